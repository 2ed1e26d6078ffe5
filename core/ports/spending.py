"""What was spent up to a position of the store, so that nobody has to read all of history to know what is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple, Protocol

Purse = tuple[str, bool]
"""A provider or a run, and whether it is practice money."""


class Sum(NamedTuple):
    """What was booked for ended calls, in picodollars."""

    spent: int
    lost: int = 0
    """As much of it as attempts without an answer may have cost."""


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A call without an end: one under way, or one whose process died. Amounts are picodollars."""

    call_id: str
    run_id: str
    provider: str
    simulated: bool
    since: int
    """When its newest attempt was reserved for, in microseconds since 1970-01-01 UTC."""
    reserved: int | None = None
    """What that attempt may cost at most; ``None`` when it is not known."""
    booked: int = 0
    """What earlier attempts may have cost."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the events up to ``position``, all of them committed, say of spending. Amounts are picodollars."""

    position: int = 0
    month: Mapping[Purse, Sum] = field(default_factory=lambda: MappingProxyType({}))
    """For each provider, what was booked for the calls that ended since the month began."""
    day: Mapping[Purse, Sum] = field(default_factory=lambda: MappingProxyType({}))
    """The same since the day began."""
    runs: frozenset[str] = frozenset()
    """Runs that have not ended; one that is missing here is read when it is asked for."""
    by_run: Mapping[Purse, Sum] = field(default_factory=lambda: MappingProxyType({}))
    """For each of those runs, what was booked for its ended calls; none where that is nothing."""
    open: tuple[OpenCall, ...] = ()


class SpendingSource(Protocol):
    """Sums up what is on record. May be asked on any thread, also inside a transaction of the writer."""

    def baseline(self, *, month_from: int, day_from: int) -> Baseline:
        """What was spent, in one consistent view of committed events.

        :param month_from: the month's beginning in microseconds since 1970-01-01 UTC.
        :param day_from: the day's.
        """
