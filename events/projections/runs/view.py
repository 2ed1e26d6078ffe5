"""Reads runs. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection
from typing import Any

from events.envelope import StoredEvent
from events.projections.runs.filters import narrowed, words_of
from events.projections.runs.rows import (
    EVERY,
    ApprovalRow,
    CheckRow,
    ConversationCost,
    DecisionRow,
    HookFailureRow,
    RunFilter,
    RunRow,
    StepRow,
    TimelineRow,
)
from events.values import Alternative, Confidence, Money

_RUN_COLUMNS = (
    "run_id, conversation_id, prompt_id, prompt, strategy, models, options, state, owner, requested_at, started_at, "
    "ended_at, calls, calls_ended, cost_picodollars, simulated_picodollars, unpriced_calls, input_tokens, "
    "output_tokens, answer, answer_model, reason, error_kind, error_what, error_do, degraded, confidence, "
    "cancel_requested, ordinal, planned, steps_reused, calls_cached, calls_recorded, saved_picodollars, "
    "saved_simulated, cached_tokens, trimmed_tokens, waiting, waiting_step, waiting_question, waiting_details, "
    "waiting_cost, recoveries, token, origin_kind, origin_run_id, origin_step, resumed_at, active_us, last_at, "
    "spared_picodollars, spared_simulated, waiting_simulated"
)
_STEP_COLUMNS = (
    "call_id, run_id, step, model, state, started_at, ended_at, seconds, first_seconds, input_tokens, output_tokens, "
    "cost_picodollars, simulated, attempts, error_kind, error_what, error_do, source, reserved_picodollars, "
    "booked_picodollars, saved_picodollars, cached_tokens, dropped_messages, dropped_tokens, estimated_tokens, "
    "similarity, origin_call, interrupted, partial, token, request_hash, spared_picodollars, ordinal"
)
_IS_ACTIVE = "state IN ('pending', 'running')"


class RunsView:
    """Reads what the projection wrote. Bound to the thread of its connection."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def all(self, only: RunFilter = EVERY, *, limit: int = 200, before: int = 0) -> list[RunRow]:
        """Runs that fit, newest first.

        :param before: only those older than the run of this ordinal, for lists that fetch more as they are scrolled.
        """
        where, values = narrowed(only, before=before, limit=limit, untold=self._untold(only.nameless))
        found = self._rows.execute(
            f"SELECT {_RUN_COLUMNS} FROM runs WHERE {where} ORDER BY ordinal DESC LIMIT :limit",  # noqa: S608 - constants of our own
            values,
        )
        return [_run_row(row) for row in found]

    def count(self, only: RunFilter = EVERY) -> int:
        """How many runs fit."""
        where, values = narrowed(only, untold=self._untold(only.nameless))
        number: int = self._rows.execute(f"SELECT count(*) FROM runs WHERE {where}", values).fetchone()[0]  # noqa: S608 - constants of our own
        return number

    def strategies(self) -> list[str]:
        """The strategies that runs were asked for with, by name."""
        return self._each("strategy", "runs")

    def models(self, *, nameless: Collection[str] = ()) -> list[str]:
        """The models that runs were asked of, or that runs asked, by name.

        :param nameless: ids of runs whose models are not to be told now: a model that only these asked is left out.
        """
        every = self._each("model", "run_models")
        if not nameless:
            return every
        only_there = self._rows.execute(
            "WITH hidden AS (SELECT ordinal FROM runs WHERE run_id IN (SELECT value FROM json_each(:nameless))) "
            "SELECT DISTINCT model FROM run_models AS there WHERE ordinal IN hidden AND NOT EXISTS "
            "(SELECT 1 FROM run_models AS other WHERE other.model = there.model AND other.ordinal NOT IN hidden)",
            {"nameless": json.dumps(list(nameless))},
        )
        left_out = {model for (model,) in only_there}
        return [model for model in every if model not in left_out]

    def _untold(self, nameless: Collection[str]) -> dict[int, str]:
        """What runs whose models are not to be told now are found by, by their ordinals."""
        if not nameless:
            return {}
        found = self._rows.execute(
            "SELECT ordinal, prompt, strategy, run_id FROM runs WHERE run_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(nameless)),),
        )
        return {ordinal: words_of(*about) for ordinal, *about in found}

    def _each(self, column: str, table: str) -> list[str]:
        """Each value of an indexed column once, going from one to the next, however many rows there are."""
        found = self._rows.execute(
            f"WITH RECURSIVE each_one(value) AS (SELECT min({column}) FROM {table} UNION ALL "  # noqa: S608 - names of our own
            f"SELECT (SELECT min({column}) FROM {table} WHERE {column} > value) FROM each_one WHERE value IS NOT NULL) "
            "SELECT value FROM each_one WHERE value IS NOT NULL"
        )
        return [value for (value,) in found]

    def beginning(self, text: str, *, limit: int = 2) -> list[str]:
        """Ids of runs that begin with a text, in the order they were made; two are enough to see that it is not unique."""
        found = self._rows.execute(
            "SELECT run_id FROM runs WHERE run_id >= :text AND run_id < :text || char(0x10FFFF) ORDER BY run_id LIMIT :limit",
            {"text": text, "limit": limit},
        )
        return [run_id for (run_id,) in found]

    def runs_of_call(self, beginning: str, *, limit: int = 2) -> list[str]:
        """The runs of the calls whose ids begin with a text."""
        found = self._rows.execute(
            "SELECT DISTINCT run_id FROM steps WHERE call_id >= :text AND call_id < :text || char(0x10FFFF) LIMIT :limit",
            {"text": beginning, "limit": limit},
        )
        return [run_id for (run_id,) in found]

    def get(self, run_id: str) -> RunRow | None:
        """One run."""
        found = self._rows.execute(f"SELECT {_RUN_COLUMNS} FROM runs WHERE run_id = ?", (run_id,))  # noqa: S608 - column names are a constant of this module
        row = found.fetchone()
        return _run_row(row) if row else None

    def active(self) -> list[RunRow]:
        """Runs that have not ended, oldest first."""
        found = self._rows.execute(f"SELECT {_RUN_COLUMNS} FROM runs WHERE {_IS_ACTIVE} ORDER BY ordinal")  # noqa: S608 - constants of this module
        return [_run_row(row) for row in found]

    def interrupted(self, alive: Callable[[str], bool], *, limit: int = 1000) -> list[RunRow]:
        """Runs that have not ended and whose process is dead, oldest first.

        :param alive: whether the process of an owner lives; asked once for each owner.
        """
        owners = [owner for (owner,) in self._rows.execute(f"SELECT DISTINCT owner FROM runs WHERE {_IS_ACTIVE}")]  # noqa: S608 - a constant of this module
        dead = json.dumps([owner for owner in owners if not alive(owner)])
        found = self._rows.execute(
            f"SELECT {_RUN_COLUMNS} FROM runs WHERE {_IS_ACTIVE} "  # noqa: S608 - constants of this module
            "AND owner IN (SELECT value FROM json_each(?)) ORDER BY ordinal LIMIT ?",
            (dead, limit),
        )
        return [_run_row(row) for row in found]

    def quarantined(self, *, limit: int = 1000) -> list[RunRow]:
        """Runs that are set apart, newest first."""
        return self.all(RunFilter(states=("quarantined",)), limit=limit)

    def steps(self, run_id: str) -> list[StepRow]:
        """The calls of a run, in the order they were asked for."""
        found = self._rows.execute(f"SELECT {_STEP_COLUMNS} FROM steps WHERE run_id = ? ORDER BY ordinal", (run_id,))  # noqa: S608 - column names are a constant of this module
        return [_step_row(row) for row in found]

    def step(self, call_id: str) -> StepRow | None:
        """One call, of whichever run: the one an answer was taken from, for instance."""
        row = self._rows.execute(f"SELECT {_STEP_COLUMNS} FROM steps WHERE call_id = ?", (call_id,)).fetchone()  # noqa: S608 - column names are a constant of this module
        return _step_row(row) if row else None

    def cost_of(self, conversation_id: str) -> ConversationCost:
        """What all runs of a conversation cost, saved and were spared so far."""
        row = self._rows.execute(
            "SELECT count(*), coalesce(sum(cost_picodollars), 0), coalesce(sum(simulated_picodollars), 0), "
            "coalesce(sum(unpriced_calls), 0), coalesce(sum(saved_picodollars), 0), coalesce(sum(saved_simulated), 0), "
            "coalesce(sum(spared_picodollars), 0), coalesce(sum(spared_simulated), 0) "
            "FROM runs WHERE conversation_id = ?",
            (conversation_id,),
        ).fetchone()
        return ConversationCost(*row)

    def decisions(self, run_id: str) -> list[DecisionRow]:
        """The decisions of a run, in order."""
        found = self._rows.execute("SELECT * FROM decisions WHERE run_id = ? ORDER BY position", (run_id,))
        return [_decision_row(row) for row in found]

    def checks(self, run_id: str) -> list[CheckRow]:
        """What checks found of the answers of a run, in the order they were made."""
        found = self._rows.execute("SELECT * FROM checks WHERE run_id = ? ORDER BY position", (run_id,))
        return [_check_row(row) for row in found]

    def approvals(self, run_id: str | None = None, *, waiting_only: bool = False) -> list[ApprovalRow]:
        """What persons were asked, in the order they were asked; of one run or of all.

        :param waiting_only: only what has no answer, whether or not the run has ended since.
        """
        found = self._rows.execute(
            "SELECT * FROM approvals WHERE (:run IS NULL OR run_id = :run) "
            "AND (NOT :waiting OR state = 'waiting') ORDER BY position",
            {"run": run_id, "waiting": waiting_only},
        )
        return [_approval_row(row) for row in found]

    def waiting(self) -> list[ApprovalRow]:
        """What waits for a person now, of all runs that have not ended, the longest wait first."""
        found = self._rows.execute(
            "SELECT a.* FROM approvals AS a JOIN runs AS r ON r.run_id = a.run_id "
            "WHERE a.state = 'waiting' AND r.state IN ('pending', 'running') ORDER BY a.position"
        )
        return [_approval_row(row) for row in found]

    def hook_failures(self, run_id: str) -> list[HookFailureRow]:
        """The hooks that failed during a run, in order."""
        found = self._rows.execute("SELECT * FROM hook_failures WHERE run_id = ? ORDER BY position", (run_id,))
        return [HookFailureRow(*row) for row in found]

    def timeline(self, run_id: str, *, after: int = 0) -> list[TimelineRow]:
        """Every event the run caused after a position, in order, as recorded."""
        found = self._rows.execute(
            "SELECT * FROM events WHERE correlation_id = ? AND position > ? ORDER BY position", (run_id, after)
        )
        return [_timeline_row(StoredEvent._make(row)) for row in found]


def _confidence(text: str | None) -> Confidence | None:
    return Confidence.model_validate_json(text) if text else None


def _run_row(row: tuple[Any, ...]) -> RunRow:
    *values, practice = row
    values[5], values[6] = tuple(json.loads(row[5])), json.loads(row[6])
    values[25], values[26], values[27] = bool(row[25]), _confidence(row[26]), bool(row[27])
    if row[41] is not None:
        values[41] = Money(picodollars=row[41], simulated=bool(practice))
    return RunRow(*values)


def _step_row(row: tuple[Any, ...]) -> StepRow:
    values = list(row)
    values[12] = bool(row[12])
    return StepRow(*values)


def _decision_row(row: tuple[Any, ...]) -> DecisionRow:
    values = list(row)
    values[6] = tuple(Alternative.model_validate(other) for other in json.loads(row[6]))
    values[7] = _confidence(row[7])
    values[8] = json.loads(row[8])
    return DecisionRow(*values)


def _check_row(row: tuple[Any, ...]) -> CheckRow:
    values = list(row)
    values[10] = bool(row[10])
    return CheckRow(*values)


def _approval_row(row: tuple[Any, ...]) -> ApprovalRow:
    values = list(row)
    values[6] = bool(row[6])
    return ApprovalRow(*values)


def _timeline_row(stored: StoredEvent) -> TimelineRow:
    data = json.loads(stored.data) if stored.data else {}
    return TimelineRow(stored.position, stored.recorded_at, stored.stream, stored.type, stored.actor, data)
