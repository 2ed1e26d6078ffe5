"""Reads limits and warnings. Bound to the thread of its connection."""

from __future__ import annotations

import sqlite3
from typing import Any

from events.projections.budgets.rows import LimitRow, WarningRow


class BudgetsView:
    """Reads what the projection wrote."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def limits(self) -> list[LimitRow]:
        """The limits that hold, by scope."""
        found = self._rows.execute(
            "SELECT scope, picodollars, zone, set_at, position FROM budget_limits ORDER BY scope"
        )
        return [LimitRow(*row) for row in found]

    def warnings(self, *, limit: int = 50) -> list[WarningRow]:
        """The newest warnings first."""
        found = self._rows.execute(
            "SELECT position, at, scope, period, picodollars, limit_picodollars, simulated FROM budget_warnings "
            "ORDER BY position DESC LIMIT ?",
            (limit,),
        )
        return [_warning(row) for row in found]


def _warning(row: tuple[Any, ...]) -> WarningRow:
    values = list(row)
    values[6] = bool(row[6])
    return WarningRow(*values)
