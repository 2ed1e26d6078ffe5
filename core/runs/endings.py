"""Waits for runs to end, whichever process carries them out."""

from __future__ import annotations

import asyncio

from core.errors import UnknownThing
from core.runs.decider import fold
from events.catalog.runs import RunCanceled, RunFailed, RunQuarantined, RunSucceeded
from events.envelope import Event
from events.errors import StoreError
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

    def expect(self, run_id: str) -> None:
        """Be told of a run that is about to be requested here: its end is still to come, nobody need look it up."""
        self._waiting[run_id] = []

    def hear(self, event: Event) -> None:
        """Receive an event, on the engine's loop."""
        if isinstance(event.payload, ENDS):
            for future in self._waiting.pop(event.stored.stream.partition("-")[2], ()):
                if not future.done():
                    future.set_result(event.position)

    def lost(self, run_id: str, error: StoreError) -> None:
        """The end of a run cannot be recorded: those who wait are told why, and none comes."""
        for future in self._waiting.pop(run_id, ()):
            if not future.done():
                future.set_exception(error)

    async def wait(self, run_id: str) -> int:
        """Return the position of the run's end, at once when it has ended.

        :raises UnknownThing: there is no such run.
        :raises StoreError: the run was carried out here, and its end could not be recorded.
        """
        future: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        expected = self._waiting.get(run_id)
        if expected is not None:
            expected.append(future)
            return await future
        self._waiting[run_id] = [future]
        events = [self._registry.decode(stored) for stored in self._reader.read_stream(f"run-{run_id}")]
        if not events:
            del self._waiting[run_id]
            raise UnknownThing(f"There is no run {run_id}.", "Run `tutti runs list` to see them.")
        if not fold(run_id, events).active:
            self._waiting.pop(run_id, None)
            return max(event.position for event in events if isinstance(event.payload, ENDS))
        return await future
