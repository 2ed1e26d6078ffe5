"""Rows of the records of models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Rating = Literal["good", "bad"]
"""What a person, or a comparison with a reference, said of an answer."""


@dataclass(frozen=True, slots=True)
class RecordRow:
    """What was found of the answers of one model in one kind of task."""

    model: str
    kind: str
    """Kind of task; empty for answers of runs that kept none."""
    answers: int
    """Whole answers it gave, rated or not."""
    good: int
    bad: int
    checked: Mapping[str, tuple[int, int]] = field(default_factory=lambda: MappingProxyType({}))
    """Of the rated answers by the outcome of their checks, such as ``agreement:passed+arithmetic:failed``: good and bad."""

    @property
    def rated(self) -> int:
        """Answers that somebody judged."""
        return self.good + self.bad
