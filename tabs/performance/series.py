"""Turns finished calls into the lines of the plots, as few points as can be told apart. Loaded with the plots only."""

from __future__ import annotations

from array import array
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from events.values import PICO
from tabs.performance.history import Columns, History

Numbers = NDArray[np.float64]
BUCKETS = 60
"""Steps a rate is drawn with."""
SHORTEST = 1.0
"""Shortest step in seconds: the first minute of a new store is drawn second by second."""
POINTS = 600
"""Steps that can be told apart in a plot; of what lies in one of them only the lowest and the highest are drawn."""
FEW = 400
"""Up to this many points each gets a mark and the line follows their median; more are a band from low to high."""
SMOOTH = 7
"""Calls a running median is taken of."""


class Line(NamedTuple):
    """Points of one line: seconds since 1970-01-01 UTC, and values."""

    x: Numbers
    y: Numbers


def numbers(column: array[float]) -> Numbers:
    """A column as numpy has it. A copy: a column that is looked at could not grow."""
    return np.array(column, dtype=np.float64)


def window(history: History, now: float) -> tuple[float, float]:
    """The time to show, in seconds: the span up to now, or from the first call on."""
    if history.span is not None:
        return now - history.span, now
    first = history.columns.ends[0] if history.columns.ends else now
    return min(first, now - BUCKETS * SHORTEST), now


def rates(columns: Columns, shown: tuple[float, float]) -> tuple[Line, Line]:
    """Calls and output tokens for each minute, in even steps; points stand in the middle of their step."""
    start, end = shown
    step = max(SHORTEST, (end - start) / BUCKETS)
    steps = max(1, round((end - start) / step))
    places = np.clip(((numbers(columns.ends) - start) / step).astype(np.int64), -1, steps - 1)
    inside = places >= 0
    calls = np.bincount(places[inside], minlength=steps)
    tokens = np.bincount(places[inside], weights=numbers(columns.tokens)[inside], minlength=steps)
    x: Numbers = np.linspace(start + step / 2, start + (steps - 0.5) * step, steps)
    each = 60 / step
    return Line(x, calls * np.float64(each)), Line(x, tokens * np.float64(each))


def spent(ends: array[float], costs: array[float]) -> Line | None:
    """What was spent so far, in dollars; ``None`` when there was none of it."""
    paid = numbers(costs)
    x, y = numbers(ends)[paid > 0], np.cumsum(paid[paid > 0]) / PICO
    if not len(x):
        return None
    if len(x) > POINTS:
        last = np.unique(np.searchsorted(x, np.linspace(x[0], x[-1], POINTS), side="right") - 1)
        x, y = x[last], y[last]
    return Line(np.concatenate(([x[0]], x)), np.concatenate(([0.0], y)))


def band(line: Line) -> Line:
    """Many points as few that look the same: the lowest and the highest of each step, one after the other."""
    if len(line.x) <= 2 * POINTS:
        return line
    width = (line.x[-1] - line.x[0]) / POINTS or 1.0
    steps = ((line.x - line.x[0]) / width).astype(np.int64)
    starts = np.flatnonzero(np.diff(steps, prepend=-1))
    low, high = np.minimum.reduceat(line.y, starts), np.maximum.reduceat(line.y, starts)
    return Line(np.repeat(line.x[starts], 2), np.column_stack((low, high)).ravel())


def median(line: Line) -> Line:
    """A running median: what a model usually takes, undisturbed by single slow calls."""
    if len(line.y) < SMOOTH:
        return line
    padded = np.pad(line.y, SMOOTH // 2, mode="edge")
    windows: Any = np.lib.stride_tricks.sliding_window_view(padded, SMOOTH)
    return Line(line.x, np.median(windows, axis=1))


def until(line: Line, end: float) -> Line:
    """A line that goes on level to a time."""
    return Line(np.append(line.x, end), np.append(line.y, line.y[-1]))
