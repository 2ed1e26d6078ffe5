from __future__ import annotations

from pathlib import Path

from core.commands.models import CancelCall
from tests.core.strategies.contract import StrategyContract, check_calls
from tests.engines import ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


class TestParallel(StrategyContract):
    name = "parallel"

    async def test_all_models_are_asked_and_the_first_in_your_order_is_shown(self, home: Path) -> None:
        """Every model answers; the one named first is the conversation's answer even when it was slower."""
        answers = {"slow": Answer("Slow."), "fast": Answer("Fast.")}
        async with ScriptedServer(answers, delay={"slow": 0.1}) as server, running(home, server) as engine:
            run = await ask(engine, "local/slow", "local/fast", strategy="parallel")
        assert {step.state for step in run.steps.values()} == {"succeeded"}
        assert run.row.answer == "Slow."
        assert run.row.answer_model == "local/slow"

    async def test_one_failure_degrades_the_run_and_is_named(self, home: Path) -> None:
        """When some models fail the answer says so, with the real error of each that failed."""
        async with ScriptedServer({"good": Answer("Yes.")}) as server, running(home, server) as engine:
            run = await ask(engine, "local/missing", "local/good", strategy="parallel")
        assert run.row.state == "succeeded"
        assert run.row.degraded
        assert run.row.answer == "Yes."
        assert "local/missing failed:" in run.row.reason
        assert run.steps["local/missing"].error_kind == "model_not_found"

    async def test_first_good_stops_the_losers_at_the_socket(self, home: Path) -> None:
        """With first_good the fastest whole answer wins and the others' connections are closed."""
        server = ScriptedServer(Answer("Yes, it is so."), hold_after=1, held_models=frozenset({"slow"}))
        async with server, running(home, server) as engine:
            options = {"wait": "first_good"}
            run = await ask(engine, "local/slow", "local/fast", strategy="parallel", options=options)
            await server.left.wait()
        assert run.row.answer_model == "local/fast"
        assert run.steps["local/slow"].state == "canceled"
        assert run.steps["local/slow"].error_what == "another answer was good first"
        assert not run.row.degraded
        check_calls(run)

    async def test_a_failure_is_no_good_answer(self, home: Path) -> None:
        """With first_good a fast failure does not win over a slower answer."""
        async with (
            ScriptedServer({"good": Answer("Yes.")}, delay={"good": 0.1}) as server,
            running(home, server) as engine,
        ):
            options = {"wait": "first_good"}
            run = await ask(engine, "local/missing", "local/good", strategy="parallel", options=options)
        assert run.row.answer == "Yes."
        assert run.row.degraded

    async def test_stopping_one_call_leaves_the_others(self, home: Path) -> None:
        """A person can stop one model's answer; the others go on and the run ends with theirs."""
        server = ScriptedServer(Answer("Yes, it is so."), hold_after=1, held_models=frozenset({"held"}))
        async with server, running(home, server) as engine:
            run_id = (await submit(engine, "local/held", "local/good", strategy="parallel")).run_id
            await server.held.wait()
            await engine.caught_up()
            views = engine.open_views()
            (call_id,) = [step.call_id for step in views.runs.steps(run_id) if step.model == "local/held"]
            views.close()
            await engine.commands.send(CancelCall(run_id=run_id, call_id=call_id))
            run = await ended(engine, run_id)
            await server.left.wait()
        assert run.row.answer == "Yes, it is so."
        assert run.steps["local/held"].state == "canceled"
        assert run.steps["local/held"].error_what == "stopped by you"
        assert run.row.degraded
        check_calls(run)

    async def test_stopping_every_call_cancels_the_run(self, home: Path) -> None:
        """When the person stopped every answer one by one, the run is canceled and not failed."""
        async with ScriptedServer(Answer("Yes, it is so."), hold_after=1) as server, running(home, server) as engine:
            run_id = (await submit(engine, "local/a", strategy="parallel")).run_id
            await server.held.wait()
            await engine.caught_up()
            views = engine.open_views()
            for step in views.runs.steps(run_id):
                await engine.commands.send(CancelCall(run_id=run_id, call_id=step.call_id))
            views.close()
            run = await ended(engine, run_id)
        assert run.row.state == "canceled"
        check_calls(run)
