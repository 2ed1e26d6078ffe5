"""The cascade: by price, with checks, and with every escalation on record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.commands.models import AddProvider, ResumeRun
from core.errors import InvalidSetting, UnknownThing
from tests.core.strategies.contract import StrategyContract, check_calls
from tests.crashes import left_behind
from tests.engines import Run, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

MODELS = ("local/a", "local/b", "local/c")
RIGHT, WRONG = Answer("6 * 7 = 42"), Answer("6 * 7 = 41")


def kinds(run: Run) -> list[tuple[str, str]]:
    """Kind and choice of each decision but the choice of models."""
    return [(made.kind, made.choice) for made in run.decisions if made.kind != "models"]


def checks(run: Run) -> dict[str, str]:
    """Status by check, the newest of each name."""
    return {row.data["check"]: row.data["status"] for row in run.timeline if row.type == "CheckMade"}


class TestCascade(StrategyContract):
    name = "cascade"

    async def test_two_that_agree_are_enough(self, home: Path) -> None:
        """With no record, the second model's agreement is accepted and the dearer ones are never asked."""
        async with ScriptedServer(RIGHT) as server, running(home, server) as engine:
            run = await ask(engine, *MODELS, strategy="cascade")
        assert set(run.steps) == {"local/a", "local/b"}
        assert kinds(run) == [("escalate", "local/b"), ("accept", "local/b")]
        assert "2 models say the same" in run.row.reason
        assert checks(run)["arithmetic"] == "passed"
        assert checks(run)["agreement with local/a"] == "passed"
        assert not run.row.degraded
        check_calls(run)

    async def test_a_wrong_equation_is_not_accepted(self, home: Path) -> None:
        """Two models that agree on a wrong calculation are refused and the last one is asked, with the reason."""
        answers = {"a": WRONG, "b": WRONG, "c": RIGHT}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            run = await ask(engine, *MODELS, strategy="cascade")
        assert run.row.answer == RIGHT.text
        assert kinds(run) == [("escalate", "local/b"), ("escalate", "local/c"), ("accept", "local/c")]
        assert "It failed: arithmetic." in run.decisions[-2].reason
        facts = [row.data["facts"] for row in run.timeline if row.type == "DecisionMade"][-2]
        assert facts["threshold"] == 0.85
        assert facts["score"] < 0.85
        assert facts["checks"]["arithmetic"] == "failed"

    async def test_the_last_answer_is_taken_and_said_to_be_doubtful(self, home: Path) -> None:
        """When nothing was accepted the last answer is taken, with words that say what it is worth."""
        answers = {"a": Answer("1"), "b": Answer("2"), "c": Answer("3")}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            run = await ask(engine, *MODELS, strategy="cascade")
        assert run.row.answer == "3"
        assert "local/c is the last model" in run.row.reason
        assert "do not rely on it" in run.row.reason

    async def test_the_likeliest_refused_answer_stands_in_for_a_last_one_that_failed(self, home: Path) -> None:
        """When the last model fails, the best refused answer is given, degraded and with the real error."""
        answers = {"a": WRONG, "b": RIGHT}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            run = await ask(engine, *MODELS, strategy="cascade")
        assert run.row.answer == RIGHT.text
        assert run.row.degraded
        assert "local/c failed:" in run.row.reason
        assert kinds(run)[-1] == ("fallback", "local/b")

    async def test_as_many_have_to_agree_as_the_option_says(self, home: Path) -> None:
        """With agree at 3, two equal answers are not enough however likely they are."""
        async with ScriptedServer(RIGHT) as server, running(home, server) as engine:
            models = (*MODELS, "local/d")
            run = await ask(engine, *models, strategy="cascade", options={"agree": 3})
        assert set(run.steps) == {"local/a", "local/b", "local/c"}
        assert "2 models say the same and 3 have to" in run.decisions[2].reason

    async def test_a_model_with_its_own_threshold_is_held_to_that(self, home: Path) -> None:
        """A low threshold of one model accepts its answer alone."""
        options = {"thresholds": "local/a=0.3, local/b=0.99"}
        async with ScriptedServer(RIGHT) as server, running(home, server) as engine:
            run = await ask(engine, *MODELS, strategy="cascade", options=options)
        assert set(run.steps) == {"local/a"}

    async def test_a_judge_is_a_step_and_its_verdict_a_check(self, home: Path) -> None:
        """The judge scores each answer but the last; a verdict without a score is unclear and decides nothing."""
        answers = {
            "a": Answer("41"),
            "b": Answer("42"),
            "j": Answer('{"score": 0.1, "reason": "It is 42."}'),
            "k": Answer("Well, who knows."),
        }
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            judged = await ask(engine, "local/a", "local/b", strategy="cascade", options={"judge": "local/j"})
            unclear = await ask(engine, "local/a", "local/b", strategy="cascade", options={"judge": "local/k"})
        assert checks(judged)["judge"] == "failed"
        assert judged.steps["local/j"].step.startswith("judge/")
        assert [row.data["reason"] for row in judged.timeline if row.data.get("check") == "judge"] == ["It is 42."]
        assert checks(unclear)["judge"] == "unclear"
        assert unclear.row.state == "succeeded"
        check_calls(judged)

    async def test_a_judge_that_fails_harms_nothing(self, home: Path) -> None:
        """A judge that cannot be reached is a check that broke; the answers count by the other checks."""
        answers = {"a": RIGHT, "b": RIGHT}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            run = await ask(engine, *MODELS, strategy="cascade", options={"judge": "local/missing"})
        assert checks(run)["judge"] == "error"
        assert kinds(run)[-1] == ("accept", "local/b")

    async def test_the_limit_on_calls_leaves_the_best_answer_so_far(self, home: Path) -> None:
        """With one call allowed, the one answer there is is given and the limit is named."""
        async with ScriptedServer(RIGHT) as server, running(home, server) as engine:
            run = await ask(engine, *MODELS, strategy="cascade", options={"max_calls": 1})
        assert run.row.answer == RIGHT.text
        assert run.row.degraded

    async def test_practice_models_are_asked_by_price(self, home: Path) -> None:
        """Whatever order they are named in, the cheapest answers first, unless the order is to be kept."""
        models = ("practice/large", "practice/medium", "practice/small")
        async with running(home) as engine:
            by_price = await ask(engine, *models, strategy="cascade")
            kept = await ask(engine, *models, strategy="cascade", options={"keep_order": True})
        assert next(iter(by_price.steps)) == "practice/small"
        assert next(iter(kept.steps)) == "practice/large"

    @pytest.mark.parametrize(
        ("options", "error", "words"),
        [
            ({"thresholds": "local/a=1.5"}, InvalidSetting, "no threshold"),
            ({"thresholds": "local/a"}, InvalidSetting, "no threshold"),
            ({"thresholds": "local/z=0.5"}, InvalidSetting, "not among the models"),
            ({"threshold": 1.5}, InvalidSetting, "Option threshold"),
            ({"agree": 4}, InvalidSetting, "4 models are to agree"),
            ({"judge": "nobody/x"}, UnknownThing, "nobody"),
        ],
    )
    async def test_wrong_options_are_refused(
        self, home: Path, options: dict[str, Any], error: type[Exception], words: str
    ) -> None:
        """A threshold out of range or of no model, too many that agree, a missing judge: refused, nothing recorded."""
        async with ScriptedServer(RIGHT) as server, running(home, server) as engine:
            with pytest.raises(error, match=words):
                await submit(engine, *MODELS, strategy="cascade", options=options)

    async def test_a_killed_run_goes_on_with_the_same_checks(self, home: Path) -> None:
        """After a crash nothing finished is asked again, and checks and decisions stand in the history once."""
        answers = {"a": WRONG, "b": Answer("6 * 7 = 40 and nothing else"), "c": RIGHT}
        target = home.parent / "crashed"
        async with ScriptedServer(answers, hold_after=3, held_models=frozenset({"b"})) as server:
            async with running(home, server) as engine:
                run_id = (await submit(engine, *MODELS, strategy="cascade")).run_id
                await server.held.wait()
                await left_behind(home, target)
            server.answer_whole()
            async with running(target) as engine:
                await engine.commands.send(ResumeRun(run_id=run_id))
                run = await ended(engine, run_id)
            async with running(home.parent / "undisturbed", server) as engine:
                undisturbed = await ask(engine, *MODELS, strategy="cascade")
        assert (run.row.answer, run.row.reason) == (undisturbed.row.answer, undisturbed.row.reason)
        assert kinds(run) == kinds(undisturbed)
        made = [
            [(row.data["check"], row.data["status"]) for row in one.timeline if row.type == "CheckMade"]
            for one in (run, undisturbed)
        ]
        assert made[0] == made[1]
        check_calls(run)

    async def test_where_nothing_can_be_saved_the_last_model_is_asked_at_once(self, home: Path, tmp_path: Path) -> None:
        """Among models that are free and take no time, those in between are passed over once that is known."""
        file = tmp_path / "answers.jsonl"
        rows = [
            {"question": question, "answers": {"a": "6 * 7 = 41", "b": "6 * 7 = 40", "c": "6 * 7 = 42"}}
            for question in ("What is 6 * 7?", "What is 7 * 6?")
        ]
        file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        models = ("free/a", "free/b", "free/c")
        async with running(home) as engine:
            await engine.commands.send(AddProvider(name="free", wire="recorded", file=str(file)))
            first = await ask(engine, *models, strategy="cascade")
            run = await ask(engine, *models, strategy="cascade", text="What is 7 * 6?")
        assert set(first.steps) == set(models)  # nobody knew how long they take
        assert set(run.steps) == {"free/a", "free/c"}
        passed_over = next(row.alternatives for row in run.decisions if row.kind == "escalate")
        assert [other.name for other in passed_over] == ["free/b"]
