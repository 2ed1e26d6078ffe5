"""How events change the tables of blind comparisons."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import ClassVar

from events.catalog.runs import AnswersCompared, RunRequested
from events.envelope import Event

BLIND = "run.blind"
"""The setting a run keeps that was asked without names."""


class ArenaProjection:
    """Folds which runs hide names, and what was said of answers. Keys of its changes are run ids."""

    name: ClassVar[str] = "arena"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("arena_blind", "arena_comparisons")
    schema: ClassVar[str] = """
        CREATE TABLE {arena_blind} (run_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TABLE {arena_comparisons} (
            run_id TEXT PRIMARY KEY, at INTEGER NOT NULL, task TEXT NOT NULL, blind INTEGER NOT NULL,
            calls TEXT NOT NULL, models TEXT NOT NULL, best TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX {arena_comparisons}_by_time ON {arena_comparisons} (at)
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        run_id = event.stored.stream.partition("-")[2]
        match event.payload:
            case RunRequested() as asked if asked.settings.get(BLIND) is True:
                rows.execute(self._sql["hide"], (run_id,))
            case AnswersCompared() as said:
                rows.execute(
                    self._sql["say"],
                    (
                        run_id,
                        event.stored.recorded_at,
                        said.task,
                        said.blind,
                        json.dumps(said.calls),
                        json.dumps(said.models),
                        json.dumps(said.best),
                    ),
                )
            case _:
                return ()
        return (run_id,)


_STATEMENTS = {
    "hide": "INSERT OR IGNORE INTO {arena_blind} VALUES (?)",
    "say": "INSERT OR REPLACE INTO {arena_comparisons} VALUES (?, ?, ?, ?, ?, ?, ?)",
}
