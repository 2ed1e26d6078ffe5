"""The benchmark of results at a small size."""

from __future__ import annotations

from benchmarks.results import rows


def test_a_thousand_answers_are_brought_together_in_time() -> None:
    """Numbers, words and ballots each keep their promise, beside a baseline from the same run."""
    found = rows(quick=True)
    assert len(found) == 3
    assert all(row.baseline and row.promise and row.holds is not None for row in found)
