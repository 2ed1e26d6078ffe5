"""Opening a store: what is checked before the first append, so that damage is named and never built upon."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from events.envelope import StoredEvent
from events.errors import StoreDamaged
from events.store.sqlite.backup import make_backup
from events.store.sqlite.chain import fits, follows, well_formed
from events.store.sqlite.connection import connect_reader, connect_writer
from events.store.sqlite.faults import Translated, damaged
from events.store.sqlite.files import Layout, create_database, not_writable, prepare
from events.store.sqlite.migrations import migrate
from events.store.sqlite.schema import SCHEMA_VERSION, schema_version
from events.store.sqlite.verify import verify_connection
from events.store.sqlite.witness import EMPTY, Head, Witness, read_witness

TAIL = 256
"""How many of the last events are proved at every start; ``verify`` proves all."""


def open_checked(layout: Layout) -> tuple[sqlite3.Connection, Witness]:
    """The writing connection and the witness of a store that is what was acknowledged. Called under the lock.

    The checks run on a read-only connection first: closing a writing one would fold a damaged log into the file.

    :raises StoreDamaged: the file is cut, changed, replaced or gone; it is left as it is.
    :raises StoreNewer: a newer Tutti wrote it.
    :raises StoreNotWritable: the folder or file cannot be written.
    """
    with Translated(layout.home):
        if not layout.exists:
            require_new(layout)
            _make(layout)
        with closing(connect_reader(layout.database)) as reader:
            _examine(reader, layout)
            return _open_writer(layout, head_of(reader))


def _make(layout: Layout) -> None:
    """Make a new store beside its place, then put it there: a start that dies in between leaves none, not half of one."""
    fresh = Layout(layout.unfinished)
    shutil.rmtree(fresh.home, ignore_errors=True)
    prepare(fresh)
    create_database(fresh)
    with closing(connect_writer(fresh.database)) as connection:
        migrate(connection)
    try:
        for beside in ("-wal", "-shm", "-journal"):  # of a store that is gone; SQLite would take them for this one's
            layout.database.with_name(layout.database.name + beside).unlink(missing_ok=True)
        fresh.database.replace(layout.database)
    except OSError as error:
        raise not_writable(layout.home, error) from error
    shutil.rmtree(fresh.home, ignore_errors=True)


def head_of(connection: sqlite3.Connection) -> Head:
    """The last event."""
    row = connection.execute("SELECT position, hash FROM events ORDER BY position DESC LIMIT 1").fetchone()
    return Head(*row) if row else EMPTY


def require_new(layout: Layout) -> None:
    """Make sure that a missing file was never there.

    :raises StoreDamaged: events were acknowledged into it.
    """
    witnessed = read_witness(layout.witness)
    if witnessed is not None and witnessed.position:
        raise damaged(layout.home, f"it is gone or empty, but held {witnessed.position} events")


def _examine(reader: sqlite3.Connection, layout: Layout) -> None:
    if schema_version(reader) == 0:
        require_new(layout)
        return
    witnessed = read_witness(layout.witness)
    if witnessed is None:
        _prove_whole(reader, layout)
    else:
        check_witness(reader, witnessed, layout.home)
        _prove_tail(reader, layout.home)


def check_witness(reader: sqlite3.Connection, witnessed: Head, home: Path) -> None:
    """Compare the file with what was acknowledged.

    :raises StoreDamaged: it holds less, or something else.
    """
    if witnessed.position == 0:
        return
    row = reader.execute("SELECT hash FROM events WHERE position = ?", (witnessed.position,)).fetchone()
    if row is None:
        there = head_of(reader).position
        raise damaged(home, f"{witnessed.position} events were acknowledged, it holds {there}")
    if row[0] != witnessed.hash:
        raise damaged(home, f"event {witnessed.position} is not the one that was acknowledged")


def _prove_whole(reader: sqlite3.Connection, layout: Layout) -> None:
    """Without a witness only the whole chain can tell."""
    problems = verify_connection(reader, None).problems
    if problems:
        raise damaged(layout.home, problems[0].what)


def _prove_tail(reader: sqlite3.Connection, home: Path) -> None:
    rows = reader.execute("SELECT * FROM events ORDER BY position DESC LIMIT ?", (TAIL + 1,)).fetchall()
    events = [StoredEvent._make(row) for row in reversed(rows)]
    previous = EMPTY
    for event in events:
        whole = well_formed(event)
        if whole and (event is not events[0] or len(events) <= TAIL):  # of a long store the first only leads in
            whole = event.position == previous.position + 1 and fits(event) and follows(previous.hash, event)
        if not whole:
            raise damaged(home, f"event {event.position} was changed, or one before it is missing")
        previous = Head(event.position, event.hash)


def _open_writer(layout: Layout, head: Head) -> tuple[sqlite3.Connection, Witness]:
    connection = connect_writer(layout.database)
    try:
        version = schema_version(connection)
        if version < SCHEMA_VERSION:
            if version:
                make_backup(connection, layout, reason=f"before-schema-{SCHEMA_VERSION}")
            migrate(connection)
        witness = Witness(layout.witness)
        witness.write(head)
    except BaseException:
        connection.close()
        raise
    return connection, witness


def refuse_missing(layout: Layout) -> None:
    """Make sure that there is a file to look into.

    :raises StoreDamaged: there is none where events were acknowledged.
    """
    if not layout.exists:
        require_new(layout)
        raise StoreDamaged(f"There is no store in {layout.home}.", "Check the folder given with --home or TUTTI_HOME.")
