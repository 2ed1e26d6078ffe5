"""Which runs a person wants to see beside their state and words: of which strategies, models and days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from tabs.shared.days import beginning_of, days_back, end_of
from tabs.shared.keeping import Kept
from tabs.shared.language import tr, tr_count, tr_noop
from tabs.shared.recorded_words import strategy_words
from tabs.shared.safe_text import one_line
from tabs.shared.wording import month_name

DAYS: tuple[tuple[str, int], ...] = (
    (tr_noop("Any time"), 0),
    (tr_noop("Today"), 1),
    (tr_noop("Last 7 days"), 7),
    (tr_noop("Last 30 days"), 30),
)
"""Spans that end now, with how many days they go back."""
NAME = 40
"""Characters of a name in a chip."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is empty leaves nothing out. Days are those of the person's clock."""

    strategies: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    days: int = 0
    """The last so many days, today included; 0 for any time, or for what the next two say."""
    first: date | None = None
    """The first day of a span of their own."""
    last: date | None = None
    """The last day of it, which is in it."""

    def bounds(self, now: int) -> tuple[int, int]:
        """From when to when runs were asked for, in microseconds since 1970-01-01 UTC; 0 for an end that is open."""
        if self.days:
            return days_back(self.days, now), 0
        return max(0, beginning_of(self.first)) if self.first else 0, max(0, end_of(self.last)) if self.last else 0

    @property
    def parts(self) -> list[Part]:
        """What it is made of, each with what is wanted without it."""
        strategies = [
            Part(
                tr_noop("strategy"),
                one_line(strategy_words(name), NAME),
                replace(self, strategies=_without(self.strategies, name)),
            )
            for name in self.strategies
        ]
        models = [
            Part(tr_noop("model"), one_line(name, NAME), replace(self, models=_without(self.models, name)))
            for name in self.models
        ]
        time = [Part(tr_noop("time"), self.span, replace(self, days=0, first=None, last=None))] if self.span else []
        return [*strategies, *models, *time]

    @property
    def span(self) -> str:
        """Which time is wanted, in words; empty for any."""
        if self.days:
            return next(
                (tr(words) for words, days in DAYS if days == self.days),
                tr_count(self.days, "Last {n} days", "Last {n} days"),
            )
        if self.first and self.last:
            return (
                _day(self.first)
                if self.first == self.last
                else tr("{first} to {last}", first=_day(self.first), last=_day(self.last))
            )
        if self.first:
            return tr("Since {day}", day=_day(self.first))
        return tr("Until {day}", day=_day(self.last)) if self.last else ""

    def kept(self) -> Kept:
        """It, as JSON."""
        return {
            "strategies": list(self.strategies),
            "models": list(self.models),
            "days": self.days,
            "first": self.first.isoformat() if self.first else "",
            "last": self.last.isoformat() if self.last else "",
        }


class Part(NamedTuple):
    """One thing that is wanted."""

    what: str
    """strategy, model or time, in English."""
    words: str
    without: Wanted


def read(found: Mapping[str, Any]) -> Wanted:
    """What :meth:`Wanted.kept` gave; what does not fit, or was never of this form, is left out."""
    days = found.get("days")
    first, last = _read_day(found.get("first")), _read_day(found.get("last"))
    if first and last and first > last:
        first = last = None
    known = days if type(days) is int and any(days == known for _, known in DAYS) else 0
    return Wanted(
        _read_names(found.get("strategies")),
        _read_names(found.get("models")),
        known,
        None if known else first,
        None if known else last,
    )


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(other for other in names if other != name)


def _day(day: date) -> str:
    return tr("{day} {month} {year}", day=day.day, month=month_name(day.month), year=day.year)


def _read_names(value: object) -> tuple[str, ...]:
    names = value if isinstance(value, list) else []
    return tuple(dict.fromkeys(name for name in names if isinstance(name, str) and name))


def _read_day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
