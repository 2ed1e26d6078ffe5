"""What was set when an answer was asked for and is set otherwise now. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.queries import SettingSpec
from core.queries.receipts import Receipt


@dataclass(frozen=True, slots=True)
class SetOtherwise:
    """A setting that shaped a run and has another value now."""

    key: str
    title: str
    then: Any
    now: Any


def set_otherwise(receipt: Receipt, schema: Sequence[SettingSpec], now: Mapping[str, Any]) -> tuple[SetOtherwise, ...]:
    """The settings that a run kept, and the options it took from them, whose values are others now.

    What a person gave with the prompt is none of them.

    :param now: the values that differ from the defaults.
    """
    then = {**receipt.settings, **_chosen_by_settings(receipt)}
    found = []
    for spec in schema:
        value = now.get(spec.key, spec.default)
        if spec.key in then and not _same(then[spec.key], value):
            found.append(SetOtherwise(spec.key, spec.title, then[spec.key], value))
    return tuple(found)


def _chosen_by_settings(receipt: Receipt) -> dict[str, Any]:
    """Strategy, models and options, as far as the settings chose them."""
    options = {name: value for name, value in receipt.options.items() if name not in receipt.options_given}
    chosen = {f"strategy.{receipt.strategy}.{name}": value for name, value in options.items()}
    if receipt.strategy_chosen_by == "default":
        chosen["strategy.default"] = receipt.strategy
    return chosen


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same; a list and a tuple of the same things are, and nothing is no number."""
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return list(one) == list(other)
    return isinstance(one, bool) is isinstance(other, bool) and bool(one == other)
