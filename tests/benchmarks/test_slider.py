"""The benchmark of the slider at a small size."""

from __future__ import annotations

from benchmarks.slider import measured


def test_moves_are_measured_beside_folding_from_nothing() -> None:
    """Each figure has its baseline; the moves have their promise."""
    rows = measured(900, moves=4)
    assert len(rows) == 5
    assert all(row.baseline for row in rows)
    assert [bool(row.promise) for row in rows] == [True, True, True, False, False]
