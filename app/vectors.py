"""Keeps the vectors of what is remembered in a file of their own; implements :class:`core.ports.vectors.VectorShelf`."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from app.lazy import load
from events.errors import StoreNotWritable

FILE = "memory-vectors.sqlite"
"""In the folder for what can be made again; only the store ends in ``.db``."""
BUSY_SECONDS = 5.0
"""How long a process waits for another one's write."""
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS vectors (
        model TEXT NOT NULL, mark TEXT NOT NULL, vector BLOB NOT NULL, PRIMARY KEY (model, mark)
    ) STRICT, WITHOUT ROWID
"""
_SET_UP = (
    "PRAGMA secure_delete=ON",  # what goes is overwritten: a vector gives its text away
    "PRAGMA journal_mode=DELETE",  # no log in which it would stay
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",
)
_log = logging.getLogger("tutti.memory")
T = TypeVar("T")


class VectorFile:
    """Any number of processes may use one file. Each question opens it, on a thread of its own, and closes it.

    A file that is damaged is deleted; one that cannot be read is told to the log and taken for empty.

    :param folder: made when there is something to keep.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def is_empty(self) -> bool:
        """See the port."""
        return not self._path.exists()

    async def marks(self, model: str) -> frozenset[str]:
        """See the port."""
        rows = "SELECT mark FROM vectors WHERE model = ?"
        return await self._asked(lambda file: frozenset(mark for (mark,) in file.execute(rows, (model,))), frozenset())

    async def keep(self, model: str, vectors: Mapping[str, Sequence[float]]) -> None:
        """See the port."""
        kept = [(model, mark, array("f", vector).tobytes()) for mark, vector in vectors.items()]
        if not kept:
            return

        def write(file: sqlite3.Connection) -> None:
            file.execute("DELETE FROM vectors WHERE model = ? AND length(vector) != ?", (model, len(kept[0][2])))
            file.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", kept)

        await asyncio.to_thread(self._keep, write)

    async def near(self, model: str, vector: Sequence[float], least: float) -> Mapping[str, float]:
        """See the port."""
        size = 4 * len(vector)

        def look(file: sqlite3.Connection) -> Mapping[str, float]:
            found = dict(file.execute("SELECT mark, vector FROM vectors WHERE model = ?", (model,)))
            fitting = {mark: row for mark, row in found.items() if len(row) == size}
            if len(fitting) < len(found):
                file.execute("DELETE FROM vectors WHERE model = ? AND length(vector) != ?", (model, size))
            return load("nearness")(vector, fitting, least) if fitting else {}

        return await self._asked(look, {})

    async def only(self, marks: Collection[str]) -> None:
        """See the port."""

        def sweep(file: sqlite3.Connection) -> None:
            kept = file.execute("SELECT DISTINCT mark FROM vectors").fetchall()
            gone = [(mark,) for (mark,) in kept if mark not in marks]
            if gone:
                file.executemany("DELETE FROM vectors WHERE mark = ?", gone)

        await self._asked(sweep, None)

    async def _asked(self, work: Callable[[sqlite3.Connection], T], nothing: T) -> T:
        return await asyncio.to_thread(self._work, work, nothing)

    def _work(self, work: Callable[[sqlite3.Connection], T], nothing: T) -> T:
        """What comes of work on the file, in one transaction; ``nothing`` where there is none or it refuses."""
        if self.is_empty():
            return nothing
        try:
            with self._opened() as file:
                return work(file)
        except sqlite3.OperationalError:
            _log.warning("the vectors of what is remembered cannot be used just now", exc_info=True)
        except sqlite3.DatabaseError:
            self._give_up()
        return nothing

    def _keep(self, write: Callable[[sqlite3.Connection], None]) -> None:
        """Make the file, if there is none that can be used, and write to it."""
        try:
            self._create()
            try:
                with self._opened() as file:
                    write(file)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                self._give_up()
                self._create()
                with self._opened() as file:
                    write(file)
        except (sqlite3.Error, OSError) as error:
            what = f"The vectors of what is remembered cannot be kept in {self._path}: {error}."
            raise StoreNotWritable(what, "Check its permissions and the space on the disk, and try again.") from error

    def _give_up(self) -> None:
        """Delete a file that is damaged, and a journal that would be played into the next one."""
        _log.warning("the vectors of what is remembered are damaged and are deleted", exc_info=True)
        for path in (self._path, self._path.with_name(f"{FILE}-journal")):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _opened(self) -> Iterator[Any]:
        file = sqlite3.connect(self._path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            for statement in (*_SET_UP, _SCHEMA, "BEGIN IMMEDIATE"):
                file.execute(statement)
            yield file
            file.execute("COMMIT")
        finally:
            file.close()

    def _create(self) -> None:
        """Make the file before SQLite does, so that nobody else can ever read it; its journal takes the same mode."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        self._path.chmod(0o600)
