"""What happens to one run in one moment, from one process or several: it is carried out once, and ends once."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from core.commands.models import AddProvider, ApproveStep, CancelRun, ChangeSetting, FailRun, ResumeRun
from core.errors import TransitionRefused
from core.hooks.facts import BeforeCall, BeforeDecision
from core.hooks.hooks import Refusal
from events.catalog.calls import ModelCallRequested
from events.catalog.runs import ApprovalRequested
from events.envelope import Event
from tests.core.runs.test_resume import LONG, REFUSING, asked, crashed
from tests.core.strategies.contract import check_calls
from tests.crashes import left_behind
from tests.engines import PRICED, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


@pytest.mark.parametrize("processes", [1, 2])
async def test_a_run_that_is_resumed_several_times_at_once_is_carried_out_once(home: Path, processes: int) -> None:
    """Of three who resume in one moment, in one process or two, one does; the others are told."""
    async with (
        ScriptedServer(LONG, hold_after=3) as server,
        crashed(home, server, "local/a") as (left, run_id),
        running(left) as one,
        running(left) as two,
    ):
        engines = (one, one, (one, two)[processes - 1])
        wishes = (engine.commands.send(ResumeRun(run_id=run_id)) for engine in engines)
        outcomes = await asyncio.gather(*wishes, return_exceptions=True)
        run = await ended(one, run_id)
        assert asked(server) == {"a": 2}
    assert Counter(map(type, outcomes)) == {type(None): 1, TransitionRefused: 2}
    assert [row.type for row in run.timeline].count("RunResumed") == 1
    check_calls(run)


async def test_a_run_that_is_taken_up_cannot_be_given_up_in_the_same_moment(home: Path) -> None:
    """Whoever marks a run as failed while another process resumes it is told, and the run goes on to its one end."""
    async with (
        ScriptedServer(LONG, hold_after=3) as server,
        crashed(home, server, "local/a") as (left, run_id),
        running(left) as one,
        running(left) as two,
    ):
        outcomes: tuple[Any, ...] = await asyncio.gather(
            one.commands.send(ResumeRun(run_id=run_id)),
            two.commands.send(FailRun(run_id=run_id)),
            return_exceptions=True,
        )
        resumed, failed = outcomes
        run = await ended(one, run_id)
    assert {type(resumed), type(failed)} == {type(None), TransitionRefused}
    assert run.row.state == ("succeeded" if resumed is None else "failed")
    check_calls(run)


async def test_a_run_that_is_stopped_twice_at_once_ends_once(home: Path) -> None:
    """Of two processes that stop an interrupted run in one moment at least one does; the other may find it ended."""
    async with (
        ScriptedServer(LONG, hold_after=3) as server,
        crashed(home, server, "local/a") as (left, run_id),
        running(left) as one,
        running(left) as two,
    ):
        wishes = (engine.commands.send(CancelRun(run_id=run_id)) for engine in (one, two))
        outcomes = await asyncio.gather(*wishes, return_exceptions=True)
        run = await ended(one, run_id)
    assert None in outcomes
    assert set(map(type, outcomes)) <= {type(None), TransitionRefused}
    assert run.row.state == "canceled"
    check_calls(run)


async def test_a_decision_that_a_hook_looks_at_holds_back_every_model(home: Path) -> None:
    """While a hook considers the choice of models none of them is asked, and none when it refuses."""

    async def refuse(_: BeforeDecision) -> Refusal:
        await asyncio.sleep(0)
        return Refusal("Not these.", "Choose others.")

    async with ScriptedServer(LONG) as server, running(home, server) as engine:
        engine.hooks.register("no", before_decision=refuse)
        run = await ask(engine, "local/a", "local/b", "local/c", strategy="parallel")
        assert asked(server) == {}
    assert (run.row.state, run.row.error_what) == ("failed", "Not these.")
    assert not [row for row in run.timeline if row.type.startswith("ModelCall")]


async def test_an_answer_on_its_way_to_the_disk_is_not_given_a_second_end(home: Path) -> None:
    """A resumed run that fails in the moment an answer came has one end for that call: the answer."""

    async def refuse(facts: BeforeDecision) -> Refusal | None:
        return Refusal("No further.", "Ask anew.") if facts.kind == "fallback" else None

    models = ("local/a", "local/b")
    async with ScriptedServer(LONG, hold_after=3) as server:
        more = {"strategy": "sequential", "options": REFUSING}
        async with crashed(home, server, *models, **more) as (left, run_id), running(left) as engine:
            engine.hooks.register("no", before_decision=refuse)
            await engine.commands.send(ResumeRun(run_id=run_id))
            run = await ended(engine, run_id)
    assert run.row.state == "failed"
    assert run.steps["local/a"].state == "succeeded"
    check_calls(run)


async def test_agreeing_to_a_step_while_another_process_resumes_its_run_is_no_mistake(home: Path) -> None:
    """Whoever is first, the run goes on once, and the one who agreed is told nothing of the other."""
    waits = asyncio.Event()
    async with ScriptedServer(LONG) as server:
        async with running(home, server) as engine:
            engine.bus.subscribe(lambda _: waits.set(), ApprovalRequested)
            await engine.commands.send(PRICED)
            await engine.commands.send(ChangeSetting(key="approvals.above_usd", value=0.0))
            run_id = (await submit(engine, "local/a")).run_id
            await waits.wait()
            left = await left_behind(home, home.parent / "left")
        async with running(left, server) as one, running(left) as two:
            outcomes: tuple[Any, ...] = await asyncio.gather(
                two.commands.send(ApproveStep(run_id=run_id, step="local/a")),
                one.commands.send(ResumeRun(run_id=run_id)),
                return_exceptions=True,
            )
            agreed, resumed = outcomes
            run = await asyncio.wait_for(ended(one, run_id), 10)
        assert asked(server) == {"a": 1}
    assert agreed is None
    assert resumed is None or isinstance(resumed, TransitionRefused)
    assert [row.type for row in run.timeline].count("RunResumed") == 1
    check_calls(run)


async def test_an_answer_given_before_its_step_waits_again_counts(home: Path) -> None:
    """Of two steps that waited when their process died, the second is agreed to while the first is being taken up."""
    asked_for: list[str] = []
    both = asyncio.Event()

    def hear(event: Event) -> None:
        asked_for.append(event.stored.stream)
        if len(asked_for) == 2:
            both.set()

    async def wait_for_answers(_: BeforeCall) -> None:
        await both.wait()

    async with ScriptedServer(LONG) as server:
        async with running(home, server) as engine:
            engine.bus.subscribe(hear, ApprovalRequested)
            await engine.commands.send(PRICED)
            await engine.commands.send(ChangeSetting(key="approvals.above_usd", value=0.0))
            run_id = (await submit(engine, "local/a", "local/b", strategy="parallel")).run_id
            await both.wait()
            left = await left_behind(home, home.parent / "left")
        both.clear()
        async with running(left, server) as engine:
            engine.hooks.register("waits", before_call=wait_for_answers)
            for step in ("local/a", "local/b"):
                await engine.commands.send(ApproveStep(run_id=run_id, step=step))
            await engine.caught_up()
            both.set()
            run = await asyncio.wait_for(ended(engine, run_id), 10)
        assert asked(server) == {"a": 1, "b": 1}
    assert run.row.state == "succeeded"
    check_calls(run)


async def test_an_answer_from_where_a_provider_led_before_is_not_used_again(home: Path) -> None:
    """Who asks behind a change of address gets the new server's answer, though the old one's came later than that."""
    async with (
        ScriptedServer(Answer("old"), delay=0.3) as old,
        ScriptedServer(Answer("new")) as new,
        running(home, old) as engine,
    ):
        requested = asyncio.Event()
        engine.bus.subscribe(lambda _: requested.set(), ModelCallRequested)
        first = await submit(engine, "local/a")
        await requested.wait()
        await engine.commands.send(AddProvider(name="local", wire="openai", base_url=new.openai_url))
        during = await ask(engine, "local/a")
        before = await ended(engine, first.run_id)
        behind = await ask(engine, "local/a")
    assert [run.row.answer for run in (before, during, behind)] == ["old", "new", "new"]
