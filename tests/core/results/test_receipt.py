"""A receipt tells everything that led to an answer, and reads it from events alone."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.bootstrap import Engine
from core.commands.models import ApproveStep, ChangeSetting, RetryRun, SetBudget
from core.errors import InputError, UnknownThing
from core.queries.receipts import Receipt, ReceiptStep
from events.catalog.breakers import BreakerChanged
from events.catalog.budgets import BudgetWarned
from events.catalog.runs import AnswerRated, ApprovalRequested, CheckMade, DecisionMade, MemoryUsed
from events.envelope import NewEvent, StreamAppend
from events.values import PICO, Alternative, Payload
from tests.core.runs.test_resume import LONG, crashed, resume
from tests.engines import PRICED, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


def by_model(receipt: Receipt) -> dict[str, ReceiptStep]:
    """The steps of a receipt by their model."""
    return {step.model: step for step in receipt.steps}


async def record(engine: Engine, stream: str, *payloads: Payload, run_id: str = "") -> None:
    """Append events as another part of the program would."""
    await engine.store.append([StreamAppend(stream, [NewEvent(payload, "engine", run_id) for payload in payloads])])


async def test_a_parallel_run_with_a_failure_is_told_whole(home: Path) -> None:
    """Prompt, task, strategy, candidates, decisions, each step, the failure, the losing answer, and why it is degraded."""
    answers = {"a": Answer("It is 42."), "b": Answer("It is 41.")}
    async with ScriptedServer(answers) as server, running(home, server) as engine:
        models = ("local/a", "local/gone", "local/b")
        run = await ask(engine, *models, strategy="parallel", options={"wait": "all"})
        head = engine.store.open_reader().head()
        receipt = engine.queries.receipt(run.row.run_id)
        assert engine.store.open_reader().head() == head
    assert (receipt.prompt, receipt.strategy, receipt.strategy_chosen_by) == ("What is 6 * 7?", "parallel", "person")
    assert (receipt.options["wait"], receipt.options_given) == ("all", ("wait",))
    assert receipt.models_chosen_by == "person"
    assert receipt.task["kind"] == "arithmetic"
    assert [(model.model, model.requested, model.asked) for model in receipt.models] == [(m, True, 1) for m in models]
    assert not {key for key in receipt.settings if key.startswith("run.")}
    assert [decision.kind for decision in receipt.decisions] == ["models", "answer"]
    assert [other.name for other in receipt.decisions[1].alternatives] == ["local/b"]
    steps = by_model(receipt)
    assert (steps["local/a"].state, steps["local/a"].text, steps["local/a"].counts) == ("succeeded", "It is 42.", True)
    assert steps["local/a"].usage is not None
    assert steps["local/a"].usage.output_tokens == 7
    failed = steps["local/gone"]
    assert receipt.failed == (failed,)
    assert failed.error is not None
    assert failed.error.kind == "model_not_found"
    assert [step.text for step in receipt.others] == ["It is 41."]
    assert (receipt.end.text, receipt.end.model, receipt.answered) == ("It is 42.", "local/a", steps["local/a"])
    assert receipt.end.degraded
    assert "local/gone failed:" in receipt.end.reason
    assert (receipt.cost.real, receipt.cost.unpriced) == (0, 0)
    assert receipt.seconds is not None


async def test_a_call_a_message_and_a_beginning_lead_to_their_run(home: Path) -> None:
    """Whatever of an answer is named, its receipt is found; what is not there is refused in words."""
    async with running(home) as engine:
        submitted = await submit(engine, "practice/small")
        run = await ended(engine, submitted.run_id)
        await engine.caught_up()
        whole = engine.queries.receipt(submitted.run_id)
        (step,) = whole.steps
        for of in (step.call_id, whole.end.message_id, submitted.message_id, f"{submitted.run_id[:20]}…"):
            assert engine.queries.receipt(of).run_id == run.row.run_id
            assert engine.queries.receipt(of).subject == of
        for of in ("", "0198", "ffffffff-0000", submitted.conversation_id):
            with pytest.raises(UnknownThing):
                engine.queries.receipt(of)


async def test_two_messages_of_one_beginning_are_not_guessed_between(home: Path) -> None:
    """A beginning that several runs have is refused, and the words ask for more of it."""
    async with running(home) as engine:
        first, second = [(await ask(engine, "practice/small")).row.run_id for _ in range(2)]
        assert first[:8] == second[:8]
        with pytest.raises(InputError, match="Several"):
            engine.queries.receipt(first[:8])


async def test_a_cached_answer_names_the_call_and_the_run_it_is_from(home: Path) -> None:
    """The cache's verdict stands with each step: a miss the first time, then whose answer it was and what it saved."""
    async with running(home) as engine:
        first = await ask(engine, "practice/small")
        again = await ask(engine, "practice/small")
        anew = await ask(engine, "practice/small", fresh=True)
        missed, hit, fresh = (engine.queries.receipt(run.row.run_id).steps[0] for run in (first, again, anew))
    assert (missed.source, missed.cache) == ("model", "It held no answer to this request.")
    assert (hit.source, hit.origin_call, hit.origin_run) == ("cache", missed.call_id, first.row.run_id)
    assert "this very request" in hit.cache
    assert hit.saved == missed.cost
    assert "anew" in fresh.cache


async def test_a_resumed_run_tells_what_was_lost(home: Path) -> None:
    """Both processes that carried it out, the request that was lost with what had arrived, and what that may have cost."""
    async with ScriptedServer(LONG, hold_after=3, held_models=frozenset({"b"})) as server:
        models = ("local/a", "local/b")
        async with crashed(home, server, *models, strategy="parallel") as (left, run_id), running(left) as engine:
            before = engine.queries.receipt(run_id)
            await resume(engine, run_id)
            receipt = engine.queries.receipt(run_id)
    assert before.end.state == "running"
    assert before.seconds is None
    assert [(taking.token, taking.resumed) for taking in receipt.takings] == [(1, False), (2, True)]
    (mishap,) = by_model(receipt)["local/b"].mishaps
    assert mishap.kind == "lost"
    assert LONG.text.startswith(mishap.partial_text)
    assert mishap.partial_text
    assert not by_model(receipt)["local/a"].mishaps
    assert receipt.end.state == "succeeded"


async def test_the_lineage_goes_back_to_the_first_run(home: Path) -> None:
    """A retry of a retry names both, the prompt is whole all the same, and reused answers name their call."""
    async with ScriptedServer({"a": LONG}) as server, running(home, server) as engine:
        first = await ask(engine, "local/a", "local/gone", strategy="parallel")
        run_id = first.row.run_id
        for _ in range(2):
            run_id = (await ended(engine, (await engine.commands.send(RetryRun(run_id=run_id))).run_id)).row.run_id
        receipt = engine.queries.receipt(run_id)
    assert [origin.kind for origin in receipt.lineage] == ["retry", "retry"]
    assert receipt.lineage[-1].run_id == first.row.run_id
    assert receipt.prompt == "What is 6 * 7?"
    assert by_model(receipt)["local/a"].source == "reused"
    assert by_model(receipt)["local/a"].origin_run in {origin.run_id for origin in receipt.lineage}


async def test_checks_memory_ratings_and_facts_are_told(home: Path) -> None:
    """What was remembered word for word, what each check found in whose answer, the facts of decisions, a person's word."""
    async with running(home) as engine:
        run = await ask(engine, "practice/small")
        call = run.steps["practice/small"].call_id
        other = Alternative(name="practice/large", reason="dearer", score=0.4)
        facts = {"threshold": 0.7, "votes": {"42": 2}}
        await record(
            engine,
            f"run-{run.row.run_id}",
            DecisionMade(kind="accept", choice="yes", reason="Above it.", alternatives=(other,), facts=facts),
            CheckMade(check="arithmetic", call_id=call, status="passed", score=1.0, reason="6 * 7 is 42."),
            MemoryUsed(memory_ids=("m1", "m2"), text="You like short answers.", tokens=5),
            AnswerRated(model="practice/small", rating="bad", how="edit", text="42"),
            run_id=run.row.run_id,
        )
        receipt = engine.queries.receipt(run.row.run_id)
    assert receipt.decisions[-1].facts == facts
    assert receipt.decisions[-1].alternatives == (other,)
    (check,) = receipt.checks
    assert (check.check, check.model, check.status, check.score) == ("arithmetic", "practice/small", "passed", 1.0)
    (memory,) = receipt.memory
    assert (memory.memory_ids, memory.text) == (("m1", "m2"), "You like short answers.")
    (rating,) = receipt.ratings
    assert (rating.rating, rating.how, rating.text) == ("bad", "edit", "42")


async def test_limits_breakers_and_approvals_are_those_of_the_time(home: Path) -> None:
    """The limit of then and not of now, a breaker that was open, and who agreed to what."""
    async with ScriptedServer(LONG) as server, running(home, server) as engine:
        await engine.commands.send(SetBudget(scope="day", picodollars=5 * PICO))
        await engine.commands.send(PRICED)
        await engine.commands.send(ChangeSetting(key="approvals.above_usd", value=0))
        opened = BreakerChanged(
            provider="local",
            host="host:1",
            credential="none",
            model="local/a",
            state="open",
            previous="closed",
            reason="Too many failures.",
        )
        await record(engine, "breaker-x", opened)
        await record(engine, "breaker-y", opened.model_copy(update={"model": "local/other"}))
        await record(engine, "breaker-x", opened.model_copy(update={"state": "half_open", "previous": "open"}))
        waiting = asyncio.Event()
        engine.bus.subscribe(lambda _: waiting.set(), ApprovalRequested)
        run_id = (await submit(engine, "local/a")).run_id
        await waiting.wait()
        await engine.commands.send(ApproveStep(run_id=run_id, step="local/a"))
        await ended(engine, run_id)
        warned = BudgetWarned(scope="run", period=run_id, picodollars=4, limit=5, simulated=False)
        await record(engine, f"budget-run-{run_id}", warned, run_id=run_id)
        await engine.commands.send(SetBudget(scope="day", picodollars=50 * PICO))
        receipt = engine.queries.receipt(run_id)
    assert [(limit.scope, limit.picodollars) for limit in receipt.limits] == [("day", 5 * PICO)]
    (told,) = receipt.warnings
    assert (told.scope, told.period, told.picodollars) == ("run", run_id, 4)
    (mark,) = receipt.breakers
    assert (mark.model, mark.state, mark.before) == ("local/a", "half_open", True)
    (approval,) = receipt.approvals
    assert (approval.step, approval.state) == ("local/a", "given")
    assert approval.answered_at >= approval.asked_at


async def test_a_failed_run_and_a_stand_in_have_receipts_too(home: Path) -> None:
    """A run without an answer says why; the person's own stand-in answer is no call's."""
    async with ScriptedServer({"a": LONG}) as server, running(home, server) as engine:
        failed = engine.queries.receipt((await ask(engine, "local/gone")).row.run_id)
        await engine.commands.send(ChangeSetting(key="calls.template_answer", value="Nobody could say."))
        stood_in = engine.queries.receipt((await ask(engine, "local/gone")).row.run_id)
    assert failed.end.state == "failed"
    assert failed.end.error is not None
    assert failed.end.error.kind == "model_not_found"
    assert (failed.end.text, failed.answered) == ("", None)
    assert (stood_in.end.text, stood_in.end.call_id, stood_in.end.degraded) == ("Nobody could say.", "", True)
