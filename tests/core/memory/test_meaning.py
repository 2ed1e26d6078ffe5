"""What is remembered is found by meaning when a person sets a model for it, and by words alone whatever goes wrong."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from app.vectors import FILE
from core.commands.models import (
    ChangeSetting,
    EditMemory,
    IndexMemory,
    MemoryIndexed,
    MemoryKept,
    Remember,
    SetBudget,
)
from core.errors import ApprovalRefused, InputError, OverBudget, ProviderError, UnknownThing
from core.memory.meaning import AT_ONCE, PATIENCE
from tests.core.memory.cats import (
    CAT,
    MODEL,
    PRINTER,
    PROMPT,
    calls,
    decisions,
    embedded,
    instructions,
    marks,
    meant,
    remember,
    server,
    set_up,
)
from tests.engines import ask, running
from tests.servers.formats import embeddings_document


async def test_nothing_is_sent_before_a_model_is_set(home: Path) -> None:
    """As it comes, nothing is embedded, nothing is kept, and what shares no word is not found."""
    async with server() as there, running(home, there) as engine:
        await engine.commands.send(ChangeSetting(key="memory.enabled", value=True))
        await remember(engine, CAT)
        run = await ask(engine, "local/a", text=PROMPT)
        found = await engine.queries.search_memory(PROMPT)
        assert embedded(there) == []
        assert instructions(there) == ""
    assert (found.hits, found.note) == ((), "")
    assert decisions(run) == []
    assert not (home / "cache" / FILE).exists()


async def test_what_shares_no_word_is_found_by_meaning(home: Path) -> None:
    """It is sent with the prompt, and the run says how it was found, in words a receipt shows."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine)
        cat, _ = await remember(engine, CAT, PRINTER)
        run = await ask(engine, "local/a", text=PROMPT)
        assert embedded(there) == [CAT, PRINTER, PROMPT]
        assert f'- "{CAT}"' in instructions(there)
        assert "printer" not in instructions(there)
        receipt = engine.queries.receipt(run.row.run_id)
        assert engine.store.verify().ok
    (used,) = receipt.memory
    assert used.memory_ids == (cat,)
    (made,) = [one for one in receipt.decisions if one.kind == "memory"]
    assert made.choice == "words and meaning"
    assert MODEL in made.reason
    assert made.facts["similarity"][cat] > 0.9


async def test_a_search_says_how_each_was_found(home: Path) -> None:
    """By words, by meaning with how near it is, or by both, and those that have no vector yet are told of."""
    async with server() as there, running(home, there) as engine:
        old = await remember(engine, "Felines sleep a lot, which is written here.", "Nothing of it.")
        await set_up(engine)
        cat, both = await remember(engine, CAT, "A feline is no dog.")
        found = await engine.queries.search_memory("feline")
    hits = {hit.memory_id: (hit.by_words, hit.similarity is not None) for hit in found.hits}
    assert hits == {cat: (False, True), both: (True, True), old[0]: (True, False)}
    assert found.hits[0].memory_id == both
    assert found.note.startswith("2 entries have no vector yet")


async def test_how_near_counts_is_a_setting(home: Path) -> None:
    """What is less similar than the person asks for is not found."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine, {"memory.similarity": 1})
        await remember(engine, "A cat and a printer.")
        run = await ask(engine, "local/a", text=PROMPT)
        assert instructions(there) == ""
        await set_up(engine, {"memory.similarity": 0.5})
        await ask(engine, "local/a", text=PROMPT, fresh=True)
        assert "printer" in instructions(there)
    assert decisions(run) == [("words and meaning", f"Nothing that is put in was found by meaning, with {MODEL}.")]


DEAR = "local/embedder = 1000000 / 0"
"""A price for a million tokens that no limit of these tests allows."""


async def test_an_index_makes_the_vectors_that_are_missing(home: Path) -> None:
    """In requests of a bounded size, each text once, and nothing of what is not used any more."""
    async with server() as there, running(home, there) as engine:
        many = [f"Cat number {number}." for number in range(AT_ONCE + 3)]
        await remember(engine, *many, many[0])
        (gone,) = await remember(engine, PRINTER)
        await engine.commands.send(EditMemory(memory_id=gone, expires_days=0.0000001))
        await asyncio.sleep(0.02)
        await set_up(engine)
        indexed: MemoryIndexed = await engine.commands.send(IndexMemory())
        again: MemoryIndexed = await engine.commands.send(IndexMemory())
        assert embedded(there) == many
        sizes = [len(one.json["input"]) for one in there.requests if one.path.endswith("/embeddings")]
    assert sizes == [AT_ONCE, 3]
    assert (indexed.embedded, indexed.left) == (AT_ONCE + 3, 0)
    assert indexed.cost is not None
    assert indexed.cost.picodollars == 0
    assert again.embedded == 0


async def test_an_edit_is_found_by_what_it_says_now(home: Path) -> None:
    """The vector of the old words goes, that of the new ones is made, topic included."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine)
        (memory_id,) = await remember(engine, PRINTER)
        await engine.commands.send(EditMemory(memory_id=memory_id, text="It is called Biscuit.", topic="cat"))
        assert embedded(there) == [PRINTER, "cat: It is called Biscuit."]
        await engine.commands.send(EditMemory(memory_id=memory_id, expires_days=3))
        assert len(embedded(there)) == 2
        found = await engine.queries.search_memory(PROMPT)
    assert [hit.memory_id for hit in found.hits] == [memory_id]
    assert await marks(home) == 1


async def test_a_slow_model_is_waited_for_two_seconds(home: Path) -> None:
    """Then it goes by words alone: the prompt is answered, the run says why, and the call's end is on record."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine)
        await remember(engine, CAT)
        there._delay = {"embedder": 60}
        began = time.perf_counter()
        run = await ask(engine, "local/a", text="Which feline is called Biscuit?")
        took = time.perf_counter() - began
        assert CAT in instructions(there)
        ends = calls(engine)
    assert PATIENCE <= took < PATIENCE + 3
    assert run.row.state == "succeeded"
    ((choice, reason),) = decisions(run)
    assert choice == "words alone"
    assert MODEL in reason
    assert ends == ["Requested", "Completed", "Requested", "Failed"]


async def test_a_provider_that_is_down_costs_no_prompt(home: Path) -> None:
    """Nothing listens there any more: words are searched at once, and the reason stands with the run."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine)
        await remember(engine, CAT)
    async with running(home) as engine:
        began = time.perf_counter()
        run = await ask(engine, "practice/small", text="Who is Biscuit?")
        assert time.perf_counter() - began < PATIENCE
        assert (await engine.queries.search_memory("Biscuit")).note.startswith("Searched by words alone.")
    assert [row.data["text"] for row in run.timeline if row.type == "MemoryUsed" and CAT in row.data["text"]]
    ((choice, reason),) = decisions(run)
    assert choice == "words alone"
    assert "nothing listens there" in reason


async def test_a_limit_forbids_embedding_as_any_call(home: Path) -> None:
    """Where a call does not fit under a limit, no model is asked for vectors; prompts go by words, an index refuses."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine, {"models.prices": DEAR})
        await remember(engine, CAT)
        before = len(embedded(there))
        await engine.commands.send(SetBudget(scope="day", picodollars=1))
        kept: MemoryKept = await engine.commands.send(Remember(text=PRINTER))
        assert "limit" in kept.trouble
        with pytest.raises(OverBudget):
            await engine.commands.send(IndexMemory())
        run = await ask(engine, "practice/small", text="Who is Biscuit?")
        assert len(embedded(there)) == before
        assert calls(engine) == ["Requested", "Completed"]
    assert [choice for choice, _ in decisions(run)] == ["words alone"]
    assert "MemoryUsed" in [row.type for row in run.timeline]


async def test_what_a_person_would_be_asked_about_is_refused(home: Path) -> None:
    """A call that may cost more than it may unasked is not made behind a person's back."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine, {"approvals.above_usd": 0.01, "models.prices": DEAR})
        await remember(engine, CAT)
        with pytest.raises(ApprovalRefused):
            await engine.commands.send(IndexMemory())
        assert embedded(there) == []


@pytest.mark.parametrize(
    ("model", "error", "words"),
    [
        ("", InputError, "No model is set"),
        ("practice/small", InputError, "practice cannot embed texts"),
        ("nobody/embedder", UnknownThing, "There is no provider named nobody"),
        ("embedder", UnknownThing, "is not the name of a model"),
    ],
)
async def test_what_cannot_embed_is_refused_when_it_is_used(
    home: Path, model: str, error: type[InputError], words: str
) -> None:
    """The refusal says what to do; what is remembered stays, and prompts go by words."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine, model=model)
        await remember(engine, CAT)
        with pytest.raises(error, match=words) as refusal:
            await engine.commands.send(IndexMemory())
        assert refusal.value.do
        run = await ask(engine, "local/a", text="Who is Biscuit?")
        assert CAT in instructions(there)
        assert embedded(there) == []
    assert run.row.state == "succeeded"


@pytest.mark.parametrize(
    "body",
    [
        embeddings_document("embedder", [[1.0], [1.0]]),
        embeddings_document("embedder", []),
        b'{"data": [{"index": 0, "embedding": [NaN]}]}',
        embeddings_document("embedder", [[0.0, 0.0]]),
        b'{"error": {"message": "no"}}',
        b"[" * 1000,
    ],
)
async def test_an_entry_is_never_lost_to_a_broken_answer(home: Path, body: bytes) -> None:
    """It is remembered and found by words, the trouble is told, and an index makes up for it later."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine, {"calls.attempts": 1})
        there.embeddings = body
        kept: MemoryKept = await engine.commands.send(Remember(text=CAT))
        assert "tutti memory index" in kept.trouble
        with pytest.raises(ProviderError):
            await engine.commands.send(IndexMemory())
        assert calls(engine) == ["Requested", "Failed"] * 2
        there.embeddings = None
        assert (await engine.commands.send(IndexMemory())).embedded == 1
        found = await engine.queries.search_memory("Biscuit, the feline")
    assert [(hit.memory_id, hit.by_words) for hit in found.hits] == [(kept.memory_id, True)]
    assert found.hits[0].similarity is not None


async def test_a_model_that_was_replaced_is_told_and_made_up_for(home: Path) -> None:
    """Vectors of another length are of no use: they go, the search says which are missing, and an index makes them."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine)
        await remember(engine, CAT)
        there._meant = lambda text: [*meant(text), 0.0]
        found = await engine.queries.search_memory(PROMPT)
        assert found.hits == ()
        assert "1 entry has no vector yet" in found.note
        assert (await engine.commands.send(IndexMemory())).embedded == 1
        assert len((await engine.queries.search_memory(PROMPT)).hits) == 1


async def test_what_was_made_before_a_failure_is_kept_and_told(home: Path) -> None:
    """An index that breaks off says how many it made and why the rest is left, and goes on from there."""
    async with server() as there, running(home, there) as engine:
        await remember(engine, *(f"Cat number {number}." for number in range(AT_ONCE + 2)))
        await set_up(engine, {"calls.attempts": 1})
        there._meant = lambda text: [0.0] if "16" in text else meant(text)
        indexed: MemoryIndexed = await engine.commands.send(IndexMemory())
        assert (indexed.embedded, indexed.left) == (AT_ONCE, 2)
        assert "different lengths" in indexed.trouble
        there._meant = meant
        assert (await engine.commands.send(IndexMemory())).embedded == 2


async def test_failures_on_purpose_reach_it_too(home: Path) -> None:
    """What a person tries with simulated failures holds for embedding as for any call: nothing is sent."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine)
        await remember(engine, CAT)
        await set_up(engine, {"simulate.failure": "unreachable", "simulate.share": 1})
        found = await engine.queries.search_memory(PROMPT)
        assert embedded(there) == [CAT]
    assert "Searched by words alone. Simulated:" in found.note
