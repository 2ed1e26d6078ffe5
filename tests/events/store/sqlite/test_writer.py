from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future
from pathlib import Path

import pytest

from events.envelope import StreamAppend
from events.errors import StoreClosed
from events.store.sqlite.appending import SaveDrafts
from events.store.sqlite.tickets import Ticket
from tests.events.samples import open_in, put, started


class _Deadly(Future[None]):
    """What waits for it cannot be told, as if by a fault of the writer's own."""

    def set_result(self, result: None) -> None:  # noqa: ARG002 - the name is the future's
        raise RuntimeError("planted")


async def test_nobody_waits_for_a_writer_that_is_gone(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a fault ends the writer's thread, what is queued and what comes later is refused in words, at once."""
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    store = open_in(home)
    await put(store, "s", started())
    store._writer.submit(Ticket(SaveDrafts({}), _Deadly()))

    async def go_on() -> None:
        while True:
            await put(store, "s", started())

    with pytest.raises(StoreClosed):
        await asyncio.wait_for(go_on(), 5)
    with pytest.raises(StoreClosed):
        await asyncio.wait_for(store.append_soon([StreamAppend("s", [started()])]), 5)
    reader = store.open_reader()
    assert reader.head() >= 1
    reader.close()
    await store.close()


async def test_what_follows_is_committed_with_it(home: Path) -> None:
    """An append nobody waits for is committed with what the next turns of the loop bring, and by itself if they do not."""
    store = open_in(home)
    commits: list[int] = []
    stop = store.on_commit(lambda: commits.append(store.open_reader().head()))
    soon = store.append_soon([StreamAppend("a", [started()])])
    for _ in range(2):
        await asyncio.sleep(0)
    await asyncio.gather(put(store, "b", started()), put(store, "c", started()))
    assert soon.done()
    await asyncio.wait_for(store.append_soon([StreamAppend("a", [started()])]), 5)
    assert commits == [3, 4]
    stop()
    await store.close()
