from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from app.shelf import KEPT_HELD, StoreShelf
from core.calls.recalling import CacheHandlers
from core.commands.models import ClearCache, DeleteCacheEntry
from core.conversations.texts import stored_text
from core.errors import UnknownThing
from core.ports.answers import Entry
from core.ports.models import ModelResponse
from events.bus import Bus
from events.catalog import PAYLOADS
from events.catalog.calls import ModelCallCanceled, ModelCallCompleted
from events.catalog.conversations import PromptAdded
from events.catalog.settings import ProviderAdded, ProviderRemoved
from events.envelope import NewEvent, StoredEvent, StreamAppend
from events.projections.cache.view import CacheView
from events.projections.runner import ProjectionRunner
from events.registry import Registry
from events.store.sqlite.store import SqliteEventStore, open_store
from events.subscriptions.subscription import Subscription
from events.upcasters import UPCASTERS
from events.values import Money, Payload, ToolCall, Usage, now_us
from events.views import PROJECTIONS

KEY, OTHER = "a" * 64, "ab" * 32
COST = Money(picodollars=70)


class Kept:
    """A store with what reads and writes its cache."""

    def __init__(self, store: SqliteEventStore, registry: Registry) -> None:
        self.store = store
        self.registry = registry
        self.reader = store.open_reader()
        self.shelf = StoreShelf(self.reader, registry)
        self.bus = Bus()
        for heard in StoreShelf.HEARS:
            self.bus.subscribe(self.shelf.hear, heard)
        self.subscription = Subscription(
            store, registry, name="bus", receive=self.bus.publish, after=self.reader.head()
        )
        self.handlers = CacheHandlers(store, self.shelf, self.subscription.reached)

    async def tell(self, stream: str, *payloads: Payload, **other: Any) -> StoredEvent:
        """Append, and wait until it was heard."""
        events = [NewEvent(payload, "engine") for payload in payloads]
        stored = await self.store.append([StreamAppend(stream, events)], **other)
        await self.subscription.reached(stored[-1].position)
        return stored[-1]

    def found(self, key: str = KEY) -> str | None:
        """The call whose answer is found."""
        entry = self.shelf.find(key, not_before=0)
        return entry.call_id if entry else None

    def anew(self) -> StoreShelf:
        """What another process would have: a shelf that has heard nothing."""
        return StoreShelf(self.reader, self.registry)


@asynccontextmanager
async def cache_of(home: Path, *, rows: bool = True) -> AsyncIterator[Kept]:
    """A store in ``home`` whose rows follow, or stay behind for as long as one likes."""
    registry = Registry(PAYLOADS, UPCASTERS)
    store = open_store(home, registry)
    runner = ProjectionRunner(store, registry, PROJECTIONS)
    await runner.start()
    if not rows:
        await runner.stop()
    kept = Kept(store, registry)
    kept.subscription.start()
    try:
        yield kept
    finally:
        await kept.subscription.stop()
        if rows:
            await runner.reached(kept.reader.head())
            await runner.stop()
        await store.close()


def completed(key: str = KEY, **other: Any) -> ModelCallCompleted:
    """A whole answer."""
    fields: dict[str, Any] = {
        "run_id": "r",
        "conversation_id": "c",
        "model": "p/m",
        "answered_by": "m-1",
        "text": "Paris",
        "reasoning": "It is known.",
        "tool_calls": (ToolCall(id="1", name="look", arguments="{}"),),
        "finish": "tool_calls",
        "usage": Usage(input_tokens=3, output_tokens=2),
        "cost": COST,
        "seconds": 1.0,
        "request_hash": key,
    }
    return ModelCallCompleted(**{**fields, **other})


ANSWER = ModelResponse(
    "Paris",
    "tool_calls",
    Usage(input_tokens=3, output_tokens=2),
    "m-1",
    reasoning="It is known.",
    tool_calls=(ToolCall(id="1", name="look", arguments="{}"),),
)


async def test_an_answer_of_an_earlier_process_is_found_and_opened_whole(tmp_path: Path) -> None:
    """Everything that came back from the model comes back from the store, with what it cost."""
    async with cache_of(tmp_path) as kept:
        stored = await kept.tell("call-1", completed())
    async with cache_of(tmp_path) as kept:
        entry = kept.shelf.find(KEY, not_before=stored.recorded_at)
        assert entry == Entry(KEY, "1", "p/m", stored.recorded_at, COST)
        assert kept.shelf.open("1") == ANSWER
        assert kept.shelf.find(KEY, not_before=stored.recorded_at + 1) is None
        assert kept.shelf.find(OTHER, not_before=0) is None
        assert kept.shelf.open("2") is None


async def test_a_long_answer_is_opened_from_its_blob(tmp_path: Path) -> None:
    """The whole text is given, not the beginning that the event keeps."""
    whole = "long " * 100_000
    text, ref, blobs = stored_text(whole)
    async with cache_of(tmp_path) as kept:
        await kept.tell("call-1", completed(text=text, text_blob=ref), blobs=blobs)
        response = kept.shelf.open("1")
        assert response is not None
        assert response.text == whole


async def test_what_was_heard_is_known_before_the_rows_are(tmp_path: Path) -> None:
    """With rows that stand still, the newest answer of a request is found."""
    async with cache_of(tmp_path, rows=False) as kept:
        await kept.tell("call-1", completed())
        await kept.tell("call-2", completed())
        await kept.tell("call-3", completed(source="cache"), completed(OTHER, finish="length"))
        assert CacheView(kept.reader.connection).entries() == []
        assert (kept.found(), kept.found(OTHER)) == ("2", None)


async def test_an_answer_on_its_way_to_the_store_is_found(tmp_path: Path) -> None:
    """It is given from memory until its event is heard, and then from the event."""
    async with cache_of(tmp_path) as kept:
        kept.shelf.hold(Entry(KEY, "1", "p/m", now_us(), None), ANSWER)
        assert (kept.found(), kept.shelf.open("1")) == ("1", ANSWER)
        await kept.tell("call-1", completed())
        assert kept.shelf._held == {}
        assert kept.shelf.open("1") == ANSWER


async def test_an_answer_that_was_not_recorded_after_all_is_forgotten(tmp_path: Path) -> None:
    """A call that was stopped at the last moment, or never heard of again, has no answer."""
    canceled = ModelCallCanceled(run_id="r", conversation_id="c", model="p/m", reason="stopped", seconds=1)
    async with cache_of(tmp_path) as kept:
        kept.shelf.hold(Entry(KEY, "1", "p/m", now_us(), None), ANSWER)
        await kept.tell("call-1", canceled)
        assert (kept.found(), kept.shelf.open("1")) == (None, None)
        for number in range(KEPT_HELD + 1):
            kept.shelf.hold(Entry(f"{number:064}", f"n{number}", "p/m", now_us(), None), ANSWER)
        assert (kept.found(f"{0:064}"), kept.found(f"{1:064}")) == (None, "n1")


@pytest.mark.parametrize("rows", [True, False])
async def test_a_deleted_answer_is_not_found_from_that_moment(tmp_path: Path, *, rows: bool) -> None:
    """When the command has returned, here and in a process that starts then, whether or not the rows have followed."""
    async with cache_of(tmp_path) as kept:
        await kept.tell("call-1", completed())
        await kept.tell("call-2", completed(OTHER))
    async with cache_of(tmp_path, rows=rows) as kept:
        await kept.handlers.delete(DeleteCacheEntry(key="AB"))
        assert (kept.found(), kept.found(OTHER)) == ("1", None)
        assert kept.anew().find(OTHER, not_before=0) is None
        await kept.tell("call-3", completed(OTHER))
        assert kept.found(OTHER) == "3"


@pytest.mark.parametrize("rows", [True, False])
async def test_a_cleared_cache_finds_nothing_from_that_moment(tmp_path: Path, *, rows: bool) -> None:
    """Nor does a process that starts then; what is answered later is found."""
    async with cache_of(tmp_path) as kept:
        await kept.tell("call-1", completed())
    async with cache_of(tmp_path, rows=rows) as kept:
        await kept.tell("call-2", completed(OTHER))
        await kept.handlers.clear(ClearCache())
        assert (kept.found(), kept.found(OTHER), kept.shelf.matching("a")) == (None, None, [])
        assert kept.anew().find(KEY, not_before=0) is None
        await kept.tell("call-3", completed())
        assert kept.found() == "3"


async def test_a_key_has_to_be_clear(tmp_path: Path) -> None:
    """A beginning that fits none or several, or an empty one, deletes nothing and says what to do."""
    async with cache_of(tmp_path) as kept:
        await kept.tell("call-1", completed())
        for beginning in ("b", "", " ", "%"):
            with pytest.raises(UnknownThing, match="No recorded answer"):
                await kept.handlers.delete(DeleteCacheEntry(key=beginning))
        await kept.tell("call-2", completed(OTHER))
        with pytest.raises(UnknownThing, match="More than one"):
            await kept.handlers.delete(DeleteCacheEntry(key="a"))
        assert (kept.found(), kept.found(OTHER)) == ("1", "2")


@pytest.mark.parametrize(
    "change",
    [
        lambda name: ProviderAdded(name=name, kind="openai", base_url="http://127.0.0.1:1/v1", key_source="none"),
        lambda name: ProviderRemoved(name=name),
    ],
)
async def test_a_changed_provider_answers_anew(tmp_path: Path, change: Callable[[str], Payload]) -> None:
    """What its models answered before is not used, even while the rows stand still; others' answers are."""
    async with cache_of(tmp_path) as kept:
        await kept.tell("call-1", completed())
        await kept.tell("call-2", completed(OTHER, model="pp/m"))
    async with cache_of(tmp_path, rows=False) as kept:
        await kept.tell("call-3", completed("c" * 64))
        await kept.tell("settings", change("p"))
        assert (kept.found(), kept.found(OTHER), kept.found("c" * 64)) == (None, "2", None)


async def test_an_erased_answer_is_never_given_again(tmp_path: Path) -> None:
    """Not even between the erasure and the moment it is heard of: the text is always read from the event."""
    async with cache_of(tmp_path, rows=False) as kept:
        stored = await kept.tell("call-1", completed())
        await kept.store.erase(stored.position, reason="unwanted", actor="person")
        assert kept.shelf.open("1") is None


async def test_an_erased_blob_is_never_replaced_by_its_beginning(tmp_path: Path) -> None:
    """A long answer is whole or it is none."""
    text, ref, _ = stored_text("long " * 100_000)
    async with cache_of(tmp_path, rows=False) as kept:
        await kept.tell("call-1", completed(text=text, text_blob=ref))
        assert kept.shelf.open("1") is None


async def test_an_answer_that_cannot_be_read_is_asked_for_again(tmp_path: Path) -> None:
    """Damage to one event fails no call."""
    async with cache_of(tmp_path, rows=False) as kept:
        await kept.tell("call-1", completed(text="Paris"))

        def spoil(rows: Any) -> None:
            for (name,) in rows.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                rows.execute(f'DROP TRIGGER "{name}"')
            rows.execute("UPDATE events SET data = CAST(replace(CAST(data AS TEXT), 'Paris', 'Spain') AS BLOB)")

        await kept.store.transact(spoil)
        assert kept.shelf.open("1") is None


async def test_prompts_on_record_are_given_oldest_first(tmp_path: Path) -> None:
    """The newest of them, without those whose text is a blob."""
    _, ref, _ = stored_text("long " * 100_000)
    async with cache_of(tmp_path) as kept:
        for number in range(4):
            await kept.tell("conversation-c", PromptAdded(message_id=str(number), run_id="r", text=f"Prompt {number}"))
        await kept.tell("conversation-c", PromptAdded(message_id="5", run_id="r", text="long", text_blob=ref))
        assert kept.shelf.prompts(3) == ["Prompt 2", "Prompt 3"]
