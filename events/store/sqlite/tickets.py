"""What waits for the writer, and how its callers hear of the outcome."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any, NamedTuple, Protocol

from events.store.sqlite.ledger import Ledger
from events.store.sqlite.reader import SqliteReader


class Job(Protocol):
    """Something that writes. It leaves nothing behind when it raises, or is wrapped in ``Careful``."""

    def run(self, ledger: Ledger, reader: SqliteReader) -> Any:
        """Do it inside the transaction; what is returned or raised reaches the caller."""


class Careful(NamedTuple):
    """A job that may fail half-way: it runs inside a savepoint."""

    work: Callable[[Ledger, SqliteReader], Any]

    def run(self, ledger: Ledger, reader: SqliteReader) -> Any:
        """See :class:`Job`."""
        with ledger.savepoint():
            return self.work(ledger, reader)


class Ticket:
    """A job with the caller who waits for it.

    :param future: what the caller waits for.
    :param loop: the asyncio loop it belongs to; without one, a thread waits.
    """

    __slots__ = ("error", "future", "job", "loop", "result")

    def __init__(
        self, job: Job, future: asyncio.Future[Any] | Future[Any], loop: asyncio.AbstractEventLoop | None = None
    ) -> None:
        self.job = job
        self.future = future
        self.loop = loop
        self.result: Any = None
        self.error: BaseException | None = None

    def settle(self) -> None:
        """Wake the caller; on its loop."""
        if self.future.done():  # the caller was cancelled; what it sent may be stored all the same
            return
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)


def acknowledge(tickets: Sequence[Ticket]) -> None:
    """Wake each loop once for all its callers."""
    loops: dict[asyncio.AbstractEventLoop | None, list[Ticket]] = {}
    for ticket in tickets:
        loops.setdefault(ticket.loop, []).append(ticket)
    for loop, mine in loops.items():
        if loop is None:
            _settle_all(mine)
            continue
        try:
            loop.call_soon_threadsafe(_settle_all, mine)
        except RuntimeError:  # the loop was closed, and nobody waits any more
            continue


def _settle_all(tickets: Sequence[Ticket]) -> None:
    for ticket in tickets:
        ticket.settle()
