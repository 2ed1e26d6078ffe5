"""How events change the tables of what is remembered."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import ClassVar

from events.catalog.memory import InsightRetracted, MemoryAdded, MemoryEdited, MemoryForgotten
from events.catalog.runs import AnswerRated, MemoryUsed
from events.envelope import Event


class MemoryProjection:
    """Folds what is remembered, its words, its uses, and how answers were rated. Keys of its changes are memory ids.

    Of what is forgotten a row without a word remains, so that a use of it still leads somewhere.
    """

    name: ClassVar[str] = "memory"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("memories", "memory_uses", "memory_ratings")
    schema: ClassVar[str] = """
        CREATE TABLE {memories} (
            number INTEGER PRIMARY KEY, memory_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, text TEXT NOT NULL,
            topic TEXT NOT NULL, form TEXT NOT NULL, run_id TEXT NOT NULL, call_ids TEXT NOT NULL,
            models TEXT NOT NULL, source TEXT NOT NULL, added_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            expires_at INTEGER, state TEXT NOT NULL DEFAULT 'active', reason TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE VIRTUAL TABLE {memories}_words USING fts5(
            text, topic, tokenize = 'porter unicode61 remove_diacritics 2'
        );
        CREATE TABLE {memory_uses} (
            memory_id TEXT NOT NULL, run_id TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (memory_id, run_id)
        ) STRICT;
        CREATE TABLE {memory_ratings} (
            run_id TEXT NOT NULL, call_id TEXT NOT NULL, model TEXT NOT NULL, good INTEGER NOT NULL,
            PRIMARY KEY (run_id, call_id, model)
        ) STRICT
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        match event.payload:
            case MemoryAdded() as added:
                return self._added(rows, event, added)
            case MemoryEdited() as edited:
                return self._edited(rows, event, edited)
            case MemoryForgotten() as forgotten:
                return self._forgotten(rows, event, forgotten)
            case AnswerRated() as rated:
                return self._rated(rows, event, rated)
            case _:
                return self._marked(rows, event)

    def _marked(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """What changes no word: a use, and an insight that is used no more."""
        at = event.stored.recorded_at
        match event.payload:
            case InsightRetracted(memory_id=memory_id, reason=reason):
                rows.execute(self._sql["retract"], (reason, at, memory_id))
                return (memory_id,)
            case MemoryUsed(memory_ids=memory_ids):
                run_id = event.stored.stream.partition("-")[2]
                rows.executemany(self._sql["use"], [(memory_id, run_id, at) for memory_id in memory_ids])
                return memory_ids
            case _:
                return ()

    def _added(self, rows: sqlite3.Connection, event: Event, added: MemoryAdded) -> Iterable[str]:
        stored, lists = event.stored, (json.dumps(added.call_ids), json.dumps(added.models))
        said = (added.kind, added.text, added.topic, added.form, added.run_id, *lists, stored.actor)
        times = (stored.recorded_at, stored.recorded_at, added.expires_at)
        rows.execute(self._sql["add"], (stored.position, added.memory_id, *said, *times))
        rows.execute(self._sql["index"], (stored.position, added.text, added.topic))
        return (added.memory_id,)

    def _edited(self, rows: sqlite3.Connection, event: Event, edited: MemoryEdited) -> Iterable[str]:
        changes = (edited.text, edited.topic, edited.expires_at, event.stored.recorded_at, edited.memory_id)
        changed = rows.execute(self._sql["edit"], changes).fetchone()
        if changed is not None:
            self._unindex(rows, changed[0])
            rows.execute(self._sql["index"], (changed[0], edited.text, edited.topic))
        return (edited.memory_id,)

    def _forgotten(self, rows: sqlite3.Connection, event: Event, forgotten: MemoryForgotten) -> Iterable[str]:
        """The same row whether what was forgotten is still on record or erased by now."""
        for (number,) in rows.execute(self._sql["delete"], (forgotten.memory_id,)).fetchall():
            self._unindex(rows, number)
        stored = event.stored
        row = (stored.position, forgotten.memory_id, stored.recorded_at, stored.recorded_at, forgotten.reason)
        rows.execute(self._sql["tombstone"], row)
        return (forgotten.memory_id,)

    def _unindex(self, rows: sqlite3.Connection, number: int) -> None:
        """Take words out of the index; FTS5 keeps what is deleted until its parts are merged."""
        rows.execute(self._sql["unindex"], (number,))
        rows.execute(self._sql["merge"])

    def _rated(self, rows: sqlite3.Connection, event: Event, rated: AnswerRated) -> Iterable[str]:
        run_id = event.stored.stream.partition("-")[2]
        if rated.rating == "none":
            rows.execute(self._sql["unrate"], (run_id, rated.call_id, rated.model))
        else:
            rows.execute(self._sql["rate"], (run_id, rated.call_id, rated.model, rated.rating == "good"))
        return [memory_id for (memory_id,) in rows.execute(self._sql["used"], (run_id,))]


_STATEMENTS = {
    "add": (
        "INSERT INTO {memories} (number, memory_id, kind, text, topic, form, run_id, call_ids, models, source, added_at, "
        "changed_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "index": "INSERT INTO {memories}_words (rowid, text, topic) VALUES (?, ?, ?)",
    "edit": (
        "UPDATE {memories} SET text = ?, topic = ?, expires_at = ?, changed_at = ? "
        "WHERE memory_id = ? AND state != 'forgotten' RETURNING number"
    ),
    "delete": "DELETE FROM {memories} WHERE memory_id = ? RETURNING number",
    "unindex": "DELETE FROM {memories}_words WHERE rowid = ?",
    "merge": "INSERT INTO {memories}_words ({memories}_words) VALUES ('optimize')",
    "tombstone": (
        "INSERT INTO {memories} (number, memory_id, kind, text, topic, form, run_id, call_ids, models, source, added_at, "
        "changed_at, state, reason) VALUES (?, ?, '', '', '', '', '', '[]', '[]', '', ?, ?, 'forgotten', ?)"
    ),
    "retract": (
        "UPDATE {memories} SET state = 'retracted', reason = ?, changed_at = ? "
        "WHERE memory_id = ? AND kind = 'insight' AND state = 'active'"
    ),
    "use": "INSERT INTO {memory_uses} VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    "used": "SELECT memory_id FROM {memory_uses} WHERE run_id = ?",
    "rate": (
        "INSERT INTO {memory_ratings} VALUES (?, ?, ?, ?) ON CONFLICT (run_id, call_id, model) DO UPDATE SET "
        "good = excluded.good"
    ),
    "unrate": "DELETE FROM {memory_ratings} WHERE run_id = ? AND call_id = ? AND model = ?",
}
