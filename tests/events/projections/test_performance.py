from __future__ import annotations

from pathlib import Path

import pytest

from events.projections.performance.view import percentile
from tests.events.projections.told import answered, asked, canceled, failed, story, whole_run


async def test_figures_per_model(tmp_path: Path) -> None:
    """Each model has its calls, successes, latency, throughput and money, real and practice apart."""
    async with story(tmp_path) as told:
        await whole_run(told)
        big, odd, small = told.views.performance.figures()
        assert [big.model, odd.model, small.model] == ["openai/big", "openai/odd", "practice/small"]
        assert (big.calls, big.succeeded, big.failed, big.success_rate) == (1, 1, 0, 1.0)
        assert (odd.succeeded, odd.failed, odd.success_rate, odd.p50_seconds) == (0, 1, 0.0, None)
        assert (big.p50_seconds, big.first_p50_seconds, big.tokens_per_second) == (2.0, 1.0, 20.0)
        assert (big.cost_picodollars, big.simulated_picodollars) == (7_000_000, 0)
        assert (small.cost_picodollars, small.simulated_picodollars) == (0, 5)


async def test_a_stopped_call_is_neither_success_nor_failure(tmp_path: Path) -> None:
    """Stopping a call does not spoil a model's record, and an unknown price is counted, not taken for zero."""
    async with story(tmp_path) as told:
        await told.tell("call-1", asked("a/a"), canceled("a/a"))
        (row,) = told.views.performance.figures()
        assert (row.calls, row.success_rate) == (1, None)
        await told.tell("call-2", asked("a/a"), answered("a/a", None))
        (row,) = told.views.performance.figures()
        assert (row.unpriced_calls, row.cost_picodollars, row.success_rate) == (1, 0, 1.0)


async def test_what_was_spent_is_summed_apart(tmp_path: Path) -> None:
    """The sums of a span agree with the figures of its models: real, practice, and answers of unknown price."""
    async with story(tmp_path) as told:
        await whole_run(told)
        await told.tell("call-9", asked("a/a"), answered("a/a", None))
        spent = told.views.performance.spent()
        assert (spent.picodollars, spent.simulated_picodollars, spent.unpriced_calls) == (7_000_000, 5, 1)
        later = told.views.performance.spent(since=2**62)
        assert (later.picodollars, later.simulated_picodollars, later.unpriced_calls) == (0, 0, 0)


async def test_calls_in_flight_are_counted_until_they_end(tmp_path: Path) -> None:
    """A call is in flight from its request to its end, and only for runs that are asked about."""
    async with story(tmp_path) as told:
        await told.tell("call-1", asked("a/a"))
        await told.tell("call-2", asked("a/a"))
        performance = told.views.performance
        assert performance.in_flight() == {"a/a": 2}
        assert performance.in_flight(run_ids=["r"]) == {"a/a": 2}
        assert performance.in_flight(run_ids=["other"]) == {}
        await told.tell("call-1", failed("a/a"))
        assert performance.in_flight() == {"a/a": 1}


async def test_samples_since_a_time(tmp_path: Path) -> None:
    """Only calls that ended since then are read, oldest first."""
    async with story(tmp_path) as told:
        await told.tell("call-1", asked("a/a"), answered("a/a", 1))
        (first,) = told.views.performance.samples()
        await told.tell("call-2", asked("a/b"), answered("a/b", 1))
        later = told.views.performance.samples(since=first.ended_at + 1)
        assert [sample.model for sample in later] == ["a/b"]
        assert [sample.model for sample in told.views.performance.samples(limit=1)] == ["a/b"]


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [([], 0.5, None), ([3.0], 0.99, 3.0), ([1.0, 2.0, 3.0, 4.0], 0.5, 2.0), ([1.0, 2.0, 3.0, 4.0], 0.95, 4.0)],
)
def test_percentiles_are_nearest_rank(values: list[float], share: float, expected: float | None) -> None:
    """A percentile is a value that was really measured."""
    assert percentile(values, share) == expected
