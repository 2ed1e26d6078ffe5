"""Which schema a file has. Made quick, so that opening a store that is up to date imports no migration library."""

from __future__ import annotations

import sqlite3

from events.errors import StoreDamaged, StoreNewer

SCHEMA_VERSION = 1
"""Number of the newest migration in ``migrations``."""
APPLICATION_ID = 0x54555454
"""``TUTT``, in the file's header."""

TRIGGERS = ("events_never_deleted", "events_never_changed")
"""What makes the table append-only; verification looks for them."""


def schema_version(connection: sqlite3.Connection) -> int:
    """The version of the file, 0 for an empty one.

    :raises StoreNewer: a newer Tutti wrote it.
    :raises StoreDamaged: it is a database of another program.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID and _has_tables(connection):
        raise StoreDamaged(
            "The file tutti.db is a database of another program.", "Move it away, or choose another folder with --home."
        )
    if version > SCHEMA_VERSION:
        raise StoreNewer(
            f"The store was written by a newer version of Tutti (schema {version}, this one knows {SCHEMA_VERSION}).",
            "Install the newest Tutti, or choose another folder with --home.",
        )
    return int(version)


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
