from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.core.strategies.contract import StrategyContract
from tests.engines import ask, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

LONG = "A long and thorough answer."


class TestSequential(StrategyContract):
    name = "sequential"

    async def test_the_first_acceptable_answer_ends_it(self, home: Path) -> None:
        """A model behind an acceptable answer is never asked."""
        async with ScriptedServer(Answer(LONG)) as server, running(home, server) as engine:
            run = await ask(engine, "local/a", "local/b", strategy="sequential")
        assert list(run.steps) == ["local/a"]
        assert not run.row.degraded

    async def test_a_failure_steps_down_with_its_real_error(self, home: Path) -> None:
        """When a model fails the next is asked, and the step down is a decision with the real error as its reason."""
        async with ScriptedServer({"b": Answer(LONG)}) as server, running(home, server) as engine:
            run = await ask(engine, "local/a", "local/b", strategy="sequential")
        assert run.row.answer == LONG
        assert run.row.degraded
        (step,) = [decision for decision in run.decisions if decision.kind == "fallback"]
        assert step.choice == "local/b"
        assert "local/a was given up." in step.reason
        assert run.steps["local/a"].error_what in step.reason

    @pytest.mark.parametrize(
        ("poor", "options", "why"),
        [
            (Answer("No."), {"minimum_characters": 10}, "has 3 characters, fewer than 10"),
            (Answer("It is the cas", finish="length"), {"accept_cut_off": False}, "was cut off at its length limit"),
            (Answer("I would rather not.", finish="content_filter"), {}, "was refused by the model"),
        ],
    )
    async def test_a_poor_answer_steps_down_and_says_why(
        self, home: Path, poor: Answer, options: dict[str, Any], why: str
    ) -> None:
        """An answer that is too short, cut off or refused is not accepted, each with its own words."""
        async with ScriptedServer({"a": poor, "b": Answer(LONG)}) as server, running(home, server) as engine:
            run = await ask(engine, "local/a", "local/b", strategy="sequential", options=options)
        assert run.row.answer == LONG
        assert any(why in decision.reason for decision in run.decisions)

    async def test_without_an_acceptable_answer_the_longest_is_given_and_said_to_be_so(self, home: Path) -> None:
        """A paid answer is never thrown away: the best of the refused ones is given, with its fault."""
        answers = {"a": Answer("No."), "b": Answer("Maybe.")}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            options = {"minimum_characters": 100}
            run = await ask(engine, "local/a", "local/b", strategy="sequential", options=options)
        assert run.row.answer == "Maybe."
        assert "No model gave an acceptable answer" in run.row.reason
