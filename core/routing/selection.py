"""Which of several models is asked: by what it can do, its record in this kind of task, its price, speed and state.

Each model gets a score between 0 and 1, and a sentence on why. The record counts by the lower end of its interval, so
that one good answer is not taken for mastery.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from core.ports.models import ModelInfo
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
_Z = 1.2816
"""The normal quantile of a one-sided bound of 90 %."""
_UNKNOWN = 0.5
"""For what is not known of a model: neither good nor bad."""


class Candidate(NamedTuple):
    """A model that could be asked."""

    facts: ModelFacts
    info: ModelInfo | None = None
    """What the provider says of it; what is not known forbids nothing."""
    refused: str = ""
    """Why it is not asked just now, such as an open circuit breaker; empty when it may be."""


class Choice(NamedTuple):
    """A model with its score and why; a score of 0 is for one that cannot do it."""

    model: str
    score: float
    reason: str


def select(candidates: Sequence[Candidate], task: Task, *, prefer: Preference = "quality") -> list[Choice]:
    """Every candidate, the best first; equal ones in the order given. Linear in their number, but for the sort."""
    prices = [candidate.facts.rate for candidate in candidates if candidate.facts.rate is not None]
    speeds = [candidate.facts.seconds for candidate in candidates if candidate.facts.seconds is not None]
    dearest, slowest = max(prices, default=0), max(speeds, default=0.0)
    weights = _WEIGHTS[prefer]
    found = [_judged(candidate, task, weights, dearest, slowest) for candidate in candidates]
    return sorted(found, key=lambda choice: -choice.score)


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


def _judged(
    candidate: Candidate, task: Task, weights: tuple[float, float, float], dearest: int, slowest: float
) -> Choice:
    facts = candidate.facts
    why_not = candidate.refused or _lacks(candidate.info, task)
    if why_not:
        return Choice(facts.model, 0.0, why_not)
    record = record_bound(facts.good, facts.bad)
    price = _UNKNOWN if facts.rate is None else 1 - facts.rate / dearest if dearest else 1.0
    speed = _UNKNOWN if facts.seconds is None else 1 - facts.seconds / slowest if slowest else 1.0
    of_record, of_price, of_speed = weights
    score = of_record * record + of_price * price + of_speed * speed
    return Choice(facts.model, round(max(score, 1e-6), 6), _words(facts, task))


def _lacks(info: ModelInfo | None, task: Task) -> str:
    if info is None:
        return ""
    lacking = sorted(task.needs - info.abilities)
    if lacking:
        return f"cannot do {' and '.join(lacking)}"
    if info.state in {"no_key", "unreachable"}:
        return info.note or f"is {info.state.replace('_', ' ')}"
    return ""


def _words(facts: ModelFacts, task: Task) -> str:
    kind = "" if facts.of_all_kinds else f"{task.kind} "
    parts = [f"{facts.good} of {facts.rated} {kind}answers were good" if facts.rated else "no answer was rated"]
    if facts.rate is not None:
        parts.append("free" if not facts.rate else f"${facts.rate / 4_000_000:.4g} for a million tokens")
    if facts.seconds is not None:
        parts.append(f"{facts.seconds:.1f} s")
    return ", ".join(parts)
