from __future__ import annotations

from typing import Any

import pytest

from events.projections.performance.rows import Slice
from events.projections.performance.sketch import sketch_of
from events.projections.performance.sums import COUNTED
from events.values import PICO
from tabs.shared.trends.changes import TOO_LITTLE, all_changes, change
from tabs.shared.trends.metrics import AT_ONCE, METRICS, NOTHING, group_words, in_step, together

NAMES = (
    *("calls", "succeeded", "failed", "hits", "reused", "cost_picodollars", "simulated_picodollars", "unpriced_calls"),
    *("input_tokens", "output_tokens", "written", "writing_us", "busy_us", "saved_picodollars", "saved_simulated"),
    *("spared_picodollars", "spared_simulated"),
)


def of(**numbers: int) -> Slice:
    values: dict[str, Any] = dict.fromkeys(NAMES, 0) | {"took": 0, "began": 0} | numbers
    return Slice(key="", start=0, **values)


def answers(number: int, seconds: float, **more: int) -> Slice:
    sketch = sketch_of(seconds) * number
    return of(calls=number, succeeded=number, took=sketch, began=sketch, **more)


def words(key: str, now: Slice | None, before: Slice | None) -> tuple[str, str]:
    found = change(METRICS[key], now, before)
    return found.words, found.tone


def test_a_slice_has_a_name_for_every_sum() -> None:
    """The fields of a slice are the sums that are kept, in their order."""
    assert len(NAMES) == len(COUNTED)
    assert tuple(Slice.__dataclass_fields__)[2:-2] == NAMES


def test_slower_is_bad_and_faster_is_good() -> None:
    """Latency that grows is told as slower and bad; that shrinks, as faster and good."""
    fast, slow = answers(30, 1.0), answers(30, 3.0)
    assert words("p50", slow, fast) == ("3.1 times as long", "bad")
    assert words("p50", answers(30, 1.35), fast)[0].endswith("slower")
    assert words("p50", fast, slow) == ("68% faster", "good")
    assert words("p50", fast, fast) == ("about the same", "")


@pytest.mark.parametrize(("now", "before"), [(30, 0), (0, 30), (30, 19), (19, 30), (1, 1)])
def test_few_calls_say_nothing_of_a_percentile(now: int, before: int) -> None:
    """A p95 of fewer than twenty answers, on either side, is not compared, and that is said."""
    assert words("p95", answers(now, 1.0), answers(before, 5.0)) == (TOO_LITTLE, "")


def test_nothing_is_compared_with_nothing() -> None:
    """Without a period before, no metric claims a change."""
    assert {one.words for one in all_changes(answers(100, 1.0), None).values()} == {TOO_LITTLE}
    assert {one.words for one in all_changes(None, None).values()} == {TOO_LITTLE}


def test_success_that_differs_by_chance_is_no_change() -> None:
    """Nine of ten beside ten of ten may be chance; ninety of a hundred beside a hundred is not."""
    few, fewer = of(calls=10, succeeded=10), of(calls=10, succeeded=9, failed=1)
    assert words("success", fewer, few) == ("no clear change", "")
    many, less = of(calls=100, succeeded=100), of(calls=100, succeeded=90, failed=10)
    assert words("success", less, many) == ("10.0 points lower", "bad")
    assert words("success", many, less) == ("10.0 points higher", "good")
    assert words("success", many, many) == ("the same", "")


def test_money_counts_from_the_first_call() -> None:
    """Costs are compared however few calls there are: every cent was paid."""
    cheap, dear = of(calls=1, cost_picodollars=PICO), of(calls=1, cost_picodollars=PICO * 3 // 2)
    assert words("cost", dear, cheap) == ("50% more", "bad")
    assert words("cost", cheap, dear) == ("33% less", "good")
    assert words("cost", cheap, of(calls=3)) == ("none before", "")


def test_more_calls_are_neither_good_nor_bad() -> None:
    """How much is asked is the person's own affair."""
    assert words("calls", of(calls=12), of(calls=10)) == ("20% more", "")


def test_groups_are_added_up() -> None:
    """All groups together have the sums of each, and their percentiles are those of all answers."""
    whole = together([answers(99, 1.0, cost_picodollars=4), answers(1, 50.0, cost_picodollars=3)])
    assert whole is not None
    assert (whole.calls, whole.cost_picodollars) == (100, 7)
    assert whole.seconds(0.5) == pytest.approx(1.0, rel=0.05)
    assert whole.seconds(1.0) == pytest.approx(50.0, rel=0.05)
    assert together([]) is None


def test_calls_at_once_are_the_time_of_all_over_the_step() -> None:
    """Two calls that each take half of a step make one at a time."""
    assert in_step(AT_ONCE, of(calls=2, busy_us=60_000_000), 60_000_000) == 1.0


@pytest.mark.parametrize("key", METRICS)
def test_every_metric_writes_nothing_as_a_dash(key: str) -> None:
    """What is not known is a dash, never a zero."""
    assert METRICS[key].words(None) == NOTHING
    assert METRICS[key].words(0.5)


def test_what_has_no_name_says_so() -> None:
    """Calls of no run, and of runs that kept no task, are named for that."""
    assert [group_words("model", "a/a"), group_words("strategy", ""), group_words("kind", "")] == [
        "a/a",
        "no run",
        "not told",
    ]
