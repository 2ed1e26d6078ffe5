"""What a person is told of limits."""

from __future__ import annotations

from typing import NamedTuple

from core.budget.ledger import Total
from core.budget.limits import DAY, MONTH, PROVIDER, RUN
from core.budget.zones import Periods
from core.errors import OverBudget
from core.ports.amounts import as_typed, in_dollars, rounded_down, rounded_up


class Use(NamedTuple):
    """A limit, and what is used of it."""

    scope: str
    limit: int
    total: Total
    simulated: bool


def over(use: Use, claimed: int, periods: Periods) -> OverBudget:
    """The refusal of a call that does not fit under a limit."""
    left = max(0, use.limit - use.total.used)
    amount, name, limit = dollars(claimed, simulated=use.simulated), named(use.scope), in_dollars(use.limit)
    what = f"This call may cost up to {amount}, and {name} of {limit} has nothing left."
    if left:
        rest = _told(rounded_down(left), simulated=use.simulated)
        what = f"This call may cost up to {amount}, and {name} of {limit} has {rest} left."
    enough = as_typed(rounded_up(max(2 * use.limit, use.total.used + claimed)))
    return OverBudget(what, f"Raise it with `tutti budget set {use.scope} {enough}`, {_or_else(use.scope, periods)}")


def unknown(scope: str, model: str) -> OverBudget:
    """The refusal of a call whose price nobody knows."""
    return OverBudget(
        f"Nobody knows what {model} costs, and {named(scope)} holds.",
        "Ask a model of known price, or let them pass uncounted with `tutti settings set budget.unknown_price allow`.",
    )


def cheaper(use: Use, *, model: str, other: str) -> str:
    """Why a cheaper model is asked."""
    share = use.total.spent * 100 // use.limit if use.limit else 100
    spent = f"{share} % of {named(use.scope)} of {in_dollars(use.limit)} is spent"
    return f"{spent}, so {other}, which costs less, is asked instead of {model}."


def named(scope: str) -> str:
    """How a sentence names the limit of a scope, in the middle of it."""
    if scope.startswith(PROVIDER):
        return f"the month's limit for {scope.removeprefix(PROVIDER)}"
    return {RUN: "the limit for each run", DAY: "the day's limit", MONTH: "the month's limit"}[scope]


def dollars(picodollars: int, *, simulated: bool = False) -> str:
    """An amount in USD that is spent at most, rounded up: what a call may cost is never told as less than it is."""
    return _told(rounded_up(picodollars), simulated=simulated)


def _told(picodollars: int, *, simulated: bool) -> str:
    text = in_dollars(picodollars)
    return f"{text} of practice money" if simulated else text


def _or_else(scope: str, periods: Periods) -> str:
    if scope == RUN:
        return "or ask fewer models."
    if scope == DAY:
        return f"or wait until the day ends at midnight ({periods.zone})."
    return f"or wait until the month {periods.month.name} ends ({periods.zone})."
