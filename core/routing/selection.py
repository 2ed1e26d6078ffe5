"""Which of several models is asked: by what it can do, its record in this kind of task, its price, speed and state.

Each model gets a score between 0 and 1, and a sentence on why. The record counts by the lower end of its interval, so
that one good answer is not taken for mastery.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from core.routing.knowledge import ModelFacts
from core.routing.task import Task

Preference = Literal["quality", "balance", "cheap", "fast"]
_WEIGHTS: Mapping[Preference, tuple[float, float, float]] = {
    "quality": (0.8, 0.1, 0.1),
    "balance": (0.5, 0.3, 0.2),
    "cheap": (0.25, 0.65, 0.1),
    "fast": (0.25, 0.1, 0.65),
}
"""Of record, price and speed; each sums to 1."""
NOTICED = 1.0
"""Seconds that a person notices: models that are all faster than that differ by little."""
_Z = 1.2816
"""The normal quantile of a one-sided bound of 90 %."""
_UNKNOWN = 0.5
"""For what is not known of a model: neither good nor bad."""


class Choice(NamedTuple):
    """A model with its score and why; a score of 0 is for one that cannot do it."""

    model: str
    score: float
    reason: str


def select(candidates: Sequence[ModelFacts], task: Task, *, prefer: Preference = "quality") -> list[Choice]:
    """Every candidate, the best first; equal ones in the order given. Linear in their number, but for the sort."""
    prices = [rate for facts in candidates if (rate := facts.rate) is not None]
    speeds = [facts.seconds for facts in candidates if facts.seconds is not None]
    dearest, slowest = max(prices, default=0), max(speeds, default=0.0)
    slowest = max(slowest, NOTICED)
    weights = _WEIGHTS[prefer]
    found = [_judged(facts, task, weights, dearest, slowest) for facts in candidates]
    return sorted(found, key=lambda choice: -choice.score)


@lru_cache(maxsize=4096)
def record_bound(good: int, bad: int) -> float:
    """The lower end of the share of good answers, one-sided at 90 % (Wilson 1927); 0.5 for no answer at all.

    With few answers it is drawn to a half, from which nobody starts below or above.
    """
    count = good + bad
    if not count:
        return _UNKNOWN
    share, square = (good + 1) / (count + 2), _Z * _Z
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = _Z * math.sqrt(share * (1 - share) / count + square / (4 * count * count)) / (1 + square / count)
    return max(0.0, middle - half)


def why_not(facts: ModelFacts, task: Task) -> str:
    """Why a model cannot do a task, or is not to be asked just now; empty when it can be."""
    if facts.refused:
        return facts.refused
    if facts.abilities is not None and (lacking := sorted(task.needs - facts.abilities)):
        return f"cannot do {' and '.join(lacking)}"
    if facts.context_tokens is not None and task.tokens > facts.context_tokens:
        return f"takes {facts.context_tokens:,} tokens and is given about {task.tokens:,}"
    return ""


def _judged(facts: ModelFacts, task: Task, weights: tuple[float, float, float], dearest: int, slowest: float) -> Choice:
    if reason := why_not(facts, task):
        return Choice(facts.model, 0.0, reason)
    record = record_bound(facts.good, facts.bad)
    rate = facts.rate
    price = _UNKNOWN if rate is None else 1 - rate / dearest if dearest else 1.0
    speed = _UNKNOWN if facts.seconds is None else 1 - facts.seconds / slowest
    of_record, of_price, of_speed = weights
    score = of_record * record + of_price * price + of_speed * speed
    return Choice(facts.model, round(max(score, 1e-6), 6), _words(facts, task))


def _words(facts: ModelFacts, task: Task) -> str:
    parts = ["no answer was rated"]
    if facts.rated and facts.of_all_kinds:
        parts = [f"{facts.good} of {facts.rated} answers were good"]
    elif facts.rated:
        parts = [f"{facts.good} of {facts.rated} {task.kind} answers were good"]
    if facts.rate is not None:
        parts.append("free" if not facts.rate else f"${facts.rate / 4_000_000:.4g} for a million tokens")
    if facts.seconds is not None and facts.seconds >= 0.05:  # less is told as nothing
        parts.append(f"{facts.seconds:.1f} s")
    return ", ".join(parts)
