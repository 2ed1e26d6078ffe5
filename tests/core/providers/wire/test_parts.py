from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.context.repair import LOST, repaired
from core.ports.models import Message
from core.ports.redaction import Redactor
from core.providers.wire.complaint import read_complaint, shown
from core.providers.wire.json_text import NotJson, as_count, read_json
from core.providers.wire.listing import read_listing
from core.providers.wire.retry_after import retry_after
from core.providers.wire.thinking import ThinkSplitter
from core.providers.wire.tool_calls import ArgumentsTooLong, ToolCalls
from events.values import ToolCall

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["error", "message", "detail", "code", "type", "data", "id", "name"]), inner)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "3"}, 3),
        ({"Retry-After": "0.5"}, 0.5),
        ({"Retry-After": "-3"}, 0),
        ({"retry-after-ms": "250", "Retry-After": "9"}, 0.25),
        ({"retry-after-ms": "x", "Retry-After": "9"}, 9),
        ({"Retry-After": format_datetime(NOW + timedelta(seconds=90), usegmt=True)}, 90),
        ({"Retry-After": format_datetime(NOW - timedelta(days=9), usegmt=True)}, 0),
        ({"Retry-After": "Fri, 20 Nov 2026 12:00:30 -0000"}, 30),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "1e999"}, None),
        ({"Retry-After": "tomorrow"}, None),
        ({"Retry-After": ""}, None),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    """Milliseconds, seconds and dates are read; what cannot be read is not made up."""
    assert retry_after(headers, NOW) == seconds


@given(st.text(max_size=60))
def test_any_retry_after_is_survived(text: str) -> None:
    """Whatever stands there gives seconds from zero up, or nothing."""
    wait = retry_after({"Retry-After": text, "retry-after-ms": text}, NOW)
    assert wait is None or wait >= 0


@given(JSON)
def test_any_error_body_is_read(value: object) -> None:
    """Every JSON value is read as a complaint or as none, and can be shown."""
    body = orjson.dumps(value, default=str, option=orjson.OPT_NON_STR_KEYS) if _fits(value) else b"?"
    text = shown(read_complaint(body).message, Redactor())
    assert len(text) <= 300
    assert text.isprintable() or not text


@given(st.binary(max_size=200))
def test_any_bytes_are_a_complaint(body: bytes) -> None:
    """Bytes of any kind are a complaint that can be shown."""
    assert len(shown(read_complaint(body).message, Redactor())) <= 300


def _fits(value: object) -> bool:
    try:
        orjson.dumps(value)
    except TypeError:
        return False
    return True


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b'"\\ud834"', "\N{REPLACEMENT CHARACTER}"),
        (b'{"a": "\\udd1e x"}', {"a": "\N{REPLACEMENT CHARACTER} x"}),
        (b'"\\ud834\\udd1e"', "\N{MUSICAL SYMBOL G CLEF}"),
        (b'"\xff"', "\N{REPLACEMENT CHARACTER}"),
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b"[" * 64 + b"]" * 64, None),
        (b'"' + b"[" * 1000 + b'"', "[" * 1000),
    ],
)
def test_json_is_forgiven(data: bytes, value: object) -> None:
    """Half surrogate pairs, broken UTF-8 and brackets in strings are read."""
    found = read_json(data)
    assert value is None or found == value


@pytest.mark.parametrize("data", [b"", b"{", b"NaN", b'{"a": Infinity}', b"[" * 65 + b"]" * 65, b"{" * 10**6, b"data"])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    """Broken text, not-a-number and deep nesting are refused, all as one error."""
    with pytest.raises(NotJson):
        read_json(data)


@given(st.binary(max_size=100))
def test_any_bytes_are_json_or_refused(data: bytes) -> None:
    """Nothing but the refusal is raised, and every string that comes out can be written as UTF-8."""
    try:
        value = read_json(data)
    except NotJson:
        return
    assert orjson.dumps(value)


@pytest.mark.parametrize("value", [-1, True, "3", None, 2**60, float("inf"), float("nan"), []])
def test_what_is_no_count(value: object) -> None:
    """Tokens are whole numbers from zero up that can be stored."""
    assert as_count(value) is None


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ({"data": [{"id": "a"}, {"id": "a"}, {"id": "b"}]}, ["a", "b"]),
        ({"models": [{"name": "models/gemini"}]}, ["gemini"]),
        ([{"id": "a"}], ["a"]),
        ({"data": [{"id": 5}, {"id": "\x1b[31m"}, {"id": "x" * 999}, None, {"id": "ok"}]}, ["ok"]),
        ({"data": None}, None),
        ("data", None),
    ],
)
def test_listings_have_several_forms(value: object, names: list[str] | None) -> None:
    """Known forms are read, names that cannot be shown are left out, and anything else is no listing."""
    found = read_listing(value)
    assert (None if found is None else list(found)) == names


@pytest.mark.parametrize(
    ("text", "thought", "answer"),
    [
        ("<think>I wonder.</think>\n\nYes.", "I wonder.", "Yes."),
        ("\n<thinking>\nHm</thinking>Yes. <think>no</think>", "\nHm", "Yes. <think>no</think>"),
        ("Yes <think>no</think>", "", "Yes <think>no</think>"),
        ("<b>Yes</b>", "", "<b>Yes</b>"),
        ("<think>never ends </th", "never ends </th", ""),
        ("<thi", "", "<thi"),
        ("  Yes", "", "  Yes"),
        ("<think></think>", "", ""),
        ("", "", ""),
    ],
)
@given(places=st.lists(st.integers(0, 60), max_size=8))
def test_thinking_is_kept_apart(text: str, thought: str, answer: str, places: list[int]) -> None:
    """Reasoning in tags at the start is divided from the answer, however the text is cut."""
    edges = [0, *sorted(min(place, len(text)) for place in places), len(text)]
    splitter = ThinkSplitter()
    said = [splitter.feed(text[a:b]) for a, b in pairwise(edges)] + [splitter.end()]
    assert ("".join(part[0] for part in said), "".join(part[1] for part in said)) == (thought, answer)


def call(**piece: object) -> dict[str, object]:
    names = ("name", "arguments")
    function = {name: piece.pop(name) for name in names if name in piece}
    return {**piece, "function": function}


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        ([call(index=0, id="a", name="f", arguments="{"), call(index=0, arguments="}")], [("a", "f", "{}")]),
        ([call(id="a", name="f", arguments="{"), call(arguments="}")], [("a", "f", "{}")]),
        ([call(id="a", name="f", arguments="{}"), call(id="b", name="f", arguments="[]")], [("a", "f", "{}"), ("b", "f", "[]")]),
        ([call(index=0, id="a", name="f", arguments="{}"), call(index=0, id="b", name="g", arguments="{}")],
         [("a", "f", "{}"), ("b", "g", "{}")]),
        ([call(name="f", arguments="{}"), call(name="g", arguments="{}")], [(None, "f", "{}"), (None, "g", "{}")]),
        ([call(index=1, id="b", name="g", arguments="1"), call(index=0, id="a", name="f", arguments="2"), call(index=1, arguments="3")],
         [("b", "g", "13"), ("a", "f", "2")]),
        ([call(index=0, id="a", name="f", arguments={"x": 1})], [("a", "f", '{"x":1}')]),
        ([call(index=0, id="a", name="f", arguments=None)], [("a", "f", "")]),
        ([call(index=0, id="a", name="f", arguments="{"), call(index=0, id="a", name="f", arguments="}")], [("a", "f", "{}")]),
        ([None, 5, "x", {"function": "y"}, call(arguments="{}")], []),
    ],
)  # fmt: skip
def test_tool_calls_come_in_many_forms(pieces: list[object], whole: list[tuple[str | None, str, str]]) -> None:
    """Pieces with and without index and id, whole from the start or bit by bit, become the same calls."""
    calls = ToolCalls()
    for piece in pieces:
        calls.add(piece)
    made = calls.whole()
    assert [(one.name, one.arguments) for one in made] == [(name, arguments) for _, name, arguments in whole]
    assert all(one.id == (id_ or one.id) and one.id for one, (id_, _, _) in zip(made, whole, strict=True))
    assert len({one.id for one in made}) == len(made)


def test_arguments_have_a_cap() -> None:
    """Arguments over 256 KB are not collected."""
    calls = ToolCalls()
    for _ in range(256):
        calls.add(call(index=0, id="a", name="f", arguments="x" * 1024))
    with pytest.raises(ArgumentsTooLong):
        calls.add(call(index=0, id="a", name="f", arguments="x"))


def test_a_history_is_repaired() -> None:
    """A call that lost its result gets one, a result nobody asked for goes, and a whole history is left alone."""
    calls = (ToolCall(id="1", name="f", arguments="{}"), ToolCall(id="2", name="f", arguments="{}"))
    asked = Message("assistant", "", tool_calls=calls)
    one, stray = Message("tool", "done", tool_call_id="1"), Message("tool", "?", tool_call_id="9")
    lost = Message("tool", LOST, tool_call_id="2")
    person = Message("user", "Go on")
    assert repaired([person, asked, one, stray, person]) == [person, asked, one, lost, person]
    assert repaired([asked]) == [asked, Message("tool", LOST, tool_call_id="1"), lost]
    assert repaired([person, asked, one, lost, person]) == [person, asked, one, lost, person]
