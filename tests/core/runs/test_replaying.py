"""The run of a bundle is carried out again with what is recorded in it, and with nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.bootstrap import Engine
from core.commands.models import ChangeSetting, ReplayBundle, SetBudget, Submitted
from core.errors import InputError
from core.runs.bundle import bundle_lines
from events.catalog import PAYLOADS
from events.registry import Registry
from events.upcasters import UPCASTERS
from tests.core.runs.test_context import limited, talk
from tests.core.strategies.contract import check_calls
from tests.engines import Run, ask, ended, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

REGISTRY = Registry(PAYLOADS, UPCASTERS)


def bundle(engine: Engine, run_id: str) -> bytes:
    """The bundle of a run."""
    reader = engine.store.open_reader()
    try:
        return b"".join(bundle_lines(reader, REGISTRY, run_id))
    finally:
        reader.close()


async def replay(home: Path, data: bytes) -> Run:
    """Carry out a bundle on another machine: an empty store, no provider, no key, no server."""
    async with running(home) as engine:
        submitted: Submitted = await engine.commands.send(ReplayBundle(data=data))
        return await ended(engine, submitted.run_id)


async def test_a_bundle_gives_the_same_answer_elsewhere(home: Path) -> None:
    """With neither server nor key the same strategy comes to the same answer by the same decisions, at no cost."""
    async with ScriptedServer({"a": Answer("One."), "b": Answer("Two.")}) as server, running(home, server) as engine:
        first = await ask(engine, "local/a", text="Before?")
        more = {"conversation_id": first.row.conversation_id, "strategy": "parallel"}
        run = await ask(engine, "local/a", "local/b", "local/gone", "practice/small", **more)
        data = bundle(engine, run.row.run_id)
    again = await replay(home.parent / "elsewhere", data)
    assert again.row.state == run.row.state == "succeeded"
    assert (again.row.answer, again.row.reason, again.row.degraded) == (run.row.answer, run.row.reason, True)
    assert [(made.kind, made.choice) for made in again.decisions] == [
        (made.kind, made.choice) for made in run.decisions
    ]
    assert {step.source for step in again.steps.values() if step.state == "succeeded"} == {"recorded"}
    assert again.row.cost_picodollars == again.row.simulated_picodollars == 0
    assert (again.row.origin_kind, again.row.origin_run_id) == ("bundle", run.row.run_id)
    check_calls(again)


async def test_a_bundle_of_a_fitted_conversation_replays(home: Path) -> None:
    """What was trimmed and capped when it was recorded is asked in the same words."""
    async with ScriptedServer(Answer("fine")) as server, running(home, server) as engine:
        conversation = (await ask(engine, "local/a", text="A long question. " * 40)).row.conversation_id
        await ask(engine, "local/a", text="Another long question. " * 40, conversation_id=conversation)
        await engine.commands.send(ChangeSetting(key="context.budget_tokens", value=120))
        run = await ask(engine, "local/a", text="And now?", conversation_id=conversation)
        data = bundle(engine, run.row.run_id)
    assert run.row.trimmed_tokens > 0
    again = await replay(home.parent / "elsewhere", data)
    assert (again.row.state, again.row.answer) == ("succeeded", "fine")


async def test_a_bundle_of_a_summed_up_conversation_replays(home: Path) -> None:
    """A summary is taken over as it was made, though this machine might cut the conversation elsewhere; once more too."""
    async with ScriptedServer(Answer("fine")) as server, running(home, server) as engine:
        conversation = await talk(engine, 14)
        await limited(engine, "summarise", tokens=600)
        run = await ask(engine, "local/a", text="And now?", conversation_id=conversation)
        data = bundle(engine, run.row.run_id)
    assert run.row.calls == 2
    async with running(home.parent / "elsewhere") as engine:
        for _ in range(2):
            submitted: Submitted = await engine.commands.send(ReplayBundle(data=data))
            again = await ended(engine, submitted.run_id)
            assert (again.row.state, again.row.answer, again.row.calls) == ("succeeded", "fine", 2)
            assert again.row.calls_recorded == 2
            check_calls(again)
            data = bundle(engine, submitted.run_id)


async def test_a_bundle_of_a_run_that_was_to_save_money_replays(home: Path) -> None:
    """Whether a cheaper model was asked then decides, and not how much is spent where it is replayed."""
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="budget.when_low", value="degrade"))
        await engine.commands.send(ChangeSetting(key="budget.cheaper_models", value=["practice/small"]))
        await engine.commands.send(ChangeSetting(key="budget.warn_percent", value=1))
        dear = await ask(engine, "practice/large")
        await engine.commands.send(SetBudget(scope="day", picodollars=10**9))
        cheap = await ask(engine, "practice/large", text="What is 2 * 3?")
        bundles = [bundle(engine, run.row.run_id) for run in (dear, cheap)]
    assert (list(dear.steps), list(cheap.steps)) == (["practice/large"], ["practice/small"])
    for number, (run, data) in enumerate(zip((dear, cheap), bundles, strict=True)):
        again = await replay(home.parent / f"elsewhere-{number}", data)
        assert (again.row.state, again.row.answer) == ("succeeded", run.row.answer)
        assert [(made.kind, made.choice) for made in again.decisions] == [
            (made.kind, made.choice) for made in run.decisions
        ]


async def test_what_is_no_bundle_is_refused(home: Path) -> None:
    """A file of another kind is refused in words and leaves nothing behind."""
    async with running(home) as engine:
        with pytest.raises(InputError):
            await engine.commands.send(ReplayBundle(data=b"hello"))
        reader = engine.store.open_reader()
        assert reader.head() == 0
        reader.close()
