"""What a store promises of erasing, as a part of its contract."""

from __future__ import annotations

import pytest

from events.envelope import StreamAppend
from events.errors import EventRefused
from events.store.contract import EventStore
from tests.events.samples import blob, put, raw


class ErasureContract:
    """Inherited by the contract of a store."""

    async def test_erasure(self, store: EventStore) -> None:
        """An erased payload is gone and recorded as such, and the chain is still proved."""
        await put(store, "a", raw(b'{"secret":1}'), raw(b'{"other":1}'))
        before = store.open_reader().read()
        record = await store.erase(1, reason="a name", actor="person")
        reader = store.open_reader()
        assert (record.stream, record.type, record.position) == ("audit", "PayloadErased", 3)
        assert reader.read()[0] == before[0]._replace(data=None)
        assert reader.read()[1] == before[1]
        assert store.verify().problems == ()

    async def test_erasure_takes_blobs_along(self, store: EventStore) -> None:
        """Blobs only the erased event refers to go with it; those another event needs stay."""
        mine, shared = b"mine", b"shared"
        both = b"[%s,%s]" % (blob(mine).model_dump_json().encode(), blob(shared).model_dump_json().encode())
        blobs = [(blob(mine), mine), (blob(shared), shared)]
        await store.append([StreamAppend("a", [raw(both)])], blobs=blobs)
        await put(store, "a", raw(blob(shared).model_dump_json().encode()))
        await store.erase(1, reason="", actor="person")
        reader = store.open_reader()
        assert (reader.blob(blob(mine).sha256), reader.blob(blob(shared).sha256)) == (None, shared)
        assert store.verify().problems == ()

    async def test_several_are_erased_together(self, store: EventStore) -> None:
        """All or none; what is erased already is passed over, and blobs that only they refer to go."""
        data = b"mine"
        both = b"[%s]" % blob(data).model_dump_json().encode()
        await store.append([StreamAppend("a", [raw(both), raw(both), raw(b"1")])], blobs=[(blob(data), data)])
        with pytest.raises(EventRefused):
            await store.erase_all([1, 99], reason="", actor="person")
        assert store.open_reader().head() == 3
        await store.erase(3, reason="", actor="person")
        erased = await store.erase_all([1, 2, 3], reason="", actor="person")
        reader = store.open_reader()
        assert [event.position for event in erased] == [5, 6]
        assert [event.data for event in reader.read(limit=3)] == [None, None, None]
        assert reader.blob(blob(data).sha256) is None
        assert store.verify().problems == ()

    async def test_erasures_that_are_refused(self, store: EventStore) -> None:
        """What does not exist, is erased already, or records an erasure cannot be erased, and nothing is recorded."""
        await put(store, "a", raw(b"1"))
        await store.erase(1, reason="", actor="person")
        for position in (0, 1, 2, 99):
            with pytest.raises(EventRefused):
                await store.erase(position, reason="", actor="person")
        assert store.open_reader().head() == 2
