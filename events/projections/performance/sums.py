"""What calls come to when they are added up: the same numbers for one call and for a year of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from events.projections.performance.sketch import sketch_of

COUNTED = (
    *("calls", "succeeded", "failed", "hits", "reused", "real", "practice", "unpriced", "input", "output"),
    *("written", "writing_us", "busy_us", "saved", "saved_practice", "spared", "spared_practice"),
)
"""Names of the numbers, in the order of their columns. Two sketches of durations follow them: of whole answers, and of
the time to their first text."""
SAMPLE = (
    "source, outcome, seconds, first_seconds, input_tokens, output_tokens, cost_picodollars, simulated, "
    "saved_picodollars, spared_picodollars"
)
"""Columns of a finished call that :func:`sums_of` takes, in its order."""
_US = 1_000_000

Sums = list[int]
"""One number for each of ``COUNTED``, and two sketches (see :mod:`events.projections.performance.sketch`)."""


def nothing() -> Sums:
    """The sums of no call."""
    return [0] * (len(COUNTED) + 2)


def add(sums: Sums, more: Sequence[int]) -> None:
    """Add to sums; sketches are merged by the same addition."""
    for place, number in enumerate(more):
        sums[place] += number


def sums_of(sample: Sequence[Any]) -> Sums:
    """What one call adds; only what a model answered is a measure of it, as :class:`Tally` has it."""
    source, outcome, seconds, first, read, wrote, cost, simulated, saved, spared = sample
    sums = nothing()
    sums[13 + bool(simulated)], sums[15 + bool(simulated)] = saved, spared
    if source != "model":
        sums[3 if source == "cache" else 4] = 1
        return sums
    sums[0], sums[12] = 1, round(seconds * _US)
    if outcome != "succeeded":
        sums[2] = int(outcome == "failed")
        return sums
    output = wrote or 0
    sums[1], sums[7], sums[8], sums[9] = 1, int(cost is None), read or 0, output
    sums[5 + bool(simulated)] = cost or 0
    writing = round((seconds - (first or 0)) * _US)
    if output and writing > 0:
        sums[10], sums[11] = output, writing
    sums[-2], sums[-1] = sketch_of(seconds), sketch_of(first)
    return sums
