"""What alerts are about: their metrics, how they are said in words, and where they are measured."""

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


def value_words(metric: AlertMetric, value: float) -> str:
    """A value in its unit: ``24.3 s``, ``87 %``, ``$5.20``."""
    unit = METRICS[metric].unit
    if unit == "USD":
        return f"${value:,.2f}" if value >= 0.01 or not value else f"${value:.2g}"
    number = f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:,.3g}"
    return f"{number} {unit}".rstrip()


def window_words(minutes: int) -> str:
    """A window: ``today``, ``within 15 minutes``, ``within 2 hours``, ``within 7 days``."""
    if not minutes:
        return "today"
    for length, name in ((WIDEST, "day"), (60, "hour")):
        if minutes % length == 0:
            number = minutes // length
            return f"within {number} {name}s" if number > 1 else f"within {'an' if name == 'hour' else 'a'} {name}"
    return f"within {minutes} minutes" if minutes > 1 else "within a minute"


def about_words(rule: AlertRule) -> str:
    """What a rule looks at: ``p95 latency of openai/large in voting``."""
    parts = [METRICS[rule.metric].title]
    parts += [f"of {rule.model}"] if rule.model else []
    parts += [f"in {rule.strategy}"] if rule.strategy else []
    parts += [f"for {rule.kind}"] if rule.kind else []
    return " ".join(parts)


def rule_words(rule: AlertRule) -> str:
    """A rule in a few words: ``p95 latency of openai/large over 20 s within 15 minutes``."""
    when = "" if rule.metric == "breakers" else f" {window_words(rule.window_minutes)}"
    return f"{about_words(rule)} {rule.comparison} {value_words(rule.metric, rule.threshold)}{when}"


def title_of(rule: AlertRule) -> str:
    """What a rule is called."""
    words = rule.name or rule_words(rule)
    return words[:1].upper() + words[1:]


def raised_words(rule: AlertRule, value: float, calls: int, causes: Sequence[str]) -> str:
    """What was found, in a sentence: ``p95 latency of openai/large was 24.3 s within 15 minutes (12 calls)``."""
    when = "" if rule.metric == "breakers" else f" {window_words(rule.window_minutes)}"
    behind = f" ({calls:,} {'call' if calls == 1 else 'calls'})" if METRICS[rule.metric].judged else ""
    named = f": {', '.join(causes)}" if causes else ""
    words = f"{about_words(rule)} was {value_words(rule.metric, value)}{when}{behind}{named}."
    return words[:1].upper() + words[1:]
