"""Strengths of models from comparisons: the Bradley-Terry model, on Elo's scale.

Source: Bradley and Terry, "Rank Analysis of Incomplete Block Designs" (1952); the iteration is that of Hunter, "MM
algorithms for generalized Bradley-Terry models" (2004); a tie counts as half a win for each. Every model has one
tie with an average one besides, so that who always won is strong and not infinitely so. Intervals come from the
observed information: 1.96 standard errors to either side.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

AVERAGE = 1000.0
SCALE = 400.0 / math.log(10)
"""Points for a factor of e between two strengths."""
PRIOR = 1.0
"""Comparisons with an average model that each is given, half of them won."""
ROUNDS = 2000
CLOSE = 1e-9
_TWO_SIDED = 1.959964


class Comparison(NamedTuple):
    """Models that stood beside one another, and which of them were found the best."""

    models: Sequence[str]
    best: Sequence[bool]
    """For each of them; none of them at all means that they were equally bad."""


class Strength(NamedTuple):
    """One model."""

    model: str
    rating: float
    error: float
    """Standard error, on the same scale."""
    comparisons: int
    wins: float
    pairs: int


def strengths(comparisons: Iterable[Comparison]) -> list[Strength]:
    """Every model that was compared with another, the strongest first.

    Each comparison counts pair by pair: who is among the best wins against who is not, and ties with who is too.
    A model that stood beside itself says nothing of itself.
    """
    won: defaultdict[str, float] = defaultdict(float)
    met: Counter[tuple[str, str]] = Counter()
    stood: Counter[str] = Counter()
    for one in comparisons:
        pairs = list(_pairs(one))
        for left, right, share in pairs:
            met[left, right] += 1
            met[right, left] += 1
            won[left] += share
            won[right] += 1 - share
        stood.update({model for left, right, _ in pairs for model in (left, right)})
    names = sorted(stood)
    played = {name: [(other, met[name, other]) for other in names if met[name, other]] for name in names}
    gamma = _fitted(names, played, won)
    told = [
        Strength(
            name,
            AVERAGE + SCALE * math.log(gamma[name]),
            SCALE * _error(name, played, gamma),
            stood[name],
            won.get(name, 0.0),
            sum(times for _, times in played[name]),
        )
        for name in names
    ]
    return sorted(told, key=lambda one: (-one.rating, one.model))


def interval(strength: Strength) -> tuple[float, float]:
    """The 95 % interval of a rating."""
    return strength.rating - _TWO_SIDED * strength.error, strength.rating + _TWO_SIDED * strength.error


def _pairs(one: Comparison) -> Iterable[tuple[str, str, float]]:
    """Two models and the share of the first: 1 for a win, 0.5 for a tie."""
    for place, left in enumerate(one.models):
        for other in range(place + 1, len(one.models)):
            right = one.models[other]
            if left != right:
                yield left, right, 0.5 + 0.5 * (one.best[place] - one.best[other])


def _fitted(
    names: Sequence[str], played: dict[str, list[tuple[str, int]]], won: Mapping[str, float]
) -> dict[str, float]:
    """The strengths that make what was said the likeliest, an average model's being 1."""
    gamma = dict.fromkeys(names, 1.0)
    for _ in range(ROUNDS):
        before = gamma
        gamma = {
            name: (won.get(name, 0.0) + PRIOR / 2)
            / (
                sum(times / (before[name] + before[other]) for other, times in played[name])
                + PRIOR / (before[name] + 1.0)
            )
            for name in names
        }
        if all(abs(gamma[name] - before[name]) <= CLOSE * before[name] for name in names):
            break
    return gamma


def _error(name: str, played: dict[str, list[tuple[str, int]]], gamma: dict[str, float]) -> float:
    """Standard error of the logarithm of a strength, the others taken as known."""
    mine = gamma[name]
    information = PRIOR * mine / (mine + 1.0) ** 2
    information += sum(times * mine * gamma[other] / (mine + gamma[other]) ** 2 for other, times in played[name])
    return 1.0 / math.sqrt(information)
