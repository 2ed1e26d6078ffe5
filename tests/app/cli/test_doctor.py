"""What is installed, whether the store is sound, and what is at odds among runs and calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
