"""Days and months as a person lives them: in a time zone with its changes of the clock."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from events.values import moment

UTC_NAME = "UTC"
"""The zone where the system's own cannot be told."""
_LOCALTIME = Path("/etc/localtime")
_TIMEZONE = Path("/etc/timezone")
_MARK = "zoneinfo/"
_VARIANTS = ("posix/", "right/")


class Period(NamedTuple):
    """A day or a month. Times are microseconds since 1970-01-01 UTC."""

    name: str
    """The day as 2026-11-20, the month as 2026-11."""
    begins: int
    ends: int
    """The first moment of the next one."""


class Periods(NamedTuple):
    """The day and the month a moment lies in."""

    day: Period
    month: Period
    zone: str
    """IANA name of the zone they were told in."""

    def holds(self, at: int) -> bool:
        """Whether a moment lies in the day, and so in the month."""
        return self.day.begins <= at < self.day.ends


def periods(at: int, zone: str) -> Periods:
    """The day and month around a moment; in UTC when this machine does not know the zone."""
    place = known_zone(zone)
    today = moment(at).astimezone(place).date()
    first = today.replace(day=1)
    day = Period(today.isoformat(), _midnight(today, place), _end(today + timedelta(days=1), place))
    next_month = (first + timedelta(days=32)).replace(day=1)
    month = Period(f"{first:%Y-%m}", _midnight(first, place), _end(next_month, place))
    return Periods(day, month, place.key)


def known_zone(name: str) -> ZoneInfo:
    """The zone of that name, UTC when this machine does not know it."""
    return _zone(name) or ZoneInfo(UTC_NAME)


def system_zone() -> str:
    """IANA name of the time zone this machine is set to, ``UTC`` where it cannot be told.

    ``TZ`` counts first, as POSIX has it. Else Linux and macOS tell by where ``/etc/localtime`` leads to, Debian also
    by ``/etc/timezone``, and Windows by its own copy of ICU, which knows the IANA name of its zones.
    """
    named = os.environ.get("TZ", "").removeprefix(":")
    candidates = (_from_path(named), _set_zone())
    return next((name for name in candidates if name and _zone(name)), UTC_NAME)


def _from_path(path: str) -> str:
    """The name of the zone whose file lies there, or the name itself."""
    name = path.rpartition(_MARK)[2]
    for variant in _VARIANTS:
        name = name.removeprefix(variant)
    return name


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder of zones
        return None


def _midnight(day: date, zone: ZoneInfo, *, fold: int = 0) -> int:
    """The first moment of a day; where the clock skips midnight, the moment at which it does."""
    begins = datetime(day.year, day.month, day.day, tzinfo=zone, fold=fold)
    return round(begins.timestamp()) * 1_000_000


def _end(next_day: date, zone: ZoneInfo) -> int:
    """The end of a period; where midnight comes twice, the second time."""
    return max(_midnight(next_day, zone), _midnight(next_day, zone, fold=1))


if sys.platform == "win32":
    import ctypes

    _NAME_UNITS = 128
    _SYSTEM_FOLDER = 0x800  # LOAD_LIBRARY_SEARCH_SYSTEM32: never a library of the same name that lies elsewhere

    def _set_zone() -> str:
        """What ICU, a part of Windows 10 since version 1903, names the zone; empty on older ones."""
        try:
            icu = ctypes.WinDLL("icu.dll", winmode=_SYSTEM_FOLDER)
            name, status = ctypes.create_unicode_buffer(_NAME_UNITS), ctypes.c_int(0)
            icu.ucal_getDefaultTimeZone(name, _NAME_UNITS, ctypes.byref(status))
        except (OSError, AttributeError):
            return ""
        return name.value if status.value <= 0 else ""
else:

    def _set_zone() -> str:
        for place in (_readlink(_LOCALTIME), os.path.realpath(_LOCALTIME)):
            if _MARK in place:
                return _from_path(place)
        try:
            return _TIMEZONE.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def _readlink(path: Path) -> str:
        try:
            return str(path.readlink())
        except OSError:  # a copy of the zone's file, or nothing at all
            return ""
