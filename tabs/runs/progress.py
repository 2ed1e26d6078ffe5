"""How far a run is, how fast, and how long it will still take, in words that run down with the clock."""

from __future__ import annotations

import math

from events.projections.runs.rows import ACTIVE, MICROSECONDS, RunRow
from tabs.runs.states import LIVING, Shown
from tabs.shared.language import grouped, tr, tr_count, written
from tabs.shared.wording import duration


def progress_words(run: RunRow, shown: Shown, now: int) -> str:
    """``3 of 8 steps · 37 % · 12 steps/min · about 42 s left``; empty for a run that has ended.

    :param now: microseconds since 1970-01-01 UTC.
    """
    if run.state not in ACTIVE:
        return ""
    if not run.steps_expected:
        return tr("No step yet")
    parts = [
        tr_count(run.steps_expected, "{ended} of {n} step", "{ended} of {n} steps", ended=grouped(run.calls_ended)),
        tr("{number} %", number=run.percent),
    ]
    if shown.name in LIVING:
        parts += [rate_words(run.rate), eta_words(run, now)]
    return " · ".join(filter(None, parts))


def rate_words(rate: float | None) -> str:
    """Steps for each second, minute or hour, whichever makes a number of at least one; empty when it is not known.

    :param rate: steps for each second.
    """
    if not rate:
        return ""
    if rate >= 1:
        return tr_count(_plural(rate), "{n} step/s", "{n} steps/s", n=_figure(rate))
    if rate * 60 >= 1:
        return tr_count(_plural(rate * 60), "{n} step/min", "{n} steps/min", n=_figure(rate * 60))
    return tr_count(_plural(rate * 3600), "{n} step/h", "{n} steps/h", n=_figure(rate * 3600))


def eta_words(run: RunRow, now: int) -> str:
    """About how long it will still take, less the time since its newest event; empty when nobody knows.

    A clock that was set back adds nothing. When the time is up and it still runs, that is said.
    """
    left = run.eta_seconds
    if left is None:
        return ""
    left -= max(0, now - run.last_at) / MICROSECONDS
    return tr("about {time} left", time=duration(math.ceil(left))) if left > 0 else tr("any moment now")


def _figure(number: float) -> str:
    return written(f"{number:.1f}".removesuffix(".0") if number < 10 else f"{number:.0f}")


def _plural(number: float) -> int:
    """What decides between one and several."""
    return 1 if _figure(number) == "1" else 2
