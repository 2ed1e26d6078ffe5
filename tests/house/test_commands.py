"""The README's two commands and the documents around them."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.__main__ import LONGEST_TRIAL, Step, _check, long_trials, steps
from tests.house.source import ROOT

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_checks_run_from_quick_to_thorough() -> None:
    """All checks are run, arguments reach pytest alone, and without any no test is left out."""
    planned = steps(["-k", "append"])
    assert [step.name for step in planned] == ["format", "lint", "types", "imports", "tests"]
    assert [step.name for step in planned if "append" in step.line] == ["tests"]
    *_, tests, trials = steps([])
    left_out = {word.partition("=")[2] for word in tests.line if word.startswith("--ignore")}
    assert left_out
    assert left_out <= set(trials.line)


def test_long_trials_have_time() -> None:
    """A nightly trial is not stopped like a test that hangs, unless the person says so."""
    assert long_trials(["--nightly", "-x", "--timeout=9"]) == [f"--timeout={LONGEST_TRIAL}", "-x", "--timeout=9"]


def test_a_failed_check_fails_the_command(capfd: pytest.CaptureFixture[str]) -> None:
    """The exit code is honest, and the failed check is named with the line that repeats it."""
    with pytest.raises(SystemExit) as stopped:
        _check(Step("planted", (sys.executable, "-c", "raise SystemExit(7)")))
    assert stopped.value.code == 1
    said = capfd.readouterr().err
    assert "planted: FAILED" in said
    assert "exit 7" in said


def test_a_passed_check_goes_on(capfd: pytest.CaptureFixture[str]) -> None:
    """A check that passes says so with its time."""
    _check(Step("planted", (sys.executable, "-c", "")))
    assert "planted: passed in" in capfd.readouterr().err


@pytest.mark.parametrize("command", ["python3 -m app", "python3 -m tests"])
def test_the_readme_names_the_command(command: str) -> None:
    """A newcomer finds both commands in the README."""
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)
def test_links_lead_somewhere(document: Path) -> None:
    """Every file and picture that a document points to is there."""
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", document.read_text(encoding="utf-8"))
    assert [target for target in targets if not (document.parent / target).exists()] == []
