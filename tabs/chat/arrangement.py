"""In which order answers stand beside one another, and how wide each is: by model, for a whole conversation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

LEAST = 0.2
"""Narrowest column, as a share of an equal one."""
MOST = 6.0
"""Widest, the same."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a person made of the columns; empty until they touched one.

    A column is named by its model, and the second of one model by ``model#2``, so that what was arranged at one prompt
    holds for the next one too.
    """

    order: tuple[str, ...] = ()
    """Names that were moved or stood beside one that was, in order; others follow as they come."""
    widths: Mapping[str, float] = field(default_factory=dict)
    """How wide a column is, as a share of an equal one; 1 for those that are not here."""

    def ordered(self, names: Sequence[str]) -> list[str]:
        """Names as they stand from left to right."""
        places = {name: place for place, name in enumerate(self.order)}
        return sorted(names, key=lambda name: places.get(name, len(places)))

    def moved(self, names: Sequence[str], name: str, place: int) -> Arrangement:
        """Have a column stand at a place, counted without it.

        :param names: all that stand beside one another now, in any order.
        """
        shown = [other for other in self.ordered(names) if other != name]
        shown.insert(max(0, min(place, len(shown))), name)
        return Arrangement(tuple(_merged(self.order, shown)), self.widths)

    def sized(self, widths: Mapping[str, float]) -> Arrangement:
        """Have columns as wide as so many pixels beside one another; those that are not here keep their width."""
        total = sum(widths.values())
        if not total:
            return self
        shares = {name: _within(width * len(widths) / total) for name, width in widths.items()}
        return Arrangement(self.order, {**self.widths, **shares})

    def equal(self, names: Iterable[str]) -> Arrangement:
        """Have columns equally wide again."""
        gone = set(names)
        return Arrangement(self.order, {name: width for name, width in self.widths.items() if name not in gone})

    def width(self, name: str) -> float:
        """How wide a column is, as a share of an equal one."""
        return self.widths.get(name, 1.0)


def column_names(models: Sequence[str]) -> list[str]:
    """The names of columns, by the models whose answers they hold."""
    seen: dict[str, int] = {}
    names = []
    for model in models:
        seen[model] = seen.get(model, 0) + 1
        names.append(model if seen[model] == 1 else f"{model}#{seen[model]}")
    return names


def _merged(order: Sequence[str], shown: Sequence[str]) -> list[str]:
    """The order of all names: those shown as they stand now, at the places that names shown had before."""
    here, left = set(shown), iter(shown)
    merged = [next(left) if name in here else name for name in order]
    return [*merged, *left]


def _within(share: float) -> float:
    return max(LEAST, min(MOST, share))
