from __future__ import annotations

from pathlib import Path

import pytest

from events.catalog.conversations import ConversationStarted
from events.store.sqlite.inspection import restore
from events.store.sqlite.store import SqliteEventStore
from tests.events.samples import REGISTRY, open_in, put, started
from tests.events.store.golden.make import FOLDER, make

HEADS = {1: "7421122ed50a258b7e69b1bf070ad26f2b4ff783a77656dddc4164662417362a"}
"""The hash of the last event of each released schema's golden store."""


async def _restored(home: Path, version: int) -> SqliteEventStore:
    restore(home, FOLDER / f"tutti-v{version}.sqlite")
    return open_in(home)


@pytest.mark.parametrize("version", HEADS)
async def test_a_released_store_opens(home: Path, version: int) -> None:
    """A store of every released schema opens, proves whole with the hash it had, and takes new events."""
    store = await _restored(home, version)
    assert store.verify() == (7, HEADS[version], ())
    assert (await put(store, "conversation-1", started(), expected=2))[0].position == 8
    assert store.verify().ok
    await store.close()


@pytest.mark.parametrize("version", HEADS)
async def test_a_released_export_is_the_same(home: Path, version: int) -> None:
    """A store of every released schema exports the bytes it always did, and its export imports with the same hashes."""
    store = await _restored(home, version)
    lines = (FOLDER / f"v{version}.jsonl").read_bytes().splitlines(keepends=True)
    assert list(store.export_lines()) == lines
    await store.close()
    other = open_in(home / "other")
    assert other.import_lines(lines) == 7
    assert other.verify() == (7, HEADS[version], ())
    await other.close()


async def test_released_events_are_read(home: Path) -> None:
    """Known events decode, an unknown type and version stays opaque with its bytes, an erased one stays erased."""
    store = await _restored(home, 1)
    events = [REGISTRY.decode(stored) for stored in store.open_reader().read()]
    assert events[0].payload == ConversationStarted(title="Ünï ☃ 😀")
    assert events[2].payload is None
    assert (events[2].stored.type, events[2].stored.schema_version) == ("FromTheFuture", 9)
    assert (events[2].stored.data, events[3].stored.data) == (b'{"shape": [1, 2.50]}', b"\x00\xff\n")
    assert events[5].stored.data is None
    assert [event.stored.type for event in events[5:]] == ["ConversationStarted", "PayloadErased"]
    await store.close()


async def test_the_script_makes_such_a_store(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The script that made the golden files still makes a store of the same events."""
    monkeypatch.setattr("tests.events.store.golden.make.FOLDER", tmp_path)
    await make(home)
    made = (tmp_path / "v1.jsonl").read_bytes().splitlines()
    assert len(made) == len((FOLDER / "v1.jsonl").read_bytes().splitlines())
