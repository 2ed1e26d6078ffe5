"""What is known of a moment of the past besides its rows: who was alive, how limits and breakers stood."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from pathlib import Path
from typing import cast

from app.receipts import find_receipt
from app.spending import StoredSpending
from core.budget.budget import Budget
from core.queries import BreakerStatus, BudgetStatus, Moment
from core.queries.receipts import Receipt
from events.catalog.breakers import BreakerState
from events.envelope import Event
from events.past.machine import FILE, TimeMachine, sweep
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.store.sqlite.reader import SqliteReader
from events.store.sqlite.store import SqliteEventStore
from events.views import PROJECTIONS, Views

CACHE = "cache"
"""Folder beside the store for what can be made again."""
_log = logging.getLogger("tutti.past")
_SHOWN_FIRST = ("disabled", "open", "half_open", "closed")
_ACTED = """
    SELECT max(position) FROM store.events WHERE correlation_id = :run AND actor NOT IN ('person', 'cli')
    AND position < coalesce(
        (SELECT min(position) FROM store.events WHERE correlation_id = :run AND position > :now
            AND type IN ('RunResumed', 'RunQuarantined')),
        9223372036854775807
    )
"""
"""The last thing that the process which carries a run out now did in it: until another takes the run up."""


class Machines:
    """One way into the past for each store, whatever number of windows look back: two must not write to one file."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[Path, tuple[TimeMachine, int]] = {}

    def borrow(self, store: SqliteEventStore, registry: Registry) -> TimeMachine:
        """The machine of a store, until :meth:`give_back`."""
        with self._lock:
            machine, users = self._held.get(store.path) or (
                TimeMachine(store, store.path.parent / CACHE, registry, PROJECTIONS),
                0,
            )
            self._held[store.path] = machine, users + 1
            return machine

    def give_back(self, store: SqliteEventStore) -> None:
        """Use it no more; the last one closes it."""
        with self._lock:
            machine, users = self._held.pop(store.path)
            if users > 1:
                self._held[store.path] = machine, users - 1
            else:
                machine.close()


MACHINES = Machines()
"""Those of this process."""


class PastSweep:
    """Has nothing of what was erased stay in the images of the past, whichever process erased it.

    :param folder: where the images are kept.
    """

    def __init__(self, store: EventStore, folder: Path) -> None:
        self._store = store
        self._folder = folder
        self._erased = asyncio.Event()
        self._erased.set()  # another process may have died before it did

    def hear(self, _: Event) -> None:
        """Hear that something was erased."""
        self._erased.set()

    async def run(self) -> None:
        """Sweep now and after each erasure, and once more when it is cancelled: the news may be on its way."""
        try:
            while True:
                await self._erased.wait()
                self._erased.clear()
                await self.sweep()
        finally:
            await self.sweep()

    async def sweep(self) -> None:
        """Look whether anything was erased that the images may hold, and let go of them then."""
        if (self._folder / FILE).exists():
            await asyncio.to_thread(self._sweep)

    def _sweep(self) -> None:
        reader = self._store.open_reader()
        try:
            sweep(reader, self._folder)
        except OSError:  # as on a system that lets no open file go: it is overwritten by now, and no image any more
            _log.warning("the images of the past could not be deleted", exc_info=True)
        finally:
            reader.close()


class PastState:
    """Questions about one moment, answered from its own rows and the events up to it.

    :param reader: sees the events up to the moment, over the connection of ``views``.
    :param now: when its last event was recorded, in microseconds since 1970-01-01 UTC.
    """

    def __init__(self, reader: SqliteReader, views: Views, registry: Registry, *, position: int, now: int) -> None:
        self._reader = reader
        self._views = views
        self._registry = registry
        self._position = position
        self._now = now
        self._alive: dict[str, bool] = {}

    def alive(self, owner: str) -> bool:
        """Whether a process that had a run then did something in it later, by which it must have lived."""
        if owner not in self._alive:
            runs = [run.run_id for run in self._views.runs.active() if run.owner == owner]
            self._alive[owner] = any(self._acted(run_id) > self._position for run_id in runs)
        return self._alive[owner]

    def budgets(self) -> tuple[BudgetStatus, ...]:
        """Limits and what was used of them."""
        then = cast("SqliteEventStore", _Then(self._reader))
        return Budget(then, self._registry, StoredSpending(then), dict, clock=lambda: self._now).statuses()

    def breakers(self) -> tuple[BreakerStatus, ...]:
        """Breakers as their last change left them."""
        every = [
            BreakerStatus(
                row.key,
                row.provider,
                row.host,
                row.credential,
                row.model,
                cast("BreakerState", row.state),
                row.reason,
                max(0.0, row.open_seconds - (self._now - row.at) / 1e6) if row.state == "open" else 0.0,
            )
            for row in self._views.breakers.all()
        ]
        return tuple(sorted(every, key=lambda one: (_SHOWN_FIRST.index(one.state), one.model, one.key)))

    def receipt(self, of: str) -> Receipt:
        """What had led to an answer by then.

        :raises UnknownThing: nothing had such an id.
        """
        return find_receipt(self._reader, self._registry, self._views, of)

    def _acted(self, run_id: str) -> int:
        values = {"run": run_id, "now": self._position}
        return int(self._reader.connection.execute(_ACTED, values).fetchone()[0] or 0)


class _Then:
    """As much of a store as is read of one: the events up to a moment, over a connection that others close."""

    def __init__(self, reader: SqliteReader) -> None:
        self._reader = reader

    def open_reader(self) -> SqliteReader:
        """A reader whose close ends what it has begun, and leaves the connection."""
        return SqliteReader(self._reader.connection, self._reader.home, release=self._end)

    def _end(self) -> None:
        if self._reader.connection.in_transaction:
            self._reader.connection.execute("ROLLBACK")


def moment_at(reader: Reader, position: int) -> Moment:
    """What happened at a position; nothing at 0 and beyond the end."""
    page = reader.page(after=position - 1, limit=1, max_bytes=1) if position > 0 else []
    if not page or page[0].position != position:
        return Moment(position, 0, "", "", "", {})
    event = page[0]
    try:
        data = json.loads(event.data or b"{}")
    except ValueError:  # of a type no program knows: it need not be JSON
        data = {}
    known = data if isinstance(data, dict) else {}
    return Moment(position, event.recorded_at, event.type, event.actor, event.correlation_id, known)


def position_at(reader: Reader, time: int) -> int:
    """The position of the last event until a time; where a clock was set back, of one near it."""
    low, high = 1, max(1, reader.head())
    while low < high:
        middle = (low + high + 1) // 2
        if moment_at(reader, middle).at <= time:
            low = middle
        else:
            high = middle - 1
    return low
