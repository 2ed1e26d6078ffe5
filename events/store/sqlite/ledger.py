"""The writer's side of one transaction: the head of the chain, the versions of streams, the rows to insert.

Rows are gathered and inserted together: an append is checked whole before any of its rows is added, so a conflict
leaves nothing to undo. What may fail half-way (jobs of projections) runs inside a savepoint.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain

from events.envelope import StoredEvent
from events.store.sqlite.chain import link
from events.store.sqlite.encoding import Sealed
from events.store.sqlite.witness import EMPTY, Head

_COLUMNS = len(StoredEvent._fields)
_MOST_ROWS = 64
"""Rows for each INSERT: every statement costs a turn of the interpreter's lock, which a busy loop makes dear."""
_ROW = f"({', '.join('?' * _COLUMNS)})"
_INSERT = [f"INSERT INTO events VALUES {', '.join([_ROW] * rows)}" for rows in range(_MOST_ROWS + 1)]  # noqa: S608  # only marks
_DROP_DRAFTS = "DELETE FROM drafts WHERE key IN (SELECT value FROM json_each(?))"
_KNOWN_VERSIONS = 4_096
"""Streams whose version is known without asking SQLite: far more than are written to at a time."""


class Ledger:
    """Wraps the writing connection. Used on the writer thread, under the lock."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.head = EMPTY
        self._versions: dict[str, int] = {}
        self._rows: list[StoredEvent] = []
        self._drafts: list[str] = []
        self.added: dict[int, StoredEvent] = {}
        """What was added in the transaction under way, by position."""
        self._data_version = -1
        self._changes = 0
        self._careful = False
        self.cut_log = False
        """Whether the log has to be folded into the file after the commit, for it holds what was erased."""

    def begin(self) -> None:
        """Begin; what another process committed since is noticed by SQLite's ``data_version``."""
        self.connection.execute("BEGIN IMMEDIATE")
        self.added.clear()
        (now,) = self.connection.execute("PRAGMA data_version").fetchone()
        if now != self._data_version:
            self._data_version = now
            self.forget()
        self._changes = self.connection.total_changes
        self._careful = False

    def forget(self) -> None:
        """Read head and versions anew: another process committed, or something was rolled back."""
        self._rows.clear()
        self._drafts.clear()
        self.added.clear()
        self._versions.clear()
        row = self.connection.execute("SELECT position, hash FROM events ORDER BY position DESC LIMIT 1").fetchone()
        self.head = Head(*row) if row else EMPTY

    def version(self, stream: str) -> int:
        """The version of a stream, with what was added in this transaction."""
        known = self._versions.get(stream)
        if known is None:
            sql = "SELECT max(version) FROM events WHERE stream = ?"
            known = self.connection.execute(sql, (stream,)).fetchone()[0] or 0
            if len(self._versions) >= _KNOWN_VERSIONS and not self._rows:
                self._versions.clear()
            self._versions[stream] = known
        return known

    def add(self, sealed: Sealed, version: int) -> StoredEvent:
        """Put an event at the end of the chain."""
        position = self.head.position + 1
        digest = link(self.head.hash, position, version, sealed.seal)
        event = StoredEvent(position, sealed.stream, version, *sealed.rest, digest)
        self._rows.append(event)
        self.added[position] = event
        self._versions[sealed.stream] = version
        self.head = Head(position, digest)
        return event

    def drop_drafts(self, keys: Iterable[str]) -> None:
        """Let go of drafts whose answers end with what is added."""
        self._drafts += keys

    def put(self, event: StoredEvent) -> None:
        """Put an event that has its place and hash already, from an export, at the end of the chain."""
        self._rows.append(event)
        self._versions[event.stream] = event.version
        self.head = Head(event.position, event.hash)
        if len(self._rows) >= 1024:
            self.flush()

    def flush(self) -> None:
        """Insert the rows that were added, so that statements see them."""
        rows = self._rows
        for start in range(0, len(rows), _MOST_ROWS):
            some = rows[start : start + _MOST_ROWS]
            self.connection.execute(_INSERT[len(some)], [*chain.from_iterable(some)])
        rows.clear()
        if self._drafts:
            self.connection.execute(_DROP_DRAFTS, (json.dumps(self._drafts),))
            self._drafts.clear()

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what is written inside when it raises, and nothing else of the transaction."""
        self.flush()
        self._careful = True  # it may create tables, which SQLite does not count as changes
        self.connection.execute("SAVEPOINT job")
        try:
            yield
            self.flush()
        except BaseException:
            if self.connection.in_transaction:  # a full disk can end the whole transaction
                self.connection.execute("ROLLBACK TO job")
                self.connection.execute("RELEASE job")
                self.forget()
            raise
        self.connection.execute("RELEASE job")

    def end(self) -> bool:
        """Commit when anything was written; says whether there was anything."""
        self.flush()
        written = self._careful or self.connection.total_changes != self._changes
        self.connection.execute("COMMIT" if written else "ROLLBACK")
        return written

    def tidy(self) -> None:
        """After the commit: no page of the log may still hold what was erased. A reader's own pages stay until it ends."""
        if self.cut_log:
            self.cut_log = False
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()

    def abandon(self) -> None:
        """Take everything back. Head and versions are read anew by the next transaction."""
        self._data_version = -1
        self.cut_log = False
        self._rows.clear()
        self._drafts.clear()
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
