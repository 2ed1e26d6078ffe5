"""The limits a person has set: the events of the stream folded, and what a scope may be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from core.errors import InputError
from events.catalog.budgets import LIMITS_STREAM, BudgetSet
from events.envelope import Event

STREAM = LIMITS_STREAM
RUN, DAY, MONTH = "run", "day", "month"
PROVIDER = "provider:"
_PROVIDER_SCOPE = re.compile(r"provider:[a-z0-9][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True)
class Limits:
    """What holds now."""

    amounts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Picodollars by scope, only where there is a limit."""
    zone: str = ""
    """IANA name of the zone in which days and months begin: that of the newest change; empty when there was none."""
    position: int = 0
    """Of the newest change."""

    def concerning(self, provider: str, *, run: bool = True) -> tuple[tuple[str, int], ...]:
        """Scopes and amounts of the limits that a call to a provider is held to.

        :param run: whether the limit for each run is among them.
        """
        scopes = (RUN, DAY, MONTH, PROVIDER + provider) if run else (DAY, MONTH, PROVIDER + provider)
        return tuple((scope, self.amounts[scope]) for scope in scopes if scope in self.amounts)


def evolve(limits: Limits, event: Event) -> Limits:
    """The limits after one more event; one that was heard of already changes nothing."""
    change = event.payload
    if not isinstance(change, BudgetSet) or event.position <= limits.position:
        return limits
    amounts = {scope: amount for scope, amount in limits.amounts.items() if scope != change.scope}
    if change.picodollars is not None:
        amounts[change.scope] = change.picodollars
    return Limits(MappingProxyType(amounts), change.zone, event.position)


def fold(events: Iterable[Event]) -> Limits:
    """The limits after all events of the stream."""
    limits = Limits()
    for event in events:
        limits = evolve(limits, event)
    return limits


def check_scope(scope: str) -> str:
    """The scope, when it is one. The provider need not be set up yet: a limit may come before the key.

    :raises InputError: it is none; the words say which there are.
    """
    if scope in (RUN, DAY, MONTH) or _PROVIDER_SCOPE.fullmatch(scope):
        return scope
    shown = repr(scope if len(scope) <= 60 else f"{scope[:60]}…")
    raise InputError(
        f"There is no limit for {shown}.",
        "Choose run (each run), day, month, or provider:NAME (one provider by the month), such as provider:openai.",
    )
