from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.ports.costs import cost
from core.ports.models import Price
from core.providers.prices import PriceTable, local_price
from events.values import Usage

OPENAI = "https://api.openai.com/v1"


@pytest.fixture(scope="module")
def table() -> PriceTable:
    return PriceTable()


def test_a_known_model_has_its_price(table: PriceTable) -> None:
    """Dollars for a million tokens become picodollars for one, with a date that is not in the future."""
    known = table.find(OPENAI, "gpt-4o")
    assert known is not None
    assert known.price is not None
    assert (known.price.input, known.price.output, known.price.cached_input) == (2_500_000, 10_000_000, 1_250_000)
    assert date(2025, 1, 1) < known.price.as_of <= datetime.now(UTC).date()
    assert known.price.source == "genai-prices"
    assert known.context_tokens == 128_000


def test_tiers_give_the_base_and_say_so(table: PriceTable) -> None:
    """Of a price in tiers the lowest is taken, and the note says that long prompts cost more."""
    known = table.find("https://api.anthropic.com", "claude-sonnet-4-5")
    assert known is not None
    assert known.price is not None
    assert known.price.input == 3_000_000
    assert known.price.cache_write == 3_750_000
    assert "200,000" in known.price.note


@pytest.mark.parametrize(("url", "model"), [(OPENAI, "nobody-knows-it"), ("https://unknown.example/v1", "gpt-4o")])
def test_what_is_not_in_the_table_is_unknown(table: PriceTable, url: str, model: str) -> None:
    """A model nobody knows, or a known name at an unknown address, has no price."""
    assert table.find(url, model) is None


def test_an_address_lists_its_models(table: PriceTable) -> None:
    """The table knows the models of a vendor, and none of an unknown address."""
    assert "gpt-4o" in {known.name for known in table.models(OPENAI)}
    assert table.models("https://unknown.example/v1") == ()


PRICE = Price(100, 1000, 10, date(2026, 1, 1), "genai-prices", cache_write=125)


@pytest.mark.parametrize(
    ("usage", "amount"),
    [
        (Usage(input_tokens=10, output_tokens=2), 3000),
        (Usage(input_tokens=10, output_tokens=2, cached_tokens=4), 600 + 40 + 2000),
        (Usage(input_tokens=10, output_tokens=2, cached_tokens=4, cache_write_tokens=5), 100 + 40 + 625 + 2000),
        (Usage(input_tokens=10, output_tokens=0, cached_tokens=99, cache_write_tokens=99), 100),
    ],
)
def test_cost_is_exact(usage: Usage, amount: int) -> None:
    """Fresh, cached and written input and output are each booked at their own rate, and never more input than there was."""
    money = cost(PRICE, usage)
    assert money is not None
    assert (money.picodollars, money.priced_on, money.simulated) == (amount, date(2026, 1, 1), False)


def test_unknown_is_not_zero() -> None:
    """Without a price or without tokens there is no cost, while a model on this machine costs nothing."""
    assert cost(None, Usage(input_tokens=1, output_tokens=1)) is None
    assert cost(PRICE, Usage(output_tokens=1)) is None
    assert cost(PRICE, Usage(input_tokens=1)) is None
    local = cost(local_price(), Usage(input_tokens=1, output_tokens=1))
    assert local is not None
    assert local.picodollars == 0


def test_practice_money_is_marked() -> None:
    """What a practice model costs is simulated."""
    money = cost(
        Price(1, 1, None, date(2026, 1, 1), "practice"), Usage(input_tokens=1, output_tokens=1, cached_tokens=1)
    )
    assert money is not None
    assert money.simulated
    assert money.picodollars == 2
