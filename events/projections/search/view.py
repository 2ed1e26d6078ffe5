"""Finds what was said. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection
from typing import Any

from events.projections.one_state import one_state
from events.projections.search.rows import Found, HitRow, Search
from events.projections.search.snippets import snippet
from events.projections.search.words import Terms, match, terms

RANKED = 2_000
"""Most texts that are ranked. What stands in more of them tells nothing apart, and ranking all that hold a word like "the"
takes seconds in a long history: of these the newest come first."""
_INDEX = "SELECT json_extract(tables, '$.search_texts') || '_words' FROM checkpoints WHERE projection = 'search' AND live = 1"
_FOUND = """
    WITH found AS MATERIALIZED (
        SELECT texts.number, texts.place, texts.role, texts.model, texts.at, texts.ref, texts.text_blob, texts.edited,
            {score} AS score
        FROM "{index}" CROSS JOIN search_texts AS texts ON texts.number = "{index}".rowid
        CROSS JOIN search_places AS places ON places.number = texts.place
        WHERE "{index}" MATCH :match AND places.deleted = :deleted
            AND (:role = '' OR texts.role = :role) AND (:model = '' OR (instr(lower(texts.model), lower(:model)) AND texts.ref NOT IN (SELECT value FROM json_each(:hidden))))
            AND texts.at >= :since AND (:until = 0 OR texts.at < :until)
            AND (:conversation = '' OR places.conversation_id = :conversation)
            AND (:folder = '' OR places.conversation_id IN
                (SELECT conversation_id FROM conversations WHERE conversations.folder = :folder))
        ORDER BY "{index}".rowid DESC LIMIT :most
    )
    SELECT places.conversation_id, places.title, found.role, found.model, found.at, found.ref, places.archived,
        found.text_blob, (SELECT count(*) FROM found), found.edited
    FROM found CROSS JOIN search_places AS places ON places.number = found.place
    ORDER BY found.score, found.number DESC LIMIT :limit
"""
_MESSAGE = "SELECT text, CASE role WHEN 'user' THEN message_id ELSE prompt_id END FROM messages WHERE message_id = ?"
_ANSWER = """
    SELECT text, coalesce(
        (SELECT prompt_id FROM prompt_runs WHERE prompt_runs.run_id = answers.run_id),
        (SELECT message_id FROM messages WHERE messages.conversation_id = answers.conversation_id
            AND messages.role = 'user' AND messages.first_run_id = answers.run_id),
        (SELECT message_id FROM messages, json_each(messages.reviews) AS review
            WHERE messages.conversation_id = answers.conversation_id AND review.value ->> 0 = answers.run_id), '')
    FROM answers WHERE call_id = ?
"""

_EDITED = "SELECT text FROM edited_answers WHERE conversation_id = ? AND answer_id = ?"


class SearchView:
    """Reads what the projection wrote, and the texts where they are stored.

    :param blob: the bytes of a blob by its sha256.
    :param hidden: the calls whose models are not to be told now; where one is looked for by its name, they are not found.
    """

    def __init__(
        self,
        rows: sqlite3.Connection,
        blob: Callable[[str], bytes | None],
        hidden: Callable[[], Collection[str]] = tuple,
    ) -> None:
        self._rows = rows
        self._blob = blob
        self._hidden = hidden

    def find(self, search: Search) -> Found:
        """What holds everything that is looked for, the best first by BM25 (Robertson and Zaragoza 2009), or the newest.

        Nothing a person types is an error: what is no word is passed over.
        """
        asked = terms(search.text)
        matching = match(asked)
        if not matching:
            return Found((), 0, more=False)
        values = {
            "match": matching,
            "deleted": search.deleted,
            "role": search.role or "",
            "model": search.model,
            "since": search.since,
            "until": search.until,
            "conversation": search.conversation_id,
            "folder": search.folder,
            "most": RANKED + 1,
            "limit": search.limit,
        }
        with one_state(self._rows):  # the index is named by its generation, which a rebuild drops
            hidden = self._hidden()
            values["hidden"] = json.dumps(list(hidden))
            (index,) = self._rows.execute(_INDEX).fetchone()
            rows = self._rows.execute(_FOUND.format(index=index, score=0), values).fetchall()
            total = rows[0][8] if rows else 0
            if 1 < total <= RANKED:
                score = f'bm25("{index}")'
                rows = self._rows.execute(_FOUND.format(index=index, score=score), values).fetchall()
            hits = tuple(self._hit(row, asked, hidden) for row in rows)
        return Found(hits, min(total, RANKED), more=total > RANKED)

    def _hit(self, row: tuple[Any, ...], asked: Terms, hidden: Collection[str]) -> HitRow:
        conversation_id, title, role, model, at, ref, archived, blob, _, edited = row
        text, prompt_id = self._text(role, ref, title)
        if edited:
            text = self._edited(conversation_id, ref)
        whole = self._blob(blob) if blob else None
        if whole is not None:
            text = whole.decode("utf-8", "replace")
        return HitRow(
            conversation_id,
            title,
            role,
            "" if ref in hidden else model,
            at,
            ref,
            prompt_id,
            snippet(text, asked),
            archived=bool(archived),
            edited=bool(edited),
            nameless=ref in hidden,
        )

    def _text(self, role: str, ref: str, title: str) -> tuple[str, str]:
        """What was said, and the prompt it belongs to."""
        if role == "title":
            return title, ""
        queries = (_MESSAGE,) if role == "user" else (_ANSWER, _MESSAGE)
        found = (self._rows.execute(sql, (ref,)).fetchone() for sql in queries)
        return next((row for row in found if row is not None), ("", ""))

    def _edited(self, conversation_id: str, ref: str) -> str:
        """A person's words for an answer."""
        found = self._rows.execute(_EDITED, (conversation_id, ref)).fetchone()
        return str(found[0]) if found is not None else ""
