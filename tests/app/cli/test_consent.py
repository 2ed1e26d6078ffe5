"""What a run asks its person, at the terminal it is watched from."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from tests.app.cli.terminal import Terminal

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind"),
    pytest.mark.usefixtures("asks_first"),
]

_STEP = "practice/small"
_ASK = ("ask", "What is 17 * 23?", "-m", _STEP)


@pytest.fixture
def terminal(program: Callable[..., subprocess.Popen[str]], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Terminal]:
    """Start the program in a terminal."""
    monkeypatch.setenv("TERM", "xterm")
    return lambda *arguments: Terminal(program, *arguments)


def test_a_yes_has_the_run_go_on(terminal: Callable[..., Terminal], document: Callable[..., Any]) -> None:
    """The question, its details and what it may cost are shown before anything is asked."""
    screen = terminal(*_ASK)
    shown = screen.until("[y/N]")
    assert "may cost up to" in shown
    assert "simulated $" in shown
    screen.type("y\n")
    assert screen.end() == 0
    assert "Answer" in screen.shown
    (run,) = document("runs", "list")["runs"]
    assert document("runs", "show", run["run_id"])["approvals"][0]["state"] == "given"


def test_what_is_typed_behind_the_yes_is_recorded(
    terminal: Callable[..., Terminal], document: Callable[..., Any]
) -> None:
    """A question may ask for more than a yes, such as the points to tick."""
    screen = terminal(*_ASK)
    screen.until("[y/N]")
    screen.type("y 1, 3\n")
    assert screen.end() == 0
    (given,) = document("events", "list", "--type", "ApprovalGiven")["events"]
    assert given["data"]["answer"] == "1, 3"


@pytest.mark.parametrize("typed", ["\n", "n\n", "yess\n", "1, 3\n", "\x04"])
def test_anything_else_is_a_no(terminal: Callable[..., Terminal], document: Callable[..., Any], typed: str) -> None:
    """Nothing was asked, the exit code is 3, and the refusal is recorded."""
    screen = terminal(*_ASK)
    screen.until("[y/N]")
    screen.type(typed)
    assert screen.end() == 3
    (run,) = document("runs", "list")["runs"]
    assert run["error"]["kind"] == "approval_refused"
    assert document("events", "list", "--type", "ModelCallCompleted")["events"] == []


def test_what_was_typed_before_the_question_is_no_answer(terminal: Callable[..., Terminal]) -> None:
    """A yes that was typed ahead agrees to nothing."""
    screen = terminal(*_ASK)
    screen.type("y\n")
    screen.until("[y/N]")
    screen.type("\n")
    assert screen.end() == 3


def test_an_answer_from_elsewhere_ends_the_question(
    terminal: Callable[..., Terminal], document: Callable[..., Any], happened: Callable[..., Any]
) -> None:
    """Whoever answers first has answered; the terminal says so and shows what comes of it."""
    screen = terminal(*_ASK)
    screen.until("[y/N]")
    run_id = happened("ApprovalRequested")["correlation_id"]
    document("runs", "approve", run_id, _STEP)
    screen.until("answered elsewhere")
    assert screen.end() == 0


def test_ctrl_c_at_the_question_cancels_the_run(
    terminal: Callable[..., Terminal], document: Callable[..., Any]
) -> None:
    """Exit code 130 at once, without waiting for a line."""
    screen = terminal(*_ASK)
    screen.until("[y/N]")
    screen.process.send_signal(signal.SIGINT)
    assert screen.end() == 130
    assert document("runs", "list")["runs"][0]["state"] == "canceled"


def test_a_resumed_run_asks_again_what_nobody_answered(
    terminal: Callable[..., Terminal], interrupted: Callable[..., str], tutti: Callable[..., Result]
) -> None:
    """Before it starts it is said what is used again; the question comes as it did before."""
    run_id = interrupted(*_ASK[1:], once="ApprovalRequested")
    assert "waits for you" in tutti("runs", "list").stderr
    screen = terminal("runs", "resume", run_id)
    shown = screen.until("[y/N]")
    assert "nothing is used again" in shown
    screen.type("yes\n")
    assert screen.end() == 0
    assert "Answer" in screen.shown
