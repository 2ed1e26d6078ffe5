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
    AnswerEdited,
    AnswerImported,
    AnswersChosen,
    BranchChosen,
    ConversationArchived,
    ConversationDeleted,
    ConversationImported,
    ConversationMovedToFolder,
    ConversationPinned,
    ConversationRenamed,
    ConversationRestored,
    ConversationStarted,
    ConversationUnpinned,
    PromptAdded,
    PromptAskedAgain,
    ReviewRequested,
    SystemPromptSet,
)
from events.envelope import Event
from events.projections.conversations.branches import BranchRows
from events.turns import Given, Turn
from events.values import Payload


class ConversationsProjection:
    """Folds conversations, messages and answers. Keys of its changes are conversation ids."""

    name: ClassVar[str] = "conversations"
    version: ClassVar[int] = 7
    tables: ClassVar[tuple[str, ...]] = ("conversations", "messages", "answers", "prompt_runs", "edited_answers")
    schema: ClassVar[str] = """
        CREATE TABLE {conversations} (
            conversation_id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL, messages INTEGER NOT NULL, preview TEXT NOT NULL,
            pinned INTEGER NOT NULL DEFAULT 0, archived INTEGER NOT NULL DEFAULT 0,
            deleted_at INTEGER NOT NULL DEFAULT 0, source TEXT NOT NULL DEFAULT '', source_id TEXT NOT NULL DEFAULT '',
            head TEXT NOT NULL DEFAULT '', lost TEXT NOT NULL DEFAULT '', branches INTEGER NOT NULL DEFAULT 1,
            system_prompt TEXT, folder TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX {conversations}_by_time ON {conversations} (pinned DESC, updated_at DESC, conversation_id);
        CREATE INDEX {conversations}_by_folder ON {conversations} (folder) WHERE folder <> '';
        CREATE INDEX {conversations}_by_source ON {conversations} (source, source_id) WHERE source <> '';
        CREATE TABLE {messages} (
            ordinal INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, conversation_id TEXT NOT NULL,
            role TEXT NOT NULL, text TEXT NOT NULL, run_id TEXT NOT NULL, model TEXT NOT NULL,
            created_at INTEGER NOT NULL, degraded INTEGER NOT NULL, attachments TEXT NOT NULL, text_blob TEXT NOT NULL,
            prompt_id TEXT NOT NULL, first_run_id TEXT NOT NULL, superseded INTEGER NOT NULL DEFAULT 0,
            imported INTEGER NOT NULL DEFAULT 0,
            answer_id TEXT NOT NULL, follows TEXT NOT NULL DEFAULT '', edits TEXT NOT NULL DEFAULT '',
            in_force INTEGER NOT NULL DEFAULT 1, turn TEXT NOT NULL DEFAULT '', reviews TEXT NOT NULL DEFAULT '[]'
        ) STRICT;
        CREATE INDEX {messages}_by_conversation ON {messages} (conversation_id, ordinal);
        CREATE INDEX {messages}_in_force ON {messages} (conversation_id, ordinal) WHERE in_force = 1;
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
            position INTEGER PRIMARY KEY, prompt_id TEXT NOT NULL, run_id TEXT NOT NULL, origin_run_id TEXT NOT NULL,
            continues TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX {prompt_runs}_by_prompt ON {prompt_runs} (prompt_id, position);
        CREATE TABLE {edited_answers} (
            conversation_id TEXT NOT NULL, answer_id TEXT NOT NULL, text TEXT NOT NULL, text_blob TEXT NOT NULL,
            PRIMARY KEY (conversation_id, answer_id)
        ) STRICT
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}
        self._branches = BranchRows(names)
        self._folds: dict[type[Payload], Callable[[sqlite3.Connection, Event, Any], Iterable[str]]] = {
            ConversationStarted: self._started,
            ConversationRenamed: self._renamed,
            ConversationMovedToFolder: self._filed,
            ConversationPinned: self._moved,
            ConversationUnpinned: self._moved,
            ConversationArchived: self._moved,
            ConversationDeleted: self._moved,
            ConversationRestored: self._moved,
            ConversationImported: self._taken_over,
            AnswerImported: self._other_imported,
            SystemPromptSet: self._instructed,
            PromptAdded: self._prompt,
            PromptAskedAgain: self._asked_again,
            ReviewRequested: self._reviewed,
            AnswerAdded: self._answer,
            BranchChosen: self._branch_chosen,
            AnswersChosen: self._answers_chosen,
            AnswerEdited: self._edited,
            ModelCallRequested: self._asked,
            ModelCallInterrupted: self._interrupted,
            ModelCallCompleted: self._answered,
            ModelCallFailed: self._unanswered,
            ModelCallCanceled: self._unanswered,
        }

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        if event.payload is None and event.stored.type == PromptAdded.type_name:
            self._branches.lost(rows, event.stored.stream.partition("-")[2])
        fold = self._folds.get(type(event.payload))  # type: ignore[arg-type]  # None finds nothing, as it should
        return fold(rows, event, event.payload) if fold else ()

    def _started(self, rows: sqlite3.Connection, event: Event, payload: ConversationStarted) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        at = event.stored.recorded_at
        rows.execute(self._sql["start"], (conversation_id, payload.title, at, at))
        return (conversation_id,)

    def _renamed(self, rows: sqlite3.Connection, event: Event, payload: ConversationRenamed) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        rows.execute(self._sql["rename"], (payload.title, conversation_id))
        return (conversation_id,)

    def _instructed(self, rows: sqlite3.Connection, event: Event, payload: SystemPromptSet) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        rows.execute(self._sql["instruct"], (payload.text, conversation_id))
        return (conversation_id,)

    def _filed(self, rows: sqlite3.Connection, event: Event, payload: ConversationMovedToFolder) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        rows.execute(self._sql["file"], (payload.folder, conversation_id))
        return (conversation_id,)

    def _moved(self, rows: sqlite3.Connection, event: Event, payload: Payload) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        pinned, archived, deleted_at = {
            ConversationPinned: (1, None, None),
            ConversationUnpinned: (0, None, None),
            ConversationArchived: (None, 1, None),
            ConversationDeleted: (None, None, event.stored.recorded_at),
        }.get(type(payload), (None, None, None))
        if isinstance(payload, ConversationRestored):
            archived, deleted_at = (0, None) if payload.place == "archived" else (None, 0)
        rows.execute(self._sql["put"], (pinned, archived, deleted_at, conversation_id))
        return (conversation_id,)

    def _taken_over(self, rows: sqlite3.Connection, event: Event, payload: ConversationImported) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        at = payload.started_at
        rows.execute(self._sql["take over"], (payload.source, payload.source_id, at, at, conversation_id))
        return (conversation_id,)

    def _prompt(self, rows: sqlite3.Connection, event: Event, payload: PromptAdded) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        files = (
            json.dumps([file.model_dump(mode="json") for file in payload.attachments]) if payload.attachments else ""
        )
        self._message(rows, event, payload, ("user", "", False, files or "[]", "", ""))
        if payload.imported is None:
            rows.execute(self._sql["bring back"], (conversation_id,))
        self._branches.add(rows, conversation_id, payload)
        return (conversation_id,)

    def _answer(self, rows: sqlite3.Connection, event: Event, payload: AnswerAdded) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        answer_id = payload.call_id or payload.message_id
        facts = ("assistant", payload.model, payload.degraded, "[]", payload.prompt_id, answer_id)
        self._message(rows, event, payload, facts)
        if payload.imported is not None:
            self._imported(rows, event, conversation_id, payload, payload.message_id)
        self._branches.answered(rows, payload, answer_id)
        return (conversation_id,)

    def _message(
        self, rows: sqlite3.Connection, event: Event, payload: PromptAdded | AnswerAdded, facts: tuple[Any, ...]
    ) -> None:
        """:param facts: role, model, whether it is degraded, files, the prompt and how the answer is called."""
        conversation_id = event.stored.stream.partition("-")[2]
        at = payload.imported.written_at if payload.imported else event.stored.recorded_at
        role, model, degraded, files, prompt_id, answer_id = facts
        blob = payload.text_blob.sha256 if payload.text_blob else ""
        about = (event.position, payload.message_id, conversation_id, role, payload.text, payload.run_id, model, at)
        told = (degraded, files, blob, prompt_id, payload.run_id, payload.imported is not None, answer_id)
        rows.execute(self._sql["message"], (*about, *told))
        preview = " ".join(payload.text[:300].split())[:120]
        rows.execute(self._sql["touch"], (at, preview, conversation_id))

    def _other_imported(self, rows: sqlite3.Connection, event: Event, payload: AnswerImported) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        self._imported(rows, event, conversation_id, payload, payload.answer_id)
        return (conversation_id,)

    def _imported(
        self,
        rows: sqlite3.Connection,
        event: Event,
        conversation_id: str,
        payload: AnswerAdded | AnswerImported,
        answer_id: str,
    ) -> None:
        """An imported answer stands among those of models, so that all that shows answers shows it."""
        said = payload.imported
        if said is None:
            return
        cost = said.cost
        told = (said.written_at, said.written_at, said.seconds or 0, cost.picodollars if cost else None)
        simulated = cost is not None and cost.simulated
        answer = (event.position, answer_id, payload.run_id, conversation_id, payload.model, payload.text)
        rows.execute(self._sql["import"], (*answer, *told, simulated))

    def _asked_again(self, rows: sqlite3.Connection, event: Event, payload: PromptAskedAgain) -> Iterable[str]:
        again = (event.position, payload.prompt_id, payload.run_id, payload.origin_run_id, payload.continues)
        rows.execute(self._sql["again"], again)
        self._branches.change(rows, payload.prompt_id, lambda turn: turn.asked_again(payload.run_id))
        return (event.stored.stream.partition("-")[2],)

    def _reviewed(self, rows: sqlite3.Connection, event: Event, payload: ReviewRequested) -> Iterable[str]:
        review = json.dumps([payload.run_id, payload.reviewed_run_id, payload.answer])
        rows.execute(self._sql["review"], (review, payload.prompt_id))
        return (event.stored.stream.partition("-")[2],)

    def _branch_chosen(self, rows: sqlite3.Connection, event: Event, payload: BranchChosen) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        self._branches.lead(rows, conversation_id, payload.prompt_id, ends=payload.ends)
        if payload.run_id:
            self._branches.change(rows, payload.prompt_id, lambda turn: turn.shown(payload.run_id))
        return (conversation_id,)

    def _answers_chosen(self, rows: sqlite3.Connection, event: Event, payload: AnswersChosen) -> Iterable[str]:
        given = Given(payload.answers, payload.named)

        def choose(turn: Turn) -> Turn:
            return (turn.stopped if payload.stopped else turn.chosen)(payload.run_id, given)

        self._branches.change(rows, payload.prompt_id, choose)
        return (event.stored.stream.partition("-")[2],)

    def _edited(self, rows: sqlite3.Connection, event: Event, payload: AnswerEdited) -> Iterable[str]:
        conversation_id = event.stored.stream.partition("-")[2]
        blob = payload.text_blob.sha256 if payload.text_blob else ""
        kind = "edit" if payload.text else "edit back"
        values = (conversation_id, payload.answer, payload.text, blob)
        rows.execute(self._sql[kind], values if payload.text else values[:2])
        return (conversation_id,)

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
    "start": (
        "INSERT INTO {conversations} (conversation_id, title, created_at, updated_at, messages, preview) "
        "VALUES (?, ?, ?, ?, 0, '')"
    ),
    "rename": "UPDATE {conversations} SET title = ? WHERE conversation_id = ?",
    "instruct": "UPDATE {conversations} SET system_prompt = ? WHERE conversation_id = ?",
    "file": "UPDATE {conversations} SET folder = ? WHERE conversation_id = ?",
    "put": (
        "UPDATE {conversations} SET pinned = coalesce(?, pinned), archived = coalesce(?, archived), "
        "deleted_at = coalesce(?, deleted_at) WHERE conversation_id = ?"
    ),
    "bring back": (
        "UPDATE {conversations} SET archived = 0, deleted_at = 0 WHERE conversation_id = ? AND (archived OR deleted_at)"
    ),
    "take over": (
        "UPDATE {conversations} SET source = ?, source_id = ?, created_at = ?, updated_at = ? WHERE conversation_id = ?"
    ),
    "import": (
        "INSERT INTO {answers} (ordinal, call_id, run_id, conversation_id, model, state, text, finish, started_at, "
        "ended_at, seconds, cost_picodollars, simulated, source) "
        "VALUES (?, ?, ?, ?, ?, 'succeeded', ?, 'stop', ?, ?, ?, ?, ?, 'imported')"
    ),
    "touch": (
        "UPDATE {conversations} SET updated_at = ?, messages = messages + 1, preview = ? WHERE conversation_id = ?"
    ),
    "message": (
        "INSERT INTO {messages} (ordinal, message_id, conversation_id, role, text, run_id, model, created_at, degraded, "
        "attachments, text_blob, prompt_id, first_run_id, imported, answer_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "again": "INSERT INTO {prompt_runs} VALUES (?, ?, ?, ?, ?)",
    "review": "UPDATE {messages} SET reviews = json_insert(reviews, '$[#]', json(?)) WHERE message_id = ?",
    "edit": "INSERT OR REPLACE INTO {edited_answers} VALUES (?, ?, ?, ?)",
    "edit back": "DELETE FROM {edited_answers} WHERE conversation_id = ? AND answer_id = ?",
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
        "UPDATE {answers} SET state = ?, text = coalesce(nullif(?, ''), text), error_what = ?, error_do = ?, reason = ?, ended_at = ?, "
        "seconds = ?, attempts = coalesce(?, attempts) WHERE call_id = ?"
    ),
}
