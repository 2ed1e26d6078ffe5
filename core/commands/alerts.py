"""Commands about alerts."""

from __future__ import annotations

from pydantic import Field

from core.commands.models import Command
from events.catalog.alerts import AlertMetric, AlertRule

__all__ = ["AlertMetric", "AlertRule", "CheckAlerts", "RemoveAlertRule", "SaveAlertRule"]


class SaveAlertRule(Command):
    """Be told when something is over or under a threshold. Result: the id of the rule."""

    rule_id: str | None = Field(default=None, description="The rule to replace; a new one when none.")
    rule: AlertRule = Field(description="When it rings; its time zone is that of this machine.")


class RemoveAlertRule(Command):
    """Have a rule looked at no more. Result: none."""

    rule_id: str = Field(description="Its id.")


class CheckAlerts(Command):
    """Look at every rule now. Result: how many alerts were raised by that."""
