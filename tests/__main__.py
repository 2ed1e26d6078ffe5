"""``python3 -m tests``: sets up what is missing, then passes every check, in the order from quick to thorough.

Arguments go to pytest. ``--nightly`` runs the long trials. Standard library only, for nothing else may be there yet.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from app import environment

ALONE = (
    "tests/trials",
    "tests/package/test_program.py",
    "tests/core/providers/test_llama.py",
    "tests/app/cli/test_bench.py",
)
"""What has deadlines of its own, so that it is tried while nothing else runs."""
SIDE_BY_SIDE = ("-n", "auto", "--dist", "worksteal")
"""One process of tests for each core."""
LONGEST_TRIAL = 3 * 60 * 60
"""Seconds for one test of the nightly set."""


class Step(NamedTuple):
    """One check."""

    name: str
    line: tuple[str, ...]


def steps(arguments: list[str]) -> tuple[Step, ...]:
    """Every check in order; ``arguments`` are pytest's."""
    run = str(environment.python())
    pytest = (run, "-m", "pytest")
    apart = tuple(f"--ignore={place}" for place in ALONE)
    tests = (
        (Step("tests", (*pytest, *arguments)),)
        if arguments
        else (Step("tests", (*pytest, *SIDE_BY_SIDE, *apart)), Step("trials", (*pytest, *ALONE)))
    )
    return (
        Step("format", (run, "-m", "ruff", "format", "--check", ".")),
        Step("lint", (run, "-m", "ruff", "check", "--quiet", ".")),
        Step("types", (run, "-m", "mypy", "--no-error-summary")),
        Step("imports", (str(environment.program("lint-imports")), "--no-cache")),
        *tests,
    )


def long_trials(arguments: list[str]) -> list[str]:
    """What pytest is told for the long trials: thousands of kills take longer than any other test may."""
    return [f"--timeout={LONGEST_TRIAL}", *(word for word in arguments if word != "--nightly")]


def main() -> None:
    """Set up, check everything, and stop at the first failure with its name."""
    arguments = sys.argv[1:]
    if "--nightly" in arguments:
        arguments = long_trials(arguments)
        os.environ["TUTTI_TRIALS"] = "nightly"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(environment.ROOT)
    _set_up()
    began = time.monotonic()
    for step in steps(arguments):
        _check(step)
    environment.say(f"All checks passed in {time.monotonic() - began:.0f} s.")


def _set_up() -> None:
    try:
        environment.check_python()
        environment.prepare("development")
    except environment.SetupError as error:
        environment.say(str(error))
        sys.exit(1)
    if not environment.prepare_window(os.environ["QT_QPA_PLATFORM"]):
        environment.say("The windows' tests need them, so the checks were not started.")
        sys.exit(1)


def _check(step: Step) -> None:
    environment.say(f"── {step.name}")
    began = time.monotonic()
    code = subprocess.run(step.line, check=False, cwd=environment.ROOT).returncode
    environment.say(f"── {step.name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - began:.1f} s")
    if code:
        again = " ".join([Path(step.line[0]).name, *step.line[1:]])
        environment.say(f"Stopped at {step.name!r} (exit {code}). Again, this step alone: .venv/bin/{again}")
        sys.exit(1)


if __name__ == "__main__":
    main()
