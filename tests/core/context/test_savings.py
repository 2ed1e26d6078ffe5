from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.context.savings import saved, spared
from core.ports.costs import cost
from core.ports.models import ModelInfo, Price
from events.catalog.calls import ContextUse
from events.values import Money, Usage

PRICE = Price(3_000_000, 15_000_000, 300_000, date(2026, 11, 1), "test", cache_write=3_750_000)
MODEL = ModelInfo("openai/big", "openai", "big", price=PRICE)
COUNTS = st.none() | st.integers(0, 10**6)
RATES = st.none() | st.integers(0, 10**8)
PRICES = st.builds(replace, st.just(PRICE), input=st.integers(0, 10**8), cached_input=RATES, cache_write=RATES)
USAGES = st.builds(
    Usage, input_tokens=st.integers(0, 10**6), output_tokens=st.just(5), cached_tokens=COUNTS, cache_write_tokens=COUNTS
)


@given(PRICES, USAGES)
def test_savings_and_costs_make_the_full_price(price: Price, usage: Usage) -> None:
    """What a call cost and what the cache saved are together what it had cost without a cache."""
    paid, bare = cost(price, usage), cost(price, Usage(input_tokens=usage.input_tokens, output_tokens=5))
    assert paid is not None
    assert bare is not None
    assert paid.picodollars + saved(price, usage, None).cached == bare.picodollars


def test_tokens_read_from_a_cache_save_the_difference() -> None:
    """Cached tokens save the difference of the two rates; filling the cache costs more than it saves at first."""
    assert saved(PRICE, Usage(input_tokens=1000, cached_tokens=900), None) == (900 * 2_700_000, 0)
    assert saved(PRICE, Usage(input_tokens=1000, cache_write_tokens=1000), None) == (-1000 * 750_000, 0)
    assert saved(replace(PRICE, cached_input=None), Usage(input_tokens=1000, cached_tokens=900), None) == (0, 0)


def test_what_is_left_out_saves_what_it_had_cost() -> None:
    """Left-out tokens save their price: that of cached ones where the provider's cache was used."""
    use = ContextUse(estimated_tokens=10, dropped=2, dropped_tokens=500)
    assert saved(PRICE, Usage(input_tokens=10), use) == (0, 500 * 3_000_000)
    assert saved(PRICE, Usage(input_tokens=10, cached_tokens=4), use).trimmed == 500 * 300_000
    assert saved(PRICE, Usage(), use).trimmed == 500 * 3_000_000


def test_what_is_recorded_of_savings_names_its_table() -> None:
    """Both savings together, with the date of the prices, marked when the money is a practice model's."""
    use = ContextUse(estimated_tokens=10, dropped=2, dropped_tokens=500)
    usage = Usage(input_tokens=1000, cached_tokens=900)
    both = 900 * 2_700_000 + 500 * 300_000
    assert spared(MODEL, usage, use) == Money(picodollars=both, priced_on=PRICE.as_of)
    assert spared(replace(MODEL, practice=True), usage, None) == Money(
        picodollars=900 * 2_700_000, priced_on=PRICE.as_of, simulated=True
    )


@pytest.mark.parametrize(
    ("model", "usage"),
    [
        (replace(MODEL, price=None), Usage(input_tokens=1000, cached_tokens=900)),
        (MODEL, Usage(input_tokens=1000)),
        (MODEL, Usage(input_tokens=1000, cache_write_tokens=1000)),
    ],
    ids=["no price", "no cache", "a cache being filled"],
)
def test_what_is_not_known_or_nothing_is_not_recorded(model: ModelInfo, usage: Usage) -> None:
    """Without a price nobody knows; and filling a cache is a cost, never a saving of less than nothing."""
    assert spared(model, usage, None) is None
