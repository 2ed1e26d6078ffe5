"""How events change the tables of runs, their steps and their decisions."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple

from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallRequested,
)
from events.catalog.conversations import AnswerAdded
from events.catalog.runs import (
    DecisionMade,
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunQuarantined,
    RunRequested,
    RunStarted,
    RunSucceeded,
)
from events.envelope import Event
from events.values import Confidence, Payload


class RunsProjection:
    """Folds runs, steps and decisions. Keys of its changes are run ids."""

    name: ClassVar[str] = "runs"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("runs", "steps", "decisions")
    schema: ClassVar[str] = """
        CREATE TABLE {runs} (
            ordinal INTEGER PRIMARY KEY, run_id TEXT NOT NULL UNIQUE, conversation_id TEXT NOT NULL,
            prompt_id TEXT NOT NULL, prompt TEXT NOT NULL, strategy TEXT NOT NULL, models TEXT NOT NULL,
            options TEXT NOT NULL, state TEXT NOT NULL, owner TEXT NOT NULL, requested_at INTEGER NOT NULL,
            started_at INTEGER NOT NULL DEFAULT 0, ended_at INTEGER NOT NULL DEFAULT 0,
            calls INTEGER NOT NULL DEFAULT 0, calls_ended INTEGER NOT NULL DEFAULT 0,
            cost_picodollars INTEGER NOT NULL DEFAULT 0, simulated_picodollars INTEGER NOT NULL DEFAULT 0,
            unpriced_calls INTEGER NOT NULL DEFAULT 0, input_tokens INTEGER NOT NULL DEFAULT 0,
            output_tokens INTEGER NOT NULL DEFAULT 0, answer TEXT NOT NULL DEFAULT '',
            answer_model TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
            error_kind TEXT NOT NULL DEFAULT '', error_what TEXT NOT NULL DEFAULT '',
            error_do TEXT NOT NULL DEFAULT '', degraded INTEGER NOT NULL DEFAULT 0, confidence TEXT,
            cancel_requested INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX {runs}_by_state ON {runs} (state, ordinal);
        CREATE INDEX {runs}_by_conversation ON {runs} (conversation_id, ordinal);
        CREATE TABLE {steps} (
            ordinal INTEGER PRIMARY KEY, call_id TEXT NOT NULL UNIQUE, run_id TEXT NOT NULL, step TEXT NOT NULL,
            model TEXT NOT NULL, state TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL DEFAULT 0,
            seconds REAL NOT NULL DEFAULT 0, first_seconds REAL, input_tokens INTEGER, output_tokens INTEGER,
            cost_picodollars INTEGER, simulated INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 1,
            error_kind TEXT NOT NULL DEFAULT '', error_what TEXT NOT NULL DEFAULT '', error_do TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX {steps}_by_run ON {steps} (run_id, ordinal);
        CREATE TABLE {decisions} (
            position INTEGER PRIMARY KEY, run_id TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
            choice TEXT NOT NULL, reason TEXT NOT NULL, alternatives TEXT NOT NULL, confidence TEXT
        ) STRICT;
        CREATE INDEX {decisions}_by_run ON {decisions} (run_id, position)
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        fold = _FOLDS.get(type(event.payload))  # type: ignore[arg-type]  # None finds nothing, as it should
        if fold is None:
            return ()
        fact = Fact(event.position, event.stored.stream.partition("-")[2], event.stored.recorded_at)
        for statement, values in fold(event.payload, fact):
            rows.execute(self._sql[statement], values)
        return (getattr(event.payload, "run_id", fact.subject),)


class Fact(NamedTuple):
    """What a fold needs of the envelope."""

    position: int
    subject: str
    """The id in the name of the stream: of the run, or of the call."""
    at: int


Statements = Sequence[tuple[str, tuple[Any, ...]]]


def _requested(p: RunRequested, fact: Fact) -> Statements:
    ids = (fact.position, fact.subject, p.conversation_id, p.prompt_id, p.prompt, p.strategy)
    return [("request", (*ids, json.dumps(p.models), json.dumps(p.options), p.owner, fact.at))]


def _started(p: RunStarted, fact: Fact) -> Statements:
    return [("start", (p.owner, fact.at, fact.subject))]


def _cancel_requested(_: RunCancelRequested, fact: Fact) -> Statements:
    return [("cancel", (fact.subject,))]


def _decided(p: DecisionMade, fact: Fact) -> Statements:
    others = json.dumps([other.model_dump(mode="json") for other in p.alternatives])
    what = (p.kind, p.choice, p.reason, others, _confidence_text(p.confidence))
    return [("decide", (fact.position, fact.subject, fact.at, *what))]


def _succeeded(p: RunSucceeded, fact: Fact) -> Statements:
    return [("succeed", (fact.at, p.reason, p.degraded, _confidence_text(p.confidence), fact.subject))]


def _failed(p: RunFailed, fact: Fact) -> Statements:
    return [("fail", (fact.at, p.error.what, p.error.kind, p.error.what, p.error.do, fact.subject))]


def _canceled(p: RunCanceled, fact: Fact) -> Statements:
    return [("end", ("canceled", fact.at, p.reason, fact.subject))]


def _quarantined(p: RunQuarantined, fact: Fact) -> Statements:
    return [("end", ("quarantined", fact.at, p.reason, fact.subject))]


def _answer_added(p: AnswerAdded, _: Fact) -> Statements:
    return [("answer", (p.text, p.model, p.run_id))]


def _call_requested(p: ModelCallRequested, fact: Fact) -> Statements:
    row = (fact.position, fact.subject, p.run_id, p.step, p.model, fact.at, p.simulated)
    return [("call", row), ("call_asked", (p.run_id,))]


def _attempt_failed(p: ModelCallAttemptFailed, fact: Fact) -> Statements:
    return [("call_retry", (p.attempt + 1, fact.subject))]


def _call_completed(p: ModelCallCompleted, fact: Fact) -> Statements:
    cost = p.cost.picodollars if p.cost else None
    tokens = (p.usage.input_tokens, p.usage.output_tokens)
    real, practice = (0, cost or 0) if p.simulated else (cost or 0, 0)
    return [
        ("call_done", (fact.at, p.seconds, p.first_seconds, *tokens, cost, p.attempts, fact.subject)),
        ("call_ended", (real, practice, cost is None, tokens[0] or 0, tokens[1] or 0, p.run_id)),
    ]


def _call_failed(p: ModelCallFailed, fact: Fact) -> Statements:
    error = (p.error.kind, p.error.what, p.error.do)
    return [
        ("call_end", ("failed", fact.at, p.seconds, p.attempts, *error, fact.subject)),
        ("call_ended", (0, 0, 0, 0, 0, p.run_id)),
    ]


def _call_canceled(p: ModelCallCanceled, fact: Fact) -> Statements:
    return [
        ("call_end", ("canceled", fact.at, p.seconds, 1, "canceled", p.reason, "", fact.subject)),
        ("call_ended", (0, 0, 0, 0, 0, p.run_id)),
    ]


_FOLDS: Mapping[type[Payload], Callable[[Any, Fact], Statements]] = {
    RunRequested: _requested,
    RunStarted: _started,
    RunCancelRequested: _cancel_requested,
    DecisionMade: _decided,
    RunSucceeded: _succeeded,
    RunFailed: _failed,
    RunCanceled: _canceled,
    RunQuarantined: _quarantined,
    AnswerAdded: _answer_added,
    ModelCallRequested: _call_requested,
    ModelCallAttemptFailed: _attempt_failed,
    ModelCallCompleted: _call_completed,
    ModelCallFailed: _call_failed,
    ModelCallCanceled: _call_canceled,
}

_STATEMENTS = {
    "request": (
        "INSERT INTO {runs} (ordinal, run_id, conversation_id, prompt_id, prompt, strategy, models, options, state, "
        "owner, requested_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?)"
    ),
    "start": "UPDATE {runs} SET state = 'running', owner = ?, started_at = ? WHERE run_id = ?",
    "cancel": "UPDATE {runs} SET cancel_requested = 1 WHERE run_id = ?",
    "decide": "INSERT INTO {decisions} VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "succeed": (
        "UPDATE {runs} SET state = 'succeeded', ended_at = ?, reason = ?, degraded = ?, confidence = ? WHERE run_id = ?"
    ),
    "fail": (
        "UPDATE {runs} SET state = 'failed', ended_at = ?, reason = ?, error_kind = ?, error_what = ?, error_do = ? "
        "WHERE run_id = ?"
    ),
    "end": "UPDATE {runs} SET state = ?, ended_at = ?, reason = ? WHERE run_id = ?",
    "answer": "UPDATE {runs} SET answer = ?, answer_model = ? WHERE run_id = ?",
    "call": (
        "INSERT INTO {steps} (ordinal, call_id, run_id, step, model, state, started_at, simulated) "
        "VALUES (?, ?, ?, ?, ?, 'running', ?, ?)"
    ),
    "call_asked": "UPDATE {runs} SET calls = calls + 1 WHERE run_id = ?",
    "call_retry": "UPDATE {steps} SET attempts = ? WHERE call_id = ?",
    "call_done": (
        "UPDATE {steps} SET state = 'succeeded', ended_at = ?, seconds = ?, first_seconds = ?, input_tokens = ?, "
        "output_tokens = ?, cost_picodollars = ?, attempts = ? WHERE call_id = ?"
    ),
    "call_end": (
        "UPDATE {steps} SET state = ?, ended_at = ?, seconds = ?, attempts = ?, error_kind = ?, error_what = ?, "
        "error_do = ? WHERE call_id = ?"
    ),
    "call_ended": (
        "UPDATE {runs} SET calls_ended = calls_ended + 1, cost_picodollars = cost_picodollars + ?, "
        "simulated_picodollars = simulated_picodollars + ?, unpriced_calls = unpriced_calls + ?, "
        "input_tokens = input_tokens + ?, output_tokens = output_tokens + ? WHERE run_id = ?"
    ),
}


def _confidence_text(confidence: Confidence | None) -> str | None:
    return confidence.model_dump_json() if confidence else None
