"""What is known of the models of a run at the moment it is asked for, kept with the run so that a resume sees the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from core.ports.models import Ability
from core.routing.task import TaskKind

ENOUGH = 8
"""Judged answers to one kind of task from which its own record says more than that of all kinds."""
Counts = tuple[int, int]
"""Answers found good, and found bad."""


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What is known of one model. Prices are picodollars for one token."""

    model: str
    """provider/model."""
    input_price: int | None = None
    output_price: int | None = None
    seconds: float | None = None
    """Median of its answers lately, from the request to the end."""
    good: int = 0
    """Answers to this kind of task that a person, a check or a reference found good."""
    bad: int = 0
    checked: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Of the rated answers with the same outcome of their checks: how many were good and how many bad. An outcome is each
    check's name and status, by name: ``agreement:passed+arithmetic:failed``."""
    of_all_kinds: bool = False
    """Whether the record is of all kinds of task, for too few answers to this kind were judged."""
    practice: bool = False
    context_tokens: int | None = None
    abilities: frozenset[Ability] | None = None
    """What it can do; ``None`` when nobody told, which forbids nothing."""
    refused: str = ""
    """Why it was not to be asked just then, such as an open circuit breaker or a missing key; empty when it was."""
    kinds: Mapping[str, Counts] = field(default_factory=dict)
    """Its record in each kind of task in which any of its answers was judged."""

    @property
    def rated(self) -> int:
        """How many of its answers to this kind of task somebody judged."""
        return self.good + self.bad

    @property
    def accuracy(self) -> float:
        """Share of good answers, with one good and one bad added (Laplace's rule of succession): 0.5 when none is known."""
        return (self.good + 1) / (self.rated + 2)

    @property
    def rate(self) -> int | None:
        """One number to compare prices by: three tokens read for each one written; ``None`` when not known."""
        if self.input_price is None or self.output_price is None:
            return None
        return 3 * self.input_price + self.output_price

    def of_kind(self, kind: TaskKind | None) -> ModelFacts:
        """The same facts with the record in another kind of task, or in all kinds while that one says too little."""
        good, bad = self.kinds.get(kind or "", (0, 0))
        if good + bad >= ENOUGH:
            return replace(self, good=good, bad=bad, of_all_kinds=False)
        good, bad = _sum(self.kinds.values())
        return replace(self, good=good, bad=bad, of_all_kinds=good + bad > 0)


_NOTHING = ModelFacts("")
_KEPT = {name: getattr(_NOTHING, name) for name in ModelFacts.__dataclass_fields__ if name != "model"}
"""What is kept of a model, with what stands there when it is not known: a price of nothing is known."""


class KnowledgeSource(Protocol):
    """Where what is known of models is read."""

    def known(self, models: Sequence[str], kind: TaskKind | None) -> Mapping[str, ModelFacts]:
        """Facts of each model, with its record in one kind of task, or in all. Never fails: what is not known is left out."""


def to_settings(facts: Mapping[str, ModelFacts]) -> dict[str, Any]:
    """Facts as they are kept with a run; what is not known is left out."""
    return {model: _kept(known) for model, known in facts.items()}


def from_settings(kept: Any) -> dict[str, ModelFacts]:
    """The facts a run was requested with."""
    if not isinstance(kept, dict):
        return {}
    found: dict[str, ModelFacts] = {}
    for model, known in kept.items():
        if isinstance(known, dict):
            told = {key: value for key, value in known.items() if key in _KEPT}
            for counted in ("checked", "kinds"):
                told[counted] = {name: (good, bad) for name, (good, bad) in told.get(counted, {}).items()}
            if told.get("abilities") is not None:
                told["abilities"] = frozenset(told["abilities"])
            found[model] = ModelFacts(model, **told)
    return found


def cheapest_first(models: Sequence[str], facts: Mapping[str, ModelFacts]) -> list[str]:
    """Models by price, those of unknown price last, equal ones in the order given."""

    def key(place: int) -> tuple[bool, int, int]:
        rate = facts[models[place]].rate if models[place] in facts else None
        return rate is None, rate or 0, place

    return [models[place] for place in sorted(range(len(models)), key=key)]


def _kept(known: ModelFacts) -> dict[str, Any]:
    kept = {name: value for name, nothing in _KEPT.items() if (value := getattr(known, name)) != nothing}
    if known.abilities is not None:
        kept["abilities"] = sorted(known.abilities)
    return kept


def _sum(counts: Iterable[Counts]) -> Counts:
    good = bad = 0
    for one in counts:
        good, bad = good + one[0], bad + one[1]
    return good, bad
