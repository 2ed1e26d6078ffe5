"""What a call costs: integer arithmetic on a price and the tokens reported."""

from __future__ import annotations

from core.ports.models import Price
from events.values import Money, Usage


def cost(price: Price | None, usage: Usage) -> Money | None:
    """The cost of a call; ``None`` when the price or the tokens are not known, which is never zero.

    Cached input is booked at its own rate where the table has one, else at the full rate: what is booked is never
    less than what the table says.
    """
    if price is None or usage.input_tokens is None or usage.output_tokens is None:
        return None
    cached = min(usage.cached_tokens or 0, usage.input_tokens)
    written = min(usage.cache_write_tokens or 0, usage.input_tokens - cached)
    cached_rate = price.input if price.cached_input is None else price.cached_input
    write_rate = price.input if price.cache_write is None else price.cache_write
    amount = (
        (usage.input_tokens - cached - written) * price.input
        + cached * cached_rate
        + written * write_rate
        + usage.output_tokens * price.output
    )
    return Money(picodollars=amount, priced_on=price.as_of, simulated=price.source == "practice")
