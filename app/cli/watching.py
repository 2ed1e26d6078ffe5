"""What a person sees of a run while it goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from app.cli.invocation import Invocation
from app.lazy import load
from core.ports.live import LiveDelta
from events.projections.runs.rows import MICROSECONDS, RunRow, StepRow
from events.values import now_us
from tabs.shared.wording import duration

ONE_AFTER_ANOTHER = frozenset({"single", "sequential"})
"""Strategies of which at most one answer arrives at a time, so that it can be written as it comes."""


class Watch(Protocol):
    """What a person watches while a run goes on."""

    @property
    def streamed(self) -> str:
        """The call whose text stands on the terminal as the last thing; empty for none."""

    def delta(self, delta: LiveDelta) -> None:
        """A piece arrived."""

    def frame(self, run: RunRow, steps: list[StepRow], text: Callable[[str], str]) -> None:
        """Ten times a second: the run and its calls so far, and how to read the text of one."""

    def end(self) -> None:
        """Leave the terminal clean; another frame may follow."""


class NoWatch:
    """For pipes and JSON: nothing is shown until the end."""

    streamed = ""

    def delta(self, delta: LiveDelta) -> None:
        """Nothing."""

    def frame(self, run: RunRow, steps: list[StepRow], text: Callable[[str], str]) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""


class StreamWatch:
    """One answer, written as it arrives; on a change of the model a heading says so.

    Between the answers of a run of several steps a line says how far it is.
    """

    def __init__(self, invocation: Invocation) -> None:
        self._printer = invocation.printer
        self.streamed = ""
        self._fresh = True
        self._ended = 0

    def delta(self, delta: LiveDelta) -> None:
        """Write it."""
        if delta.kind != "text" or not delta.text:
            return
        if self.streamed and delta.call_id != self.streamed:
            self.end()
            self._printer.note("The answer above is not the last; another model answers:")
        self.streamed = delta.call_id
        self._printer.piece(delta.text)
        self._fresh = delta.text.endswith("\n")

    def frame(self, run: RunRow, steps: list[StepRow], text: Callable[[str], str]) -> None:
        """Say how far it is when a step has ended and the next one has not begun to answer."""
        del text
        if run.calls_ended == self._ended:
            return
        self._ended = run.calls_ended
        answering = any(step.call_id == self.streamed and step.state == "running" for step in steps)
        words = progress_words(run)
        if words and not answering:
            self.end()
            self._printer.note(words)

    def end(self) -> None:
        """End the line."""
        if not self._fresh:
            self._printer.line()
            self._fresh = True


def watch_for(strategy: str, invocation: Invocation) -> Watch:
    """What suits where the output goes and how the strategy answers."""
    if not invocation.terminal:
        return NoWatch()
    if strategy in ONE_AFTER_ANOTHER:
        return StreamWatch(invocation)
    watch: Watch = load("progress")(invocation.printer)
    return watch


def progress_words(run: RunRow, now: int | None = None) -> str:
    """How far a run of several steps is, how fast it goes and how long it may still take; empty for one step.

    :param now: microseconds since 1970-01-01 UTC; the time now when it is not given.
    """
    if run.steps_expected < 2:
        return ""
    parts = [f"{run.calls_ended} of {run.steps_expected} steps", f"{run.percent} %"]
    if run.rate is not None:
        parts.append(f"{run.rate:.2g} steps/s" if run.rate < 100 else f"{run.rate:,.0f} steps/s")
    eta = time_left(run, now)
    if eta:
        parts.append(f"about {duration(eta)} left")
    return " · ".join(parts)


def time_left(run: RunRow, now: int | None = None) -> float:
    """Seconds a run may still take, run down since its newest event; 0 when that is not known."""
    if run.eta_seconds is None:
        return 0.0
    return max(0.0, run.eta_seconds - max(0, (now or now_us()) - run.last_at) / MICROSECONDS)
