"""The command line as tests use it: in this process through click, or as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
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
        return subprocess.Popen(
            [*_PROGRAM, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            **extra,
        )

    return start


def _paths() -> list[str]:
    return [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
