from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from events.envelope import StoredEvent
from events.errors import StoreDamaged, StoreError
from events.store.sqlite.inspection import Inspection, restore
from events.store.sqlite.witness import EMPTY, Witness, read_witness
from tests.conftest import NIGHTLY
from tests.events.samples import fill, open_in, put, raw, started

FLIPS = 1000 if NIGHTLY else 40
CUTS = 1000 if NIGHTLY else 25


@pytest.fixture
async def crashed(home: Path, tmp_path: Path) -> tuple[Path, list[StoredEvent]]:
    """The files of a store as a killed process leaves them, with a part of it in the log only."""
    store = open_in(home)
    await fill(store, 200)
    await store.close()
    store = open_in(home)
    await fill(store, 200)
    events = store.open_reader().read()
    left = tmp_path / "left"
    shutil.copytree(home, left)  # a copy of an idle store: the originals stay untouched by whoever opens the copy
    await store.close()
    return left, events


@pytest.fixture
async def closed(home: Path) -> Path:
    """A store that was closed in good order."""
    store = open_in(home)
    await fill(store, 300)
    await store.close()
    return home


async def _open_and_prove(home: Path) -> list[StoredEvent]:
    """Everything in a store that opens and is whole.

    :raises StoreError: opening, or the proof, says that it is not.
    """
    store = open_in(home)
    try:
        problems = store.verify().problems
        if problems:
            raise StoreDamaged(problems[0].what, "")
        return store.open_reader().read()
    finally:
        await store.close()


async def test_a_killed_process_leaves_a_whole_store(crashed: tuple[Path, list[StoredEvent]]) -> None:
    """Undamaged files of a killed process open with everything that was acknowledged."""
    home, events = crashed
    assert await _open_and_prove(home) == events


async def test_flipped_bits(crashed: tuple[Path, list[StoredEvent]], tmp_path: Path) -> None:
    """Whichever bit of the database or its log flips, either it is noticed or nothing of what is read has changed."""
    home, events = crashed
    noticed, chance = 0, random.Random(17)
    for number in range(FLIPS):
        copy = tmp_path / f"flip{number}"
        shutil.copytree(home, copy)
        path = copy / ("tutti.db" if number % 2 else "tutti.db-wal")
        data = bytearray(path.read_bytes())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        try:
            assert await _open_and_prove(copy) == events
        except StoreError:
            noticed += 1
        shutil.rmtree(copy)
    assert noticed > FLIPS / 4


async def test_a_cut_log(crashed: tuple[Path, list[StoredEvent]], tmp_path: Path) -> None:
    """A log cut anywhere, or gone, is never taken for a shorter history."""
    home, events = crashed
    size, chance = (home / "tutti.db-wal").stat().st_size, random.Random(4)
    for number in range(CUTS):
        copy = tmp_path / f"cut{number}"
        shutil.copytree(home, copy)
        os.truncate(copy / "tutti.db-wal", chance.randrange(size) if number else 0)
        try:
            found = await _open_and_prove(copy)
        except StoreDamaged:
            shutil.rmtree(copy)
            continue
        assert found == events
        shutil.rmtree(copy)


async def test_a_log_that_is_gone(crashed: tuple[Path, list[StoredEvent]]) -> None:
    """Without the log the store is refused, in words that count what is missing, and the files are left as they are."""
    home, _ = crashed
    (home / "tutti.db-wal").unlink()
    before = (home / "tutti.db").read_bytes()
    for _ in range(2):
        with pytest.raises(StoreDamaged, match="400 events were acknowledged, it holds 200"):
            open_in(home)
    assert (home / "tutti.db").read_bytes() == before


async def test_a_refused_store_keeps_its_log(crashed: tuple[Path, list[StoredEvent]]) -> None:
    """Looking at a damaged store neither shortens its log nor folds it into the file."""
    home, _ = crashed
    os.truncate(home / "tutti.db-wal", (home / "tutti.db-wal").stat().st_size // 2)
    before = {name: (home / name).read_bytes() for name in ("tutti.db", "tutti.db-wal", "tutti.witness")}
    with pytest.raises(StoreDamaged):
        open_in(home)
    assert not Inspection(home).verify().ok
    assert {name: (home / name).read_bytes() for name in before} == before


def _zero_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(100))


def _halve(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 + 7)


@pytest.mark.parametrize(
    "damage",
    [
        _zero_header,
        _halve,
        lambda path: os.truncate(path, 0),
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b"<html>not a database</html>" * 100),
    ],
    ids=["header", "half", "empty", "gone", "html"],
)
async def test_a_spoilt_file(closed: Path, damage: Callable[[Path], object]) -> None:
    """A file whose header is gone, that is cut, empty, missing or something else is refused as damaged, every time."""
    damage(closed / "tutti.db")
    for _ in range(2):
        with pytest.raises(StoreDamaged):
            open_in(closed)
    inspected = Inspection(closed).verify()
    assert not inspected.ok
    assert inspected.problems[0].what


async def test_an_older_copy_is_noticed(closed: Path, tmp_path: Path) -> None:
    """An older copy of the file, put in its place, is not what was acknowledged."""
    shutil.copy(closed / "tutti.db", tmp_path / "old")
    store = open_in(closed)
    await fill(store, 1)
    await store.close()
    shutil.copy(tmp_path / "old", closed / "tutti.db")
    with pytest.raises(StoreDamaged, match="301 events were acknowledged, it holds 300"):
        open_in(closed)


async def test_another_history_is_noticed(closed: Path, tmp_path: Path) -> None:
    """The file of another store, even a longer one, is not what was acknowledged."""
    store = open_in(tmp_path / "other")
    await fill(store, 400)
    await store.close()
    shutil.copy(tmp_path / "other" / "tutti.db", closed / "tutti.db")
    with pytest.raises(StoreDamaged, match="event 300 is not the one"):
        open_in(closed)


async def test_the_backup_is_named(closed: Path) -> None:
    """The error names the newest backup, and restoring it gives a store that works again."""
    store = open_in(closed)
    (closed / "backups").mkdir()
    backup = closed / "backups" / "20260101T000000-daily.sqlite"
    store.backup(backup)
    await store.close()
    _zero_header(closed / "tutti.db")
    with pytest.raises(StoreDamaged) as refused:
        open_in(closed)
    assert str(backup) in refused.value.do
    aside = restore(closed, backup)
    assert (aside / "tutti.db").exists()
    store = open_in(closed)
    assert (await put(store, "a", started()))[0].position == 301
    await store.close()


async def test_what_is_no_backup_is_not_put_back(closed: Path, tmp_path: Path) -> None:
    """Text and a database of another program are called no backup, by their own name, and the store is left alone."""
    text, foreign = tmp_path / "notes.txt", tmp_path / "other.sqlite"
    text.write_text("root:x:0:0:root:/root:/bin/bash\n" * 100, encoding="utf-8")
    with closing(sqlite3.connect(foreign)) as made:
        made.execute("CREATE TABLE events (a)")
    for path in (text, foreign):
        with pytest.raises(StoreDamaged, match=f"{path.name} is no backup of Tutti") as refused:
            restore(closed, path)
        assert "tutti.db" not in refused.value.what
        assert "left as it is" in refused.value.do
    assert (await _open(closed)) == 300


async def test_a_lost_witness_is_made_anew(closed: Path) -> None:
    """Without a witness the whole chain is proved, and then witnessed; a damaged chain is refused."""
    spoils: list[Callable[[Path], object]] = [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b"nonsense"),
        lambda path: path.write_bytes(b""),
    ]
    for spoil in spoils:
        spoil(closed / "tutti.witness")
        assert read_witness(closed / "tutti.witness") is None
        assert len(await _open_and_prove(closed)) == 300
        assert read_witness(closed / "tutti.witness") is not None
    _change(closed, "UPDATE events SET actor = 'x' WHERE position = 3")
    assert (await _open(closed)) == 300  # the tail is whole
    (closed / "tutti.witness").unlink()
    with pytest.raises(StoreDamaged):
        open_in(closed)


async def test_ahead_of_the_witness(closed: Path) -> None:
    """A store ahead of its witness had a crash between commit and witness, and is whole."""
    witnessed = read_witness(closed / "tutti.witness")
    store = open_in(closed)
    await fill(store, 5)
    await store.close()
    assert witnessed is not None
    witness = Witness(closed / "tutti.witness")
    witness.write(witnessed)
    witness.close()
    assert len(await _open_and_prove(closed)) == 305


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE events SET data = CAST(replace(data, '17', '18') AS BLOB) WHERE position = 18",
        "UPDATE events SET actor = 'somebody' WHERE position = 200",
        "UPDATE events SET recorded_at = recorded_at + 1 WHERE position = 5",
        "UPDATE events SET stream = 'conversation-x' WHERE position = 299",
        "UPDATE events SET data = NULL WHERE position = 7",
        "UPDATE events SET payload_hash = zeroblob(32), data = x'00' WHERE position = 9",
        "DELETE FROM events WHERE position = 150",
        "DELETE FROM events WHERE position = 300",
        "UPDATE events SET position = 1000 WHERE position = 300",
    ],
)
async def test_changes_by_hand(closed: Path, change: str) -> None:
    """Whatever is changed by hand, the proof finds it: in content, envelope, order, or what is missing."""
    _change(closed, change)
    verification = Inspection(closed).verify()
    assert len(verification.problems) > 2  # the change itself, and the two guards that were taken away
    assert "guard" not in verification.problems[0].what


async def test_guards_that_were_taken_away(closed: Path) -> None:
    """The proof says when the guards against changes are missing."""
    _change(closed, "SELECT 1")
    assert ["guard" in problem.what for problem in Inspection(closed).verify().problems] == [True, True]


async def test_a_changed_payload_is_not_decided_upon(closed: Path) -> None:
    """Reading one stream, as decisions do, notices a changed payload even far from the end."""
    _change(closed, 'UPDATE events SET data = CAST(\'{"title":"x"}\' AS BLOB) WHERE position = 2')
    store = open_in(closed)
    with pytest.raises(StoreDamaged, match="event 2"):
        store.open_reader().read_stream("conversation-1")
    await store.close()


async def test_blobs_are_proved(home: Path) -> None:
    """A blob that was changed or is missing is found by the proof."""
    store = open_in(home)
    await put(store, "a", raw(b'{"sha256":"%s"}' % (b"0" * 64)))
    assert "is missing" in store.verify().problems[0].what
    await store.transact(lambda rows: rows.execute("INSERT INTO blobs VALUES (?, 3, '', x'010203')", ("0" * 64,)))
    assert "was changed" in store.verify().problems[0].what
    await store.close()


def test_no_store_at_all(home: Path) -> None:
    """Looking into a folder without a store says so and makes nothing."""
    verification = Inspection(home).verify()
    assert "There is no store" in verification.problems[0].what
    assert verification.head == EMPTY.hash.hex()
    assert not home.exists()


async def test_what_can_be_read_is_exported(closed: Path) -> None:
    """A damaged store can still be exported as far as it can be read."""
    _change(closed, "UPDATE events SET actor = 'x' WHERE position = 300")
    with pytest.raises(StoreDamaged):
        open_in(closed)
    assert sum(1 for _ in Inspection(closed).export_lines()) == 301


async def _open(home: Path) -> int:
    store = open_in(home)
    head = store.open_reader().head()
    await store.close()
    return head


def _change(home: Path, statement: str) -> None:
    with closing(sqlite3.connect(home / "tutti.db", isolation_level=None)) as connection:
        for name in ("events_never_changed", "events_never_deleted"):
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        connection.execute(statement).close()
