"""Appends that are made again while the disk is full."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from events.envelope import StoredEvent
from events.errors import StoreFull

Stored = asyncio.Future[tuple[StoredEvent, ...]]
Patience = Callable[[StoreFull], Awaitable[None]]
"""Returns when what found no room is to be tried again, or raises what it was given."""


class Insisting:
    """Makes appends nobody waits for again while the disk is full, in the order they were queued."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._refused: deque[tuple[Callable[[], Stored], Stored]] = deque()
        self._task: asyncio.Task[None] | None = None

    def stored(self, queue: Callable[[], Stored]) -> Stored:
        """Queue an append; what it comes to once there is room for it."""
        outcome: Stored = asyncio.get_running_loop().create_future()
        queue().add_done_callback(lambda done: self._hear(done, queue, outcome))
        return outcome

    def _hear(self, done: Stored, queue: Callable[[], Stored], outcome: Stored) -> None:
        error = None if done.cancelled() else done.exception()
        if not isinstance(error, StoreFull):
            _hand_on(done, outcome)
            return
        self._refused.append((queue, outcome))
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._again(error))
            self._task.add_done_callback(self._ended)

    async def _again(self, error: StoreFull) -> None:
        while self._refused:
            queue, outcome = self._refused[0]
            try:
                await self._patience(error)
            except StoreFull as final:
                if not outcome.done():
                    outcome.set_exception(final)
                self._refused.popleft()
                continue
            done = queue()
            await asyncio.wait([done])
            if not done.cancelled() and isinstance(fault := done.exception(), StoreFull):
                error = fault
                continue
            self._refused.popleft()
            _hand_on(done, outcome)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._task = None
        fault = None if task.cancelled() else task.exception()
        while self._refused:  # nobody is to wait for ever
            _, outcome = self._refused.popleft()
            if fault is None:
                outcome.cancel()
            elif not outcome.done():
                outcome.set_exception(fault)


def _hand_on(done: Stored, outcome: Stored) -> None:
    if outcome.done():
        return
    if done.cancelled():
        outcome.cancel()
    elif (error := done.exception()) is not None:
        outcome.set_exception(error)
    else:
        outcome.set_result(done.result())
