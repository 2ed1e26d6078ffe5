"""When a rule rings, when it is over, and when it keeps still. Nothing here reads or writes anything."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from core.budget.zones import known_zone, periods
from core.ports.alerts import METRICS, Measured, Window
from events.catalog.alerts import AlertCleared, AlertRaised, AlertRule
from events.envelope import Event
from events.values import moment

MINUTE = 60 * 1_000_000
"""In microseconds."""


class Standing(NamedTuple):
    """What came of a rule so far."""

    version: int = 0
    """Of its stream."""
    raised: bool = False
    raised_at: int = 0
    """When it rang last, in microseconds since 1970-01-01 UTC; 0 for never."""


def evolve(standing: Standing, events: Iterable[Event]) -> Standing:
    """The same after more events."""
    for event in events:
        version = event.stored.version
        match event.payload:
            case AlertRaised():
                standing = Standing(version, raised=True, raised_at=event.stored.recorded_at)
            case AlertCleared():
                standing = Standing(version, raised=False, raised_at=standing.raised_at)
            case _:
                standing = standing._replace(version=version)
    return standing


def window(rule: AlertRule, now: int) -> Window:
    """What a rule looks at now."""
    since = now - rule.window_minutes * MINUTE if rule.window_minutes else periods(now, rule.zone).day.begins
    return Window(rule, max(0, since), now + 1)


def decide(rule: AlertRule, standing: Standing, found: Measured, now: int) -> Literal["raise", "clear", ""]:
    """Whether the rule rings now, or is over.

    One that stands rings no second time. It is over when what it looks at is back by its margin, or nothing is left to
    judge by; then it keeps still until its cool-down has passed.
    """
    judged = METRICS[rule.metric].judged
    if standing.raised:
        if found.value is None or (judged and not found.calls):
            return "clear"
        enough = not judged or found.calls >= rule.at_least
        return "clear" if enough and _is_back(rule, found.value) else ""
    rested = not standing.raised_at or now - standing.raised_at >= rule.cooldown_minutes * MINUTE
    enough = not judged or found.calls >= max(1, rule.at_least)
    return "raise" if found.value is not None and enough and rested and _is_beyond(rule, found.value) else ""


def is_quiet(at: int, begins: str, ends: str, zone: str) -> bool:
    """Whether a moment lies in a quiet time, such as from 22:00 to 07:00, which goes on over midnight."""
    if not begins or not ends:
        return False
    local = moment(at).astimezone(known_zone(zone))
    time, first, last = f"{local:%H:%M}", begins, ends
    return first <= time < last if first <= last else time >= first or time < last


def _is_beyond(rule: AlertRule, value: float) -> bool:
    return value > rule.threshold if rule.comparison == "over" else value < rule.threshold


def _is_back(rule: AlertRule, value: float) -> bool:
    """Whether a value is on the right side again, with the margin to spare."""
    margin = rule.threshold * rule.margin_percent / 100
    if rule.comparison == "over":
        return value <= rule.threshold - margin
    if METRICS[rule.metric].unit == "%":
        margin = min(margin, max(0.0, 100 - rule.threshold) / 2)  # no success rate is over 100 %
    return value >= rule.threshold + margin
