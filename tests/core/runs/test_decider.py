from __future__ import annotations

import itertools

import pytest

from core.errors import TransitionRefused, UnknownThing
from core.runs.decider import RunState, decide, follow
from events.catalog.runs import (
    ApprovalDenied,
    ApprovalGiven,
    ApprovalRequested,
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunQuarantined,
    RunReleased,
    RunRequested,
    RunResumed,
    RunStarted,
    RunSucceeded,
)
from events.values import ErrorInfo, Payload

REQUESTED = RunRequested(
    conversation_id="c",
    prompt_id="m",
    prompt="hi",
    strategy="single",
    models=("a/b",),
    options={},
    settings={},
    owner="o",
)
STARTED = RunStarted(owner="o")
SUCCEEDED = RunSucceeded(message_id="m", call_ids=("k",), reason="asked alone")
FAILED = RunFailed(error=ErrorInfo(kind="x", what="It failed.", do="Try again."))
CANCELED = RunCanceled(reason="stopped by you")
QUARANTINED = RunQuarantined(reason="three crashes")
RESUMED = RunResumed(owner="p", token=2, recovery=1)
RELEASED = RunReleased()
WISHES: tuple[Payload, ...] = (REQUESTED, STARTED, RESUMED, SUCCEEDED, FAILED, CANCELED, QUARANTINED, RELEASED)

ALLOWED: dict[str, set[type[Payload]]] = {
    "unknown": {RunRequested},
    "pending": {RunStarted, RunResumed, RunFailed, RunCanceled, RunQuarantined},
    "running": {RunResumed, RunSucceeded, RunFailed, RunCanceled, RunQuarantined},
    "succeeded": set(),
    "failed": set(),
    "canceled": set(),
    "quarantined": {RunReleased, RunFailed},
}

PATHS: dict[str, tuple[Payload, ...]] = {
    "unknown": (),
    "pending": (REQUESTED,),
    "running": (REQUESTED, STARTED),
    "succeeded": (REQUESTED, STARTED, SUCCEEDED),
    "failed": (REQUESTED, STARTED, FAILED),
    "canceled": (REQUESTED, CANCELED),
    "quarantined": (REQUESTED, STARTED, QUARANTINED),
}


def state_after(*payloads: Payload) -> RunState:
    state = RunState("r")
    for payload in payloads:
        state = follow(state, payload)
    return state


@pytest.mark.parametrize("phase", PATHS)
def test_each_phase_is_reached_by_its_path(phase: str) -> None:
    """A run is in the state its events say."""
    assert state_after(*PATHS[phase]).phase == phase


@pytest.mark.parametrize(("phase", "wish"), list(itertools.product(PATHS, WISHES)))
def test_exactly_the_drawn_transitions_are_allowed(phase: str, wish: Payload) -> None:
    """Every transition in the table is made and every other one is refused with words."""
    state = state_after(*PATHS[phase])
    if type(wish) in ALLOWED[phase]:
        assert decide(state, wish) == (wish,)
    else:
        expected = UnknownThing if phase == "unknown" else TransitionRefused
        with pytest.raises(expected) as refusal:
            decide(state, wish)
        assert refusal.value.what
        assert refusal.value.do


def test_a_second_wish_to_stop_adds_nothing() -> None:
    """Asking twice to stop a run records it once."""
    asked = RunCancelRequested(reason="stopped by you")
    state = state_after(REQUESTED, STARTED)
    assert decide(state, asked) == (asked,)
    assert decide(follow(state, asked), asked) == ()


@pytest.mark.parametrize("phase", ["succeeded", "failed", "canceled", "quarantined"])
def test_what_has_ended_cannot_be_stopped(phase: str) -> None:
    """A run that has ended refuses to be stopped."""
    with pytest.raises(TransitionRefused):
        decide(state_after(*PATHS[phase]), RunCancelRequested(reason="late"))


def test_events_that_do_not_fit_change_nothing() -> None:
    """An event out of place, as a damaged history might hold, does not move a run that has ended."""
    ended = state_after(*PATHS["succeeded"])
    assert follow(ended, FAILED) == ended
    assert follow(ended, None) == ended


def test_a_run_taken_up_belongs_to_who_took_it_up() -> None:
    """The newest owner and its fencing token count, and a release leaves the run with no owner."""
    taken = state_after(REQUESTED, STARTED, RESUMED)
    assert (taken.owner, taken.token, taken.recovery) == ("p", 2, 1)
    released = follow(follow(taken, QUARANTINED), RELEASED)
    assert (released.phase, released.owner, released.recovery) == ("running", "", 0)


def test_a_step_is_agreed_to_once() -> None:
    """A step that waits takes one answer; one that does not wait takes none."""
    asked, given = ApprovalRequested(step="s", question="Go on?"), ApprovalGiven(step="s")
    running = state_after(REQUESTED, STARTED)
    with pytest.raises(TransitionRefused):
        decide(running, given)
    waiting = follow(running, asked)
    assert decide(waiting, asked) == ()
    assert decide(waiting, ApprovalDenied(step="s")) == (ApprovalDenied(step="s"),)
    with pytest.raises(TransitionRefused):
        decide(follow(waiting, given), given)
