from __future__ import annotations

import pytest

from core.budget.ledger import Total
from core.budget.wording import Use, cheaper, dollars, over, plain, unknown
from core.budget.zones import periods
from events.values import PICO

_NOW = periods(1_795_190_400_000_000, "Europe/Berlin")


@pytest.mark.parametrize(
    ("picodollars", "text"),
    [
        (0, "$0.00"),
        (PICO, "$1.00"),
        (12_300_000_000, "$0.0123"),
        (12_300_000_001, "$0.0124"),
        (1, "$0.000000000001"),
        (4_200_000, "$0.0000042"),
        (1_234_567 * PICO, "$1,234,567.00"),
        (1_999_950_000_000, "$2.0000"),
    ],
)
def test_amounts_are_never_told_as_less_than_they_are(picodollars: int, text: str) -> None:
    """Cents where they are exact, a hundredth of a cent else, rounded up, and nothing paid is shown as zero."""
    assert dollars(picodollars) == text


@pytest.mark.parametrize(("picodollars", "text"), [(2 * PICO, "2"), (PICO // 20, "0.05"), (3_000 * PICO, "3000")])
def test_amounts_as_they_are_typed(picodollars: int, text: str) -> None:
    """No sign, no separators, no zeros at the end."""
    assert plain(picodollars) == text


def test_a_refusal_names_the_call_the_limit_and_the_way_out() -> None:
    """A person reads what the call may cost, what is left of which limit, and what they can do."""
    refusal = over(Use("day", PICO, Total(PICO - 4_000_000_000), simulated=False), 12_300_000_000, _NOW)
    assert refusal.what == "This call may cost up to $0.0123, and the day's limit of $1.00 has $0.0040 left."
    assert refusal.do.startswith("Raise it with `tutti budget set day 2`, or wait until the day ends")
    assert "Europe/Berlin" in refusal.do


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
