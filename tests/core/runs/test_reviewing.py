"""Answers that are reviewed by other models, in runs of their own."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.branches import EditAnswer, ReviewAnswer
from core.commands.models import DeleteConversation, EraseConversation, ResumeRun, RetryRun, Submitted
from core.errors import InputError, UnknownThing
from core.queries.reviews import read_review
from core.runs.bundle import bundle_lines, read_bundle
from events.projections.conversations.rows import MessageRow, ReviewRef
from events.projections.search.rows import Search
from tests.core.runs.bundles import REGISTRY
from tests.crashes import left_behind
from tests.engines import Run, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

SAID = {
    "a": Answer("It is 41."),
    "b": Answer("Disagree: it is 42.\n\nRevision:\n\nIt is 42.\n\nSix times seven."),
    "c": Answer("**Agree**: that is right."),
}


async def asked(engine: Engine, *models: str) -> tuple[Submitted, Run]:
    """A prompt that was answered, by several models side by side or by one."""
    how: dict[str, Any] = {"strategy": "parallel", "options": {"wait": "all"}} if len(models) > 1 else {}
    given = await submit(engine, text="What is 6 * 7?", models=models, **how)
    return given, await ended(engine, given.run_id)


async def messages(engine: Engine, conversation_id: str) -> list[MessageRow]:
    await engine.caught_up()
    views = engine.open_views()
    try:
        return views.conversations.messages(conversation_id)
    finally:
        views.close()


def sent(server: ScriptedServer) -> list[str]:
    """The texts of the messages of the last request."""
    return [message["content"] for message in server.requests[-1].json["messages"]]


async def test_other_models_review_an_answer(home: Path) -> None:
    """The reviews are a run bound to the prompt with its own cost; they answer nothing and are no context."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await asked(engine, "local/a")
        call = run.steps["local/a"].call_id
        where = {"conversation_id": first.conversation_id, "prompt_id": first.message_id}
        review = ReviewAnswer(**where, answer=call, models=("local/b", "local/c"))
        made = await engine.commands.send(review)
        told = await ended(engine, made.run_id)
        assert made.message_id == first.message_id
        assert (told.row.state, told.row.answer) == ("succeeded", "")
        assert told.row.reason == "1 of 2 agree with the answer, 1 disagree."
        assert [one.choice for one in told.decisions if one.kind == "review"] == ["local/b: disagree", "local/c: agree"]
        assert "> It is 41." in sent(server)[-1]
        assert (await engine.queries.sent_request(told.steps["local/b"].call_id)).exact
        prompt, *answers = await messages(engine, first.conversation_id)
        assert prompt.reviews == (ReviewRef(made.run_id, first.run_id, call),)
        assert (prompt.runs, prompt.given, len(answers)) == ((first.run_id,), (call,), 1)
        then = await submit(engine, text="And then?", models=("local/c",), conversation_id=first.conversation_id)
        await ended(engine, then.run_id)
        assert sent(server) == ["What is 6 * 7?", "It is 41.", "And then?"]


async def test_who_reviews_unless_somebody_is_named(home: Path) -> None:
    """The other models of the set, or the default ones; where there is nobody else, that is said."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await asked(engine, "local/a", "local/b", "local/c")
        where = {"conversation_id": first.conversation_id, "prompt_id": first.message_id}
        made = await engine.commands.send(ReviewAnswer(**where, answer=run.steps["local/a"].call_id))
        assert (await ended(engine, made.run_id)).row.models == ("local/b", "local/c")
        alone, run = await asked(engine, "practice/small")
        where = {"conversation_id": alone.conversation_id, "prompt_id": alone.message_id}
        call = run.steps["practice/small"].call_id
        views = engine.open_views()
        default = set(engine.queries.settings()["models.default"])
        views.close()
        if default - {"practice/small"}:
            made = await engine.commands.send(ReviewAnswer(**where, answer=call))
            assert set((await ended(engine, made.run_id)).row.models) == default - {"practice/small"}
        with pytest.raises(UnknownThing, match="not on record"):
            await engine.commands.send(ReviewAnswer(**where, answer="nope", models=("practice/large",)))


async def test_new_words_are_what_is_reviewed_and_what_was_reviewed_stays(home: Path) -> None:
    """An edited answer is reviewed with its new words; a review tried again, and a bundle of it, keep those of then."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await asked(engine, "local/a")
        call = run.steps["local/a"].call_id
        where = {"conversation_id": first.conversation_id, "prompt_id": first.message_id}
        await engine.commands.send(EditAnswer(**where, answer=call, text="It is 40."))
        made = await engine.commands.send(ReviewAnswer(**where, answer=call, models=("local/b", "local/gone")))
        told = await ended(engine, made.run_id)
        assert told.row.degraded
        await engine.commands.send(EditAnswer(**where, answer=call, text="It is 39."))
        again = await engine.commands.send(RetryRun(run_id=made.run_id))
        await ended(engine, again.run_id)
        prompt = (await messages(engine, first.conversation_id))[0]
        assert [one.run_id for one in prompt.reviews] == [made.run_id, again.run_id]
        assert prompt.runs == (first.run_id,)
        for run_id in (made.run_id, again.run_id):
            bundle = read_bundle(b"".join(bundle_lines(engine.store.open_reader(), REGISTRY, run_id)), REGISTRY)
            assert [message.text for message in bundle.messages] == ["What is 6 * 7?", "It is 40."]


async def test_the_receipt_of_an_answer_tells_what_was_said_of_it(home: Path) -> None:
    """By whom, with verdict and sentence, who said nothing, and whether a revision stands in the answer's place now."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await asked(engine, "local/a", "local/c")
        call = run.steps["local/a"].call_id
        where = {"conversation_id": first.conversation_id, "prompt_id": first.message_id}
        assert engine.queries.receipt(first.run_id).reviews == ()
        made = await engine.commands.send(
            ReviewAnswer(**where, answer=call, models=("local/b", "local/c", "local/gone"))
        )
        await ended(engine, made.run_id)
        disagrees, agrees, gone = engine.queries.receipt(first.run_id).reviews
        assert {(one.run_id, one.answer, one.writer) for one in (disagrees, agrees, gone)} == {
            (made.run_id, call, "local/a")
        }
        assert (disagrees.model, disagrees.verdict, disagrees.sentence) == ("local/b", "disagree", "it is 42.")
        assert (disagrees.revision, disagrees.taken_at, disagrees.in_place) == (
            "It is 42.\n\nSix times seven.",
            0,
            False,
        )
        assert (agrees.model, agrees.verdict, agrees.sentence, agrees.revision) == (
            "local/c",
            "agree",
            "that is right.",
            "",
        )
        assert (gone.model, gone.state, gone.verdict) == ("local/gone", "failed", "")
        assert gone.error is not None
        await engine.commands.send(EditAnswer(**where, answer=call, text=disagrees.revision))
        taken = engine.queries.receipt(first.run_id).reviews[0]
        assert (taken.in_place, taken.taken_at > taken.asked_at) == (True, True)
        await engine.commands.send(EditAnswer(**where, answer=call, text=""))
        back = engine.queries.receipt(first.run_id).reviews[0]
        assert (back.in_place, back.taken_at) == (False, taken.taken_at)
        assert engine.queries.receipt(made.run_id).reviews == ()


async def test_a_crash_costs_no_review_that_was_finished(home: Path) -> None:
    """After a kill in the middle the review that came is kept, and only the lost one is asked for again."""
    target = home.parent / "crashed"
    async with ScriptedServer(SAID, hold_after=3, held_models=frozenset({"c"})) as server:
        async with running(home, server) as engine:
            first, run = await asked(engine, "local/a")
            where = {"conversation_id": first.conversation_id, "prompt_id": first.message_id}
            review = ReviewAnswer(**where, answer=run.steps["local/a"].call_id, models=("local/b", "local/c"))
            made = await engine.commands.send(review)
            await server.held.wait()
            await asyncio.sleep(0.3)  # a checkpoint of what has arrived is taken every quarter of a second
            await left_behind(home, target)
        server.answer_whole()
        before = Counter(request.json["model"] for request in server.requests if request.method == "POST")
        async with running(target, server) as engine:
            await engine.commands.send(ResumeRun(run_id=made.run_id))
            told = await ended(engine, made.run_id)
            prompt = (await messages(engine, first.conversation_id))[0]
        after = Counter(request.json["model"] for request in server.requests if request.method == "POST")
    assert told.row.reason == "1 of 2 agree with the answer, 1 disagree."
    assert dict(after - before) == {"c": 1}
    assert [one.run_id for one in prompt.reviews] == [made.run_id]


async def test_a_review_is_found_where_its_answer_stands(home: Path) -> None:
    """Words of a review lead to the prompt whose answer it is about."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await asked(engine, "local/a")
        where = {"conversation_id": first.conversation_id, "prompt_id": first.message_id}
        review = ReviewAnswer(**where, answer=run.steps["local/a"].call_id, models=("local/b",))
        await ended(engine, (await engine.commands.send(review)).run_id)
        await engine.caught_up()
        views = engine.open_views()
        found = views.search.find(Search("six times seven"))
        views.close()
    assert [hit.prompt_id for hit in found.hits] == [first.message_id]


async def test_reviews_are_erased_with_their_conversation(home: Path) -> None:
    """What models said of an answer goes with it."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await asked(engine, "local/a")
        where = {"conversation_id": first.conversation_id, "prompt_id": first.message_id}
        review = ReviewAnswer(**where, answer=run.steps["local/a"].call_id, models=("local/b",))
        made = await engine.commands.send(review)
        await ended(engine, made.run_id)
        await engine.commands.send(DeleteConversation(conversation_id=first.conversation_id))
        await engine.commands.send(EraseConversation(conversation_id=first.conversation_id))
        stored = engine.store.open_reader().read_correlated(made.run_id)
        assert not any(b"it is 42" in (event.data or b"") for event in stored)


async def test_no_prompt_is_asked_by_it(home: Path) -> None:
    """It works on an answer that is there, so it is offered nowhere else, and refused."""
    async with running(home) as engine:
        assert "review" not in [spec.name for spec in engine.queries.strategies()]
        with pytest.raises(InputError, match="works on an answer"):
            await submit(engine, "practice/small", strategy="review")


async def test_practice_models_review(home: Path) -> None:
    """They hold an answer against what they come to themselves, and say what they would say in its place."""
    async with ScriptedServer({"a": Answer("Answer: **41**")}) as server, running(home, server) as engine:
        first, run = await asked(engine, "local/a")
        where = {"conversation_id": first.conversation_id, "prompt_id": first.message_id}
        review = ReviewAnswer(**where, answer=run.steps["local/a"].call_id, models=("practice/large",))
        told = await ended(engine, (await engine.commands.send(review)).run_id)
        views = engine.open_views()
        (said,) = views.conversations.answers(run_id=told.row.run_id)
        views.close()
        read = read_review(said.text)
        assert (read.verdict, read.sentence, read.revision) == ("disagree", "I come to 42.", "Answer: **42**")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Agree: it is right.\nMore.", ("agree", "it is right.", "")),
        ("- **Disagree** - no.\n\n**Revision:**\n\nOne.\n\nTwo.", ("disagree", "no.", "One.\n\nTwo.")),
        ("Thinking.\nINFO:\nIt has a source.", ("info", "It has a source.", "")),
        ("Agree.\nRevision:\nNot wanted.", ("agree", "Not wanted.", "")),
        ("A word on it.", ("info", "A word on it.", "")),
        ("", ("info", "", "")),
    ],
)
def test_a_review_is_read(text: str, read: tuple[str, str, str]) -> None:
    """By its form, whatever marks stand around the words; without one nothing but what it says is known."""
    assert tuple(read_review(text)) == read
