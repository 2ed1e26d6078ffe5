"""Erasing what one event says, at a person's wish: audited, and proved around by the chain."""

from __future__ import annotations

import sqlite3
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
        data = self._payload(ledger.connection)
        stored = ledger.add(self.record, ledger.version(self.record.stream) + 1)
        ledger.flush()
        ledger.connection.execute("UPDATE events SET data = NULL WHERE position = ?", (self.position,))
        for name in {found.decode() for found in BLOB_REFERENCE.findall(data)}:
            _drop_unused(ledger.connection, name)
        ledger.cut_log = True
        return stored

    def _payload(self, connection: sqlite3.Connection) -> bytes:
        row = connection.execute("SELECT data, type FROM events WHERE position = ?", (self.position,)).fetchone()
        if row is None:
            raise EventRefused(f"There is no event {self.position}.", "`tutti events list` shows which there are.")
        data, kind = row
        if kind == PayloadErased.type_name:
            raise EventRefused(f"Event {self.position} records an erasure.", "Such records stay.")
        if data is None:
            raise EventRefused(f"Event {self.position} is erased already.", "Nothing is left to do.")
        return bytes(data)


def _drop_unused(connection: sqlite3.Connection, name: str) -> None:
    sql = "SELECT 1 FROM events WHERE instr(data, CAST(? AS BLOB)) LIMIT 1"
    if connection.execute(sql, (f'"{name}"',)).fetchone() is None:
        connection.execute("DELETE FROM blobs WHERE sha256 = ?", (name,))
