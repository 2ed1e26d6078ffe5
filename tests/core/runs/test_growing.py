"""A set of answers grows, and one answer in it is made anew: what is there is not paid for again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.branches import AskAgain, ChooseAnswers
from core.commands.models import RetryRun, SetSystemPrompt, Submitted
from core.errors import InputError, TransitionRefused, UnknownThing
from events.errors import TuttiError
from events.projections.runs.rows import StepRow
from tests.engines import Run, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

MODELS = ("local/a", "local/b")
ANSWERS = {"a": Answer("It is 42."), "b": Answer("It is 41."), "c": Answer("Forty-two.")}
REUSED = "Their answers are used again as they were given, at no cost."


def steps_of(engine: Engine, run_id: str) -> list[StepRow]:
    """The steps of a run, in the order they were asked."""
    views = engine.open_views()
    try:
        return list(views.runs.steps(run_id))
    finally:
        views.close()


async def grow(engine: Engine, run: Run, keep: Sequence[StepRow], *models: str, **more: Any) -> Run:
    """The set with these answers and those of these models."""
    where = {"conversation_id": run.row.conversation_id, "prompt_id": run.row.prompt_id, "run_id": run.row.run_id}
    kept = tuple(step.call_id for step in keep)
    again: Submitted = await engine.commands.send(
        AskAgain.model_validate({**where, "keep": kept, "models": models, **more})
    )
    return await ended(engine, again.run_id)


async def test_only_the_model_that_is_added_is_asked(home: Path) -> None:
    """The answers that are there come at no cost, in their places, and say where they come from."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run = await ask(engine, *MODELS, strategy="parallel")
        first, asked = steps_of(engine, run.row.run_id), len(server.requests)
        grown = await grow(engine, run, first, "local/c")
        steps = steps_of(engine, grown.row.run_id)
        assert [received.json["model"] for received in server.requests[asked:]] == ["c"]
    assert grown.row.strategy == "parallel"
    assert grown.row.models == ("local/a", "local/b", "local/c")
    assert {step.model: step.source for step in steps} == {"local/a": "reused", "local/b": "reused", "local/c": "model"}
    assert {step.model: step.origin_call for step in steps if step.origin_call} == {
        step.model: step.call_id for step in first
    }
    assert grown.row.answer == "It is 42."
    reuse = next(made for made in grown.decisions if made.kind == "reuse")
    assert (reuse.choice, reuse.reason) == ("local/a, local/b", REUSED)


async def test_one_answer_is_made_anew_in_its_place(home: Path) -> None:
    """The others stay; the one is asked for another sample than it has given, so that no cache has its answer."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run = await ask(engine, *MODELS, "local/c", strategy="parallel", options={"wait": "all"})
        first, asked = steps_of(engine, run.row.run_id), len(server.requests)
        grown = await grow(engine, run, [step for step in first if step.model != "local/b"], "local/b")
        twice = await grow(
            engine, grown, [step for step in steps_of(engine, grown.row.run_id) if step.model != "local/b"], "local/b"
        )
        assert [received.json["model"] for received in server.requests[asked:]] == ["b", "b"]
        told = [await engine.queries.sent_request(made.steps["local/b"].call_id) for made in (run, grown, twice)]
    assert grown.row.models == twice.row.models == ("local/a", "local/b", "local/c")
    assert [(sent.sample, sent.exact) for sent in told] == [(0, True), (1, True), (2, True)]
    assert grown.steps["local/b"].source == "model"


async def test_a_single_answer_grows_into_a_set(home: Path) -> None:
    """What was asked of one model stands beside another's answer, and beside another of its own."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run = await ask(engine, "local/a", strategy="single")
        asked = len(server.requests)
        pair = await grow(engine, run, steps_of(engine, run.row.run_id), "local/a")
        steps = steps_of(engine, pair.row.run_id)
        assert len(server.requests) == asked + 1
        told = [await engine.queries.sent_request(step.call_id) for step in steps]
    assert (pair.row.strategy, pair.row.models) == ("parallel", ("local/a", "local/a"))
    assert [(step.step, step.source) for step in steps] == [("local/a", "reused"), ("local/a#2", "model")]
    assert [(sent.sample, sent.exact) for sent in told] == [(0, True), (1, True)]


async def test_practice_models_say_something_else_when_asked_anew(home: Path) -> None:
    """Another sample of a practice model is another answer, though both are seeded by the prompt."""
    async with running(home) as engine:
        told = {"text": "What is 4871 * 3929?", "strategy": "single"}
        run = await ask(engine, "practice/small", **told)
        more = await grow(engine, run, steps_of(engine, run.row.run_id), *["practice/small"] * 4)
        views = engine.open_views()
        texts = [row.text for row in views.conversations.answers(run_id=more.row.run_id)]
        views.close()
    assert len(texts) == 5
    assert len(set(texts)) > 1


async def test_what_failed_is_left_out_until_it_is_asked_again(home: Path) -> None:
    """Another model is added without the one that failed; that one asked again gets its place back."""
    gone = {"a"}
    async with (
        ScriptedServer(lambda model, _: None if model in gone else ANSWERS[model]) as server,
        running(home, server) as engine,
    ):
        run = await ask(engine, *MODELS, strategy="parallel")
        there = [step for step in steps_of(engine, run.row.run_id) if step.state == "succeeded"]
        more = await grow(engine, run, there, "local/c")
        gone.clear()
        back = await grow(engine, run, there, "local/a")
    assert more.row.models == ("local/b", "local/c")
    assert not more.row.degraded
    assert back.row.models == MODELS
    assert back.steps["local/a"].state == "succeeded"


async def test_answers_stay_whatever_would_be_asked_now(home: Path) -> None:
    """Where the conversation has other instructions by now, only who is added is sent them; what is there stays as it is."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run = await ask(engine, *MODELS, strategy="parallel")
        first, asked = steps_of(engine, run.row.run_id), len(server.requests)
        await engine.commands.send(SetSystemPrompt(conversation_id=run.row.conversation_id, text="Be brief."))
        grown = await grow(engine, run, first, "local/c")
        bodies = [received.json for received in server.requests[asked:]]
    assert [(body["model"], body["messages"][0]["content"]) for body in bodies] == [("c", "Be brief.")]
    assert [step.source for step in grown.steps.values()].count("reused") == 2


async def test_a_set_that_is_tried_again_keeps_its_answers(home: Path) -> None:
    """Where the added model failed, a retry asks that one alone, though the answers kept were given to other words."""
    gone = {"c"}
    async with (
        ScriptedServer(lambda model, _: None if model in gone else ANSWERS[model]) as server,
        running(home, server) as engine,
    ):
        run = await ask(engine, *MODELS, strategy="parallel")
        await engine.commands.send(SetSystemPrompt(conversation_id=run.row.conversation_id, text="Be brief."))
        grown = await grow(engine, run, steps_of(engine, run.row.run_id), "local/c")
        assert grown.row.degraded
        gone.clear()
        asked = len(server.requests)
        again: Submitted = await engine.commands.send(RetryRun(run_id=grown.row.run_id))
        retried = await ended(engine, again.run_id)
        assert [received.json["model"] for received in server.requests[asked:]] == ["c"]
    assert not retried.row.degraded
    assert retried.row.models == (*MODELS, "local/c")


async def test_a_vote_goes_on_as_a_set_side_by_side(home: Path) -> None:
    """The answers of any strategy that models gave to the prompt itself are kept; what it made of them stays behind."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run = await ask(engine, "local/a", strategy="voting", options={"samples": 2})
        grown = await grow(engine, run, steps_of(engine, run.row.run_id), "local/b")
    assert (grown.row.strategy, grown.row.models) == ("parallel", ("local/a", "local/a", "local/b"))


async def test_the_earlier_set_stays(home: Path) -> None:
    """Both sets answer the prompt, the new one is shown, and its answers can be chosen as context."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run = await ask(engine, *MODELS, strategy="parallel")
        grown = await grow(engine, run, steps_of(engine, run.row.run_id), "local/c")
        where = {"conversation_id": run.row.conversation_id, "prompt_id": run.row.prompt_id}
        chosen = grown.steps["local/b"].call_id
        await engine.commands.send(ChooseAnswers.model_validate({**where, "answers": (chosen,)}))
        await engine.caught_up()
        views = engine.open_views()
        (prompt,) = [row for row in views.conversations.messages(run.row.conversation_id) if row.role == "user"]
        views.close()
    assert prompt.runs == (run.row.run_id, grown.row.run_id)
    assert prompt.run_id == grown.row.run_id
    assert prompt.given == (chosen,)


@pytest.mark.parametrize(
    ("keep", "models", "error"),
    [(("nope",), ("local/b",), UnknownThing), ((), ("nowhere/z",), UnknownThing), (None, ("local/a",) * 2, InputError)],
)
async def test_what_cannot_be_is_refused(
    home: Path, keep: tuple[str, ...] | None, models: tuple[str, ...], error: type[TuttiError]
) -> None:
    """Nothing is recorded of an answer that is not there, of a model that is not there, or of one named twice in vain."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run = await ask(engine, "local/a", strategy="single")
        where = {"conversation_id": run.row.conversation_id, "prompt_id": run.row.prompt_id}
        with pytest.raises(error):
            await engine.commands.send(AskAgain.model_validate({**where, "keep": keep, "models": models}))


async def test_a_set_that_is_still_answered_waits(home: Path) -> None:
    """While a run goes on, its answers cannot be kept; the words say what to do."""
    async with ScriptedServer(ANSWERS, delay={"a": 5}) as server, running(home, server) as engine:
        run = await submit(engine, *MODELS, strategy="parallel")
        where = {"conversation_id": run.conversation_id, "prompt_id": run.message_id}
        with pytest.raises(TransitionRefused, match="has not ended"):
            await engine.commands.send(AskAgain.model_validate({**where, "keep": (), "models": ("local/c",)}))
