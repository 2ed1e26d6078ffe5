"""Rows of blind comparisons. Times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """What a person said of the answers of one run; the newest word counts."""

    run_id: str
    at: int
    task: str
    """Kind of task, as the run's analysis had it."""
    blind: bool
    """Whether the names were hidden until then."""
    calls: tuple[str, ...]
    """The answers that were compared, in the order in which they were shown."""
    models: tuple[str, ...]
    """Who gave each of them."""
    best: tuple[str, ...]
    """The calls whose answers were said to be the best; several are equally good, none means that none was good."""
