"""Money, durations, tokens and times in the words every tab uses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from events.values import PICO, moment
from tabs.shared.clock import shown_now
from tabs.shared.language import grouped, tr, tr_count, tr_noop, tr_told, written

PRICE_UNKNOWN = tr_noop("price unknown")
_DAYS = tr_noop("Mon Tue Wed Thu Fri Sat Sun")
_MONTHS = tr_noop("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
_WHOLE_MONTHS = tr_noop("January February March April May June July August September October November December")
"""Of our own, for the system's follow a language of its own."""


def dollars(picodollars: int) -> str:
    """An amount in USD: cents from ten dollars on, and below a cent the first two digits that are not zero.

    Exact integers all the way, so that nothing paid for is ever shown as ``$0``.
    """
    return tr("${amount}", amount=written(_digits(picodollars)))


def _digits(picodollars: int) -> str:
    if picodollars == 0:
        return "0"
    if picodollars >= PICO:
        cents = round(picodollars * 100 / PICO)
        return f"{cents // 100:,}.{cents % 100:02d}"
    digits = f"{picodollars:012d}"
    first = next(place for place, digit in enumerate(digits) if digit != "0")
    places = min(12, max(2, first + 2))
    rounded = round(picodollars / 10 ** (12 - places))
    text = f"{rounded / 10**places:.{places}f}"
    while places > 2 and text.endswith("0"):
        text, places = text[:-1], places - 1
    return text


def money(picodollars: int | None, *, simulated: bool = False) -> str:
    """What something cost: ``$0.0021``, ``simulated $0.000012`` for practice, or ``price unknown``, never a zero."""
    if picodollars is None:
        return tr(PRICE_UNKNOWN)
    return tr("simulated {amount}", amount=dollars(picodollars)) if simulated else dollars(picodollars)


def total_cost(real: int, simulated: int, unpriced: int) -> str:
    """A sum whose parts are never mixed: real money, simulated money, and how many answers have no known price."""
    parts = []
    if real or not (simulated or unpriced):
        parts.append(dollars(real))
    if simulated:
        parts.append(tr("simulated {amount}", amount=dollars(simulated)))
    if unpriced:
        parts.append(tr("{number} of unknown price", number=grouped(unpriced)))
    return " + ".join(parts)


def duration(seconds: float) -> str:
    """``340 ms``, ``1.2 s``, ``42 s``, ``2 min 5 s``, ``3 h 20 min``."""
    if seconds < 1:
        return tr("{number} ms", number=round(seconds * 1000))
    if seconds < 9.95:
        return tr("{number} s", number=written(f"{seconds:.1f}"))
    whole = round(seconds)
    if whole < 60:
        return tr("{number} s", number=whole)
    if whole < 3600:
        return tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
    return tr("{hours} h {minutes} min", hours=whole // 3600, minutes=whole % 3600 // 60)


def count(number: int | None, one: str, many: str = "") -> str:
    """``1 model``, ``3 models``, ``1,204 tokens``, and ``? tokens`` when it is not known."""
    several = f"{{n}} {many or one + 's'}"
    return tr_count(2, several, several, n="?") if number is None else tr_count(number, f"{{n}} {one}", several)


def tokens(read: int | None, wrote: int | None) -> str:
    """Tokens read and written: ``120 in, 340 out``; a question mark where the provider did not say."""
    return tr("{read} in, {written} out", read=_number(read), written=_number(wrote))


def clock(microseconds: int, now: datetime | None = None) -> str:
    """A stored time on the person's clock: ``14:05`` today, ``Mon 14:05`` this week, then ``3 Nov`` and ``3 Nov 2025``.

    :param now: an aware time; the time that the window shows when it is not given.
    """
    then = moment(microseconds).astimezone()
    today = (now or moment(shown_now())).astimezone()
    if then.date() == today.date():
        return f"{then:%H:%M}"
    if timedelta(0) <= today - then < timedelta(days=6):
        return tr("{day} {time}", day=tr(_DAYS).split()[then.weekday()], time=f"{then:%H:%M}")
    month = month_name(then.month)
    if then.year == today.year:
        return tr("{day} {month}", day=then.day, month=month)
    return tr("{day} {month} {year}", day=then.day, month=month, year=then.year)


def month_name(month: int, *, whole: bool = False) -> str:
    """``Nov``, or ``November``, for 11."""
    return tr(_WHOLE_MONTHS if whole else _MONTHS).split()[month - 1]


def percent(share: float, digits: int = 0) -> str:
    """``87%`` for 0.87."""
    return tr("{number}%", number=written(f"{share:.{digits}%}"[:-1]))


def full_time(microseconds: int) -> str:
    """A stored time in full, to the second, on the person's clock, for tool tips and details."""
    return f"{moment(microseconds).astimezone():%Y-%m-%d %H:%M:%S}"


def _number(number: int | None) -> str:
    return "?" if number is None else grouped(number)


def told_of(model: str, words: str) -> str:
    """What is told of a model, with its name in front unless the words name it themselves."""
    return words if words.startswith(model) else f"{model}: {words}"


def fact_words(value: Any) -> str:
    """A fact of a decision in words: numbers short, lists with commas, what belongs to a name behind it."""
    if isinstance(value, bool) or value is None:
        return {True: tr("yes"), False: tr("no"), None: tr("not known")}[value]
    if isinstance(value, float):
        return written(f"{value:.4g}")
    if isinstance(value, Mapping):
        return ", ".join(f"{tr_told(name)}: {fact_words(part)}" for name, part in value.items()) or tr("none")
    if isinstance(value, list | tuple):
        return ", ".join(
            f"({fact_words(part)})" if isinstance(part, list | Mapping) else fact_words(part) for part in value
        ) or tr("none")
    return tr_told(value) if isinstance(value, str) else str(value)
