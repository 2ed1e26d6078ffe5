"""Copies of the store that are made by themselves while an engine runs, and on request; kept by a rule."""

from __future__ import annotations

import asyncio
import logging
import shutil
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.past import CACHE
from core.commands.backups import BackUp
from core.queries.backups import BackupKept
from core.runs.owners import ProcessLocks
from events.catalog.store import PayloadErased
from events.envelope import Event
from events.errors import StoreBusy, StoreError, StoreFull
from events.past.machine import FILE
from events.store.sqlite.files import Layout
from events.store.sqlite.inspection import restore
from events.store.sqlite.keeping import DAILY, Kept, head_in, kept_backups, superfluous
from events.store.sqlite.store import SqliteEventStore

ASKED = "asked"
FIRST_SECONDS = 60.0
"""After the start: what the person came for goes first, and a command that is done by then copies nothing."""
EVERY_SECONDS = 1800.0
SPARE = 200_000_000
"""Bytes that stay free: a full disk would stop what the copies are made for."""
LEFT_BEHIND_SECONDS = 86_400
_log = logging.getLogger("tutti.backups")


Reached = Callable[[int], Awaitable[None]]
"""Waits until the rows show everything up to a position: rows of before an erasure hold what it took away."""


class Backups:
    """Makes one copy a day when something was recorded since the last, and lets go of those the rule does not keep.

    What a person erased is to be nowhere: once something was erased, a new copy is made and the older ones that were made
    by themselves are deleted.
    """

    def __init__(self, store: SqliteEventStore, reached: Reached, *, first_seconds: float = FIRST_SECONDS) -> None:
        self._store = store
        self._folder = Layout(store.path.parent).backups
        self._reached = reached
        self._first_seconds = first_seconds
        self._one = asyncio.Lock()
        self._news = asyncio.Event()

    def hear(self, _: Event) -> None:
        """Hear that something was erased."""
        self._news.set()

    async def run(self) -> None:
        """Look now and then, for as long as the engine runs."""
        await asyncio.sleep(self._first_seconds)
        while True:
            self._news.clear()
            try:
                await self.look()
            except (StoreError, OSError):
                _log.warning("no backup could be made", exc_info=True)
            try:
                async with asyncio.timeout(EVERY_SECONDS):
                    await self._news.wait()
            except TimeoutError:
                continue

    async def look(self) -> None:
        """Make a copy when one is due."""
        async with self._one:
            await self._reached(await asyncio.to_thread(self._head))
            await asyncio.to_thread(self._look)

    async def now(self, command: BackUp) -> BackupKept:
        """Make a copy at once.

        :raises StoreFull: there is no room for one.
        :raises StoreNotWritable: the folder refuses.
        """
        del command
        async with self._one:
            return _told(await asyncio.to_thread(self._make, ASKED))

    def _head(self) -> int:
        reader = self._store.open_reader()
        try:
            return reader.head()
        finally:
            reader.close()

    def _look(self) -> None:
        daily = [one for one in kept_backups(self._folder) if one.reason == DAILY]
        reader = self._store.open_reader()
        try:
            head = reader.head()
            erasures = reader.read(types=(PayloadErased.type_name,), backward=True, limit=1)
        finally:
            reader.close()
        erased = max((stored.recorded_at for stored in erasures), default=0)
        stale = [one for one in daily if _micros(one.at) <= erased]
        due = not daily or daily[0].at.date() < datetime.now(UTC).date() or daily[0] in stale
        if head and due and (not daily or head_in(daily[0].path) < head):
            self._make(DAILY)
        for one in (*stale, *superfluous(kept_backups(self._folder))):
            one.path.unlink(missing_ok=True)
        for part in self._folder.glob("*.part"):  # of a process that was killed while it copied
            if time.time() - part.stat().st_mtime > LEFT_BEHIND_SECONDS:
                part.unlink(missing_ok=True)

    def _make(self, reason: str) -> Kept:
        free, size = shutil.disk_usage(self._folder.parent).free, self._store.path.stat().st_size
        if free < size + SPARE:
            what = "There is no room on this disk for a backup."
            raise StoreFull(what, f"Make room for {(size + SPARE) // 1_000_000:,} MB, then back up again.")
        path = self._store.keep_backup(reason)
        return next(one for one in kept_backups(self._folder) if one.path == path)


def put_back(home: Path, backup: Path) -> Path:
    """Put a backup in the store's place; returns the folder that what was there was moved to.

    :raises StoreBusy: a process has the store open.
    :raises StoreDamaged: the backup is damaged; nothing was moved.
    """
    if _in_use(home):
        raise StoreBusy(
            "Tutti is running on this store.", "Close its windows, let its commands end, and restore again."
        )
    aside = restore(home, backup)
    for end in ("", "-wal", "-shm"):
        (home / CACHE / f"{FILE}{end}").unlink(missing_ok=True)  # images of a history that is another one now
    return aside


def _in_use(home: Path) -> bool:
    folder = home / "owners"
    if not folder.is_dir():
        return False
    locks = ProcessLocks(folder)
    try:
        return any(locks.alive(path.name) for path in folder.iterdir() if path.name != "guard")
    finally:
        locks.release()


def backups_of(home: Path) -> Sequence[BackupKept]:
    """The copies in a store's folder, the newest first."""
    return tuple(map(_told, kept_backups(Layout(home).backups)))


def _told(kept: Kept) -> BackupKept:
    return BackupKept(str(kept.path), _micros(kept.at), kept.reason, kept.size)


def _micros(at: datetime) -> int:
    return int(at.timestamp() * 1_000_000)
