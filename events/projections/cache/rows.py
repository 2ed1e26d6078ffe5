"""Rows of the answer cache. Times are microseconds since 1970-01-01 UTC, money is picodollars."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CacheRow:
    """An answer that may be used again."""

    position: int
    """Of the event that holds the answer."""
    key: str
    """sha256 of the request, hexadecimal."""
    call_id: str
    run_id: str
    """The run it was asked for in; its row has the prompt."""
    model: str
    at: int
    """When the model answered."""
    bytes: int
    """Size of the text."""
    cost_picodollars: int | None
    """What the answer cost; ``None`` when the price is not known."""
    priced_on: str | None
    """Date of that price, as YYYY-MM-DD."""
    simulated: bool
    """Whether a practice model answered."""
    asked: int
    """How often a model was asked for it."""
    hits: int
    """How often it was used again."""
    saved_picodollars: int
    saved_simulated: int
    """The same of practice models, never mixed with real money."""
    last_used_at: int
    """0 when it was never used again."""


@dataclass(frozen=True, slots=True)
class CacheStats:
    """What the cache holds, and what it has done since the store was made."""

    entries: int
    bytes: int
    """Size of the texts of its entries."""
    hits: int
    """Calls that were answered from it."""
    misses: int
    """Whole answers for which a model had to be asked."""
    saved_picodollars: int
    saved_simulated: int

    @property
    def hit_rate(self) -> float | None:
        """Hits among hits and misses; ``None`` before the first of either."""
        looked = self.hits + self.misses
        return self.hits / looked if looked else None
