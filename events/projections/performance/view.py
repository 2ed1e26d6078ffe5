"""Reads performance. Bound to the thread of its connection."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Collection, Sequence
from itertools import accumulate, groupby
from typing import Any

from events.projections.performance.figures import Tally, model_figures, percentile
from events.projections.performance.rows import (
    Booked,
    CallSample,
    Dimension,
    ModelFigures,
    Only,
    Reservation,
    Savings,
    Slice,
    Spent,
)
from events.projections.performance.sketch import GROWTH
from events.projections.performance.trends import SlicesOf, Span, names, run_ids, slices, whole

__all__ = ["GROWTH", "PerformanceView", "SlicesOf", "Span", "Tally", "model_figures", "percentile", "whole"]

_COLUMNS = (
    "position, run_id, model, ended_at, outcome, seconds, first_seconds, input_tokens, output_tokens, "
    "cost_picodollars, simulated, provider, booked, source, cached_tokens, saved_picodollars, dropped_tokens, "
    "spared_picodollars"
)
_LOST = (
    "sum(CASE WHEN outcome <> 'succeeded' THEN booked WHEN cost_picodollars IS NULL THEN 0 "
    "ELSE booked - cost_picodollars END)"
)
"""As much of what calls booked as brought no answer. Where nobody knows what the answer itself cost, none is told apart."""
BURN_POINTS = 400
"""Most points of a burn-down, about one for each pixel column that can be told apart."""


ALL = Only()
"""Every call."""
MOST_RUNS = 2000
"""Runs behind a point that are named at most."""


class PerformanceView:
    """Reads what the projection wrote."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def samples(self, *, since: int = 0, after: int = 0, limit: int = 100_000) -> list[CallSample]:
        """Finished calls since a time, oldest first; the newest ``limit`` of them.

        :param after: only those recorded after this position, for readers that keep what they have read.
        """
        found = self._rows.execute(
            f"SELECT {_COLUMNS} FROM call_samples WHERE ended_at >= ? AND position > ? "  # noqa: S608 - column names are a constant of this module
            "ORDER BY ended_at DESC, position DESC LIMIT ?",
            (since, after, limit),
        ).fetchall()
        return [_sample(row) for row in reversed(found)]

    def page(self, *, since: int = 0, after: int = 0, limit: int) -> list[CallSample]:
        """Finished calls since a time, recorded after a position, in that order and the first ``limit`` of them.

        For readers that take in a long history piece by piece; :meth:`before` tells where to begin.
        """
        found = self._rows.execute(
            f"SELECT {_COLUMNS} FROM call_samples WHERE position > ? AND +ended_at >= ? ORDER BY position LIMIT ?",  # noqa: S608 - column names are a constant of this module
            (after, since, limit),
        )
        return [_sample(row) for row in found]

    def before(self, *, since: int = 0, most: int) -> int:
        """The position after which the newest ``most`` of the calls since a time are recorded; the head for none."""
        first, newest = self._rows.execute(
            "SELECT (SELECT min(position) FROM (SELECT position FROM call_samples WHERE ended_at >= ? "
            "ORDER BY ended_at DESC LIMIT ?)), (SELECT max(position) FROM call_samples)",
            (since, most),
        ).fetchone()
        return (newest or 0) if first is None else first - 1

    def figures(self, *, since: int = 0) -> list[ModelFigures]:
        """Figures for each model since a time, by the model's name."""
        ordered = sorted(self.samples(since=since), key=lambda sample: sample.model)
        return [model_figures(model, list(group)) for model, group in groupby(ordered, key=lambda sample: sample.model)]

    def slices(self, span: Span, *, by: Dimension | None = None, only: Only = ALL) -> list[Slice]:
        """What calls came to in each step of a span, for each group that had any; by step and group.

        However much history there is, a span is read from its sums by hour, day or week.
        """
        return slices(self._rows, span, by=by, only=only)

    def slices_of(self, questions: Sequence[SlicesOf]) -> list[list[Slice]]:
        """The answers to several such questions."""
        return [self.slices(span, by=by, only=only) for span, by, only in questions]

    def names(self, by: Dimension) -> list[str]:
        """Every model, strategy or kind of task that any call had."""
        return names(self._rows, by)

    def run_ids(self, *, since: int, until: int, only: Only = ALL, limit: int = MOST_RUNS) -> list[str]:
        """The runs whose calls ended in a span of time, those with the newest calls first."""
        return run_ids(self._rows, since=since, until=until, only=only, limit=limit)

    def first_call(self) -> int | None:
        """When the first call ended; none when there was none."""
        ((first,),) = self._rows.execute("SELECT min(ended_at) FROM call_samples").fetchall()
        return None if first is None else int(first)

    def spent(self, *, since: int = 0) -> Spent:
        """What was spent since a time, summed where the rows are: it may be asked after every call."""
        row = self._rows.execute(
            "SELECT coalesce(sum(cost_picodollars) FILTER (WHERE NOT simulated), 0), "
            "coalesce(sum(cost_picodollars) FILTER (WHERE simulated), 0), "
            "count(*) FILTER (WHERE cost_picodollars IS NULL AND source = 'model') FROM call_samples WHERE ended_at >= ? AND outcome = 'succeeded'",
            (since,),
        ).fetchone()
        return Spent(*row)

    def in_flight(self, *, run_ids: Collection[str] | None = None) -> dict[str, int]:
        """How many calls each model is answering now.

        :param run_ids: only calls of these runs; a call of a run whose process died is not in flight.
        """
        found = self._rows.execute(
            "SELECT model, run_id FROM calls_in_flight WHERE answering ORDER BY started_at"
        ).fetchall()
        counts: dict[str, int] = {}
        for model, run_id in found:
            if run_ids is None or run_id in run_ids:
                counts[model] = counts.get(model, 0) + 1
        return counts

    def booked_by_provider(self, *, since: int = 0) -> list[Booked]:
        """What budgets count for the calls that ended since a time, by provider, real and practice money apart."""
        found = self._rows.execute(
            f"SELECT provider, simulated, sum(booked), {_LOST} FROM call_samples WHERE ended_at >= ? "  # noqa: S608 - a constant sum
            "GROUP BY provider, simulated ORDER BY provider, simulated",
            (since,),
        )
        return [Booked(provider, bool(simulated), *amounts) for provider, simulated, *amounts in found]

    def booked_by_run(self, run_ids: Sequence[str]) -> dict[tuple[str, bool], tuple[int, int]]:
        """What budgets count for the finished calls of runs, by run and whether it is practice money: all of it, and as much
        of it as attempts without an answer may have cost.
        """
        found = self._rows.execute(
            f"SELECT run_id, simulated, sum(booked), {_LOST} FROM call_samples "  # noqa: S608 - a constant sum
            "WHERE run_id IN (SELECT value FROM json_each(?)) GROUP BY run_id, simulated",
            (json.dumps(list(run_ids)),),
        )
        return {(run_id, bool(simulated)): (booked, lost) for run_id, simulated, booked, lost in found}

    def reservations(self) -> list[Reservation]:
        """Every call without an end, the oldest first; those of dead processes are among them."""
        found = self._rows.execute(
            "SELECT call_id, run_id, provider, simulated, started_at, reserved, booked FROM calls_in_flight "
            "ORDER BY started_at, call_id"
        )
        return [_reservation(row) for row in found]

    def savings(self, *, since: int = 0) -> Savings:
        """What was saved by calls that ended since a time."""
        row = self._rows.execute(
            "SELECT count(*) FILTER (WHERE source = 'cache'), "
            "coalesce(sum(saved_picodollars) FILTER (WHERE NOT simulated), 0), "
            "coalesce(sum(saved_picodollars) FILTER (WHERE simulated), 0), "
            "coalesce(sum(cached_tokens) FILTER (WHERE source = 'model'), 0), "
            "coalesce(sum(dropped_tokens) FILTER (WHERE source = 'model'), 0), "
            "coalesce(sum(spared_picodollars) FILTER (WHERE NOT simulated), 0), "
            "coalesce(sum(spared_picodollars) FILTER (WHERE simulated), 0) FROM call_samples WHERE ended_at >= ?",
            (since,),
        ).fetchone()
        return Savings(*row)

    def burn(self, *, since: int, until: int, simulated: bool = False, provider: str = "") -> list[tuple[int, int]]:
        """How spending grew: times at which calls had ended, with the picodollars booked from ``since`` up to then.

        :param until: where it ends, itself not included. Calls that ended close together make one point.
        :param provider: only calls of this one; of all when empty.
        """
        width = max(1, math.ceil((until - since) / BURN_POINTS))
        found = self._rows.execute(
            "SELECT max(ended_at), sum(booked) FROM call_samples WHERE ended_at >= :since AND ended_at < :until "
            "AND simulated = :simulated AND (:provider = '' OR provider = :provider) AND booked > 0 "
            "GROUP BY (ended_at - :since) / :width ORDER BY 1",
            {"since": since, "until": until, "simulated": simulated, "width": width, "provider": provider},
        ).fetchall()
        return list(zip((at for at, _ in found), accumulate(amount for _, amount in found), strict=True))


def _sample(row: tuple[Any, ...]) -> CallSample:
    values = list(row)
    values[10] = bool(row[10])
    return CallSample(*values)


def _reservation(row: tuple[Any, ...]) -> Reservation:
    values = list(row)
    values[3] = bool(row[3])
    return Reservation(*values)
