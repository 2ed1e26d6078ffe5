from __future__ import annotations

from pathlib import Path

from tests.core.strategies.contract import StrategyContract
from tests.engines import Run, ask, break_model, running
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

    async def test_a_small_model_may_say_what_is_asked(self, home: Path) -> None:
        """Where an analyst is named its word counts for the choice and for how answers are compared; it is a step on record."""
        said = Answer('{"kind": "writing", "difficulty": 0.2, "length": "long"}')
        answers = {"a": Answer("41"), "b": Answer("42"), "c": Answer("42"), "t": said}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            run = await ask(engine, A, B, C, strategy="auto", options={"analyst": "local/t"})
        assert picked(run) == ["expert"]
        assert run.steps["local/t"].step == "analysis"
        (analysis,) = [row for row in run.decisions if row.kind == "analysis"]
        assert (analysis.choice, analysis.facts["by_rules"]) == ("writing", "arithmetic")

    async def test_the_rules_hold_where_the_analyst_fails(self, home: Path) -> None:
        """An analyst that talks or cannot be reached changes nothing about the answer; the reason is on record."""
        answers = {name: Answer("42") for name in ("a", "b", "c")} | {"t": Answer("It is a sum, I think.")}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            for analyst, words in (("local/t", "did not say"), ("local/missing", "could not say")):
                run = await ask(engine, A, B, C, strategy="auto", options={"analyst": analyst})
                assert picked(run) == ["voting"]
                (analysis,) = [row for row in run.decisions if row.kind == "analysis"]
                assert words in analysis.reason
                assert not run.row.degraded

    async def test_models_that_cannot_do_it_are_left_out_with_the_reason(self, home: Path) -> None:
        """A model whose breaker is open is not asked, so that the answer is no degraded one; the history says why."""
        async with ScriptedServer(Answer("42")) as server, running(home, server) as engine:
            await break_model(engine, server, A)
            run = await ask(engine, A, B, C, strategy="auto")
        assert A not in run.steps
        assert not run.row.degraded
        left_out = [row for row in run.decisions if row.kind == "models"][-1]
        assert left_out.choice == f"{B}, {C}"
        assert "circuit breaker is disabled" in left_out.reason
