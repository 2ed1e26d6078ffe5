"""What is installed, whether the store is sound, and what is at odds among runs and calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from app.reading import store_alone
from events.catalog.runs import HookFailed
from events.envelope import NewEvent, StreamAppend
from tests.app.cli.stores import leave_runs

_TROUBLES = ("breakers", "interrupted", "quarantined", "waiting", "hook_failures", "budgets")


def test_where_nothing_is_recorded_nothing_is_at_odds(
    tutti: Callable[..., Result], document: Callable[..., Any], home: Path
) -> None:
    """Looking makes no store."""
    found = document("doctor")
    assert {name: found[name] for name in _TROUBLES} == {
        "breakers": [],
        "interrupted": 0,
        "quarantined": 0,
        "waiting": 0,
        "hook_failures": {},
        "budgets": [],
    }
    assert "Runs and calls" in tutti("doctor").stdout
    assert not home.joinpath("tutti.db").exists()


def test_runs_that_stand_still_and_hooks_that_fail_are_counted(
    tutti: Callable[..., Result], document: Callable[..., Any], home: Path
) -> None:
    """With the command that shows more of them; nothing is recorded by looking."""
    first, *_ = leave_runs(home, 3)
    failed = HookFailed(hook="costs", point="after_call", error="ValueError: no")
    with store_alone(home) as store:
        stream = StreamAppend(f"run-{first}", [NewEvent(failed, "engine", first)] * 2)
        asyncio.run(store.append([stream]))
    head = document("events", "verify")["head"]
    found = document("doctor")
    assert (found["interrupted"], found["quarantined"], found["waiting"]) == (3, 0, 0)
    assert found["hook_failures"] == {"costs": 2}
    text = tutti("doctor").stdout
    assert "3 (tutti runs list --state interrupted)" in text
    assert "costs 2 times" in text
    assert document("events", "verify")["head"] == head
    assert [failure["hook"] for failure in document("runs", "show", first)["hook_failures"]] == ["costs", "costs"]
    assert "Hooks that failed" in tutti("runs", "show", first).stdout


def test_a_report_can_be_given_away(
    tutti: Callable[..., Result], home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It holds what is known of program, machine and store, and no key, no name, no prompt; no file is written over."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-proj-0123456789abcdefghij")
    monkeypatch.setenv("HOME", str(home.parent))
    assert tutti("ask", "What is 6 * 7 for my friend Wilhelmina?").exit_code == 0
    file = tmp_path / "report.txt"
    assert str(file) in tutti("doctor", "--report", str(file)).stdout
    text = file.read_text(encoding="utf-8")
    assert "== Versions ==" in text
    assert '"OPENAI_API_KEY"' in text
    assert "~/home" in text
    for secret in ("sk-proj", str(home.parent), "Wilhelmina"):
        assert secret not in text
    again = tutti("doctor", "--report", str(file))
    assert again.exit_code == 2
    assert file.read_text(encoding="utf-8") == text


def test_what_is_broken_is_an_exit_code(tutti: Callable[..., Result], home: Path) -> None:
    """1 where something does not work, also with --json and with a report; what to do is said."""
    with store_alone(home):
        pass
    home.joinpath("tutti.db").write_bytes(b"")
    for more in ((), ("--json",), ("--report", str(home.parent / "report.txt"))):
        assert tutti("doctor", *more).exit_code == 1
    assert "go on with a backup" in tutti("doctor").stdout
