"""What providers are sent so that their prompt caches find the beginning of a conversation again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calls.measures import request_hash
from core.context.fitting import stable_prefix
from core.ports.models import Image, Message, ModelRequest, ToolSpec
from core.providers.anthropic.request import messages_body
from core.providers.openai.request import chat_body
from tests.core.context.conversations import HISTORIES, SYSTEM, answer, call, prompt, turns

MARK = {"type": "ephemeral"}
TOOLS = (ToolSpec("f", "does f", {"type": "object", "properties": {"b": {}, "a": {}}}),)


def _asked(messages: tuple[Message, ...], stable: int = 0) -> ModelRequest:
    return ModelRequest("m", messages, {"temperature": 0.5, "max_output_tokens": 50}, tools=TOOLS, stable=stable)


def _marked(body: dict[str, Any]) -> list[dict[str, Any]]:
    """Every block with a mark, in the order of the request."""
    system = body.get("system", "")
    blocks = [
        *(system if isinstance(system, list) else ()),
        *(block for turn in body["messages"] for block in turn["content"]),
    ]
    return [block for block in blocks if "cache_control" in block]


def _bare(value: Any) -> Any:
    """A body without its marks, its instructions as a text."""
    if isinstance(value, dict):
        system = value.get("system")
        shown = {**value, "system": system[0]["text"]} if isinstance(system, list) else value
        return {name: _bare(inner) for name, inner in shown.items() if name != "cache_control"}
    return [_bare(inner) for inner in value] if isinstance(value, list) else value


def test_instructions_and_the_last_stable_message_are_marked() -> None:
    """The system prompt becomes a list of one marked block, and the last block of the last message that stays is marked."""
    body = messages_body(_asked(turns(2), stable=5))
    assert body["system"] == [{"type": "text", "text": SYSTEM.text, "cache_control": MARK}]
    assert body["messages"][3]["content"] == [{"type": "text", "text": answer(1).text, "cache_control": MARK}]
    assert len(_marked(body)) == 2
    assert "cache_control" not in orjson.dumps(messages_body(_asked(turns(2)))).decode()


@pytest.mark.parametrize(
    ("messages", "kind"),
    [
        ((prompt(0), call("a"), Message("tool", "7", tool_call_id="a")), "tool_result"),
        ((Message("user", "", (Image("image/png", b"x"),)),), "image"),
        ((prompt(0), Message("assistant", " ")), "text"),
    ],
)
def test_any_block_can_carry_the_mark(messages: tuple[Message, ...], kind: str) -> None:
    """Results, calls and images are marked like texts; a message that is not sent leaves the mark to the one before it."""
    [block] = _marked(messages_body(_asked((*messages, prompt(1)), stable=len(messages))))
    assert block["type"] == kind


def test_a_call_whose_result_is_not_known_to_stay_ends_what_is_marked() -> None:
    """Where only the call stays, the mark is on it and not on its result."""
    messages = (prompt(0), call("a"), Message("tool", "7", tool_call_id="a"))
    [block] = _marked(messages_body(_asked(messages, stable=2)))
    assert block["type"] == "tool_use"


def test_a_prompt_joined_to_what_stays_is_not_marked() -> None:
    """Where two messages become one turn, the mark stands between them."""
    [turn] = messages_body(_asked((prompt(0), prompt(1)), stable=1))["messages"]
    assert ["cache_control" in block for block in turn["content"]] == [True, False]


def test_blank_instructions_are_not_marked() -> None:
    """A mark on a blank text is refused by the vendor, so there is none."""
    body = messages_body(_asked((Message("system", " "), prompt(0)), stable=1))
    assert body["system"] == " "
    assert not _marked(body)


@given(HISTORIES, st.integers(-1, 30))
def test_marks_change_nothing_else(messages: tuple[Message, ...], stable: int) -> None:
    """Whatever the history, a marked request is the bare one with at most two marks, none on a blank text."""
    body = messages_body(_asked(messages, stable))
    assert _bare(body) == messages_body(_asked(messages))
    marked = _marked(body)
    assert len(marked) <= (2 if stable > 0 else 0)
    assert all(block.get("text", "x").strip() for block in marked)


@given(HISTORIES, HISTORIES)
def test_what_is_marked_is_sent_again(messages: tuple[Message, ...], more: tuple[Message, ...]) -> None:
    """All blocks up to the last mark are the same in the next request, whose history begins with the same messages."""
    stable = stable_prefix(messages)
    following = (*messages[:stable], *(message for message in more if message.role not in {"system", "tool"}))
    body, later = messages_body(_asked(messages, stable)), messages_body(_asked(following))
    blocks = [block for turn in body["messages"] for block in turn["content"]]
    last = max((index for index, block in enumerate(blocks) if "cache_control" in block), default=-1)
    sent_again = [block for turn in later["messages"] for block in turn["content"]]
    assert _bare(blocks[: last + 1]) == sent_again[: last + 1]


@pytest.mark.parametrize("vendor", [True, False])
def test_compatible_servers_are_sent_the_same_bytes_from_turn_to_turn(vendor: bool) -> None:
    """They cache by prefix on their own: the messages of a turn are, byte for byte, the beginning of the next turn's."""
    bodies = [orjson.dumps(chat_body(_asked(turns(count), stable=2 * count + 1), vendor=vendor)) for count in range(6)]
    for count, body in enumerate(bodies[1:]):
        messages = bodies[count].partition(b'"messages":[')[2].partition(b'],"stream"')[0]
        assert messages
        assert body.partition(b'"messages":[')[2].startswith(messages)
    heads = {body.partition(b'"messages"')[0] for body in bodies}
    tails = {body.partition(b'"stream"')[2] for body in bodies}
    assert len(heads) == len(tails) == 1


@given(HISTORIES, st.integers(0, 30))
def test_compatible_servers_see_no_marks(messages: tuple[Message, ...], stable: int) -> None:
    """Some refuse fields they do not know, so nothing is added for them."""
    marked, bare = _asked(messages, stable), _asked(messages)
    assert orjson.dumps(chat_body(marked, vendor=False)) == orjson.dumps(chat_body(bare, vendor=False))


@given(HISTORIES, st.integers(0, 30))
def test_marks_do_not_change_what_is_asked(messages: tuple[Message, ...], stable: int) -> None:
    """A recorded answer is found again whether or not the provider was asked to cache."""
    request = _asked(messages)
    assert request_hash("p/m", replace(request, stable=stable)) == request_hash("p/m", request)
