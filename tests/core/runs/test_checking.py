"""Critics in a run: recorded once, asked as steps, the same after a crash, and free when the past is asked about."""

from __future__ import annotations

from pathlib import Path

from core.commands.models import ResumeRun
from tests.crashes import leave_at
from tests.engines import Run, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

A, B, JUDGE = "local/a", "local/b", "local/j"
SERVED = {
    "a": Answer("6 * 7 = 41"),
    "b": Answer("6 * 7 = 42"),
    "j": Answer('{"score": 0.2, "reason": "It is 42."}'),
}


def made(run: Run) -> list[tuple[str, str]]:
    """Each check with its status, in order."""
    return [(row.data["check"], row.data["status"]) for row in run.timeline if row.type == "CheckMade"]


async def test_a_judge_that_the_person_named_is_a_step_of_the_run(home: Path) -> None:
    """A model among the checks is asked about each answer that counts, on record like every call."""
    async with ScriptedServer(SERVED) as server, running(home, server) as engine:
        run = await ask(engine, A, strategy="single", options={"checks": f"judge={JUDGE}, arithmetic"})
    assert made(run) == [("judge", "failed"), ("arithmetic", "failed")]
    assert run.steps[JUDGE].step == f"judge/{run.steps[A].call_id}"
    assert "it failed judge (It is 42)" in run.row.reason
    assert run.row.confidence is not None
    assert run.row.confidence.source == "checker"


async def test_where_models_are_asked_in_turn_the_next_one_is(home: Path) -> None:
    """An answer that fails a check is passed over by the strategies that ask one model after the other, with the reason."""
    for strategy in ("sequential", "expert", "race", "parallel"):
        more = {"wait": "first_good"} if strategy == "parallel" else {}
        async with ScriptedServer(SERVED, delay={"b": 0.1}) as server, running(home / strategy, server) as engine:
            run = await ask(engine, A, B, strategy=strategy, options={"checks": "arithmetic", **more})
        assert run.row.answer_model == B, strategy
        assert not run.row.degraded, run.row.reason
        assert made(run) == [("arithmetic", "failed"), ("arithmetic", "passed")]


async def test_after_a_crash_every_check_stands_there_once(home: Path) -> None:
    """A run that dies behind its checks goes on with what they found, and comes to the same."""
    options = {"checks": f"completeness, judge={JUDGE}"}
    target = home.parent / "crashed"
    async with ScriptedServer(SERVED) as server:
        async with running(home, server) as engine:
            leave_at(engine, "quality", home, target)
            run_id = (await submit(engine, A, strategy="single", options=options)).run_id
            undisturbed = await ended(engine, run_id)
        asked = len([request for request in server.requests if request.method == "POST"])
        async with running(target) as engine:
            await engine.commands.send(ResumeRun(run_id=run_id))
            run = await ended(engine, run_id)
        assert len([request for request in server.requests if request.method == "POST"]) == asked
    assert made(run) == made(undisturbed) == [("completeness", "passed"), ("judge", "failed")]
    assert run.row.reason == undisturbed.row.reason


async def test_the_past_is_asked_about_other_checks_at_no_cost(home: Path) -> None:
    """What if the answer had been checked: bounded critics look at it, a judge that was not asked is told as missing."""
    async with ScriptedServer(SERVED) as server, running(home, server) as engine:
        run = await ask(engine, A, B, strategy="parallel")
        asked = len(server.requests)
        options = {"checks": "arithmetic, tests"}
        told = await engine.queries.counterfactual([run.row.run_id], "sequential", [], options)
        judged = await engine.queries.counterfactual([run.row.run_id], "single", [A], {"checks": f"judge={JUDGE}"})
        assert len(server.requests) == asked
    (replayed,) = told.runs
    assert (replayed.model, replayed.degraded) == (B, False)
    assert [missing.model for missing in judged.runs[0].missing] == [JUDGE]
