"""How events change the tables of the answer cache."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import ClassVar

from events.catalog.cache import WHOLE, CacheCleared, CacheEntryDeleted
from events.catalog.calls import ModelCallCompleted
from events.catalog.settings import ProviderAdded, ProviderRemoved
from events.catalog.store import PayloadErased
from events.envelope import Event
from events.projections.contract import ANY_KEY
from events.values import Payload

NAMED_KEYS = 100
"""Entries taken out at once that are named one by one; of more, readers are told that any may have changed."""


class CacheProjection:
    """Keeps the newest answer of each request that may be used again. Keys of its changes are cache keys.

    Where a provider leads may have changed when its entry is replaced, so answers of its models are not used after it.
    """

    name: ClassVar[str] = "cache"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("cache_entries", "cache_totals")
    schema: ClassVar[str] = """
        CREATE TABLE {cache_entries} (
            position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, call_id TEXT NOT NULL, run_id TEXT NOT NULL,
            model TEXT NOT NULL, at INTEGER NOT NULL, bytes INTEGER NOT NULL, cost_picodollars INTEGER,
            priced_on TEXT, simulated INTEGER NOT NULL, asked INTEGER NOT NULL DEFAULT 1,
            hits INTEGER NOT NULL DEFAULT 0, saved_picodollars INTEGER NOT NULL DEFAULT 0,
            saved_simulated INTEGER NOT NULL DEFAULT 0, last_used_at INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX {cache_entries}_by_call ON {cache_entries} (call_id);
        CREATE TABLE {cache_totals} (
            one INTEGER PRIMARY KEY, hits INTEGER NOT NULL, saved_picodollars INTEGER NOT NULL,
            saved_simulated INTEGER NOT NULL, asked INTEGER NOT NULL
        ) STRICT
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        match event.payload:
            case ModelCallCompleted(request_hash=""):
                return ()
            case ModelCallCompleted(source="model", finish=finish) as completed if finish in WHOLE:
                return self._keep(rows, event, completed)
            case ModelCallCompleted(source="cache") as completed:
                return self._used(rows, event, completed)
            case payload:
                condition = _gone(payload)
                return self._remove(rows, *condition) if condition else ()

    def _keep(self, rows: sqlite3.Connection, event: Event, completed: ModelCallCompleted) -> Iterable[str]:
        money, stored, blob = completed.cost, event.stored, completed.text_blob
        cost = money.picodollars if money else None
        priced_on = money.priced_on.isoformat() if money and money.priced_on else None
        size = blob.size if blob else len(completed.text.encode())
        where = (stored.position, completed.request_hash, stored.stream.partition("-")[2], completed.run_id)
        row = (*where, completed.model, stored.recorded_at, size, cost, priced_on, completed.simulated)
        rows.execute(self._sql["keep"], row)
        return (completed.request_hash,)

    def _used(self, rows: sqlite3.Connection, event: Event, completed: ModelCallCompleted) -> Iterable[str]:
        saved = completed.saved
        real = saved.picodollars if saved and not saved.simulated else 0
        simulated = saved.picodollars if saved and saved.simulated else 0
        rows.execute(self._sql["total"], (real, simulated))
        given = (real, simulated, event.stored.recorded_at, completed.origin_call, completed.request_hash)
        return [key for (key,) in rows.execute(self._sql["used"], given).fetchall()]

    def _remove(self, rows: sqlite3.Connection, condition: str | int, *values: str | int) -> Iterable[str]:
        """Take entries out; how often models were asked for them stays counted."""
        removed = rows.execute(f"{self._sql['remove']}{condition} RETURNING key, asked", values).fetchall()
        if removed:
            rows.execute(self._sql["gone"], (sum(asked for _, asked in removed),))
        return [key for key, _ in removed] if len(removed) <= NAMED_KEYS else (ANY_KEY,)


def _gone(payload: Payload | None) -> tuple[str | int, ...]:
    """Which entries an event takes out: a condition and its values, nothing when it takes none."""
    match payload:
        case CacheEntryDeleted(key=key):
            return "key = ?", key
        case CacheCleared():
            return ("TRUE",)
        case ProviderAdded(name=name) | ProviderRemoved(name=name):
            return "model >= ? AND model < ?", f"{name}/", f"{name}0"  # 0 follows the slash
        case PayloadErased(position=position):
            return "position = ?", position
        case _:
            return ()


_STATEMENTS = {
    "keep": (
        "INSERT INTO {cache_entries} (position, key, call_id, run_id, model, at, bytes, cost_picodollars, priced_on, "
        "simulated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
        "position = excluded.position, call_id = excluded.call_id, run_id = excluded.run_id, model = excluded.model, "
        "at = excluded.at, bytes = excluded.bytes, cost_picodollars = excluded.cost_picodollars, "
        "priced_on = excluded.priced_on, simulated = excluded.simulated, asked = asked + 1"
    ),
    "used": (
        "UPDATE {cache_entries} SET hits = hits + 1, saved_picodollars = saved_picodollars + ?, "
        "saved_simulated = saved_simulated + ?, last_used_at = ? "
        "WHERE key = coalesce((SELECT key FROM {cache_entries} WHERE call_id = ?), ?) RETURNING key"
    ),
    "total": (
        "INSERT INTO {cache_totals} VALUES (1, 1, ?, ?, 0) ON CONFLICT (one) DO UPDATE SET hits = hits + 1, "
        "saved_picodollars = saved_picodollars + excluded.saved_picodollars, "
        "saved_simulated = saved_simulated + excluded.saved_simulated"
    ),
    "gone": (
        "INSERT INTO {cache_totals} VALUES (1, 0, 0, 0, ?) ON CONFLICT (one) DO UPDATE SET "
        "asked = asked + excluded.asked"
    ),
    "remove": "DELETE FROM {cache_entries} WHERE ",
}
