"""Looking into a store that may be damaged, and putting a backup in its place. Neither starts the writer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from events.errors import StoreDamaged, StoreError
from events.store.contract import Problem, Verification
from events.store.sqlite.connection import connect_looking, connect_reader, connect_writer
from events.store.sqlite.faults import Translated
from events.store.sqlite.files import Layout, create_database, not_writable, prepare
from events.store.sqlite.lock import FileLock
from events.store.sqlite.opening import head_of, refuse_missing
from events.store.sqlite.schema import schema_version
from events.store.sqlite.transfer import export_lines
from events.store.sqlite.verify import verify_connection
from events.store.sqlite.witness import EMPTY, Witness, read_witness

_ANOTHER = "Choose another backup; the store was left as it is."


class Inspection:
    """A read-only look at the store in ``home``; nothing is checked first and nothing is changed."""

    def __init__(self, home: Path) -> None:
        self._layout = Layout(home)

    def verify(self) -> Verification:
        """Prove everything. What cannot even be opened is a problem like any other, not an error."""
        try:
            refuse_missing(self._layout)
            witnessed = read_witness(self._layout.witness)
            with self._reading() as connection:
                schema_version(connection)
                return verify_connection(connection, witnessed)
        except StoreError as error:
            return Verification(0, EMPTY.hash.hex(), (Problem(0, error.what.rstrip(".")),))

    def schema(self) -> int | None:
        """The version of the file's schema; ``None`` when it cannot be read."""
        try:
            refuse_missing(self._layout)
            with self._reading() as connection:
                return int(connection.execute("PRAGMA user_version").fetchone()[0])
        except StoreError:
            return None

    def export_lines(self) -> Iterator[bytes]:
        """What can be read, as far as it can be read.

        :raises StoreError: the rest cannot be read.
        """
        refuse_missing(self._layout)
        with self._reading() as connection:
            yield from export_lines(connection)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with Translated(self._layout.home), closing(connect_looking(self._layout.database)) as connection:
            connection.execute("BEGIN")
            yield connection


def restore(home: Path, backup: Path) -> Path:
    """Put a backup in the store's place and witness it anew; returns the folder the present files were moved to.

    No process may have the store open. A backup that is itself damaged is refused, and nothing is moved.

    :raises StoreDamaged: the backup is damaged.
    :raises StoreBusy: another process writes.
    """
    layout = Layout(home)
    prepare(layout)
    _require_whole(backup)
    lock = FileLock(layout.lock)
    try:
        with lock, Translated(home):
            aside = _move_aside(layout)
            create_database(layout)
            with closing(connect_reader(backup)) as source, closing(connect_writer(layout.database)) as target:
                source.backup(target)
                head = head_of(target)
            witness = Witness(layout.witness)
            witness.write(head)
            witness.close()
    finally:
        lock.close()
    return aside


def _require_whole(backup: Path) -> None:
    """Whatever is wrong is told of the backup: the store is not at fault."""
    try:
        with closing(connect_reader(backup)) as connection:
            schema_version(connection)
            verification = verify_connection(connection, None)
    except sqlite3.Error as error:
        raise StoreDamaged(f"{backup} is no backup of Tutti, or damaged: {error}.", _ANOTHER) from error
    except StoreDamaged as error:
        raise StoreDamaged(f"{backup} is no backup of Tutti, but a database of another program.", _ANOTHER) from error
    if not verification.ok:
        raise StoreDamaged(f"The backup {backup} is damaged: {verification.problems[0].what}.", _ANOTHER)


def _move_aside(layout: Layout) -> Path:
    """Move every file of the store to a folder of its own; the bad file is evidence, and may hold what a backup lacks."""
    aside = layout.home / "damaged" / datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    names = [layout.database.name + end for end in ("", "-wal", "-shm")] + [layout.witness.name]
    try:
        aside.mkdir(mode=0o700, parents=True)
        for name in names:
            if (layout.home / name).exists():
                (layout.home / name).rename(aside / name)
    except OSError as error:
        raise not_writable(aside, error) from error
    return aside
