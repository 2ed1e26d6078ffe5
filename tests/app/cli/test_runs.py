"""What ran, and stopping it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

from tests.app.cli.stores import leave_runs
from tests.events.store import golden

_SUM = "What is 17 * 23?"


def test_nothing_yet_is_said(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """With nothing recorded there are no runs, nothing is made, and a person is told what to do."""
    assert document("runs", "list") == {"runs": []}
    result = tutti("runs", "list")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "tutti ask" in result.stderr


def test_the_list_has_its_promised_shape(document: Callable[..., Any]) -> None:
    """run_id, state, strategy, progress, started_at, cost, owner and whether it was interrupted; newest first."""
    first = document("ask", _SUM, "-m", "practice/small")
    second = document("ask", _SUM, "-m", "practice/arithmetic")
    rows = document("runs", "list")["runs"]
    assert [row["run_id"] for row in rows] == [second["run_id"], first["run_id"]]
    (row, _) = rows
    assert (row["state"], row["strategy"], row["progress"]) == ("succeeded", "single", 1.0)
    assert (row["owner"], row["interrupted"]) == (None, False)
    assert row["cost_usd"] > 0
    assert row["simulated"] is True
    assert row["started_at"].endswith("Z")
    assert len(document("runs", "list", "--limit", "1")["runs"]) == 1
    assert document("runs", "list", "--state", "failed")["runs"] == []


def test_the_list_says_where_each_run_stands(document: Callable[..., Any]) -> None:
    """Percent, time left, what waits, how often taken up, where it is from and what it saved."""
    document("ask", _SUM, "-m", "practice/small")
    document("ask", _SUM, "-m", "practice/small")
    again, first = document("runs", "list")["runs"]
    assert (first["percent"], first["eta_seconds"], first["waiting"]) == (100, None, None)
    assert (first["quarantined"], first["recoveries"], first["origin"]) == (False, 0, None)
    assert first["saved_usd"] == again["saved_usd"] == 0
    assert "simulated_saved_usd" not in first
    assert again["simulated_saved_usd"] == first["cost_usd"]


def test_many_interrupted_runs_are_listed(
    tutti: Callable[..., Result], document: Callable[..., Any], home: Path
) -> None:
    """None of them says that it runs, each says how to go on, and listing them records nothing."""
    left = leave_runs(home, 300)
    head = document("events", "verify")["head"]
    for state in ((), ("--state", "interrupted")):
        rows = document("runs", "list", "--limit", "1000", *state)["runs"]
        assert [row["run_id"] for row in rows] == left[::-1]
        assert {(row["owner"], row["interrupted"], row["state"]) for row in rows} == {(None, True, "running")}
    (newest,) = document("runs", "list", "--state", "interrupted", "--limit", "1")["runs"]
    assert newest["run_id"] == left[-1]
    result = tutti("runs", "list", "--limit", "3")
    assert result.stdout.count("interrupted") == 3
    assert "tutti runs show ID" in result.stderr
    shown = document("runs", "show", left[0])
    assert shown["resume"] == {"possible": True, "why_not": "", "recoveries": 0, "steps": []}
    assert document("events", "verify")["head"] == head


def test_an_empty_list_of_a_state_does_not_say_that_there_are_no_runs(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """It says that none is in that state and how to see all; a state that does not exist is bad input."""
    assert "No runs yet" in tutti("runs", "list", "--state", "failed").stderr
    document("ask", _SUM, "-m", "practice/small")
    said = {"interrupted": "No run is interrupted.", "failed": "No run has failed.", "quarantined": "set apart"}
    for state, words in said.items():
        result = tutti("runs", "list", "--state", state)
        assert (result.exit_code, result.stdout) == (0, "")
        assert words in result.stderr
        assert "See all runs: tutti runs list" in result.stderr
        assert "yet" not in result.stderr
    assert "tutti runs list" not in tutti("runs", "list", "--state", "succeeded").stderr
    assert tutti("runs", "list", "--state", "nonsense").exit_code == 2


def test_a_list_is_narrowed_by_strategy_model_day_and_words(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """All that is given has to be so; a list that this leaves empty says what narrowed it and how to see all."""
    single = document("ask", _SUM, "-m", "practice/small")["run_id"]
    both = document(
        "ask", "Which is larger, 9.11 or 9.9?", "-s", "parallel", "-m", "practice/small", "-m", "practice/large"
    )
    several = both["run_id"]

    def listed(*options: str) -> list[str]:
        return [row["run_id"] for row in document("runs", "list", *options)["runs"]]

    assert (
        listed("--strategy", "parallel")
        == listed("-m", "practice/large")
        == listed("--words", "LARGER 9.9")
        == [several]
    )
    assert listed("--strategy", "parallel", "-s", "single", "--since", "today") == [several, single]
    assert listed("--model", "practice/small", "--strategy", "single", "--since", "7d") == [single]
    assert listed("--until", "2020-01-01") == listed("--since", "2120-01-01") == []
    said = tutti("runs", "list", "--strategy", "voting", "--state", "failed").stderr
    assert "No run fits --state, --strategy. See all runs: tutti runs list" in said
    for wrong in (("--since", "yesterweek"), ("--since", "0d"), ("--since", "2026-11-03", "--until", "2026-11-03")):
        assert tutti("runs", "list", *wrong).exit_code == 2, wrong


def test_a_run_is_named_by_a_unique_beginning_of_its_id(tutti: Callable[..., Result], home: Path) -> None:
    """As people copy it from a table; too little, several and none are refused in words with exit code 2."""
    first, second = "0198c0de-0000-7000-8000-00000000000a", "0198c0de-0000-7000-8000-00000000000b"
    leave_runs(home, 2, names=(first, second))
    for command in ("show", "cancel", "resume", "retry", "fail", "release"):
        several = tutti("runs", command, "0198c0de-…")
        assert (several.exit_code, several.stdout) == (2, "")
        assert "Several runs begin with 0198c0de-" in several.stderr
        assert tutti("runs", command, "0198c0d").exit_code == 2
        assert "There is no run 0198c0de-1" in tutti("runs", command, "0198c0de-1").stderr
    assert "at least the first 8 characters" in tutti("runs", "show", "0198c").stderr
    third = "0198c0df-0000-7000-8000-00000000000c"
    leave_runs(home, 1, names=(third,))
    assert f'"run_id": "{third}"' in tutti("runs", "show", "0198c0df", "--json").stdout
    assert tutti("runs", "fail", "0198c0df-…").stdout == f"Run {third} is failed.\n"
    assert tutti("runs", "bundle", "0198c0df", str(home / "run.tutti")).exit_code == 0
    assert third in tutti("runs", "list").stdout


def test_one_run_is_shown_in_full(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Its state, its steps in order, and its decisions with their reasons; the same in words."""
    asked = document("ask", _SUM, "-m", "practice/small")
    shown = document("runs", "show", asked["run_id"])
    assert shown["state"] == "succeeded"
    (step,) = shown["steps"]
    assert (step["model"], step["source"], step["attempts"]) == ("practice/small", "model", 1)
    assert (step["interruptions"], step["partial_characters"], step["booked_usd"]) == (0, 0, 0)
    assert (shown["approvals"], shown["hook_failures"], shown["resume"]) == ([], [], None)
    assert shown["decisions"]
    assert all(decision["reason"] for decision in shown["decisions"])
    text = tutti("runs", "show", asked["run_id"]).stdout
    assert asked["run_id"] in text
    assert "Decisions" in text


def test_what_was_spared_is_shown(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """What prompt caches and trimming spared stands beside the cost of each step and in total; in dollars for scripts."""
    imported = tutti("events", "import", str(Path(golden.__file__).parent / "v1-catalog2.jsonl"))
    assert imported.exit_code == 0, imported.output
    shown = document("runs", "show", "r1")
    assert [step["spared_usd"] for step in shown["steps"]] == [8e-7, 8e-7, 0, 0, 0]
    assert shown["spared_usd"] == 1.6e-6
    assert "simulated_spared_usd" not in shown
    text = tutti("runs", "show", "r1").stdout
    assert "$0.0000016 by prompt caches and trimming" in text
    assert text.count(", spared $0.0000008") == 2
    assert "Spared" not in tutti("runs", "show", "r4").stdout


def test_unknown_runs_are_bad_input(tutti: Callable[..., Result]) -> None:
    """Show and cancel of a run that does not exist: exit code 2, in words."""
    for command in ("show", "cancel"):
        result = tutti("runs", command, "0198c0de-0000-7000-8000-000000000000")
        assert result.exit_code == 2, result.output
        assert "no run" in result.stderr


def test_a_run_that_has_ended_cannot_be_canceled(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Cancelling what has an answer changes nothing about it."""
    asked = document("ask", _SUM, "-m", "practice/small")
    tutti("runs", "cancel", asked["run_id"])
    assert document("runs", "show", asked["run_id"])["state"] == "succeeded"
