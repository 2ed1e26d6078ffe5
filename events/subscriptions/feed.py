"""The one pull loop: register the doorbell, read until a short page, wait.

There is no separate path for live events, so there is no seam at which one could be missed or repeated. The bell of
this process rings after each of its commits; what other processes commit is noticed by asking SQLite every few
milliseconds whether the file has changed, which costs next to nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import heapq
from collections.abc import AsyncGenerator, Sequence
from itertools import count
from typing import NamedTuple

from events.envelope import StoredEvent
from events.errors import StoreClosed, StoreError
from events.store.contract import EventStore, Reader

PAGE_EVENTS = 128
PAGE_BYTES = 1 << 20
"""What is read at once, small enough to keep the loop free."""
POLL_SECONDS = 0.02
"""How often other processes' commits are looked for."""


class Pace(NamedTuple):
    """How long events gather: until a moment without a commit, and never longer than a frame or so."""

    quiet_seconds: float
    longest_seconds: float


class Feed:
    """Pages of events after a position, for one consumer on one asyncio loop.

    :param after: the first event is the one behind this position.
    :param pace: whether, and how long, events gather before a page is read; not while somebody waits in
        :meth:`reached`.
    """

    def __init__(self, store: EventStore, *, after: int = 0, pace: Pace | None = None) -> None:
        self._store = store
        self._position = after
        self._pace = pace
        self._bell = asyncio.Event()
        self._hurry = asyncio.Event()
        self._commits = 0
        self._others = True
        """Whether the file has to be asked, for another process may have appended."""
        self._suspect = False
        self._seen_commits = 0
        self._stopped = False
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()

    @property
    def position(self) -> int:
        """The last position that was dealt with."""
        return self._position

    @property
    def stopped(self) -> bool:
        """Whether no further page comes."""
        return self._stopped

    async def pages(self) -> AsyncGenerator[list[StoredEvent], None]:
        """Every event once, in order, in pages that are never empty; ends after :meth:`stop`.

        The consumer says how far it came with :meth:`advance`; pages go on behind that.
        """
        silence = self._store.on_commit(self._ring)
        reader = self._store.open_reader()
        self._look_later(reader)
        try:
            while not self._stopped:
                self._bell.clear()
                page = self._page(reader)
                if page:
                    yield page
                if _is_short(page):
                    await self._wait()
                else:
                    await asyncio.sleep(0)
        finally:
            silence()
            self._timer.cancel()
            reader.close()
            self._release()

    def _page(self, reader: Reader) -> list[StoredEvent]:
        """The next events: those of this process from memory, unless others may have appended."""
        fresh = None if self._others else self._store.fresh(after=self._position, limit=PAGE_EVENTS)
        if fresh is not None:
            return fresh
        page = reader.page(after=self._position, limit=PAGE_EVENTS, max_bytes=PAGE_BYTES)
        self._others = not _is_short(page) and not self._store.fresh(after=page[-1].position, limit=1)
        return page  # a full page is not the last one, and what follows stands in the file unless it is in memory

    def advance(self, position: int) -> None:
        """Say that everything up to ``position`` is dealt with."""
        self._position = max(self._position, position)
        while self._waiting and self._waiting[0][0] <= self._position:
            future = heapq.heappop(self._waiting)[2]
            if not future.done():
                future.set_result(None)

    async def reached(self, position: int) -> None:
        """Wait until ``position`` was dealt with.

        :raises StoreClosed: the feed was stopped before.
        """
        if self._position >= position:
            return
        if self._stopped:
            raise _stopped_error()
        future = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (position, next(self._order), future))
        self._hurry.set()
        await future

    def stop(self) -> None:
        """End :meth:`pages`; the page that is being dealt with is the last."""
        self._stopped = True
        self._bell.set()
        self._hurry.set()
        self._release()

    def fail(self, error: StoreError) -> None:
        """Tell those who wait now that the consumer cannot go on for the time being; it will try again."""
        for _, _, future in self._waiting:
            if not future.done():
                future.set_exception(error)
        self._waiting.clear()

    def _release(self) -> None:
        """Nobody waits for what will not come."""
        self.fail(_stopped_error())

    def _ring(self) -> None:
        self._commits += 1
        self._bell.set()

    async def _wait(self) -> None:
        """Until the bell rings or another process changed the file, and then for a batch to gather."""
        await self._bell.wait()
        if self._pace and not self._waiting and not self._stopped:
            await self._gather(self._pace)

    async def _gather(self, pace: Pace) -> None:
        """Let a burst of commits pass: what a run appends is not kept waiting by rows nobody has looked at yet."""
        self._hurry.clear()
        loop = asyncio.get_running_loop()
        latest = loop.time() + pace.longest_seconds
        seen = -1
        while self._commits != seen and loop.time() < latest and not self._hurry.is_set():
            seen = self._commits
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pace.quiet_seconds):
                    await self._hurry.wait()

    def _look_later(self, reader: Reader) -> None:
        self._timer = asyncio.get_running_loop().call_later(POLL_SECONDS, self._look, reader)

    def _look(self, reader: Reader) -> None:
        """See whether the file has changed by another's hand: in a moment in which this process committed nothing.

        While it commits, what others append shows as a gap before its own next event.
        """
        self._suspect = _changed(reader) or self._suspect
        quiet, self._seen_commits = self._seen_commits == self._commits, self._commits
        if self._suspect and quiet:
            self._suspect, self._others = False, True
            self._bell.set()
        self._look_later(reader)


def _changed(reader: Reader) -> bool:
    """Whether there may be something to read; an error counts, for reading then tells it."""
    try:
        return reader.changed()
    except StoreError:
        return True


def _is_short(page: Sequence[StoredEvent]) -> bool:
    """Whether the page ended because there was no more."""
    return len(page) < PAGE_EVENTS and sum(len(event.data or b"") for event in page) < PAGE_BYTES


def _stopped_error() -> StoreClosed:
    return StoreClosed("The subscription was stopped before it came that far.", "Start Tutti again.")
