"""How events change the records of models: each answer with its kind of task, its checks, and what was said of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

from events.catalog.calls import ModelCallCompleted
from events.catalog.conversations import AnswerAdded
from events.catalog.runs import AnswerRated, CheckMade, RunCanceled, RunFailed, RunRequested, RunSucceeded
from events.envelope import Event
from events.values import Payload


class RecordsProjection:
    """Keeps one row for each answer of a model. Keys of its changes are models.

    An answer that was used again is the same answer: what is said of it is said of the one it was taken from.
    """

    name: ClassVar[str] = "records"
    version: ClassVar[int] = 2
    tables: ClassVar[tuple[str, ...]] = ("records_runs", "records_answers", "records_again")
    schema: ClassVar[str] = """
        CREATE TABLE {records_runs} (
            run_id TEXT PRIMARY KEY, kind TEXT NOT NULL, call_id TEXT NOT NULL DEFAULT '',
            source TEXT NOT NULL DEFAULT '', sure REAL NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX {records_runs}_sure ON {records_runs} (source, sure) WHERE source != '';
        CREATE TABLE {records_answers} (
            call_id TEXT PRIMARY KEY, model TEXT NOT NULL, kind TEXT NOT NULL, outcome TEXT NOT NULL DEFAULT '',
            rating TEXT NOT NULL DEFAULT '', how TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX {records_answers}_by_model ON {records_answers} (model, kind, rating, outcome);
        CREATE INDEX {records_answers}_judged ON {records_answers} (model, kind, outcome, rating) WHERE rating != '';
        CREATE TABLE {records_again} (call_id TEXT PRIMARY KEY, origin TEXT NOT NULL) STRICT
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}
        self._folds: Mapping[type[Payload], Callable[[sqlite3.Connection, Event, Any], Iterable[str]]] = {
            RunRequested: self._requested,
            ModelCallCompleted: self._completed,
            CheckMade: self._checked,
            AnswerAdded: self._answered,
            AnswerRated: self._rated,
            RunSucceeded: self._succeeded,
            RunFailed: self._without_answer,
            RunCanceled: self._without_answer,
        }

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        fold = self._folds.get(type(event.payload))  # type: ignore[arg-type]  # None finds nothing, as it should
        return fold(rows, event, event.payload) if fold else ()

    def _requested(self, rows: sqlite3.Connection, event: Event, p: RunRequested) -> Iterable[str]:
        task = p.settings.get("run.task")
        kind = str(task.get("kind", "")) if isinstance(task, dict) else ""
        rows.execute(self._sql["run"], (_subject(event), kind))
        return ()

    def _completed(self, rows: sqlite3.Connection, event: Event, p: ModelCallCompleted) -> Iterable[str]:
        call_id = _subject(event)
        if p.source != "model":
            rows.execute(self._sql["again"], (call_id, p.origin_call))
            return ()
        rows.execute(self._sql["answer"], (call_id, p.model, p.run_id))
        return (p.model,)

    def _checked(self, rows: sqlite3.Connection, _: Event, p: CheckMade) -> Iterable[str]:
        call_id = self._origin(rows, p.call_id)
        found = rows.execute(self._sql["outcome"], (call_id,)).fetchone()
        if found is None:
            return ()
        statuses = dict(part.split(":", 1) for part in found[0].split("+") if part)
        statuses[p.check] = p.status
        outcome = "+".join(f"{check}:{statuses[check]}" for check in sorted(statuses))
        rows.execute(self._sql["set outcome"], (outcome, call_id))
        return (found[1],)

    def _answered(self, rows: sqlite3.Connection, _: Event, p: AnswerAdded) -> Iterable[str]:
        rows.execute(self._sql["run answer"], (p.call_id or "", p.run_id))
        return ()

    def _succeeded(self, rows: sqlite3.Connection, event: Event, p: RunSucceeded) -> Iterable[str]:
        if p.confidence is not None:
            rows.execute(self._sql["sure"], (p.confidence.source, p.confidence.value, _subject(event)))
        return ()

    def _rated(self, rows: sqlite3.Connection, event: Event, p: AnswerRated) -> Iterable[str]:
        call_id = p.call_id
        if not call_id:
            found = rows.execute(self._sql["which answer"], (_subject(event),)).fetchone()
            call_id = found[0] if found else ""
        rating = "" if p.rating == "none" else p.rating
        changed = rows.execute(self._sql["rate"], (rating, p.how if rating else "", self._origin(rows, call_id)))
        return [model for (model,) in changed.fetchall()]

    def _without_answer(self, rows: sqlite3.Connection, event: Event, _: Payload) -> Iterable[str]:
        """Nothing of it can be rated as the answer of the run; its calls have their kind."""
        rows.execute(self._sql["forget run"], (_subject(event),))
        return ()

    def _origin(self, rows: sqlite3.Connection, call_id: str) -> str:
        """The call whose answer this one has."""
        found = rows.execute(self._sql["origin"], (call_id,)).fetchone()
        return found[0] if found else call_id


def _subject(event: Event) -> str:
    return event.stored.stream.partition("-")[2]


_STATEMENTS = {
    "run": "INSERT OR REPLACE INTO {records_runs} (run_id, kind) VALUES (?, ?)",
    "forget run": "DELETE FROM {records_runs} WHERE run_id = ?",
    "run answer": "UPDATE {records_runs} SET call_id = ? WHERE run_id = ?",
    "sure": "UPDATE {records_runs} SET source = ?, sure = ? WHERE run_id = ?",
    "which answer": "SELECT call_id FROM {records_runs} WHERE run_id = ?",
    "answer": (
        "INSERT OR REPLACE INTO {records_answers} (call_id, model, kind) "
        "VALUES (?, ?, coalesce((SELECT kind FROM {records_runs} WHERE run_id = ?), ''))"
    ),
    "again": "INSERT OR REPLACE INTO {records_again} VALUES (?, ?)",
    "origin": "SELECT origin FROM {records_again} WHERE call_id = ?",
    "outcome": "SELECT outcome, model FROM {records_answers} WHERE call_id = ?",
    "set outcome": "UPDATE {records_answers} SET outcome = ? WHERE call_id = ?",
    "rate": "UPDATE {records_answers} SET rating = ?, how = ? WHERE call_id = ? RETURNING model",
}
