"""Folds history once more from its beginning, beside the rows that are shown, and tells which pages each part changed."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from events.envelope import StoredEvent
from events.past.images import PAGE
from events.projections.contract import Projection
from events.projections.generations import Generation, Track, create, fold, live_checkpoint, show
from events.registry import Registry
from events.store.sqlite.migrations import CHECKPOINTS, DEAD_LETTERS

_WAL_HEADING, _FRAME_HEADING = 32, 24
_SET_UP = (
    f"PRAGMA page_size={PAGE}",
    "PRAGMA locking_mode=EXCLUSIVE",  # no index of the log is kept in a file
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=OFF",  # it is thrown away afterwards
    "PRAGMA wal_autocheckpoint=0",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA temp_store=MEMORY",
)


def shape(projections: Sequence[type[Projection]]) -> Mapping[str, object]:
    """What the rows of an image look like: it changes with any projection's version or tables."""
    every = [(kind.name, kind.version, hashlib.sha256(kind.schema.encode()).hexdigest()) for kind in projections]
    return {"projections": every, "sqlite": sqlite3.sqlite_version}


class Rows:
    """Tables of all projections in a database of their own, and the position they have reached.

    :param rows: an empty database, or one that an image was read into.
    """

    def __init__(self, rows: sqlite3.Connection, registry: Registry, projections: Sequence[type[Projection]]) -> None:
        self.rows = rows
        self._registry = registry
        self._tracks = self._found(projections) or self._made(projections)

    @property
    def position(self) -> int:
        """The position that all rows have reached."""
        return min((track.position for track in self._tracks), default=0)

    def fold(self, page: Sequence[StoredEvent]) -> None:
        """Fold events into all projections, in one transaction."""
        events = [self._registry.decode(stored) for stored in page]
        self.rows.execute("BEGIN")
        fold(self.rows, self._tracks, events)
        self.rows.execute("COMMIT")
        self._tracks = [track._replace(position=page[-1].position) for track in self._tracks]

    def _made(self, projections: Sequence[type[Projection]]) -> list[Track]:
        self.rows.execute("BEGIN")
        for statement in (CHECKPOINTS, DEAD_LETTERS):
            self.rows.execute(statement)
        made = [create(self.rows, kind) for kind in projections]
        for generation in made:
            show(self.rows, generation)
        self.rows.execute("COMMIT")
        return [Track(generation, 0) for generation in made]

    def _found(self, projections: Sequence[type[Projection]]) -> list[Track]:
        if self.rows.execute("SELECT 1 FROM sqlite_master WHERE name = 'checkpoints'").fetchone() is None:
            return []
        known = [(kind, live_checkpoint(self.rows, kind.name)) for kind in projections]
        return [Track(Generation(kind, at.generation), at.position) for kind, at in known if at is not None]


@contextlib.contextmanager
def working_rows(path: Path) -> Iterator[sqlite3.Connection]:
    """A database in a file that is there for a while only: an image, or empty when there is no file yet."""
    rows = sqlite3.connect(path, isolation_level=None, cached_statements=512)
    try:
        for pragma in _SET_UP:
            rows.execute(pragma).close()
        yield rows
    finally:
        rows.close()
        for left in (path, _log(path)):
            left.unlink(missing_ok=True)


def changed_pages(rows: sqlite3.Connection, path: Path) -> tuple[int, dict[int, bytes]]:
    """How many pages the database has, and those written since this was asked before, by number from 0.

    They are what SQLite's write-ahead log holds (https://www.sqlite.org/fileformat2.html#walformat), which is emptied.
    The file is this process's own scratch: nobody else has it open, and no lock on it matters.
    """
    log = memoryview(_log(path).read_bytes())
    size, pages = 0, dict[int, bytes]()
    for frame in range(_WAL_HEADING, len(log), _FRAME_HEADING + PAGE):
        number = int.from_bytes(log[frame : frame + 4], "big")
        size = int.from_bytes(log[frame + 4 : frame + 8], "big") or size
        pages[number - 1] = bytes(log[frame + _FRAME_HEADING : frame + _FRAME_HEADING + PAGE])
    rows.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    return size, {number: page for number, page in pages.items() if number < size}


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")
