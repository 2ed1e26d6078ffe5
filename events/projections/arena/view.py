"""Reads blind comparisons. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from events.projections.arena.rows import ComparisonRow

_COLUMNS = "run_id, at, task, blind, calls, models, best"


class ArenaView:
    """Reads what the projection wrote."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def is_blind(self, run_id: str) -> bool:
        """Whether a run was asked without names."""
        found = self._rows.execute("SELECT 1 FROM arena_blind WHERE run_id = ?", (run_id,))
        return found.fetchone() is not None

    def undecided(self, limit: int = 50) -> list[str]:
        """The newest runs that were asked without names and of whose answers nothing was said yet."""
        sql = "SELECT run_id FROM arena_blind EXCEPT SELECT run_id FROM arena_comparisons ORDER BY run_id DESC LIMIT ?"
        return [run_id for (run_id,) in self._rows.execute(sql, (limit,))]

    def comparison(self, run_id: str) -> ComparisonRow | None:
        """What was said of the answers of a run; ``None`` while nothing was."""
        sql = f"SELECT {_COLUMNS} FROM arena_comparisons WHERE run_id = ?"  # noqa: S608 - column names are a constant
        row = self._rows.execute(sql, (run_id,)).fetchone()
        return _row(row) if row else None

    def comparisons(self, *, task: str = "", blind_only: bool = True) -> list[ComparisonRow]:
        """All of them, oldest first.

        :param task: kind of task; all kinds when empty.
        :param blind_only: leave out those that were made with the names in sight.
        """
        sql = (
            f"SELECT {_COLUMNS} FROM arena_comparisons WHERE (:task = '' OR task = :task) "  # noqa: S608 - column names are a constant
            "AND (blind OR NOT :blind) ORDER BY at, run_id"
        )
        return [_row(row) for row in self._rows.execute(sql, {"task": task, "blind": blind_only})]


def _row(row: tuple[Any, ...]) -> ComparisonRow:
    run_id, at, task, blind, calls, models, best = row
    return ComparisonRow(
        run_id, at, task, bool(blind), tuple(json.loads(calls)), tuple(json.loads(models)), tuple(json.loads(best))
    )
