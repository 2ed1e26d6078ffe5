"""Rows of circuit breakers. Times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BreakerRow:
    """One breaker as its last change left it."""

    key: str
    provider: str
    host: str
    """Host and port; empty for what is inside this program."""
    credential: str
    """Where the key comes from. Never the key."""
    model: str
    """provider/model."""
    state: str
    """closed, open, half_open or disabled. An open one is tried once ``open_seconds`` have passed since ``at``."""
    reason: str
    open_seconds: float
    calls: int
    """In the window that led to it."""
    failures: int
    at: int
    position: int
    """Of its last change."""


@dataclass(frozen=True, slots=True)
class BreakerChangeRow:
    """One change of one breaker."""

    position: int
    at: int
    key: str
    model: str
    state: str
    previous: str
    reason: str
    calls: int
    failures: int
    open_seconds: float
