"""Reads runs. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from events.envelope import StoredEvent
from events.projections.runs.rows import DecisionRow, RunRow, StepRow, TimelineRow
from events.values import Alternative, Confidence

_RUN_COLUMNS = (
    "run_id, conversation_id, prompt_id, prompt, strategy, models, options, state, owner, requested_at, started_at, "
    "ended_at, calls, calls_ended, cost_picodollars, simulated_picodollars, unpriced_calls, input_tokens, "
    "output_tokens, answer, answer_model, reason, error_kind, error_what, error_do, degraded, confidence, "
    "cancel_requested, ordinal"
)


class RunsView:
    """Reads what the projection wrote. Bound to the thread of its connection."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def all(
        self, *, limit: int = 200, before: int = 0, state: str = "", conversation_id: str = "", containing: str = ""
    ) -> list[RunRow]:
        """Runs, newest first.

        :param before: only those older than the run of this ordinal, for lists that fetch more as they are scrolled.
        :param containing: only those whose prompt, strategy, models or id hold this text, whatever its case.
        """
        found = self._rows.execute(
            f"SELECT {_RUN_COLUMNS} FROM runs WHERE (:state = '' OR state = :state) "  # noqa: S608 - column names are a constant of this module
            "AND (:conversation = '' OR conversation_id = :conversation) "
            "AND (:text = '' OR instr(lower(prompt || ' ' || strategy || ' ' || models || ' ' || run_id), lower(:text))) "
            "AND (:before = 0 OR ordinal < :before) ORDER BY ordinal DESC LIMIT :limit",
            {"state": state, "conversation": conversation_id, "text": containing, "limit": limit, "before": before},
        )
        return [_run_row(row) for row in found]

    def get(self, run_id: str) -> RunRow | None:
        """One run."""
        found = self._rows.execute(f"SELECT {_RUN_COLUMNS} FROM runs WHERE run_id = ?", (run_id,))  # noqa: S608 - column names are a constant of this module
        row = found.fetchone()
        return _run_row(row) if row else None

    def active(self) -> list[RunRow]:
        """Runs that have not ended, oldest first."""
        found = self._rows.execute(
            f"SELECT {_RUN_COLUMNS} FROM runs WHERE state IN ('pending', 'running') ORDER BY ordinal"  # noqa: S608 - column names are a constant of this module
        )
        return [_run_row(row) for row in found]

    def steps(self, run_id: str) -> list[StepRow]:
        """The calls of a run, in the order they were asked for."""
        found = self._rows.execute(
            "SELECT call_id, run_id, step, model, state, started_at, ended_at, seconds, first_seconds, input_tokens, "
            "output_tokens, cost_picodollars, simulated, attempts, error_kind, error_what, error_do FROM steps "
            "WHERE run_id = ? ORDER BY ordinal",
            (run_id,),
        )
        return [_step_row(row) for row in found]

    def decisions(self, run_id: str) -> list[DecisionRow]:
        """The decisions of a run, in order."""
        found = self._rows.execute("SELECT * FROM decisions WHERE run_id = ? ORDER BY position", (run_id,))
        return [_decision_row(row) for row in found]

    def timeline(self, run_id: str, *, after: int = 0) -> list[TimelineRow]:
        """Every event the run caused after a position, in order, as recorded."""
        found = self._rows.execute(
            "SELECT * FROM events WHERE correlation_id = ? AND position > ? ORDER BY position", (run_id, after)
        )
        return [_timeline_row(StoredEvent._make(row)) for row in found]


def _confidence(text: str | None) -> Confidence | None:
    return Confidence.model_validate_json(text) if text else None


def _run_row(row: tuple[Any, ...]) -> RunRow:
    values = list(row)
    values[5], values[6] = tuple(json.loads(row[5])), json.loads(row[6])
    values[25], values[26], values[27] = bool(row[25]), _confidence(row[26]), bool(row[27])
    return RunRow(*values)


def _step_row(row: tuple[Any, ...]) -> StepRow:
    values = list(row)
    values[12] = bool(row[12])
    return StepRow(*values)


def _decision_row(row: tuple[Any, ...]) -> DecisionRow:
    values = list(row)
    values[6] = tuple(Alternative.model_validate(other) for other in json.loads(row[6]))
    values[7] = _confidence(row[7])
    return DecisionRow(*values)


def _timeline_row(stored: StoredEvent) -> TimelineRow:
    data = json.loads(stored.data) if stored.data else {}
    return TimelineRow(stored.position, stored.recorded_at, stored.stream, stored.type, stored.actor, data)
