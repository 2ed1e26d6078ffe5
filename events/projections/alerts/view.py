"""Reads alerts. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from events.projections.alerts.rows import AlertRow, AlertRule, RuleRow


class AlertsView:
    """Reads what the projection wrote."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def rules(self) -> list[RuleRow]:
        """The rules, the oldest first."""
        found = self._rows.execute("SELECT * FROM alert_rules ORDER BY saved_at, rule_id")
        return [RuleRow(rule_id, AlertRule.model_validate_json(rule), at) for rule_id, rule, at in found]

    def standing(self) -> list[AlertRow]:
        """The alerts that are not over, the newest first."""
        found = self._rows.execute("SELECT * FROM alerts WHERE cleared_at = 0 ORDER BY position DESC")
        return [_row(row) for row in found]

    def log(self, *, after: int = 0, limit: int = 200) -> list[AlertRow]:
        """Every alert that was raised behind a position, the newest first."""
        found = self._rows.execute(
            "SELECT * FROM alerts WHERE position > ? ORDER BY position DESC LIMIT ?", (after, limit)
        )
        return [_row(row) for row in found]


def _row(row: tuple[Any, ...]) -> AlertRow:
    values = list(row)
    values[2] = AlertRule.model_validate_json(row[2])
    values[8] = tuple(json.loads(row[8]))
    values[9] = bool(row[9])
    return AlertRow(*values)
