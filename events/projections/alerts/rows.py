"""Rows of alerts. Times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from events.catalog.alerts import AlertMetric, AlertRule

__all__ = ["AlertMetric", "AlertRow", "AlertRule", "RuleRow"]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule."""

    rule_id: str
    rule: AlertRule
    saved_at: int


@dataclass(frozen=True, slots=True)
class AlertRow:
    """One alert that was raised."""

    position: int
    rule_id: str
    rule: AlertRule
    """As it was then."""
    raised_at: int
    value: float
    calls: int
    """Calls the value was found in."""
    since: int
    """The window that was looked at; ``until`` is its end."""
    until: int
    causes: tuple[str, ...]
    quiet: bool
    """Raised in a quiet time."""
    cleared_at: int
    """0 while it stands."""
    cleared_value: float | None
    cleared_reason: Literal["", "recovered", "no_calls", "removed"]

    @property
    def stands(self) -> bool:
        """Whether it is not over yet."""
        return not self.cleared_at
