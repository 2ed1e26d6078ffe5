from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

import pytest

from events.catalog.conversations import ConversationRenamed, ConversationStarted
from events.envelope import Event
from events.errors import StoreClosed, StoreFull
from events.projections.contract import ANY_KEY, Changes, Projection
from events.projections.generations import create
from events.projections.runner import ProjectionRunner
from events.store.sqlite.store import SqliteEventStore
from tests.events.samples import REGISTRY, fill, open_in, put, raw, renamed, started


class Titles:
    """How often each title was given; refuses the title ``bad``."""

    name: ClassVar[str] = "titles"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("titles",)
    schema: ClassVar[str] = """
        CREATE TABLE {titles} (title TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT;
        CREATE INDEX {titles}_by_times ON {titles} (times)
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = "INSERT INTO {titles} VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1".format_map(names)

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        match event.payload:
            case ConversationStarted(title=title) | ConversationRenamed(title=title):
                rows.execute(self._sql, (title,))
                if title == "bad":
                    raise ValueError("not this one")
                return (title,)
            case _:
                return ()


class NewTitles(Titles):
    """The next version: other tables, and each title counts double."""

    version: ClassVar[int] = 2
    tables: ClassVar[tuple[str, ...]] = ("headings",)
    schema: ClassVar[str] = "CREATE TABLE {headings} (title TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT"

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = "INSERT INTO {headings} VALUES (?, 2) ON CONFLICT DO UPDATE SET times = times + 2".format_map(names)


class Count:
    """How many events there were."""

    name: ClassVar[str] = "count"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("counted",)
    schema: ClassVar[str] = "CREATE TABLE {counted} (position INTEGER PRIMARY KEY) STRICT"

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = "INSERT INTO {counted} VALUES (?)".format_map(names)

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        rows.execute(self._sql, (event.position,))
        return ()


class Running:
    """A runner with what it announced."""

    def __init__(self, store: SqliteEventStore, *kinds: type[Projection]) -> None:
        self.runner = ProjectionRunner(store, REGISTRY, kinds or (Titles, Count))
        self.changes: list[Changes] = []
        self.runner.on_changes(self._hear)

    def _hear(self, changes: Sequence[Changes]) -> None:
        self.changes += changes

    @property
    def keys(self) -> set[str]:
        return {key for change in self.changes for key in change.keys}


@pytest.fixture
async def store(home: Path) -> AsyncIterator[SqliteEventStore]:
    store = open_in(home)
    yield store
    await store.close()


def _rows(store: SqliteEventStore, table: str = "titles") -> dict[str, int]:
    reader = store.open_reader()
    try:
        return dict(reader.connection.execute(f"SELECT * FROM {table}").fetchall())  # noqa: S608  # names of this test
    finally:
        reader.close()


def _checkpoints(store: SqliteEventStore) -> list[tuple[str, int, int, int, int]]:
    reader = store.open_reader()
    sql = "SELECT projection, version, generation, position, live FROM checkpoints ORDER BY 1, 3"
    return reader.connection.execute(sql).fetchall()


async def test_rows_follow_the_events(store: SqliteEventStore) -> None:
    """Rows show everything up to the position that was reached, and what changed was announced with its keys."""
    running = Running(store)
    await running.runner.start()
    assert _rows(store) == {}
    await put(store, "conversation-1", started("a"), renamed("b"), renamed("a"))
    await running.runner.reached(3)
    assert _rows(store) == {"a": 2, "b": 1}
    assert running.keys == {"a", "b"}
    assert running.changes[-1].position == running.runner.position == 3
    await running.runner.stop()


async def test_rows_come_by_themselves(store: SqliteEventStore) -> None:
    """Changes are announced without anybody waiting for a position."""
    running, told = Running(store), asyncio.Event()
    running.runner.on_changes(lambda _: told.set())
    await running.runner.start()
    await put(store, "conversation-1", started("a"))
    async with asyncio.timeout(10):
        await told.wait()
    assert running.keys == {"a"}
    await running.runner.stop()


async def test_a_new_start_replays_nothing(store: SqliteEventStore) -> None:
    """A second runner goes on at the checkpoint: an insert that would clash if repeated does not."""
    for expected in (100, 200):
        running = Running(store)
        await running.runner.start()
        await fill(store, 100)
        await running.runner.reached(expected)
        await running.runner.stop()
    assert len(_rows(store, "(SELECT position, 1 FROM counted)")) == 200
    assert store.open_reader().dead_letters() == []
    assert {row[3] for row in _checkpoints(store)} == {200}


async def test_a_projection_that_raises(store: SqliteEventStore) -> None:
    """An event that a projection refuses leaves no half row; it is a dead letter, and everything else is folded."""
    running = Running(store)
    await running.runner.start()
    await put(store, "conversation-1", started("a"), renamed("bad"), renamed("b"))
    await running.runner.reached(3)
    await running.runner.stop()
    (letter,) = store.open_reader().dead_letters()
    assert _rows(store) == {"a": 1, "b": 1}
    assert len(_rows(store, "(SELECT position, 1 FROM counted)")) == 3
    assert (letter.receiver, letter.position, letter.error) == ("projection titles", 2, "ValueError: not this one")


async def test_a_receiver_that_raises(store: SqliteEventStore) -> None:
    """A receiver of announcements that raises keeps nobody else from hearing, and can be taken off."""
    runner, heard = ProjectionRunner(store, REGISTRY, [Titles]), list[int]()

    def broken(_changes: Sequence[Changes]) -> None:
        raise ValueError

    stop = runner.on_changes(broken)
    runner.on_changes(lambda changes: heard.append(changes[0].position))
    await runner.start()
    await put(store, "conversation-1", started("a"))
    await runner.reached(1)
    stop()
    await put(store, "conversation-1", renamed("b"))
    await runner.reached(2)
    await runner.stop()
    assert heard == [1, 2]


async def test_events_that_are_not_known(store: SqliteEventStore) -> None:
    """Unknown events, and bytes that do not fit their type, move the checkpoint and change no row."""
    running = Running(store)
    await running.runner.start()
    await put(store, "a", raw(b"{}"), raw(b"{}", kind="ConversationStarted"))
    await running.runner.reached(2)
    await running.runner.stop()
    assert (_rows(store), running.changes) == ({}, [])


async def test_rebuild_equals_the_rows(store: SqliteEventStore) -> None:
    """A rebuild gives the same rows as folding did, in a new generation, while events keep coming."""
    running = Running(store)
    await running.runner.start()
    await fill(store, 700)
    await running.runner.reached(700)
    before = _rows(store)
    await asyncio.gather(running.runner.rebuild("titles"), fill(store, 50))
    await running.runner.reached(750)
    again = _rows(store)
    assert {
        title: again[title] for title in before if title not in {f"Title {n}" for n in range(50)}
    }.items() <= before.items()
    assert again["Title 0"] == 2
    assert sum(again.values()) == 750
    assert ANY_KEY in running.keys
    await running.runner.stop()
    assert [row[:3] for row in _checkpoints(store)] == [("count", 1, 1), ("titles", 1, 2)]
    tables = (
        store.open_reader().connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'titles%'").fetchall()
    )
    assert {name for (name,) in tables} == {"titles", "titles_g2", "titles_g2_by_times"}


async def test_a_new_version_is_rebuilt_at_start(store: SqliteEventStore) -> None:
    """Rows of an older version are rebuilt before the start returns; their old tables and names are gone."""
    old = Running(store)
    await old.runner.start()
    await put(store, "conversation-1", started("a"), renamed("b"))
    await old.runner.reached(2)
    await old.runner.stop()
    new = Running(store, NewTitles)
    await new.runner.start()
    assert _rows(store, "headings") == {"a": 2, "b": 2}
    await put(store, "conversation-1", renamed("b"))
    await new.runner.reached(3)
    assert _rows(store, "headings") == {"a": 2, "b": 4}
    await new.runner.stop()
    names = store.open_reader().connection.execute("SELECT name FROM sqlite_master").fetchall()
    assert not {name for (name,) in names if name.startswith("titles")}


async def test_an_older_program_leaves_newer_rows_alone(store: SqliteEventStore) -> None:
    """A runner that knows an older version than the rows have does not touch them."""
    new, old = Running(store, NewTitles), Running(store, Titles)
    await new.runner.start()
    await put(store, "conversation-1", started("a"))
    await new.runner.reached(1)
    await old.runner.start()
    await put(store, "conversation-1", renamed("b"))
    await asyncio.gather(new.runner.reached(2), old.runner.reached(2))
    assert _rows(store, "headings") == {"a": 2, "b": 2}
    await asyncio.gather(new.runner.stop(), old.runner.stop())


async def test_an_unfinished_rebuild_is_dropped(store: SqliteEventStore) -> None:
    """What a killed rebuild left behind is dropped by the next, and the rows were shown meanwhile."""
    running = Running(store)
    await running.runner.start()
    await put(store, "conversation-1", started("a"))
    await running.runner.reached(1)
    left = await store.transact(lambda rows: create(rows, Titles))
    assert (left.number, len(_checkpoints(store))) == (2, 3)
    assert _rows(store) == {"a": 1}
    await running.runner.rebuild("titles")
    assert _rows(store) == {"a": 1}
    assert [row[0] for row in _checkpoints(store)] == ["count", "titles"]
    await running.runner.stop()


async def test_two_processes_move_the_same_rows(store: SqliteEventStore, home: Path) -> None:
    """Two runners on one file fold each event once, and both announce every key."""
    other = open_in(home)
    mine, theirs = Running(store), Running(other)
    await mine.runner.start()
    await theirs.runner.start()
    await asyncio.gather(fill(store, 40), fill(other, 40))
    await put(store, "conversation-9", started("last"))
    await asyncio.gather(mine.runner.reached(81), theirs.runner.reached(81))
    assert sum(_rows(store).values()) == 81
    assert store.open_reader().dead_letters() == []
    expected = {f"Title {n}" for n in range(40)} | {"last"}
    assert mine.keys == theirs.keys == expected
    await mine.runner.rebuild("titles")
    await put(store, "conversation-9", renamed("later"))
    await asyncio.gather(mine.runner.reached(82), theirs.runner.reached(82))
    assert theirs.keys == expected | {"later", ANY_KEY}
    assert _rows(other)["later"] == 1
    await asyncio.gather(mine.runner.stop(), theirs.runner.stop())
    await other.close()


async def test_an_erasure_leaves_no_row_behind(store: SqliteEventStore) -> None:
    """After an erasure the rows are rebuilt, so that what was erased stands nowhere."""
    running = Running(store)
    await running.runner.start()
    await put(store, "conversation-1", started("secret"), renamed("b"))
    await running.runner.reached(2)
    told = asyncio.Event()
    running.runner.on_changes(lambda changes: told.set() if ANY_KEY in changes[0].keys else None)
    await store.erase(1, reason="a name", actor="person")
    async with asyncio.timeout(10):
        await told.wait()
    assert _rows(store) == {"b": 1}
    await running.runner.stop()


async def test_waiting_for_a_stopped_runner(store: SqliteEventStore) -> None:
    """Whoever waits for a position is told when the runner stops before it."""
    running = Running(store)
    await running.runner.start()
    waiting = asyncio.ensure_future(running.runner.reached(1))
    await asyncio.sleep(0)
    await running.runner.stop()
    with pytest.raises(StoreClosed):
        await waiting


async def test_rows_go_on_after_space_is_freed(store: SqliteEventStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the disk is full who waits is told so, and the rows catch up by themselves once there is space."""
    monkeypatch.setattr("events.projections.runner.RETRY_SECONDS", 0.01)
    runner = ProjectionRunner(store, REGISTRY, [Titles])
    await runner.start()
    await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1").fetchone())
    full = False
    position = 0
    while not full:
        try:
            position = (await put(store, "conversation-1", started("x" * 200)))[-1].position
            await runner.reached(position)
        except StoreFull:
            full = True
    head = store.open_reader().head()
    await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1000000").fetchone())
    async with asyncio.timeout(20):
        while runner.position < head:
            with contextlib.suppress(StoreFull):  # a try that was under way may still be told
                await runner.reached(head)
    await runner.stop()
    assert _rows(store) == {"x" * 200: head}
