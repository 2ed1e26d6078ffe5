"""How events change the tables of circuit breakers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import ClassVar

from events.catalog.breakers import BreakerChanged
from events.envelope import Event


class BreakersProjection:
    """Folds the state and the history of every breaker. Keys of its changes are the breakers' keys.

    When a provider is changed, each process that runs closes its breakers and says so; only the first of them counts.
    """

    name: ClassVar[str] = "breakers"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("breakers", "breaker_changes")
    schema: ClassVar[str] = """
        CREATE TABLE {breakers} (
            key TEXT PRIMARY KEY, provider TEXT NOT NULL, host TEXT NOT NULL, credential TEXT NOT NULL,
            model TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, open_seconds REAL NOT NULL,
            calls INTEGER NOT NULL, failures INTEGER NOT NULL, at INTEGER NOT NULL, position INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE {breaker_changes} (
            position INTEGER PRIMARY KEY, at INTEGER NOT NULL, key TEXT NOT NULL, model TEXT NOT NULL,
            state TEXT NOT NULL, previous TEXT NOT NULL, reason TEXT NOT NULL, calls INTEGER NOT NULL,
            failures INTEGER NOT NULL, open_seconds REAL NOT NULL
        ) STRICT;
        CREATE INDEX {breaker_changes}_by_key ON {breaker_changes} (key, position)
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        if not isinstance(event.payload, BreakerChanged):
            return ()
        key, payload = event.stored.stream.removeprefix("breaker-"), event.payload
        was = rows.execute(self._sql["state"], (key,)).fetchone()
        if was is not None and was[0] == payload.state == "closed":
            return ()
        position, at = event.stored.position, event.stored.recorded_at
        counts = (payload.calls, payload.failures)
        place = (key, payload.provider, payload.host, payload.credential, payload.model)
        rows.execute(
            self._sql["set"], (*place, payload.state, payload.reason, payload.open_seconds, *counts, at, position)
        )
        said = (payload.state, payload.previous, payload.reason)
        rows.execute(self._sql["change"], (position, at, key, payload.model, *said, *counts, payload.open_seconds))
        return (key,)


_STATEMENTS = {
    "state": "SELECT state FROM {breakers} WHERE key = ?",
    "set": (
        "INSERT INTO {breakers} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
        "provider = excluded.provider, state = excluded.state, reason = excluded.reason, "
        "open_seconds = excluded.open_seconds, calls = excluded.calls, failures = excluded.failures, "
        "at = excluded.at, position = excluded.position"
    ),
    "change": "INSERT INTO {breaker_changes} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
}
