"""Sums up what was spent from the rows of the performance projection; implements the port of ``core.ports.spending``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from core.budget.bookings import CALLS
from core.ports.spending import Baseline, OpenCall, Purse, Sum
from events.projections.generations import live_checkpoint
from events.projections.performance.projection import PerformanceProjection
from events.projections.performance.rows import Booked, Reservation
from events.projections.performance.view import PerformanceView
from events.store.sqlite.store import SqliteEventStore

_KIND = PerformanceProjection
_LISTED = ", ".join(f"'{payload.type_name}'" for payload in CALLS)
_ASKED = f"""
    SELECT recorded_at FROM events WHERE stream = ? AND position <= ? AND type IN ({_LISTED})
    ORDER BY version DESC LIMIT 1
"""  # noqa: S608  # type names of our own
_UNDER_WAY = "SELECT run_id FROM runs WHERE state NOT IN ('succeeded', 'failed', 'canceled')"


class StoredSpending:
    """See :class:`core.ports.spending.SpendingSource`. Every question opens a connection of its own, on any thread."""

    def __init__(self, store: SqliteEventStore) -> None:
        self._store = store

    def baseline(self, *, month_from: int, day_from: int) -> Baseline:
        """See the port. Where the rows are not of this version, nothing is summed up, and all of history is read."""
        reader = self._store.open_reader()
        try:
            rows = reader.connection
            rows.execute("BEGIN")  # one state for position and sums, whatever is folded meanwhile
            checkpoint = live_checkpoint(rows, _KIND.name)
            if checkpoint is None or checkpoint.version != _KIND.version:
                return Baseline()
            return _read(rows, checkpoint.position, month_from=month_from, day_from=day_from)
        finally:
            reader.close()


def _read(rows: sqlite3.Connection, position: int, *, month_from: int, day_from: int) -> Baseline:
    view = PerformanceView(rows)
    runs = [run_id for (run_id,) in rows.execute(_UNDER_WAY)]
    return Baseline(
        position,
        month=_sums(view.booked_by_provider(since=month_from)),
        day=_sums(view.booked_by_provider(since=day_from)),
        runs=frozenset(runs),
        by_run={purse: Sum(*booked) for purse, booked in view.booked_by_run(runs).items()},
        open=tuple(_open(rows, position, call) for call in view.reservations()),
    )


def _sums(booked: Iterable[Booked]) -> dict[Purse, Sum]:
    return {(row.provider, row.simulated): Sum(row.picodollars, row.lost) for row in booked}


def _open(rows: sqlite3.Connection, position: int, call: Reservation) -> OpenCall:
    """A call without an end; the time of its newest attempt stands in its events."""
    found = rows.execute(_ASKED, (f"call-{call.call_id}", position)).fetchone()
    since = call.started_at if found is None else found[0]
    return OpenCall(call.call_id, call.run_id, call.provider, call.simulated, since, call.reserved, call.booked)
