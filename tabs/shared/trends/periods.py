"""Hours, days, weeks and months up to now, in steps that can be drawn, and the period before each."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple, get_args

from events.projections.performance.view import Span, whole
from events.values import moment
from tabs.shared.language import tr, tr_noop
from tabs.shared.wording import month_name

SECOND = 1_000_000
MINUTE, HOUR, DAY = 60 * SECOND, 3600 * SECOND, 86_400 * SECOND
WEEK = 7 * DAY
PeriodName = Literal["hour", "day", "week", "month"]
NAMES: tuple[PeriodName, ...] = get_args(PeriodName)
_STEPS: dict[PeriodName, tuple[int, int, int]] = {
    "hour": (MINUTE, MINUTE, 60),
    "day": (HOUR, HOUR, 24),
    "week": (3 * HOUR, HOUR, 56),
    "month": (DAY, DAY, 30),
}
"""Length of a step, what it begins with, and how many there are. Days are those of UTC, as they are summed."""
_RANGES: tuple[tuple[int, int, int], ...] = (
    (2 * HOUR, MINUTE, MINUTE),
    (2 * DAY, HOUR, HOUR),
    (10 * DAY, 3 * HOUR, HOUR),
    (100 * DAY, DAY, DAY),
)
"""For a range up to so long: length of a step, and what it begins with; of longer ones, weeks."""


_BEFORE = {
    "hour": tr_noop("the hour before"),
    "day": tr_noop("the day before"),
    "week": tr_noop("the week before"),
    "month": tr_noop("the month before"),
    "range": tr_noop("as much time before"),
}


class Period(NamedTuple):
    """A span of time, and the one before it. Times are microseconds since 1970-01-01 UTC."""

    name: str
    """hour, day, week, month or range."""
    steps: Span
    since: int
    until: int
    """Up to where things have happened: now, or the end of a range."""

    @property
    def whole(self) -> Span:
        """All of it as one step."""
        return whole(self.since, self.until)

    @property
    def before(self) -> Span:
        """What it is compared with: as much time, right before it."""
        length = self.until - self.since if self.name == "range" else self.steps.until - self.steps.since
        return whole(self.since - length, self.until - length)

    @property
    def before_words(self) -> str:
        """What that is called."""
        return tr(_BEFORE[self.name])


def period(name: PeriodName, now: int) -> Period:
    """The last hour, day, week or month, whose last step is the one that is under way.

    It is compared with as much of the one before as has gone by of this one, so that a step that is not over yet is not
    taken for a fall.
    """
    width, unit, number = _STEPS[name]
    last = now // unit * unit + unit  # the end of the step under way
    since = last - width * number
    return Period(name, Span(since, last, width), since, now + 1)


def between(first: date, last: date, now: int) -> Period:
    """From the beginning of a day to the end of another, on the clock of this machine, at most up to now."""
    first, last = min(first, last), max(first, last)
    since, end = _midnight(first), _midnight(last + timedelta(days=1))
    until = max(since + 1, min(end, now + 1))
    width, unit = next(((step, unit) for most, step, unit in _RANGES if end - since <= most), (WEEK, WEEK))
    begins = since // unit * unit
    number = -(-(end - begins) // width)
    return Period("range", Span(begins, begins + number * width, width), since, until)


def span_words(since: int, until: int) -> str:
    """A span on the person's clock: ``20 Nov 14:00 to 15:00``, ``20 Nov to 21 Nov 01:00``."""
    first, last = moment(since).astimezone(), moment(until).astimezone()
    seconds = ":%S" if (until - since) < MINUTE else ""
    begins = _day(first, last) + (f" {first:%H:%M{seconds}}" if (first.hour, first.minute) != (0, 0) or seconds else "")
    same = first.date() == last.date()
    ends = f"{last:%H:%M{seconds}}" if same else f"{_day(last, last)} {last:%H:%M}"
    return tr("{begins} to {ends}", begins=begins, ends=ends.removesuffix(" 00:00"))


def _day(day: datetime, other: datetime) -> str:
    today = datetime.now().astimezone()
    month = month_name(day.month)
    if day.year == other.year == today.year:
        return tr("{day} {month}", day=day.day, month=month)
    return tr("{day} {month} {year}", day=day.day, month=month, year=day.year)


def _midnight(day: date) -> int:
    return round(datetime(day.year, day.month, day.day).astimezone().timestamp()) * SECOND
