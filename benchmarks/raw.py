"""Bare SQLite, as the store's own baseline: a row is written, nothing else is promised."""

from __future__ import annotations

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

_TABLE = """
CREATE TABLE rows (
    position INTEGER PRIMARY KEY AUTOINCREMENT, stream TEXT, version INTEGER, id BLOB, type TEXT,
    schema_version INTEGER, recorded_at INTEGER, correlation_id TEXT, causation_id TEXT, actor TEXT, data BLOB,
    payload_hash BLOB, hash BLOB
)
"""
_INDEXES = (
    "UNIQUE INDEX a ON rows (id)",
    "UNIQUE INDEX b ON rows (stream, version)",
    "INDEX c ON rows (correlation_id, position)",
    "INDEX d ON rows (type, position)",
)
_INSERT = "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class BareRows:
    """One connection on a thread of its own; every call is one durable transaction there.

    :param indexed: whether the table has the indexes that the store's has.
    """

    def __init__(self, path: Path, *, indexed: bool) -> None:
        self._indexes = _INDEXES if indexed else ()
        self._thread = ThreadPoolExecutor(1)
        self._numbers = count(1)
        self._data = b'{"text":"' + b"x" * 290 + b'"}'
        self._connection = self._thread.submit(self._open, path).result()

    async def insert_on_thread(self, rows: int = 1) -> None:
        """Hand rows over to the thread and wait until they are on disk."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._insert, rows)

    def close(self) -> None:
        """Close the connection and end the thread."""
        self._thread.submit(self._connection.close).result()
        self._thread.shutdown()

    def _open(self, path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(_TABLE)
        for index in self._indexes:
            connection.execute(f"CREATE {index}")
        return connection

    def _insert(self, rows: int) -> None:
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        if rows == 1:
            connection.execute(_INSERT, self._row())
        else:
            connection.executemany(_INSERT, [self._row() for _ in range(rows)])
        connection.execute("COMMIT")

    def _row(self) -> tuple[object, ...]:
        number = next(self._numbers)
        known = (number.to_bytes(16, "big"), "ModelCallRequested", 1, 1_700_000_000_000_000, "run", "", "engine")
        return (number, "call-one", number, *known, self._data, bytes(32), bytes(32))
