"""One prompt, one run, one answer: by practice models, in a store of its own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from app.cli.ask import parse_option, parse_value, read_prompt
from app.reading import store_alone
from core.errors import InputError

_SUM = "What is 17 * 23?"
_LONG = "Tell me a long story about the sea"


def test_an_answer_is_printed_alone(tutti: Callable[..., Result]) -> None:
    """In a pipe stdout holds the answer and nothing else."""
    result = tutti("ask", _SUM, "-m", "practice/small")
    assert result.exit_code == 0, result.output
    assert "Answer" in result.stdout
    assert "tokens" not in result.stdout


def test_the_document_has_its_promised_shape(document: Callable[..., Any]) -> None:
    """Ask --json: state, answer, each call with tokens and cost, the sum, and a mark that the money is simulated."""
    told = document("ask", _SUM, "-m", "practice/small")
    assert told["state"] == "succeeded"
    assert told["strategy"] == "single"
    assert told["answer"]
    assert told["degraded"] is False
    assert told["confidence"] is None
    assert told["simulated"] is True
    (call,) = told["calls"]
    assert call["model"] == "practice/small"
    assert call["cost_usd"] == told["cost_usd"] > 0
    assert call["seconds"] > 0
    assert call["input_tokens"] > 0
    assert call["output_tokens"] > 0
    assert (call["cached"], call["error"]) == (False, None)
    assert {"run_id", "conversation_id", "reason", "seconds"} <= set(told)


def test_the_same_again_comes_from_the_cache_and_fresh_does_not(document: Callable[..., Any]) -> None:
    """An equal request costs nothing, says so and what it saved; --fresh asks the model."""
    first = document("ask", _SUM, "-m", "practice/small")
    again = document("ask", _SUM, "-m", "practice/small")
    (call,) = again["calls"]
    assert (call["cached"], call["source"], call["cost_usd"], again["cost_usd"]) == (True, "cache", 0, 0)
    assert call["simulated_saved_usd"] == again["simulated_saved_usd"] == first["cost_usd"]
    assert (again["answer"], call["origin_call"]) == (first["answer"], first["calls"][0]["call_id"])
    fresh = document("ask", _SUM, "-m", "practice/small", "--fresh")
    assert (fresh["calls"][0]["cached"], fresh["calls"][0]["source"]) == (False, "model")
    assert fresh["cost_usd"] > 0


def test_over_a_limit_nothing_is_asked(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Exit code 3; the document names the limit as the reason, and the words say what to do."""
    assert tutti("budget", "set", "run", "0.0000001").exit_code == 0
    result = tutti("ask", _SUM, "-m", "practice/small", "--json")
    assert result.exit_code == 3, result.output
    told = json.loads(result.stdout)
    assert (told["state"], told["error"]["kind"], told["answer"]) == ("failed", "over_budget", "")
    assert (told["cost_usd"], told["calls"][0]["cost_usd"]) == (0, 0)  # nothing was sent, for sure
    assert document("runs", "list")["runs"][0]["cost_usd"] == 0


def test_a_limit_that_is_nearly_used_up_is_told_at_once(tutti: Callable[..., Result]) -> None:
    """On stderr, in the very command that used it up; once for each period."""
    assert tutti("budget", "set", "day", "0.001").exit_code == 0
    assert tutti("settings", "set", "budget.warn_percent", "1").exit_code == 0
    first = tutti("ask", "Tell me something about the sea", "-m", "practice/small", "--json")
    assert "of the limit for day is spent" in first.stderr
    assert "limit for day" not in tutti("ask", _SUM, "-m", "practice/small").stderr


def test_several_models_answer_under_headings(tutti: Callable[..., Result]) -> None:
    """Parallel prints each model's answer below its name."""
    result = tutti("ask", _SUM, "-s", "parallel", "-m", "practice/small", "-m", "practice/arithmetic")
    assert result.exit_code == 0, result.output
    assert "== practice/small ==" in result.stdout
    assert "== practice/arithmetic ==" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("hello", "-m", "nobody/nothing"),
        ("hello", "-s", "nonsense"),
        ("hello", "-o", "nonsense=1"),
        ("hello", "-o", "nonsense"),
        ("hello", "--conversation", "none"),
        ("hello", "--attach", "/nowhere/at/all"),
        ("   ",),
    ],
)
def test_what_does_not_exist_is_exit_2(tutti: Callable[..., Result], arguments: tuple[str, ...]) -> None:
    """Unknown models, strategies, options, conversations and files are bad input, in words."""
    result = tutti("ask", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count(".") >= 1
    assert "Traceback" not in result.stderr


def test_a_dash_reads_standard_input(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """The prompt is what the pipe holds, whatever its bytes."""
    result = tutti("ask", "-", "-m", "practice/small", input=b"What is 3 + 4? \xff")
    assert result.exit_code == 0, result.output
    (run,) = document("runs", "list")["runs"]
    assert run["prompt"].startswith("What is 3 + 4?")


def test_a_conversation_goes_on(document: Callable[..., Any]) -> None:
    """--conversation adds to the one that is named."""
    first = document("ask", _SUM, "-m", "practice/small")
    second = document("ask", "And 2 + 2?", "-m", "practice/small", "--conversation", first["conversation_id"])
    assert second["conversation_id"] == first["conversation_id"]
    shown = document("conversations", "show", first["conversation_id"])
    assert [message["role"] for message in shown["messages"]] == ["user", "assistant"] * 2


def test_a_run_over_its_time_fails(tutti: Callable[..., Result]) -> None:
    """--timeout ends the run as failed, exit code 1, and the document says why."""
    result = tutti("ask", _LONG, "--timeout", "0.05", "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["state"] == "failed"
    assert told["error"]["kind"] == "timed_out"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to a single process")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_cancels_and_records_it(
    program: Callable[..., subprocess.Popen[str]],
    tutti: Callable[..., Result],
    document: Callable[..., Any],
    happened: Callable[[str], Any],
    number: signal.Signals,
) -> None:
    """Ctrl-C and SIGTERM: exit code 130, the run is canceled in the store, the document says so, and what it cost is unknown."""
    process = program("ask", _LONG, "-m", "practice/large", "--json")
    happened("ModelCallRequested")
    process.send_signal(number)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130, err
    assert json.loads(out)["state"] == "canceled"
    (run,) = document("runs", "list")["runs"]
    assert run["state"] == "canceled"
    assert run["owner"] is None
    assert run["cost_usd"] is None
    listed = tutti("runs", "list").stdout
    assert "unknown" in listed
    assert "$0" not in listed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills in another way")
def test_after_a_kill_the_run_is_interrupted(
    program: Callable[..., subprocess.Popen[str]], document: Callable[..., Any], happened: Callable[[str], Any]
) -> None:
    """Kill -9: the run says neither owner nor end, verify is clean, and the next prompt is answered."""
    process = program("ask", _LONG, "-m", "practice/large")
    happened("ModelCallRequested")
    (alive,) = document("runs", "list")["runs"]
    assert alive["owner"]
    assert alive["interrupted"] is False
    process.kill()
    process.communicate()
    (run,) = document("runs", "list")["runs"]
    assert (run["state"], run["owner"], run["interrupted"]) == ("running", None, True)
    assert document("events", "verify")["ok"] is True
    assert document("ask", _SUM, "-m", "practice/small")["state"] == "succeeded"


def test_another_process_can_cancel(
    program: Callable[..., subprocess.Popen[str]], document: Callable[..., Any], happened: Callable[[str], Any]
) -> None:
    """`runs cancel` stops a run that another process carries out, and that process says so."""
    process = program("ask", _LONG, "-m", "practice/large", "--json")
    happened("ModelCallRequested")
    (run,) = document("runs", "list")["runs"]
    assert document("runs", "cancel", run["run_id"])["state"] == "canceled"
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130, err
    assert json.loads(out)["state"] == "canceled"


def test_two_processes_ask_at_once(program: Callable[..., subprocess.Popen[str]], document: Callable[..., Any]) -> None:
    """Both are answered, and the chain holds what both recorded."""
    both = [program("ask", _SUM, "-m", "practice/small", "--json") for _ in range(2)]
    told = [json.loads(process.communicate(timeout=30)[0]) for process in both]
    assert [answer["state"] for answer in told] == ["succeeded", "succeeded"]
    assert {run["run_id"] for run in document("runs", "list")["runs"]} == {answer["run_id"] for answer in told}
    assert document("events", "verify")["ok"] is True


def test_no_window_is_loaded(home: Path) -> None:
    """Ask loads neither Qt nor what only the window needs, nor what is slow to load and seldom used."""
    with store_alone(home):
        pass  # making a store loads what opening one does without
    script = (
        "import sys\nfrom app.cli.root import cli\n"
        f"try:\n    cli.main(['ask', {_SUM!r}, '-m', 'practice/small', '--home', {str(home)!r}])\n"
        "except SystemExit as end:\n    assert not end.code\n"
        "print(sorted(name.partition('.')[0] for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = done.stdout.splitlines()[-1]
    for name in ("PySide6", "qasync", "numpy", "pyqtgraph", "keyring", "rich", "pandas"):
        assert f"'{name}'" not in loaded


def test_options_are_json_or_text() -> None:
    """A value is what JSON says it is, and text otherwise; NaN is text."""
    assert parse_option("n=3") == ("n", 3)
    assert parse_option("wait=first_good") == ("wait", "first_good")
    assert parse_option('list=["a"]') == ("list", ["a"])
    assert parse_option("text=a=b") == ("text", "a=b")
    assert parse_value("NaN") == "NaN"
    assert parse_value("[" * 100_000) == "[" * 100_000
    with pytest.raises(InputError):
        parse_option("alone")


def test_an_empty_prompt_is_refused() -> None:
    """Nothing to ask is bad input."""
    with pytest.raises(InputError):
        read_prompt(" \n")
