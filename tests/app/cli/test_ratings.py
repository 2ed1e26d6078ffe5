from __future__ import annotations

from collections.abc import Callable
from typing import Any

from click.testing import Result

_SMALL, _LARGE = "practice/small", "practice/large"


def test_an_answer_is_rated_and_known_to_later_runs(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """The run's answer and one model's are rated by the beginning of the run's id; the next run keeps the record."""
    run = document("ask", "What is 17 * 23?", "-s", "parallel", "-m", _SMALL, "-m", _LARGE)["run_id"]
    assert tutti("runs", "rate", run[:18], "bad").stdout == f"The answer of {_SMALL} is bad.\n"
    rated = document("runs", "rate", run, "good", "--model", _LARGE)
    assert rated == {"run_id": run, "model": _LARGE, "rating": "good", "how": "thumb"}
    later = document("ask", "What is 18 * 23?", "-s", "parallel", "-m", _SMALL, "-m", _LARGE)["run_id"]
    (requested,) = document("events", "list", "--type", "RunRequested")["events"][1:]
    assert requested["correlation_id"] == later
    known = requested["data"]["settings"]["run.knowledge"]
    assert (known[_SMALL]["bad"], known[_LARGE]["good"]) == (1, 1)


def test_only_answers_that_are_there_are_rated(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """A run or a model that gave no answer is refused as wrong use, with what there is."""
    run = document("ask", "What is 17 * 23?", "-m", _SMALL)["run_id"]
    missing = tutti("runs", "rate", run, "good", "--model", _LARGE)
    assert missing.exit_code == 2
    assert f"Whole answers are there of: {_SMALL}." in missing.stderr
    assert tutti("runs", "rate", "00000000-none", "good").exit_code == 2
    assert tutti("runs", "rate", run, "lovely").exit_code == 2


def test_an_answer_is_picked_or_edited(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """A pick and an edit are recorded as what they are, the edit with its words; both at once is wrong use."""
    run = document("ask", "What is 17 * 23?", "-s", "parallel", "-m", _SMALL, "-m", _LARGE)["run_id"]
    assert document("runs", "rate", run, "good", "-m", _LARGE, "--picked")["how"] == "pick"
    assert document("runs", "rate", run, "bad", "--edit", "It is 391.")["how"] == "edit"
    rated = [event["data"] for event in document("events", "list", "--type", "AnswerRated")["events"]]
    assert [(one["how"], one["text"]) for one in rated] == [("pick", ""), ("edit", "It is 391.")]
    assert tutti("runs", "rate", run, "good", "--picked", "--edit", "So.").exit_code == 2


def test_a_receipt_says_what_such_confidence_was_worth(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """How sure a vote is stands beside how often rated answers with about as much agreement were good."""
    asked = ("-s", "voting", "-m", _SMALL, "-m", "practice/medium", "-m", _LARGE)
    first = document("ask", "What is 17 * 23?", *asked)["run_id"]
    assert document("receipt", first)["end"]["worth"] is None
    tutti("runs", "rate", first, "good")
    worth = document("receipt", first)["end"]["worth"]
    assert worth["rated"] == 1
    assert worth["likelihood"] > 0
    assert "by 1 rated answer with about as much agreement" in tutti("receipt", first).stdout
