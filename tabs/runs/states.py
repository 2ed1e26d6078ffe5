"""What state a run or a step is in, in a word a person understands, and the colour it wears."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from events.projections.runs.rows import ACTIVE, RunRow
from tabs.shared.language import tr, tr_noop
from tabs.shared.theme import Colors

Tone = Literal["accent", "success", "danger", "warning", "muted"]
Alive = Callable[[str], bool]
"""Whether the process of that id still lives."""


class Shown(NamedTuple):
    """A state as it is shown."""

    name: str
    english: str
    """Its word, for translators."""
    tone: Tone

    @property
    def word(self) -> str:
        """Its word in the person's language."""
        return tr(self.english)


STARTING = Shown("pending", tr_noop("Starting"), "muted")
RUNNING = Shown("running", tr_noop("Running"), "accent")
STOPPING = Shown("running", tr_noop("Stopping"), "accent")
WAITING = Shown("waiting", tr_noop("Waits for you"), "warning")
SUCCEEDED = Shown("succeeded", tr_noop("Succeeded"), "success")
DEGRADED = Shown("succeeded", tr_noop("Degraded"), "warning")
FAILED = Shown("failed", tr_noop("Failed"), "danger")
CANCELED = Shown("canceled", tr_noop("Canceled"), "muted")
QUARANTINED = Shown("quarantined", tr_noop("Quarantined"), "danger")
INTERRUPTED = Shown("interrupted", tr_noop("Interrupted"), "warning")
WAITING_INTERRUPTED = Shown("interrupted", tr_noop("Interrupted, waits for you"), "warning")
"""Its process died while it waited; an answer takes it up again."""

LIVING: frozenset[str] = frozenset({"pending", "running", "waiting"})
"""Names of the states in which a living process carries a run out."""

_CALLS = {
    "running": RUNNING,
    "succeeded": SUCCEEDED,
    "failed": FAILED,
    "canceled": CANCELED,
    "interrupted": INTERRUPTED,
}
_RUNS = {**_CALLS, "pending": STARTING, "quarantined": QUARANTINED}


def shown_run(run: RunRow, alive: Alive) -> Shown:
    """A run's state. One that nobody carries out any more is interrupted, whatever was recorded last."""
    if run.state not in ACTIVE:
        return DEGRADED if run.state == "succeeded" and run.degraded else _RUNS[run.state]
    if not alive(run.owner):
        return WAITING_INTERRUPTED if run.waiting else INTERRUPTED
    if run.cancel_requested:
        return STOPPING
    return WAITING if run.waiting else _RUNS[run.state]


def shown_call(state: str, *, of: Shown) -> Shown:
    """A call's state; one without an end in a run that was interrupted or set apart is interrupted with it.

    :param of: the state of its run.
    """
    return INTERRUPTED if state == "running" and of.name in {"interrupted", "quarantined"} else _CALLS[state]


def color(colors: Colors, tone: Tone) -> str:
    """The colour of a tone in a theme, as ``#rrggbb``."""
    return str(getattr(colors, tone))
