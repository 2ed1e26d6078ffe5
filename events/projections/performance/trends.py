"""Reads what calls add up to over time: the sums by week, day and hour, and single calls where an hour is not whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple, get_args

from events.projections.one_state import one_state
from events.projections.performance.rolling import LEVELS
from events.projections.performance.rows import Dimension, Only, Slice
from events.projections.performance.sketch import unpack
from events.projections.performance.sums import COUNTED, SAMPLE, Sums, add, nothing, sums_of


class Span(NamedTuple):
    """A span of time in even steps. Times are microseconds since 1970-01-01 UTC.

    What is read of the whole is exact. Steps are made of sums by hour or by day, each counted with the step it begins
    in, so steps of an hour or more are exact when they begin on one.
    """

    since: int
    until: int
    """The first moment behind it."""
    width: int
    """Length of a step."""


class SlicesOf(NamedTuple):
    """A question for slices."""

    span: Span
    by: Dimension | None = None
    only: Only = Only()


def whole(since: int, until: int) -> Span:
    """A span as one step."""
    return Span(since, until, max(1, until - since))


def slices(rows: sqlite3.Connection, span: Span, *, by: Dimension | None, only: Only) -> list[Slice]:
    """What calls came to in each step of a span, for each group that had any; by step and group."""
    with one_state(rows):
        reading = _Reading(rows, span, by, only)
        reading.read(span.since, span.until, level=_coarsest(span))
    return [
        Slice(key, span.since + step * span.width, *sums)  # the order of COUNTED is that of the fields
        for (step, key), sums in sorted(reading.found.items())
    ]


def names(rows: sqlite3.Connection, by: Dimension) -> list[str]:
    """Every model, strategy or kind of task that any call had, by name."""
    found = rows.execute(
        f"SELECT DISTINCT {_column(by)} FROM call_sums WHERE level = ? UNION "  # noqa: S608 - a name out of three
        f"SELECT {_column(by)} FROM call_samples WHERE position > (SELECT position FROM call_sums_upto) ORDER BY 1",
        (LEVELS[-1],),
    )
    return [name for (name,) in found]


def run_ids(rows: sqlite3.Connection, *, since: int, until: int, only: Only, limit: int) -> list[str]:
    """The runs whose calls ended in a span of time, those with the newest calls first."""
    where, values = _narrowed(only)
    found = rows.execute(
        f"SELECT run_id FROM call_samples WHERE ended_at >= ? AND ended_at < ?{where} AND run_id != '' "  # noqa: S608 - constants of this module
        "GROUP BY run_id ORDER BY max(ended_at) DESC LIMIT ?",
        (since, until, *values, limit),
    )
    return [run_id for (run_id,) in found]


class _Reading:
    """Adds up what is read, by step and group."""

    def __init__(self, rows: sqlite3.Connection, span: Span, by: Dimension | None, only: Only) -> None:
        self._rows = rows
        self._span = span
        self._key = _column(by)
        self._where, self._values = _narrowed(only)
        ((self._upto,),) = rows.execute("SELECT position FROM call_sums_upto").fetchall()
        self.found: dict[tuple[int, str], Sums] = {}

    def read(self, since: int, until: int, *, level: int) -> None:
        """Read a part of the span: its middle in steps of a level, its edges in smaller ones, call by call at last."""
        if since >= until:
            return
        if level < 0:
            self._add_samples(since, until, after=0)
            return
        length = LEVELS[level]
        first, last = -(-since // length) * length, until // length * length
        if first >= last:
            self.read(since, until, level=level - 1)
            return
        self.read(since, first, level=level - 1)
        self._add_sums(length, first, last)
        self._add_samples(first, last, after=self._upto)
        self.read(last, until, level=level - 1)

    def _add_sums(self, length: int, since: int, until: int) -> None:
        """Numbers are added up by SQLite; sketches, which are longer than its numbers, by Python."""
        place = (self._span.since, self._span.width)
        behind = f"FROM call_sums WHERE level = ? AND start >= ? AND start < ?{self._where}"
        where = (length, since, until, *self._values)
        summed = ", ".join(f"sum({name})" for name in COUNTED)
        for step, key, *counted in self._rows.execute(
            f"SELECT (start - ?) / ? AS step, {self._key} AS k, {summed} {behind} GROUP BY 1, 2",
            (*place, *where),
        ):
            add(self._sums(step, key), counted)
        found = self.found
        for step, key, took, began in self._rows.execute(
            f"SELECT (start - ?) / ?, {self._key}, took, began {behind} AND took != x''",
            (*place, *where),
        ):
            sums = found[step, key]
            sums[-2] += unpack(took)
            sums[-1] += unpack(began)

    def _add_samples(self, since: int, until: int, *, after: int) -> None:
        found = self._rows.execute(
            f"SELECT (ended_at - ?) / ?, {self._key}, {SAMPLE} FROM call_samples "  # noqa: S608 - constants of this module
            f"WHERE ended_at >= ? AND ended_at < ? AND position > ?{self._where}",
            (self._span.since, self._span.width, since, until, after, *self._values),
        )
        for step, key, *sample in found:
            add(self._sums(step, key), sums_of(sample))

    def _sums(self, step: int, key: str) -> Sums:
        return self.found.setdefault((step, key), nothing())


def _coarsest(span: Span) -> int:
    """The level whose steps are no longer than those of the span; the largest that fits, for it has the fewest rows."""
    fitting = [place for place, length in enumerate(LEVELS) if length <= span.width]
    return max(fitting, default=-1)


def _narrowed(only: Only) -> tuple[str, Sequence[Any]]:
    """A condition for each word that is given, and its values."""
    given = [(name, value) for name in get_args(Dimension) if (value := getattr(only, name)) is not None]
    return "".join(f" AND {name} = ?" for name, _ in given), [value for _, value in given]


def _column(by: Dimension | None) -> str:
    """The column calls are told apart by.

    :raises ValueError: it is none.
    """
    if by is not None and by not in get_args(Dimension):
        raise ValueError(f"calls are not told apart by {by!r}")
    return by or "''"
