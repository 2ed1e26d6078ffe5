"""What another strategy would have answered and cost is told from recorded answers alone, at no cost."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.models import ChangeSetting, EditMemory, Remember, RetryRun
from core.errors import InputError, InvalidSetting, UnknownThing
from core.queries.counterfactuals import Counterfactual, CounterfactualRun
from core.strategies.catalogue import BUILT_IN
from tests.core.runs.test_context import limited, talk
from tests.engines import ask, ended, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

ANSWERS = {"a": Answer("It is 42."), "b": Answer("It is 41."), "c": Answer("The answer is 42, of course.")}
MODELS = ("local/a", "local/b", "local/c")


async def what_if(
    engine: Engine,
    run_ids: Sequence[str],
    strategy: str,
    models: Sequence[str] = (),
    options: Mapping[str, Any] | None = None,
) -> Counterfactual:
    """Replay, and make sure that nothing is recorded by it."""
    await engine.caught_up()
    head = engine.store.open_reader().head()
    told = await engine.queries.counterfactual(run_ids, strategy, models, options or {})
    assert engine.store.open_reader().head() == head
    return told


async def one(engine: Engine, run_id: str, strategy: str, *models: str, **options: Any) -> CounterfactualRun:
    """The same of one run."""
    (run,) = (await what_if(engine, [run_id], strategy, models, options)).runs
    return run


async def test_a_parallel_run_is_replayed_as_other_strategies_at_no_cost(home: Path) -> None:
    """Single, sequential and voting answer from its answers; no server is asked and no event is appended."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run_id = (await ask(engine, *MODELS, strategy="parallel")).row.run_id
        asked = len(server.requests)
        single = await one(engine, run_id, "single")
        other = await one(engine, run_id, "single", "local/b")
        last = await one(engine, run_id, "sequential", minimum_characters=20)
        voted = await one(engine, run_id, "voting", method="plain")
        assert len(server.requests) == asked
    assert (single.answer, single.model, single.same) == ("It is 42.", "local/a", True)
    assert [call.model for call in single.calls] == ["local/a"]
    assert (other.answer, other.same) == ("It is 41.", False)
    assert (last.answer, last.model, last.same) == ("The answer is 42, of course.", "local/c", True)
    assert [call.model for call in last.calls] == list(MODELS)
    assert [decision.kind for decision in last.decisions] == ["fallback", "fallback"]
    assert last.seconds == pytest.approx(sum(call.seconds for call in last.calls))
    assert "42" in voted.answer
    for told in (single, other, last, voted):
        assert (told.missing, told.error, told.degraded) == ((), None, False)
        assert told.was.answer == "It is 42."


@pytest.mark.parametrize("strategy", [strategy.name for strategy in BUILT_IN])
async def test_a_strategy_replayed_as_it_was_comes_to_the_same(home: Path, strategy: str) -> None:
    """Whatever it asks and decides on the way is found again: the same answer, reason and cost, and nothing is missing."""
    async with running(home) as engine:
        run = await ask(engine, strategy=strategy)
        told = await one(engine, run.row.run_id, strategy)
    assert run.row.state == "succeeded"
    assert (told.answer, told.missing, told.error, told.same) == (run.row.answer, (), None, True)
    assert told.cost == told.was.cost
    assert [(made.kind, made.choice) for made in told.decisions] == [
        (made.kind, made.choice) for made in run.decisions[1:]
    ]


async def test_what_it_would_have_cost_is_what_those_answers_cost(home: Path) -> None:
    """Only the calls it would have made are counted, practice money apart, and the run's own cost stands beside it."""
    async with running(home) as engine:
        run = await ask(engine, "practice/small", "practice/large", strategy="parallel")
        told = await one(engine, run.row.run_id, "single")
    assert told.cost.simulated == run.steps["practice/small"].cost_picodollars
    assert (told.cost.real, told.cost.unpriced) == (0, 0)
    assert told.was.cost.simulated == run.row.simulated_picodollars
    assert told.cost.simulated < told.was.cost.simulated


async def test_who_was_first_then_is_first_now(home: Path) -> None:
    """The first good answer is that of the model that was faster when it was recorded, and the other one is stopped."""
    delay = {"a": 0.3, "b": 0.0}
    async with ScriptedServer(ANSWERS, delay=delay) as server, running(home, server) as engine:
        run = await ask(engine, "local/a", "local/b", strategy="parallel")
        told = await one(engine, run.row.run_id, "parallel", wait="first_good")
        limited = await one(engine, run.row.run_id, "parallel", max_seconds=0.15)
        both = await one(engine, run.row.run_id, "parallel")
    assert (told.answer, told.model) == ("It is 41.", "local/b")
    assert {call.model: call.state for call in told.calls} == {"local/a": "stopped", "local/b": "answered"}
    assert told.seconds < 0.3
    assert (limited.answer, limited.degraded) == ("It is 41.", True)
    assert "max_seconds" not in limited.reason
    assert limited.seconds == pytest.approx(0.15)
    assert both.seconds == pytest.approx(max(call.seconds for call in both.calls))


async def test_what_is_not_recorded_is_named(home: Path) -> None:
    """A model that was never asked fails as not recorded, and so does a second sample of one that was asked once."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run_id = (await ask(engine, "local/a", "local/b", strategy="parallel")).row.run_id
        asked = len(server.requests)
        never = await one(engine, run_id, "single", "local/c")
        partly = await one(engine, run_id, "parallel", "local/c", "local/b")
        sampled = await one(engine, run_id, "voting", samples=2)
        assert len(server.requests) == asked
    assert never.error is not None
    assert (never.error.kind, never.answer, never.same) == ("not_recorded", "", None)
    assert [(one.step, one.model) for one in never.missing] == [("local/c", "local/c")]
    assert (partly.answer, partly.degraded, len(partly.missing)) == ("It is 41.", True, 1)
    assert {(one.model, one.sample) for one in sampled.missing} == {("local/a", 1), ("local/b", 1)}


async def test_the_answer_of_another_run_to_the_same_request_counts(home: Path) -> None:
    """What one run did not ask and another one did is found by its request; a run of another prompt is of no use."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        first = (await ask(engine, "local/a")).row.run_id
        second = (await ask(engine, "local/b")).row.run_id
        await ask(engine, "local/c", text="Something else?")
        told = await one(engine, first, "parallel", "local/a", "local/b", "local/c")
    assert {call.model: call.run_id for call in told.calls} == {"local/a": first, "local/b": second}
    assert [missing.model for missing in told.missing] == ["local/c"]


async def test_a_recorded_failure_fails_again(home: Path) -> None:
    """A model that failed then fails in the replay with its real error, and the strategy goes on as it would have."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run_id = (await ask(engine, "local/gone", "local/b", strategy="parallel")).row.run_id
        alone = await one(engine, run_id, "single")
        stepped = await one(engine, run_id, "sequential")
    assert alone.error is not None
    assert alone.error.kind == "model_not_found"
    assert alone.missing == ()
    assert (stepped.answer, stepped.degraded) == ("It is 41.", True)
    assert [call.state for call in stepped.calls] == ["failed", "answered"]


async def test_cached_and_reused_answers_cost_what_they_cost_first(home: Path) -> None:
    """An answer that was free then because it was on record costs in the replay what its model was paid for it."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        first = await ask(engine, "practice/small")
        cached = await ask(engine, "practice/small")
        failed = await ask(engine, "practice/small", "local/gone", strategy="parallel", fresh=True)
        again = await engine.commands.send(RetryRun(run_id=failed.row.run_id))
        await ended(engine, again.run_id)
        told = await one(engine, cached.row.run_id, "single")
        reused = await one(engine, again.run_id, "single")
    paid = first.steps["practice/small"].cost_picodollars
    assert cached.row.simulated_picodollars == 0
    assert told.was.cost.simulated == 0
    assert told.cost.simulated == reused.cost.simulated == paid
    assert told.seconds == pytest.approx(first.steps["practice/small"].seconds)


async def test_the_same_strategy_keeps_the_options_it_had(home: Path) -> None:
    """Only what is given differs; with nothing given the replay comes to what the run came to."""
    options = {"minimum_characters": 20, "accept_cut_off": False}
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run_id = (await ask(engine, *MODELS, strategy="sequential", options=options)).row.run_id
        same = await one(engine, run_id, "sequential")
        eager = await one(engine, run_id, "sequential", minimum_characters=1)
    assert (same.options["minimum_characters"], same.answer, same.same) == (20, same.was.answer, True)
    assert (eager.options["accept_cut_off"], eager.model) == (False, "local/a")
    assert same.reason


@pytest.mark.parametrize("when_full", ["trim", "summarise"])
async def test_a_conversation_with_instructions_and_a_shortened_history_is_found(home: Path, when_full: str) -> None:
    """The request is made again as it was sent: with instructions, what was said before, and what stands for the oldest."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        await engine.commands.send(ChangeSetting(key="answers.system_prompt", value="Be brief."))
        conversation = await talk(engine, 6)
        await limited(engine, when_full)
        run = await ask(engine, "local/a", "local/b", strategy="parallel", conversation_id=conversation)
        told = await one(engine, run.row.run_id, "single", "local/b")
    assert all(step.dropped_messages for step in run.steps.values() if "summary" not in step.step)
    assert (told.answer, told.missing) == ("It is 41.", ())


async def test_what_was_remembered_then_is_sent_now(home: Path) -> None:
    """A run into whose request a fact was put is found with it, also when the fact was changed since."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        await engine.commands.send(ChangeSetting(key="memory.enabled", value=True))
        memory_id = (
            await engine.commands.send(Remember(text="The bakery opens at seven and closes at noon."))
        ).memory_id
        run = await ask(engine, "local/a", "local/b", strategy="parallel", text="When does the bakery open?")
        await engine.commands.send(EditMemory(memory_id=memory_id, text="It opens at eight."))
        told = await one(engine, run.row.run_id, "single", "local/b")
        receipt = engine.queries.receipt(run.row.run_id)
    assert (told.answer, told.missing) == ("It is 41.", ())
    assert [used.memory_ids for used in receipt.memory] == [(memory_id,)]
    assert "seven" in receipt.memory[0].text
    assert "run.memory" not in receipt.settings


async def test_several_runs_come_to_totals(home: Path) -> None:
    """How many would be answered, how many otherwise, and what all of it would have cost and did cost."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        await engine.commands.send(ChangeSetting(key="models.prices", value="local/b = 1 / 2"))
        models = ("practice/small", "local/b")
        ids = [
            (await ask(engine, *models, strategy="parallel", text=f"What is {n} * 7?")).row.run_id for n in range(2, 5)
        ]
        alone = (await ask(engine, "practice/small", text="Hello")).row.run_id
        told = await what_if(engine, [*ids, alone, ids[0]], "single", ["local/b"])
    assert [run.run_id for run in told.runs] == [*ids, alone]
    assert (told.answered, told.complete, told.compared, told.different) == (3, 3, 3, 3)
    assert told.cost.real > 0
    assert told.cost.unpriced == 0
    assert told.cost_then.simulated > 0
    assert told.cost.simulated == 0


async def test_what_does_not_fit_is_refused(home: Path) -> None:
    """A run, a strategy or an option that does not exist; and a strategy that cannot be carried out in any of the runs."""
    async with running(home) as engine:
        run_id = (await ask(engine, "practice/small")).row.run_id
        with pytest.raises(UnknownThing, match="nothing"):
            await what_if(engine, ["nothing"], "single")
        with pytest.raises(UnknownThing, match="no strategy"):
            await what_if(engine, [run_id], "nothing")
        with pytest.raises(InvalidSetting, match="wait"):
            await what_if(engine, [run_id], "parallel", options={"wait": "never"})
        with pytest.raises(InputError):
            await what_if(engine, [run_id], "voting", options={"method": "ranked", "judge": ""})


async def test_a_race_is_replayed_in_the_time_that_passed_then(home: Path) -> None:
    """The next model starts when the first one was slow then, not when the replay is; nobody waits for it now."""
    async with ScriptedServer(ANSWERS, delay={"a": 1.0}) as server, running(home, server) as engine:
        run_id = (await ask(engine, *MODELS[:2], strategy="parallel")).row.run_id
        began = time.monotonic()
        hedged = await one(engine, run_id, "race", after_seconds=0.4)
        patient = await one(engine, run_id, "race", after_seconds=600)
        assert time.monotonic() - began < 1.0
    assert (hedged.model, [call.state for call in hedged.calls]) == ("local/b", ["stopped", "answered"])
    assert 0.4 <= hedged.seconds < 1.0
    assert (patient.model, len(patient.calls)) == ("local/a", 1)


async def test_stand_ins_are_replayed_as_stand_ins(home: Path) -> None:
    """Where a model failed then, the answer of its stand-in is found again, and it is a degraded one."""
    async with ScriptedServer({"b": Answer("It is 41.")}) as server, running(home, server) as engine:
        await engine.commands.send(ChangeSetting(key="calls.fallback_models", value=["local/b"]))
        run = await ask(engine, "local/missing", strategy="single")
        told = await one(engine, run.row.run_id, "single")
        voted = await one(engine, run.row.run_id, "sequential")
    assert run.row.degraded
    for replayed in (told, voted):
        assert (replayed.answer, replayed.model, replayed.degraded) == ("It is 41.", "local/b", True)
        assert (replayed.missing, replayed.decisions[0].kind) == ((), "fallback")
