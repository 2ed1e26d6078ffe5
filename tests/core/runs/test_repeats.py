"""One model is asked several times, and each of its answers is one of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.commands.branches import AskAgain
from core.commands.models import CancelCall, CompareAnswers, Submitted
from core.errors import InputError
from events.projections.runs.rows import StepRow
from tests.core.runs.test_growing import grow, steps_of
from tests.engines import ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

TWICE = ("local/a", "local/b", "local/a")


class Counting:
    """Says another thing each time it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, model: str, _prompt: str) -> Answer:
        """The next one."""
        self.times += 1
        return Answer(f"Answer {self.times} of {model}.")


def told(steps: list[StepRow]) -> list[tuple[str, str]]:
    return sorted((step.step, step.source) for step in steps)


async def test_each_answer_is_a_step_and_a_sample(home: Path) -> None:
    """Every one is asked for and kept apart in the cache, where the same prompt finds all of them again."""
    async with ScriptedServer(Counting()) as server, running(home, server) as engine:
        run = await ask(engine, *TWICE, strategy="parallel")
        steps = steps_of(engine, run.row.run_id)
        assert (run.row.models, len(server.requests)) == (TWICE, 3)
        assert told(steps) == [("local/a", "model"), ("local/a#2", "model"), ("local/b", "model")]
        again = await ask(engine, *TWICE, strategy="parallel")
        assert told(steps_of(engine, again.row.run_id)) == [
            ("local/a", "cache"),
            ("local/a#2", "cache"),
            ("local/b", "cache"),
        ]
        await engine.caught_up()
        views = engine.open_views()
        texts = {row.text for row in views.conversations.answers(run_id=again.row.run_id)}
        views.close()
    assert len(texts) == 3
    assert "local/a · 2" in str([made.alternatives for made in run.decisions])


async def test_one_of_them_is_stopped_alone(home: Path) -> None:
    """The other answer of the same model goes on, and what is said of the run names the one that was stopped."""
    async with ScriptedServer(Answer("Yes."), delay={"a": 1}) as server, running(home, server) as engine:
        run = await submit(engine, "local/a", "local/a", strategy="parallel")
        calls: list[StepRow] = []
        while len(calls) < 2:
            await engine.caught_up()
            calls = steps_of(engine, run.run_id)
        second = next(step for step in calls if step.step == "local/a#2")
        await engine.commands.send(CancelCall(run_id=run.run_id, call_id=second.call_id))
        done = await ended(engine, run.run_id)
    assert done.row.state == "succeeded"
    assert "local/a · 2 failed: local/a was stopped" in done.row.reason


async def test_answers_of_one_model_are_compared_and_merged(home: Path) -> None:
    """Blind, one of them can be the best; merged, all of them are used again and the merger alone is asked."""
    async with ScriptedServer(Counting()) as server, running(home, server) as engine:
        run = await ask(engine, "local/a", "local/a", strategy="parallel", options={"wait": "all"}, blind=True)
        steps = steps_of(engine, run.row.run_id)
        await engine.commands.send(CompareAnswers(run_id=run.row.run_id, best=(steps[1].call_id,), blind=True))
        asked = len(server.requests)
        merged = await grow(engine, run, steps, strategy="fusion", options={"merger": "local/a"})
        (sent,) = [received.json for received in server.requests[asked:]]
    assert all(f"Answer {number} of a" in str(sent) for number in (1, 2))
    assert merged.row.answer == "Answer 3 of a."


async def test_another_strategy_asks_a_model_once_and_says_so(home: Path) -> None:
    """What a person names twice for it is refused; what it takes over from an earlier run it asks once."""
    async with ScriptedServer(Counting()) as server, running(home, server) as engine:
        with pytest.raises(InputError, match="Cascade asks a model once, and local/a is named 2 times"):
            await ask(engine, *TWICE, strategy="cascade")
        run = await ask(engine, *TWICE, strategy="parallel")
        where = {"conversation_id": run.row.conversation_id, "prompt_id": run.row.prompt_id}
        again: Submitted = await engine.commands.send(AskAgain(**where, strategy="consensus"))
        done = await ended(engine, again.run_id)
    assert done.row.models == ("local/a", "local/b")
    assert done.decisions[0].reason == "You chose them. Each is asked once, for consensus asks no model several times."
