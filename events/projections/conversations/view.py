"""Reads conversations. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from events.projections.conversations.rows import AnswerRow, ConversationRow, MessageRow
from events.values import Attachment

_MESSAGE_COLUMNS = (
    "message_id, conversation_id, role, text, run_id, model, created_at, degraded, attachments, text_blob, "
    "prompt_id, superseded"
)
_ANSWER_COLUMNS = (
    "call_id, run_id, conversation_id, model, state, text, reasoning, finish, error_what, error_do, reason, "
    "started_at, ended_at, seconds, first_seconds, input_tokens, output_tokens, cost_picodollars, simulated, attempts, "
    "source, similarity, saved_picodollars, interrupted, partial"
)


class ConversationsView:
    """Reads what the projection wrote. Bound to the thread of its connection."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def all(self, *, limit: int = 200, containing: str = "") -> list[ConversationRow]:
        """Conversations, the one changed last first.

        :param containing: only those whose title or any message holds this text, whatever its case.
        """
        found = self._rows.execute(
            "SELECT conversation_id, title, created_at, updated_at, messages, preview FROM conversations AS c "
            "WHERE :text = '' OR instr(lower(title), lower(:text)) OR EXISTS (SELECT 1 FROM messages AS m "
            "WHERE m.conversation_id = c.conversation_id AND instr(lower(m.text), lower(:text))) "
            "ORDER BY updated_at DESC LIMIT :limit",
            {"text": containing, "limit": limit},
        )
        return [ConversationRow(*row) for row in found]

    def get(self, conversation_id: str) -> ConversationRow | None:
        """One conversation."""
        row = self._rows.execute(
            "SELECT conversation_id, title, created_at, updated_at, messages, preview FROM conversations "
            "WHERE conversation_id = ?",
            (conversation_id,),
        ).fetchone()
        return ConversationRow(*row) if row else None

    def messages(self, conversation_id: str, *, last: int | None = None) -> list[MessageRow]:
        """Messages in the order they were written, superseded answers too; only the ``last`` ones when given."""
        found = self._rows.execute(
            f"SELECT {_MESSAGE_COLUMNS} FROM messages WHERE conversation_id = ? ORDER BY ordinal DESC LIMIT ?",  # noqa: S608 - column names are a constant of this module
            (conversation_id, -1 if last is None else last),
        ).fetchall()
        return [_message_row(row) for row in reversed(found)]

    def answers(self, *, conversation_id: str = "", run_id: str = "") -> list[AnswerRow]:
        """Answers of one run or of a whole conversation, in the order the models were asked."""
        column, key = ("run_id", run_id) if run_id else ("conversation_id", conversation_id)
        found = self._rows.execute(
            f"SELECT {_ANSWER_COLUMNS} FROM answers WHERE {column} = ? ORDER BY ordinal",  # noqa: S608 - two fixed column names
            (key,),
        )
        return [_answer_row(row) for row in found]

    def runs_of_message(self, beginning: str, *, limit: int = 2) -> list[str]:
        """The runs of the messages whose ids begin with a text: for a prompt the one that answers it now."""
        found = self._rows.execute(
            "SELECT DISTINCT run_id FROM messages WHERE message_id >= :text AND message_id < :text || char(0x10FFFF) "
            "LIMIT :limit",
            {"text": beginning, "limit": limit},
        )
        return [run_id for (run_id,) in found]

    def runs_of(self, prompt_id: str) -> list[str]:
        """The runs that were to answer a prompt, in order; the last one answers it now."""
        found = self._rows.execute(
            "SELECT first_run_id, 0 FROM messages WHERE message_id = :prompt AND role = 'user' "
            "UNION ALL SELECT run_id, position FROM prompt_runs WHERE prompt_id = :prompt ORDER BY 2",
            {"prompt": prompt_id},
        )
        return [run_id for run_id, _ in found]


def _message_row(row: tuple[Any, ...]) -> MessageRow:
    values = list(row)
    values[7] = bool(row[7])
    values[8] = tuple(Attachment.model_validate(file) for file in json.loads(row[8]))
    values[11] = bool(row[11])
    return MessageRow(*values)


def _answer_row(row: tuple[Any, ...]) -> AnswerRow:
    values = list(row)
    values[19] = bool(row[19])
    return AnswerRow(*values)
