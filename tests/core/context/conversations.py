"""Conversations for tests."""

from __future__ import annotations

from hypothesis import strategies as st

from core.ports.models import Image, Message
from events.values import ToolCall

SYSTEM = Message("system", "You are terse.")


def prompt(number: int, words: int = 20) -> Message:
    """A prompt of so many words."""
    return Message("user", f"{number} " + "why " * words)


def answer(number: int, words: int = 20) -> Message:
    """An answer of so many words."""
    return Message("assistant", f"{number} " + "because " * words)


def turns(count: int, words: int = 20) -> tuple[Message, ...]:
    """So many answered prompts and one that is not."""
    pairs = [message for number in range(count) for message in (prompt(number, words), answer(number, words))]
    return (SYSTEM, *pairs, prompt(count, words))


def call(*ids: str) -> Message:
    """A model that asks for tools."""
    return Message("assistant", "", tool_calls=tuple(ToolCall(id=one, name="f", arguments="{}") for one in ids))


_TEXTS = st.text(max_size=60) | st.integers(0, 300).map("word ".__mul__)
_IDS = st.sampled_from("abc")
MESSAGES = st.one_of(
    st.builds(Message, st.sampled_from(["user", "assistant", "user", "assistant", "system"]), _TEXTS),
    st.builds(Message, st.just("user"), _TEXTS, st.just((Image("image/png", b"x"),))),
    st.builds(call, _IDS),
    st.builds(call, _IDS, st.just("d")),
    st.builds(Message, st.just("tool"), _TEXTS, tool_call_id=_IDS),
)
HISTORIES = st.lists(MESSAGES, max_size=25).map(tuple)
"""Any messages in any order, such as damaged or foreign histories have."""
