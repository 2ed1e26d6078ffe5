from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pytest

from benchmarks.history import fill
from events.catalog.memory import MemoryAdded
from events.catalog.settings import SettingChanged
from events.envelope import NewEvent, StoredEvent, StreamAppend
from events.past.folding import Rows
from events.past.machine import FILE, WORK, TimeMachine
from events.projections.contract import Projection
from events.projections.memory.view import MemoryView
from events.projections.runs.view import RunsView
from events.projections.settings.projection import SettingsProjection
from events.store.sqlite.store import SqliteEventStore
from events.views import PROJECTIONS
from tests.events.samples import REGISTRY, open_in
from tests.events.store.golden.catalog import FOLDER

SPACING = 5


class NewerSettings(SettingsProjection):
    """The next version of a projection."""

    version: ClassVar[int] = SettingsProjection.version + 1


@pytest.fixture
async def store(home: Path) -> AsyncIterator[SqliteEventStore]:
    """A store with an event of every type there is, made by :mod:`tests.events.store.golden.catalog`."""
    made = open_in(home)
    newest = max(FOLDER.glob("v1-catalog*.jsonl"), key=lambda path: int(path.stem.removeprefix("v1-catalog")))
    made.import_lines(newest.read_bytes().splitlines(keepends=True))
    yield made
    await made.close()


def machine(store: SqliteEventStore, projections: Sequence[type[Projection]] = PROJECTIONS, **more: Any) -> TimeMachine:
    more.setdefault("spacing", SPACING)
    folder = store.path.parent / "cache"
    return TimeMachine(store, folder, REGISTRY, projections, **more)


def note(told: list[int]) -> Callable[[int], bool]:
    """Writes down what is told, and has it go on."""

    def noted(position: int) -> bool:
        told.append(position)
        return True

    return noted


def events(store: SqliteEventStore) -> list[StoredEvent]:
    reader = store.open_reader()
    try:
        return reader.read()
    finally:
        reader.close()


def dump(rows: sqlite3.Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every projection, and what could not be folded."""
    tables = ["dead_letters", *(table for kind in PROJECTIONS for table in kind.tables)]
    return {table: sorted(rows.execute(f'SELECT * FROM "{table}"').fetchall(), key=repr) for table in tables}  # noqa: S608  # tables of our own


def rebuilt(events: Sequence[StoredEvent]) -> sqlite3.Connection:
    """The rows of a history that ends there, folded from nothing."""
    rows = sqlite3.connect(":memory:", isolation_level=None)
    folded = Rows(rows, REGISTRY, PROJECTIONS)
    if events:
        folded.fold(events)
    return rows


def positions(past: TimeMachine, store: SqliteEventStore) -> dict[int, dict[str, list[tuple[Any, ...]]]]:
    """The rows at every position."""
    found = {}
    for position in range(len(events(store)) + 1):
        rows = past.at(position)
        found[position] = dump(rows)
        rows.close()
    return found


async def test_rows_at_every_position_are_those_of_a_history_that_ends_there(store: SqliteEventStore) -> None:
    """With an event of every type, the rows of all projections at every position equal a rebuild from nothing."""
    past, every = machine(store), events(store)
    past.prepare(len(every))
    for position, found in positions(past, store).items():
        rows = rebuilt(every[:position])
        assert found == dump(rows), f"at {position}"
        rows.close()
    past.close()


async def test_the_file_serves_the_next_start(store: SqliteEventStore) -> None:
    """What was folded once is found again: nothing is folded at the next start but what is new."""
    past, head = machine(store), len(events(store))
    told: list[int] = []
    past.prepare(head, note(told))
    assert told[0] == 0
    assert len(told) == head // SPACING
    past.close()
    again = machine(store)
    await store.append([StreamAppend("settings", [_changed(f"{n}") for n in range(SPACING)])])
    told.clear()
    again.prepare(head + SPACING, note(told))
    assert told == [head - head % SPACING]
    rows = again.at(head + SPACING)
    assert dump(rows) == dump(rebuilt(events(store)))
    again.close()
    assert not (store.path.parent / "cache" / WORK).exists()


async def test_it_can_be_stopped_and_goes_on(store: SqliteEventStore) -> None:
    """Who says to stop has it stop behind a part; the next call goes on there, and what is there can be used."""
    past, head = machine(store), len(events(store))
    assert past.prepare(head, lambda position: position < 2 * SPACING) == 3 * SPACING
    assert past.prepare(3 * SPACING) == 3 * SPACING
    assert past.prepare(head) == head
    past.close()


async def test_events_of_later_are_not_seen(store: SqliteEventStore) -> None:
    """A moment's readers see the events up to it and no more, and cannot change anything."""
    past = machine(store)
    rows = past.at(12)
    assert rows.execute("SELECT max(position), count(*) FROM events").fetchone() == (12, 12)
    run = next(event.correlation_id for event in events(store) if event.correlation_id)
    assert all(line.position <= 12 for line in RunsView(rows).timeline(run))
    for sql in ("DELETE FROM checkpoints", "DELETE FROM store.events", "UPDATE store.events SET data = NULL"):
        with pytest.raises(sqlite3.OperationalError):
            rows.execute(sql)
    rows.close()
    past.close()


async def test_words_are_found_as_of_then(store: SqliteEventStore) -> None:
    """A full-text search finds what was remembered by then, and not what came later."""
    head = len(events(store))
    for name in ("zebra", "giraffe"):
        memory = MemoryAdded(memory_id=name, kind="fact", text=f"The {name} is tall")
        await store.append([StreamAppend(f"memory-{name}", [NewEvent(memory, "person")])])
    past = machine(store)
    found = {}
    for position in (head, head + 1, head + 2):
        rows = past.at(position)
        found[position - head] = [row.memory_id for row in MemoryView(rows).search(["tall"], now=0)]
        rows.close()
    assert found == {0: [], 1: ["zebra"], 2: ["zebra", "giraffe"]}
    past.close()


async def test_what_is_erased_goes_from_the_images(store: SqliteEventStore) -> None:
    """After an erasure no byte of what was erased is in the file, and the past before it is without it, too."""
    secret = "xylophone-4711"
    stored = await store.append([StreamAppend("settings", [_changed(secret)])])
    await store.append([StreamAppend("settings", [_changed(f"{n}") for n in range(3 * SPACING)])])
    past, file = machine(store), store.path.parent / "cache" / FILE
    past.prepare(len(events(store)))
    assert secret.encode() in file.read_bytes()
    assert any(secret in str(row) for row in past.at(stored[0].position).execute("SELECT * FROM setting_values"))
    await store.erase(stored[0].position, reason="It was private.", actor="person")
    past.prepare(len(events(store)))
    assert secret.encode() not in file.read_bytes()
    assert not any(secret in str(row) for row in past.at(stored[0].position).execute("SELECT * FROM setting_values"))
    past.forget()
    assert not file.exists()
    past.close()


@pytest.mark.parametrize("harm", ["cut", "flip", "heading", "empty"])
async def test_damage_is_noticed(store: SqliteEventStore, harm: str) -> None:
    """Images that are cut off or changed on disk are dropped and made anew; what is shown is right in any case."""
    past, file = machine(store), store.path.parent / "cache" / FILE
    past.prepare(len(events(store)))
    whole = positions(past, store)
    past.close()
    data = bytearray(file.read_bytes())
    if harm == "cut":
        del data[len(data) // 2 :]
    elif harm == "flip":
        data[len(data) // 2] ^= 1
    elif harm == "heading":
        data[0] ^= 1
    file.write_bytes(b"" if harm == "empty" else bytes(data))
    again = machine(store)
    again.prepare(len(events(store)))
    assert positions(again, store) == whole
    again.close()


async def test_another_history_is_not_taken_for_this_one(store: SqliteEventStore, tmp_path: Path) -> None:
    """Images of a store that was restored, or filled by an import, are not used for the other."""
    past = machine(store)
    past.prepare(len(events(store)))
    past.close()
    other = open_in(tmp_path / "other")
    await fill(other, len(events(store)) + 20)
    moved = TimeMachine(other, store.path.parent / "cache", REGISTRY, PROJECTIONS, spacing=SPACING)
    rows = moved.at(30)
    assert dump(rows) == dump(rebuilt(events(other)[:30]))
    moved.close()
    await other.close()


async def test_a_newer_projection_has_images_of_its_own(store: SqliteEventStore) -> None:
    """Another version of any projection begins the file anew, for its rows have another shape."""
    past = machine(store)
    past.prepare(len(events(store)))
    past.close()
    newer = [NewerSettings if kind is SettingsProjection else kind for kind in PROJECTIONS]
    told: list[int] = []
    again = machine(store, newer)
    again.prepare(len(events(store)), note(told))
    assert told[0] == 0
    again.close()


async def test_the_file_stays_small(home: Path) -> None:
    """Over a size every second image is dropped and the next stand twice as far apart; every position stays right."""
    store = open_in(home)
    await fill(store, 600)
    most = 1 << 20
    past, every = machine(store, most_bytes=most), events(store)
    assert past.prepare(len(every)) > len(every) - 20 * SPACING
    assert past.size <= 2 * most
    for position in (1, 7, 100, 333, len(every)):
        rows = past.at(position)
        assert dump(rows) == dump(rebuilt(every[:position])), f"at {position}"
        rows.close()
    past.close()
    await store.close()


async def test_nobody_else_can_read_it(store: SqliteEventStore) -> None:
    """The file is its owner's alone, and no cache ends as a store does."""
    past = machine(store)
    past.prepare(len(events(store)))
    past.close()
    folder = store.path.parent / "cache"
    assert [path.name for path in folder.iterdir()] == [FILE]
    assert (folder / FILE).stat().st_mode & 0o777 == 0o600
    assert not FILE.endswith(".db")


def _changed(value: str) -> NewEvent:
    return NewEvent(SettingChanged(key="look.theme", value=value, previous=None), "person")
