"""What every event store has to do. An implementation inherits the class and says how a store of it is opened."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from events.envelope import StoredEvent, StreamAppend
from events.errors import EventRefused, IdentityConflict, ImportRefused, StoreClosed, VersionConflict
from events.store.contract import EventStore, Reader
from events.values import new_id
from tests.events.samples import blob, fill, put, raw, renamed, started
from tests.events.store.erasures import ErasureContract

BYTES = [
    b"",
    b"null",
    b"{}",
    b'{"a": 1}\n',
    b'{"data":{"x":",\\"data\\":"}}',
    b"\x00\xff\xfe",
    bytes(range(256)),
    b'"\xe2\x80\xa8"',
    b'{"a":"\\ud800"}',
    b"[" * 2000,
    b"x" * 300_000,
]


class EventStoreContract(ErasureContract):
    """Inherit it and define :meth:`open`."""

    def open(self, home: Path) -> EventStore:
        """Open or make the store that lies in ``home``."""
        raise NotImplementedError

    @pytest.fixture
    async def store(self, home: Path) -> AsyncIterator[EventStore]:
        store = self.open(home)
        yield store
        await store.close()

    async def test_an_empty_store(self, store: EventStore) -> None:
        """An empty store is at position 0, holds nothing and is whole."""
        reader = store.open_reader()
        assert (reader.head(), reader.version("settings"), reader.read(), reader.drafts()) == (0, 0, [], {})
        assert reader.read(backward=True) == reader.read_stream("settings") == reader.read_correlated("") == []
        assert store.verify() == (0, "0" * 64, ())

    async def test_places_are_counted_from_one(self, store: EventStore) -> None:
        """Positions run from 1 through the whole store and versions from 1 through each stream, without gaps."""
        await fill(store, 30)
        events = store.open_reader().read()
        assert [event.position for event in events] == list(range(1, 31))
        for stream in ("conversation-0", "conversation-1", "conversation-2"):
            assert [event.version for event in events if event.stream == stream] == list(range(1, 11))

    async def test_what_is_returned_is_what_is_read(self, store: EventStore) -> None:
        """Append returns the events exactly as every reader sees them."""
        stored = await put(store, "conversation-1", started("Ünï☃😀"), renamed("x\ud800y"))
        assert stored == store.open_reader().read()
        assert stored[1].data == '{"title":"x\ufffdy"}'.encode()
        assert len({event.id for event in stored}) == 2
        assert stored[0].when.utcoffset() is not None

    async def test_conflict_rolls_back_the_whole_call(self, store: EventStore) -> None:
        """When one of several streams is not at its expected version, nothing at all is appended."""
        await put(store, "conversation-1", started())
        appends = [
            StreamAppend("conversation-2", [started()], 0),
            StreamAppend("conversation-1", [renamed("b")], 0),
        ]
        data = b"beside it"
        with pytest.raises(VersionConflict, match="conversation-1 is at version 1, not 0"):
            await store.append(appends, blobs=[(blob(data), data)])
        reader = store.open_reader()
        assert (reader.head(), reader.version("conversation-2"), reader.blob(blob(data).sha256)) == (1, 0, None)
        assert (await put(store, "conversation-2", started(), expected=0))[0].position == 2

    async def test_only_one_of_many_wins(self, store: EventStore) -> None:
        """Of many callers who expect the same version exactly one appends, and the others hear of it."""
        outcomes = await asyncio.gather(
            *(put(store, "conversation-1", started(str(n)), expected=0) for n in range(40)), return_exceptions=True
        )
        assert sum(isinstance(outcome, VersionConflict) for outcome in outcomes) == 39
        assert store.open_reader().head() == 1

    async def test_several_streams_at_once(self, store: EventStore) -> None:
        """Events of several streams, and one stream named twice, are appended in the order given."""
        appends = [
            StreamAppend("run-1", [raw(b"1"), raw(b"2")], 0),
            StreamAppend("call-1", [raw(b"3")], 0),
            StreamAppend("run-1", [raw(b"4")], 2),
        ]
        stored = await store.append(appends)
        assert [(event.stream, event.version, event.data) for event in stored] == [
            ("run-1", 1, b"1"),
            ("run-1", 2, b"2"),
            ("call-1", 1, b"3"),
            ("run-1", 3, b"4"),
        ]

    async def test_an_append_of_nothing(self, store: EventStore) -> None:
        """An append without events stores nothing, and still checks the version it expects."""
        assert await store.append([StreamAppend("run-1", [], 0)]) == ()
        with pytest.raises(VersionConflict):
            await store.append([StreamAppend("run-1", [], 1)])
        assert store.open_reader().head() == 0

    @pytest.mark.parametrize("data", BYTES, ids=range(len(BYTES)))
    async def test_any_bytes_survive(self, store: EventStore, home: Path, data: bytes) -> None:
        """A payload's bytes come back as they went in: at once, after a new start, and through an export."""
        await put(store, "run-1", raw(data))
        assert store.open_reader().read()[0].data == data
        lines = list(store.export_lines())
        assert all(line.endswith(b"\n") and line.count(b"\n") == 1 for line in lines)
        await store.close()
        again, other = self.open(home), self.open(home / "other")
        assert other.import_lines(lines) == 1
        assert again.open_reader().read() == other.open_reader().read()
        assert other.open_reader().read()[0].data == data
        await again.close()
        await other.close()

    async def test_ordered_reads(self, store: EventStore) -> None:
        """The store is read forward, backward, from any position and up to any number."""
        await fill(store, 10)
        reader = store.open_reader()
        assert _places(reader.read(after=4, limit=3)) == [5, 6, 7]
        assert _places(reader.read(after=9)) == [10]
        assert _places(reader.read(backward=True, limit=3)) == [10, 9, 8]
        assert _places(reader.read(backward=True, after=3)) == [2, 1]
        assert reader.read(limit=0) == reader.read(after=10) == []

    async def test_reads_of_a_stream(self, store: EventStore) -> None:
        """A stream is read forward, backward, after any version and up to any number."""
        await fill(store, 12)
        reader = store.open_reader()
        assert _versions(reader.read_stream("conversation-1")) == [1, 2, 3, 4]
        assert _versions(reader.read_stream("conversation-1", after=1, limit=2)) == [2, 3]
        assert _versions(reader.read_stream("conversation-1", backward=True, limit=2)) == [4, 3]
        assert _versions(reader.read_stream("conversation-1", backward=True, after=3)) == [2, 1]
        assert {event.stream for event in reader.read_stream("conversation-1")} == {"conversation-1"}

    async def test_reads_by_type_and_by_run(self, store: EventStore) -> None:
        """Events are found by their written type, by several of them, and by the run that caused them."""
        await put(store, "a", raw(b"1", kind="One", run="r1"), raw(b"2", kind="Two"), raw(b"3", kind="Three", run="r1"))
        reader = store.open_reader()
        assert _places(reader.read(types=("Two",))) == [2]
        assert _places(reader.read(types=("One", "Three"), backward=True)) == [3, 1]
        assert _places(reader.read(types=("One", "Three"), after=1)) == [3]
        assert reader.read(types=("Four",)) == []
        assert _places(reader.read_correlated("r1")) == [1, 3]

    async def test_pages_are_bounded(self, store: EventStore) -> None:
        """A page ends at its number of events or at its number of bytes, and always holds at least one event."""
        await put(store, "a", *(raw(b"x" * 100) for _ in range(10)))
        reader = store.open_reader()
        assert _places(reader.page(after=2, limit=3, max_bytes=10_000)) == [3, 4, 5]
        assert _places(reader.page(after=0, limit=10, max_bytes=250)) == [1, 2, 3]
        assert _places(reader.page(after=0, limit=10, max_bytes=1)) == [1]
        assert reader.page(after=10, limit=10, max_bytes=1) == []

    async def test_known_id_returns_the_first_position(self, store: EventStore) -> None:
        """Appending an id again with the same content returns what was stored first, and stores nothing."""
        identity = _identity(1)
        appends = [StreamAppend("run-1", [raw(b"1", identity=identity), raw(b"2")], 0)]
        first = await store.append(appends)
        await fill(store, 3)
        assert await store.append(appends) == first
        assert store.open_reader().head() == 5

    async def test_known_id_with_another_content(self, store: EventStore) -> None:
        """A known id with another payload, type, stream or neighbour is a conflict, and stores nothing."""
        identity = _identity(1)
        await put(store, "run-1", raw(b"1", identity=identity))
        await put(store, "run-2", raw(b"2"))
        other: list[list[StreamAppend]] = [
            [StreamAppend("run-1", [raw(b"another", identity=identity)])],
            [StreamAppend("run-1", [raw(b"1", identity=identity, kind="Another")])],
            [StreamAppend("run-9", [raw(b"1", identity=identity)])],
            [StreamAppend("run-1", [raw(b"1", identity=identity), raw(b"more")])],
            [StreamAppend("run-1", [raw(b"less"), raw(b"1", identity=identity)])],
            [StreamAppend("run-3", [raw(b"1", identity=_identity(2)), raw(b"1", identity=_identity(2))])],
        ]
        for appends in other:
            with pytest.raises(IdentityConflict):
                await store.append(appends)
        assert store.open_reader().head() == 2

    async def test_same_id_at_the_same_time(self, store: EventStore) -> None:
        """Many callers with the same event at the same time all get its one position."""
        same = raw(b"1", identity=_identity(1))
        stored = await asyncio.gather(*(put(store, "run-1", same) for _ in range(20)))
        assert {events[0].position for events in stored} == {1}

    async def test_guard(self, store: EventStore) -> None:
        """A guard sees everything before it in the same transaction, and what it raises refuses its append alone."""

        class SpentTooMuch(Exception):
            pass

        def at_most_five(reader: Reader) -> None:
            if reader.version("budget") >= 5:
                raise SpentTooMuch

        append = [StreamAppend("budget", [raw(b"1")])]
        outcomes = await asyncio.gather(
            *(store.append(append, guard=at_most_five) for _ in range(50)),
            put(store, "a", raw(b"")),
            return_exceptions=True,
        )
        assert sum(isinstance(outcome, SpentTooMuch) for outcome in outcomes) == 45
        assert not isinstance(outcomes[-1], BaseException)
        assert store.open_reader().version("budget") == 5

    async def test_refused_events(self, store: EventStore) -> None:
        """An event over the cap, and an id that is none, are refused in words, and nothing is stored."""
        for event in (raw(b"x" * (4 * 1024 * 1024 + 1)), raw(b"", identity=b"short")):
            with pytest.raises(EventRefused):
                await put(store, "a", event)
        assert store.open_reader().head() == 0

    async def test_live_hand_over(self, store: EventStore) -> None:
        """A bell rings after each commit, when the events can be read already, until it is taken off."""
        reader = store.open_reader()
        loop = asyncio.get_running_loop()
        rung = asyncio.Event()

        def ring() -> None:
            loop.call_soon_threadsafe(rung.set)

        stop = store.on_commit(ring)
        for position in (1, 2, 3):
            rung.clear()
            appending = asyncio.ensure_future(put(store, "a", raw(b"1")))
            await rung.wait()
            assert reader.head() == position
            await appending
        stop()
        rung.clear()
        await put(store, "a", raw(b"1"))
        await asyncio.sleep(0)
        assert not rung.is_set()

    async def test_a_reader_notices_changes(self, store: EventStore) -> None:
        """A reader says once that another connection committed."""
        reader = store.open_reader()
        assert not reader.changed()
        await put(store, "a", raw(b"1"))
        assert reader.changed()
        assert not reader.changed()

    async def test_blobs(self, store: EventStore) -> None:
        """Bytes beside an event are stored with it, once however often they are given, and found by their hash."""
        data = b"\x00picture" * 1000
        for _ in range(2):
            await store.append([StreamAppend("a", [raw(b"1")])], blobs=[(blob(data), data)])
        reader = store.open_reader()
        assert reader.blob(blob(data).sha256) == data
        assert reader.blob("0" * 64) is None

    async def test_a_wrong_blob(self, store: EventStore) -> None:
        """Bytes that are not the ones their reference names are refused with their events."""
        with pytest.raises(EventRefused):
            await store.append([StreamAppend("a", [raw(b"1")])], blobs=[(blob(b"one"), b"two")])
        assert store.open_reader().head() == 0

    async def test_drafts(self, store: EventStore) -> None:
        """Drafts are replaced by newer ones and dropped by the append that ends them; they are no events."""
        await store.save_drafts({"c1": "Hel", "c2": "W\ud800"})
        await store.save_drafts({"c1": "Hello"})
        reader = store.open_reader()
        assert reader.drafts() == {"c1": "Hello", "c2": "W\ufffd"}
        await store.append([StreamAppend("call-c1", [raw(b"1")])], drop_drafts=["c1"])
        assert reader.drafts() == {"c2": "W\ufffd"}
        assert reader.head() == 1

    async def test_export_and_import(self, store: EventStore, tmp_path: Path) -> None:
        """An export fills another store with the same events, hashes, erasures and blobs."""
        data = b"content"
        await fill(store, 20)
        await store.append(
            [StreamAppend("b", [raw(blob(data).model_dump_json().encode())])], blobs=[(blob(data), data)]
        )
        await store.erase(5, reason="", actor="person")
        other = self.open(tmp_path / "other")
        assert other.import_lines(store.export_lines()) == 22
        assert other.open_reader().read() == store.open_reader().read()
        assert other.open_reader().blob(blob(data).sha256) == data
        assert other.verify() == store.verify()
        assert (await put(other, "conversation-1", started()))[0].position == 23
        assert other.verify().ok
        await other.close()

    async def test_import_into_a_store_in_use(self, store: EventStore) -> None:
        """An import into a store that holds events is refused."""
        await fill(store, 2)
        lines = list(store.export_lines())
        with pytest.raises(ImportRefused, match="holds 2 events already"):
            store.import_lines(lines)
        assert store.open_reader().head() == 2

    @pytest.mark.parametrize(
        ("damage", "words"),
        [
            (lambda lines: lines[1:], "not an export"),
            (lambda _: [], "not an export"),
            (lambda _: [b"\xff\xfe<html>"], "not an export"),
            (lambda lines: [lines[0].replace(b'"tutti_export":1', b'"tutti_export":2'), *lines[1:]], "format 2"),
            (lambda lines: lines[:-1], "cut"),
            (lambda lines: lines[:3], "cut"),
            (lambda lines: [*lines[:2], lines[3], lines[2], *lines[4:]], "Line 3 is damaged"),
            (lambda lines: [*lines[:3], lines[3].replace(b"Title", b"title"), *lines[4:]], "Line 4 is damaged"),
            (lambda lines: [*lines[:3], lines[3][:50] + b"\n", *lines[4:]], "Line 4 is damaged"),
            (lambda lines: [*lines[:3], b"[]\n", *lines[4:]], "Line 4 is damaged"),
            (lambda lines: [*lines[:3], lines[3].replace(b'"version":1', b'"version":-1'), *lines[4:]], "Line 4"),
            (lambda lines: [*lines[:-1], lines[-1].replace(b"Y29", b"Z29")], "Line 6 is damaged"),
            (lambda lines: [*lines[:2], lines[2].replace(b'"person"', b'"engine"'), *lines[3:]], "Line 3 is damaged"),
        ],
    )
    async def test_damaged_imports(
        self, store: EventStore, tmp_path: Path, damage: Callable[[list[bytes]], list[bytes]], words: str
    ) -> None:
        """A damaged export is refused whole; the words name the line, and the store can still be filled."""
        data = b"content"
        await fill(store, 3)
        await store.append(
            [StreamAppend("b", [raw(blob(data).model_dump_json().encode())])], blobs=[(blob(data), data)]
        )
        lines = list(store.export_lines())
        other = self.open(tmp_path / "other")
        with pytest.raises(ImportRefused, match=words):
            other.import_lines(damage(lines))
        assert (other.open_reader().head(), other.open_reader().blob(blob(data).sha256)) == (0, None)
        assert other.import_lines(lines) == 4
        await other.close()

    async def test_closing(self, home: Path) -> None:
        """Closing finishes what is queued; afterwards appends and readers are refused, and a new start finds all."""
        store = self.open(home)
        queued = [asyncio.ensure_future(put(store, "a", raw(b"1"))) for _ in range(50)]
        await asyncio.sleep(0)
        await store.close()
        await store.close()
        assert len(await asyncio.gather(*queued)) == 50
        with pytest.raises(StoreClosed):
            await put(store, "a", raw(b"1"))
        with pytest.raises(StoreClosed):
            store.open_reader()
        again = self.open(home)
        assert again.open_reader().head() == 50
        await again.close()


def _places(events: list[StoredEvent]) -> list[int]:
    return [event.position for event in events]


def _versions(events: list[StoredEvent]) -> list[int]:
    return [event.version for event in events]


def _identity(number: int) -> bytes:
    assert new_id()
    return number.to_bytes(16, "big")
