"""Money, durations, tokens and times in the words every tab uses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from events.values import PICO, moment
from tabs.shared.clock import shown_now

PRICE_UNKNOWN = "price unknown"


def dollars(picodollars: int) -> str:
    """An amount in USD: cents from ten dollars on, and below a cent the first two digits that are not zero.

    Exact integers all the way, so that nothing paid for is ever shown as ``$0``.
    """
    if picodollars == 0:
        return "$0"
    if picodollars >= PICO:
        cents = round(picodollars * 100 / PICO)
        return f"${cents // 100:,}.{cents % 100:02d}"
    digits = f"{picodollars:012d}"
    first = next(place for place, digit in enumerate(digits) if digit != "0")
    places = min(12, max(2, first + 2))
    rounded = round(picodollars / 10 ** (12 - places))
    text = f"{rounded / 10**places:.{places}f}"
    while places > 2 and text.endswith("0"):
        text, places = text[:-1], places - 1
    return f"${text}"


def money(picodollars: int | None, *, simulated: bool = False) -> str:
    """What something cost: ``$0.0021``, ``simulated $0.000012`` for practice, or ``price unknown``, never a zero."""
    if picodollars is None:
        return PRICE_UNKNOWN
    return f"simulated {dollars(picodollars)}" if simulated else dollars(picodollars)


def total_cost(real: int, simulated: int, unpriced: int) -> str:
    """A sum whose parts are never mixed: real money, simulated money, and how many answers have no known price."""
    parts = []
    if real or not (simulated or unpriced):
        parts.append(dollars(real))
    if simulated:
        parts.append(f"simulated {dollars(simulated)}")
    if unpriced:
        parts.append(f"{unpriced} of unknown price")
    return " + ".join(parts)


def duration(seconds: float) -> str:
    """``340 ms``, ``1.2 s``, ``42 s``, ``2 min 5 s``, ``3 h 20 min``."""
    if seconds < 1:
        return f"{round(seconds * 1000)} ms"
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def count(number: int | None, one: str, many: str = "") -> str:
    """``1 model``, ``3 models``, ``1,204 tokens``, and ``? tokens`` when it is not known."""
    if number is None:
        return f"? {many or one + 's'}"
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def tokens(read: int | None, written: int | None) -> str:
    """Tokens read and written: ``120 in, 340 out``; a question mark where the provider did not say."""
    return f"{_number(read)} in, {_number(written)} out"


def clock(microseconds: int, now: datetime | None = None) -> str:
    """A stored time on the person's clock: ``14:05`` today, ``Mon 14:05`` this week, then ``3 Nov`` and ``3 Nov 2025``.

    :param now: an aware time; the time that the window shows when it is not given.
    """
    then = moment(microseconds).astimezone()
    today = (now or moment(shown_now())).astimezone()
    if then.date() == today.date():
        return f"{then:%H:%M}"
    if timedelta(0) <= today - then < timedelta(days=6):
        return f"{then:%a %H:%M}"
    short = f"{then.day} {then:%b}"
    return short if then.year == today.year else f"{short} {then.year}"


def full_time(microseconds: int) -> str:
    """A stored time in full, to the second, on the person's clock, for tool tips and details."""
    return f"{moment(microseconds).astimezone():%Y-%m-%d %H:%M:%S}"


def _number(number: int | None) -> str:
    return "?" if number is None else f"{number:,}"


def told_of(model: str, words: str) -> str:
    """What is told of a model, with its name in front unless the words name it themselves."""
    return words if words.startswith(model) else f"{model}: {words}"


def fact_words(value: Any) -> str:
    """A fact of a decision in words: numbers short, lists with commas, what belongs to a name behind it."""
    if isinstance(value, bool) or value is None:
        return {True: "yes", False: "no", None: "not known"}[value]
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {fact_words(part)}" for name, part in value.items()) or "none"
    if isinstance(value, list | tuple):
        return (
            ", ".join(
                f"({fact_words(part)})" if isinstance(part, list | Mapping) else fact_words(part) for part in value
            )
            or "none"
        )
    return str(value)
