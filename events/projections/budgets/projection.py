"""How events change the tables of limits and warnings."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import ClassVar

from events.catalog.budgets import BudgetSet, BudgetWarned
from events.envelope import Event


class BudgetsProjection:
    """Keeps the newest limit of each scope, and every warning. Keys of its changes are scopes."""

    name: ClassVar[str] = "budgets"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("budget_limits", "budget_warnings")
    schema: ClassVar[str] = """
        CREATE TABLE {budget_limits} (
            scope TEXT PRIMARY KEY, picodollars INTEGER NOT NULL, zone TEXT NOT NULL, set_at INTEGER NOT NULL,
            position INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE {budget_warnings} (
            position INTEGER PRIMARY KEY, at INTEGER NOT NULL, scope TEXT NOT NULL, period TEXT NOT NULL,
            picodollars INTEGER NOT NULL, limit_picodollars INTEGER NOT NULL, simulated INTEGER NOT NULL
        ) STRICT
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        at = event.stored.recorded_at
        match event.payload:
            case BudgetSet(picodollars=None) as p:
                rows.execute(self._sql["unset"], (p.scope,))
                return (p.scope,)
            case BudgetSet() as p:
                rows.execute(self._sql["set"], (p.scope, p.picodollars, p.zone, at, event.position))
                return (p.scope,)
            case BudgetWarned() as p:
                what = (p.scope, p.period, p.picodollars, p.limit, p.simulated)
                rows.execute(self._sql["warn"], (event.position, at, *what))
                return (p.scope,)
            case _:
                return ()


_STATEMENTS = {
    "set": (
        "INSERT INTO {budget_limits} VALUES (?, ?, ?, ?, ?) ON CONFLICT (scope) DO UPDATE SET "
        "picodollars = excluded.picodollars, zone = excluded.zone, set_at = excluded.set_at, "
        "position = excluded.position"
    ),
    "unset": "DELETE FROM {budget_limits} WHERE scope = ?",
    "warn": "INSERT INTO {budget_warnings} VALUES (?, ?, ?, ?, ?, ?, ?)",
}
