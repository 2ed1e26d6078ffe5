"""The states of a run and which may follow which. Pure: no clock, no file, no network.

pending -> running -> succeeded | failed | canceled | quarantined; pending may also be canceled or quarantined.
Everything else is refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from core.errors import TransitionRefused, UnknownThing
from events.catalog.runs import (
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunQuarantined,
    RunRequested,
    RunStarted,
    RunSucceeded,
)
from events.envelope import Event
from events.values import Payload

RunPhase = Literal["unknown", "pending", "running", "succeeded", "failed", "quarantined", "canceled"]

_NEXT: dict[RunPhase, dict[type[Payload], RunPhase]] = {
    "unknown": {RunRequested: "pending"},
    "pending": {RunStarted: "running", RunCanceled: "canceled", RunQuarantined: "quarantined"},
    "running": {
        RunSucceeded: "succeeded",
        RunFailed: "failed",
        RunCanceled: "canceled",
        RunQuarantined: "quarantined",
    },
}


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

    @property
    def active(self) -> bool:
        """Whether it can still end."""
        return self.phase in {"pending", "running"}


def evolve(state: RunState, event: Event) -> RunState:
    """The state after one more recorded event."""
    return follow(replace(state, version=event.stored.version), event.payload)


def follow(state: RunState, payload: Payload | None) -> RunState:
    """The state after something happened, at the same version; an unknown or erased event changes nothing."""
    match payload:
        case RunRequested() as request:
            return replace(state, phase="pending", request=request, owner=request.owner)
        case RunStarted() as started:
            return replace(state, phase="running", owner=started.owner)
        case RunCancelRequested() as asked:
            return replace(state, cancel_reason=asked.reason)
        case None:
            return state
        case _:
            following = _NEXT.get(state.phase, {}).get(type(payload))
            return replace(state, phase=following) if following else state


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
        _refuse_unless(state.active, state, "stopped")
        return () if state.cancel_reason else (wish,)
    _refuse_unless(type(wish) in _NEXT.get(state.phase, {}), state, _VERBS.get(type(wish), "changed"))
    return (wish,)


_VERBS: dict[type[Payload], str] = {
    RunRequested: "requested again",
    RunStarted: "started",
    RunSucceeded: "finished",
    RunFailed: "failed",
    RunCanceled: "stopped",
    RunQuarantined: "quarantined",
}


def _refuse_unless(allowed: bool, state: RunState, verb: str) -> None:
    if not allowed:
        what = f"Run {state.run_id} is {state.phase} and cannot be {verb}."
        raise TransitionRefused(what, "Run `tutti runs show` with its id to see how it ended.")
