"""What stands in for a model that fails, and what never does."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from core.commands.models import ChangeSetting, SetBudget
from core.hooks.facts import AfterRun, BeforeCall, BeforeDecision
from core.hooks.hooks import Refusal
from tests.core.strategies.contract import check_calls
from tests.engines import Run, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

KNOWN = {"a": Answer("From a.")}


async def configured(home: Path, settings: dict[str, Any], *models: str, **more: Any) -> Run:
    """Ask with settings in place; the server knows the model a alone."""
    async with ScriptedServer(KNOWN) as server, running(home, server) as engine:
        for key, value in settings.items():
            await engine.commands.send(ChangeSetting(key=key, value=value))
        return await ask(engine, *models, **more)


async def test_a_stand_in_answers_and_the_answer_says_so(home: Path) -> None:
    """The next model answers for one that failed; the run is degraded and names the real error."""
    run = await configured(home, {"calls.fallback_models": ["local/gone-too", "local/a"]}, "local/gone")
    assert (run.row.state, run.row.answer, run.row.answer_model) == ("succeeded", "From a.", "local/a")
    assert run.row.degraded
    assert "local/gone failed" in run.row.reason
    assert [made.choice for made in run.decisions if made.kind == "fallback"] == ["local/gone-too", "local/a"]
    check_calls(run)


async def test_a_written_answer_is_the_last_resort(home: Path) -> None:
    """When every model failed the person's own words are given, marked as degraded, in every strategy."""
    for strategy in ("single", "parallel", "sequential"):
        settings = {"calls.template_answer": "Please call me back."}
        run = await configured(home.parent / strategy, settings, "local/x", "local/y", strategy=strategy)
        assert (run.row.state, run.row.answer, run.row.answer_model) == (
            "succeeded",
            "Please call me back.",
            "template",
        )
        assert run.row.degraded
        assert "local/x failed" in run.row.reason


async def test_a_refused_budget_is_hidden_by_nothing(home: Path) -> None:
    """Neither a stand-in nor a written answer covers up that a limit refused."""
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="calls.template_answer", value="Never shown."))
        await engine.commands.send(ChangeSetting(key="calls.fallback_models", value=["practice/small"]))
        await engine.commands.send(SetBudget(scope="run", picodollars=1))
        for strategy in ("single", "parallel", "sequential"):
            run = await ask(engine, "practice/large", "practice/medium", strategy=strategy)
            assert (run.row.state, run.row.error_kind) == ("failed", "over_budget")
            check_calls(run)


async def test_money_that_runs_low_is_spent_on_a_cheaper_model(home: Path) -> None:
    """Past the share at which the person wants to know, the cheapest of their models is asked, and the run says why."""
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="budget.when_low", value="degrade"))
        await engine.commands.send(ChangeSetting(key="budget.warn_percent", value=1))
        await engine.commands.send(ChangeSetting(key="budget.cheaper_models", value=["practice/small"]))
        await engine.commands.send(SetBudget(scope="day", picodollars=200_000_000_000))
        first = await ask(engine, "practice/large", text="What is 2 + 2?")
        await engine.commands.send(SetBudget(scope="day", picodollars=20 * first.row.simulated_picodollars + 10**11))
        await engine.commands.send(SetBudget(scope="month", picodollars=None))
        run = first
        for number in range(60):
            run = await ask(engine, "practice/large", text=f"What is {number} + 3?")
            if run.row.answer_model == "practice/small" or run.row.state != "succeeded":
                break
    assert run.row.answer_model == "practice/small"
    assert [made.choice for made in run.decisions if made.kind == "budget"] == ["practice/small"]


async def test_failures_can_be_tried(home: Path) -> None:
    """With the switch on every call fails on purpose, says so, and nothing is sent."""
    async with ScriptedServer(KNOWN) as server, running(home, server) as engine:
        await engine.commands.send(ChangeSetting(key="simulate.failure", value="server_fault"))
        await engine.commands.send(ChangeSetting(key="simulate.share", value=1))
        await engine.commands.send(ChangeSetting(key="calls.attempts", value=1))
        run = await ask(engine, "local/a")
        assert not [request for request in server.requests if request.method == "POST"]
    assert run.row.state == "failed"
    assert run.row.error_what.startswith("Simulated:")
    assert run.row.cost_picodollars == 0


async def test_hooks_hear_and_refuse(home: Path) -> None:
    """Hooks see calls, decisions and ends; one may refuse, which is the run's error; a faulty one is on record only."""
    told: list[Any] = []

    def faulty(_: BeforeCall) -> None:
        raise ValueError("oops")

    def watch(facts: BeforeDecision) -> None:
        told.append(facts)

    async def after(facts: AfterRun) -> None:
        told.append(facts)

    def forbid(facts: BeforeCall) -> Refusal | None:
        return Refusal("Not this one.", "Ask another.") if "secret" in facts.messages[-1].text else None

    async with running(home) as engine:
        engine.hooks.register("faulty", before_call=faulty)
        engine.hooks.register("watch", before_decision=watch, after_run=after)
        engine.hooks.register("policy", before_call=forbid)
        run = await ask(engine, "practice/small")
        refused = await ask(engine, "practice/small", text="A secret?")
        await engine.hooks.settled()
        await engine.caught_up()
        views = engine.open_views()
        failures = views.runs.hook_failures(run.row.run_id)
        views.close()
    assert run.row.state == "succeeded"
    assert [(failure.hook, failure.point) for failure in failures] == [("faulty", "before_call")]
    assert (refused.row.state, refused.row.error_kind, refused.row.error_what) == ("failed", "refused", "Not this one.")
    assert [facts.choice for facts in told if isinstance(facts, BeforeDecision)] == ["practice/small"] * 2
    assert [facts.state for facts in told if isinstance(facts, AfterRun)] == ["succeeded", "failed"]
    check_calls(refused)


async def test_a_run_that_still_fails_on_purpose_closes_no_door_for_others(home: Path) -> None:
    """Behind the switch, what a run from before it brings back does not keep the next call from the model."""
    async with ScriptedServer(Answer("fine")) as server, running(home, server) as engine:
        await engine.commands.send(ChangeSetting(key="simulate.failure", value="payment_required"))
        await engine.commands.send(ChangeSetting(key="simulate.share", value=1.0))
        switched = asyncio.Event()

        async def wait(_: BeforeCall) -> None:
            await switched.wait()

        remove = engine.hooks.register("waits", before_call=wait)
        before = await submit(engine, "local/a")
        await engine.commands.send(ChangeSetting(key="simulate.failure", value="none"))
        switched.set()
        failed = await ended(engine, before.run_id)
        remove()
        behind = await ask(engine, "local/a", text="And now?")
    assert failed.row.error_what.startswith("Simulated:")
    assert (behind.row.state, behind.row.answer) == ("succeeded", "fine")
