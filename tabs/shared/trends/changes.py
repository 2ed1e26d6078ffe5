"""What became of a figure from one period to the next, in words, and whether enough is known to say so."""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

from events.projections.performance.rows import Slice
from events.projections.performance.view import GROWTH
from tabs.shared.language import tr, tr_noop, written
from tabs.shared.trends.metrics import METRICS, Metric
from tabs.shared.wording import percent

Tone = Literal["good", "bad", ""]
SAME = 0.05
"""A change by less than this share is none that anybody has to look at."""
SAME_SECONDS = GROWTH - 1 + 0.01
"""The same of a duration, which is known to a step of its sketch."""
SURE = 1.96
"""Standard errors by which two shares have to differ: 95 % of differences by chance are smaller."""
_TIMES = {
    "seconds": tr_noop("{number} times as long"),
    "rate": tr_noop("{number} times as fast"),
    "count": tr_noop("{number} times as many"),
    "money": tr_noop("{number} times as much"),
    "share": tr_noop("{number} times as high"),
}
TOO_LITTLE = tr_noop("not enough data to compare")
NONE_BEFORE, STILL_NONE = tr_noop("none before"), tr_noop("none, as before")


class Change(NamedTuple):
    """A change, to be shown."""

    words: str
    tone: Tone = ""
    """Whether it is for the better; neither where it is not known, or a matter of taste."""
    why: str = ""
    """Why there is nothing to tell of, such as :data:`TOO_LITTLE`; empty for a change."""


def change(metric: Metric, now: Slice | None, before: Slice | None) -> Change:
    """What became of a metric since the period before."""
    if now is None or before is None or not metric.judged(now) or not metric.judged(before):
        return _none(TOO_LITTLE)
    new, old = metric.value(now), metric.value(before)
    if new is None or old is None or min(metric.judged(now), metric.judged(before)) < metric.least:
        return _none(TOO_LITTLE)
    if metric.kind == "share":
        return _shares(metric, (new, metric.judged(now)), (old, metric.judged(before)))
    if not old:
        return _none(NONE_BEFORE if new else STILL_NONE)
    share = new / old - 1
    if abs(share) < (SAME_SECONDS if metric.kind == "seconds" else SAME):
        return Change(tr("about the same"))
    if share >= 1:
        amount = tr(_TIMES[metric.kind], number=written(f"{new / old:.1f}"))
    else:
        amount = f"{percent(abs(share))} {tr(metric.words_more if share > 0 else metric.words_less)}"
    return Change(amount, _tone(metric, share))


def all_changes(now: Slice | None, before: Slice | None) -> dict[str, Change]:
    """The change of every metric, by its key."""
    return {key: change(metric, now, before) for key, metric in METRICS.items()}


def _shares(metric: Metric, now: tuple[float, int], before: tuple[float, int]) -> Change:
    """Two shares, compared by the test for two proportions (NIST/SEMATECH e-Handbook 7.3.3)."""
    (new, calls), (old, earlier) = now, before
    pooled = (new * calls + old * earlier) / (calls + earlier)
    error = math.sqrt(pooled * (1 - pooled) * (1 / calls + 1 / earlier))
    if new == old:
        return Change(tr("the same"))
    if error and abs(new - old) / error < SURE:
        return Change(tr("no clear change"))
    points = abs(new - old) * 100
    word = metric.words_more if new > old else metric.words_less
    words = tr("{points} points {word}", points=written(f"{points:.1f}"), word=tr(word))
    return Change(words, _tone(metric, new - old))


def _none(why: str) -> Change:
    return Change(tr(why), why=why)


def _tone(metric: Metric, difference: float) -> Tone:
    if not metric.better:
        return ""
    return "good" if (difference > 0) == (metric.better == "higher") else "bad"
