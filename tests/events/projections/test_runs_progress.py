from __future__ import annotations

import pytest

from events.catalog.calls import ModelCallAttemptFailed
from events.catalog.runs import (
    ApprovalGiven,
    ApprovalRequested,
    RunCancelRequested,
    RunFailed,
    RunResumed,
    RunStarted,
    RunSucceeded,
    StepsPlanned,
)
from tests.events.projections.folded import SECOND, Folded, folded
from tests.events.projections.told import REFUSED, answered, asked, canceled, failed, requested


def _twelve_steps(rows: Folded) -> None:
    """Twelve steps planned, three of them done in six seconds."""
    rows.at(100, "run-r", requested(), RunStarted(owner="me"), StepsPlanned(steps=12))
    for number in range(3):
        rows.at(100 + 2 * number, f"call-{number}", asked("a/a"))
        rows.at(102 + 2 * number, f"call-{number}", answered("a/a", 1))


def test_percent_rate_and_time_left_come_from_events() -> None:
    """Three of twelve planned steps in six seconds: a quarter, half a step each second, eighteen seconds to go."""
    with folded() as rows:
        _twelve_steps(rows)
        run = rows.run()
        assert (run.planned, run.calls, run.calls_ended, run.steps_expected) == (12, 3, 3, 12)
        assert (run.progress, run.percent, run.rate, run.eta_seconds) == (0.25, 25, 0.5, 18.0)
        assert (run.active_us, run.last_at) == (6 * SECOND, 106 * SECOND)


def test_time_between_a_death_and_the_resume_is_not_counted() -> None:
    """An hour in which nobody carried the run out changes neither its rate nor the time it has left."""
    with folded() as rows:
        _twelve_steps(rows)
        before = rows.run()
        rows.at(3706, "run-r", RunResumed(owner="other", token=2, recovery=1))
        resumed = rows.run()
        assert (resumed.rate, resumed.eta_seconds, resumed.active_us) == (0.5, 18.0, before.active_us)
        rows.at(3706, "call-4", asked("a/a"))
        rows.at(3708, "call-4", answered("a/a", 1))
        assert (rows.run().percent, rows.run().rate, rows.run().active_us) == (33, 0.5, 8 * SECOND)


def test_a_person_may_take_their_time() -> None:
    """While a run waits for a person there is no time left to tell, and what they take is not counted."""
    with folded() as rows:
        _twelve_steps(rows)
        rows.at(106, "run-r", ApprovalRequested(step="pay", question="May I?"))
        assert (rows.run().eta_seconds, rows.run().rate) == (None, 0.5)
        rows.at(50_000, "run-r", ApprovalGiven(step="pay"))
        assert (rows.run().eta_seconds, rows.run().active_us) == (18.0, 6 * SECOND)
        rows.at(50_001, "run-r", RunCancelRequested(reason="enough"))
        assert (rows.run().active_us, rows.run().last_at) == (6 * SECOND, 50_001 * SECOND)


def test_a_step_that_goes_on_while_another_waits_is_time_spent() -> None:
    """Of two parallel steps one waits for a person: the time in which the other is answered counts, the rest does not."""
    with folded() as rows:
        rows.at(10, "run-r", requested(), RunStarted(owner="me"), StepsPlanned(steps=2))
        rows.at(10, "run-r", ApprovalRequested(step="pay", question="May I?"))
        rows.at(10, "call-1", asked("a/a"))
        rows.at(14, "run-r", ApprovalGiven(step="pay"))
        assert rows.run().active_us == 0
        rows.at(20, "call-1", answered("a/a", 1))
        assert (rows.run().active_us, rows.run().rate) == (10 * SECOND, 0.1)


def test_a_step_that_begins_while_another_waits_is_counted_from_its_start() -> None:
    """Before it, between it and the answer of the person, nothing was done."""
    with folded() as rows:
        rows.at(10, "run-r", requested(), RunStarted(owner="me"), ApprovalRequested(step="pay", question="May I?"))
        rows.at(110, "call-1", asked("a/a"))
        rows.at(112, "call-1", answered("a/a", 1))
        assert rows.run().active_us == 2 * SECOND
        rows.at(900, "run-r", ApprovalGiven(step="pay"))
        rows.at(901, "call-2", asked("a/a"))
        assert rows.run().active_us == 3 * SECOND


def test_an_answer_given_to_a_dead_process_brings_no_time() -> None:
    """Its call is told as in flight until a resume; neither the time it was dead nor the person's counts."""
    with folded() as rows:
        rows.at(10, "run-r", requested(), RunStarted(owner="me"))
        rows.at(12, "run-r", ApprovalRequested(step="pay", question="May I?"))
        rows.at(12, "call-1", asked("a/a"))
        rows.at(5000, "run-r", ApprovalGiven(step="pay"))
        rows.at(6000, "run-r", RunResumed(owner="other", token=2, recovery=1))
        rows.at(6001, "call-1", answered("a/a", 1))
        assert rows.run().active_us == 3 * SECOND


def test_nothing_is_foretold_before_a_step_has_ended() -> None:
    """A run that waits or has only asked so far has no rate and no time left; nothing divides by zero."""
    with folded() as rows:
        rows.at(1, "run-r", requested())
        assert (rows.run().progress, rows.run().percent, rows.run().rate, rows.run().eta_seconds) == (
            0.0,
            0,
            None,
            None,
        )
        rows.at(9, "run-r", RunStarted(owner="me"))
        rows.at(9, "call-1", asked("a/a"))
        assert (rows.run().progress, rows.run().rate, rows.run().eta_seconds) == (0.0, None, None)
        rows.at(9, "call-1", answered("a/a", 1))
        assert (rows.run().active_us, rows.run().rate, rows.run().eta_seconds) == (0, None, None)


def test_a_clock_set_back_takes_nothing_off() -> None:
    """Times that go backwards count as none, so that neither rate nor time left is ever negative."""
    with folded() as rows:
        rows.at(5000, "run-r", requested(), RunStarted(owner="me"), StepsPlanned(steps=4))
        rows.at(5010, "call-1", asked("a/a"), answered("a/a", 1))
        rows.at(1400, "call-2", asked("a/a"))
        rows.at(1410, "call-2", answered("a/a", 1))
        assert (rows.run().active_us, rows.run().rate, rows.run().eta_seconds) == (20 * SECOND, 0.1, 20.0)


def test_more_steps_than_planned() -> None:
    """A plan that proves too short gives way to what was asked for; the newest plan counts."""
    with folded() as rows:
        rows.at(10, "run-r", requested(), RunStarted(owner="me"), StepsPlanned(steps=9), StepsPlanned(steps=1))
        rows.at(11, "call-1", asked("a/a"), failed("a/a"))
        rows.at(11, "call-2", asked("a/a"), canceled("a/a"))
        rows.at(12, "call-3", asked("a/a"))
        run = rows.run()
        assert (run.planned, run.steps_expected, run.calls_ended, run.percent) == (1, 3, 2, 66)
        assert run.eta_seconds == 1.0


def test_steps_taken_over_do_not_make_a_run_look_fast() -> None:
    """Answers of an earlier run count as done, yet the rate is that of the steps done since."""
    reused = answered("a/a", 0).model_copy(update={"source": "reused"})
    with folded() as rows:
        rows.at(10, "run-r", requested(), RunStarted(owner="me"), StepsPlanned(steps=6))
        for number in range(4):
            rows.at(10, f"call-{number}", asked("a/a"), reused)
        assert (rows.run().steps_reused, rows.run().percent, rows.run().rate) == (4, 66, None)
        rows.at(10, "call-9", asked("a/a"))
        rows.at(20, "call-9", answered("a/a", 1))
        assert (rows.run().rate, rows.run().eta_seconds) == (0.1, 10.0)


@pytest.mark.parametrize("end", [RunSucceeded(message_id="a", call_ids=(), reason="ok"), RunFailed(error=REFUSED)])
def test_a_run_that_ended_is_done(end: RunSucceeded | RunFailed) -> None:
    """Whatever was planned, a run that ended is at its end and has no time left."""
    with folded() as rows:
        _twelve_steps(rows)
        rows.at(107, "run-r", end)
        assert (rows.run().progress, rows.run().percent, rows.run().eta_seconds) == (1.0, 100, None)


def test_an_attempt_that_failed_is_time_spent() -> None:
    """Time between attempts belongs to the run, and an end told of a dead run brings none."""
    with folded() as rows:
        rows.at(10, "run-r", requested(), RunStarted(owner="me"))
        rows.at(10, "call-1", asked("a/a"))
        rows.at(14, "call-1", ModelCallAttemptFailed(run_id="r", attempt=1, error=REFUSED, wait_seconds=1))
        assert rows.run().active_us == 4 * SECOND
        rows.at(90_000, "run-r", RunFailed(error=REFUSED))
        assert (rows.run().active_us, rows.run().ended_at) == (4 * SECOND, 90_000 * SECOND)
