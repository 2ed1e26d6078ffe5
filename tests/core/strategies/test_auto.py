from __future__ import annotations

from pathlib import Path

from tests.core.strategies.contract import StrategyContract
from tests.engines import Run, ask, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

A, B, C = "local/a", "local/b", "local/c"


def picked(run: Run) -> list[str]:
    """The strategies that were taken, in order."""
    return [row.choice for row in run.decisions if row.kind == "strategy"]


class TestAuto(StrategyContract):
    name = "auto"

    async def test_answers_that_can_be_compared_are_voted_on(self, home: Path) -> None:
        """A sum asked of three models is voted on; the choice says why, and what it was made on."""
        answers = {"a": Answer("41"), "b": Answer("42"), "c": Answer("42")}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            run = await ask(engine, A, B, C, strategy="auto")
        assert picked(run) == ["voting"]
        assert run.row.answer == "42"
        assert run.row.reason.startswith("This is an arithmetic task, whose answers can be compared. 2 of 3")
        (made,) = [row for row in run.decisions if row.kind == "strategy"]
        assert made.facts["task"] == "arithmetic"
        assert [other.name for other in made.alternatives] == ["expert"]

    async def test_one_model_is_asked_alone(self, home: Path) -> None:
        """With one model there is nothing to choose."""
        async with running(home) as engine:
            assert picked(await ask(engine, "practice/small", strategy="auto")) == ["single"]

    async def test_who_is_in_a_hurry_gets_the_first_answer(self, home: Path) -> None:
        """The preference for speed makes it a race."""
        async with running(home) as engine:
            models = ("practice/small", "practice/large")
            assert picked(await ask(engine, *models, strategy="auto", options={"prefer": "fast"})) == ["race"]

    async def test_it_falls_back_when_its_choice_comes_to_nothing(self, home: Path) -> None:
        """When the vote has no answer the next strategy is tried, which is recorded with the reason."""
        tries = {"a": 0}

        def answer(model: str, _: str) -> Answer | None:
            tries[model] = tries.get(model, 0) + 1
            return Answer("42") if model == "a" and tries[model] > 1 else None

        async with ScriptedServer(answer) as server, running(home, server) as engine:
            run = await ask(engine, A, B, C, strategy="auto")
        assert picked(run) == ["voting", "expert"]
        assert run.row.answer == "42"
        assert run.row.degraded
        assert "voting came to nothing" in [row.reason for row in run.decisions if row.kind == "strategy"][1]
