"""Copies of the whole store through SQLite's own backup call, which never sees half a transaction."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from events.errors import EventRefused, StoreNotWritable
from events.store.sqlite.files import Layout, create_private, not_writable
from events.store.sqlite.keeping import FORM


def make_backup(source: sqlite3.Connection, layout: Layout, *, reason: str) -> Path:
    """A backup in the store's own folder, named by the time so that the newest sorts last.

    :raises StoreNotWritable: the folder refuses.
    """
    now = datetime.now(UTC).strftime(FORM)
    target = layout.backups / f"{now}-{reason}.sqlite"
    try:
        layout.backups.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise not_writable(layout.backups, error) from error
    copy(source, target)
    return target


def copy(source: sqlite3.Connection, target: Path) -> None:
    """A consistent copy in a single private file; it appears whole or not at all.

    :raises EventRefused: the name ends in ``.db``, which only a living store's does.
    :raises StoreNotWritable: the folder refuses, or the file is there already.
    """
    if target.suffix == ".db":
        raise EventRefused("A backup's name must not end in .db.", "Let it end in .sqlite, for example.")
    if target.exists():
        raise StoreNotWritable(f"There is a file {target} already.", "Choose another name for the backup.")
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        create_private(part)
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            source.backup(connection)
            connection.execute("PRAGMA journal_mode=DELETE").close()  # one file, complete without a log
        part.replace(target)
    except OSError as error:
        raise not_writable(target.parent, error) from error
    finally:
        part.unlink(missing_ok=True)
