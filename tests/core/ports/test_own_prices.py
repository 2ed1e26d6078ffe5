"""Prices that a person enters."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.ports.own_prices import OWN, own_price, read_own_prices, with_price, written_prices

DAY = date(2026, 11, 29)


def test_prices_are_read_as_they_are_written() -> None:
    """Amounts for a million tokens keep all their digits, and every price its date; models stand by name."""
    prices = {"openai/large": own_price(2_500_000_000_000, 10_000_000_000_000, DAY), "mine/x": own_price(0, 0, DAY)}
    text = written_prices(prices)
    assert text == "mine/x = free since 2026-11-29\nopenai/large = 2.50 / 10 since 2026-11-29"
    assert read_own_prices(text) == prices
    assert (prices["openai/large"].input, prices["openai/large"].source) == (2_500_000, OWN)


def test_a_price_that_is_typed_is_of_today() -> None:
    """A line without a date gets today's."""
    (price,) = read_own_prices(" mine/x=0.1/ 0.25 \n\n").values()
    assert (price.input, price.output) == (100_000, 250_000)
    assert abs((price.as_of - datetime.now(UTC).date()).days) <= 1


@pytest.mark.parametrize(
    "line",
    [
        "openai = 1 / 2",
        "openai/large = 1",
        "openai/large = -1 / 2",
        "openai/large = 1 / 2 since 2026-13-01",
        "openai/large = 9999999 / 1",
        "openai/large = gratis",
    ],
)
def test_a_line_that_is_no_price_is_named(line: str) -> None:
    """Nothing is guessed: what cannot be read is what the error says."""
    with pytest.raises(ValueError, match="openai") as caught:
        read_own_prices(f"mine/x = free\n{line}")
    assert str(caught.value) == line


def test_one_price_is_changed_and_the_others_stay() -> None:
    """Taking the last one away leaves nothing at all."""
    one = with_price("", "mine/x", own_price(0, 0, DAY))
    assert one is not None
    two = with_price(one, "openai/large", own_price(10**12, 10**12, DAY))
    assert two is not None
    assert list(read_own_prices(two)) == ["mine/x", "openai/large"]
    assert with_price(two, "openai/large", None) == one
    assert with_price(one, "mine/x", None) is None
    with pytest.raises(ValueError, match="blank"):
        with_price(one, "mine/a blank", None)
