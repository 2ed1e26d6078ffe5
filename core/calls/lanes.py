"""How many calls each provider is given at a time, found out by trying: one more after as many successes as there are
places, half as many when it is too busy (additive increase, multiplicative decrease). Calls wait in the order they came.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from core.ports.models import Target
from core.queries import LaneStatus

FIRST_LIMIT = 16
SECONDS_BETWEEN_HALVINGS = 1.0
"""Calls that were sent together fail together; that is one sign of being busy, not many."""


class LaneLimits(NamedTuple):
    """What the settings say."""

    at_once: int
    local_at_once: int


class Lane:
    """The places of one provider and the queue in front of them. Used on one loop.

    :param most: how many places there may be at most; asked each time it matters.
    :param adaptive: whether their number follows how the provider does.
    """

    def __init__(self, most: Callable[[], int], *, adaptive: bool, clock: Callable[[], float]) -> None:
        self.in_flight = 0
        self._most = most
        self._adaptive = adaptive
        self._clock = clock
        self._found = FIRST_LIMIT
        self._successes = 0
        self._halved_at = float("-inf")
        self._queue: OrderedDict[asyncio.Future[None], None] = OrderedDict()

    @property
    def limit(self) -> int:
        """How many calls may be under way now."""
        return min(self._found, self._most()) if self._adaptive else self._most()

    @property
    def full(self) -> bool:
        """Whether who comes now has to wait."""
        return bool(self._queue) or self.in_flight >= self.limit

    @property
    def waiting(self) -> int:
        """How many calls stand in the queue."""
        return len(self._queue)

    async def enter(self) -> float:
        """Take a place, after everyone who came before: the seconds that took. Cancelled meanwhile, none is taken."""
        if not self.full:
            self.in_flight += 1
            return 0.0
        began = self._clock()
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue[turn] = None
        self._admit()  # the settings may allow more than when a place was last freed
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.leave()  # the place was given at the moment its caller was stopped
            else:
                self._queue.pop(turn, None)
            raise
        return self._clock() - began

    def leave(self) -> None:
        """Free a place for those who wait longest."""
        self.in_flight -= 1
        self._admit()

    def answered(self) -> None:
        """The provider answered; after as many answers as there are places it is given one more."""
        if not self._adaptive:
            return
        self._successes += 1
        limit = self.limit
        if self._successes >= limit:
            self._found, self._successes = max(self._found, min(limit + 1, self._most())), 0

    def busy(self) -> None:
        """The provider has too much to do: half as many, but not again for the same moment."""
        now = self._clock()
        if now - self._halved_at < SECONDS_BETWEEN_HALVINGS:
            return
        self._found, self._successes, self._halved_at = max(1, self.limit // 2), 0, now

    def _admit(self) -> None:
        """Give what is free to those who wait longest."""
        if not self._queue:
            return
        limit = self.limit
        while self._queue and self.in_flight < limit:
            turn, _ = self._queue.popitem(last=False)
            if not turn.done():
                self.in_flight += 1
                turn.set_result(None)


class Lanes:
    """The lane of every provider that was asked.

    :param limits: what the settings say now.
    :param clock: monotonic, in seconds.
    """

    def __init__(self, limits: Callable[[], LaneLimits], *, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._lanes: dict[tuple[str, str], Lane] = {}

    def of(self, target: Target) -> Lane | None:
        """Where calls of a model wait; ``None`` for a practice model, which is never too busy."""
        info = target.info
        if info.practice:
            return None
        place = (info.provider, target.host)
        return self._lanes.get(place) or self._new(place, local=info.local)

    def statuses(self) -> tuple[LaneStatus, ...]:
        """Every lane, by provider."""
        return tuple(
            LaneStatus(provider, host, lane.limit, lane.in_flight, lane.waiting)
            for (provider, host), lane in sorted(self._lanes.items())
        )

    def _new(self, place: tuple[str, str], *, local: bool) -> Lane:
        most = (lambda: self._limits().local_at_once) if local else (lambda: self._limits().at_once)
        lane = self._lanes[place] = Lane(most, adaptive=not local, clock=self._clock)
        return lane
