from __future__ import annotations

from typing import Any

import pytest

from core.ports.alerts import METRICS
from events.catalog.alerts import AlertMetric, AlertRule
from tabs.shared.alert_words import TITLES, raised_words, rule_words, title_of, value_words, window_words


def rule(**changes: Any) -> AlertRule:
    given: dict[str, Any] = {"metric": "p95_seconds", "threshold": 20.0, **changes}
    return AlertRule(**given)


def test_rules_in_words() -> None:
    """A rule and what it found are told in the words of its metric."""
    slow = rule(model="openai/large", strategy="voting", kind="code")
    assert rule_words(slow) == "p95 latency of openai/large in voting for code over 20 s within 15 minutes"
    spent = rule(metric="cost", threshold=5, window_minutes=0)
    assert (title_of(spent), title_of(spent.model_copy(update={"name": "too dear"}))) == (
        "Cost over $5.00 today",
        "Too dear",
    )
    assert raised_words(slow, 24.26, 12, ()) == (
        "P95 latency of openai/large in voting for code was 24.3 s within 15 minutes (12 calls)."
    )
    assert (
        raised_words(rule(metric="breakers", threshold=0), 2, 0, ("a/a", "b/b")) == "Models held back was 2: a/a, b/b."
    )


@pytest.mark.parametrize("metric", METRICS)
def test_every_metric_has_words(metric: AlertMetric) -> None:
    """A value of any metric is written with its unit."""
    assert value_words(metric, 12.345)
    assert value_words(metric, 0)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "today"), (1, "within a minute"), (15, "within 15 minutes"), (60, "within an hour"), (120, "within 2 hours"),
     (1440, "within a day"), (10_080, "within 7 days"), (90, "within 90 minutes")],
)  # fmt: skip
def test_windows_in_words(minutes: int, words: str) -> None:
    """A window is told in its largest whole unit."""
    assert window_words(minutes) == words


def test_translators_are_told_every_metric() -> None:
    """A metric that is looked at can be named in another language."""
    assert set(TITLES) == {spec.title for spec in METRICS.values()}
