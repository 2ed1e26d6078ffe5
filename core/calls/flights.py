"""Equal requests at the same time: one of them is asked, the others wait for its answer."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass

from core.ports.models import ModelResponse
from events.values import Money


@dataclass(frozen=True, slots=True)
class Landed:
    """The answer that others waited for."""

    call_id: str
    response: ModelResponse
    cost: Money | None


class Flights:
    """The requests that are being asked now, by key. Used on one asyncio loop."""

    def __init__(self) -> None:
        self._flights: dict[str, _Flight] = {}

    def __len__(self) -> int:
        return len(self._flights)

    async def join(self, key: str) -> Landed | Turn:
        """Wait for the answer to an equal request, or take one's turn to ask.

        A turn is ended exactly once, by :meth:`Turn.landed` or :meth:`Turn.gave_up`.
        """
        flight = self._flights.get(key)
        if flight is None:
            flight = self._flights[key] = _Flight()
        else:
            landed = await self._wait(key, flight)
            if landed is not None:
                return landed
        return Turn(self, key, flight)

    async def _wait(self, key: str, flight: _Flight) -> Landed | None:
        """The answer, or ``None`` when it is this one's turn."""
        place: asyncio.Future[Landed | None] = asyncio.get_running_loop().create_future()
        flight.waiting.append(place)
        try:
            return await place
        except asyncio.CancelledError:
            if place.done() and not place.cancelled() and place.result() is None:
                self.pass_on(key, flight, failed=False)  # the turn had come in the same moment
            raise

    def land(self, key: str, flight: _Flight, landed: Landed) -> None:
        """Give everybody who waits the answer; whoever comes later finds it recorded."""
        if self._flights.get(key) is flight:
            del self._flights[key]
        for place in flight.waiting:
            if not place.done():
                place.set_result(landed)
        flight.waiting.clear()

    def pass_on(self, key: str, flight: _Flight, *, failed: bool) -> None:
        """Give the turn to the next who waits; after a second failure to two, so that many do not wait in line.

        Each failure may be the request's own fault, so nobody is given somebody else's; but 200 do not ask at once
        because one failed.
        """
        flight.asking -= 1
        flight.failures += failed
        for _ in range(1 if flight.failures < 2 else 2):
            if place := flight.next():
                flight.asking += 1
                place.set_result(None)
        if not flight.asking and self._flights.get(key) is flight:
            del self._flights[key]


class Turn:
    """The right, and the duty, to ask for all who wait."""

    def __init__(self, flights: Flights, key: str, flight: _Flight) -> None:
        self._flights = flights
        self._key = key
        self._flight = flight

    def landed(self, landed: Landed) -> None:
        """There is an answer for everybody."""
        self._flights.land(self._key, self._flight, landed)

    def gave_up(self, *, failed: bool) -> None:
        """There is none.

        :param failed: whether it failed, rather than being cancelled.
        """
        self._flights.pass_on(self._key, self._flight, failed=failed)


class _Flight:
    """One request that is being asked."""

    def __init__(self) -> None:
        self.waiting: deque[asyncio.Future[Landed | None]] = deque()
        self.asking = 1
        self.failures = 0

    def next(self) -> asyncio.Future[Landed | None] | None:
        """The first who still waits."""
        while self.waiting:
            place = self.waiting.popleft()
            if not place.done():
                return place
        return None
