"""Amounts of USD as a person types them and as they are kept: exactly, never by way of a binary fraction."""

from __future__ import annotations

import re

from core.ports.amounts import PLACES, as_typed
from events.values import MAX_INTEGER, PICO
from tabs.shared.language import tr, tr_noop

MOST = MAX_INTEGER // PICO
"""Dollars; more cannot be counted in picodollars."""
EXAMPLE = tr_noop("Type dollars, such as 2.50.")
_PLAIN = re.compile(r"(\d*)(?:[.,](\d*))?", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?", re.ASCII)
_TWO_WAYS = re.compile(r"[1-9]\d{0,2},\d{3}", re.ASCII)


def parse_usd(text: str) -> int:
    """Picodollars of an amount such as ``5``, ``$2.50``, ``0,05`` or ``1,234.50``.

    :raises ValueError: it is no amount; the words tell the person why and what would be one.
    """
    typed = text.strip().removeprefix("$").removesuffix("USD").strip()
    if typed.startswith(("-", "\N{MINUS SIGN}")):
        raise ValueError(tr("An amount cannot be less than nothing. {EXAMPLE}", EXAMPLE=EXAMPLE))
    if _TWO_WAYS.fullmatch(typed):
        raise ValueError(
            tr(
                "{typed} can be read in two ways. Type {replace} or {replace2}.",
                typed=typed,
                replace=typed.replace(",", ""),
                replace2=typed.replace(",", "."),
            )
        )
    found = _PLAIN.fullmatch(typed.replace(",", "") if _GROUPED.fullmatch(typed) else typed)
    if found is None or not any(found.groups()):
        raise ValueError(tr("That is no amount. {EXAMPLE}", EXAMPLE=EXAMPLE))
    whole, rest = found[1], (found[2] or "").rstrip("0")
    if len(rest) > PLACES:
        raise ValueError(tr("At most {PLACES} digits behind the point can be counted.", PLACES=PLACES))
    amount = int(whole[-40:] or "0") * PICO + int(rest.ljust(PLACES, "0"))
    if len(whole.lstrip("0")) > len(str(MOST)) or amount > MAX_INTEGER:
        raise ValueError(tr("No more than ${MOST} can be counted.", MOST=f"{MOST:,}"))
    return amount


def exact_usd(picodollars: int, *, grouped: bool = True) -> str:
    """An amount with all its digits and no dollar sign: ``2.50``, ``1,234``, ``0.0000012``.

    :param grouped: whether thousands are set apart; without, it is what a person would type.
    """
    return as_typed(picodollars, grouped=grouped)
