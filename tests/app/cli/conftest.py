"""The command line as tests use it: in this process through click, or as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli.root import cli

_PROGRAM = (sys.executable, "-c", "from app.cli import main; main()")
ROOT = Path(__file__).parents[3]


@pytest.fixture
def tutti() -> Callable[..., Result]:
    """Run a command in this process; its exit code, stdout and stderr."""

    def run(*arguments: str, **extra: Any) -> Result:
        return CliRunner().invoke(cli, list(arguments), prog_name="tutti", **extra)

    return run


@pytest.fixture
def document(tutti: Callable[..., Result]) -> Callable[..., Any]:
    """Run a command with --json that is to succeed; the one document on its stdout."""

    def run(*arguments: str) -> Any:
        result = tutti(*arguments, "--json")
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    return run


@pytest.fixture
def program(home: Path) -> Callable[..., subprocess.Popen[str]]:
    """Start the command as a process of its own on the test's data folder."""

    def start(*arguments: str, **extra: Any) -> subprocess.Popen[str]:
        environment = {**os.environ, "TUTTI_HOME": str(home), "PYTHONPATH": os.pathsep.join([str(ROOT), *_paths()])}
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen([*_PROGRAM, *arguments], text=True, env=environment, **(streams | extra))

    return start


@pytest.fixture
def happened(program: Callable[..., subprocess.Popen[str]]) -> Callable[..., dict[str, Any]]:
    """Wait for the first event of a type, or the so-manieth, whichever process records it; the event."""

    def wait(kind: str, number: int = 1) -> dict[str, Any]:
        seen = 0
        follower = program("events", "tail", "--after", "0", "--json")
        watchdog = threading.Timer(90, follower.kill)
        watchdog.start()
        try:
            assert follower.stdout is not None
            for line in follower.stdout:
                event: dict[str, Any] = json.loads(line)
                seen += event["type"] == kind
                if seen == number:
                    return event
            pytest.fail(f"no {kind} was recorded")
        finally:
            watchdog.cancel()
            follower.kill()
            follower.communicate()

    return wait


@pytest.fixture
def interrupted(
    program: Callable[..., subprocess.Popen[str]], happened: Callable[..., dict[str, Any]]
) -> Callable[..., str]:
    """Ask in another process and kill it once an event of a type is recorded; the id of the run."""

    def ask(*arguments: str, once: str = "ModelCallRequested") -> str:
        process = program("ask", *arguments)
        run_id: str = happened(once)["correlation_id"]
        process.kill()
        process.communicate()
        return run_id

    return ask


@pytest.fixture
def asks_first(tutti: Callable[..., Result]) -> None:
    """Every call waits for a person."""
    assert tutti("settings", "set", "approvals.above_usd", "0.0000001").exit_code == 0


def _paths() -> list[str]:
    return [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
