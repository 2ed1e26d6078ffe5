"""Stops a run at its n-th await point, counted over its task and every task that it starts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Generator, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import TracebackType
from typing import Any, Literal

from core.runs.process import ProcessManager

_CARRYING_OUT = ProcessManager._carry_out.__qualname__
"""The coroutine in which a run lives."""
_inside: ContextVar[bool] = ContextVar("inside a run", default=False)


class Turns:
    """Counts how often a run came to an await point, and stops it at one of them.

    :param at: the number of the point at which it is stopped, from 1; never when 0.
    :param stops: what is stopped there: the run, or each of its calls that is under way.
    """

    def __init__(self, at: int, stops: Literal["run", "calls"]) -> None:
        self._at = at
        self._stops = stops
        self.count = 0
        self._stop: Callable[[], None] | None = None

    @property
    def reached(self) -> bool:
        """Whether the run came to that point."""
        return 0 < self._at <= self.count

    def took(self) -> None:
        """One of the run's coroutines waits for something now."""
        self.count += 1
        if self.count == self._at and self._stop is not None:
            asyncio.get_running_loop().call_soon(self._stop)

    @contextmanager
    def counting(self, stopped: Callable[[], None]) -> Iterator[None]:
        """Have the tasks of runs that begin inside the block counted.

        :param stopped: called in the moment the run is stopped.
        """
        loop = asyncio.get_running_loop()

        def factory(loop: asyncio.AbstractEventLoop, coro: Any, **more: Any) -> asyncio.Task[Any]:
            if getattr(coro, "__qualname__", "") == _CARRYING_OUT:
                running = coro.cr_frame.f_locals["running"]

                def stop() -> None:
                    stopped()
                    if self._stops == "run":
                        running.stop("stopped by you")
                    elif running.steps is not None:
                        for call_id in list(running.steps._running):
                            running.steps.stop(call_id)

                self._stop = stop
                coro = _Counted(coro, self, outermost=True)
            elif _inside.get():
                coro = _Counted(coro, self)
            return asyncio.Task(coro, loop=loop, **more)

        loop.set_task_factory(factory)
        try:
            yield
        finally:
            loop.set_task_factory(None)


class _Counted(Coroutine[Any, Any, Any]):
    """A coroutine that tells of each of its await points."""

    def __init__(self, inner: Coroutine[Any, Any, Any], turns: Turns, *, outermost: bool = False) -> None:
        self._inner = inner
        self._turns = turns
        self._outermost = outermost

    def send(self, value: Any) -> Any:
        if self._outermost:
            _inside.set(True)
        waiting = self._inner.send(value)
        self._turns.took()
        return waiting

    def throw(self, kind: Any, value: BaseException | object = None, trace: TracebackType | None = None, /) -> Any:
        del value, trace  # asyncio gives the exception alone
        waiting = self._inner.throw(kind)
        self._turns.took()
        return waiting

    def close(self) -> None:
        self._inner.close()

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._inner.__await__()
