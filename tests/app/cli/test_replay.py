"""``tutti replay``: what another strategy would have answered and cost, without asking anybody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

_BOTH = ("-m", "practice/small", "-m", "practice/large")


def test_one_run_is_replayed_at_no_cost(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """The answer, what it would have cost beside what the run cost, and whose answers they are; nothing is recorded."""
    asked = document("ask", "What is 17 * 23?", "-s", "parallel", *_BOTH)
    head = document("events", "verify")["head"]
    told = document("replay", asked["run_id"], "-s", "single", "-m", "practice/large")
    words = tutti("replay", asked["run_id"], "-s", "sequential", "-o", "minimum_characters=20")
    assert document("events", "verify")["head"] == head
    (run,) = told["runs"]
    large = next(call for call in asked["calls"] if call["model"] == "practice/large")
    assert (told["n"], told["answered"], told["complete"]) == (1, 1, 1)
    assert told["simulated_cost_usd"] == large["cost_usd"]
    assert told["actual_simulated_cost_usd"] == asked["cost_usd"]
    assert (run["model"], run["was"]["answer"], run["missing"]) == ("practice/large", asked["answer"], [])
    assert run["calls"][0]["call_id"] == large["call_id"]
    assert words.exit_code == 0
    assert "Would have cost" in words.stdout
    assert "this run" in words.stdout


def test_several_runs_are_replayed_together(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """One line for each, then what they come to in all; what is not on record is named and is no failure of the command."""
    first = document("ask", "What is 17 * 23?", "-s", "parallel", *_BOTH)["run_id"]
    second = document("ask", "What is 2 * 3?", "-m", "practice/small")["run_id"]
    told = document("replay", first, second, "-s", "single", "-m", "practice/large")
    assert (told["n"], told["answered"], told["complete"]) == (2, 1, 1)
    assert told["runs"][1]["missing"] == [{"step": "practice/large", "model": "practice/large", "sample": 0}]
    assert told["runs"][1]["error"]["kind"] == "not_recorded"
    words = tutti("replay", first, second, "-s", "single", "-m", "practice/large")
    assert words.exit_code == 0
    assert "single would have answered 1 of 2 runs." in words.stdout
    assert "not on record" in words.stdout


def test_wrong_use_is_refused(tutti: Callable[..., Result], home: Path) -> None:
    """No store, no strategy, no such run, no such option: exit code 2, with words on what to do."""
    assert tutti("replay", "0198c0de-1111", "-s", "single").exit_code == 2
    assert not home.exists()
    assert tutti("ask", "Hello", "-m", "practice/small").exit_code == 0
    run_id = tutti("runs", "list").stdout.splitlines()[1].split()[0]
    for arguments in ((run_id,), ("0198c0de-1111", "-s", "single"), (run_id, "-s", "nothing")):
        assert tutti("replay", *arguments).exit_code == 2
    refused = tutti("replay", run_id, "-s", "parallel", "-o", "wait=never")
    assert refused.exit_code == 2
    assert "wait" in refused.stderr
