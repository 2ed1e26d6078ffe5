"""Amounts of USD as a person types them and as they are kept: exactly, never by way of a binary fraction."""

from __future__ import annotations

import re

from core.ports.amounts import PLACES, as_typed
from events.values import MAX_INTEGER, PICO
from tabs.shared.language import grouped as in_thousands
from tabs.shared.language import tr, tr_noop, written

MOST = MAX_INTEGER // PICO
"""Dollars; more cannot be counted in picodollars."""
EXAMPLE = tr_noop("Type dollars, such as 2.50.")
_PLAIN = re.compile(r"(\d*)(?:[.,](\d*))?", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?", re.ASCII)
_GROUPED_BY_POINTS = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})", re.ASCII)
"""As in German: ``1.234,50``."""
_TWO_WAYS = re.compile(r"[1-9]\d{0,2},\d{3}", re.ASCII)


def parse_usd(text: str) -> int:
    """Picodollars of an amount such as ``5``, ``$2.50``, ``0,05``, ``1,234.50`` or ``1.234,50``.

    :raises ValueError: it is no amount; the words tell the person why and what would be one.
    """
    typed = text.strip().removesuffix("USD").strip().strip("$").strip()
    if _GROUPED_BY_POINTS.fullmatch(typed):
        typed = typed.replace(".", "").replace(",", ".")
    if typed.startswith(("-", "\N{MINUS SIGN}")):
        raise ValueError(tr("An amount cannot be less than nothing. Type dollars, such as 2.50."))
    if _TWO_WAYS.fullmatch(typed):
        raise ValueError(
            tr(
                "{typed} can be read in two ways. Type {whole} or {fraction}.",
                typed=typed,
                whole=typed.replace(",", ""),
                fraction=typed.replace(",", "."),
            )
        )
    found = _PLAIN.fullmatch(typed.replace(",", "") if _GROUPED.fullmatch(typed) else typed)
    if found is None or not any(found.groups()):
        raise ValueError(tr("That is no amount. Type dollars, such as 2.50."))
    whole, rest = found[1], (found[2] or "").rstrip("0")
    if len(rest) > PLACES:
        raise ValueError(tr("At most {places} digits behind the point can be counted.", places=PLACES))
    amount = int(whole[-40:] or "0") * PICO + int(rest.ljust(PLACES, "0"))
    if len(whole.lstrip("0")) > len(str(MOST)) or amount > MAX_INTEGER:
        raise ValueError(tr("No more than ${most} can be counted.", most=in_thousands(MOST)))
    return amount


def exact_usd(picodollars: int, *, grouped: bool = True) -> str:
    """An amount with all its digits and no dollar sign: ``2.50``, ``1,234``, ``0.0000012``.

    :param grouped: whether thousands are set apart as the language does; without, it is what a person would type.
    """
    typed = as_typed(picodollars, grouped=grouped)
    shown = written(typed)
    return typed if not grouped and _TWO_WAYS.fullmatch(shown) else shown
