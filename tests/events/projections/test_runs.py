from __future__ import annotations

from pathlib import Path

import pytest

from events.catalog.runs import (
    DecisionMade,
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunQuarantined,
    RunStarted,
)
from events.values import Alternative, Confidence, Payload
from tests.events.projections.told import REFUSED, asked, canceled, requested, story, whole_run


async def test_a_run_is_a_row_with_its_sums(tmp_path: Path) -> None:
    """A finished run shows its answer, its calls, and real and practice money apart."""
    async with story(tmp_path) as told:
        await whole_run(told)
        row = told.views.runs.get("r")
        assert row is not None
        assert (row.state, row.strategy, row.models) == ("succeeded", "parallel", ("practice/small", "openai/big"))
        assert (row.calls, row.calls_ended, row.progress) == (3, 3, 1.0)
        assert (row.cost_picodollars, row.simulated_picodollars, row.unpriced_calls) == (7_000_000, 5, 0)
        assert (row.input_tokens, row.output_tokens) == (20, 40)
        assert (row.answer, row.answer_model, row.degraded) == ("42", "openai/big", True)
        assert row.options == {"wait": "all"}


async def test_steps_keep_their_order_attempts_and_errors(tmp_path: Path) -> None:
    """Each call is a step in the order it was asked for, with its attempts and its real error."""
    async with story(tmp_path) as told:
        await whole_run(told)
        first, second, third = told.views.runs.steps("r")
        assert [first.state, second.state, third.state] == ["succeeded", "succeeded", "failed"]
        assert (first.simulated, second.simulated) == (True, False)
        assert (second.attempts, third.attempts) == (2, 3)
        assert (third.error_kind, third.error_what, third.error_do) == (REFUSED.kind, REFUSED.what, REFUSED.do)


async def test_one_call_is_found_whichever_run_it_belongs_to(tmp_path: Path) -> None:
    """An answer used again names only the call it was taken from."""
    async with story(tmp_path) as told:
        await whole_run(told)
        first = told.views.runs.steps("r")[0]
        assert told.views.runs.step(first.call_id) == first
        assert told.views.runs.step("none") is None


async def test_a_conversation_sums_up_its_runs_alone(tmp_path: Path) -> None:
    """Real and practice money are added up apart, and only of the conversation that is asked for."""
    async with story(tmp_path) as told:
        await whole_run(told)
        await told.tell("run-other", requested(conversation_id="d"))
        row = told.views.runs.get("r")
        assert row is not None
        cost = told.views.runs.cost_of(row.conversation_id)
        assert (cost.runs, cost.cost_picodollars, cost.simulated_picodollars) == (1, 7_000_000, 5)
        assert told.views.runs.cost_of("none").runs == 0


async def test_progress_is_the_part_of_the_calls_that_ended(tmp_path: Path) -> None:
    """A running run's progress counts every end, a stop included."""
    async with story(tmp_path) as told:
        await told.tell("run-r", requested())
        waiting = told.views.runs.get("r")
        assert waiting is not None
        assert (waiting.state, waiting.progress) == ("pending", 0.0)
        await told.tell("run-r", RunStarted(owner="me"))
        await told.tell("call-1", asked("a/a"), canceled("a/a"))
        await told.tell("call-2", asked("a/b"))
        row = told.views.runs.get("r")
        assert row is not None
        assert (row.state, row.progress) == ("running", 0.5)
        assert [run.run_id for run in told.views.runs.active()] == ["r"]


@pytest.mark.parametrize(
    ("end", "state", "reason"),
    [
        (RunFailed(error=REFUSED), "failed", REFUSED.what),
        (RunCanceled(reason="stopped by you"), "canceled", "stopped by you"),
        (RunQuarantined(reason="three crashes"), "quarantined", "three crashes"),
    ],
)
async def test_each_way_a_run_ends_is_told(tmp_path: Path, end: Payload, state: str, reason: str) -> None:
    """A run without an answer says how it ended and why, and counts as over."""
    async with story(tmp_path) as told:
        await told.tell("run-r", requested(), RunStarted(owner="me"), RunCancelRequested(reason="x"), end)
        row = told.views.runs.get("r")
        assert row is not None
        assert (row.state, row.reason, row.cancel_requested, row.progress) == (state, reason, True, 1.0)
        assert row.ended_at > 0
        assert told.views.runs.active() == []


async def test_decisions_keep_reason_alternatives_and_confidence(tmp_path: Path) -> None:
    """What was decided is read back whole."""
    other = Alternative(name="a/b", reason="dearer", score=0.5)
    sure = Confidence(value=0.75, source="agreement")
    made = DecisionMade(kind="answer", choice="a/a", reason="They agree.", alternatives=(other,), confidence=sure)
    async with story(tmp_path) as told:
        await told.tell("run-r", requested(), made)
        (row,) = told.views.runs.decisions("r")
        assert (row.kind, row.choice, row.reason) == ("answer", "a/a", "They agree.")
        assert (row.alternatives, row.confidence) == ((other,), sure)


async def test_the_timeline_holds_everything_the_run_caused(tmp_path: Path) -> None:
    """Every event of the run and its calls stands in the timeline, in order."""
    async with story(tmp_path) as told:
        await whole_run(told)
        rows = told.views.runs.timeline("r")
        assert [row.position for row in rows] == sorted(row.position for row in rows)
        assert {row.stream for row in rows} >= {"run-r", "call-1", "call-2", "call-3", "conversation-c"}
        assert rows[-1].type == "RunSucceeded"
        assert rows[-1].data["reason"] == "It is the first."


@pytest.mark.parametrize("name", ["conversations", "runs", "performance", "settings"])
async def test_a_rebuild_gives_the_same_rows(tmp_path: Path, name: str) -> None:
    """Folding the whole history again shows exactly what folding it live showed."""
    async with story(tmp_path) as told:
        await whole_run(told)
        views = told.views

        def shown() -> object:
            return (
                views.conversations.all(),
                views.conversations.messages("c"),
                views.conversations.answers(conversation_id="c"),
                views.runs.all(),
                views.runs.steps("r"),
                views.performance.samples(),
                views.settings.history(),
            )

        before = shown()
        await told.rebuild(name)
        assert shown() == before
