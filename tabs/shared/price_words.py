"""What a model costs, in words: the same wherever models are listed."""

from __future__ import annotations

from core.ports.models import ModelInfo, Price
from core.ports.own_prices import OWN
from tabs.shared.language import tr
from tabs.shared.wording import PRICE_UNKNOWN, dollars

_MILLION = 1_000_000


def own_words(price: Price, words: str) -> str:
    """A price's words, marked when a person entered it.

    :param words: its amounts.
    """
    if price.source != OWN:
        return words
    return tr("free, your price") if price.input == price.output == 0 else tr("{price}, your price", price=words)


def price_words(model: ModelInfo) -> str:
    """What a model costs: ``simulated $0.10 in, $0.40 out per million tokens``, ``free, on this machine``."""
    if model.local and (model.price is None or model.price.source == "local"):
        return tr("free, on this machine")
    if model.price is None:
        return tr(PRICE_UNKNOWN)
    words = tr(
        "{read} in, {written} out per million tokens",
        read=dollars(model.price.input * _MILLION),
        written=dollars(model.price.output * _MILLION),
    )
    return tr("simulated {price}", price=words) if model.practice else own_words(model.price, words)
