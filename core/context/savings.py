"""What was saved by a provider's prompt cache and by leaving old messages out. Whole picodollars, as costs are."""

from __future__ import annotations

from typing import NamedTuple

from core.ports.models import ModelInfo, Price
from events.catalog.calls import ContextUse
from events.values import Money, Usage


class Saved(NamedTuple):
    """Picodollars a call would have cost more."""

    cached: int
    """By the provider's prompt cache, less what filling it cost. Negative for the call that fills it, where a vendor takes
    more for that; the sum over a conversation is what counts."""
    trimmed: int
    """By messages left out. What a summary of them cost is booked with its own call."""


def saved(price: Price, usage: Usage, use: ContextUse | None) -> Saved:
    """What one call saved; the counterpart of :func:`core.ports.costs.cost`, with the same rates.

    What was left out is valued at the price of cached tokens where the provider read any from its cache, for the
    beginning of the conversation would have been among them: a saving is never made larger than it is.

    :param use: how the conversation was fitted; ``None`` when that was not recorded.
    """
    read = usage.input_tokens or 0
    cached = min(usage.cached_tokens or 0, read)
    written = min(usage.cache_write_tokens or 0, read - cached)
    cached_rate = price.input if price.cached_input is None else price.cached_input
    write_rate = price.input if price.cache_write is None else price.cache_write
    dropped = 0 if use is None else use.dropped_tokens
    return Saved(
        cached=cached * (price.input - cached_rate) - written * (write_rate - price.input),
        trimmed=dropped * (cached_rate if cached else price.input),
    )


def spared(model: ModelInfo, usage: Usage, use: ContextUse | None) -> Money | None:
    """What one call saved, as it is recorded; ``None`` when that is nothing, less, or not known.

    An amount of money is never negative. What filling a cache costs more than it saves is in the cost of that call, so
    it is booked all the same.
    """
    if model.price is None:
        return None
    amount = sum(saved(model.price, usage, use))
    return Money(picodollars=amount, priced_on=model.price.as_of, simulated=model.practice) if amount > 0 else None
