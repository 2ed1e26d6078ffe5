"""Reads blind comparisons. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from events.projections.arena.rows import ComparisonRow

FEWEST = 2
"""So many whole answers there are to be for anything to be compared."""
_COLUMNS = "run_id, at, task, blind, calls, models, best"
_HIDDEN = f"""
    SELECT asked.run_id FROM arena_blind AS asked
    WHERE NOT EXISTS (SELECT 1 FROM arena_comparisons AS said WHERE said.run_id = asked.run_id) AND (
        EXISTS (SELECT 1 FROM runs WHERE runs.run_id = asked.run_id AND runs.state IN ('pending', 'running'))
        OR {FEWEST} <= (SELECT count(*) FROM answers WHERE answers.run_id = asked.run_id AND answers.state = 'succeeded')
    )
"""  # noqa: S608 - the number is a constant


class ArenaView:
    """Reads what the projection wrote."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def is_blind(self, run_id: str) -> bool:
        """Whether a run was asked without names."""
        found = self._rows.execute("SELECT 1 FROM arena_blind WHERE run_id = ?", (run_id,))
        return found.fetchone() is not None

    def hidden_runs(self) -> frozenset[str]:
        """The runs whose models are not to be told now: asked without names, nothing was said of their answers yet, and
        there are answers to compare or may still come.
        """
        return frozenset(run_id for (run_id,) in self._rows.execute(_HIDDEN))

    def hidden_calls(self) -> frozenset[str]:
        """The calls whose models are not to be told now."""
        sql = f"SELECT call_id FROM answers WHERE run_id IN ({_HIDDEN})"  # noqa: S608 - the condition is a constant
        return frozenset(call_id for (call_id,) in self._rows.execute(sql))

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
