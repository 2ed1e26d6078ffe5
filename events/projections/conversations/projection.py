"""How events change the tables of conversations."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

from events.catalog.calls import (
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.catalog.conversations import (
    AnswerAdded,
    ConversationRenamed,
    ConversationStarted,
    PromptAdded,
    PromptAskedAgain,
)
from events.envelope import Event
from events.values import Payload


class ConversationsProjection:
    """Folds conversations, messages and answers. Keys of its changes are conversation ids."""

    name: ClassVar[str] = "conversations"
    version: ClassVar[int] = 2
    tables: ClassVar[tuple[str, ...]] = ("conversations", "messages", "answers", "prompt_runs")
    schema: ClassVar[str] = """
        CREATE TABLE {conversations} (
            conversation_id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL, messages INTEGER NOT NULL, preview TEXT NOT NULL
        ) STRICT;
        CREATE INDEX {conversations}_by_time ON {conversations} (updated_at);
        CREATE TABLE {messages} (
            ordinal INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, conversation_id TEXT NOT NULL,
            role TEXT NOT NULL, text TEXT NOT NULL, run_id TEXT NOT NULL, model TEXT NOT NULL,
            created_at INTEGER NOT NULL, degraded INTEGER NOT NULL, attachments TEXT NOT NULL, text_blob TEXT NOT NULL,
            prompt_id TEXT NOT NULL, first_run_id TEXT NOT NULL, superseded INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX {messages}_by_conversation ON {messages} (conversation_id, ordinal);
        CREATE INDEX {messages}_by_prompt ON {messages} (prompt_id) WHERE prompt_id <> '';
        CREATE TABLE {answers} (
            ordinal INTEGER PRIMARY KEY, call_id TEXT NOT NULL UNIQUE, run_id TEXT NOT NULL,
            conversation_id TEXT NOT NULL, model TEXT NOT NULL, state TEXT NOT NULL, text TEXT NOT NULL DEFAULT '',
            reasoning TEXT NOT NULL DEFAULT '', finish TEXT NOT NULL DEFAULT '', error_what TEXT NOT NULL DEFAULT '',
            error_do TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', started_at INTEGER NOT NULL,
            ended_at INTEGER NOT NULL DEFAULT 0, seconds REAL NOT NULL DEFAULT 0, first_seconds REAL,
            input_tokens INTEGER, output_tokens INTEGER, cost_picodollars INTEGER, simulated INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 1, source TEXT NOT NULL DEFAULT 'model', similarity REAL,
            saved_picodollars INTEGER NOT NULL DEFAULT 0, interrupted INTEGER NOT NULL DEFAULT 0,
            partial TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX {answers}_by_conversation ON {answers} (conversation_id, ordinal);
        CREATE INDEX {answers}_by_run ON {answers} (run_id, ordinal);
        CREATE TABLE {prompt_runs} (
            position INTEGER PRIMARY KEY, prompt_id TEXT NOT NULL, run_id TEXT NOT NULL, origin_run_id TEXT NOT NULL
        ) STRICT;
        CREATE INDEX {prompt_runs}_by_prompt ON {prompt_runs} (prompt_id, position)
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}
        self._folds: dict[type[Payload], Callable[[sqlite3.Connection, Event, Any], Iterable[str]]] = {
            ConversationStarted: self._started,
            ConversationRenamed: self._renamed,
            PromptAdded: self._message,
            PromptAskedAgain: self._asked_again,
            AnswerAdded: self._message,
            ModelCallRequested: self._asked,
            ModelCallInterrupted: self._interrupted,
            ModelCallCompleted: self._answered,
            ModelCallFailed: self._unanswered,
            ModelCallCanceled: self._unanswered,
        }

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        fold = self._folds.get(type(event.payload))  # type: ignore[arg-type]  # None finds nothing, as it should
        return fold(rows, event, event.payload) if fold else ()

    def _started(self, rows: sqlite3.Connection, event: Event, payload: ConversationStarted) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        at = event.stored.recorded_at
        rows.execute(self._sql["start"], (conversation_id, payload.title, at, at))
        return (conversation_id,)

    def _renamed(self, rows: sqlite3.Connection, event: Event, payload: ConversationRenamed) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        rows.execute(self._sql["rename"], (payload.title, event.stored.recorded_at, conversation_id))
        return (conversation_id,)

    def _message(self, rows: sqlite3.Connection, event: Event, payload: PromptAdded | AnswerAdded) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        answer = isinstance(payload, AnswerAdded)
        files = () if isinstance(payload, AnswerAdded) else payload.attachments
        rows.execute(
            self._sql["message"],
            (
                event.position,
                payload.message_id,
                conversation_id,
                "assistant" if answer else "user",
                payload.text,
                payload.run_id,
                payload.model if isinstance(payload, AnswerAdded) else "",
                event.stored.recorded_at,
                isinstance(payload, AnswerAdded) and payload.degraded,
                json.dumps([file.model_dump(mode="json") for file in files]) if files else "[]",
                payload.text_blob.sha256 if payload.text_blob else "",
                payload.prompt_id if isinstance(payload, AnswerAdded) else "",
                payload.run_id,
            ),
        )
        if isinstance(payload, AnswerAdded):
            rows.execute(self._sql["supersede"], (payload.prompt_id, event.position))
        preview = " ".join(payload.text[:300].split())[:120]
        rows.execute(self._sql["touch"], (event.stored.recorded_at, preview, conversation_id))
        return (conversation_id,)

    def _asked_again(self, rows: sqlite3.Connection, event: Event, payload: PromptAskedAgain) -> Iterable[str]:
        again = (event.position, payload.prompt_id, payload.run_id, payload.origin_run_id)
        rows.execute(self._sql["again"], again)
        rows.execute(self._sql["move"], (payload.run_id, payload.prompt_id))
        return (event.stored.stream.partition("-")[2],)

    def _asked(self, rows: sqlite3.Connection, event: Event, payload: ModelCallRequested) -> Iterable[str]:
        call_id = event.stored.stream.partition("-")[2]
        rows.execute(
            self._sql["ask"],
            (
                event.position,
                call_id,
                payload.run_id,
                payload.conversation_id,
                payload.model,
                event.stored.recorded_at,
                payload.simulated,
            ),
        )
        return (payload.conversation_id,)

    def _answered(self, rows: sqlite3.Connection, event: Event, payload: ModelCallCompleted) -> Iterable[str]:
        rows.execute(
            self._sql["answer"],
            (
                payload.text,
                payload.reasoning,
                payload.finish,
                event.stored.recorded_at,
                payload.seconds,
                payload.first_seconds,
                payload.usage.input_tokens,
                payload.usage.output_tokens,
                payload.cost.picodollars if payload.cost else None,
                payload.attempts,
                payload.source,
                payload.similarity,
                payload.saved.picodollars if payload.saved else 0,
                event.stored.stream.partition("-")[2],
            ),
        )
        return (payload.conversation_id,)

    def _interrupted(self, rows: sqlite3.Connection, event: Event, payload: ModelCallInterrupted) -> Iterable[str]:
        state, shown = ("running", "") if payload.resend else ("interrupted", payload.partial_text)
        call_id = event.stored.stream.partition("-")[2]
        rows.execute(self._sql["interrupt"], (state, shown, payload.partial_text, call_id))
        return (payload.conversation_id,)

    def _unanswered(
        self, rows: sqlite3.Connection, event: Event, payload: ModelCallFailed | ModelCallCanceled
    ) -> Iterable[str]:
        failed = isinstance(payload, ModelCallFailed)
        rows.execute(
            self._sql["end"],
            (
                "failed" if failed else "canceled",
                payload.partial_text,
                payload.error.what if isinstance(payload, ModelCallFailed) else "",
                payload.error.do if isinstance(payload, ModelCallFailed) else "",
                payload.reason if isinstance(payload, ModelCallCanceled) else "",
                event.stored.recorded_at,
                payload.seconds,
                payload.attempts if isinstance(payload, ModelCallFailed) else None,
                event.stored.stream.partition("-")[2],
            ),
        )
        return (payload.conversation_id,)


_STATEMENTS = {
    "start": "INSERT INTO {conversations} VALUES (?, ?, ?, ?, 0, '')",
    "rename": "UPDATE {conversations} SET title = ?, updated_at = ? WHERE conversation_id = ?",
    "touch": (
        "UPDATE {conversations} SET updated_at = ?, messages = messages + 1, preview = ? WHERE conversation_id = ?"
    ),
    "message": (
        "INSERT INTO {messages} (ordinal, message_id, conversation_id, role, text, run_id, model, created_at, degraded, "
        "attachments, text_blob, prompt_id, first_run_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "supersede": "UPDATE {messages} SET superseded = 1 WHERE prompt_id = ? AND prompt_id <> '' AND ordinal < ?",
    "again": "INSERT INTO {prompt_runs} VALUES (?, ?, ?, ?)",
    "move": "UPDATE {messages} SET run_id = ? WHERE message_id = ?",
    "ask": (
        "INSERT INTO {answers} (ordinal, call_id, run_id, conversation_id, model, state, started_at, simulated) "
        "VALUES (?, ?, ?, ?, ?, 'running', ?, ?)"
    ),
    "interrupt": (
        "UPDATE {answers} SET state = ?, text = ?, partial = ?, interrupted = interrupted + 1 WHERE call_id = ?"
    ),
    "answer": (
        "UPDATE {answers} SET state = 'succeeded', text = ?, reasoning = ?, finish = ?, ended_at = ?, seconds = ?, "
        "first_seconds = ?, input_tokens = ?, output_tokens = ?, cost_picodollars = ?, attempts = ?, source = ?, "
        "similarity = ?, saved_picodollars = ? WHERE call_id = ?"
    ),
    "end": (
        "UPDATE {answers} SET state = ?, text = ?, error_what = ?, error_do = ?, reason = ?, ended_at = ?, "
        "seconds = ?, attempts = coalesce(?, attempts) WHERE call_id = ?"
    ),
}
