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


class Held(NamedTuple):
    """Why a call in progress is not at its provider: it stands in line there, or an attempt failed and another follows."""

    provider: str
    at_once: int = 0
    """How many calls the provider is given at a time; 0 for a call that does not stand in line."""
    seconds: float = 0.0
    """How long the next attempt was waited for from when the last one failed."""
    why: str = ""
    """What that one failed by, in words."""


Hold = Callable[[str, Held | None], None]
"""Told, with the id of a call, why it is not at its provider; ``None`` once it is."""


def nobody(call_id: str, held: Held | None) -> None:
    """A :data:`Hold` for calls that nobody looks at."""


class LiveText(Protocol):
    """Answers in progress. Deltas of one call arrive in order and add up to exactly the text so far."""

    def text(self, call_id: str) -> str:
        """The text so far of a call in progress, empty when there is none."""

    def held(self, call_id: str) -> Held | None:
        """Why a call in progress is not at its provider; ``None`` when it is."""

    def subscribe(self, receiver: Callable[[LiveDelta], None]) -> Callable[[], None]:
        """Have ``receiver`` called with each delta on the publishing thread; returns how to stop it."""
