"""Practice models at work on the answers of others, with no key and no network."""

from __future__ import annotations

import json

import pytest

from core.critics.asked import judging
from core.critics.critic import Subject
from core.ports.models import Message
from core.providers.practice.tasks import worked
from core.results.council import about, listed
from core.results.forms import points, scores
from core.routing.analysis import analysing, read_analysis
from core.routing.task import Task

QUESTION = (Message("user", "What is 17 * 23?"),)
ANSWERS = listed({"Answer A": "17 * 23 = 391\n\nAnswer: **391**", "Answer B": "It is 319.\nAnswer: 319"})


def solve(question: str) -> str:
    """A model that knows this one."""
    return "391" if "17 * 23" in question else ""


def test_a_checklist_has_each_thing_that_is_said_once() -> None:
    """Asked for a checklist it lists what the answers say, in the form that is read."""
    (sent,) = about(QUESTION, "checklist", answers=ANSWERS)
    assert points(worked(sent.text, solve) or "") == ("17 * 23 = 391", "Answer: 391", "It is 319.", "Answer: 319")


def test_a_table_scores_what_comes_to_its_own_result_above_the_rest() -> None:
    """Asked to compare it gives each answer its scores, and the right one as the best."""
    (sent,) = about(QUESTION, "compare", answers=ANSWERS)
    read = scores(worked(sent.text, solve) or "", ["A", "B"])
    assert read is not None
    assert read.criteria == ("Right", "Short")
    assert read.of["A"][0] == 90
    assert read.of["B"][0] == 10


@pytest.mark.parametrize(("answer", "score"), [("Answer: **391**", 0.9), ("Answer: 3910", 0.1), ("", 0.1)])
def test_a_judge_holds_an_answer_against_its_own(answer: str, score: float) -> None:
    """Asked to judge it solves the question for itself; of what it does not know it says nothing."""
    (sent,) = judging(Subject(answer, "What is 17 * 23?"))
    assert json.loads(worked(sent.text, solve) or "")["score"] == score
    (unknown,) = judging(Subject(answer, "Who was it?"))
    assert json.loads(worked(unknown.text, solve) or "")["score"] == 0.5


def test_a_kind_of_task_is_named() -> None:
    """Asked what kind of task a prompt is it names one that there is."""
    (sent,) = analysing(QUESTION)
    found = read_analysis(worked(sent.text, solve) or "", Task())
    assert found is not None
    assert found.kind == "arithmetic"


def test_everything_else_is_a_question_like_any_other() -> None:
    """What only speaks of checklists and tables is not taken for such work."""
    assert worked("Write a checklist of three to nine points about the sea.", solve) is None
    assert worked("What is 17 * 23?", solve) is None
    (sent,) = about(QUESTION, "chair", answers=ANSWERS, reviews="None.")
    assert worked(sent.text, solve) is None
