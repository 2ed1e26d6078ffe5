from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from events.catalog.calls import ContextUse, ModelCallAttemptFailed, ModelCallInterrupted, ModelCallRequested
from events.projections.performance.figures import FEW, Tally, model_figures
from events.projections.performance.rows import Booked, CallSample, Savings
from events.projections.performance.trends import whole
from events.projections.performance.view import BURN_POINTS, percentile
from events.values import Money, Usage
from tests.events.projections.folded import SECOND, Folded, folded
from tests.events.projections.told import REFUSED, answered, asked, canceled, failed, story, whole_run


def _money(amount: int) -> Money:
    return Money(picodollars=amount)


def _reserving(model: str, amount: int | None, **changes: object) -> ModelCallRequested:
    """A request that says what it may cost at most."""
    return asked(model).model_copy(update={"reserved": None if amount is None else _money(amount), **changes})


def _retried(booked: int, reserved: int) -> ModelCallAttemptFailed:
    return ModelCallAttemptFailed(
        run_id="r", attempt=1, error=REFUSED, wait_seconds=1, booked=_money(booked), reserved=_money(reserved)
    )


def _lost(booked: int, *, resend: bool, reserved: int = 0) -> ModelCallInterrupted:
    again = _money(reserved) if resend else None
    return ModelCallInterrupted(
        run_id="r", conversation_id="c", model="a/a", booked=_money(booked), resend=resend, reserved=again, token=2
    )


def _booked(rows: Folded) -> int:
    """All that budgets count for finished calls."""
    return sum(row.picodollars for row in rows.performance.booked_by_provider())


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


async def test_a_call_that_never_left_says_nothing_of_its_model(tmp_path: Path) -> None:
    """What a limit, a person or a breaker refused is no call and no failure, in figures and in sums by time alike."""
    async with story(tmp_path) as told:
        refused = failed("a/a").model_copy(update={"attempts": 0})
        await told.tell("call-1", asked("a/a"), answered("a/a", 5))
        await told.tell("call-2", asked("a/a"), refused)
        (row,) = told.views.performance.figures()
        assert (row.calls, row.failed, row.success_rate) == (1, 0, 1.0)
        (slice_,) = told.views.performance.slices(whole(0, 2**53), by="model")
        assert (slice_.calls, slice_.failed, slice_.success_rate) == (1, 0, 1.0)
        assert [sample.outcome for sample in told.views.performance.samples()] == ["succeeded"]
        charged = refused.model_copy(update={"booked": _money(5)})
        await told.tell("call-3", asked("a/a"), charged)
        (row,) = told.views.performance.figures()
        (booked,) = told.views.performance.booked_by_provider()
        assert (row.failed, booked.picodollars) == (1, 10)  # what may have been charged did leave once


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


def test_what_a_call_may_cost_is_reserved_until_it_ends() -> None:
    """Each attempt replaces the reservation and books what it may have cost; the end frees one and keeps the other."""
    with folded() as rows:
        rows.at(1, "call-1", _reserving("a/a", 100))
        rows.at(2, "call-2", _reserving("b/b", None, simulated=True, run_id="s"))
        one, two = rows.performance.reservations()
        assert (one.call_id, one.run_id, one.provider, one.simulated) == ("1", "r", "a", False)
        assert (one.started_at, one.reserved, one.booked) == (SECOND, 100, 0)
        assert (two.run_id, two.provider, two.simulated, two.reserved) == ("s", "b", True, None)
        assert rows.at(3, "call-1", _retried(30, 90)) >= {"a/a"}
        assert [(row.reserved, row.booked) for row in rows.performance.reservations()] == [(90, 30), (None, 0)]
        rows.at(4, "call-1", _lost(20, resend=True, reserved=80))
        assert [(row.reserved, row.booked) for row in rows.performance.reservations()] == [(80, 50), (None, 0)]
        rows.at(5, "call-1", answered("a/a", 10))
        assert [row.call_id for row in rows.performance.reservations()] == ["2"]
        assert rows.performance.booked_by_provider() == [Booked("a", simulated=False, picodollars=60, lost=50)]


def test_a_call_that_was_lost_and_not_sent_again() -> None:
    """Nothing more can be charged for it: it reserves nothing and no model is answering, yet it stays booked."""
    with folded() as rows:
        rows.at(1, "call-1", _reserving("a/a", 100))
        rows.at(2, "call-1", _lost(100, resend=False))
        (row,) = rows.performance.reservations()
        assert (row.reserved, row.booked, rows.performance.in_flight()) == (0, 100, {})
        rows.at(3, "call-1", canceled("a/a"))
        assert (_booked(rows), rows.performance.reservations()) == (100, [])


def test_ends_without_an_answer_are_booked() -> None:
    """A failed or stopped call counts with what it may have cost, by run and provider, real and practice apart."""
    with folded() as rows:
        rows.at(1, "call-1", _reserving("a/a", 100), failed("a/a").model_copy(update={"booked": _money(40)}))
        rows.at(2, "call-2", _reserving("a/b", 100), canceled("a/b").model_copy(update={"booked": _money(2)}))
        rows.at(3, "call-3", asked("p/s", simulated=True), answered("p/s", 7, simulated=True))
        rows.at(4, "call-4", asked("a/a"), answered("a/a", 5).model_copy(update={"run_id": "s"}))
        performance = rows.performance
        assert performance.booked_by_provider(since=2 * SECOND) == [
            Booked("a", simulated=False, picodollars=7, lost=2),
            Booked("p", simulated=True, picodollars=7),
        ]
        assert performance.booked_by_run(["r", "s", "t"]) == {
            ("r", False): (42, 42),
            ("r", True): (7, 0),
            ("s", False): (5, 0),
        }
        assert performance.booked_by_run([]) == {}


def test_an_answer_of_unknown_cost_is_booked_at_its_most() -> None:
    """What a known price could come to at most is counted when what it came to is not known; never for a cached one."""
    cached = answered("a/a", None).model_copy(update={"source": "cache"})
    with folded() as rows:
        rows.at(1, "call-1", _reserving("a/a", 100), answered("a/a", None))
        assert _booked(rows) == 100
        rows.at(2, "call-2", _reserving("a/a", 100), cached)
        rows.at(3, "call-3", _reserving("a/a", None), answered("a/a", None))
        assert _booked(rows) == 100
        assert rows.performance.spent().unpriced_calls == 2


def test_an_end_whose_request_is_gone() -> None:
    """A call whose request was erased still counts with its end."""
    with folded() as rows:
        rows.at(1, "call-1", answered("a/a", 5))
        assert (_booked(rows), len(rows.performance.samples())) == (5, 1)


def test_answers_from_the_cache_are_no_measure_of_a_model() -> None:
    """They are counted, and change neither latency nor throughput nor successes nor tokens."""
    hit = answered("a/a", 0, seconds=0.001).model_copy(update={"source": "cache"})
    with folded() as rows:
        rows.at(1, "call-1", asked("a/a"), answered("a/a", 5))
        (before,) = rows.performance.figures()
        rows.at(2, "call-2", asked("a/a"), hit)
        (after,) = rows.performance.figures()
        assert (before.cached, after.cached, after.calls) == (0, 1, 1)
        assert (after.p50_seconds, after.tokens_per_second) == (before.p50_seconds, before.tokens_per_second)
        assert (after.succeeded, after.input_tokens) == (before.succeeded, before.input_tokens)


def test_what_was_saved() -> None:
    """Cache hits and their money, the providers' cached tokens and those trimmed, and what these spared, since a time."""
    fitted = ContextUse(estimated_tokens=900, dropped=4, dropped_tokens=300)
    usage = Usage(input_tokens=10, output_tokens=20, cached_tokens=8)
    hit = answered("a/a", 0).model_copy(update={"source": "cache", "saved": _money(30), "usage": usage})
    reused = answered("p/a", 0, simulated=True).model_copy(update={"source": "reused", "saved": _money(4)})
    own = answered("a/a", 5).model_copy(update={"usage": usage, "spared": _money(60)})
    practice = answered("p/a", 5, simulated=True).model_copy(update={"spared": _money(7)})
    with folded() as rows:
        rows.at(1, "call-1", _reserving("a/a", 1, context=fitted), own)
        rows.at(2, "call-2", _reserving("a/a", 1, context=fitted), hit)
        rows.at(3, "call-3", asked("p/a", simulated=True), reused)
        rows.at(4, "call-4", asked("p/a", simulated=True), practice)
        rows.at(5, "call-5", asked("a/a"), failed("a/a"))
        assert rows.performance.savings(since=0) == Savings(
            cache_hits=1,
            saved_picodollars=30,
            saved_simulated=4,
            cached_tokens=8,
            trimmed_tokens=300,
            spared_picodollars=60,
            spared_simulated=7,
        )
        assert rows.performance.savings(since=10 * SECOND) == Savings(0, 0, 0, 0, 0)
        first, second, *others = rows.performance.samples()
        assert [sample.spared_picodollars for sample in (first, second, *others)] == [60, 0, 0, 7, 0]
        assert (first.source, first.cached_tokens, first.dropped_tokens, first.provider) == ("model", 8, 300, "a")
        assert (second.source, second.saved_picodollars, second.booked) == ("cache", 30, 0)


def test_spending_adds_up_over_time() -> None:
    """Each point is all that was booked so far; other money and other times are left out."""
    with folded() as rows:
        for number in range(4):
            rows.at(10 * number, f"call-{number}", asked("a/a"), answered("a/a", 5))
        rows.at(15, "call-8", asked("p/s", simulated=True), answered("p/s", 7, simulated=True))
        burn = rows.performance.burn(since=10 * SECOND, until=30 * SECOND, simulated=False)
        assert burn == [(10 * SECOND, 5), (20 * SECOND, 10)]
        assert rows.performance.burn(since=0, until=30 * SECOND, simulated=True) == [(15 * SECOND, 7)]
        assert rows.performance.burn(since=0, until=0) == []


def test_a_long_history_of_spending_has_few_points() -> None:
    """However many calls there are, the points are bounded, and the last one is the whole sum."""
    with folded() as rows:
        for number in range(3 * BURN_POINTS):
            rows.at(number + 0.5, f"call-{number}", asked("a/a"), answered("a/a", 1))
        burn = rows.performance.burn(since=0, until=3 * BURN_POINTS * SECOND)
        assert len(burn) == BURN_POINTS
        assert burn[-1] == (round((3 * BURN_POINTS - 0.5) * SECOND), 3 * BURN_POINTS)


@pytest.mark.parametrize("gone", [0, 1, FEW, FEW + 1, 200])
def test_figures_kept_are_the_figures_counted_anew(gone: int) -> None:
    """Whatever came and went, and in which pieces, the figures are those of the calls that are left."""
    outcomes: tuple[Literal["succeeded", "failed", "canceled"], ...] = ("succeeded", "succeeded", "failed", "canceled")
    samples = [
        CallSample(
            position=number,
            run_id="r",
            model="a/a",
            ended_at=number,
            outcome=outcomes[number % 4],
            seconds=(number * 37 % 11) / 4,
            first_seconds=None if number % 3 else 0.1,
            input_tokens=number,
            output_tokens=None if number % 5 == 0 else number,
            cost_picodollars=None if number % 7 == 0 else number,
            simulated=number % 2 == 0,
            source="cache" if number % 10 == 9 else "model",
        )
        for number in range(200)
    ]
    tally = Tally("a/a", samples[:50])
    tally.add(samples[50:])
    tally.drop(samples[:gone])
    assert tally.figures() == model_figures("a/a", samples[gone:])
