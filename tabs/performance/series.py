"""Turns finished calls into the lines of the plots. Plain numbers only; drawing is for :mod:`tabs.performance.plots`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from events.projections.performance.rows import CallSample
from events.values import PICO

SECOND = 1_000_000
BUCKETS = 60
"""Steps a rate is drawn with."""
SHORTEST = 1.0
"""Shortest step in seconds: the first minute of a new store is drawn second by second."""


class Line(NamedTuple):
    """Points of one line: seconds since 1970-01-01 UTC, and values."""

    x: list[float]
    y: list[float]


def latency(samples: Iterable[CallSample]) -> Line:
    """How long each successful call took, in seconds."""
    good = [sample for sample in samples if sample.outcome == "succeeded"]
    return Line([sample.ended_at / SECOND for sample in good], [sample.seconds for sample in good])


def window(by_model: Mapping[str, Sequence[CallSample]], *, span: int | None, now: float) -> tuple[float, float]:
    """The time to show, in seconds: the span up to now, or from the first call on."""
    if span is not None:
        return now - span, now
    starts = [samples[0].ended_at / SECOND for samples in by_model.values() if samples]
    first = min(starts, default=now)
    return min(first, now - BUCKETS * SHORTEST) if now - first < BUCKETS * SHORTEST else first, now


def rates(by_model: Mapping[str, Sequence[CallSample]], shown: tuple[float, float]) -> tuple[Line, Line]:
    """Calls and output tokens for each minute, in even steps; points stand in the middle of their step."""
    start, end = shown
    step = max(SHORTEST, (end - start) / BUCKETS)
    steps = max(1, round((end - start) / step))
    calls, tokens = [0.0] * steps, [0.0] * steps
    for samples in by_model.values():
        for sample in samples:
            place = min(steps - 1, int((sample.ended_at / SECOND - start) / step))
            if place >= 0:
                calls[place] += 1
                tokens[place] += sample.output_tokens or 0
    x = [start + (place + 0.5) * step for place in range(steps)]
    each = 60 / step
    return Line(x, [value * each for value in calls]), Line(x, [value * each for value in tokens])


def spent(by_model: Mapping[str, Sequence[CallSample]], end: float, *, simulated: bool) -> Line:
    """What was spent so far, in dollars, real or simulated money; empty when there was none of it.

    :param end: where the line goes on to.
    """
    paid = sorted(
        (sample.ended_at, sample.cost_picodollars)
        for samples in by_model.values()
        for sample in samples
        if sample.simulated is simulated and sample.cost_picodollars
    )
    total, x, y = 0, [], []
    for at, cost in paid:
        total += cost
        x.append(at / SECOND)
        y.append(total / PICO)
    return Line([x[0], *x, max(end, x[-1])], [0.0, *y, y[-1]]) if paid else Line([], [])
