"""What each practice model says of itself: skill per kind of problem, pace and price. Read from resources when asked."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

import orjson

from core.ports.models import ModelInfo, Price

PREFIX = "practice"


@dataclass(frozen=True, slots=True)
class PracticeModel:
    """One practice model."""

    name: str
    about: str
    """Half a sentence on what it is good for."""
    skills: Mapping[str, float]
    """For each kind of problem, the share it gets right."""
    detail: int
    """How much it says, from 1 to 3."""
    context_tokens: int
    first_seconds: tuple[float, float]
    """Shortest and longest time to the first piece."""
    tokens_per_second: tuple[float, float]
    price: Price

    @property
    def info(self) -> ModelInfo:
        """The model as it is listed."""
        calculates, orders, chooses = (f"{self.skills[kind]:.0%}" for kind in ("arithmetic", "ordering", "choice"))
        solved = f"solves {calculates} of arithmetic, {orders} of ordering and {chooses} of choice problems"
        return ModelInfo(
            id=f"{PREFIX}/{self.name}",
            provider=PREFIX,
            name=self.name,
            state="practice",
            context_tokens=self.context_tokens,
            abilities=frozenset({"text", "structured"}),
            price=self.price,
            note=f"Practice model, {self.about}: {solved}.",
            practice=True,
        )


def resource(name: str) -> Any:
    """A data file of the practice models."""
    return orjson.loads(files("resources").joinpath("practice", name).read_bytes())


@functools.cache
def practice_models() -> Mapping[str, PracticeModel]:
    """Every practice model by its name, in the order to show them."""
    data = resource("models.json")
    as_of = date.fromisoformat(data["as_of"])
    return {entry["name"]: _model(entry, as_of) for entry in data["models"]}


def _model(entry: dict[str, Any], as_of: date) -> PracticeModel:
    return PracticeModel(
        name=entry["name"],
        about=entry["about"],
        skills=entry["skills"],
        detail=entry["detail"],
        context_tokens=entry["context_tokens"],
        first_seconds=tuple(entry["first_seconds"]),
        tokens_per_second=tuple(entry["tokens_per_second"]),
        price=Price(**entry["price"], as_of=as_of, source=PREFIX),
    )
