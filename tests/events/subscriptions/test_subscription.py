from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from events.envelope import Event
from events.errors import StoreClosed
from events.store.sqlite.store import SqliteEventStore
from events.subscriptions.subscription import Subscription
from tests.events.samples import REGISTRY, fill, open_in, put, raw, started


@pytest.fixture
async def store(home: Path) -> AsyncIterator[SqliteEventStore]:
    store = open_in(home)
    yield store
    await store.close()


async def test_each_event_once_in_order(store: SqliteEventStore) -> None:
    """What was there, and what many callers append meanwhile, is delivered once each, in position order."""
    await fill(store, 300)
    heard = list[int]()
    subscription = Subscription(store, REGISTRY, name="t", receive=lambda event: heard.append(event.position))
    subscription.start()
    await asyncio.gather(*(fill(store, 50) for _ in range(6)))
    await subscription.reached(600)
    await subscription.stop()
    assert heard == list(range(1, 601))
    assert subscription.position == 600


async def test_from_a_position(store: SqliteEventStore) -> None:
    """A subscription begins behind the position it is given, and hears what comes later."""
    await fill(store, 5)
    heard = list[int]()
    subscription = Subscription(store, REGISTRY, name="t", receive=lambda event: heard.append(event.position), after=4)
    subscription.start()
    await subscription.reached(5)
    await put(store, "a", started())
    await subscription.reached(6)
    await subscription.stop()
    assert heard == [5, 6]


async def test_a_subscriber_that_raises(store: SqliteEventStore) -> None:
    """An event its subscriber cannot take becomes a dead letter that is kept, and the next ones are delivered."""
    heard = list[int]()

    def receive(event: Event) -> None:
        if event.position == 2:
            raise KeyError("missing")
        heard.append(event.position)

    subscription = Subscription(store, REGISTRY, name="fragile", receive=receive)
    subscription.start()
    await fill(store, 4)
    await subscription.reached(4)
    await subscription.stop()
    (letter,) = store.open_reader().dead_letters()
    assert heard == [1, 3, 4]
    assert (letter.receiver, letter.position, letter.error) == ("fragile", 2, "KeyError: 'missing'")


async def test_an_event_that_cannot_be_read(store: SqliteEventStore) -> None:
    """An event whose bytes do not fit its type becomes a dead letter too."""
    await put(store, "a", raw(b"{}", kind="ConversationStarted"), raw(b"{}"))
    heard = list[Event]()
    subscription = Subscription(store, REGISTRY, name="t", receive=heard.append)
    subscription.start()
    await subscription.reached(2)
    await subscription.stop()
    assert [(event.position, event.payload) for event in heard] == [(2, None)]
    assert store.open_reader().dead_letters()[0].position == 1


async def test_stopping_and_going_on(store: SqliteEventStore) -> None:
    """A subscription stopped from within its receiver ends there; another goes on behind it without a gap."""
    await fill(store, 20)
    first, second = list[int](), list[int]()

    def receive(event: Event) -> None:
        first.append(event.position)
        if event.position == 7:
            one._feed.stop()

    one = Subscription(store, REGISTRY, name="one", receive=receive)
    await one.run()
    two = Subscription(
        store, REGISTRY, name="two", receive=lambda event: second.append(event.position), after=one.position
    )
    two.start()
    await two.reached(20)
    await two.stop()
    assert first + second == list(range(1, 21))


async def test_waiting_for_a_stopped_one(store: SqliteEventStore) -> None:
    """Whoever waits for a position that will not come any more is told so."""
    subscription = Subscription(store, REGISTRY, name="t", receive=lambda _: None)
    subscription.start()
    waiting = asyncio.ensure_future(subscription.reached(1))
    await asyncio.sleep(0)
    await subscription.stop()
    with pytest.raises(StoreClosed):
        await waiting
    with pytest.raises(StoreClosed):
        await subscription.reached(1)


async def test_large_events_come_one_by_one(store: SqliteEventStore) -> None:
    """Payloads larger than a page are delivered like all others."""
    await put(store, "a", *(raw(b"x" * 900_000) for _ in range(5)))
    heard = list[int]()
    subscription = Subscription(store, REGISTRY, name="t", receive=lambda event: heard.append(event.position))
    subscription.start()
    await subscription.reached(5)
    await subscription.stop()
    assert heard == [1, 2, 3, 4, 5]


async def test_other_processes_are_heard(store: SqliteEventStore, home: Path) -> None:
    """What another process appends is delivered without anything happening in this one."""
    heard = list[int]()
    subscription = Subscription(store, REGISTRY, name="t", receive=lambda event: heard.append(event.position))
    subscription.start()
    await fill(store, 1)
    command = [sys.executable, "-m", "tests.events.store.appender", str(home), "3"]
    process = await asyncio.create_subprocess_exec(*command, stdout=subprocess.DEVNULL)
    async with asyncio.timeout(30):
        await subscription.reached(4)
        assert await process.wait() == 0
    await subscription.stop()
    assert heard == [1, 2, 3, 4]


async def test_another_writer_is_heard_while_this_one_is_busy(store: SqliteEventStore, home: Path) -> None:
    """An event of another writer arrives soon, quiet or not: also when this process commits without a pause."""
    other = open_in(home)
    heard = asyncio.Event()
    subscription = Subscription(
        store, REGISTRY, name="t", receive=lambda event: heard.set() if event.stored.stream == "there" else None
    )
    subscription.start()

    async def busy() -> None:
        while not heard.is_set():
            await put(store, "here", started("mine"))

    task = asyncio.create_task(busy())
    await put(store, "here", started("mine"))
    await put(other, "there", started("theirs"))
    async with asyncio.timeout(5):  # promised are 100 ms; a slow machine may take longer, a deaf one never hears
        await heard.wait()
        await task
        heard.clear()
        (last,) = await put(other, "there", started("theirs, and nothing here"))
        await heard.wait()
    assert subscription.position >= last.position
    await subscription.stop()
    await other.close()
