"""Has this process killed at a chosen point; the product knows nothing of it."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from itertools import count
from typing import Literal, get_args

from core.calls.ask import AskProvider
from core.calls.call import Call
from core.ports.models import ModelResponse
from events.store.sqlite import writer as writing
from events.store.sqlite.ledger import Ledger
from events.store.sqlite.tickets import Bell, Ticket
from events.store.sqlite.writer import Writer

Point = Literal["before", "after", "witnessed", "acknowledged"]
"""Around one commit: before it, right behind it, when its witness is written, when its callers have been woken."""
POINTS: tuple[Point, ...] = get_args(Point)


def die() -> None:
    """Nothing runs behind this: no handler, no flush, no destructor."""
    os.kill(os.getpid(), signal.SIGKILL)


def die_at_commit(nth: int, point: Point) -> None:
    """Die at the n-th commit of events from here on, counted from 1."""
    numbers = count(1)
    state = {"head": -1, "due": False}
    begin, end, transact, acknowledge = Ledger.begin, Ledger.end, Writer._transact, vars(writing)["acknowledge"]

    def begin_watched(ledger: Ledger) -> None:
        begin(ledger)
        state["head"] = ledger.head.position

    def end_watched(ledger: Ledger) -> bool:
        holds_events = ledger.head.position != state["head"]
        state["due"] = holds_events and next(numbers) == nth
        if state["due"] and point == "before":
            die()
        written = end(ledger)
        if state["due"] and point == "after":
            die()
        return written

    def transact_watched(writer: Writer, tickets: Sequence[Ticket]) -> None:
        transact(writer, tickets)
        if state["due"] and point == "witnessed":
            die()

    def acknowledge_watched(tickets: Sequence[Ticket], bells: Sequence[Bell]) -> None:
        acknowledge(tickets, bells)
        if state["due"] and point == "acknowledged":
            die()

    for owner, name, watched in (
        (Ledger, "begin", begin_watched),
        (Ledger, "end", end_watched),
        (Writer, "_transact", transact_watched),
        (writing, "acknowledge", acknowledge_watched),
    ):
        setattr(owner, name, watched)


def die_at_call() -> None:
    """Die when the next model is asked: its request is on record, and nothing has left the machine."""

    async def deadly(_: AskProvider, call: Call) -> ModelResponse:
        die()
        raise AssertionError(call.names)

    setattr(AskProvider, "__call__", deadly)  # noqa: B010 - a plain assignment to a method is refused by the type checker
