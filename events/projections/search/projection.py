"""How events change the full-text index over all that was ever said."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import ClassVar

from events.catalog.calls import ModelCallCompleted
from events.catalog.conversations import (
    AnswerAdded,
    AnswerEdited,
    AnswerImported,
    ConversationArchived,
    ConversationDeleted,
    ConversationImported,
    ConversationRenamed,
    ConversationRestored,
    ConversationStarted,
    PromptAdded,
)
from events.envelope import Event
from events.projections.search.words import indexed
from events.values import BlobRef, Payload

_Said = PromptAdded | AnswerAdded | AnswerImported | ModelCallCompleted


class SearchProjection:
    """Folds titles, prompts and every answer into an index of their words. Keys of its changes are conversation ids.

    The texts themselves are not stored once more: the index holds words and their places, and a row for each text says
    where it is to be read. So words are forgotten by being folded anew, as every erasure has it done. Only a person's words
    for an answer are kept, which others may take the place of: to take words out, the index has to be told them.

    Three letters, which many words begin with, are indexed beside the words: somebody who types is answered after each key.
    """

    name: ClassVar[str] = "search"
    version: ClassVar[int] = 2
    tables: ClassVar[tuple[str, ...]] = ("search_texts", "search_places", "search_edits")
    schema: ClassVar[str] = """
        CREATE TABLE {search_places} (
            number INTEGER PRIMARY KEY, conversation_id TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
            archived INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE {search_texts} (
            number INTEGER PRIMARY KEY, place INTEGER NOT NULL, role TEXT NOT NULL, model TEXT NOT NULL,
            at INTEGER NOT NULL, ref TEXT NOT NULL, text_blob TEXT NOT NULL,
            edited INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX {search_texts}_by_ref ON {search_texts} (ref) WHERE role = 'assistant';
        CREATE TABLE {search_edits} (
            place INTEGER NOT NULL, ref TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (place, ref)
        ) STRICT, WITHOUT ROWID;
        CREATE VIRTUAL TABLE {search_texts}_words USING fts5(
            text, content = '', prefix = '3', tokenize = 'unicode61 remove_diacritics 2'
        )
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        match event.payload:
            case PromptAdded() | AnswerAdded() | AnswerImported() | ModelCallCompleted() as said:
                return self._said(rows, event, said)
            case AnswerEdited() as edited:
                return self._edited(rows, event, edited)
            case ConversationStarted() as started:
                return self._started(rows, event, started)
            case ConversationImported() as imported:
                rows.execute(self._sql["began"], (imported.started_at, _subject(event)))
            case ConversationRenamed() as renamed:
                return self._renamed(rows, event, renamed)
            case ConversationArchived() | ConversationDeleted() | ConversationRestored() as moved:
                return self._moved(rows, event, moved)
        return ()

    def _started(self, rows: sqlite3.Connection, event: Event, started: ConversationStarted) -> Iterable[str]:
        conversation_id, number = _subject(event), event.position
        rows.execute(self._sql["place"], (number, conversation_id, started.title))
        text = (number, number, "title", "", event.stored.recorded_at, conversation_id, "", 0)
        self._index(rows, text, started.title)
        return (conversation_id,)

    def _renamed(self, rows: sqlite3.Connection, event: Event, renamed: ConversationRenamed) -> Iterable[str]:
        conversation_id = _subject(event)
        found = rows.execute(self._sql["title"], (conversation_id,)).fetchone()
        if found is not None:
            number, title = found
            rows.execute(self._sql["unindex"], (number, indexed(title)))
            rows.execute(self._sql["index"], (number, indexed(renamed.title)))
            rows.execute(self._sql["rename"], (renamed.title, number))
        return (conversation_id,)

    def _moved(self, rows: sqlite3.Connection, event: Event, moved: Payload) -> Iterable[str]:
        archived = 1 if isinstance(moved, ConversationArchived) else None
        deleted = 1 if isinstance(moved, ConversationDeleted) else None
        if isinstance(moved, ConversationRestored):
            archived, deleted = (0, None) if moved.place == "archived" else (None, 0)
        rows.execute(self._sql["move"], (archived, deleted, _subject(event)))
        return (_subject(event),)

    def _said(self, rows: sqlite3.Connection, event: Event, said: _Said) -> Iterable[str]:
        if isinstance(said, AnswerAdded) and said.call_id:
            return ()  # word for word what the call has said
        conversation_id = said.conversation_id if isinstance(said, ModelCallCompleted) else _subject(event)
        if isinstance(said, PromptAdded) and said.imported is None:
            rows.execute(self._sql["bring back"], (conversation_id,))
        found = rows.execute(self._sql["number"], (conversation_id,)).fetchone()
        if found is None:
            return ()
        role, model, ref = _who(event, said)
        imported = None if isinstance(said, ModelCallCompleted) else said.imported
        at = imported.written_at if imported else event.stored.recorded_at
        blob = said.text_blob.sha256 if said.text_blob else ""
        self._index(
            rows, (event.position, found[0], role, model, at, ref, blob, 0), _whole(rows, said.text, said.text_blob)
        )
        return (conversation_id,)

    def _edited(self, rows: sqlite3.Connection, event: Event, edited: AnswerEdited) -> Iterable[str]:
        """A person's words for an answer are found beside the model's own; the newest of them alone."""
        found = rows.execute(self._sql["number"], (_subject(event),)).fetchone()
        if found is None:
            return ()
        (place,) = found
        before = rows.execute(self._sql["edit"], (place, edited.answer)).fetchone()
        if before is not None:
            number, text = before
            rows.execute(self._sql["unindex"], (number, indexed(text)))
            rows.execute(self._sql["forget text"], (number,))
            rows.execute(self._sql["forget edit"], (place, edited.answer))
        if edited.text:
            model = rows.execute(self._sql["model"], (edited.answer, place)).fetchone()
            text, blob = _whole(rows, edited.text, edited.text_blob), edited.text_blob
            said = ("assistant", model[0] if model else "", event.stored.recorded_at, edited.answer)
            self._index(rows, (event.position, place, *said, blob.sha256 if blob else "", 1), text)
            rows.execute(self._sql["keep edit"], (place, edited.answer, event.position, text))
        return (_subject(event),)

    def _index(self, rows: sqlite3.Connection, row: tuple[int | str, ...], text: str) -> None:
        rows.execute(self._sql["text"], row)
        rows.execute(self._sql["index"], (row[0], indexed(text)))


def _who(event: Event, said: _Said) -> tuple[str, str, str]:
    """Who said it, the model, and the id it is read by."""
    match said:
        case PromptAdded():
            return "user", "", said.message_id
        case AnswerAdded():
            return "assistant", said.model, said.message_id
        case AnswerImported():
            return "assistant", said.model, said.answer_id
        case _:
            return "assistant", said.model, _subject(event)


def _whole(rows: sqlite3.Connection, text: str, blob: BlobRef | None) -> str:
    """The whole text; a very long one lies in a blob, which is there for as long as the event's payload is."""
    if blob is None:
        return text
    try:
        found = rows.execute("SELECT data FROM blobs WHERE sha256 = ?", (blob.sha256,)).fetchone()
    except sqlite3.OperationalError:  # folded apart from the store, as rows of the past are
        return text
    return bytes(found[0]).decode("utf-8", "replace") if found else text


def _subject(event: Event) -> str:
    return event.stored.stream.partition("-")[2]


_STATEMENTS = {
    "place": "INSERT INTO {search_places} (number, conversation_id, title) VALUES (?, ?, ?)",
    "number": "SELECT number FROM {search_places} WHERE conversation_id = ?",
    "title": "SELECT number, title FROM {search_places} WHERE conversation_id = ?",
    "began": (
        "UPDATE {search_texts} SET at = ? WHERE number = (SELECT number FROM {search_places} WHERE conversation_id = ?)"
    ),
    "rename": "UPDATE {search_places} SET title = ? WHERE number = ?",
    "move": (
        "UPDATE {search_places} SET archived = coalesce(?, archived), deleted = coalesce(?, deleted) "
        "WHERE conversation_id = ?"
    ),
    "bring back": (
        "UPDATE {search_places} SET archived = 0, deleted = 0 WHERE conversation_id = ? AND (archived OR deleted)"
    ),
    "text": "INSERT INTO {search_texts} VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "model": "SELECT model FROM {search_texts} WHERE role = 'assistant' AND ref = ? AND place = ? AND NOT edited",
    "edit": "SELECT number, text FROM {search_edits} WHERE place = ? AND ref = ?",
    "keep edit": "INSERT INTO {search_edits} VALUES (?, ?, ?, ?)",
    "forget edit": "DELETE FROM {search_edits} WHERE place = ? AND ref = ?",
    "forget text": "DELETE FROM {search_texts} WHERE number = ?",
    "index": "INSERT INTO {search_texts}_words (rowid, text) VALUES (?, ?)",
    "unindex": "INSERT INTO {search_texts}_words ({search_texts}_words, rowid, text) VALUES ('delete', ?, ?)",
}
