"""Events and stores that the tests of this package are made with."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from pathlib import Path

from events.catalog import PAYLOADS
from events.catalog.conversations import ConversationRenamed, ConversationStarted
from events.envelope import NewEvent, RawPayload, StoredEvent, StreamAppend
from events.registry import Registry
from events.store.contract import EventStore
from events.store.sqlite.store import SqliteEventStore, open_store
from events.upcasters import UPCASTERS
from events.values import BlobRef

REGISTRY = Registry(PAYLOADS, UPCASTERS)


def started(title: str = "A title") -> NewEvent:
    """A new event of a conversation."""
    return NewEvent(ConversationStarted(title=title), "person")


def renamed(title: str) -> NewEvent:
    """Another one."""
    return NewEvent(ConversationRenamed(title=title), "person")


def raw(data: bytes, *, kind: str = "Unheard", identity: bytes | None = None, run: str = "") -> NewEvent:
    """An event of a type no program knows, with any bytes for a payload."""
    return NewEvent(RawPayload(kind, data), "engine", correlation_id=run, id=identity)


def blob(data: bytes) -> BlobRef:
    """The reference of some bytes."""
    return BlobRef(sha256=hashlib.sha256(data).hexdigest(), size=len(data), media_type="text/plain")


async def put(store: EventStore, stream: str, *events: NewEvent, expected: int | None = None) -> list[StoredEvent]:
    """Append to one stream."""
    return list(await store.append([StreamAppend(stream, events, expected)]))


async def fill(store: EventStore, count: int) -> None:
    """Append ``count`` events over three streams."""
    await asyncio.gather(*(put(store, f"conversation-{n % 3}", started(f"Title {n}")) for n in range(count)))


def open_in(home: Path) -> SqliteEventStore:
    """Open the store of a test."""
    return open_store(home, REGISTRY)


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something that nothing can be awaited for, such as another process."""
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110  # another process sets no event of ours
            await asyncio.sleep(0.005)
