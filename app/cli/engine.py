"""Runs one command's work beside an engine, and ends both orderly whatever stops it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, TypeVar

from app.bootstrap import Engine, start_engine
from app.cli.invocation import Invocation
from app.home import prepare
from core.commands.models import Command
from core.errors import CanceledError
from events.views import Views

T = TypeVar("T")

_STOPPING = ("SIGTERM", "SIGHUP")
"""Like Ctrl-C: what runs is cancelled, and that is recorded. Ctrl-C itself is asyncio's."""


def with_engine(invocation: Invocation, work: Callable[[Engine], Awaitable[T]]) -> T:
    """Start an engine, do the work, close the engine; a signal cancels the work first.

    :raises CanceledError: the person or the system stopped it.
    """
    home = prepare(invocation.home)

    async def whole() -> T:
        with stopped_by_signals():
            engine = await start_engine(home, environment=os.environ)
            try:
                return await work(engine)
            finally:
                await engine.close()

    try:
        with asyncio.Runner() as runner:
            return runner.run(whole())
    except (KeyboardInterrupt, asyncio.CancelledError):
        raise CanceledError("Canceled.", "What was recorded until then is kept.") from None


def send(invocation: Invocation, command: Command) -> Any:
    """Have one command carried out, and return its result once rows show what came of it.

    :raises TuttiError: a refusal, in words for the person.
    """

    async def work(engine: Engine) -> Any:
        result = await engine.commands.send(command)
        await engine.caught_up()
        return result

    return with_engine(invocation, work)


@contextlib.asynccontextmanager
async def rows_now(engine: Engine) -> AsyncIterator[Views]:
    """Readers of rows that show everything that is recorded."""
    await engine.caught_up()
    views = engine.open_views()
    try:
        yield views
    finally:
        views.close()


@contextlib.contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Cancel the current task when the system asks the process to end."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    known = [getattr(signal, name) for name in _STOPPING if hasattr(signal, name)]
    added = []
    for number in known:
        with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):  # Windows, or not the main thread
            loop.add_signal_handler(number, lambda: task and task.cancel())
            added.append(number)
    try:
        yield
    finally:
        for number in added:
            loop.remove_signal_handler(number)
