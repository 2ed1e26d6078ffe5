"""Events of limits on spending. Stream: ``budget-limits``. What is spent stands in the events of the calls."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from events.values import Count, Payload

LIMITS_STREAM = "budget-limits"


class BudgetSet(Payload):
    """A person set a limit, or took it away. Practice money is held to the same limit, apart from real money."""

    type_name: ClassVar[str] = "BudgetSet"
    category: ClassVar[str] = "budget"

    scope: str = Field(description="run, day, month, or provider:NAME, which counts by the month.")
    picodollars: Count | None = Field(description="The most that may be spent in the scope; none for no limit.")
    zone: str = Field(description="IANA name of the time zone in which days and months begin.")


class BudgetWarned(Payload):
    """Spending passed the share of a limit at which the person wants to know."""

    type_name: ClassVar[str] = "BudgetWarned"
    category: ClassVar[str] = "budget"

    scope: str = Field(description="run, day, month, or provider:NAME.")
    period: str = Field(description="The day as 2026-11-20, the month as 2026-11, or the id of the run.")
    picodollars: Count = Field(description="What was spent and reserved.")
    limit: Count = Field(description="The limit in picodollars.")
    simulated: bool = Field(description="Whether it is practice money.")
