from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from tabs.shared.trends.periods import DAY, HOUR, NAMES, SECOND, PeriodName, between, period, span_words

NOW = 1_795_000_123_456_789


def us(*when: int) -> int:
    year, month, day, hour = (*when, 0)[:4]
    return round(datetime(year, month, day, hour).astimezone().timestamp()) * SECOND


@pytest.mark.parametrize("name", NAMES)
def test_a_period_ends_with_the_step_under_way(name: PeriodName) -> None:
    """Every period has whole steps, the last of which holds this moment, and is compared with as much time before."""
    found = period(name, NOW)
    steps = found.steps
    assert (steps.until - steps.since) % steps.width == 0
    assert steps.until - steps.width <= NOW < steps.until
    assert steps.since == found.since
    assert found.whole.until == NOW + 1
    before = found.before
    assert before.until - before.since == found.until - found.since
    assert before.until <= found.since
    assert found.since - before.since == steps.until - steps.since


def test_steps_of_hours_begin_on_the_hour() -> None:
    """Steps of a day and a week begin with an hour, those of a month with a day, so that they are exact."""
    assert period("day", NOW).steps.since % HOUR == 0
    assert period("week", NOW).steps.since % HOUR == 0
    assert period("month", NOW).steps.since % DAY == 0


def test_a_range_holds_both_its_days() -> None:
    """A range goes from midnight to midnight on the person's clock, in whatever order its days are given."""
    now = us(2026, 11, 28, 12)
    found = between(date(2026, 11, 20), date(2026, 11, 10), now)
    assert found.since == us(2026, 11, 10)
    assert found.until == us(2026, 11, 21)
    assert found.steps.since <= found.since
    assert found.steps.until >= found.until
    assert found.before.until == found.since


def test_a_range_ends_now_at_the_latest() -> None:
    """Of a range that goes on into the future only what has gone by is compared."""
    now = us(2026, 11, 10, 6)
    found = between(date(2026, 11, 10), date(2026, 11, 12), now)
    assert found.until == now + 1


@pytest.mark.parametrize("days", [1, 3, 9, 40, 99, 200, 3000])
def test_a_range_of_any_length_can_be_drawn(days: int) -> None:
    """Any range has steps enough to see its shape, and not too many to draw."""
    first = date(2020, 1, 1)
    found = between(first, first + timedelta(days=days - 1), NOW)
    number = (found.steps.until - found.steps.since) // found.steps.width
    assert 8 <= number <= 500


def test_spans_in_words() -> None:
    """A span says its day once, and midnight by its day alone."""
    year = datetime.now().astimezone().year
    assert span_words(us(year, 11, 20, 14), us(year, 11, 20, 15)) == "20 Nov 14:00 to 15:00"
    assert span_words(us(year, 11, 20), us(year, 11, 21)) == "20 Nov to 21 Nov"
    assert span_words(us(2020, 11, 20), us(2020, 11, 21, 1)) == "20 Nov 2020 to 21 Nov 2020 01:00"
