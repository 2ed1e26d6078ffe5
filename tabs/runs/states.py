"""What state a run is in, in a word a person understands, and the colour it wears."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from events.projections.runs.rows import ACTIVE, RunRow
from tabs.shared.theme import Colors

Tone = Literal["accent", "success", "danger", "warning", "muted"]
Alive = Callable[[str], bool]
"""Whether the process of that id still lives."""


class Shown(NamedTuple):
    """A state as it is shown."""

    name: str
    word: str
    tone: Tone


WAITING = Shown("pending", "Waiting", "muted")
RUNNING = Shown("running", "Running", "accent")
STOPPING = Shown("running", "Stopping", "accent")
SUCCEEDED = Shown("succeeded", "Succeeded", "success")
DEGRADED = Shown("succeeded", "Degraded", "warning")
FAILED = Shown("failed", "Failed", "danger")
CANCELED = Shown("canceled", "Canceled", "muted")
QUARANTINED = Shown("quarantined", "Quarantined", "warning")
INTERRUPTED = Shown("interrupted", "Interrupted", "warning")

_CALLS = {"running": RUNNING, "succeeded": SUCCEEDED, "failed": FAILED, "canceled": CANCELED}
_RUNS = {**_CALLS, "pending": WAITING, "quarantined": QUARANTINED}


def shown_run(run: RunRow, alive: Alive) -> Shown:
    """A run's state. One that nobody carries out any more is interrupted, whatever was recorded last."""
    if run.state in ACTIVE and not alive(run.owner):
        return INTERRUPTED
    if run.state in ACTIVE and run.cancel_requested:
        return STOPPING
    if run.state == "succeeded" and run.degraded:
        return DEGRADED
    return _RUNS[run.state]


def shown_call(state: str, *, of: Shown) -> Shown:
    """A call's state; one without an end in an interrupted run is interrupted with it.

    :param of: the state of its run.
    """
    return INTERRUPTED if state == "running" and of is INTERRUPTED else _CALLS[state]


def color(colors: Colors, tone: Tone) -> str:
    """The colour of a tone in a theme, as ``#rrggbb``."""
    return str(getattr(colors, tone))
