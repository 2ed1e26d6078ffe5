"""Exports of ChatGPT, Claude, Open WebUI and Tutti are read as what they tell, whatever is in them."""

from __future__ import annotations

import io
import json
import os
import random
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.conversations.imports import reading
from core.conversations.imports.reading import elements, read_conversation, read_export
from core.conversations.imports.told import TakenConversation, TakenPrompt
from core.errors import InputError
from tests.core.conversations.exports import chatgpt, claude, node, open_webui


def taken(document: Any) -> TakenConversation:
    read = read_conversation(json.dumps(document).encode())
    assert read is not None
    return read


def said(conversation: TakenConversation) -> list[tuple[str, list[str]]]:
    return [(prompt.text, [answer.text for answer in prompt.answers]) for prompt in conversation.prompts]


def file_with(path: Path, documents: Any) -> Path:
    path.write_text(json.dumps(documents), encoding="utf-8")
    return path


def test_a_conversation_of_chatgpt() -> None:
    """Title, times and models are told as they were; system messages are left out and counted."""
    read = taken(chatgpt("x"))
    assert (read.source, read.source_id, read.title, read.started_at) == (
        "chatgpt",
        "x",
        "Rye dough",
        1_700_000_000_250_000,
    )
    (prompt,) = read.prompts
    (answer,) = prompt.answers
    assert (prompt.text, prompt.written_at) == ("How long does rye dough rest?", 1_700_000_000_000_000)
    assert (answer.text, answer.model, answer.written_at) == (
        "For **two** hours.",
        "chatgpt/gpt-4o",
        1_700_000_060_500_000,
    )
    assert dict(read.skipped) == {"system messages": 1}


def test_what_tools_did_is_one_answer_with_what_the_model_said() -> None:
    """Calls, results, thoughts and hidden messages are left out; what was said before and behind them is one answer."""
    hidden = {"is_visually_hidden_from_user": True}
    read = taken(
        chatgpt(
            "x",
            q=node(None, "user", "How warm is it?"),
            h=node("q", "user", "Context.", metadata=hidden),
            a1=node("h", "assistant", "Let me look."),
            call=node("a1", "assistant", "search()", recipient="web"),
            tool=node("call", "tool", "17 degrees"),
            think=node("tool", "assistant", content={"content_type": "thoughts", "thoughts": []}),
            a2=node("think", "assistant", "It is 17 °C."),
        )
    )
    assert said(read) == [("How warm is it?", ["Let me look.\n\nIt is 17 °C."])]
    assert dict(read.skipped) == {"hidden messages": 1, "messages of tools": 2, "notes and thoughts of models": 1}


def test_images_and_files_leave_a_word() -> None:
    """What is no text is named where it stood."""
    parts = [{"content_type": "image_asset_pointer", "asset_pointer": "file-service://x"}, "What is this?"]
    content = {"content_type": "multimodal_text", "parts": parts}
    read = taken(
        chatgpt(
            "x",
            q=node(None, "user", content=content, metadata={"attachments": [{"name": "cat.png"}]}),
            a=node("q", "assistant", "A cat."),
        )
    )
    assert said(read) == [("[Image]\n\nWhat is this?\n\n[File: cat.png]", ["A cat."])]


def test_branches_and_other_answers_are_told() -> None:
    """An edited prompt is a branch, an answer given anew another answer; the branch that was shown last is the last."""
    read = taken(
        chatgpt(
            "x",
            q=node(None, "user", "First?"),
            a=node("q", "assistant", "Old."),
            b=node("q", "assistant", "New."),
            q2=node("b", "user", "Second, as it was?"),
            c=node("q2", "assistant", "Yes."),
            q3=node("b", "user", "Second, edited?"),
            d=node("q3", "assistant", "Also."),
        )
        | {"current_node": "c"}
    )
    assert said(read) == [
        ("First?", ["Old.", "New."]),
        ("Second, edited?", ["Also."]),
        ("Second, as it was?", ["Yes."]),
    ]
    assert [(prompt.key, prompt.follows, prompt.active) for prompt in read.prompts] == [
        ("q", "", True),
        ("q3", "q", False),
        ("q2", "q", True),
    ]


def test_a_conversation_of_claude() -> None:
    """Blocks are put together, attached text comes as a file, and what is not there is named."""
    read = taken(claude("y"))
    assert (read.source, read.source_id, read.title) == ("claude", "y", "Notes")
    (prompt,) = read.prompts
    assert prompt.text == "Sum these up.\n\n[File: photo.png]"
    assert [(file.name, file.data) for file in prompt.files] == [("notes.txt", b"Rye, salt, water.")]
    assert [(answer.text, answer.model) for answer in prompt.answers] == [("A dough.", "claude/unknown")]
    assert dict(read.skipped) == {"notes and thoughts of models": 1, "messages of tools": 1}


def test_branches_of_claude() -> None:
    """Messages that name the one before them are branches; older exports without such names are one line."""

    def message(key: str, sender: str, parent: str) -> dict[str, Any]:
        return {"uuid": key, "sender": sender, "text": key, "parent_message_uuid": parent}

    root = "00000000-0000-4000-8000-000000000000"
    told = [message("q", "human", root), message("a", "assistant", "q"), message("b", "assistant", "q")]
    assert said(taken(claude("y", *told))) == [("q", ["a", "b"])]
    for one in told:
        del one["parent_message_uuid"]
    assert said(taken(claude("y", *told))) == [("q", ["a\n\nb"])]


@pytest.mark.parametrize("make", [chatgpt, claude, open_webui])
@pytest.mark.parametrize("zipped", [False, True])
def test_whole_exports_are_read(tmp_path: Path, make: Callable[[str], Any], zipped: bool) -> None:
    """A file of many conversations, also inside the archive that is sent; what is none of them is told apart."""
    documents = [make("one"), {"nothing": 1}, make("two")]
    path = tmp_path / "export.zip" if zipped else file_with(tmp_path / "conversations.json", documents)
    if zipped:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("chat.html", "<html>")
            archive.writestr("folder/conversations.json", json.dumps(documents))
    assert [one and one.source_id for one in read_export(path)] == ["one", None, "two"]


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b"null", b"<html>", b"[1, 2]", b'[{"a": 1}]', b"PK\x03\x04broken", b"\xff\xfe", b"[" * 100_000],
)
def test_what_is_no_export_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    """Never with a traceback, and never as if it had been empty."""
    path = tmp_path / "file.json"
    path.write_bytes(content)
    with pytest.raises(InputError):
        list(read_export(path))


def test_archives_without_conversations_and_missing_files_are_refused(tmp_path: Path) -> None:
    """The words say which file is meant."""
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("other.json", "[]")
    with pytest.raises(InputError, match=r"no conversations\.json"):
        list(read_export(tmp_path / "x.zip"))
    with pytest.raises(InputError, match="cannot be read"):
        list(read_export(tmp_path / "nowhere.json"))
    with pytest.raises(InputError, match="cannot be read"):
        list(read_export(tmp_path))


def test_a_damaged_archive_is_called_one(tmp_path: Path) -> None:
    """Bytes that were changed in its middle, and bytes that are missing there, are no matter of names and permissions."""
    noise = random.Random(1).randbytes(60_000).hex()
    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("conversations.json", json.dumps([{**chatgpt("one"), "noise": noise}]))
    data, middle = whole.read_bytes(), whole.stat().st_size // 2
    for place, content in enumerate(
        (data[:middle] + bytes(500) + data[middle + 500 :], data[:middle] + data[middle + 9000 :])
    ):
        broken = tmp_path / f"broken-{place}.zip"
        broken.write_bytes(content)
        with pytest.raises(InputError, match="archive") as caught:
            list(read_export(broken))
        assert caught.value.do == "Download it again."


def test_a_chat_of_open_webui() -> None:
    """Title, times and models are told as they were, with the answers of all models and the branch that was shown last."""
    read = taken(open_webui("w"))
    assert (read.source, read.source_id, read.title, read.started_at) == (
        "openwebui",
        "w",
        "Rye",
        1_700_000_000_000_000,
    )
    first, second = read.prompts
    assert first.text == "How long does rye dough rest?"
    assert [(answer.text, answer.model) for answer in first.answers] == [
        ("For an hour.", "openwebui/llama3.1:8b"),
        ("For **two** hours.", "openwebui/qwen3"),
    ]
    assert (second.follows, [answer.text for answer in second.answers]) == (first.key, ["Yes."])
    assert read.skipped == {"notes and thoughts of models": 1, "empty messages": 1}


def test_an_archive_that_grows_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither all of it nor one conversation may become larger than any export has them."""
    monkeypatch.setattr(reading, "LARGEST", 3 << 20)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("conversations.json", b" " * (5 << 20))
    with pytest.raises(InputError, match="more than any export"):
        list(read_export(tmp_path / "bomb.zip"))
    monkeypatch.setattr(reading, "LARGEST_CONVERSATION", 1 << 20)
    monkeypatch.setattr(reading, "LARGEST", 1 << 30)
    (tmp_path / "large.json").write_bytes(b'[{"mapping": "' + b"x" * (5 << 20) + b'"}]')
    with pytest.raises(InputError, match="more than 1 MB"):
        list(read_export(tmp_path / "large.json"))


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
MESSAGE = st.fixed_dictionaries(
    {},
    optional={
        "author": st.fixed_dictionaries({"role": st.sampled_from(["user", "assistant", "tool", "system"]) | JSON}),
        "content": st.fixed_dictionaries(
            {}, optional={"content_type": JSON, "parts": st.lists(JSON, max_size=3) | JSON}
        ),
        "metadata": JSON,
        "create_time": JSON,
        "recipient": JSON,
    },
)
KEYS = st.sampled_from(["a", "b", "c", "d"])
MAPPING = st.dictionaries(
    KEYS, st.fixed_dictionaries({"message": MESSAGE | JSON, "parent": KEYS | JSON, "children": JSON}) | JSON, max_size=4
)
CHATGPT = st.fixed_dictionaries(
    {"mapping": MAPPING, "id": st.just("x")}, optional={"title": JSON, "create_time": JSON, "current_node": KEYS | JSON}
)
BLOCK = st.fixed_dictionaries({}, optional={"type": st.sampled_from(["text", "tool_use"]) | JSON, "text": JSON})
CLAUDE_MESSAGE = st.fixed_dictionaries(
    {},
    optional={
        "uuid": KEYS | JSON,
        "sender": st.sampled_from(["human", "assistant"]) | JSON,
        "text": JSON,
        "content": st.lists(BLOCK, max_size=3) | JSON,
        "attachments": JSON,
        "parent_message_uuid": KEYS | JSON,
        "created_at": JSON,
    },
)
CLAUDE = st.fixed_dictionaries(
    {"chat_messages": st.lists(CLAUDE_MESSAGE | JSON, max_size=5), "uuid": st.just("y")}, optional={"name": JSON}
)
OWN_MESSAGE = st.fixed_dictionaries(
    {},
    optional={
        "message_id": KEYS | JSON,
        "follows": KEYS | JSON,
        "role": st.sampled_from(["user", "assistant"]) | JSON,
        "text": JSON,
        "others": JSON,
        "cost_usd": JSON,
        "attachments": st.lists(st.fixed_dictionaries({"data": st.text(max_size=8)}) | JSON, max_size=2) | JSON,
    },
)
OWN = st.fixed_dictionaries(
    {"format": st.just("tutti-conversation"), "conversation_id": st.just("z")},
    optional={
        "messages": st.lists(OWN_MESSAGE | JSON, max_size=5) | JSON,
        "other_branches": st.lists(OWN_MESSAGE, max_size=3) | JSON,
        "title": JSON,
    },
)


@settings(max_examples=400, deadline=None)
@given(document=CHATGPT | CLAUDE | OWN | JSON)
def test_whatever_stands_in_it_a_conversation_is_read_or_none(document: Any) -> None:
    """A value or nothing, never an error: prompts follow those before them, and every one has a key of its own."""
    read = read_conversation(json.dumps(document).encode())
    if read is None:
        return
    assert read.title
    assert_ordered(read.prompts)


def assert_ordered(prompts: Sequence[TakenPrompt]) -> None:
    seen = {""}
    for prompt in prompts:
        assert prompt.follows in seen
        assert prompt.key not in seen or not prompt.key
        seen.add(prompt.key)


@settings(max_examples=200, deadline=None)
@given(members=st.lists(st.dictionaries(st.text(max_size=6), JSON, max_size=3), max_size=5), sizes=st.integers(1, 9))
def test_members_are_found_however_they_are_cut(members: list[Any], sizes: int) -> None:
    """The same members, whatever brackets, quotes and escapes stand in their texts, and wherever a piece ends."""
    data = json.dumps(members, ensure_ascii=False).encode("utf-8", "replace")

    def pieces() -> Iterator[bytes]:
        source = io.BytesIO(data)
        while piece := source.read(sizes):
            yield piece

    found = list(elements(pieces()))
    assert len(found) == len(members)
    assert found == list(elements([data]))


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=60) | st.from_regex(rb'[\[\]{}",\\:a0 ]{0,40}', fullmatch=True))
def test_any_bytes_are_split_without_an_error(data: bytes) -> None:
    """What is no JSON has members that cannot be read, or none."""
    for member in elements([data]):
        read_conversation(member)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no such files")
def test_what_has_no_end_is_not_read(tmp_path: Path) -> None:
    """A device and a pipe are refused before they are opened, instead of filling the memory or waiting for a writer."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (Path("/dev/zero"), pipe):
        with pytest.raises(InputError, match="is no file but a pipe or a device"):
            next(read_export(path))
