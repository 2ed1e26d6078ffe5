"""Reads circuit breakers. Bound to the thread of its connection."""

from __future__ import annotations

import sqlite3

from events.projections.breakers.rows import BreakerChangeRow, BreakerRow

_CHANGES = (
    "SELECT position, at, key, model, state, previous, reason, calls, failures, open_seconds FROM breaker_changes"
)


class BreakersView:
    """Reads what the projection wrote."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def all(self) -> list[BreakerRow]:
        """Every breaker that ever opened, by model."""
        found = self._rows.execute(
            "SELECT key, provider, host, credential, model, state, reason, open_seconds, calls, failures, at, position "
            "FROM breakers ORDER BY model, key"
        )
        return [BreakerRow(*row) for row in found]

    def changes(self, key: str | None = None, *, limit: int = 200) -> list[BreakerChangeRow]:
        """Changes of one breaker or of all, newest first."""
        if key is None:
            found = self._rows.execute(f"{_CHANGES} ORDER BY position DESC LIMIT ?", (limit,))
        else:
            found = self._rows.execute(f"{_CHANGES} WHERE key = ? ORDER BY position DESC LIMIT ?", (key, limit))
        return [BreakerChangeRow(*row) for row in found]
