"""Reads conversations. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from events.projections.conversations.rows import (
    AnswerRow,
    ConversationRow,
    FolderRow,
    ListedRow,
    MessageRow,
    Place,
    ReviewRef,
)
from events.turns import from_json
from events.values import Attachment

_CONVERSATION_COLUMNS = (
    "conversation_id, title, created_at, updated_at, messages, preview, pinned, archived, deleted_at, source, branches, "
    "system_prompt, folder"
)
_IN_PLACE: Mapping[Place, str] = {
    "list": "NOT deleted_at AND NOT archived",
    "archived": "NOT deleted_at AND archived",
    "deleted": "deleted_at",
}
_MESSAGE_COLUMNS = (
    "message_id, conversation_id, role, text, run_id, model, created_at, degraded, attachments, text_blob, "
    "prompt_id, superseded, imported, follows, edits, in_force, answer_id, reviews, turn"
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

    def all(
        self,
        *,
        limit: int = 200,
        offset: int = 0,
        place: Place = "list",
        containing: str = "",
        folder: str | None = None,
    ) -> list[ConversationRow]:
        """Conversations: the pinned ones, then the others, the one changed last first.

        :param containing: only those whose title or any message holds this text, whatever its case.
        :param folder: only those of this folder; empty for those that are in none.
        """
        found = self._rows.execute(
            f"SELECT {_CONVERSATION_COLUMNS} FROM conversations AS c "  # noqa: S608 - columns and conditions are constants of this module
            f"WHERE {_IN_PLACE[place]} AND (:folder IS NULL OR folder = :folder) AND (:text = '' OR instr(lower(title), lower(:text)) OR EXISTS ("
            "SELECT 1 FROM messages AS m "
            "WHERE m.conversation_id = c.conversation_id AND instr(lower(m.text), lower(:text)))) "
            "ORDER BY pinned DESC, updated_at DESC, conversation_id LIMIT :limit OFFSET :offset",
            {"text": containing, "limit": limit, "offset": offset, "folder": folder},
        )
        return [_conversation_row(row) for row in found]

    def listed(self, *, place: Place = "list", folder: str | None = None) -> list[ListedRow]:
        """All conversations of a place in the order of :meth:`all`, with no more of each than is needed to choose among them.

        :param folder: as in :meth:`all`.
        """
        found = self._rows.execute(
            "SELECT conversation_id, pinned, folder FROM conversations "  # noqa: S608 - conditions are constants of this module
            f"WHERE {_IN_PLACE[place]} AND (:folder IS NULL OR folder = :folder) "
            "ORDER BY pinned DESC, updated_at DESC, conversation_id",
            {"folder": folder},
        )
        return [ListedRow(conversation_id, bool(pinned), inside) for conversation_id, pinned, inside in found]

    def get(self, conversation_id: str) -> ConversationRow | None:
        """One conversation, wherever it is."""
        row = self._rows.execute(
            f"SELECT {_CONVERSATION_COLUMNS} FROM conversations WHERE conversation_id = ?",  # noqa: S608 - the same
            (conversation_id,),
        ).fetchone()
        return _conversation_row(row) if row else None

    def counts(self) -> Mapping[Place, int]:
        """How many conversations there are in each place."""
        found = self._rows.execute(
            f"SELECT count(*) FILTER (WHERE {_IN_PLACE['list']}), count(*) FILTER (WHERE {_IN_PLACE['archived']}), "  # noqa: S608 - the same
            f"count(*) FILTER (WHERE {_IN_PLACE['deleted']}) FROM conversations"
        ).fetchone()
        return {"list": found[0], "archived": found[1], "deleted": found[2]}

    def folders(self) -> list[FolderRow]:
        """Folders with something in them that is not deleted, by name."""
        found = self._rows.execute(
            f"SELECT folder, count(*) FILTER (WHERE {_IN_PLACE['list']}) FROM conversations "  # noqa: S608 - the same
            "WHERE folder <> '' AND NOT deleted_at GROUP BY folder"
        )
        return sorted((FolderRow(*row) for row in found), key=lambda folder: (folder.name.casefold(), folder.name))

    def taken_over(self, source: str) -> Mapping[str, str]:
        """The conversations that came from one program's exports, or could have: their ids by their ids there.

        An export of Tutti may be this store's own.
        """
        found = self._rows.execute(
            "SELECT source_id, conversation_id FROM conversations WHERE source = :source UNION ALL "
            "SELECT conversation_id, conversation_id FROM conversations WHERE :source = 'tutti'",
            {"source": source},
        )
        return dict(found.fetchall())

    def messages(self, conversation_id: str, *, last: int | None = None, every: bool = False) -> list[MessageRow]:
        """Messages of the branch in force in the order they were written, answers that do not count too.

        :param last: only so many, the last ones.
        :param every: those of all branches.
        """
        which = "" if every else " AND in_force = 1"
        found = self._rows.execute(
            f"SELECT {_MESSAGE_COLUMNS} FROM messages WHERE conversation_id = ?{which} ORDER BY ordinal DESC LIMIT ?",  # noqa: S608 - column names are a constant of this module
            (conversation_id, -1 if last is None else last),
        ).fetchall()
        return [_message_row(row) for row in reversed(found)]

    def prompts(self, conversation_id: str, *, last: int, but: int = 0) -> list[MessageRow]:
        """The last prompts of the branch in force, in order.

        :param but: so many at the end are passed over.
        """
        found = self._rows.execute(
            f"SELECT {_MESSAGE_COLUMNS} FROM messages WHERE conversation_id = ? AND in_force = 1 AND role = 'user' "  # noqa: S608 - column names are a constant of this module
            "ORDER BY ordinal DESC LIMIT ? OFFSET ?",
            (conversation_id, last, but),
        ).fetchall()
        return [_message_row(row) for row in reversed(found)]

    def review_of(self, prompt_id: str, run_id: str) -> ReviewRef | None:
        """Which answer to a prompt a run reviews; ``None`` for a run that reviews none."""
        found = self._rows.execute("SELECT reviews FROM messages WHERE message_id = ?", (prompt_id,)).fetchone()
        refs = [ReviewRef(*one) for one in json.loads(found[0])] if found else []
        return next((ref for ref in refs if ref.run_id == run_id), None)

    def behind(self, prompt_id: str) -> int:
        """How many prompts of the branch in force there are from one of them on, that one included."""
        found = self._rows.execute(
            "SELECT count(*) FROM messages AS asked JOIN messages AS first ON first.message_id = ? "
            "WHERE asked.conversation_id = first.conversation_id AND asked.in_force = 1 AND asked.role = 'user' "
            "AND asked.ordinal >= first.ordinal",
            (prompt_id,),
        ).fetchone()
        return int(found[0])

    def own_answer(self, prompt_id: str, run_id: str) -> tuple[str, str]:
        """What a run's own answer to a prompt is called, and the blob with its whole text; empty where there is none."""
        found = self._rows.execute(
            "SELECT answer_id, text_blob FROM messages WHERE prompt_id = ? AND prompt_id <> '' AND run_id = ? LIMIT 1",
            (prompt_id, run_id),
        ).fetchone()
        return tuple(found) if found else ("", "")

    def continued(self, prompt_id: str) -> dict[str, str]:
        """The runs that went on with an answer to a prompt, each with what that answer is called."""
        found = self._rows.execute(
            "SELECT run_id, continues FROM prompt_runs WHERE prompt_id = ? AND continues <> ''", (prompt_id,)
        )
        return dict(found.fetchall())

    def forks(self, conversation_id: str) -> dict[str, list[str]]:
        """The prompts that stand in the same place, by the one they follow, where there are several."""
        found = self._rows.execute(
            "SELECT follows, message_id FROM messages WHERE conversation_id = :id AND role = 'user' AND follows IN "
            "(SELECT follows FROM messages WHERE conversation_id = :id AND role = 'user' GROUP BY follows "
            "HAVING count(*) > 1) ORDER BY ordinal",
            {"id": conversation_id},
        )
        forks: dict[str, list[str]] = {}
        for follows, message_id in found:
            forks.setdefault(follows, []).append(message_id)
        return forks

    def ends(self, conversation_id: str) -> list[MessageRow]:
        """The last prompt of each branch, in the order they were asked."""
        found = self._rows.execute(
            f"SELECT {_MESSAGE_COLUMNS} FROM messages WHERE conversation_id = :id AND role = 'user' AND message_id NOT IN "  # noqa: S608 - column names are a constant of this module
            "(SELECT follows FROM messages WHERE conversation_id = :id AND role = 'user') ORDER BY ordinal",
            {"id": conversation_id},
        )
        return [_message_row(row) for row in found]

    def edited(self, conversation_id: str) -> dict[str, tuple[str, str]]:
        """The new words a person gave to answers, each with the blob that has the whole text, empty when it is whole."""
        found = self._rows.execute(
            "SELECT answer_id, text, text_blob FROM edited_answers WHERE conversation_id = ?", (conversation_id,)
        )
        return {answer_id: (text, blob) for answer_id, text, blob in found}

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


def _conversation_row(row: tuple[Any, ...]) -> ConversationRow:
    values = list(row)
    values[6], values[7] = bool(row[6]), bool(row[7])
    return ConversationRow(*values)


def _message_row(row: tuple[Any, ...]) -> MessageRow:
    values = list(row)
    values[7] = bool(row[7])
    values[8] = tuple(Attachment.model_validate(file) for file in json.loads(row[8]))
    values[11], values[12], values[15] = bool(row[11]), bool(row[12]), bool(row[15])
    folded, reviewed = values.pop(), values.pop()
    reviews = tuple(ReviewRef(*one) for one in json.loads(reviewed))
    if not folded:
        return MessageRow(*values)
    turn = from_json(json.loads(folded))
    given = turn.way.given
    answers, named = (None, False) if given is None else given
    values += (tuple(turn.runs), answers, named, turn.followers, reviews)
    return MessageRow(*values)


def _answer_row(row: tuple[Any, ...]) -> AnswerRow:
    values = list(row)
    values[18] = bool(row[18])
    return AnswerRow(*values)
