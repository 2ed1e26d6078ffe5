"""Bringing earlier runs on: after kill -9, by a person's consent, anew from a step."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows kills in another way")

_LONG = "Tell me a long story about the sea"
_SUM = "What is 17 * 23?"
_STEP = "practice/small"


def test_an_interrupted_run_says_what_a_resume_would_do_and_is_resumed(
    interrupted: Callable[..., str], document: Callable[..., Any]
) -> None:
    """What has ended is used again, what was in flight is sent once more, and the document is that of ask."""
    run_id = interrupted(
        _LONG, "-s", "parallel", "-m", "practice/small", "-m", "practice/large", once="ModelCallCompleted"
    )
    shown = document("runs", "show", run_id)
    assert (shown["interrupted"], shown["owner"]) == (True, None)
    assert [step["state"] for step in shown["steps"]] == ["succeeded", "interrupted"]
    forecast = shown["resume"]
    assert (forecast["possible"], forecast["why_not"]) == (True, "")
    plans = {step["step"]: step for step in forecast["steps"]}
    assert (plans["practice/small"]["action"], plans["practice/small"]["cost_usd"]) == ("reuse", 0)
    assert plans["practice/large"]["action"] == "send again"
    assert plans["practice/large"]["cost_usd"] > 0
    told = document("runs", "resume", run_id)
    assert (told["run_id"], told["state"]) == (run_id, "succeeded")
    assert told["answer"]
    asked = [event["data"]["step"] for event in document("events", "list", "--type", "ModelCallRequested")["events"]]
    assert sorted(asked) == ["practice/large", "practice/small"]
    again = document("runs", "show", run_id)
    assert (again["resume"], [step["interruptions"] for step in again["steps"]]) == (None, [0, 1])


def test_looking_at_interrupted_runs_appends_nothing(
    tutti: Callable[..., Result], interrupted: Callable[..., str], document: Callable[..., Any]
) -> None:
    """Neither list nor show records anything, and the list finds interrupted runs by that word."""
    run_id = interrupted(_LONG, "-m", "practice/large")
    head = document("events", "verify")["head"]
    (row,) = document("runs", "list", "--state", "interrupted")["runs"]
    assert (row["run_id"], row["interrupted"], row["recoveries"]) == (run_id, True, 0)
    shown = tutti("runs", "show", run_id)
    assert "is sent to practice/large once more" in shown.stdout
    assert "tutti runs show" in tutti("runs", "list").stderr
    assert document("events", "verify")["head"] == head


def test_a_run_that_has_ended_is_not_resumed(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Nor is one that does not exist: exit code 2, in words."""
    asked = document("ask", _SUM, "-m", "practice/small")
    for run_id in (asked["run_id"], "0198c0de-0000-7000-8000-000000000000"):
        result = tutti("runs", "resume", run_id)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "Traceback" not in result.stderr


def test_a_run_that_a_living_process_carries_out_is_not_resumed(
    program: Callable[..., subprocess.Popen[str]], tutti: Callable[..., Result], happened: Callable[..., dict[str, Any]]
) -> None:
    """Exit code 2 in words, and the run goes on where it is."""
    process = program("ask", _LONG, "-m", "practice/large", "--json")
    run_id = happened("ModelCallRequested")["correlation_id"]
    refused = tutti("runs", "resume", run_id)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "Traceback" not in refused.stderr
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0, err
    assert json.loads(out)["run_id"] == run_id


def test_a_limit_that_a_resume_would_go_over_refuses_it(
    tutti: Callable[..., Result], interrupted: Callable[..., str], document: Callable[..., Any]
) -> None:
    """Exit code 3, and nothing is sent again."""
    run_id = interrupted(_LONG, "-m", "practice/large")
    document("budget", "set", "run", "0.0001")
    result = tutti("runs", "resume", run_id, "--json")
    assert result.exit_code == 3, result.output
    told = json.loads(result.stdout)
    assert (told["state"], told["error"]["kind"]) == ("failed", "over_budget")


def test_a_step_refused_while_its_run_is_resumed_is_exit_3(
    program: Callable[..., subprocess.Popen[str]],
    interrupted: Callable[..., str],
    document: Callable[..., Any],
    happened: Callable[..., dict[str, Any]],
) -> None:
    """Without a terminal a resume waits as ask does, says how to answer, and ends as refused."""
    document("settings", "set", "approvals.above_usd", "0.0000001")
    run_id = interrupted(_SUM, "-m", "practice/small", once="ApprovalRequested")
    process = program("runs", "resume", run_id[:18], "--json")
    happened("RunResumed")
    assert document("runs", "deny", run_id, _STEP)["approved"] is False
    out, err = process.communicate(timeout=30)
    assert process.returncode == 3, err
    assert f"tutti runs deny {run_id} {_STEP}" in err
    assert json.loads(out)["error"]["kind"] == "approval_refused"


def test_an_interrupted_run_can_be_given_up_and_retried(
    interrupted: Callable[..., str], document: Callable[..., Any]
) -> None:
    """`runs fail` ends it with the reason; `runs retry` answers its prompt by a new run that says where it is from."""
    run_id = interrupted(_LONG, "-m", "practice/large")
    failed = document("runs", "fail", run_id, "--reason", "not needed")
    assert (failed["state"], failed["interrupted"]) == ("failed", False)
    assert "not needed" in failed["error"]["what"]
    told = document("runs", "retry", run_id)
    assert told["state"] == "succeeded"
    assert told["run_id"] != run_id
    assert told["origin"] == {"kind": "retry", "run_id": run_id, "step": None}


def test_a_fork_asks_anew_from_its_step_on(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Steps before it are used again at no cost; a step that is not there is bad input."""
    models = ("-m", "practice/small", "-m", "practice/medium")
    asked = document("ask", _SUM, "-s", "parallel", *models)
    told = document("runs", "fork", asked["run_id"], "--step", "practice/medium")
    sources = {call["model"]: call["source"] for call in told["calls"]}
    assert sources["practice/small"] == "reused"
    assert told["origin"] == {"kind": "fork", "run_id": asked["run_id"], "step": "practice/medium"}
    assert document("runs", "list", "--limit", "1")["runs"][0]["origin"] == told["origin"]
    assert "used again" in tutti("runs", "show", told["run_id"]).stdout
    messages = document("conversations", "show", asked["conversation_id"])["messages"]
    assert [message["superseded"] for message in messages] == [False, True, False]
    assert "another answer counts" in tutti("conversations", "show", asked["conversation_id"]).stdout
    assert tutti("runs", "fork", asked["run_id"], "--step", "nothing").exit_code == 2


@pytest.mark.usefixtures("asks_first")
@pytest.mark.parametrize("answer", ["approve", "deny"])
def test_a_run_that_waits_is_answered_from_elsewhere(
    program: Callable[..., subprocess.Popen[str]],
    document: Callable[..., Any],
    happened: Callable[..., dict[str, Any]],
    answer: str,
) -> None:
    """It says on stderr what waits and how to answer; the answer is recorded, and the process that waits goes on."""
    process = program("ask", _SUM, "-m", "practice/small", "--json")
    run_id = happened("ApprovalRequested")["correlation_id"]
    (row,) = document("runs", "list")["runs"]
    assert row["waiting"]["step"] == _STEP
    assert (row["waiting"]["simulated"], row["waiting"]["cost_usd"] > 0) == (True, True)
    told = document("runs", answer, run_id, _STEP)
    assert told == {"run_id": run_id, "step": _STEP, "approved": answer == "approve"}
    out, err = process.communicate(timeout=30)
    assert f"tutti runs approve {run_id} {_STEP}" in err
    assert process.returncode == (0 if answer == "approve" else 3), err
    assert json.loads(out)["state"] == ("succeeded" if answer == "approve" else "failed")


@pytest.mark.usefixtures("asks_first")
def test_agreeing_to_an_interrupted_run_resumes_it(
    tutti: Callable[..., Result], interrupted: Callable[..., str], document: Callable[..., Any]
) -> None:
    """It still waits after its process died; whoever agrees carries it out and gets its answer."""
    run_id = interrupted(_SUM, "-m", "practice/small", once="ApprovalRequested")
    shown = document("runs", "show", run_id)
    assert [step["action"] for step in shown["resume"]["steps"]] == ["ask a person"]
    assert [approval["state"] for approval in shown["approvals"]] == ["waiting"]
    told = document("runs", "approve", run_id, _STEP, "--answer", "1, 3")
    assert (told["run_id"], told["state"]) == (run_id, "succeeded")
    (given,) = document("events", "list", "--type", "ApprovalGiven")["events"]
    assert given["data"]["answer"] == "1, 3"
    assert document("runs", "show", run_id)["approvals"][0]["state"] == "given"
    assert tutti("runs", "approve", run_id, _STEP).exit_code == 2


@pytest.mark.usefixtures("asks_first")
def test_refusing_an_interrupted_run_ends_it(
    tutti: Callable[..., Result], interrupted: Callable[..., str], document: Callable[..., Any]
) -> None:
    """Exit code 3, and the reason is kept with the approval."""
    run_id = interrupted(_SUM, "-m", "practice/small", once="ApprovalRequested")
    result = tutti("runs", "deny", run_id, _STEP, "--reason", "too dear", "--json")
    assert result.exit_code == 3, result.output
    told = json.loads(result.stdout)
    assert (told["state"], told["error"]["kind"]) == ("failed", "approval_refused")
    (approval,) = document("runs", "show", run_id)["approvals"]
    assert (approval["state"], approval["reason"]) == ("denied", "too dear")


def test_a_run_set_apart_is_released_and_resumed(
    program: Callable[..., subprocess.Popen[str]],
    tutti: Callable[..., Result],
    interrupted: Callable[..., str],
    document: Callable[..., Any],
    happened: Callable[..., Any],
) -> None:
    """After three resumes in vain it is set apart; only a release lets it be resumed again."""
    run_id = interrupted(_LONG, "-m", "practice/large")
    for number in range(1, 4):
        process = program("runs", "resume", run_id)
        happened("RunResumed", number)
        process.kill()
        process.communicate()
    setting_apart = tutti("runs", "resume", run_id)
    assert (setting_apart.exit_code, setting_apart.stdout) == (2, "")
    (row,) = document("runs", "list", "--state", "quarantined")["runs"]
    assert (row["run_id"], row["quarantined"], row["interrupted"]) == (run_id, True, False)
    page = document("runs", "show", run_id)
    assert [step["state"] for step in page["steps"]] == ["interrupted"]
    assert (page["resume"]["possible"], "release" in page["resume"]["why_not"]) == (False, True)
    assert tutti("runs", "resume", run_id).exit_code == 2
    assert document("runs", "release", run_id, "--reason", "looked at")["interrupted"] is True
    assert document("runs", "resume", run_id)["state"] == "succeeded"


def test_ctrl_c_cancels_a_resumed_run(
    program: Callable[..., subprocess.Popen[str]],
    interrupted: Callable[..., str],
    document: Callable[..., Any],
    happened: Callable[..., Any],
) -> None:
    """As with ask: exit code 130, and the end is recorded."""
    run_id = interrupted(_LONG, "-m", "practice/large")
    process = program("runs", "resume", run_id, "--json")
    happened("ModelCallInterrupted")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130, err
    assert json.loads(out)["state"] == "canceled"
    assert document("runs", "show", run_id)["state"] == "canceled"
