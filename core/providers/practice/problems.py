"""What a problem is, once it was understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ProblemKind = Literal["arithmetic", "ordering", "choice"]


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem with its right answer and the ways to get it wrong."""

    kind: ProblemKind
    shown: str
    """The problem as it was understood, such as ``12 + 30``."""
    answer: str
    """The right answer, bare: a number, an item, a list or a letter."""
    mistakes: tuple[str, ...]
    """Plausible wrong answers, the likeliest first; never empty, none equal to the answer."""
    labels: tuple[str, ...] = ()
    """For a choice: the text of each option, in the order of the letters."""
    decided: bool = True
    """Whether the answer follows from the problem; if not, answering is guessing."""
