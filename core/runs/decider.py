"""The states of a run and which may follow which. Pure: no clock, no file, no network.

pending -> running -> succeeded | failed | canceled | quarantined; pending may also end without having run. A run in
quarantine may be released, which makes it one that waits to be resumed, or given up. Everything else is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

from core.errors import TransitionRefused, UnknownThing
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
from events.envelope import Event
from events.values import Payload

RunPhase = Literal["unknown", "pending", "running", "succeeded", "failed", "quarantined", "canceled"]

_NEXT: dict[RunPhase, dict[type[Payload], RunPhase]] = {
    "unknown": {RunRequested: "pending"},
    "pending": {
        RunStarted: "running",
        RunResumed: "running",
        RunFailed: "failed",
        RunCanceled: "canceled",
        RunQuarantined: "quarantined",
    },
    "running": {
        RunResumed: "running",
        RunSucceeded: "succeeded",
        RunFailed: "failed",
        RunCanceled: "canceled",
        RunQuarantined: "quarantined",
    },
    "quarantined": {RunReleased: "running", RunFailed: "failed"},
}

_MOVES = frozenset(kind for following in _NEXT.values() for kind in following)

Approval = Literal["waiting", "given", "denied"]


@dataclass(frozen=True, slots=True)
class RunState:
    """What the stream of a run says up to a version."""

    run_id: str
    version: int = 0
    phase: RunPhase = "unknown"
    request: RunRequested | None = None
    owner: str = ""
    cancel_reason: str = ""
    """Why a person asked to stop it, empty when nobody did."""
    token: int = 0
    """How often it was taken up."""
    recovery: int = 0
    """How often in a row it was taken up in vain, as of the last time."""
    approvals: Mapping[str, Approval] = field(default_factory=lambda: MappingProxyType({}))
    """What became of each step that needed a person's consent."""
    replies: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the person said with their consent to a step, where that was more than a yes."""

    @property
    def active(self) -> bool:
        """Whether it can still end."""
        return self.phase in {"pending", "running"}


def evolve(state: RunState, event: Event) -> RunState:
    """The state after one more recorded event."""
    return follow(replace(state, version=event.stored.version), event.payload)


def follow(state: RunState, payload: Payload | None) -> RunState:
    """The state after something happened, at the same version; an unknown or erased event changes nothing."""
    if payload is None:
        return state
    phase = _NEXT.get(state.phase, {}).get(type(payload))
    if phase is None and type(payload) in _MOVES:
        return state
    details = _details(state, payload)
    if phase is None and not details:  # most of what a run records: decisions, plans, checks
        return state
    return replace(state, phase=phase or state.phase, **details)


def _details(state: RunState, payload: Payload) -> dict[str, Any]:
    """What an event says beside the transition."""
    match payload:
        case RunRequested() as request:
            return {"request": request, "owner": request.owner}
        case RunStarted() | RunResumed() as taken:
            recovery = taken.recovery if isinstance(taken, RunResumed) else 0
            return {"owner": taken.owner, "token": taken.token, "recovery": recovery}
        case RunReleased():
            return {"owner": "", "recovery": 0}
        case RunCancelRequested() as asked:
            return {"cancel_reason": asked.reason}
        case ApprovalRequested() | ApprovalGiven() | ApprovalDenied() as about:
            reply = {about.step: about.answer} if isinstance(about, ApprovalGiven) and about.answer else {}
            return {
                "approvals": MappingProxyType({**state.approvals, about.step: _APPROVALS[type(about)]}),
                "replies": MappingProxyType({**state.replies, **reply}) if reply else state.replies,
            }
        case _:
            return {}


def fold(run_id: str, events: Iterable[Event]) -> RunState:
    """The state after all events of a run's stream."""
    state = RunState(run_id)
    for event in events:
        state = evolve(state, event)
    return state


def decide(state: RunState, wish: Payload) -> tuple[Payload, ...]:
    """The events a wished-for event leads to in this state.

    :raises UnknownThing: there is no such run.
    :raises TransitionRefused: the run's state does not allow it.
    """
    if state.phase == "unknown" and not isinstance(wish, RunRequested):
        raise UnknownThing(f"There is no run {state.run_id}.", "Run `tutti runs list` to see them.")
    if isinstance(wish, RunCancelRequested):
        _refuse_unless(state.active, state, _REFUSALS[RunCanceled])
        return () if state.cancel_reason else (wish,)
    if isinstance(wish, ApprovalRequested | ApprovalGiven | ApprovalDenied):
        return _decide_approval(state, wish)
    cannot = _REFUSALS.get(type(wish), "Run {run_id} is {phase} and cannot be changed.")
    _refuse_unless(type(wish) in _NEXT.get(state.phase, {}), state, cannot)
    return (wish,)


def _decide_approval(state: RunState, wish: ApprovalRequested | ApprovalGiven | ApprovalDenied) -> tuple[Payload, ...]:
    cannot = "Run {run_id} is {phase} and cannot be asked or answered about."
    _refuse_unless(state.phase == "running", state, cannot)
    known = state.approvals.get(wish.step)
    if isinstance(wish, ApprovalRequested):
        return () if known else (wish,)
    if known != "waiting":
        waiting = ", ".join(step for step, approval in state.approvals.items() if approval == "waiting")
        what = f"Step {wish.step} of run {state.run_id} does not wait for anybody."
        raise TransitionRefused(what, f"These wait: {waiting}." if waiting else "No step of it waits for anybody.")
    return (wish,)


_APPROVALS: Mapping[type[Payload], Approval] = MappingProxyType(
    {ApprovalRequested: "waiting", ApprovalGiven: "given", ApprovalDenied: "denied"}
)
_REFUSALS: dict[type[Payload], str] = {
    RunRequested: "Run {run_id} is {phase} and cannot be requested again.",
    RunStarted: "Run {run_id} is {phase} and cannot be started.",
    RunSucceeded: "Run {run_id} is {phase} and cannot be finished.",
    RunFailed: "Run {run_id} is {phase} and cannot be failed.",
    RunCanceled: "Run {run_id} is {phase} and cannot be stopped.",
    RunQuarantined: "Run {run_id} is {phase} and cannot be quarantined.",
    RunResumed: "Run {run_id} is {phase} and cannot be resumed.",
    RunReleased: "Run {run_id} is {phase} and cannot be released.",
}
"""Whole sentences, so that each can be said in another language."""


def _refuse_unless(allowed: bool, state: RunState, cannot: str) -> None:
    if not allowed:
        what = cannot.format(run_id=state.run_id, phase=state.phase)
        raise TransitionRefused(what, "Run `tutti runs show` with its id to see how it ended.")
