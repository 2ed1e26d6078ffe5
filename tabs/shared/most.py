"""Amounts that are upper limits: they are rounded up, so that what is shown is never less than what may be spent."""

from __future__ import annotations

from core.ports.amounts import rounded_up
from tabs.shared.language import tr
from tabs.shared.wording import money

__all__ = ["at_most", "most", "rounded_up"]


def at_most(picodollars: int | None, *, simulated: bool = False) -> str:
    """``$0.05 at most`` for a limit of 0.0495 USD; ``price unknown`` when there is none."""
    shown = most(picodollars, simulated=simulated)
    return shown if picodollars is None else tr("{amount} at most", amount=shown)


def most(picodollars: int | None, *, simulated: bool = False) -> str:
    """The same without the words, for where they stand already: ``$0.05``."""
    return money(None if picodollars is None else rounded_up(picodollars), simulated=simulated)
