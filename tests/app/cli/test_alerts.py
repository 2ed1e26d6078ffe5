from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from app.cli.alerts import minutes
from core.errors import InputError

Tutti = Callable[..., Result]


def document(tutti: Tutti, *arguments: str) -> Any:
    result = tutti(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_rule_from_its_making_to_its_end(tutti: Tutti) -> None:
    """A rule is added, rings when it is looked at, is listed as ringing, and is removed; the log keeps its alert."""
    assert tutti("ask", "What is 6 * 7?", "-m", "practice/small").exit_code == 0
    added = document(tutti, "alerts", "add", "calls", "--over", "0", "--within", "1h", "--name", "Busy")
    (rule,) = document(tutti, "alerts", "list")["rules"]
    assert (rule["rule_id"], rule["title"], rule["ringing"]) == (added["rule_id"], "Busy", False)
    (alert,) = document(tutti, "alerts", "check")["alerts"]
    assert (alert["words"], alert["value"], alert["cleared_at"]) == ("Calls was 1 within an hour.", 1, None)
    assert document(tutti, "alerts", "list")["rules"][0]["ringing"] is True
    shown = tutti("alerts", "list")
    assert "rings: 1" in shown.stdout
    assert tutti("alerts", "remove", rule["rule_id"][-8:]).exit_code == 0
    assert document(tutti, "alerts", "list")["rules"] == []
    (logged,) = document(tutti, "alerts", "log")["alerts"]
    assert logged["cleared_reason"] == "removed"


def test_asking_rings_by_itself(tutti: Tutti) -> None:
    """A prompt asked in a terminal leaves the alert it caused, without anybody who looks."""
    document(tutti, "alerts", "add", "simulated_cost", "--over", "0", "--within", "today")
    assert tutti("ask", "What is 6 * 7?", "-m", "practice/small").exit_code == 0
    (alert,) = document(tutti, "alerts", "log")["alerts"]
    assert alert["metric"] == "simulated_cost"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (("calls",), "--over or --under"),
        (("calls", "--over", "1", "--under", "2"), "not both"),
        (("calls", "--over", "-1"), "a number from 0 upwards"),
        (("calls", "--over", "nan"), "a number from 0 upwards"),
        (("calls", "--over", "inf"), "a number from 0 upwards"),
        (("calls", "--over", "1", "--within", "soon"), "no span of time"),
        (("calls", "--over", "1", "--within", "9999d"), "a year at most"),
        (("calls", "--over", "1", "--cooldown", "9999d"), "a year at most"),
        (("calls", "--over", "1", "--quiet", "night"), "two times of day"),
        (("calls", "--over", "1", "--quiet", "25:00-07:00"), "two times of day"),
        (("luck", "--over", "1"), "is not one of"),
        (("calls", "--over", "1", "--kind", "cooking"), "no kind of task named cooking"),
        (("calls", "--over", "1", "--strategy", "luck"), "Choose one of single, "),
    ],
)
def test_what_is_no_rule_is_refused(tutti: Tutti, wrong: tuple[str, ...], words: str) -> None:
    """Wrong input is told in words that say what would fit, with the exit code for it, and nothing is recorded."""
    result = tutti("alerts", "add", *wrong)
    assert result.exit_code == 2, result.output
    assert words in result.stderr
    assert document(tutti, "alerts", "list")["rules"] == []


def test_a_model_that_is_not_there_yet_is_told(tutti: Tutti) -> None:
    """A rule on it is kept, since it may come later, and a wrong letter is seen at once."""
    made = tutti("alerts", "add", "calls", "--over", "1", "--model", "practice/smal")
    assert (made.exit_code, "No model is called practice/smal here" in made.stderr) == (0, True)
    made = tutti("alerts", "add", "calls", "--over", "1", "--model", "practice/small")
    assert (made.exit_code, made.stderr) == (0, "")
    assert len(document(tutti, "alerts", "list")["rules"]) == 2


def test_an_unknown_rule_is_told(tutti: Tutti) -> None:
    """Removing what is not there says how to see what is."""
    result = tutti("alerts", "remove", "nobody")
    assert result.exit_code == 2
    assert "tutti alerts list" in result.stderr


@pytest.mark.parametrize(("text", "expected"), [("15m", 15), ("2 h", 120), ("7d", 10_080)])
def test_spans_of_time(text: str, expected: int) -> None:
    """Minutes, hours and days are spans."""
    assert minutes(text) == expected
    with pytest.raises(InputError):
        minutes(f"0{text[-1]}")
