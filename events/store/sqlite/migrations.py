"""The steps that made the database what it is. A step is never changed once it was released; a new one is added.

Each step sets ``user_version``, which is what the quick check at every start looks at.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from events.store.sqlite.schema import APPLICATION_ID

_EVENTS = """
CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE,
    type TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    correlation_id TEXT NOT NULL,
    causation_id TEXT NOT NULL,
    actor TEXT NOT NULL,
    data BLOB,
    payload_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream, version)
) STRICT
"""

_NEVER_DELETED = """
CREATE TRIGGER events_never_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END
"""

# The last line compares the bytes an erasure's record begins with: JSON functions are barred from triggers by
# trusted_schema=OFF, which keeps a file from anywhere from running functions of its own choice.
_NEVER_CHANGED = """
CREATE TRIGGER events_never_changed BEFORE UPDATE ON events
WHEN NOT (
    OLD.data IS NOT NULL AND NEW.data IS NULL
    AND OLD.position = NEW.position AND OLD.stream = NEW.stream AND OLD.version = NEW.version AND OLD.id = NEW.id
    AND OLD.type = NEW.type AND OLD.schema_version = NEW.schema_version AND OLD.recorded_at = NEW.recorded_at
    AND OLD.correlation_id = NEW.correlation_id AND OLD.causation_id = NEW.causation_id AND OLD.actor = NEW.actor
    AND OLD.payload_hash = NEW.payload_hash AND OLD.hash = NEW.hash
    AND EXISTS (
        SELECT 1 FROM events AS audit WHERE audit.type = 'PayloadErased' AND audit.stream = 'audit'
        AND instr(audit.data, CAST('{"position":' || OLD.position || ',' AS BLOB)) = 1
    )
)
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END
"""

CHECKPOINTS = """
    CREATE TABLE checkpoints (
        projection TEXT NOT NULL, version INTEGER NOT NULL, generation INTEGER NOT NULL, position INTEGER NOT NULL,
        live INTEGER NOT NULL, tables TEXT NOT NULL, PRIMARY KEY (projection, generation)
    ) STRICT
    """
DEAD_LETTERS = """
    CREATE TABLE dead_letters (
        id INTEGER PRIMARY KEY, receiver TEXT NOT NULL, position INTEGER NOT NULL, error TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT
    """
"""What the rows of projections stand beside, in a store and in every image of its past."""

_FIRST = (
    _EVENTS,
    "CREATE INDEX events_by_correlation ON events (correlation_id, position)",
    "CREATE INDEX events_by_type ON events (type, position)",
    _NEVER_DELETED,
    _NEVER_CHANGED,
    """
    CREATE TABLE blobs (
        sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, media_type TEXT NOT NULL, data BLOB NOT NULL
    ) STRICT
    """,
    "CREATE TABLE drafts (key TEXT PRIMARY KEY, text TEXT NOT NULL, updated INTEGER NOT NULL) STRICT",
    CHECKPOINTS,
    """
    CREATE TABLE changes (
        projection TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, keys TEXT NOT NULL,
        PRIMARY KEY (projection, last)
    ) STRICT, WITHOUT ROWID
    """,
    DEAD_LETTERS,
    f"PRAGMA application_id = {APPLICATION_ID}",
    "PRAGMA user_version = 1",
)


def _events(database: Any) -> None:
    """Events, blobs, drafts, and what projections keep of themselves."""
    for statement in _FIRST:
        database.execute(statement)


STEPS = (("1-events", _events),)
"""Each step's name, as it is recorded in the file, and what it does."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest schema, each step in one transaction with its record.

    The connection is always the standard library's, whatever engine sqlite-utils would prefer.
    """
    # A lazy boundary: sqlite-utils takes as long to import as all else that `tutti ask` needs, and a file needs it
    # once for each new schema.
    from sqlite_utils import Database, Migrations  # noqa: PLC0415  # see above

    migrations = Migrations("tutti")
    for name, step in STEPS:
        migrations(name=name)(step)
    migrations.apply(Database(connection, execute_plugins=False))
