"""Limits on spending in words: what a scope is called, when it begins anew, and how much of it is used."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from core.queries import BudgetStatus
from events.values import moment
from tabs.shared.language import tr, tr_noop
from tabs.shared.safe_text import one_line
from tabs.shared.wording import dollars, month_name

RUN, DAY, MONTH = "run", "day", "month"
PROVIDER = "provider:"
_TITLES = {RUN: tr_noop("Each run"), DAY: tr_noop("Each day"), MONTH: tr_noop("Each month")}


class Use(NamedTuple):
    """What is used of a limit, in picodollars; of real money or of practice money."""

    spent: int
    reserved: int
    lost: int = 0
    """As much of what is spent as attempts without an answer may have cost."""

    @property
    def used(self) -> int:
        """Both together."""
        return self.spent + self.reserved


def real(status: BudgetStatus) -> Use:
    """What is used in real money."""
    return Use(status.spent, status.reserved, status.lost)


def practice(status: BudgetStatus) -> Use:
    """What is used in practice money, which is held to the same limit apart."""
    return Use(status.simulated_spent, status.simulated_reserved, status.simulated_lost)


def scope_title(scope: str) -> str:
    """What a limit is called in lists."""
    title = _TITLES.get(scope)
    return tr(title) if title else one_line(scope.removeprefix(PROVIDER), 60)


def scope_about(scope: str) -> str:
    """What a limit holds for, in a sentence."""
    if scope.startswith(PROVIDER):
        return tr("Everything asked of this provider in a month.")
    return {
        RUN: tr("One prompt with every call it leads to."),
        DAY: tr("Everything asked of all providers in a day."),
        MONTH: tr("Everything asked of all providers in a month."),
    }.get(scope, "")


def use_words(use: Use, limit: int | None) -> str:
    """``$1.20 spent, lost attempts $0.10 of it at most, $0.30 reserved, $3.50 left``; what is nothing is left out."""
    parts = [tr("{amount} spent", amount=dollars(use.spent))]
    if use.lost:
        parts.append(tr("lost attempts {amount} of it at most", amount=dollars(use.lost)))
    if use.reserved:
        parts.append(tr("{amount} reserved", amount=dollars(use.reserved)))
    if limit is not None:
        over = use.used - limit
        parts.append(
            tr("{amount} over the limit", amount=dollars(over))
            if over > 0
            else tr("{amount} left", amount=dollars(-over))
        )
    return ", ".join(parts)


def share(use: Use, limit: int | None) -> float | None:
    """How much of a limit is used, 1 for all of it; ``None`` without a limit."""
    if limit is None:
        return None
    return use.used / limit if limit else float(use.used > 0)


def reset_words(status: BudgetStatus, now: int) -> str:
    """When the period ends, on the clock of the zone it is counted in; empty for a run, which has none.

    :param now: microseconds since 1970-01-01 UTC.
    """
    if not status.resets_at:
        return ""
    zone = ZoneInfo(status.zone)
    ends, today = moment(status.resets_at).astimezone(zone), moment(now).astimezone(zone)
    away = ends - today
    if away <= timedelta(0):
        return tr("Begins anew now ({zone}).", zone=status.zone)
    if away < timedelta(hours=1):
        when = tr("in {minutes} min", minutes=max(1, round(away.total_seconds() / 60)))
    elif away < timedelta(hours=36):
        when = tr("in {hours} h, at {time}", hours=f"{away.total_seconds() / 3600:.0f}", time=f"{ends:%H:%M}")
    else:
        when = tr("on {day} {month}", day=ends.day, month=month_name(ends.month, whole=True))
    return tr("Begins anew {when} ({zone}).", when=when, zone=status.zone)


def begins_at(status: BudgetStatus) -> int:
    """When the period began, in microseconds since 1970-01-01 UTC; 0 for a run."""
    if not status.resets_at:
        return 0
    first = date.fromisoformat(status.period if len(status.period) > len("2026-11") else f"{status.period}-01")
    return round(datetime(first.year, first.month, first.day, tzinfo=ZoneInfo(status.zone)).timestamp()) * 1_000_000
