"""How events change the tables of performance."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from events.catalog.calls import ModelCallCanceled, ModelCallCompleted, ModelCallFailed, ModelCallRequested
from events.envelope import Event


class PerformanceProjection:
    """Keeps one row for each finished call and each call in flight. Keys of its changes are models."""

    name: ClassVar[str] = "performance"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("call_samples", "calls_in_flight")
    schema: ClassVar[str] = """
        CREATE TABLE {call_samples} (
            position INTEGER PRIMARY KEY, run_id TEXT NOT NULL, model TEXT NOT NULL, ended_at INTEGER NOT NULL,
            outcome TEXT NOT NULL, seconds REAL NOT NULL, first_seconds REAL, input_tokens INTEGER,
            output_tokens INTEGER, cost_picodollars INTEGER, simulated INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX {call_samples}_by_time ON {call_samples} (ended_at);
        CREATE TABLE {calls_in_flight} (
            call_id TEXT PRIMARY KEY, run_id TEXT NOT NULL, model TEXT NOT NULL, started_at INTEGER NOT NULL
        ) STRICT
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        match event.payload:
            case ModelCallRequested() as p:
                call_id = event.stored.stream.partition("-")[2]
                rows.execute(self._sql["start"], (call_id, p.run_id, p.model, event.stored.recorded_at))
                return (p.model,)
            case ModelCallCompleted() as p:
                cost = p.cost.picodollars if p.cost else None
                figures = (p.seconds, p.first_seconds, p.usage.input_tokens, p.usage.output_tokens, cost)
                return self._ended(rows, event, "succeeded", figures)
            case ModelCallFailed() as p:
                return self._ended(rows, event, "failed", (p.seconds, None, None, None, None))
            case ModelCallCanceled() as p:
                return self._ended(rows, event, "canceled", (p.seconds, None, None, None, None))
            case _:
                return ()

    def _ended(
        self, rows: sqlite3.Connection, event: Event, outcome: str, figures: tuple[float | None, ...]
    ) -> Iterable[str]:
        payload: Any = event.payload
        rows.execute(self._sql["end"], (event.stored.stream.partition("-")[2],))
        what = (event.position, payload.run_id, payload.model, event.stored.recorded_at, outcome)
        rows.execute(self._sql["sample"], (*what, *figures, payload.simulated))
        return (payload.model,)


_STATEMENTS = {
    "start": "INSERT INTO {calls_in_flight} VALUES (?, ?, ?, ?)",
    "end": "DELETE FROM {calls_in_flight} WHERE call_id = ?",
    "sample": "INSERT INTO {call_samples} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
}
