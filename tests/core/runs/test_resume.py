"""Runs whose process died go on from what is recorded, and nothing finished is asked again."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.models import (
    ApproveStep,
    CancelCall,
    CancelRun,
    ChangeSetting,
    DenyStep,
    FailRun,
    ForkRun,
    ReleaseRun,
    ResumeRun,
    RetryRun,
    SetBudget,
    Submitted,
)
from core.errors import TransitionRefused, UnknownThing
from events.catalog.runs import ApprovalRequested, RunResumed
from events.envelope import NewEvent, StreamAppend
from events.values import PICO
from tests.core.strategies.contract import check_calls
from tests.crashes import left_behind
from tests.engines import PRICED, Run, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

LONG = Answer("One two three four")
REFUSING = {"minimum_characters": 1000}
"""Makes the strategy sequential ask every model and take the longest answer."""


def asked(server: ScriptedServer) -> Counter[str]:
    """How often each model was asked."""
    return Counter(request.json["model"] for request in server.requests if request.method == "POST")


@asynccontextmanager
async def crashed(home: Path, server: ScriptedServer, *models: str, **more: Any) -> AsyncIterator[tuple[Path, str]]:
    """A run whose process died while the server held an answer back: the folder it left, and the run's id."""
    target = home.parent / f"{home.name}-crashed"
    async with running(home, server) as engine:
        run_id = (await submit(engine, *models, **more)).run_id
        await server.held.wait()
        await asyncio.sleep(0.3)  # a checkpoint of what has arrived is taken every quarter of a second
        await left_behind(home, target)
    server.answer_whole()
    yield target, run_id


async def resume(engine: Engine, run_id: str) -> Run:
    """Resume a run and wait for its end."""
    await engine.commands.send(ResumeRun(run_id=run_id))
    return await ended(engine, run_id)


async def test_a_crash_costs_nothing_that_was_finished(home: Path) -> None:
    """Finished answers are used again, the lost one is asked once more, and the run ends as it would have."""
    models = ("local/a", "local/b", "local/c", "local/d")
    more = {"strategy": "sequential", "options": REFUSING}
    async with ScriptedServer(LONG, hold_after=3, held_models=frozenset({"c"})) as server:
        async with crashed(home, server, *models, **more) as (left, run_id), running(left) as engine:
            forecast = engine.queries.resume_forecast(run_id)
            run = await resume(engine, run_id)
        assert asked(server) == {"a": 1, "b": 1, "c": 2, "d": 1}
        async with running(home.parent / "undisturbed", server) as engine:
            undisturbed = await ask(engine, *models, **more)
    assert [(step.step, step.action) for step in forecast.steps] == [
        ("local/a", "reuse"),
        ("local/b", "reuse"),
        ("local/c", "send again"),
    ]
    assert run.row.state == "succeeded"
    assert (run.row.answer, run.row.reason) == (undisturbed.row.answer, undisturbed.row.reason)
    assert [(made.kind, made.choice) for made in run.decisions] == [
        (made.kind, made.choice) for made in undisturbed.decisions
    ]
    check_calls(run)
    (resumed,) = [row.data for row in run.timeline if row.type == "RunResumed"]
    assert (resumed["token"], resumed["recovery"]) == (2, 1)
    (lost,) = [row.data for row in run.timeline if row.type == "ModelCallInterrupted"]
    assert lost["resend"]
    assert lost["partial_text"]
    assert LONG.text.startswith(lost["partial_text"])


async def test_a_crash_among_parallel_answers_keeps_those_that_came(home: Path) -> None:
    """Of three models asked at once, the two that answered are not asked again."""
    async with ScriptedServer(LONG, hold_after=3, held_models=frozenset({"b"})) as server:
        models = ("local/a", "local/b", "local/c")
        async with crashed(home, server, *models, strategy="parallel") as (left, run_id), running(left) as engine:
            run = await resume(engine, run_id)
        assert asked(server) == {"a": 1, "b": 2, "c": 1}
    assert run.row.state == "succeeded"
    assert not run.row.degraded
    check_calls(run)


async def test_what_carries_on_cannot_be_taken_up(home: Path) -> None:
    """A run of a living process, an ended one and one that does not exist are refused with words."""
    async with ScriptedServer(LONG, hold_after=2) as server, running(home, server) as engine:
        run_id = (await submit(engine, "local/a")).run_id
        await server.held.wait()
        with pytest.raises(TransitionRefused, match="carried out"):
            await engine.commands.send(ResumeRun(run_id=run_id))
        await engine.commands.send(CancelRun(run_id=run_id))
        await ended(engine, run_id)
        with pytest.raises(TransitionRefused, match="canceled"):
            await engine.commands.send(ResumeRun(run_id=run_id))
        with pytest.raises(UnknownThing):
            await engine.commands.send(ResumeRun(run_id="nothing"))


async def test_a_changed_input_is_named_and_not_answered_wrongly(home: Path) -> None:
    """When the conversation is not what it was, the run fails and names both requests."""
    async with ScriptedServer(LONG, hold_after=3, held_models=frozenset({"b"})) as server:
        more = {"strategy": "sequential", "options": REFUSING}
        async with crashed(home, server, "local/a", "local/b", **more) as (left, run_id), running(left) as engine:
            reader = engine.store.open_reader()
            (prompt,) = reader.read(types=("PromptAdded",))
            reader.close()
            await engine.store.erase(prompt.position, reason="gone", actor="person")
            with pytest.raises(UnknownThing, match="prompt"):
                await engine.commands.send(ResumeRun(run_id=run_id))
            row = (await _row(engine, run_id)).row
    assert row.state == "running"


async def test_an_owner_that_lost_its_run_records_nothing_more(home: Path) -> None:
    """Once another process has taken a run up, the one before it is fenced: neither a step nor an end of its comes."""
    models = ("local/a", "local/b")
    async with ScriptedServer(LONG, hold_after=3, held_models=frozenset({"a"})) as server:
        async with running(home, server) as engine:
            run_id = (await submit(engine, *models, strategy="sequential")).run_id
            await server.held.wait()
            taken = RunResumed(owner="another process", token=2, recovery=1)
            await engine.store.append([StreamAppend(f"run-{run_id}", [NewEvent(taken, "engine", run_id)])])
            reader = engine.store.open_reader()
            (asked_for,) = reader.read(types=("ModelCallRequested",))
            reader.close()
            await engine.commands.send(CancelCall(run_id=run_id, call_id=asked_for.stream.partition("-")[2]))
            await server.left.wait()
        async with running(home) as engine:
            reader = engine.store.open_reader()
            types = [event.type for event in reader.read_correlated(run_id)]
            reader.close()
    assert types[types.index("RunResumed") :] == ["RunResumed", "ModelCallCancelRequested"]


async def test_three_recoveries_in_vain_set_a_run_apart(home: Path) -> None:
    """A run that gets nowhere three times is quarantined, says so, and goes on when it is released."""
    async with ScriptedServer(LONG, hold_after=3) as server, running(home, server) as engine:
        run_id = (await submit(engine, "local/a")).run_id
        await server.held.wait()
        left = home.parent / "left-0"
        await left_behind(home, left)
        for number in range(1, 4):
            async with running(left) as other:
                server.held.clear()
                await other.commands.send(ResumeRun(run_id=run_id))
                await server.held.wait()
                left = await left_behind(left, home.parent / f"left-{number}")
        async with running(left) as last:
            with pytest.raises(TransitionRefused, match="set apart"):
                await last.commands.send(ResumeRun(run_id=run_id))
            await last.caught_up()
            quarantined = (await _row(last, run_id)).row
            with pytest.raises(TransitionRefused, match="release"):
                await last.commands.send(ResumeRun(run_id=run_id))
            usable = await ask(last, "practice/small")
            server.answer_whole()
            await last.commands.send(ReleaseRun(run_id=run_id))
            run = await resume(last, run_id)
    assert quarantined.state == "quarantined"
    assert usable.row.state == "succeeded"
    assert run.row.state == "succeeded"
    assert asked(server) == {"a": 5}


async def test_an_interrupted_run_can_be_given_up(home: Path) -> None:
    """Marking it as failed ends it and its lost call, keeps what had arrived, and books what may have been charged."""
    async with (
        ScriptedServer(LONG, hold_after=3) as server,
        crashed(home, server, "local/a") as (left, run_id),
        running(left) as engine,
    ):
        await engine.commands.send(FailRun(run_id=run_id))
        run = await ended(engine, run_id)
    assert run.row.state == "failed"
    (canceled,) = [row.data for row in run.timeline if row.type == "ModelCallCanceled"]
    assert canceled["by"] == "run"
    assert canceled["partial_text"]


async def test_a_retry_asks_only_what_failed(home: Path) -> None:
    """A new run answers the same prompt, uses the finished answers again at no cost, and asks the failed model anew."""
    known = {"a": LONG}
    async with ScriptedServer(known) as server, running(home, server) as engine:
        first = await ask(engine, "local/a", "local/b", strategy="parallel")
        known["b"] = LONG
        again: Submitted = await engine.commands.send(RetryRun(run_id=first.row.run_id))
        run = await ended(engine, again.run_id)
        assert asked(server) == {"a": 1, "b": 2}
    assert first.row.degraded
    assert run.row.state == "succeeded"
    assert not run.row.degraded
    assert run.row.conversation_id == first.row.conversation_id
    assert (run.row.origin_kind, run.row.origin_run_id) == ("retry", first.row.run_id)
    assert run.steps["local/a"].source == "reused"
    assert run.steps["local/b"].source == "model"
    check_calls(run)


async def test_a_retry_is_carried_out_as_things_are_set_now(home: Path) -> None:
    """What made calls fail on purpose and is switched off since does not make the retry fail."""
    async with ScriptedServer(LONG) as server, running(home, server) as engine:
        await engine.commands.send(ChangeSetting(key="simulate.failure", value="payment_required"))
        await engine.commands.send(ChangeSetting(key="simulate.share", value=1))
        first = await ask(engine, "local/a")
        await engine.commands.send(ChangeSetting(key="simulate.failure", value=None))
        again = await engine.commands.send(RetryRun(run_id=first.row.run_id))
        run = await ended(engine, again.run_id)
    assert first.row.state == "failed"
    assert run.row.state == "succeeded"


async def test_a_fork_goes_on_from_a_step(home: Path) -> None:
    """What was asked before the step is used again; the step and what follows are asked anew."""
    models = ("local/a", "local/b", "local/c")
    async with ScriptedServer(LONG) as server, running(home, server) as engine:
        first = await ask(engine, *models, strategy="sequential", options=REFUSING)
        forked = await engine.commands.send(ForkRun(run_id=first.row.run_id, step="local/b"))
        run = await ended(engine, forked.run_id)
        assert asked(server) == {"a": 1, "b": 2, "c": 2}
        with pytest.raises(UnknownThing, match="local/b"):
            await engine.commands.send(ForkRun(run_id=first.row.run_id, step="nothing"))
    assert run.row.state == "succeeded"
    assert [run.steps[model].source for model in models] == ["reused", "model", "model"]


async def test_a_run_waits_for_a_person_over_a_restart(home: Path) -> None:
    """A costly call waits; closing and starting again it still waits; consent lets it go on; nothing was sent before."""
    async with ScriptedServer(LONG) as server:
        async with running(home, server) as engine:
            await engine.commands.send(PRICED)
            await engine.commands.send(ChangeSetting(key="approvals.above_usd", value=0))
            run_id = await asking(engine, "local/a")
        async with running(home) as engine:
            row = (await _row(engine, run_id)).row
            assert (row.state, row.waiting_step) == ("running", "local/a")
            assert "local/a" in row.waiting_question
            assert not asked(server)
            with pytest.raises(TransitionRefused, match="local/a"):
                await engine.commands.send(ApproveStep(run_id=run_id, step="something else"))
            await engine.commands.send(ApproveStep(run_id=run_id, step="local/a"))
            run = await ended(engine, run_id)
        assert asked(server) == {"a": 1}
    assert run.row.state == "succeeded"


async def test_several_steps_may_wait_at_once(home: Path) -> None:
    """In a parallel run every costly call asks for itself; one agreed to goes on, one refused ends the run."""
    async with ScriptedServer(LONG) as server, running(home, server) as engine:
        await engine.commands.send(PRICED)
        await engine.commands.send(ChangeSetting(key="approvals.above_usd", value=0))
        run_id = await asking(engine, "local/a", "local/b", "local/c", strategy="parallel")
        row = (await _row(engine, run_id)).row
        for model in ("local/a", "local/b", "local/c"):
            await engine.commands.send(ApproveStep(run_id=run_id, step=model))
        run = await ended(engine, run_id)
        assert asked(server) == {"a": 1, "b": 1, "c": 1}
    assert row.waiting == 3
    assert run.row.state == "succeeded"
    assert not run.row.degraded


async def test_consent_holds_for_one_request(home: Path) -> None:
    """A call that was agreed to, sent and lost is sent again only when the person agrees again."""
    async with ScriptedServer(LONG, hold_after=3) as server:
        async with running(home, server) as engine:
            await engine.commands.send(PRICED)
            await engine.commands.send(ChangeSetting(key="approvals.above_usd", value=0))
            run_id = await asking(engine, "local/a")
            await engine.commands.send(ApproveStep(run_id=run_id, step="local/a"))
            await server.held.wait()
            left = await left_behind(home, home.parent / "left")
        server.answer_whole()
        async with running(left) as engine:
            waiting = asyncio.Event()
            engine.bus.subscribe(lambda _: waiting.set(), ApprovalRequested)
            await engine.commands.send(ResumeRun(run_id=run_id))
            await waiting.wait()
            await engine.caught_up()
            row = (await _row(engine, run_id)).row
            assert asked(server) == {"a": 1}
            await engine.commands.send(ApproveStep(run_id=run_id, step=row.waiting_step))
            run = await ended(engine, run_id)
    assert row.waiting_step.startswith("local/a/again")
    assert asked(server) == {"a": 2}
    assert run.row.state == "succeeded"


async def test_consent_to_send_again_is_used_by_whoever_takes_the_run_up(home: Path) -> None:
    """A person who agreed to pay for a lost request once more is not asked the same again after another crash."""
    async with ScriptedServer(LONG, hold_after=3) as server:
        async with running(home, server) as engine:
            await engine.commands.send(PRICED)
            await engine.commands.send(ChangeSetting(key="approvals.above_usd", value=0))
            run_id = await asking(engine, "local/a")
            await engine.commands.send(ApproveStep(run_id=run_id, step="local/a"))
            await server.held.wait()
            left = await left_behind(home, home.parent / "left")
        server.answer_whole()
        async with running(left) as engine:
            waiting = asyncio.Event()
            engine.bus.subscribe(lambda _: waiting.set(), ApprovalRequested)
            await engine.commands.send(ResumeRun(run_id=run_id))
            await waiting.wait()
            await engine.caught_up()
            step = (await _row(engine, run_id)).row.waiting_step
            again = await left_behind(left, home.parent / "again")
        async with running(again) as engine:
            await engine.commands.send(ApproveStep(run_id=run_id, step=step))
            async with asyncio.timeout(10):
                run = await ended(engine, run_id)
    assert run.row.state == "succeeded"
    assert asked(server) == {"a": 2}


async def test_a_refused_step_ends_the_run(home: Path) -> None:
    """Saying no fails the run as refused, and nothing was sent."""
    async with ScriptedServer(LONG) as server, running(home, server) as engine:
        await engine.commands.send(PRICED)
        await engine.commands.send(ChangeSetting(key="approvals.above_usd", value=0))
        run_id = await asking(engine, "local/a")
        await engine.commands.send(DenyStep(run_id=run_id, step="local/a", reason="too dear"))
        run = await ended(engine, run_id)
        assert not asked(server)
    assert (run.row.state, run.row.error_kind) == ("failed", "approval_refused")
    check_calls(run)


async def test_a_second_charge_is_not_made_when_money_is_gone(home: Path) -> None:
    """A lost call is sent again only if the limit covers paying for it twice; else the run is refused, nothing sent."""
    async with (
        ScriptedServer(LONG, hold_after=3) as server,
        crashed(home, server, "local/a") as (left, run_id),
        running(left) as engine,
    ):
        await engine.commands.send(ChangeSetting(key="models.prices", value="local/a = 1000000 / 1000000"))
        await engine.commands.send(SetBudget(scope="run", picodollars=PICO))
        run = await resume(engine, run_id)
    assert (run.row.state, run.row.error_kind) == ("failed", "over_budget")
    assert asked(server) == {"a": 1}
    (lost,) = [row.data for row in run.timeline if row.type == "ModelCallInterrupted"]
    assert not lost["resend"]


async def _row(engine: Engine, run_id: str) -> Run:
    views = engine.open_views()
    try:
        row = views.runs.get(run_id)
        assert row is not None
        return Run(row, {}, [], [])
    finally:
        views.close()


async def asking(engine: Engine, *models: str, **more: Any) -> str:
    """Submit a prompt and return once each of its calls waits for a person."""
    waiting = asyncio.Semaphore(0)
    engine.bus.subscribe(lambda _: waiting.release(), ApprovalRequested)
    run_id = (await submit(engine, *models, **more)).run_id
    async with asyncio.timeout(10):
        for _ in models:
            await waiting.acquire()
    await engine.caught_up()
    return run_id
