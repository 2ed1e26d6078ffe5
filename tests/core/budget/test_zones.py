from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.budget import zones
from core.budget.zones import known_zone, periods, system_zone

_HOUR = 3_600_000_000
_ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Beirut", "Australia/Lord_Howe")


def _us(text: str, zone: str = "UTC") -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1_000_000)


def test_a_day_is_that_of_the_persons_zone() -> None:
    """Half past eleven at night in New York is the next day in Berlin."""
    at = _us("2026-11-19T23:30", "America/New_York")
    assert periods(at, "America/New_York").day.name == "2026-11-19"
    berlin = periods(at, "Europe/Berlin")
    assert (berlin.day.name, berlin.month.name, berlin.zone) == ("2026-11-20", "2026-11", "Europe/Berlin")
    assert berlin.day.begins == _us("2026-11-20T00:00", "Europe/Berlin")
    assert berlin.month.ends == _us("2026-12-01T00:00", "Europe/Berlin")


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-06-01", 24), ("2026-10-25", 25)])
def test_a_day_is_as_long_as_the_clock_makes_it(day: str, hours: int) -> None:
    """A day on which the clock changes has an hour less or more."""
    period = periods(_us(f"{day}T12:00", "Europe/Berlin"), "Europe/Berlin").day
    assert period.ends - period.begins == hours * _HOUR


def test_a_day_whose_midnight_is_skipped_begins_where_the_clock_goes_on() -> None:
    """In Beirut the clock goes from midnight to one: the day before ends at that moment, and this one begins."""
    at = _us("2026-03-29T12:00", "Asia/Beirut")
    day = periods(at, "Asia/Beirut").day
    before = periods(day.begins - 1, "Asia/Beirut").day
    assert (day.name, before.name, before.ends) == ("2026-03-29", "2026-03-28", day.begins)


@given(at=st.integers(0, 4_000_000_000_000_000), zone=st.sampled_from(_ZONES))
def test_every_moment_lies_in_its_day_and_month(at: int, zone: str) -> None:
    """Whenever and wherever it is, a moment lies in its day, and the day in its month."""
    found = periods(at, zone)
    assert found.holds(at)
    assert found.month.begins <= found.day.begins
    assert found.day.name.startswith(found.month.name)


@pytest.mark.parametrize("name", ["Nowhere/Atlantis", "", "../etc/passwd", "Europe"])
def test_an_unknown_zone_counts_as_utc(name: str) -> None:
    """A zone this machine does not know, as after an import from another one, is taken for UTC and named so."""
    assert known_zone(name).key == "UTC"
    assert periods(0, name).zone == "UTC"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Asia/Tokyo", "Asia/Tokyo"),
        (":America/Lima", "America/Lima"),
        ("/usr/share/zoneinfo/posix/Asia/Tokyo", "Asia/Tokyo"),
    ],
)
def test_the_variable_names_the_zone(value: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """``TZ`` goes before what the system is set to, in each form it may have."""
    monkeypatch.setenv("TZ", value)
    assert system_zone() == name


@pytest.mark.skipif(sys.platform == "win32", reason="tells by files")
def test_the_system_tells_its_zone_by_a_link_or_by_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no variable is set, the link names the zone, then Debian's file; else it is UTC."""
    monkeypatch.delenv("TZ", raising=False)
    link, file = tmp_path / "localtime", tmp_path / "timezone"
    monkeypatch.setattr(zones, "_LOCALTIME", link)
    monkeypatch.setattr(zones, "_TIMEZONE", file)
    assert system_zone() == "UTC"
    file.write_text("Europe/Paris\n", encoding="utf-8")
    assert system_zone() == "Europe/Paris"
    link.symlink_to("/var/db/timezone/zoneinfo/Europe/Rome")
    assert system_zone() == "Europe/Rome"


def test_months_end_where_the_next_begins() -> None:
    """The end of a month is the first moment of the next, also over the year's end."""
    december = periods(_us("2026-12-31T23:59"), "UTC").month
    assert datetime.fromtimestamp(december.ends / 1e6, UTC) == datetime(2027, 1, 1, tzinfo=UTC)
