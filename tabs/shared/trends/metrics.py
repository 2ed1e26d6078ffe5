"""What is measured, by name: its value in a slice of calls, how it is written, and which way is better."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Literal

from events.projections.performance.rows import Slice
from events.values import PICO
from tabs.shared.language import tr, tr_noop, tr_told, written
from tabs.shared.recorded_words import REVIEW, REVIEW_TITLE
from tabs.shared.wording import dollars, duration, percent

NOTHING = "\N{EN DASH}"
"""Stands where nothing is known."""
Better = Literal["lower", "higher", ""]
MetricKind = Literal["seconds", "share", "rate", "count", "money"]


@dataclass(frozen=True, slots=True)
class Metric:
    """One thing that is measured."""

    key: str
    title: str
    help: str
    """In English, as the title; :func:`tabs.shared.language.tr` has them in the person's language."""
    kind: MetricKind
    better: Better
    value: Callable[[Slice], float | None]
    """Seconds, a share from 0 to 1, tokens for each second, a number, or dollars."""
    judged: Callable[[Slice], int]
    """How many calls its value comes from."""
    least: int = 0
    """Calls there have to be before two values are compared; 0 where every one counts."""
    words_more: str = tr_noop("more")
    words_less: str = tr_noop("less")

    def words(self, value: float | None) -> str:
        """A value as it is written."""
        if value is None:
            return NOTHING
        return _WORDS[self.kind](value)

    def axis_words(self, value: float) -> str:
        """A value as it stands beside a plot, where round numbers are."""
        if self.kind == "share":
            return percent(value)
        if self.kind == "seconds" and value < 120:
            return tr("{number} s", number=written(f"{value:g}"))
        return self.words(value)


def _percent(share: float) -> str:
    return percent(share) if share in {0, 1} else percent(min(share, 0.999), 1)


def _number(value: float) -> str:
    if value == int(value) or value >= 1000:
        return written(f"{value:,.0f}")
    return written(f"{value:,.1f}" if value >= 10 else f"{value:.2g}")


_WORDS: Mapping[MetricKind, Callable[[float], str]] = {
    "seconds": lambda value: duration(float(f"{value:.2g}")),  # no more of it is known than that
    "share": _percent,
    "rate": _number,
    "count": _number,
    "money": lambda value: dollars(round(value * PICO)),
}


def _slower(key: str, title: str, explained: str, value: Callable[[Slice], float | None], least: int) -> Metric:
    return Metric(
        key,
        title,
        explained,
        "seconds",
        "lower",
        value,
        lambda s: s.succeeded,
        least,
        tr_noop("slower"),
        tr_noop("faster"),
    )


def _paid(key: str, title: str, explained: str, name: str, better: Better = "lower") -> Metric:
    return Metric(key, title, explained, "money", better, lambda s: getattr(s, name) / PICO, lambda s: s.calls + s.hits)


METRICS: Mapping[str, Metric] = {
    metric.key: metric
    for metric in (
        _slower(
            "p95", tr_noop("p95 latency"), tr_noop("95 of 100 answers took no longer"), lambda s: s.seconds(0.95), 20
        ),
        _slower(
            "p50", tr_noop("p50 latency"), tr_noop("Half of the answers took no longer"), lambda s: s.seconds(0.5), 10
        ),
        _slower(
            "first",
            tr_noop("Time to first text"),
            tr_noop("Half of the answers began within"),
            lambda s: s.first_seconds(0.5),
            10,
        ),
        Metric(
            *("rate", tr_noop("Tokens per second"), tr_noop("While an answer is written"), "rate", "higher"),
            lambda s: s.tokens_per_second,
            lambda s: s.succeeded,
            *(10, tr_noop("faster"), tr_noop("slower")),
        ),
        Metric(
            *("success", tr_noop("Success"), tr_noop("Successes among successes and failures"), "share", "higher"),
            lambda s: s.success_rate,
            lambda s: s.succeeded + s.failed,
            *(10, tr_noop("higher"), tr_noop("lower")),
        ),
        _paid("cost", tr_noop("Cost"), tr_noop("Real money, known prices only"), "cost_picodollars"),
        _paid(
            "simulated",
            tr_noop("Simulated cost"),
            tr_noop("What practice models would cost; not real money"),
            "simulated_picodollars",
            "",
        ),
        Metric(
            *("calls", tr_noop("Calls"), tr_noop("Finished calls of models, canceled ones included"), "count", ""),
            lambda s: float(s.calls),
            lambda s: s.calls,
            *(0, tr_noop("more"), tr_noop("fewer")),
        ),
        Metric(
            *("failed", tr_noop("Failures"), tr_noop("Calls that failed"), "count", "lower"),
            lambda s: float(s.failed),
            lambda s: s.calls,
            *(0, tr_noop("more"), tr_noop("fewer")),
        ),
        Metric(
            *(
                "hits",
                tr_noop("From the cache"),
                tr_noop("Share of questions that the cache answered"),
                "share",
                "higher",
            ),
            lambda s: s.hit_rate,
            lambda s: s.hits + s.calls,
            *(10, tr_noop("higher"), tr_noop("lower")),
        ),
        _paid(
            "saved",
            tr_noop("Saved"),
            tr_noop("What reused answers would have cost, in real money"),
            "saved_picodollars",
            "higher",
        ),
        _paid(
            "saved_simulated", tr_noop("Saved, simulated"), tr_noop("The same in practice money"), "saved_simulated", ""
        ),
    )
}
"""In the order to show them."""
AT_ONCE = Metric(
    *(
        "at_once",
        tr_noop("Calls at once"),
        tr_noop("How many were under way at a time, the average of a step"),
        "rate",
        "",
    ),
    lambda s: s.busy_us / 1_000_000,
    lambda s: s.calls,
)
"""Its value is the seconds that calls took together: divided by the length of the step (Little's law) it is how many
were under way at a time."""
TITLES: Mapping[str, str] = {
    "model": tr_noop("Model"),
    "strategy": tr_noop("Strategy"),
    "kind": tr_noop("Kind of task"),
}
"""What calls are told apart by."""

_NO_GROUP = {"strategy": tr_noop("no run"), "kind": tr_noop("not told")}
ALL = tr_noop("all")


def metric(key: str) -> Metric:
    """A metric by its key."""
    return AT_ONCE if key == AT_ONCE.key else METRICS[key]


def in_step(chosen: Metric, slice_: Slice, width: int) -> float | None:
    """A metric's value in one step of a plot.

    :param width: the step's length in microseconds.
    """
    value = chosen.value(slice_)
    return value if chosen is not AT_ONCE or value is None else value * 1_000_000 / width


def together(slices: list[Slice]) -> Slice | None:
    """Several groups as one, ``None`` for none."""
    if not slices:
        return None
    names = [field.name for field in fields(Slice)][2:]
    return Slice("", slices[0].start, *(sum(getattr(one, name) for one in slices) for name in names))


def group_words(by: str, key: str) -> str:
    """What a group is called; of calls that belong to no run, or to one that kept no task, that is said."""
    if by == "strategy" and key == REVIEW:
        return tr(REVIEW_TITLE)
    name = group_name(by, key)
    return name if by == "model" and key else tr_told(name)


def group_name(by: str, key: str) -> str:
    """The same as programs read it."""
    return key or _NO_GROUP.get(by, ALL)
