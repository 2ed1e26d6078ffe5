"""Erasing what one event says, at a person's wish: audited, and proved around by the chain."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from typing import NamedTuple

from events.catalog.store import PayloadErased
from events.envelope import StoredEvent
from events.errors import EventRefused
from events.store.sqlite.encoding import Sealed
from events.store.sqlite.ledger import Ledger
from events.store.sqlite.reader import SqliteReader
from events.store.sqlite.verify import BLOB_REFERENCE


class Erase(NamedTuple):
    """An erasure that waits for the writer."""

    position: int
    record: Sealed
    """The ``PayloadErased`` event that says so."""

    def work(self, ledger: Ledger, _reader: SqliteReader) -> StoredEvent:
        """Record it, null the payload, and drop the blobs that nothing else refers to.

        :raises EventRefused: there is no such event, it is erased already, or it is itself the record of an erasure.
        """
        data = self.payload(ledger.connection)
        if data is None:
            raise EventRefused(f"Event {self.position} is erased already.", "Nothing is left to do.")
        stored = self.erase(ledger)
        _drop_unused(ledger.connection, _blobs(data))
        return stored

    def erase(self, ledger: Ledger) -> StoredEvent:
        """Record it and null the payload."""
        stored = ledger.add(self.record, ledger.version(self.record.stream) + 1)
        ledger.flush()
        ledger.connection.execute("UPDATE events SET data = NULL WHERE position = ?", (self.position,))
        ledger.cut_log = True
        return stored

    def payload(self, connection: sqlite3.Connection) -> bytes | None:
        """What is to be erased; ``None`` when it is erased already.

        :raises EventRefused: there is no such event, or it is itself the record of an erasure.
        """
        row = connection.execute("SELECT data, type FROM events WHERE position = ?", (self.position,)).fetchone()
        if row is None:
            raise EventRefused(f"There is no event {self.position}.", "`tutti events list` shows which there are.")
        data, kind = row
        if kind == PayloadErased.type_name:
            raise EventRefused(f"Event {self.position} records an erasure.", "Such records stay.")
        return None if data is None else bytes(data)


class EraseAll(NamedTuple):
    """Several erasures that wait for the writer together."""

    parts: Sequence[Erase]

    def work(self, ledger: Ledger, _reader: SqliteReader) -> tuple[StoredEvent, ...]:
        """Do each that is not done already, then drop the blobs that nothing else refers to.

        :raises EventRefused: there is no such event, or it is itself the record of an erasure.
        """
        stored: list[StoredEvent] = []
        names: set[str] = set()
        for part in self.parts:
            data = part.payload(ledger.connection)
            if data is not None:
                stored.append(part.erase(ledger))
                names |= _blobs(data)
        _drop_unused(ledger.connection, names)
        return tuple(stored)


def _blobs(data: bytes) -> set[str]:
    return {found.decode() for found in BLOB_REFERENCE.findall(data)}


def _drop_unused(connection: sqlite3.Connection, names: Collection[str]) -> None:
    sql = "SELECT 1 FROM events WHERE instr(data, CAST(? AS BLOB)) LIMIT 1"
    for name in names:
        if connection.execute(sql, (f'"{name}"',)).fetchone() is None:
            connection.execute("DELETE FROM blobs WHERE sha256 = ?", (name,))
