"""What is known of the models of a run at the moment it is asked for, kept with the run so that a resume sees the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from core.routing.task import TaskKind


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What is known of one model. Prices are picodollars for one token."""

    model: str
    """provider/model."""
    input_price: int | None = None
    output_price: int | None = None
    seconds: float | None = None
    """Median of its answers lately."""
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


_NOTHING = ModelFacts("")
_KEPT = {name: getattr(_NOTHING, name) for name in ModelFacts.__dataclass_fields__ if name != "model"}
"""What is kept of a model, with what stands there when it is not known: a price of nothing is known."""


class KnowledgeSource(Protocol):
    """Where what is known of models is read."""

    def known(self, models: Sequence[str], kind: TaskKind) -> Mapping[str, ModelFacts]:
        """Facts of each model, with its record in one kind of task. Never fails: what is not known is left out."""


def to_settings(facts: Mapping[str, ModelFacts]) -> dict[str, Any]:
    """Facts as they are kept with a run; what is not known is left out."""
    return {
        model: {name: value for name, nothing in _KEPT.items() if (value := getattr(known, name)) != nothing}
        for model, known in facts.items()
    }


def from_settings(kept: Any) -> dict[str, ModelFacts]:
    """The facts a run was requested with."""
    if not isinstance(kept, dict):
        return {}
    found: dict[str, ModelFacts] = {}
    for model, known in kept.items():
        if isinstance(known, dict):
            told = {key: value for key, value in known.items() if key in _KEPT}
            told["checked"] = {outcome: (good, bad) for outcome, (good, bad) in told.get("checked", {}).items()}
            found[model] = ModelFacts(model, **told)
    return found


def cheapest_first(models: Sequence[str], facts: Mapping[str, ModelFacts]) -> list[str]:
    """Models by price, those of unknown price last, equal ones in the order given."""

    def key(place: int) -> tuple[bool, int, int]:
        rate = facts[models[place]].rate if models[place] in facts else None
        return rate is None, rate or 0, place

    return [models[place] for place in sorted(range(len(models)), key=key)]
