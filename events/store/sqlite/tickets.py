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


class Bell(NamedTuple):
    """Somebody who wants to know of every commit."""

    ring: Callable[[], None]
    loop: asyncio.AbstractEventLoop
    """Where it is rung."""


def acknowledge(tickets: Sequence[Ticket], bells: Sequence[Bell]) -> None:
    """Wake each loop once, for all its callers and bells: every wake-up costs a turn of the interpreter's lock."""
    wakes: dict[asyncio.AbstractEventLoop | None, list[Callable[[], None]]] = {}
    for ticket in tickets:
        wakes.setdefault(ticket.loop, []).append(ticket.settle)
    for bell in bells:
        wakes.setdefault(bell.loop, []).append(bell.ring)
    for loop, calls in wakes.items():
        if loop is None:
            _call_all(calls)
            continue
        try:
            loop.call_soon_threadsafe(_call_all, calls)
        except RuntimeError:  # the loop was closed, and nobody waits any more
            continue


def _call_all(calls: Sequence[Callable[[], None]]) -> None:
    for call in calls:
        call()
