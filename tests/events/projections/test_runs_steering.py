from __future__ import annotations

from pathlib import Path
from typing import Any

from events.catalog.calls import (
    ContextUse,
    ModelCallAttemptFailed,
    ModelCallCancelRequested,
    ModelCallCompleted,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.catalog.runs import (
    ApprovalDenied,
    ApprovalGiven,
    ApprovalRequested,
    HookFailed,
    RunCanceled,
    RunOrigin,
    RunQuarantined,
    RunReleased,
    RunResumed,
    RunStarted,
)
from events.values import Money, Usage
from tests.events.projections.folded import SECOND, folded
from tests.events.projections.told import REFUSED, answered, asked, canceled, requested, story


def _money(amount: int, *, simulated: bool = False) -> Money:
    return Money(picodollars=amount, simulated=simulated)


def _lost(*, resend: bool, booked: int = 70, reserved: int | None = 90) -> ModelCallInterrupted:
    return ModelCallInterrupted(
        run_id="r",
        conversation_id="c",
        model="a/a",
        partial_text="The an",
        booked=_money(booked),
        resend=resend,
        reserved=None if reserved is None else _money(reserved),
        token=2,
    )


def _with(payload: ModelCallCompleted, **changes: Any) -> ModelCallCompleted:
    return payload.model_copy(update=changes)


def test_a_run_taken_up_has_another_owner() -> None:
    """A resumed run runs under its new owner, counts its recoveries, and starts them over when a step ends."""
    with folded() as rows:
        rows.at(1, "run-r", requested(), RunStarted(owner="me"))
        rows.at(1, "call-1", asked("a/a"))
        assert (rows.run().token, rows.run().recoveries, rows.run().resumed_at) == (1, 0, 0)
        rows.at(9, "run-r", RunResumed(owner="other", token=3, recovery=2))
        run = rows.run()
        assert (run.state, run.owner, run.token, run.recoveries) == ("running", "other", 3, 2)
        assert (run.started_at, run.resumed_at) == (SECOND, 9 * SECOND)
        rows.at(9, "call-1", answered("a/a", 1))
        assert (rows.run().recoveries, rows.run().token) == (0, 3)


def test_a_run_taken_up_before_it_ever_started() -> None:
    """A pending run whose owner died starts when it is resumed."""
    with folded() as rows:
        rows.at(1, "run-r", requested())
        rows.at(9, "run-r", RunResumed(owner="other", token=2, recovery=1))
        assert (rows.run().state, rows.run().started_at) == ("running", 9 * SECOND)


def test_a_released_run_waits_to_be_resumed() -> None:
    """A run set apart is at its end until a person releases it; then it is open again and its recoveries are forgiven."""
    with folded() as rows:
        rows.at(1, "run-r", requested(), RunStarted(owner="me"), RunResumed(owner="me", token=4, recovery=3))
        rows.at(2, "run-r", ApprovalRequested(step="pay", question="May I?"))
        rows.at(5, "run-r", RunQuarantined(reason="It was taken up three times."))
        assert [run.run_id for run in rows.runs.quarantined()] == ["r"]
        assert (rows.run().waiting, rows.runs.waiting(), rows.run().ended_at) == (0, [], 5 * SECOND)
        rows.at(6, "run-r", RunReleased(reason="mended"))
        run = rows.run()
        assert (run.state, run.reason, run.ended_at, run.recoveries) == ("running", "", 0, 0)
        assert (run.owner, run.waiting_step) == ("me", "pay")
        assert rows.runs.quarantined() == []
        assert [row.run_id for row in rows.runs.interrupted(lambda _: False)] == ["r"]
        rows.at(7, "run-r", RunCanceled(reason="stopped"), RunReleased())
        assert rows.run().state == "canceled"


def test_several_steps_wait_at_once() -> None:
    """The run tells the question that waits longest and how many there are; answers take them away one by one."""
    with folded() as rows:
        rows.at(1, "run-r", requested(), RunStarted(owner="me"))
        cost = _money(500, simulated=True)
        rows.at(2, "run-r", ApprovalRequested(step="one", question="First?", details="all of it", cost=cost))
        rows.at(3, "run-r", ApprovalRequested(step="two", question="Second?"))
        run = rows.run()
        assert (run.waiting, run.waiting_step, run.waiting_question) == (2, "one", "First?")
        assert (run.waiting_details, run.waiting_cost) == ("all of it", cost)
        assert [row.step for row in rows.runs.waiting()] == ["one", "two"]
        rows.at(4, "run-r", ApprovalGiven(step="one"))
        assert (rows.run().waiting, rows.run().waiting_step, rows.run().waiting_cost) == (1, "two", None)
        rows.at(5, "run-r", ApprovalDenied(step="two", reason="too dear"))
        run = rows.run()
        assert (run.waiting, run.waiting_step, run.waiting_question, run.waiting_details) == (0, "", "", "")
        one, two = rows.runs.approvals("r")
        assert (one.state, one.asked_at, one.answered_at) == ("given", 2 * SECOND, 4 * SECOND)
        assert (one.cost_picodollars, one.simulated) == (500, True)
        assert (two.state, two.reason, two.cost_picodollars, two.simulated) == ("denied", "too dear", None, False)
        assert rows.runs.approvals(waiting_only=True) == rows.runs.approvals("other") == []


def test_a_run_that_ended_waits_for_nobody() -> None:
    """What was asked stays readable after the end of its run, yet nobody has to answer it."""
    with folded() as rows:
        rows.at(1, "run-r", requested(), RunStarted(owner="me"), ApprovalRequested(step="one", question="First?"))
        rows.at(2, "run-r", RunCanceled(reason="stopped"))
        assert (rows.run().waiting, rows.run().waiting_step, rows.runs.waiting()) == (0, "", [])
        (row,) = rows.runs.approvals(waiting_only=True)
        assert row.state == "waiting"


def test_a_call_whose_process_died() -> None:
    """Not sent again it is interrupted, with what had arrived and what it may have cost, until something ends it."""
    with folded() as rows:
        rows.at(1, "run-r", requested(), RunStarted(owner="me"))
        rows.at(1, "call-1", asked("a/a"))
        rows.at(9, "run-r", RunResumed(owner="other", token=2, recovery=1))
        rows.at(9, "call-1", _lost(resend=False, reserved=None))
        (step,) = rows.runs.steps("r")
        assert (step.state, step.interrupted, step.partial, step.token) == ("interrupted", 1, "The an", 2)
        assert (step.booked_picodollars, step.reserved_picodollars, rows.run().calls_ended) == (70, 0, 0)
        rows.at(9, "call-1", canceled("a/a"))
        (step,) = rows.runs.steps("r")
        assert (step.state, step.interrupted, step.booked_picodollars) == ("canceled", 1, 70)


def test_a_call_sent_once_more() -> None:
    """It runs again under a new reservation; what the lost request may have cost stays booked beside the cost."""
    with folded() as rows:
        rows.at(1, "run-r", requested(), RunStarted(owner="me"))
        rows.at(1, "call-1", asked("a/a"))
        rows.at(9, "call-1", _lost(resend=True))
        (step,) = rows.runs.steps("r")
        assert (step.state, step.reserved_picodollars) == ("running", 90)
        rows.at(10, "call-1", answered("a/a", 60))
        (step,) = rows.runs.steps("r")
        assert (step.state, step.cost_picodollars, step.booked_picodollars) == ("succeeded", 60, 70)
        assert (step.interrupted, step.partial) == (1, "The an")


def test_what_a_step_keeps_of_its_request() -> None:
    """A step knows how its request was fitted, what it may cost, its fencing token and its hash."""
    fitted = ContextUse(estimated_tokens=900, dropped=4, dropped_tokens=300)
    request = asked("a/a").model_copy(update={"context": fitted, "reserved": _money(50), "token": 3})
    tried = ModelCallAttemptFailed(
        run_id="r", attempt=1, error=REFUSED, wait_seconds=1, booked=_money(7), reserved=_money(40)
    )
    with folded() as rows:
        rows.at(1, "run-r", requested(), RunStarted(owner="me"))
        rows.at(1, "call-1", request)
        (step,) = rows.runs.steps("r")
        assert (step.dropped_messages, step.dropped_tokens, step.estimated_tokens) == (4, 300, 900)
        assert (step.reserved_picodollars, step.token, step.request_hash) == (50, 3, "0" * 64)
        rows.at(2, "call-1", tried, canceled("a/a").model_copy(update={"booked": _money(5)}))
        (step,) = rows.runs.steps("r")
        assert (step.booked_picodollars, step.reserved_picodollars, step.attempts) == (12, 40, 2)
        assert rows.run().trimmed_tokens == 300


def test_where_answers_came_from() -> None:
    """Answers that no model was asked for are counted by their source, add no tokens, and say what they saved."""
    usage = Usage(input_tokens=10, output_tokens=20, cached_tokens=8)
    hit = _with(answered("a/a", 0), usage=usage, source="cache", origin_call="old", similarity=0.97, saved=_money(30))
    practice = _with(answered("p/a", None, simulated=True), source="recorded", saved=_money(4, simulated=True))
    with folded() as rows:
        rows.at(1, "run-r", requested(), RunStarted(owner="me"))
        rows.at(1, "call-1", asked("a/a"), hit)
        rows.at(1, "call-2", asked("p/a", simulated=True), practice)
        rows.at(1, "call-3", asked("a/a"), _with(answered("a/a", 9), usage=usage))
        run = rows.run()
        assert (run.calls_cached, run.calls_recorded, run.steps_reused) == (1, 1, 0)
        assert (run.saved_picodollars, run.saved_simulated, run.unpriced_calls) == (30, 4, 0)
        assert (run.input_tokens, run.output_tokens, run.cached_tokens) == (10, 20, 8)
        first, _, third = rows.runs.steps("r")
        assert (first.source, first.origin_call, first.similarity) == ("cache", "old", 0.97)
        assert (first.saved_picodollars, third.source, third.cached_tokens) == (30, "model", 8)


def test_what_prompt_caches_and_trimming_spared() -> None:
    """It stands with its step and adds up in its run, real and practice money apart; unknown adds nothing."""
    with folded() as rows:
        rows.at(1, "run-r", requested(), RunStarted(owner="me"))
        rows.at(1, "call-1", asked("a/a"), _with(answered("a/a", 9), spared=_money(30)))
        rows.at(1, "call-2", asked("a/b"), _with(answered("a/b", 9), spared=_money(4)))
        rows.at(1, "call-3", asked("a/c"), answered("a/c", None))
        practice = _with(answered("p/a", 9, simulated=True), spared=_money(5, simulated=True))
        rows.at(1, "call-4", asked("p/a", simulated=True), practice)
        assert [step.spared_picodollars for step in rows.runs.steps("r")] == [30, 4, 0, 5]
        run = rows.run()
        assert (run.spared_picodollars, run.spared_simulated, run.saved_picodollars) == (34, 5, 0)


def test_where_a_run_came_from() -> None:
    """A fork names the run and the step it was made from; a new prompt names nothing."""
    origin = RunOrigin(kind="fork", run_id="old", step="judge")
    with folded() as rows:
        rows.at(1, "run-r", requested())
        rows.at(1, "run-f", requested().model_copy(update={"origin": origin}))
        fork, plain = rows.run("f"), rows.run("r")
        assert (fork.origin_kind, fork.origin_run_id, fork.origin_step) == ("fork", "old", "judge")
        assert (plain.origin_kind, plain.origin_run_id, plain.origin_step) == ("", "", "")


def test_runs_of_dead_processes_are_listed() -> None:
    """Only open runs of dead owners are interrupted, oldest first, and each owner is looked at once."""
    looked: list[str] = []

    def alive(owner: str) -> bool:
        looked.append(owner)
        return owner == "me"

    with folded() as rows:
        for number in range(30):
            owner = ("me", "dead", "gone")[number % 3]
            rows.at(1, f"run-{number}", requested().model_copy(update={"owner": owner}))
        rows.at(2, "run-1", RunCanceled(reason="stopped"))
        found = [row.run_id for row in rows.runs.interrupted(alive)]
        assert found == [str(number) for number in range(2, 30) if number % 3]
        assert sorted(looked) == ["dead", "gone", "me"]
        assert [row.run_id for row in rows.runs.interrupted(alive, limit=2)] == ["2", "4"]


async def test_a_hook_that_failed_is_told(tmp_path: Path) -> None:
    """It stands in the timeline of the run and in a list of its own."""
    broke = HookFailed(hook="notify", point="after_call", error="KeyError: 'x'")
    async with story(tmp_path) as told:
        await told.tell("run-r", requested(), RunStarted(owner="me"), broke)
        (row,) = told.views.runs.hook_failures("r")
        assert (row.hook, row.point, row.error) == ("notify", "after_call", "KeyError: 'x'")
        assert told.views.runs.timeline("r")[-1].type == "HookFailed"
        assert told.views.runs.hook_failures("other") == []


def test_every_event_of_a_run_names_it_as_changed() -> None:
    """Whoever shows a run hears of everything that happens to it, wherever it is recorded."""
    wish = ModelCallCancelRequested(run_id="r")
    request: ModelCallRequested = asked("a/a")
    with folded() as rows:
        assert "r" in rows.at(1, "run-r", requested())
        for payload in (ApprovalRequested(step="s", question="?"), ApprovalGiven(step="s"), RunReleased()):
            assert "r" in rows.at(2, "run-r", payload)
        for call in (request, _lost(resend=True), wish, answered("a/a", 1)):
            assert "r" in rows.at(3, "call-1", call)
        assert rows.run().last_at == 3 * SECOND
