"""Waits for runs to end, whichever process carries them out."""

from __future__ import annotations

import asyncio

from core.errors import UnknownThing
from core.runs.decider import fold
from events.catalog.runs import RunCanceled, RunFailed, RunQuarantined, RunSucceeded
from events.envelope import Event
from events.registry import Registry
from events.store.contract import Reader

ENDS = (RunSucceeded, RunFailed, RunCanceled, RunQuarantined)
"""The events that end a run."""


class Endings:
    """Hears the ends of runs and wakes those who wait for them."""

    def __init__(self, reader: Reader, registry: Registry) -> None:
        self._reader = reader
        self._registry = registry
        self._waiting: dict[str, list[asyncio.Future[int]]] = {}

    def hear(self, event: Event) -> None:
        """Receive an event, on the engine's loop."""
        if isinstance(event.payload, ENDS):
            for future in self._waiting.pop(event.stored.stream.partition("-")[2], ()):
                if not future.done():
                    future.set_result(event.position)

    async def wait(self, run_id: str) -> int:
        """Return the position of the run's end, at once when it has ended.

        :raises UnknownThing: there is no such run.
        """
        future: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(run_id, []).append(future)
        events = [self._registry.decode(stored) for stored in self._reader.read_stream(f"run-{run_id}")]
        if not events:
            raise UnknownThing(f"There is no run {run_id}.", "Run `tutti runs list` to see them.")
        if not fold(run_id, events).active:
            return max(event.position for event in events if isinstance(event.payload, ENDS))
        return await future
