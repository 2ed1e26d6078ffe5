"""Two models for a blind comparison, drawn by chance: from which, and which pairs are drawn rather than others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Literal

from core.ports.models import ModelInfo, ModelState

PAIR = 2
_USABLE: frozenset[ModelState] = frozenset({"ready", "practice", "recorded"})
PoolKind = Literal["chosen", "free", "practice"]


@dataclass(frozen=True, slots=True)
class Pool:
    """The models that a pair is drawn from."""

    kind: PoolKind
    """Those a person chose, those that cost nothing, or the practice models."""
    models: tuple[ModelInfo, ...]

    @property
    def enough(self) -> bool:
        """Whether there is a pair in it."""
        return len(self.models) >= PAIR

    @property
    def dearest(self) -> tuple[str, ...]:
        """The two that can cost the most."""
        return tuple(model.id for model in sorted(self.models, key=_rate, reverse=True)[:PAIR])


def pool_of(models: Iterable[ModelInfo], chosen: Sequence[str]) -> Pool:
    """Who can be drawn of all models there are.

    One that costs money is among them only where a person chose it, and one whose price nobody knows may cost money. With no
    two chosen, models that cost nothing are taken, and practice models, which are all alike, only where no two others are.

    :param chosen: ids of those a person chose to draw from; with fewer than two different ones there is no such choice.
    """
    usable = [model for model in models if model.state in _USABLE and "text" in model.abilities]
    if len(set(chosen)) >= PAIR:
        return Pool("chosen", tuple(model for model in usable if model.id in chosen))
    free = tuple(model for model in usable if _is_free(model) and not model.practice)
    if len(free) >= PAIR:
        return Pool("free", free)
    return Pool("practice", tuple(model for model in usable if model.practice))


def draw(pool: Pool, compared: Iterable[Sequence[str]], chance: Random) -> tuple[str, str]:
    """Two different models of a pool, in any order. The fewer votes a pair has, the likelier it is drawn, and none is out
    of the question: who knows what comes next is not blind any more.

    :param pool: has two models at least.
    :param compared: the models of each comparison so far.
    """
    votes = Counter(pair for models in compared for pair in combinations(sorted(set(models)), PAIR))
    pairs = list(combinations(sorted(model.id for model in pool.models), PAIR))
    weights = [1 / (1 + votes[pair]) ** 2 for pair in pairs]
    ((one, other),) = chance.choices(pairs, weights)
    return (one, other) if chance.random() < 1 / PAIR else (other, one)


def _is_free(model: ModelInfo) -> bool:
    return model.local if model.price is None else not _rate(model)


def _rate(model: ModelInfo) -> int:
    """What a token read and one written cost, in picodollars."""
    price = model.price
    return price.input + price.output if price is not None else 0
