"""Prices of known vendors, from the table of the package genai-prices. What is not in it is unknown, never zero."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import ROUND_CEILING, Decimal
from typing import Any

from core.ports.costs import cost
from core.ports.models import Price

SOURCE = "genai-prices"
_PICO_PER_TOKEN = Decimal(10**6)
"""Picodollars for a token in one USD for a million tokens."""
_DATE = re.compile(r"\b20\d\d-\d\d-\d\d\b")
_MOST_CACHED = 10_000


@dataclass(frozen=True, slots=True)
class Known:
    """What the table says of a model."""

    name: str
    price: Price | None
    context_tokens: int | None
    embedding_price: Price | None = None
    """Where nothing is said of what it writes: the price of a model that only reads."""


def local_price() -> Price:
    """The price of a model on this machine: nothing, as of today."""
    return Price(0, 0, 0, datetime.now(UTC).date(), "local")


class PriceTable:
    """Looks models up by the address they are reached at. Each is resolved once.

    Loading takes about 170 ms: ``warm`` does it on a thread, and who asks earlier waits for it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._table: Any = None
        self._as_of = date.min
        self._found: dict[tuple[str, str], Known | None] = {}

    def warm(self) -> None:
        """Begin to load, unless it is loaded."""
        if self._table is None:
            threading.Thread(target=self._load, name="prices", daemon=True).start()

    def find(self, base_url: str, model: str) -> Known | None:
        """What is known of a model, or ``None``."""
        place = (base_url, model)
        if place not in self._found:
            if len(self._found) >= _MOST_CACHED:
                self._found.clear()
            self._found[place] = self._look_up(base_url, model)
        return self._found[place]

    def models(self, base_url: str) -> tuple[Known, ...]:
        """The models the table lists for an address that can be asked for text."""
        try:
            provider = self._load().find_provider(None, None, base_url)
        except LookupError:
            return ()
        known = (self._known(model) for model in provider.models if not model.deprecated)
        return tuple(model for model in known if model.price is not None and model.context_tokens)

    def _look_up(self, base_url: str, model: str) -> Known | None:
        try:
            _, found = self._load().find_provider_model(model, None, None, base_url)
        except LookupError:
            return None
        return self._known(found)

    def _known(self, model: Any) -> Known:
        prices = model.get_prices(datetime.now(UTC))
        price = _price(prices, self._as_of)
        reading = _price(prices, self._as_of, reading=True) if price is None else None
        return Known(model.id, price, model.context_window, reading)

    def _load(self) -> Any:
        with self._lock:
            if self._table is None:
                from genai_prices import data_snapshot  # noqa: PLC0415 - its table takes 170 ms to load

                table = data_snapshot.get_snapshot()
                self._as_of = _newest(_dates(table))
                self._table = table
        return self._table


def _dates(table: Any) -> Iterator[str]:
    """Every date the table names: when prices began, and when they were last checked."""
    for provider in table.providers:
        for model in provider.models:
            yield from _DATE.findall(model.price_comments or "")
            for priced in (*(model.price_variants or ()), *(model.prices if isinstance(model.prices, list) else ())):
                yield str(getattr(priced.constraint, "start_date", ""))


def _newest(dates: Iterator[str]) -> date:
    """The newest date that is not in the future: the table has no date of its own, and cannot be older than this."""
    today = datetime.now(UTC).date()
    passed = (date.fromisoformat(text) for text in set(dates) if _DATE.fullmatch(text) and _is_date(text))
    return max((day for day in passed if day <= today), default=today)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _price(prices: Any, as_of: date, *, reading: bool = False) -> Price | None:
    """:param reading: whether only input is paid for."""
    notes: list[str] = []
    rates = {
        name: _rate(getattr(prices, f"{name}_mtok", None), notes)
        for name in ("input", "output", "cache_read", "cache_write")
    }
    if reading:
        rates["output"] = 0
    if rates["input"] is None or rates["output"] is None:
        return None
    return Price(
        input=rates["input"],
        output=rates["output"],
        cached_input=rates["cache_read"],
        as_of=as_of,
        source=SOURCE,
        cache_write=rates["cache_write"],
        note=notes[0] if notes else "",
    )


def _rate(price: Any, notes: list[str]) -> int | None:
    """Picodollars for a token, rounded up; of a price in tiers the lowest one."""
    if price is None:
        return None
    if tiers := getattr(price, "tiers", None):
        notes.append(f"Prompts over {tiers[0].start:,} tokens cost more than this.")
    base = getattr(price, "base", price)
    return int((Decimal(base) * _PICO_PER_TOKEN).to_integral_value(ROUND_CEILING))


__all__ = ["SOURCE", "Known", "PriceTable", "cost", "local_price"]
