"""What is asked of the history of calls for one look at it, and what comes of the answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from events.projections.performance.rows import Dimension, Only, Slice
from events.projections.performance.view import SlicesOf
from tabs.shared.trends.metrics import together
from tabs.shared.trends.periods import Period


class Look(NamedTuple):
    """One look at the history."""

    period: Period
    by: Dimension
    only: Only = Only()

    @property
    def questions(self) -> tuple[SlicesOf, ...]:
        """Its steps, all of it, and all of the period before: each by group."""
        period = self.period
        return tuple(SlicesOf(span, self.by, self.only) for span in (period.steps, period.whole, period.before))


@dataclass(frozen=True, slots=True)
class Trends:
    """What was seen. Groups are models, strategies or kinds of task."""

    look: Look
    steps: Mapping[str, Sequence[Slice]]
    """The steps of each group in which it had calls, oldest first; the group with the most calls first."""
    now: Mapping[str, Slice]
    """The period as one slice, of each group."""
    before: Mapping[str, Slice]
    """The period before."""
    total: Slice | None
    """All groups together; ``None`` without any call."""
    total_before: Slice | None

    @property
    def groups(self) -> list[str]:
        """Every group with calls in the period or the one before, the one with the most calls now first."""
        return sorted(self.now.keys() | self.before.keys(), key=lambda key: (-_calls(self.now.get(key)), key))


def seen(look: Look, answers: Sequence[Sequence[Slice]]) -> Trends:
    """What comes of the answers to the questions of a look, in their order."""
    steps, now, before = answers
    by_group: defaultdict[str, list[Slice]] = defaultdict(list)
    for one in steps:
        by_group[one.key].append(one)
    most = sorted(by_group, key=lambda key: (-sum(map(_calls, by_group[key])), key))
    return Trends(
        look,
        {key: by_group[key] for key in most},
        {one.key: one for one in now},
        {one.key: one for one in before},
        together(list(now)),
        together(list(before)),
    )


def _calls(one: Slice | None) -> int:
    return 0 if one is None else one.calls + one.hits + one.reused
