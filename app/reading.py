"""Reads a store without an engine: nothing is carried out and no event is appended.

Rows that lag behind the events, because the last process was killed, are folded first; that changes rows alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.home import STORE_FILE, prepare, require_folder
from core.runs.owners import ProcessLocks
from events.catalog import PAYLOADS
from events.errors import StoreFull, StoreNotWritable
from events.projections.runner import ProjectionRunner
from events.registry import Registry
from events.store.contract import Reader
from events.store.sqlite.connection import connect_looking
from events.store.sqlite.faults import Translated
from events.store.sqlite.files import Layout
from events.store.sqlite.opening import check_witness, require_new
from events.store.sqlite.reader import SqliteReader
from events.store.sqlite.schema import schema_version
from events.store.sqlite.store import SqliteEventStore, open_store
from events.store.sqlite.witness import read_witness
from events.upcasters import UPCASTERS
from events.views import PROJECTIONS, Views, open_views


@dataclass(frozen=True, slots=True)
class Reading:
    """What can be read of a store."""

    views: Views
    reader: Reader
    alive: Callable[[str], bool]
    """Whether the process of that owner id lives."""


@contextmanager
def reading(home: Path) -> Iterator[Reading | None]:
    """Open the store in ``home`` with its rows at the head; ``None`` when nothing was ever recorded there.

    :raises StoreError: the store is damaged, or a newer Tutti wrote it.
    """
    if not _anything(home):
        yield None
        return
    with asyncio.Runner() as loop:
        try:
            store = open_store(home, registry())
        except (StoreNotWritable, StoreFull):
            yield from _read_as_it_is(home)
            return
        try:
            with suppress(StoreFull):  # the rows lag behind until there is space again
                loop.run(_fold(store))
            yield _look(store.open_reader(), _alive(home))
        finally:
            loop.run(store.close())


@contextmanager
def store_alone(home: Path) -> Iterator[SqliteEventStore]:
    """Open the store, or make it, for what concerns it as a whole: an import, a backup.

    :raises StoreError: it cannot be opened.
    """
    with asyncio.Runner() as loop:
        store = open_store(prepare(home), registry())
        try:
            yield store
        finally:
            loop.run(store.close())


@contextmanager
def reading_events(home: Path) -> Iterator[Reader | None]:
    """Open the events alone, whatever state the rest is in; ``None`` when nothing was ever recorded there.

    :raises StoreError: a part of what was acknowledged is gone, or a newer Tutti wrote it.
    """
    if not _anything(home):
        yield None
        return
    reader = _open_reader(home)
    try:
        yield reader
    finally:
        reader.close()


def _anything(home: Path) -> bool:
    """Whether there is a store. One that is gone is told, never shown as empty."""
    require_folder(home)
    layout = Layout(home)
    if not layout.exists:
        require_new(layout)
    return layout.exists


def registry() -> Registry:
    """What events mean to this version."""
    return Registry(PAYLOADS, UPCASTERS)


async def _fold(store: SqliteEventStore) -> None:
    reader = store.open_reader()
    head = reader.head()
    reader.close()
    runner = ProjectionRunner(store, registry(), PROJECTIONS)
    await runner.start()
    try:
        await runner.reached(head)
    finally:
        await runner.stop()


def _read_as_it_is(home: Path) -> Iterator[Reading]:
    """For a folder that cannot be written, or is full: the rows as they were left."""
    reader = _open_reader(home)
    try:
        yield _look(reader, lambda _: False)
    finally:
        reader.close()


def _open_reader(home: Path) -> SqliteReader:
    """A reader of a store that holds what was acknowledged."""
    witnessed = read_witness(Layout(home).witness)  # first: what is acknowledged meanwhile is ahead of it
    with Translated(home):
        connection = connect_looking(home / STORE_FILE)
        try:
            if schema_version(connection) and witnessed is not None:
                check_witness(connection, witnessed, home)
        except BaseException:
            connection.close()
            raise
        return SqliteReader(connection, home, release=connection.close)


def _look(reader: SqliteReader, alive: Callable[[str], bool]) -> Reading:
    views = open_views(
        reader.connection,
        blob=reader.blob,
        draft=reader.draft,
        close=reader.close,
    )
    return Reading(views, reader, alive)


def _alive(home: Path) -> Callable[[str], bool]:
    return ProcessLocks(home / "owners").alive
