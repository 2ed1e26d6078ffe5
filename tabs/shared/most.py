"""Amounts that are upper limits: they are rounded up, so that what is shown is never less than what may be spent."""

from __future__ import annotations

from events.values import PICO
from tabs.shared.wording import money


def at_most(picodollars: int | None, *, simulated: bool = False) -> str:
    """``$0.05 at most`` for a limit of 0.0495 USD; ``price unknown`` when there is none."""
    if picodollars is None:
        return money(None)
    return f"{money(rounded_up(picodollars), simulated=simulated)} at most"


def rounded_up(picodollars: int) -> int:
    """The least amount of two digits that is not below it; whole cents from a dollar on."""
    unit = PICO // 100 if picodollars >= PICO // 10 else 10 ** max(0, len(str(picodollars)) - 2)
    return -(-picodollars // unit) * unit
