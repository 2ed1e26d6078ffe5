from __future__ import annotations

from pathlib import Path

from events.catalog.cache import CacheCleared, CacheEntryDeleted
from events.catalog.calls import AnswerSource, ModelCallCompleted
from events.catalog.settings import ProviderAdded, ProviderRemoved
from events.values import BlobRef, Money
from tests.events.projections.told import Story, answered, story

KEY = "a" * 64
OTHER = "ab" * 32


def kept(key: str = KEY, *, model: str = "openai/big", cost: int | None = 70, **other: object) -> ModelCallCompleted:
    """A model's whole answer to the request of that key."""
    simulated = model.startswith("practice/")
    whole = answered(model, cost, simulated=simulated)
    return whole.model_copy(update={"request_hash": key, **other})


def hit(origin: str, *, key: str = KEY, model: str = "openai/big", saved: int | None = 70) -> ModelCallCompleted:
    """An answer that was taken from an earlier call."""
    simulated = model.startswith("practice/")
    money = None if saved is None else Money(picodollars=saved, simulated=simulated)
    return kept(key, model=model, cost=0, source="cache", origin_call=origin, saved=money)


def keys(told: Story) -> list[str]:
    """What is listed, newest first."""
    return [row.key for row in told.views.cache.entries()]


async def test_a_whole_answer_of_a_model_becomes_an_entry(tmp_path: Path) -> None:
    """Its call, run, model, size, cost and time are kept; it has not been used yet."""
    async with story(tmp_path) as told:
        (stored,) = await told.tell("call-1", kept(text="zweiundvierzig ü"))
        (row,) = told.views.cache.entries()
        assert (row.position, row.key, row.call_id, row.run_id, row.model) == (1, KEY, "1", "r", "openai/big")
        assert (row.bytes, row.cost_picodollars, row.simulated, row.at) == (17, 70, False, stored.recorded_at)
        assert (row.asked, row.hits, row.saved_picodollars, row.last_used_at) == (1, 0, 0, 0)


async def test_what_is_not_a_whole_answer_of_a_model_is_no_entry(tmp_path: Path) -> None:
    """Cut off, refused, without a key, used again or read from a file: none of it is kept."""
    sources: tuple[AnswerSource, ...] = ("cache", "reused", "recorded")
    async with story(tmp_path) as told:
        for finish in ("length", "content_filter", "refusal", "other"):
            await told.tell("call-1", kept(finish=finish))
        for source in sources:
            await told.tell("call-2", kept(source=source))
        await told.tell("call-3", kept(""))
        assert keys(told) == []
        await told.tell("call-4", kept(finish="tool_calls"))
        assert keys(told) == [KEY]


async def test_the_size_of_a_long_answer_is_that_of_its_blob(tmp_path: Path) -> None:
    """The event has only its beginning."""
    blob = BlobRef(sha256="0" * 64, size=300_000, media_type="text/plain")
    async with story(tmp_path) as told:
        await told.tell("call-1", kept(text_blob=blob))
        assert told.views.cache.stats().bytes == 300_000


async def test_the_newest_answer_to_a_request_counts(tmp_path: Path) -> None:
    """A request asked anew has one entry with the new answer; what the old one saved stays known."""
    async with story(tmp_path) as told:
        await told.tell("call-1", kept())
        await told.tell("call-2", hit("1"))
        await told.tell("call-3", kept(cost=90))
        (row,) = told.views.cache.entries()
        assert (row.call_id, row.cost_picodollars, row.asked, row.hits, row.saved_picodollars) == ("3", 90, 2, 1, 70)


async def test_uses_are_counted_with_what_they_saved_real_and_practice_apart(tmp_path: Path) -> None:
    """A hit adds to the entry it came from, also when its own prompt was only similar; unknown prices add nothing."""
    async with story(tmp_path) as told:
        await told.tell("call-1", kept())
        await told.tell("call-2", kept(OTHER, model="practice/small", cost=5))
        await told.tell("call-3", hit("1"), hit("1", key="f" * 64), hit("1", saved=None))
        await told.tell("call-4", hit("2", key=OTHER, model="practice/small", saved=5))
        practice, real = told.views.cache.entries()
        assert (real.hits, real.saved_picodollars, real.saved_simulated) == (3, 140, 0)
        assert (practice.hits, practice.saved_picodollars, practice.saved_simulated) == (1, 0, 5)
        assert practice.last_used_at > practice.at
        stats = told.views.cache.stats()
        assert (stats.entries, stats.hits, stats.misses) == (2, 4, 2)
        assert (stats.saved_picodollars, stats.saved_simulated) == (140, 5)
        assert stats.hit_rate == 4 / 6


async def test_a_use_of_an_answer_that_was_replaced_counts_for_its_request(tmp_path: Path) -> None:
    """The entry of the same key has it when the call it came from is no longer the newest."""
    async with story(tmp_path) as told:
        await told.tell("call-1", kept())
        await told.tell("call-2", kept())
        await told.tell("call-3", hit("1"))
        (row,) = told.views.cache.entries()
        assert (row.call_id, row.hits) == ("2", 1)


async def test_an_entry_is_deleted_and_all_are_cleared(tmp_path: Path) -> None:
    """What was recorded before is not listed any more, what comes later is, and the totals stay."""
    async with story(tmp_path) as told:
        await told.tell("call-1", kept())
        await told.tell("call-2", kept(OTHER))
        await told.tell("call-3", hit("1"))
        await told.tell("cache", CacheEntryDeleted(key=KEY))
        assert keys(told) == [OTHER]
        await told.tell("cache", CacheCleared())
        assert keys(told) == []
        stats = told.views.cache.stats()
        assert (stats.entries, stats.hits, stats.misses, stats.saved_picodollars) == (0, 1, 2, 70)
        await told.tell("call-4", kept())
        assert keys(told) == [KEY]


async def test_a_provider_that_changes_takes_its_answers_along(tmp_path: Path) -> None:
    """Where it leads may be another place now; models of others stay, also of one whose name begins the same."""
    entry = ProviderAdded(name="open", kind="openai", base_url="http://127.0.0.1:1/v1", key_source="none")
    async with story(tmp_path) as told:
        await told.tell("call-1", kept("1" * 64, model="open/m"))
        await told.tell("call-2", kept("2" * 64, model="openai/m"))
        await told.tell("call-3", kept("3" * 64, model="open-too/m"))
        await told.tell("settings", entry)
        assert keys(told) == ["3" * 64, "2" * 64]
        await told.tell("settings", ProviderRemoved(name="openai"))
        assert keys(told) == ["3" * 64]


async def test_an_erased_answer_is_gone_for_good(tmp_path: Path) -> None:
    """Neither the rows nor a rebuild of them bring it back."""
    async with story(tmp_path) as told:
        (stored,) = await told.tell("call-1", kept())
        await told.tell("call-2", kept(OTHER))
        await told.erase(stored.position)
        assert keys(told) == [OTHER]
        await told.rebuild("cache")
        assert keys(told) == [OTHER]


async def test_entries_are_paged_and_found_by_the_beginning_of_their_key(tmp_path: Path) -> None:
    """A page goes on behind the last one; a beginning that fits several keys, or none, finds nothing."""
    async with story(tmp_path) as told:
        for number, key in enumerate((KEY, OTHER, "c" * 64), 1):
            await told.tell(f"call-{number}", kept(key))
        view = told.views.cache
        first = view.entries(limit=2)
        assert [row.key for row in first] == ["c" * 64, OTHER]
        assert [row.key for row in view.entries(limit=2, after=first[-1].position)] == [KEY]
        found = view.get("AB")
        assert found is not None
        assert found.key == OTHER
        assert [view.get("a"), view.get("d"), view.find("c")] == [None, None, None]
        assert [row.key for row in view.matching("a", limit=9)] == [KEY, OTHER]
