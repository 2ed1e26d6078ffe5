"""How events change the tables of runs: their steps, decisions, approvals and failures of hooks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import ClassVar

from events.envelope import Event
from events.projections.runs.calls import CALL_FOLDS
from events.projections.runs.folds import RUN_FOLDS, Fact, Fold
from events.projections.runs.schema import SCHEMA, TABLES
from events.projections.runs.statements import PARTS, STATEMENTS
from events.values import Payload

_FOLDS: Mapping[type[Payload], Fold] = {**RUN_FOLDS, **CALL_FOLDS}


class RunsProjection:
    """Folds runs, steps, decisions and approvals. Keys of its changes are run ids."""

    name: ClassVar[str] = "runs"
    version: ClassVar[int] = 5
    tables: ClassVar[tuple[str, ...]] = TABLES
    schema: ClassVar[str] = SCHEMA

    def __init__(self, names: Mapping[str, str]) -> None:
        parts = {name: text.format_map(names) for name, text in PARTS.items()}
        self._sql = {name: text.format_map({**names, **parts}) for name, text in STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        fold = _FOLDS.get(type(event.payload))  # type: ignore[arg-type]  # None finds nothing, as it should
        if fold is None:
            return ()
        fact = Fact(event.position, event.stored.stream.partition("-")[2], event.stored.recorded_at)
        for statement, values in fold(event.payload, fact):
            rows.execute(self._sql[statement], values)
        return (getattr(event.payload, "run_id", fact.subject),)
