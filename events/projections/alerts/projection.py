"""How events change the tables of alerts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import ClassVar

from events.catalog.alerts import AlertCleared, AlertRaised, AlertRuleRemoved, AlertRuleSaved
from events.envelope import Event


class AlertsProjection:
    """Keeps the rules, and each alert with its end. Keys of its changes are ids of rules."""

    name: ClassVar[str] = "alerts"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("alert_rules", "alerts")
    schema: ClassVar[str] = """
        CREATE TABLE {alert_rules} (rule_id TEXT PRIMARY KEY, rule TEXT NOT NULL, saved_at INTEGER NOT NULL) STRICT;
        CREATE TABLE {alerts} (
            position INTEGER PRIMARY KEY, rule_id TEXT NOT NULL, rule TEXT NOT NULL, raised_at INTEGER NOT NULL,
            value REAL NOT NULL, calls INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
            causes TEXT NOT NULL, quiet INTEGER NOT NULL, cleared_at INTEGER NOT NULL DEFAULT 0, cleared_value REAL,
            cleared_reason TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX {alerts}_standing ON {alerts} (rule_id) WHERE cleared_at = 0
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        at = event.stored.recorded_at
        match event.payload:
            case AlertRuleSaved() as p:
                rows.execute(self._sql["save"], (p.rule_id, p.rule.model_dump_json(), at))
            case AlertRuleRemoved() as p:
                rows.execute(self._sql["remove"], (p.rule_id,))
            case AlertRaised() as p:
                window = (p.since, p.until, json.dumps(p.causes), p.quiet)
                found = (at, p.value, p.calls, *window)
                rows.execute(self._sql["raise"], (event.position, p.rule_id, p.rule.model_dump_json(), *found))
            case AlertCleared() as p:
                rows.execute(self._sql["clear"], (at, p.value, p.reason, p.rule_id))
            case _:
                return ()
        return (p.rule_id,)


_STATEMENTS = {
    "save": "INSERT OR REPLACE INTO {alert_rules} VALUES (?, ?, ?)",
    "remove": "DELETE FROM {alert_rules} WHERE rule_id = ?",
    "raise": (
        "INSERT INTO {alerts} (position, rule_id, rule, raised_at, value, calls, since, until, causes, quiet) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "clear": (
        "UPDATE {alerts} SET cleared_at = ?, cleared_value = ?, cleared_reason = ? WHERE rule_id = ? AND cleared_at = 0"
    ),
}
