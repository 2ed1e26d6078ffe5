"""Starts coroutines from Qt slots on the running loop, keeps them alive, and shows what went wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from events.errors import TuttiError

T = TypeVar("T")


class Tasks:
    """The coroutines one tab has started. asyncio itself holds tasks only weakly.

    :param show: given each error that has words for a person, usually a notice's ``show_error``.
    """

    def __init__(self, show: Callable[[TuttiError], None]) -> None:
        self._show = show
        self._running: set[asyncio.Task[Any]] = set()

    def start(
        self,
        work: Coroutine[Any, Any, T],
        then: Callable[[T], None] | None = None,
        *,
        failed: Callable[[TuttiError], None] | None = None,
    ) -> asyncio.Task[T]:
        """Start ``work``; ``then`` gets its result, and an error is shown, or given to ``failed`` instead.

        An error without words for a person goes to the loop's exception handler, which is the window's top level.
        """
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(lambda done: self._ended(done, then, failed or self._show))
        return task

    def cancel(self) -> None:
        """Stop everything that still runs, silently."""
        for task in tuple(self._running):
            task.cancel()

    def _ended(
        self, task: asyncio.Task[T], then: Callable[[T], None] | None, failed: Callable[[TuttiError], None]
    ) -> None:
        self._running.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, TuttiError):
            failed(error)
        elif error is not None:
            what = "a task of the window failed"  # as it is: for the log
            context = {"message": what, "exception": error, "task": task}
            task.get_loop().call_exception_handler(context)
        elif then is not None:
            then(task.result())
