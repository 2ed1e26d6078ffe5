"""Reads the answer cache. Bound to the thread of its connection."""

from __future__ import annotations

import sqlite3
from typing import Any

from events.projections.cache.rows import CacheRow, CacheStats

_ENTRIES = (
    "SELECT position, key, call_id, run_id, model, at, bytes, cost_picodollars, priced_on, simulated, asked, hits, "
    "saved_picodollars, saved_simulated, last_used_at FROM cache_entries"
)


class CacheView:
    """Reads what the projection wrote."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def entries(self, *, limit: int = 200, after: int = 0) -> list[CacheRow]:
        """Entries, the newest answer first.

        :param after: the position of the last entry of the page before; 0 for the first page.
        """
        where = " WHERE position < ?" if after else " WHERE position > ?"
        return self._found(f"{where} ORDER BY position DESC LIMIT ?", after, limit)

    def keys(self, limit: int) -> list[str]:
        """The keys of the newest entries."""
        found = self._rows.execute("SELECT key FROM cache_entries ORDER BY position DESC LIMIT ?", (limit,))
        return [key for (key,) in found]

    def find(self, key: str) -> CacheRow | None:
        """The entry of exactly this key."""
        return next(iter(self._found(" WHERE key = ?", key)), None)

    def get(self, beginning: str) -> CacheRow | None:
        """The entry whose key begins so; ``None`` when there is none or more than one."""
        found = self.matching(beginning, limit=2)
        return found[0] if len(found) == 1 else None

    def matching(self, beginning: str, *, limit: int) -> list[CacheRow]:
        """Entries whose keys begin so, in the order of their keys."""
        low = beginning.lower()  # keys are hexadecimal, so every one that begins so sorts before this with a g behind
        return self._found(" WHERE key >= ? AND key < ? ORDER BY key LIMIT ?", low, f"{low}g", limit)

    def stats(self) -> CacheStats:
        """What it holds and has done; looks at every entry."""
        entries, size, asked = self._rows.execute(
            "SELECT count(*), coalesce(sum(bytes), 0), coalesce(sum(asked), 0) FROM cache_entries"
        ).fetchone()
        totals = self._rows.execute("SELECT hits, saved_picodollars, saved_simulated, asked FROM cache_totals")
        hits, saved, simulated, gone = totals.fetchone() or (0, 0, 0, 0)
        return CacheStats(entries, size, hits, asked + gone, saved, simulated)

    def _found(self, condition: str, *values: str | int) -> list[CacheRow]:
        return [_row(row) for row in self._rows.execute(_ENTRIES + condition, values)]


def _row(row: tuple[Any, ...]) -> CacheRow:
    values = list(row)
    values[9] = bool(row[9])
    return CacheRow(*values)
