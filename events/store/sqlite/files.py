"""Where the store's files lie, and how they come to be private to the person.

No code of ours opens the database, its ``-wal`` or its ``-shm``: closing any descriptor of a file drops every POSIX
lock the process holds on it, and with them what keeps two processes apart. Only SQLite opens them.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from events.errors import StoreNotWritable


@dataclass(frozen=True, slots=True)
class Layout:
    """The files of one store."""

    home: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.home / "tutti.db"

    @property
    def unfinished(self) -> Path:
        """Where a new store is made before it is put in its place."""
        return self.home / "unfinished"

    @property
    def lock(self) -> Path:
        """Held by the operating system around everything that writes."""
        return self.home / "tutti.lock"

    @property
    def witness(self) -> Path:
        """What the head of the chain was when it was last acknowledged."""
        return self.home / "tutti.witness"

    @property
    def backups(self) -> Path:
        """Consistent copies; none ends in ``.db``."""
        return self.home / "backups"

    @property
    def exists(self) -> bool:
        """Whether there is a database with anything in it. A missing or empty file is none."""
        try:
            return self.database.stat().st_size > 0
        except OSError:
            return False


def newest_backup(home: Path) -> Path | None:
    """The latest backup in ``<home>/backups``; their names begin with the time."""
    try:
        return max(home.joinpath("backups").glob("*.sqlite"), default=None)
    except OSError:
        return None


def prepare(layout: Layout) -> None:
    """Make the folder private, or make it.

    A folder that was there is closed to others only when it is empty or holds a store: any other may be shared.

    :raises StoreNotWritable: it cannot be made or written.
    """
    try:
        if _made(layout.home):
            layout.home.chmod(0o700)  # whatever the umask took away
        elif layout.database.exists() or not any(layout.home.iterdir()):
            _tighten(layout.home, 0o700)
        if layout.database.exists():
            _tighten(layout.database, 0o600)
    except OSError as error:
        raise not_writable(layout.home, error) from error


def _made(folder: Path) -> bool:
    """Make a folder unless it is there; another start may make it in the same moment. Returns whether it was made here."""
    try:
        folder.mkdir(mode=0o700, parents=True)
    except FileExistsError:
        if not folder.is_dir():
            raise
        return False
    return True


def create_database(layout: Layout) -> None:
    """Make an empty database file that only the person can read; called under the lock, with no connection open."""
    try:
        create_private(layout.database)
    except OSError as error:
        raise not_writable(layout.home, error) from error


def create_private(path: Path) -> None:
    """Make an empty file of mode 0600 unless there is one."""
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return
    os.close(descriptor)
    path.chmod(0o600)  # a umask may take bits away from the owner too


def not_writable(folder: Path, error: OSError) -> StoreNotWritable:
    """The error for a folder that refuses."""
    reason = error.strerror or type(error).__name__
    return StoreNotWritable(
        f"The data folder {folder} cannot be written: {reason}.",
        "Give your user the right to write there, or choose another folder with --home or TUTTI_HOME.",
    )


def _tighten(path: Path, mode: int) -> None:
    if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) != mode:
        path.chmod(mode)
