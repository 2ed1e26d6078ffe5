"""Connections to the database: the one that writes and alone checkpoints, and those that only read."""

from __future__ import annotations

import sqlite3
from pathlib import Path

BUSY_MILLISECONDS = 5000
"""How long SQLite waits for a lock; programs other than Tutti may look into the file."""

_WRITER = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA wal_autocheckpoint=2000",  # pages; the ends of the indexes are written once for many commits
    "PRAGMA recursive_triggers=ON",  # else INSERT OR REPLACE slips past the append-only triggers
    "PRAGMA trusted_schema=OFF",
    "PRAGMA secure_delete=ON",  # what is erased is overwritten
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_size=-16384",  # KiB: the ends of all indexes stay at hand
)
_READER = ("PRAGMA query_only=ON", "PRAGMA trusted_schema=OFF", "PRAGMA temp_store=MEMORY")


def connect_writer(path: Path) -> sqlite3.Connection:
    """The writing connection. Transactions are begun and ended by hand."""
    connection = sqlite3.connect(
        path,
        timeout=BUSY_MILLISECONDS / 1000,
        isolation_level=None,
        check_same_thread=False,  # opened by one thread, then owned by the writer thread
        cached_statements=512,
    )
    return _set_up(connection, _WRITER)


def connect_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, and whose close never touches the log."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=BUSY_MILLISECONDS / 1000,
        isolation_level=None,
        check_same_thread=False,  # a long read may be finished by another thread than began it
        cached_statements=256,
    )
    return _set_up(connection, _READER)


def connect_looking(path: Path) -> sqlite3.Connection:
    """A reading connection, also in a folder that cannot be written, where SQLite cannot keep its log's index.

    There a file without a log is read as one that does not change; with a log it cannot be read.
    """
    try:
        connection = connect_reader(path)
        try:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
    except sqlite3.OperationalError:
        if path.with_name(path.name + "-wal").exists():
            raise
        return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    return connection


def connect_image(image: bytes | bytearray, store: Path, position: int) -> sqlite3.Connection:
    """A database in memory that begins as ``image``, beside which the store's events up to a position can be read,
    and its blobs, but no text of an answer in progress.

    :param image: empty for an empty database.
    """
    connection = sqlite3.connect(
        ":memory:",
        uri=True,  # for the store, which is opened to be read only
        isolation_level=None,
        check_same_thread=False,  # made beside the thread that reads it
        cached_statements=256,
    )
    _set_up(
        connection, ("PRAGMA temp_store=MEMORY", "PRAGMA trusted_schema=OFF")
    )  # the first one drops what is temporary
    try:
        if image:
            connection.deserialize(image)
        connection.execute("ATTACH ? AS store", (f"{store.absolute().as_uri()}?mode=ro",)).close()
        sql = f"CREATE TEMP VIEW events AS SELECT * FROM store.events WHERE position <= {position:d}"  # noqa: S608  # it is a number, and views take no parameters
        connection.execute(sql).close()
        connection.execute("CREATE TEMP VIEW drafts AS SELECT '' AS key, '' AS text WHERE 0").close()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, pragmas: tuple[str, ...]) -> sqlite3.Connection:
    try:
        for pragma in pragmas:
            connection.execute(pragma).close()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
