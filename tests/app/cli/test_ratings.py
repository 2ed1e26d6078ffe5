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
    assert rated == {"run_id": run, "model": _LARGE, "rating": "good"}
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
