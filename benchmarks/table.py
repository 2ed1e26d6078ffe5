"""The form of a result: a figure beside its baseline from the same run, and the promise it is held to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """One measured figure."""

    name: str
    """What was measured, in a few words."""
    value: float
    unit: str
    baseline: float | None = None
    """The same thing done barely, in the same run and unit; ``None`` where there is nothing to compare with."""
    ratio: float | None = None
    """``value`` over ``baseline``."""
    promise: str = ""
    """What it is held to, in words, such as "at most 2 times the floor"."""
    holds: bool | None = None
    """Whether it kept its promise; ``None`` where none was given."""


HEADINGS = ("what", "value", "baseline", "ratio", "promise", "holds")


def markdown(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table."""
    lines = [HEADINGS, tuple("---" for _ in HEADINGS), *map(_cells, rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cells(row: Row) -> tuple[str, ...]:
    baseline = "" if row.baseline is None else f"{_number(row.baseline)} {row.unit}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    holds = "" if row.holds is None else "yes" if row.holds else "**no**"
    return row.name, f"{_number(row.value)} {row.unit}", baseline, ratio, row.promise, holds


def _number(value: float) -> str:
    """Three figures that matter, thousands apart."""
    if value and abs(value) < 100:
        return f"{value:.3g}"
    return f"{value:,.0f}"
