"""One subscriber behind the pull loop, isolated: what it cannot take becomes a dead letter, and it goes on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import aclosing

from events.envelope import DeadLetter, Event, StoredEvent
from events.registry import Registry
from events.store.contract import EventStore
from events.subscriptions.feed import Feed
from events.values import now_us

_log = logging.getLogger(__name__)

SLICE_SECONDS = 0.003
"""How long events are delivered in one go before the loop's other tasks get their turn."""


class Subscription:
    """Calls ``receive`` with every event after ``after``, once, in position order, on the loop that runs it.

    :param name: who it is, in dead letters.
    :param receive: takes one event; must not block. What it raises becomes a dead letter.
    """

    def __init__(
        self, store: EventStore, registry: Registry, *, name: str, receive: Callable[[Event], None], after: int = 0
    ) -> None:
        self._store = store
        self._registry = registry
        self._name = name
        self._receive = receive
        self._feed = Feed(store, after=after)
        self._task: asyncio.Task[None] | None = None

    @property
    def position(self) -> int:
        """The last position that was delivered."""
        return self._feed.position

    async def run(self) -> None:
        """Deliver until :meth:`stop`."""
        async with aclosing(self._feed.pages()) as pages:
            async for page in pages:
                await self._deliver(page)

    def start(self) -> None:
        """Run as a task of the running loop."""
        self._task = asyncio.get_running_loop().create_task(self.run(), name=f"subscription-{self._name}")

    async def stop(self) -> None:
        """Stop after the event that is being delivered."""
        self._feed.stop()
        if self._task is not None:
            await self._task

    async def reached(self, position: int) -> None:
        """Wait until ``position`` was delivered."""
        await self._feed.reached(position)

    async def _deliver(self, page: Sequence[StoredEvent]) -> None:
        loop = asyncio.get_running_loop()
        pause = loop.time() + SLICE_SECONDS
        for stored in page:
            if self._feed.stopped:
                return
            try:
                self._receive(self._registry.decode(stored))
            except Exception as error:  # noqa: BLE001  # a subscriber is foreign code; its failure is kept and shown
                await self._bury(stored.position, error)
            self._feed.advance(stored.position)
            if loop.time() > pause:
                await asyncio.sleep(0)
                pause = loop.time() + SLICE_SECONDS

    async def _bury(self, position: int, error: Exception) -> None:
        _log.error("%s could not take event %d", self._name, position, exc_info=error)
        line = f"{type(error).__name__}: {error}"
        await self._store.bury(DeadLetter(self._name, position, line, now_us()))
