"""The benchmark of trends at a small size."""

from __future__ import annotations

from benchmarks.trends import Sizes, measured


def test_every_way_of_reading_a_month_has_a_promise() -> None:
    """A month is read by each grouping and held to its promise, beside a look at each call."""
    rows = measured(Sizes(calls=400, rounds=1))
    months = [row for row in rows if row.name.startswith("a month")]
    assert len(months) == 5
    assert all(row.baseline and row.promise and row.holds is not None for row in months)
    assert all(row.value > 0 and row.baseline for row in rows)
