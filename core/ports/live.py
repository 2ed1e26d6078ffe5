"""Text of answers in progress: transient, never an event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, Protocol


class LiveDelta(NamedTuple):
    """A piece of an answer in progress."""

    run_id: str
    call_id: str
    kind: Literal["text", "reasoning", "end"]
    """``end``: the call has ended one way or another; the rows have the outcome."""
    text: str


class LiveText(Protocol):
    """Answers in progress. Deltas of one call arrive in order and add up to exactly the text so far."""

    def text(self, call_id: str) -> str:
        """The text so far of a call in progress, empty when there is none."""

    def subscribe(self, receiver: Callable[[LiveDelta], None]) -> Callable[[], None]:
        """Have ``receiver`` called with each delta on the publishing thread; returns how to stop it."""
