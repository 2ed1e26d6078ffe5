"""Amounts of USD in words, by one rule everywhere: what may be spent at most is rounded up, what is left is rounded
down, a limit keeps all its digits. Integers all the way, never a binary fraction.
"""

from __future__ import annotations

from events.values import PICO

PLACES = 12
"""Digits behind the point: one picodollar."""
_CENT = PICO // 100


def rounded_up(picodollars: int) -> int:
    """The least amount of whole cents, or below ten cents of two digits, that is not below it."""
    unit = _unit(picodollars)
    return -(-picodollars // unit) * unit


def rounded_down(picodollars: int) -> int:
    """The greatest amount of whole cents, or below ten cents of two digits, that is not above it."""
    unit = _unit(picodollars)
    return picodollars // unit * unit


def in_dollars(picodollars: int) -> str:
    """An amount with all its digits, cents always among them: ``$0``, ``$2.00``, ``$1,234.50``, ``$0.0000012``."""
    shown = as_typed(picodollars, grouped=True)
    return f"${shown}" if "." in shown or not picodollars else f"${shown}.00"


def as_typed(picodollars: int, *, grouped: bool = False) -> str:
    """An amount with all its digits as a person types it: ``2``, ``2.50``, ``0.0000012``.

    :param grouped: whether thousands are set apart.
    """
    whole, rest = divmod(picodollars, PICO)
    shown = f"{whole:,}" if grouped else str(whole)
    places = f"{rest:0{PLACES}d}".rstrip("0")
    return f"{shown}.{places:0<2}" if places else shown


def _unit(picodollars: int) -> int:
    """What an amount is rounded to a whole number of."""
    return _CENT if picodollars >= 10 * _CENT else 10 ** max(0, len(str(picodollars)) - 2)
