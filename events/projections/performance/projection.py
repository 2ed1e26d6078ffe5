"""How events change the tables of performance."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, NamedTuple

from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.catalog.runs import RunRequested
from events.envelope import Event
from events.projections.performance.rolling import Rolling
from events.values import Money, Payload


class _Left(NamedTuple):
    """What a call in flight had come to when it ended."""

    reserved: int | None = None
    booked: int = 0
    dropped_tokens: int = 0


class PerformanceProjection:
    """Keeps one row for each finished call and each call in flight, and what they add up to by hour, day and week.

    Keys of its changes are models.

    What a call may cost is reserved by its request, replaced with each attempt and free with its end; what an attempt
    without an answer may have cost is booked with its end, and stays booked.
    """

    name: ClassVar[str] = "performance"
    version: ClassVar[int] = 5
    tables: ClassVar[tuple[str, ...]] = ("call_samples", "calls_in_flight", "run_tasks", *Rolling.TABLES)
    schema: ClassVar[str] = f"""
        CREATE TABLE {{call_samples}} (
            position INTEGER PRIMARY KEY, run_id TEXT NOT NULL, model TEXT NOT NULL, ended_at INTEGER NOT NULL,
            outcome TEXT NOT NULL, seconds REAL NOT NULL, first_seconds REAL, input_tokens INTEGER,
            output_tokens INTEGER, cost_picodollars INTEGER, simulated INTEGER NOT NULL, provider TEXT NOT NULL,
            booked INTEGER NOT NULL, source TEXT NOT NULL, cached_tokens INTEGER,
            saved_picodollars INTEGER NOT NULL, dropped_tokens INTEGER NOT NULL,
            spared_picodollars INTEGER NOT NULL, strategy TEXT NOT NULL, kind TEXT NOT NULL
        ) STRICT;
        CREATE INDEX {{call_samples}}_by_time ON {{call_samples}} (ended_at, simulated, provider, booked);
        CREATE INDEX {{call_samples}}_by_run ON {{call_samples}} (run_id, simulated, booked);
        CREATE TABLE {{calls_in_flight}} (
            call_id TEXT PRIMARY KEY, run_id TEXT NOT NULL, model TEXT NOT NULL, started_at INTEGER NOT NULL,
            provider TEXT NOT NULL, reserved INTEGER, booked INTEGER NOT NULL DEFAULT 0, simulated INTEGER NOT NULL,
            dropped_tokens INTEGER NOT NULL, answering INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE TABLE {{run_tasks}} (run_id TEXT PRIMARY KEY, strategy TEXT NOT NULL, kind TEXT NOT NULL) STRICT;
        {Rolling.SCHEMA}
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}
        self._rolling = Rolling(names)
        self._folds: dict[type[Payload], Callable[[sqlite3.Connection, Event, Any], Iterable[str]]] = {
            RunRequested: self._run_requested,
            ModelCallRequested: self._requested,
            ModelCallAttemptFailed: self._lost,
            ModelCallInterrupted: self._lost,
            ModelCallCompleted: self._completed,
            ModelCallFailed: self._unanswered,
            ModelCallCanceled: self._unanswered,
        }

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        fold = self._folds.get(type(event.payload))  # type: ignore[arg-type]  # None finds nothing, as it should
        return fold(rows, event, event.payload) if fold else ()

    def _run_requested(self, rows: sqlite3.Connection, event: Event, p: RunRequested) -> Iterable[str]:
        task = p.settings.get("run.task")
        kind = str(task.get("kind", "")) if isinstance(task, dict) else ""
        rows.execute(self._sql["run"], (_call_id(event), p.strategy, kind))
        return ()

    def _requested(self, rows: sqlite3.Connection, event: Event, p: ModelCallRequested) -> Iterable[str]:
        dropped = p.context.dropped_tokens if p.context else 0
        call = (_call_id(event), p.run_id, p.model, event.stored.recorded_at, _provider(p.model))
        rows.execute(self._sql["start"], (*call, _amount(p.reserved), p.simulated, dropped))
        return (p.model,)

    def _lost(
        self, rows: sqlite3.Connection, event: Event, p: ModelCallAttemptFailed | ModelCallInterrupted
    ) -> Iterable[str]:
        """An attempt brought no answer; the next one, if there is one, has a reservation of its own."""
        answering = not isinstance(p, ModelCallInterrupted) or p.resend
        reserved = _amount(p.reserved) if answering else 0  # what is not under way costs nothing more
        values = (_amount(p.booked) or 0, reserved, answering, _call_id(event))
        changed = rows.execute(self._sql["lose"], values).fetchall()
        return [model for (model,) in changed]

    def _completed(self, rows: sqlite3.Connection, event: Event, p: ModelCallCompleted) -> Iterable[str]:
        left, cost = self._left(rows, event), _amount(p.cost)
        spent = cost if cost is not None else (left.reserved or 0) if p.source == "model" else 0
        figures = (p.seconds, p.first_seconds, p.usage.input_tokens, p.usage.output_tokens, cost, p.simulated)
        kept = (p.source, p.usage.cached_tokens, _amount(p.saved) or 0, left.dropped_tokens, _amount(p.spared) or 0)
        self._keep(
            rows, event, (*_ended(event, p, "succeeded"), *figures, _provider(p.model), left.booked + spent, *kept)
        )
        return (p.model,)

    def _unanswered(
        self, rows: sqlite3.Connection, event: Event, p: ModelCallFailed | ModelCallCanceled
    ) -> Iterable[str]:
        left = self._left(rows, event)
        outcome = "failed" if isinstance(p, ModelCallFailed) else "canceled"
        figures = (p.seconds, None, None, None, None, p.simulated)
        booked = left.booked + (_amount(p.booked) or 0)
        if isinstance(p, ModelCallFailed) and not p.attempts and not booked:
            return (
                p.model,
            )  # a limit, a person or a breaker held it back: it never left, and says nothing of its model
        kept = ("model", None, 0, left.dropped_tokens, 0)
        self._keep(rows, event, (*_ended(event, p, outcome), *figures, _provider(p.model), booked, *kept))
        return (p.model,)

    def _keep(self, rows: sqlite3.Connection, event: Event, sample: tuple[Any, ...]) -> None:
        """Keep a finished call, with the strategy and the kind of task of its run."""
        rows.execute(self._sql["sample"], (*sample, sample[1]))
        self._rolling.count(rows, position=event.position, ended_at=event.stored.recorded_at)

    def _left(self, rows: sqlite3.Connection, event: Event) -> _Left:
        """End a call; its request may have been erased since, and then nothing is known of it."""
        found = rows.execute(self._sql["end"], (_call_id(event),)).fetchall()
        return _Left._make(found[0]) if found else _Left()


_STATEMENTS = {
    "start": (
        "INSERT INTO {calls_in_flight} (call_id, run_id, model, started_at, provider, reserved, simulated, "
        "dropped_tokens) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "lose": (
        "UPDATE {calls_in_flight} SET booked = booked + ?, reserved = ?, answering = ? WHERE call_id = ? "
        "RETURNING model"
    ),
    "end": "DELETE FROM {calls_in_flight} WHERE call_id = ? RETURNING reserved, booked, dropped_tokens",
    "run": "INSERT OR REPLACE INTO {run_tasks} VALUES (?, ?, ?)",
    "sample": (
        "INSERT INTO {call_samples} SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "coalesce(t.strategy, ''), coalesce(t.kind, '') FROM (SELECT ? AS run_id) AS r LEFT JOIN {run_tasks} AS t USING (run_id)"
    ),
}


def _ended(
    event: Event, p: ModelCallCompleted | ModelCallFailed | ModelCallCanceled, outcome: str
) -> tuple[int, str, str, int, str]:
    return (event.position, p.run_id, p.model, event.stored.recorded_at, outcome)


def _call_id(event: Event) -> str:
    return event.stored.stream.partition("-")[2]


def _provider(model: str) -> str:
    """The provider's name in provider/model."""
    return model.partition("/")[0]


def _amount(money: Money | None) -> int | None:
    return money.picodollars if money else None
