"""The benchmark of recovery at a small size."""

from __future__ import annotations

from benchmarks.recovery import Sizes, measured


def test_every_interrupted_run_is_listed_beside_as_many_that_have_ended() -> None:
    """The benchmark itself stops when a run is missing; each of its figures has its baseline and its promise."""
    rows = measured(Sizes(runs=30, rounds=1))
    assert len(rows) == 3
    assert all(row.baseline and row.promise and row.holds is not None for row in rows)
