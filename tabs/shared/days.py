"""Days on the person's clock, as microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from events.values import moment


def beginning_of(day: date) -> int:
    """When a day begins on the person's clock."""
    return round(datetime.combine(day, time()).astimezone().timestamp() * 1_000_000)


def end_of(day: date) -> int:
    """When the next one does: on days on which clocks change that is not 24 hours later."""
    return beginning_of(day + timedelta(days=1))


def days_back(days: int, now: int) -> int:
    """The beginning of the first of the last so many days, the one of ``now`` included: with 1 that of today."""
    return beginning_of(day_of(now) - timedelta(days=days - 1))


def day_of(at: int) -> date:
    """The day of a time on the person's clock."""
    return moment(at).astimezone().date()
