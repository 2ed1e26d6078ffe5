from __future__ import annotations

from pathlib import Path

from events.catalog.memory import InsightRetracted, MemoryAdded, MemoryEdited, MemoryForgotten
from events.catalog.runs import AnswerRated, MemoryUsed
from events.projections.memory.rows import EffectRow
from events.views import Views
from tests.events.projections.told import Story, story

NOW = 1_000_000


def fact(memory_id: str, text: str, topic: str = "", *, expires_at: int | None = None) -> MemoryAdded:
    """A fact that a person wrote."""
    return MemoryAdded(memory_id=memory_id, kind="fact", text=text, topic=topic, expires_at=expires_at)


def insight(memory_id: str, text: str) -> MemoryAdded:
    """An insight taken from a run of two models."""
    more = {"form": "consensus", "run_id": "old", "call_ids": ("c1", "c2"), "models": ("x/a", "x/b")}
    return MemoryAdded(memory_id=memory_id, kind="insight", text=text, **more)


def found(views: Views, *words: str, now: int = NOW, kind: str = "") -> list[str]:
    """The ids that a search finds, best first."""
    return [row.memory_id for row in views.memory.search(words, now=now, kind=kind)]


async def check_rebuilt(told: Story) -> None:
    """A rebuild gives the same rows and the same search."""
    before = told.views.memory.entries(now=NOW), [row.memory_id for row in told.views.memory.search(["tea"], now=NOW)]
    await told.rebuild("memory")
    after = told.views.memory.entries(now=NOW), [row.memory_id for row in told.views.memory.search(["tea"], now=NOW)]
    assert after == before


async def test_what_is_remembered_is_found_by_its_words(tmp_path: Path) -> None:
    """Forms of a word and its accents count as one, the topic counts too, and the best comes first."""
    async with story(tmp_path) as told:
        await told.tell("memory", fact("m1", "I like green tea.", "drinks"))
        await told.tell("memory", fact("m2", "The café closes at six."), actor="cli")
        await told.tell("memory", insight("m3", "Green colours sell tea; tea needs water."))
        views = told.views
        assert found(views, "liked") == ["m1"]
        assert found(views, "drink") == ["m1"]
        assert found(views, "cafe") == ["m2"]
        assert set(found(views, "tea")) == {"m1", "m3"}
        assert found(views, "tea", kind="insight") == ["m3"]
        assert found(views, "nothing") == []
        row = views.memory.get("m3", now=NOW)
        assert row is not None
        assert (row.form, row.run_id, row.call_ids, row.models) == ("consensus", "old", ("c1", "c2"), ("x/a", "x/b"))
        assert [row.source for row in views.memory.entries(now=NOW)] == ["person", "cli", "person"]
        assert [row.memory_id for row in views.memory.ending("2", now=NOW)] == ["m2"]
        await check_rebuilt(told)


async def test_a_search_takes_words_and_never_a_query(tmp_path: Path) -> None:
    """Marks that mean something to the index are words like any other, and raise nothing."""
    async with story(tmp_path) as told:
        await told.tell("memory", fact("m1", "I like green tea."))
        for words in (['tea" OR "x'], ["NOT", "tea*"], ["text:tea"], ["(", ")"], ['"'], ["", " "], ["a\0b"]):
            told.views.memory.search(words, now=NOW)
        assert found(told.views, 'green" tea') == ["m1"]
        assert found(told.views, "topic:tea") == []


async def test_an_edit_replaces_the_words(tmp_path: Path) -> None:
    """What was said before is found no more, and what is said now is."""
    async with story(tmp_path) as told:
        await told.tell("memory", fact("m1", "I like coffee."))
        await told.tell("memory", MemoryEdited(memory_id="m1", text="I like tea.", topic="drinks", expires_at=5))
        assert found(told.views, "coffee") == []
        assert found(told.views, "tea", now=4) == ["m1"]
        row = told.views.memory.get("m1", now=NOW)
        assert row is not None
        assert (row.text, row.topic, row.expires_at, row.state) == ("I like tea.", "drinks", 5, "expired")
        assert found(told.views, "tea") == []
        await check_rebuilt(told)


async def test_nothing_is_left_of_what_is_forgotten(tmp_path: Path) -> None:
    """No table holds a word of it, its uses still lead to a row, and it stays so after erasure and rebuild."""
    async with story(tmp_path) as told:
        (added,) = await told.tell("memory", fact("m1", "My sister is Wilhelmina."))
        await told.tell("run-r", MemoryUsed(memory_ids=("m1",), text="-"))
        await told.tell("memory", MemoryForgotten(memory_id="m1", reason="private"))

        def check() -> None:
            assert found(told.views, "Wilhelmina") == []
            assert told.views.memory.entries(now=NOW) == []
            row = told.views.memory.get("m1", now=NOW)
            assert row is not None
            assert (row.state, row.reason, row.text, row.uses) == ("forgotten", "private", "", 1)

        check()
        await told.erase(added.position)
        check()
        await told.rebuild("memory")
        check()
        reader = told.store.open_reader()
        tables = [name for (name,) in reader.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in (name for name in tables if name.startswith("memor")):
            for row in reader.connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608  # names of our own tables
                assert b"ilhelmina" not in b" ".join(v if isinstance(v, bytes) else str(v).encode() for v in row)
        reader.close()


async def test_a_retracted_insight_stays_readable_and_is_not_used(tmp_path: Path) -> None:
    """It is listed with the reason, found by no search, and its uses are told."""
    async with story(tmp_path) as told:
        await told.tell("memory", insight("m1", "Tea is blue."))
        await told.tell("run-r", MemoryUsed(memory_ids=("m1",), text="-"))
        await told.tell("memory", InsightRetracted(memory_id="m1", reason="wrong"))
        (row,) = told.views.memory.entries(now=NOW)
        assert (row.state, row.reason, row.text, row.uses) == ("retracted", "wrong", "Tea is blue.", 1)
        assert found(told.views, "tea") == []
        assert [use.run_id for use in told.views.memory.uses("m1")] == ["r"]
        await check_rebuilt(told)


async def test_the_effect_compares_rated_answers_of_the_same_models(tmp_path: Path) -> None:
    """Answers with it are counted against those without it, the newest word counts, and other models are left out."""

    def rated(model: str, rating: str, call: str = "") -> AnswerRated:
        return AnswerRated.model_validate({"call_id": call, "model": model, "rating": rating, "how": "thumb"})

    async with story(tmp_path) as told:
        await told.tell("memory", insight("m1", "Tea is green."))
        for run in ("r1", "r2"):
            await told.tell(f"run-{run}", MemoryUsed(memory_ids=("m1",), text="-"))
        await told.tell("run-r1", rated("x/a", "bad"), rated("x/a", "good"))
        await told.tell("run-r2", rated("x/a", "bad", "c"), rated("x/b", "good"), rated("x/b", "none"))
        await told.tell("run-r3", rated("x/a", "bad"), rated("x/c", "good"))
        expected = [EffectRow("x/a", 1, 1, 0, 1)]
        assert told.views.memory.effect("m1") == expected
        await told.rebuild("memory")
        assert told.views.memory.effect("m1") == expected


async def test_a_rebuild_leaves_no_index_behind(tmp_path: Path) -> None:
    """The words of the generation before are dropped with its rows."""
    async with story(tmp_path) as told:
        await told.tell("memory", fact("m1", "I like green tea."))
        await told.rebuild("memory")
        await told.rebuild("memory")
        assert found(told.views, "tea") == ["m1"]
        reader = told.store.open_reader()
        names = [name for (name,) in reader.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        reader.close()
        assert {name for name in names if name.endswith("_words") and name.startswith("memories")} == {
            "memories_g3_words"
        }
        assert not [name for name in names if name.startswith(("memories_g1", "memories_g2"))]
