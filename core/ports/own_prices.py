"""Prices a person enters: a line of a setting for each model, such as ``openai/large = 2.50 / 10 since 2026-11-29``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime

from core.ports.amounts import as_typed
from core.ports.models import Price
from events.values import PICO

SETTING = "models.prices"
OWN = "own"
"""The source of a price that a person entered."""
FREE = "free"
MOST_USD = 1_000_000
"""For a million tokens."""
_MILLION = 1_000_000
_AMOUNT = r"\d{1,7}(?:\.\d{1,12})?"
_LINE = re.compile(
    rf"(?P<model>[^\s=/]+/[^\s=]+)\s*=\s*(?:(?P<free>free)|(?P<read>{_AMOUNT})\s*/\s*(?P<written>{_AMOUNT}))"
    r"(?:\s+since\s+(?P<since>\d{4}-\d{2}-\d{2}))?",
    re.ASCII,
)


def own_price(read: int, written: int, since: date | None = None) -> Price:
    """A price as it is kept.

    :param read: picodollars for a million tokens of input; a fraction of one for a token is rounded up.
    :param written: the same for output.
    :param since: when it was entered; today when ``None``.
    """
    return Price(-(-read // _MILLION), -(-written // _MILLION), None, since or datetime.now(UTC).date(), OWN)


def read_own_prices(text: str) -> dict[str, Price]:
    """Every price, by model.

    :raises ValueError: a line is none; it is the error's text.
    """
    prices = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        found = _LINE.fullmatch(line)
        if found is None:
            raise ValueError(line)
        try:
            since = date.fromisoformat(found["since"]) if found["since"] else None
        except ValueError:
            raise ValueError(line) from None
        read, written = ("0", "0") if found["free"] else (found["read"], found["written"])
        if max(float(read), float(written)) > MOST_USD:
            raise ValueError(line)
        prices[found["model"]] = own_price(_picodollars(read), _picodollars(written), since)
    return prices


def written_prices(prices: Mapping[str, Price]) -> str:
    """The lines that stand for prices, models by name."""
    return "\n".join(f"{model} = {_words(price)} since {price.as_of}" for model, price in sorted(prices.items()))


def with_price(text: str, model: str, price: Price | None) -> str | None:
    """The setting with another price of one model, or without it; ``None`` when no price is left.

    :raises ValueError: ``model`` is no name of one.
    """
    if "/" not in model or any(sign.isspace() or sign == "=" for sign in model):
        raise ValueError(model)
    prices = {name: known for name, known in read_own_prices(text).items() if name != model}
    if price is not None:
        prices[model] = price
    return written_prices(prices) or None


def _words(price: Price) -> str:
    if price.input == price.output == 0:
        return FREE
    return f"{as_typed(price.input * _MILLION)} / {as_typed(price.output * _MILLION)}"


def _picodollars(amount: str) -> int:
    whole, _, rest = amount.partition(".")
    return int(whole) * PICO + int(rest.ljust(12, "0") or "0")
