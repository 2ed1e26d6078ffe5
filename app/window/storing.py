"""Tells the window that nothing can be recorded, as long as that lasts: it is no event, for none can be recorded then."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from events.errors import StoreError
from events.store.sqlite.store import SqliteEventStore

LOOK_SECONDS = 0.25
"""Between two looks at what became of what was written."""
QUIET_SECONDS = 2.0
"""For so long nothing was refused before it is tried whether the store takes something again: who waits for that asks
every second, and a disk with little room takes what is small all the time."""


def watch_store(store: SqliteEventStore, told: Callable[[StoreError | None], None]) -> Callable[[], None]:
    """Look at a store from now on, on the running loop; returns how to stop it."""
    task = asyncio.get_running_loop().create_task(StoreWatch(store, told).run(), name="store-watch")

    def stop() -> None:
        task.cancel()

    return stop


class StoreWatch:
    """Looks at a store, on its loop.

    :param told: called with what writing is refused by, and with ``None`` once it is not any more.
    """

    def __init__(self, store: SqliteEventStore, told: Callable[[StoreError | None], None]) -> None:
        self._store = store
        self._told = told
        self._seen: StoreError | None = None
        self._fault: StoreError | None = None
        self._since = 0.0

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            refused = self._store.refused
            if refused is not self._seen:
                self._hear(refused)
            elif self._fault is not None and asyncio.get_running_loop().time() - self._since >= QUIET_SECONDS:
                await self._try()
            await asyncio.sleep(LOOK_SECONDS)

    def _hear(self, refused: StoreError | None) -> None:
        self._seen, self._since = refused, asyncio.get_running_loop().time()
        if type(refused) is not type(self._fault):
            self._tell(refused)

    async def _try(self) -> None:
        """Nobody may be writing any more, and then nothing else would notice that the store takes it again."""
        try:
            await self._store.try_writing()
        except StoreError:
            return
        if self._store.refused is self._seen:
            self._tell(None)

    def _tell(self, fault: StoreError | None) -> None:
        self._fault = fault
        self._told(fault)
