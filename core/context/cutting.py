"""Where a history is cut, so that its beginning stays the same for several turns and providers' caches keep it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.ports.models import Message


class Exchange(NamedTuple):
    """A prompt with all that followed it up to the next one: answers, tool calls and their results."""

    first: int
    """Index of its first message."""
    end: int
    """Index behind its last message."""


class Size(NamedTuple):
    """Tokens of an exchange."""

    whole: int
    asking: int
    """As it was when its answer was asked for: without that answer."""


class Limit(NamedTuple):
    """What has to hold of the history, in the same tokens as the sizes."""

    room: int
    """Everything that is sent takes this many at most."""
    fixed: int
    """What is always sent takes this many."""
    reserve: int = 0
    """Kept free as soon as something is left out, for what stands in its place."""

    @property
    def low(self) -> int:
        """How much is left when it was cut: half of the room that can be used."""
        return self.fixed + (self.room - self.reserve - self.fixed) // 2


def front(messages: Sequence[Message]) -> int:
    """How many messages at the start are instructions, which are always sent."""
    return next((index for index, message in enumerate(messages) if message.role != "system"), len(messages))


def exchanges(messages: Sequence[Message]) -> list[Exchange]:
    """The history behind the instructions in exchanges, oldest first; what stands before the first prompt is one too."""
    start = front(messages)
    starts = [index for index in range(start, len(messages)) if index == start or messages[index].role == "user"]
    return [Exchange(first, end) for first, end in zip(starts, [*starts[1:], len(messages)], strict=False)]


def cut(sizes: Sequence[Size], limit: Limit) -> int:
    """How many exchanges to leave out, oldest first; never the last one.

    The whole conversation is walked through turn by turn. As soon as a turn does not fit, exchanges go until half of the
    room is free again, and the cut stays there until that is used up. It hangs on the turns so far alone: later ones do
    not move it back, and nothing has to be remembered between two requests. So a turn moves the cut only after half of
    the room was filled anew, where cutting as little as possible would move it, and lose the provider's cache, each time.
    """
    first, held = 0, limit.fixed
    for number, size in enumerate(sizes):
        if held + size.asking > limit.room - (limit.reserve if first else 0):
            while first < number and held + size.asking > limit.low:
                held -= sizes[first].whole
                first += 1
        held += size.whole
    return first
