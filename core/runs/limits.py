"""The limits a person set for a strategy: calls, seconds, money. A step over one of them is not taken."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any, NamedTuple

from core.budget.wording import dollars
from core.errors import LimitReached
from events.values import PICO


class StrategyLimits(NamedTuple):
    """0 is no limit."""

    calls: int = 0
    seconds: float = 0.0
    picodollars: int = 0


def limits_of(options: Mapping[str, Any]) -> StrategyLimits:
    """The limits among the options of a run."""
    usd = options.get("max_usd") or 0
    return StrategyLimits(
        int(options.get("max_calls") or 0), float(options.get("max_seconds") or 0), round(float(usd) * PICO)
    )


class Allowance:
    """What is left of the limits of one run. Time counts from when the run was begun or taken up in this process."""

    def __init__(self, limits: StrategyLimits) -> None:
        self._limits = limits
        self._calls = 0
        self._spent = 0
        self._deadline = asyncio.get_running_loop().time() + limits.seconds if limits.seconds else None

    def taken(self) -> None:
        """A step is on record; it counts, though nothing is sent for it now."""
        self._calls += 1

    def spent(self, picodollars: int) -> None:
        """An answer has cost this much."""
        self._spent += picodollars

    def take(self, model: str) -> None:
        """Count a step that is about to be taken.

        :raises LimitReached: there is none left.
        """
        limits = self._limits
        if limits.calls and self._calls >= limits.calls:
            calls = limits.calls
            used_up = "the 1 call is used up" if calls == 1 else f"the {calls} calls are used up"
            raise limit_reached(model, used_up, "max_calls")
        if limits.picodollars and self._spent >= limits.picodollars:
            raise limit_reached(model, f"{dollars(self._spent, simulated=False)} is spent", "max_usd")
        self._calls += 1

    def in_time(self, model: str) -> AbstractAsyncContextManager[None]:
        """Stop what takes longer than is left.

        :raises LimitReached: it did.
        """
        return nullcontext() if self._deadline is None else self._until(self._deadline, model)

    @asynccontextmanager
    async def _until(self, deadline: float, model: str) -> AsyncIterator[None]:
        scope = asyncio.timeout_at(deadline)
        try:
            async with scope:
                yield
        except TimeoutError:
            if not scope.expired():
                raise
            raise limit_reached(model, f"its {self._limits.seconds:g} s are over", "max_seconds") from None


def limit_reached(model: str, why: str, option: str) -> LimitReached:
    """The error of a step that a limit of the strategy keeps from being taken.

    :param option: the option that sets the limit.
    """
    return LimitReached(f"{model} was not asked: {why}.", f"Raise {option} of the strategy, or set it to 0.")
