"""From what sqlite3 raises to the errors people see. Callers of the store never meet a raw sqlite3 error."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from events.errors import StoreBusy, StoreClosed, StoreDamaged, StoreError, StoreFailing, StoreFull, StoreNotWritable
from events.store.sqlite.files import newest_backup

try:
    from resource import RLIM_INFINITY, RLIMIT_FSIZE, getrlimit
except ImportError:  # Windows has no limit on the size of a file

    def _size_is_limited() -> bool:
        return False
else:

    def _size_is_limited() -> bool:
        return getrlimit(RLIMIT_FSIZE)[0] != RLIM_INFINITY


_BUSY = ("The store {home} is held by another program.", "Close what else has it open, then try again.")
_READ_ONLY = (
    "The store {home} cannot be written.",
    "Give your user the right to write there, or choose another folder with --home or TUTTI_HOME.",
)
_FULL = ("There is no space left for the store {home}.", "Free some space on that disk, then try again.")
_FAILING = ("The disk refused to read or write the store {home}.", "Check the disk and its cables, then try again.")

_KINDS: Mapping[int, tuple[type[StoreError], tuple[str, str]]] = {
    sqlite3.SQLITE_BUSY: (StoreBusy, _BUSY),
    sqlite3.SQLITE_LOCKED: (StoreBusy, _BUSY),
    sqlite3.SQLITE_READONLY: (StoreNotWritable, _READ_ONLY),
    sqlite3.SQLITE_CANTOPEN: (StoreNotWritable, _READ_ONLY),
    sqlite3.SQLITE_PERM: (StoreNotWritable, _READ_ONLY),
    sqlite3.SQLITE_FULL: (StoreFull, _FULL),
    sqlite3.SQLITE_IOERR: (StoreFailing, _FAILING),
}
"""By SQLite's primary result code (https://sqlite.org/rescode.html)."""

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_SPACE_NEEDED = 1 << 20


def translate(error: sqlite3.Error, home: Path) -> StoreError:
    """The store's error for what SQLite raised on the store in ``home``."""
    primary: int = getattr(error, "sqlite_errorcode", 0) & 0xFF  # what Python itself raises has none
    if primary in _DAMAGED or "decode to UTF-8" in str(error):
        return damaged(home, f"SQLite says: {error}")
    if primary == sqlite3.SQLITE_IOERR and _no_space(home):
        primary = sqlite3.SQLITE_FULL  # a limit on file sizes reaches us as a failed write
    if primary in _KINDS:
        kind, (what, do) = _KINDS[primary]
        return kind(what.format(home=home), do)
    if isinstance(error, sqlite3.ProgrammingError) and "closed" in str(error):
        return closed()
    return StoreError(f"The store {home} refused: {error}.", "This is a fault of Tutti; please report it.")


def damaged(home: Path, reason: str) -> StoreDamaged:
    """The error for a file that does not hold what was acknowledged. The file itself is left as it is."""
    backup = newest_backup(home)
    do = (
        f"The newest backup is {backup}; restoring it keeps the damaged file aside."
        if backup
        else "There is no backup yet; keep the file, and export what can be read with `tutti events export`."
    )
    return StoreDamaged(f"The store {home / 'tutti.db'} is damaged: {reason.rstrip('.')}.", do)


def closed() -> StoreClosed:
    """The error for a store or reader that was closed."""
    return StoreClosed("The store is closed.", "Start Tutti again.")


class Translated:
    """Within ``with``, sqlite3's errors leave as the store's."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, sqlite3.Error):
            raise translate(error, self._home) from error


def _no_space(home: Path) -> bool:
    try:
        return _size_is_limited() or shutil.disk_usage(home).free < _SPACE_NEEDED
    except OSError:
        return False
