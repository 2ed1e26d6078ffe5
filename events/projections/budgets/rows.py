"""Rows of limits and warnings. Times are microseconds since 1970-01-01 UTC, amounts picodollars."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A limit that holds."""

    scope: str
    """run, day, month, or provider:NAME."""
    picodollars: int
    zone: str
    """IANA name of the time zone of the person who set it."""
    set_at: int
    position: int


@dataclass(frozen=True, slots=True)
class WarningRow:
    """A warning that much of a limit was spent."""

    position: int
    at: int
    scope: str
    period: str
    """The day as 2026-11-20, the month as 2026-11, or the id of the run."""
    picodollars: int
    """What was spent and reserved."""
    limit: int
    simulated: bool
