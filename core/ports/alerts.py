"""What alerts are about: their metrics, and where they are measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from events.catalog.alerts import AlertMetric, AlertRule

WIDEST = 60 * 24
"""Minutes of a day."""


@dataclass(frozen=True, slots=True)
class MetricSpec:
    """One thing a rule can look at."""

    title: str
    unit: str
    """Behind a value: s, %, USD, or nothing."""
    judged: bool
    """Whether a few calls say little of it, so that a rule wants some before it rings."""


METRICS: Mapping[AlertMetric, MetricSpec] = {
    "p95_seconds": MetricSpec("p95 latency", "s", judged=True),
    "p50_seconds": MetricSpec("p50 latency", "s", judged=True),
    "first_seconds": MetricSpec("time to first text", "s", judged=True),
    "tokens_per_second": MetricSpec("tokens per second", "", judged=True),
    "success_percent": MetricSpec("success rate", "%", judged=True),
    "cache_percent": MetricSpec("share from the cache", "%", judged=True),
    "cost": MetricSpec("cost", "USD", judged=False),
    "simulated_cost": MetricSpec("simulated cost", "USD", judged=False),
    "calls": MetricSpec("calls", "", judged=False),
    "failures": MetricSpec("failed calls", "", judged=False),
    "breakers": MetricSpec("models held back", "", judged=False),
}
"""In the order to show them."""


class Measured(NamedTuple):
    """What a rule looks at, as it was found."""

    value: float | None
    """In the unit of its metric; none where there is nothing to look at."""
    calls: int
    since: int
    """The window, in microseconds since 1970-01-01 UTC."""
    until: int
    causes: tuple[str, ...] = ()


class Window(NamedTuple):
    """What a rule looks at now."""

    rule: AlertRule
    since: int
    until: int


class AlertSource(Protocol):
    """Measures, without holding up whoever asks."""

    async def measure(self, windows: Sequence[Window]) -> Sequence[Measured]:
        """What each rule would find in its window now."""
