"""Events of alerts. Rules stand in the stream ``settings``; what came of one in ``alert-<id of the rule>``."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from events.values import Count, Payload, Text, Value

AlertMetric = Literal[
    "p50_seconds",
    "p95_seconds",
    "first_seconds",
    "tokens_per_second",
    "success_percent",
    "cache_percent",
    "cost",
    "simulated_cost",
    "calls",
    "failures",
    "breakers",
]
ClockTime = Annotated[str, Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d)?$")]
"""A time of day as 22:30; empty for none."""


class AlertRule(Value):
    """When a person wants to be told."""

    name: Text = Field(default="", max_length=80, description="What the person calls it; empty for its own words.")
    metric: AlertMetric = Field(
        description=(
            "What is looked at: p50_seconds and p95_seconds, how long answers took; first_seconds, half of the answers "
            "began within; tokens_per_second; success_percent; cache_percent, answered from the cache; cost and "
            "simulated_cost in USD; calls; failures; breakers, how many models are held back."
        )
    )
    comparison: Literal["over", "under"] = Field(default="over", description="On which side of the threshold it rings.")
    threshold: float = Field(ge=0, description="The threshold, in the metric's unit.")
    window_minutes: Count = Field(
        default=15, le=60 * 24 * 366, description="Minutes back from now that count; 0 for all since midnight."
    )
    model: str = Field(default="", max_length=200, description="Only calls of this model; empty for all.")
    strategy: str = Field(
        default="", max_length=80, description="Only calls of runs with this strategy; empty for all."
    )
    kind: str = Field(default="", max_length=80, description="Only calls for this kind of task; empty for all.")
    at_least: Count = Field(default=5, description="Calls there have to be before a rate or a duration says anything.")
    margin_percent: Count = Field(
        default=10, le=90, description="How far back behind the threshold it has to be before the alert is over."
    )
    cooldown_minutes: Count = Field(default=30, le=60 * 24 * 366, description="It rings once within these minutes.")
    quiet_from: ClockTime = Field(default="", description="From when on it is only noted, as 22:00; empty for never.")
    quiet_until: ClockTime = Field(default="", description="Until when, on the next day where that is earlier.")
    zone: str = Field(default="UTC", max_length=80, description="IANA name of the time zone of its midnight.")


class AlertRuleSaved(Payload):
    """A person wants to be told when something is over or under a threshold."""

    type_name: ClassVar[str] = "AlertRuleSaved"
    category: ClassVar[str] = "settings"

    rule_id: str = Field(description="Its id.")
    rule: AlertRule = Field(description="When it rings.")


class AlertRuleRemoved(Payload):
    """A rule is not looked at any more; what it raised stays in the list."""

    type_name: ClassVar[str] = "AlertRuleRemoved"
    category: ClassVar[str] = "settings"

    rule_id: str = Field(description="Its id.")


class AlertRaised(Payload):
    """What a rule looks at is on the wrong side of its threshold."""

    type_name: ClassVar[str] = "AlertRaised"
    category: ClassVar[str] = "alert"

    rule_id: str = Field(description="The rule.")
    rule: AlertRule = Field(description="The rule as it was.")
    value: float = Field(description="What was found, in the metric's unit.")
    calls: Count = Field(default=0, description="Calls that it was found in.")
    since: Count = Field(description="Where the window began, in microseconds since 1970-01-01 UTC.")
    until: Count = Field(description="Where it ended.")
    causes: tuple[Text, ...] = Field(
        default=(), description="What is behind it, such as the models that are held back."
    )
    quiet: bool = Field(default=False, description="Whether it was raised in a quiet time, without a sound.")


class AlertCleared(Payload):
    """An alert is over."""

    type_name: ClassVar[str] = "AlertCleared"
    category: ClassVar[str] = "alert"

    rule_id: str = Field(description="The rule.")
    value: float | None = Field(
        default=None, description="What was found then; none when there was nothing to look at."
    )
    reason: Literal["recovered", "no_calls", "removed"] = Field(
        default="recovered", description="Why: it is better, no call is left to judge by, or the rule was removed."
    )
