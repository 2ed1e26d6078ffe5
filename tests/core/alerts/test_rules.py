from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from core.alerts.rules import MINUTE, Standing, decide, is_quiet, window
from core.ports.alerts import Measured
from events.catalog.alerts import AlertRule

NOW = 1_795_000_000_000_000
NEW = Standing()
RAISED = Standing(1, raised=True, raised_at=NOW - MINUTE)


def rule(**changes: Any) -> AlertRule:
    given: dict[str, Any] = {"metric": "p95_seconds", "threshold": 20.0, **changes}
    return AlertRule(**given)


def found(value: float | None, calls: int = 10) -> Measured:
    return Measured(value, calls, NOW - 15 * MINUTE, NOW)


def at(text: str, zone: str = "Europe/Berlin") -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()) * 1_000_000


@pytest.mark.parametrize(
    ("value", "calls", "comparison", "expected"),
    [
        (20.1, 5, "over", "raise"),
        (20.0, 5, "over", ""),
        (20.1, 4, "over", ""),  # too few calls to say
        (None, 0, "over", ""),
        (19.9, 5, "under", "raise"),
        (20.0, 5, "under", ""),
    ],
)
def test_a_rule_rings_beyond_its_threshold(value: float | None, calls: int, comparison: str, expected: str) -> None:
    """A rule rings on its side of the threshold, not on it, and only when there are calls enough to judge by."""
    assert decide(rule(comparison=comparison), NEW, found(value, calls), NOW) == expected


def test_an_alert_rings_once_and_is_over_by_a_margin() -> None:
    """What stands rings no second time, and a value that wavers around the threshold does not end it."""
    for value in (99.0, 20.5, 19.9, 18.1):
        assert decide(rule(), RAISED, found(value), NOW) == ""
    assert decide(rule(), RAISED, found(18.0), NOW) == "clear"


def test_a_bad_minute_does_not_ring_ten_times() -> None:
    """Minute by minute between good and bad, a rule rings once in its cool-down."""
    standing, rings = NEW, []
    for minute in range(60):
        now = NOW + minute * MINUTE
        what = decide(rule(cooldown_minutes=30), standing, found(40.0 if minute % 2 == 0 else 1.0), now)
        if what == "raise":
            rings.append(minute)
            standing = Standing(0, raised=True, raised_at=now)
        elif what == "clear":
            standing = standing._replace(raised=False)
    assert rings == [0, 30]


def test_an_alert_is_over_when_nothing_is_left_to_judge_by() -> None:
    """When the window has emptied, an alert about durations ends; while a few calls are left it stands."""
    assert decide(rule(), RAISED, found(None, 0), NOW) == "clear"
    assert decide(rule(), RAISED, found(1.0, 2), NOW) == ""


@pytest.mark.parametrize(("threshold", "back"), [(90.0, 95.0), (50.0, 55.0), (100.0, 100.0)])
def test_a_share_can_always_recover(threshold: float, back: float) -> None:
    """The margin of a share is never so wide that it would have to be over 100 %."""
    success = rule(metric="success_percent", comparison="under", threshold=threshold)
    assert decide(success, RAISED, found(back), NOW) == "clear"
    assert decide(success, RAISED, found(back - 0.1), NOW) == ""


def test_a_threshold_of_nothing_rings_and_ends() -> None:
    """A model that is held back rings over 0, and it is over when none is."""
    held = rule(metric="breakers", threshold=0)
    assert decide(held, NEW, found(1.0, 0), NOW) == "raise"
    assert decide(held, RAISED, found(0.0, 0), NOW) == "clear"


@pytest.mark.parametrize(
    ("time", "begins", "ends", "expected"),
    [
        ("2026-11-20T22:00", "22:00", "07:00", True),
        ("2026-11-21T03:00", "22:00", "07:00", True),
        ("2026-11-21T06:59", "22:00", "07:00", True),
        ("2026-11-21T07:00", "22:00", "07:00", False),
        ("2026-11-21T12:30", "12:00", "13:00", True),
        ("2026-11-21T11:59", "12:00", "13:00", False),
        ("2026-11-21T12:30", "", "", False),
        ("2026-11-21T12:30", "12:00", "", False),
        ("2026-11-21T12:30", "09:00", "09:00", False),
        ("2026-03-29T03:30", "03:00", "04:00", True),  # the clock has just been put forward
        ("2026-10-25T02:30", "02:00", "03:00", True),  # an hour that comes twice
    ],
)
def test_quiet_times_are_the_clock_on_the_wall(time: str, begins: str, ends: str, expected: bool) -> None:
    """A quiet time is read off the local clock, also over midnight and where the clock is put on or back."""
    assert is_quiet(at(time), begins, ends, "Europe/Berlin") is expected


def test_today_begins_at_the_midnight_of_its_zone() -> None:
    """A rule about today looks back to midnight where its person lives, one about minutes that far."""
    now = at("2026-11-20T13:00")
    assert window(rule(window_minutes=0, zone="Europe/Berlin"), now).since == at("2026-11-20T00:00")
    assert window(rule(window_minutes=15), now).since == now - 15 * MINUTE


@pytest.mark.parametrize(
    "wrong", [{"quiet_from": "25:00"}, {"quiet_until": "7"}, {"threshold": -1}, {"metric": "luck"}]
)
def test_a_rule_that_means_nothing_is_refused(wrong: dict[str, Any]) -> None:
    """Times that no clock shows, thresholds below nothing and metrics that there are not are no rule."""
    with pytest.raises(ValidationError):
        rule(**wrong)
