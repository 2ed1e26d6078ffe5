"""Measuring models that are really asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.bench.exam import Exam, exam_of, practice_exam
from app.bench.live import Live, Purse, live
from app.bench.trial import Plan, measure
from core.commands.models import AddProvider
from core.errors import InputError, OverBudget
from tests.engines import running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

SUMS = {f"What is {number} + {number}?": str(2 * number) for number in range(1, 9)}


def _exam(folder: Path) -> Exam:
    rows = [{"question": question, "reference": reference} for question, reference in SUMS.items()]
    path = folder / "questions.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return exam_of(path, None)


def _quiet(_what: str, _done: int, _of: int) -> None:
    return


async def test_the_persons_own_models_are_asked_and_graded(home: Path, tmp_path: Path) -> None:
    """Questions without answers go to the named models of the person's providers, once each, and what is done is resumed."""

    def said(model: str, prompt: str) -> Answer:
        question = next(one for one in SUMS if one in prompt)
        return Answer(SUMS[question] if model == "right" else "7")

    async with ScriptedServer(said) as server:
        async with running(home, server):
            pass  # the provider is set up in the person's own store
        asked = live(home, ["local/right"], None)
        assert (asked.entries[0].name, asked.purse.left) == ("local", None)
        plans = [Plan("single", (f"local/{model}",), {}, learning=False) for model in ("right", "wrong")]
        results = [await measure(tmp_path, _exam(tmp_path), plan, _quiet, resume=False, live=asked) for plan in plans]
        count = len(server.requests)
        again = await measure(tmp_path, _exam(tmp_path), plans[0], _quiet, resume=True, live=asked)
        assert len(server.requests) == count
    assert [result.accuracy for result in results] == [1.0, 0.0]
    assert [result.calls for result in results] == [len(SUMS), len(SUMS)]
    assert results[0].cost == 0  # a server of this machine costs nothing
    assert again.graded == results[0].graded


async def test_what_may_cost_money_needs_a_limit(home: Path) -> None:
    """A provider on the network is asked only within an amount that the person gives."""
    async with running(home) as engine:
        await engine.commands.send(AddProvider(name="far", wire="openai", base_url="https://far.example/v1"))
    with pytest.raises(InputError, match="far would be asked for real"):
        live(home, ["far/model", "practice/small"], None)
    assert live(home, ["far/model"], 10**12).purse.left == 10**12
    assert live(home, ["practice/small", "recorded/big"], None) == Live()


async def test_it_stops_at_the_limit_and_says_how_to_go_on(tmp_path: Path) -> None:
    """When the next question would cost more than is left nothing more is asked; what is graded stays."""
    plan = Plan("single", ("practice/large",), {}, learning=False)
    purse = Purse(10**8)
    with pytest.raises(OverBudget, match="Give more with --max-usd"):
        await measure(tmp_path, practice_exam(12), plan, _quiet, resume=False, live=Live(purse=purse))
    whole = await measure(tmp_path, practice_exam(12), plan, _quiet, resume=True)
    assert len(whole.graded) == 12


def test_a_file_in_which_some_questions_have_answers_needs_all(tmp_path: Path) -> None:
    """A recorded file with a gap is refused by its line, not measured live without being asked to."""
    path = tmp_path / "half.jsonl"
    path.write_text(
        '{"question": "A?", "reference": "1", "answers": {"a": {"text": "1"}}}\n{"question": "B?", "reference": "2"}\n',
        encoding="utf-8",
    )
    with pytest.raises(InputError, match="Line 2 of"):
        exam_of(path, None)
