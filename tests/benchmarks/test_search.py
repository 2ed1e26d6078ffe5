"""The benchmark of the search at a small size."""

from __future__ import annotations

import asyncio
from pathlib import Path

from benchmarks.search import measure


def test_each_kind_of_question_is_measured_beside_a_scan(home: Path) -> None:
    """Each figure has its baseline, and each question its promise."""
    rows = asyncio.run(measure(home, 400))
    assert len(rows) == 10
    assert all(row.baseline for row in rows)
    assert [bool(row.promise) for row in rows] == [True] * 9 + [False]
