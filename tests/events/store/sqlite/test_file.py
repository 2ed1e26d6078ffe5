from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from events.errors import EventRefused, StoreBusy, StoreClosed, StoreError, StoreFull, StoreNewer, StoreNotWritable
from events.store.sqlite.connection import connect_writer
from events.store.sqlite.faults import translate
from events.store.sqlite.files import Layout, newest_backup, prepare
from events.store.sqlite.inspection import Inspection, restore
from events.store.sqlite.lock import FileLock
from events.store.sqlite.store import SqliteEventStore
from events.store.sqlite.transfer import read_lines
from tests.events.samples import fill, open_in, put, raw, started


@pytest.fixture
async def store(home: Path) -> AsyncIterator[SqliteEventStore]:
    store = open_in(home)
    yield store
    await store.close()


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir())


@pytest.mark.parametrize("mask", [0o000, 0o277])
async def test_files_are_private(home: Path, mask: int) -> None:
    """Whatever the umask, the folder is 0700 and every file of the store 0600, also while it is open."""
    before = os.umask(mask)
    try:
        store = open_in(home)
        await fill(store, 3)
        assert _mode(home) == 0o700
        modes = {path.name: _mode(path) for path in _files(home)}
        await store.close()
    finally:
        os.umask(before)
    assert {"tutti.db", "tutti.db-wal", "tutti.db-shm"} <= set(modes)
    assert {modes[name] for name in ("tutti.db", "tutti.db-wal", "tutti.db-shm")} == {0o600}


async def test_folders_of_others_are_left_alone(tmp_path: Path) -> None:
    """A folder that holds something else keeps its mode; an empty one, and a store's own, is closed to others."""
    shared, empty = tmp_path / "shared", tmp_path / "empty"
    for folder in (shared, empty):
        folder.mkdir()
        folder.chmod(0o755)
    (shared / "notes.txt").write_text("mine")
    for folder in (shared, empty):
        await open_in(folder).close()
    assert (_mode(shared), _mode(empty)) == (0o755, 0o700)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM events",
        "UPDATE events SET data = x'00'",
        "UPDATE events SET data = NULL",
        "UPDATE events SET actor = 'other' WHERE position = 1",
        "UPDATE events SET position = 99 WHERE position = 1",
        "INSERT OR REPLACE INTO events SELECT * FROM events WHERE position = 1",
        "REPLACE INTO events SELECT position, 'b', 9, id, type, 1, 1, '', '', '', data, hash, hash FROM events",
        "UPDATE OR REPLACE events SET version = 2 WHERE version = 1",
    ],
)
async def test_events_cannot_be_changed(store: SqliteEventStore, statement: str) -> None:
    """Nothing but a recorded erasure changes or deletes an event, not even by replacing it."""
    await put(store, "a", started("one"), started("two"))
    before = store.open_reader().read()
    with pytest.raises(StoreError):
        await store.transact(lambda rows: rows.execute(statement))
    assert store.open_reader().read() == before


async def test_readers_cannot_write(store: SqliteEventStore) -> None:
    """A reader's connection refuses every write."""
    connection = store.open_reader().connection
    for statement in ("DELETE FROM drafts", "CREATE TABLE x (y)", "INSERT INTO drafts VALUES ('a', 'b', 1)"):
        with pytest.raises(sqlite3.OperationalError):
            connection.execute(statement)


async def test_jobs_are_isolated(store: SqliteEventStore) -> None:
    """A job that raises half-way leaves nothing behind, and what was committed with it stays."""

    def half(rows: sqlite3.Connection) -> None:
        rows.execute("INSERT INTO drafts VALUES ('half', '', 1)")
        raise KeyError("half")

    def broken(rows: sqlite3.Connection) -> None:
        rows.execute("INSERT INTO drafts VALUES ('broken', '', 1)")
        rows.execute("INSERT INTO nowhere VALUES (1)")

    outcomes = await asyncio.gather(
        put(store, "a", started()),
        store.transact(half),
        put(store, "a", started()),
        store.transact(broken),
        store.transact(lambda rows: rows.execute("CREATE TABLE made (x)").rowcount),
        store.save_drafts({"whole": ""}),
        put(store, "a", started(), expected=99),
        put(store, "a", started()),
        return_exceptions=True,
    )
    assert [type(outcome).__name__ for outcome in outcomes] == [
        *("list", "KeyError", "list", "StoreError", "int", "NoneType", "VersionConflict", "list")
    ]
    reader = store.open_reader()
    assert (reader.head(), set(reader.drafts())) == (3, {"whole"})
    assert reader.connection.execute("SELECT count(*) FROM made").fetchone() == (0,)
    assert store.verify().ok


async def test_a_broken_statement_fails_its_own_caller(store: SqliteEventStore) -> None:
    """When a statement of a shared transaction breaks, only the append that caused it fails."""
    await store.transact(
        lambda rows: rows.execute(
            "CREATE TRIGGER planted BEFORE INSERT ON events WHEN NEW.stream = 'planted' BEGIN SELECT RAISE(ABORT, 'planted'); END"
        )
    )
    names = ["a", "b", "planted", "c", "a"]
    outcomes = await asyncio.gather(*(put(store, name, raw(b"1")) for name in names), return_exceptions=True)
    assert [isinstance(outcome, StoreError) for outcome in outcomes] == [name == "planted" for name in names]
    assert [event.stream for event in store.open_reader().read()] == ["a", "b", "c", "a"]
    assert store.verify().ok


async def test_a_cancelled_caller_harms_nobody(store: SqliteEventStore) -> None:
    """A caller that gives up leaves the others their answers."""
    tasks = [asyncio.ensure_future(put(store, "a", raw(b"1"))) for _ in range(20)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert sum(isinstance(outcome, list) for outcome in outcomes) == 10
    assert store.verify().ok


async def test_full_disk(store: SqliteEventStore) -> None:
    """A full disk is said in words, nothing is half stored, reading works, and after space is freed it goes on."""
    await fill(store, 10)
    (pages,) = await store.transact(lambda rows: rows.execute("PRAGMA page_count").fetchone())
    await store.transact(lambda rows: rows.execute(f"PRAGMA max_page_count = {pages}").fetchone())
    with pytest.raises(StoreFull, match="no space left"):
        await put(store, "a", raw(b"x" * 500_000))
    assert store.open_reader().head() == 10
    await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1000000").fetchone())
    assert (await put(store, "a", raw(b"x" * 500_000)))[0].position == 11
    assert store.verify().ok


async def test_held_by_another(store: SqliteEventStore, home: Path) -> None:
    """While another process holds the lock for longer than is bearable, the error says so; then it goes on."""
    lock = FileLock(Layout(home).lock)
    store._writer._lock._patience = 0.05
    with lock, pytest.raises(StoreBusy, match="Another process has held"):
        await put(store, "a", started())
    assert (await put(store, "a", started()))[0].position == 1
    with lock:
        waiting = asyncio.ensure_future(put(store, "a", started()))
        store._writer._lock._patience = 10
        await asyncio.sleep(0)
        assert store.open_reader().head() == 1
    assert (await waiting)[0].position == 2
    lock.close()


async def test_a_newer_file_is_refused(home: Path) -> None:
    """A file that a newer version wrote is refused and left as it is."""
    await open_in(home).close()
    with closing(sqlite3.connect(home / "tutti.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    for _ in range(2):
        with pytest.raises(StoreNewer, match="schema 99"):
            open_in(home)


@pytest.mark.parametrize("where", ["file/home", "file"])
def test_a_folder_that_cannot_be_made(tmp_path: Path, where: str) -> None:
    """A folder below or at a regular file cannot be a home, and the words name it and what to do."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreNotWritable, match="--home or TUTTI_HOME"):
        open_in(tmp_path / where)


async def test_a_file_that_cannot_be_written(store: SqliteEventStore) -> None:
    """When SQLite may not write, the error says that the store cannot be written."""
    await put(store, "a", started())
    connection = store._writer._ledger.connection
    connection.execute("PRAGMA query_only=ON")
    with pytest.raises(StoreNotWritable):
        await put(store, "a", started())
    connection.execute("PRAGMA query_only=OFF")
    assert (await put(store, "a", started()))[0].position == 2


def test_translation_never_leaves_a_raw_error(home: Path) -> None:
    """Every error of sqlite3 becomes one of the store's, with two sentences."""
    for kind in (sqlite3.OperationalError, sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError):
        error = translate(kind("something"), home)
        assert error.what.endswith(".")
        assert error.do
    assert isinstance(translate(sqlite3.ProgrammingError("Cannot operate on a closed database."), home), StoreClosed)


async def test_a_second_store_on_one_file(store: SqliteEventStore, home: Path) -> None:
    """Two stores on one file append in turns; each sees the other's events and the chain is one."""
    other = open_in(home)
    await asyncio.gather(fill(store, 60), fill(other, 60))
    assert store.open_reader().read() == other.open_reader().read()
    assert other.open_reader().head() == 120
    assert store.verify().ok
    await other.close()
    assert (await put(store, "a", started()))[0].position == 121


async def test_two_processes_append(store: SqliteEventStore, home: Path) -> None:
    """Two more processes append while this one does: no position is lost, doubled or torn."""
    command = [sys.executable, "-m", "tests.events.store.appender", str(home), "60"]
    others = [await asyncio.create_subprocess_exec(*command, name, stdout=subprocess.PIPE) for name in ("one", "two")]
    running = asyncio.gather(*(other.communicate() for other in others))
    mine = [event.position for _ in range(60) for event in await put(store, "mine", started())]
    outputs = await running
    theirs = [int(line.split()[0]) for output, _ in outputs for line in output.splitlines()]
    assert sorted(mine + theirs) == list(range(1, 181))
    assert store.verify() == (180, store.open_reader().read(after=179)[0].hash.hex(), ())


async def test_restoring(home: Path) -> None:
    """A restored backup is witnessed anew; the files that were there lie aside; a damaged backup is refused."""
    store = open_in(home)
    await fill(store, 5)
    (home / "backups").mkdir()
    backup = home / "backups" / "20260101T000000-test.sqlite"
    store.backup(backup)
    assert _mode(backup) == 0o600
    await fill(store, 5)
    await store.close()
    assert newest_backup(home) == backup
    aside = restore(home, backup)
    assert {path.name for path in aside.iterdir()} == {"tutti.db", "tutti.witness"}
    again = open_in(home)
    assert again.verify().events == 5
    await fill(again, 1)
    await again.close()
    bad = home / "backups" / "bad.sqlite"
    bad.write_bytes(backup.read_bytes()[:9000])
    with pytest.raises(StoreError):
        restore(home, bad)
    assert Inspection(home).verify().events == 6


async def test_backups_are_whole_files(store: SqliteEventStore, tmp_path: Path) -> None:
    """A backup is one file that needs no log, and its name never ends in .db nor takes another file's place."""
    await fill(store, 5)
    store.backup(tmp_path / "copy.sqlite")
    with closing(sqlite3.connect(tmp_path / "copy.sqlite")) as copy:
        assert copy.execute("SELECT count(*) FROM events").fetchone() == (5,)
    assert {path.name for path in _files(tmp_path)} == {"home", "copy.sqlite"}
    with pytest.raises(EventRefused):
        store.backup(tmp_path / "copy.db")
    with pytest.raises(StoreNotWritable):
        store.backup(tmp_path / "copy.sqlite")


async def test_erased_bytes_are_gone_from_the_files(home: Path) -> None:
    """After an erasure the secret stands in no file of the store."""
    store = open_in(home)
    await put(store, "a", raw(b"the-secret-word" * 10), raw(b"the-secret-word" * 2000))
    for position in (1, 2):
        await store.erase(position, reason="", actor="person")
    await store.close()
    for path in _files(home):
        assert b"the-secret-word" not in path.read_bytes()


def test_export_files_are_read_in_bounds(tmp_path: Path) -> None:
    """An export file is read line by line."""
    path = tmp_path / "e.jsonl"
    path.write_bytes(b"one\ntwo\n")
    with path.open("rb") as file:
        assert list(read_lines(file)) == [b"one\n", b"two\n"]


def test_opening_imports_nothing_heavy(home: Path) -> None:
    """A store that is up to date is opened without the migration library."""
    code = (
        "import asyncio, sys; from pathlib import Path; from tests.events.samples import open_in\n"
        "asyncio.run(open_in(Path(sys.argv[1])).close()); print('sqlite_utils' in sys.modules)"
    )
    loaded = [
        subprocess.run([sys.executable, "-c", code, str(home)], check=True, capture_output=True, text=True).stdout
        for _ in range(2)
    ]
    assert loaded == ["True\n", "False\n"]


def test_the_writer_is_set_up_as_promised(home: Path) -> None:
    """The writing connection is in WAL mode, syncs every commit, and lets no replacement past the triggers."""
    home.mkdir()
    with closing(connect_writer(home / "x.sqlite")) as connection:
        found = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "recursive_triggers")
        ]
    assert found == ["wal", 2, 1]


def test_two_starts_may_make_the_folder_in_the_same_moment(tmp_path: Path) -> None:
    """Of many that make one new folder at once nobody is refused."""
    for number in range(20):
        layout = Layout(tmp_path / f"{number}" / "home")
        start = threading.Barrier(8)

        def make(layout: Layout = layout, start: threading.Barrier = start) -> None:
            start.wait()
            prepare(layout)

        with ThreadPoolExecutor(8) as pool:
            for made in [pool.submit(make) for _ in range(8)]:
                made.result()
        assert layout.home.is_dir()


_DIES_WHILE_MAKING = """
import os, signal, sys
from pathlib import Path
from events.store.sqlite import opening
from tests.events.samples import open_in

real, when = getattr(opening, sys.argv[2]), sys.argv[3]

def deadly(*args):
    if when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    real(*args)
    os.kill(os.getpid(), signal.SIGKILL)

setattr(opening, sys.argv[2], deadly)
open_in(Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills in another way")
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("what", ["create_database", "connect_writer", "migrate"])
async def test_a_first_start_that_dies_leaves_no_half_a_store(home: Path, what: str, when: str) -> None:
    """Whenever the very first start is killed, the next one finds nothing or a whole store, and works."""
    died = await asyncio.to_thread(subprocess.run, [sys.executable, "-c", _DIES_WHILE_MAKING, str(home), what, when])
    assert died.returncode < 0
    store = open_in(home)
    await put(store, "s", started())
    assert store.verify().ok
    await store.close()
