"""Long conversations are fitted into what a model reads, on record, and the same again after a crash."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.models import ChangeSetting, ResumeRun, RetryRun
from core.context.tokens import TokenCounter
from core.ports.models import Message
from core.providers.practice.catalogue import practice_models
from tests.core.strategies.contract import check_calls
from tests.crashes import left_behind
from tests.engines import Run, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

WORDS = "A story of some length about rivers and the people beside them. " * 6


async def talk(engine: Engine, turns: int, *, model: str = "local/a") -> str:
    """Have a conversation of several turns; returns its id."""
    first = await ask(engine, model, text=f"{WORDS} 0?")
    for number in range(1, turns):
        await ask(engine, model, text=f"{WORDS} {number}?", conversation_id=first.row.conversation_id)
    return first.row.conversation_id


def fitting(run: Run) -> dict[str, Any]:
    """How the newest request of a run was fitted."""
    asked = [row.data for row in run.timeline if row.type == "ModelCallRequested"]
    context: dict[str, Any] = asked[-1]["context"]
    return context


async def limited(engine: Engine, when_full: str, tokens: int = 200) -> None:
    """Allow a history of so many tokens."""
    await engine.commands.send(ChangeSetting(key="context.budget_tokens", value=tokens))
    await engine.commands.send(ChangeSetting(key="context.when_full", value=when_full))


async def test_the_oldest_is_left_out_and_that_is_on_record(home: Path) -> None:
    """What does not fit is not sent, the last prompt always is, and row and event tell how much was left out."""
    async with ScriptedServer(Answer("fine")) as server, running(home, server) as engine:
        conversation = await talk(engine, 6)
        await limited(engine, "trim")
        run = await ask(engine, "local/a", text="And now?", conversation_id=conversation)
        sent = server.requests[-1].json["messages"]
    context = fitting(run)
    assert sent[-1]["content"] == "And now?"
    assert len(sent) == 13 - context["dropped"]
    assert context["dropped"] > 0
    assert run.row.trimmed_tokens == context["dropped_tokens"] > 0
    assert context["estimated_tokens"] <= 200


async def test_all_models_share_one_measure(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many models are asked the same, each message of it is counted once."""
    counted: list[str] = []
    count = TokenCounter.message

    def told(self: TokenCounter, message: Message) -> int:
        counted.append(message.text)
        return count(self, message)

    monkeypatch.setattr(TokenCounter, "message", told)
    async with running(home) as engine:
        await ask(engine, "practice/small", "practice/medium", "practice/large", strategy="parallel", text=WORDS)
    assert counted == [WORDS]


async def test_what_is_left_out_is_valued_once(home: Path) -> None:
    """By the price of the model, in its kind of money; an answer from the cache says what it saved and nothing more."""
    price = practice_models()["small"].price
    async with running(home) as engine:
        conversation = await talk(engine, 6, model="practice/small")
        await limited(engine, "trim")
        run = await ask(engine, "practice/small", text="And now?", conversation_id=conversation)
        branch = await talk(engine, 6, model="practice/small")
        again = await ask(engine, "practice/small", text="And now?", conversation_id=branch)
    step = run.steps["practice/small"]
    assert step.spared_picodollars == run.row.trimmed_tokens * price.input > 0
    assert (run.row.spared_simulated, run.row.spared_picodollars) == (step.spared_picodollars, 0)
    assert again.steps["practice/small"].source == "cache"
    assert (again.row.spared_simulated, again.row.saved_simulated > 0) == (0, True)


async def test_too_much_is_refused_when_the_person_wants_that(home: Path) -> None:
    """With refuse nothing is sent, and the words say how to go on."""
    async with ScriptedServer(Answer("fine")) as server, running(home, server) as engine:
        conversation = await talk(engine, 6)
        await limited(engine, "refuse")
        asked = len(server.requests)
        run = await ask(engine, "local/a", text="And now?", conversation_id=conversation)
        assert len(server.requests) == asked
    assert (run.row.state, run.row.error_kind) == ("failed", "context_too_long")
    assert run.row.error_do


async def test_a_summary_is_a_step_of_its_own_and_survives_a_crash(home: Path) -> None:
    """What is left out is summed up by a recorded step; after a crash that is used again and the same request is sent."""
    answers = {"a": Answer("They lived by the river.")}
    async with ScriptedServer(answers) as server:
        async with running(home, server) as engine:
            conversation = await talk(engine, 14)
            await limited(engine, "summarise", tokens=300)
            server.hold("And now?")
            run_id = (await submit(engine, "local/a", text="And now?", conversation_id=conversation)).run_id
            await server.held.wait()
            left = await left_behind(home, home.parent / "left")
        lost = server.requests[-1].json["messages"]
        server.answer_whole()
        async with running(left) as engine:
            await engine.commands.send(ResumeRun(run_id=run_id))
            run = await ended(engine, run_id)
        sent = [request.json["messages"] for request in server.requests]
    assert run.row.state == "succeeded"
    check_calls(run)
    steps = [row.data["step"] for row in run.timeline if row.type == "ModelCallRequested"]
    assert len(steps) == 2
    assert steps[0].startswith("local/a/summary")
    assert fitting(run)["summary_step"] == steps[0]
    assert sent[-1] == lost
    assert "They lived by the river." in str(lost)
    assert sum("Sum up" in str(messages[-1]) for messages in sent) == 1


async def test_a_conversation_goes_on_beside_a_crash(home: Path) -> None:
    """A run that is resumed sees the conversation as it was when it was asked, not what was added since."""
    async with ScriptedServer(Answer("fine")) as server:
        async with running(home, server) as engine:
            conversation = await talk(engine, 1)
            server.hold("Slow?")
            run_id = (await submit(engine, "local/a", text="Slow?", conversation_id=conversation)).run_id
            await server.held.wait()
            left = await left_behind(home, home.parent / "left")
        server.answer_whole()
        async with running(left) as engine:
            await ask(engine, "local/a", text="Quick?", conversation_id=conversation)
            await engine.commands.send(ResumeRun(run_id=run_id))
            run = await ended(engine, run_id)
        slow = [request.json["messages"] for request in server.requests if "Slow?" in str(request.json["messages"][-1])]
    assert run.row.state == "succeeded"
    assert slow[0] == slow[1]
    assert "Quick?" not in str(slow[1])


async def test_a_summary_that_is_not_wanted_again_has_an_end(home: Path) -> None:
    """Where tokens are counted otherwise after a crash, another summary is asked for, and the lost call is ended too."""
    dear = Answer("fine", input_tokens=100_000)

    async with (
        ScriptedServer(lambda _, prompt: dear if "again" in prompt else Answer("fine")) as server,
        running(home, server) as engine,
    ):
        conversation = await talk(engine, 14)
        await limited(engine, "summarise", tokens=600)
        server.hold("Sum up what stands")
        run_id = (await submit(engine, "local/a", text="And now?", conversation_id=conversation)).run_id
        await server.held.wait()
        left = await left_behind(home, home.parent / "left")
        server.answer_whole()
        async with running(left) as other:
            for number in range(32):  # what the provider reports teaches to count otherwise
                await ask(other, "local/a", text=f"{WORDS} again {number}?", fresh=True)
            await other.commands.send(ResumeRun(run_id=run_id))
            run = await ended(other, run_id)
    assert run.row.state == "succeeded"
    check_calls(run)


async def test_a_retry_takes_a_summary_over(home: Path) -> None:
    """What was summed up for a call that failed is not summed up, and paid for, once more."""
    answers = {"b": Answer("fine")}
    async with ScriptedServer(lambda model, _: answers.get(model)) as server, running(home, server) as engine:
        conversation = await talk(engine, 14, model="local/b")
        await limited(engine, "summarise", tokens=600)
        more = {"text": "And now?", "conversation_id": conversation, "strategy": "parallel"}
        run = await ask(engine, "local/b", "local/a", **more)
        sent = len(server.requests)
        answers["a"] = Answer("fine too")
        again = await ended(engine, (await engine.commands.send(RetryRun(run_id=run.row.run_id))).run_id)
        asked = [request.json["model"] for request in server.requests[sent:]]
    assert run.row.degraded
    assert not again.row.degraded
    assert "b" not in asked
    check_calls(again)
