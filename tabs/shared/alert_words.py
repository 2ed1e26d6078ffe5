"""Alerts in words: rules, what they found, values and windows."""

from __future__ import annotations

from collections.abc import Sequence

from core.commands.alerts import AlertMetric, AlertRule
from core.ports.alerts import METRICS, WIDEST
from tabs.shared.language import grouped, tr, tr_count, tr_noop, tr_told, written

TITLES = (
    *(tr_noop("p95 latency"), tr_noop("p50 latency"), tr_noop("time to first text"), tr_noop("tokens per second")),
    *(tr_noop("success rate"), tr_noop("share from the cache"), tr_noop("cost"), tr_noop("simulated cost")),
    *(tr_noop("calls"), tr_noop("failed calls"), tr_noop("models held back")),
)
"""Those of :data:`core.ports.alerts.METRICS`, for translators."""


def value_words(metric: AlertMetric, value: float) -> str:
    """A value in its unit: ``24.3 s``, ``87 %``, ``$5.20``."""
    unit = METRICS[metric].unit
    if unit == "USD":
        amount = f"{value:,.2f}" if value >= 0.01 or not value else f"{value:.2g}"
        return tr("${amount}", amount=written(amount))
    number = grouped(round(value)) if value >= 100 or value == int(value) else written(f"{value:,.3g}")
    return f"{number} {unit}".rstrip()


def window_words(minutes: int) -> str:
    """A window: ``today``, ``within 15 minutes``, ``within 2 hours``, ``within 7 days``."""
    if not minutes:
        return tr("today")
    if minutes % WIDEST == 0:
        return tr_count(minutes // WIDEST, "within a day", "within {n} days")
    if minutes % 60 == 0:
        return tr_count(minutes // 60, "within an hour", "within {n} hours")
    return tr_count(minutes, "within a minute", "within {n} minutes")


def about_words(rule: AlertRule) -> str:
    """What a rule looks at: ``p95 latency of openai/large in voting``."""
    about = tr(METRICS[rule.metric].title)
    if rule.model:
        about = tr("{about} of {model}", about=about, model=rule.model)
    if rule.strategy:
        about = tr("{about} in {strategy}", about=about, strategy=rule.strategy)
    return tr("{about} for {kind}", about=about, kind=tr_told(rule.kind)) if rule.kind else about


def rule_words(rule: AlertRule) -> str:
    """A rule in a few words: ``p95 latency of openai/large over 20 s within 15 minutes``."""
    about, value = about_words(rule), value_words(rule.metric, rule.threshold)
    if rule.comparison == "over":
        words = tr("{about} over {value}", about=about, value=value)
    else:
        words = tr("{about} under {value}", about=about, value=value)
    return words if rule.metric == "breakers" else f"{words} {window_words(rule.window_minutes)}"


def title_of(rule: AlertRule) -> str:
    """What a rule is called."""
    return _begun(rule.name or rule_words(rule))


def raised_words(rule: AlertRule, value: float, calls: int, causes: Sequence[str]) -> str:
    """What was found, in a sentence: ``p95 latency of openai/large was 24.3 s within 15 minutes (12 calls)``."""
    words = tr("{about} was {value}", about=about_words(rule), value=value_words(rule.metric, value))
    if rule.metric != "breakers":
        words = f"{words} {window_words(rule.window_minutes)}"
    if METRICS[rule.metric].judged:
        words = tr_count(calls, "{words} ({n} call)", "{words} ({n} calls)", words=words)
    if causes:
        words = tr("{words}: {causes}", words=words, causes=", ".join(causes))
    return _begun(f"{words}.")


def _begun(words: str) -> str:
    """With a capital letter."""
    return words[:1].upper() + words[1:]
