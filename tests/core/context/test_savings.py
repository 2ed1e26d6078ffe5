from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.context.savings import saved
from core.ports.costs import cost
from core.ports.models import Price
from events.catalog.calls import ContextUse
from events.values import Usage

PRICE = Price(3_000_000, 15_000_000, 300_000, date(2026, 11, 1), "test", cache_write=3_750_000)
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
