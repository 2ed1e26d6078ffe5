from __future__ import annotations

from pathlib import Path

from events.catalog.runs import CheckMade, DecisionMade, RunStarted
from tests.events.projections.told import requested, story


async def test_checks_of_a_run_are_kept_in_order(tmp_path: Path) -> None:
    """What each check found is told with its status, score, reason and source."""
    async with story(tmp_path) as told:
        await told.tell("run-r", requested(), RunStarted(owner="me"))
        whole = CheckMade(check="arithmetic", call_id="1", status="passed", score=0.75, reason="All sums are right.")
        await told.tell(
            "run-r", whole, CheckMade(check="judge", call_id="2", status="timed_out", source="judge", stand_in=True)
        )
        first, second = told.views.runs.checks("r")
        assert (first.name, first.call_id, first.status, first.score) == ("arithmetic", "1", "passed", 0.75)
        assert (first.reason, first.source, first.stand_in) == ("All sums are right.", "checker", False)
        assert (second.status, second.score, second.source, second.stand_in) == ("timed_out", None, "judge", True)
        assert told.views.runs.checks("other") == []


async def test_a_decision_keeps_what_it_was_decided_on(tmp_path: Path) -> None:
    """Scores, thresholds and votes stand beside a decision as they were given."""
    facts = {"threshold": 0.8, "votes": {"42": 2, "41": 1}}
    async with story(tmp_path) as told:
        await told.tell("run-r", requested(), RunStarted(owner="me"))
        await told.tell("run-r", DecisionMade(kind="vote", choice="42", reason="Most say so.", facts=facts))
        (row,) = told.views.runs.decisions("r")
        assert row.facts == facts
