from __future__ import annotations

import pytest

from core.budget.ledger import Total
from core.budget.wording import Use, cheaper, dollars, over, unknown
from core.budget.zones import periods
from events.values import PICO

_NOW = periods(1_795_190_400_000_000, "Europe/Berlin")


@pytest.mark.parametrize(
    ("picodollars", "text"),
    [
        (0, "$0"),
        (PICO, "$1.00"),
        (12_000_000_000, "$0.012"),
        (12_300_000_001, "$0.013"),
        (49_999_999_999, "$0.05"),
        (1, "$0.000000000001"),
        (4_200_000, "$0.0000042"),
        (1_234_567 * PICO, "$1,234,567.00"),
        (1_999_950_000_000, "$2.00"),
    ],
)
def test_amounts_are_never_told_as_less_than_they_are(picodollars: int, text: str) -> None:
    """Cents, and two digits below ten of them, rounded up, and nothing paid is shown as zero."""
    assert dollars(picodollars) == text


def test_a_refusal_names_the_call_the_limit_and_the_way_out() -> None:
    """A person reads what the call may cost, what is left of which limit, and what they can do."""
    refusal = over(Use("day", PICO, Total(PICO - 4_000_000_000), simulated=False), 12_300_000_000, _NOW)
    assert refusal.what == "This call may cost up to $0.013, and the day's limit of $1.00 has $0.004 left."
    assert refusal.do.startswith("Raise it with `tutti budget set day 2`, or wait until the day ends")
    assert "Europe/Berlin" in refusal.do


@pytest.mark.parametrize(
    ("limit", "claimed"), [(49_500_000_000, 49_600_000_000), (2_001_000_000_000, 2_003_000_000_000)]
)
def test_what_does_not_fit_is_never_told_as_what_fits(limit: int, claimed: int) -> None:
    """What a call may cost is rounded up, what is left down, and a limit keeps the digits it was set with."""
    what = over(Use("day", limit, Total(), simulated=False), claimed, _NOW).what
    told = {49_500_000_000: ("$0.05", "$0.0495", "$0.049"), 2_001_000_000_000: ("$2.01", "$2.001", "$2.00")}[limit]
    may, of, left = told
    assert what == f"This call may cost up to {may}, and the day's limit of {of} has {left} left."


def test_the_limit_that_is_advised_is_enough() -> None:
    """It is typed without a sign or separators, and what is asked for fits under it."""
    do = over(Use("day", 1, Total(3_000 * PICO), simulated=False), 5, _NOW).do
    assert "`tutti budget set day 3000.01`" in do


def test_a_refusal_of_practice_money_says_so() -> None:
    """Practice money is never taken for real money."""
    refusal = over(Use("provider:practice", 5, Total(0, 9), simulated=True), 7, _NOW)
    assert "of practice money" in refusal.what
    assert "the month's limit for practice of $0.000000000005 has nothing left" in refusal.what
    assert "`tutti budget set provider:practice " in refusal.do


def test_each_run_can_be_told_to_ask_fewer() -> None:
    """Waiting does not help under the limit for each run."""
    assert over(Use("run", PICO, Total(), simulated=False), 2 * PICO, _NOW).do.endswith("or ask fewer models.")


def test_an_unknown_price_is_refused_with_both_ways_out() -> None:
    """Another model or the setting: the words name them."""
    refusal = unknown("month", "vendor/new")
    assert refusal.what == "Nobody knows what vendor/new costs, and the month's limit holds."
    assert "budget.unknown_price allow" in refusal.do


def test_why_a_cheaper_model_is_asked() -> None:
    """The share that is spent, of which limit, and both models."""
    said = cheaper(Use("day", PICO, Total(PICO * 4 // 5), simulated=False), model="vendor/large", other="vendor/small")
    assert (
        said
        == "80 % of the day's limit of $1.00 is spent, so vendor/small, which costs less, is asked instead of vendor/large."
    )
