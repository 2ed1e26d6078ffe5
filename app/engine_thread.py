"""The engine on a plain asyncio loop in one worker thread, for callers that have a loop or a prompt of their own.

On the window's own loop 200 streams made the longest frame 158 ms, beside it 24 ms; hence the thread.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from events.errors import StoreClosed, TuttiError

if TYPE_CHECKING:
    from app.bootstrap import Engine  # the window shows itself before it pays for what this loads

T = TypeVar("T")

STOP_SECONDS = 2.5
"""How long an orderly stop may take; what is not recorded by then is found as interrupted at the next start."""


class EngineThread:
    """Starts an engine in a thread of its own and carries coroutines to it.

    :param start: makes the engine; called on the engine's loop.
    """

    def __init__(self, start: Callable[[], Awaitable[Engine]]) -> None:
        self._make = start
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._thread = threading.Thread(target=self._run, name="tutti-engine", daemon=True)
        self.ready: Future[Engine] = Future()
        """The engine once it runs; a failure to start is raised from here, whatever kind it is."""
        self._lock = threading.Lock()
        self._stop_asked = False

    def start(self) -> None:
        """Start the thread; returns at once."""
        self.ready.set_running_or_notify_cancel()  # a waiter that gives up must not cancel it for the others
        self._thread.start()

    def submit(self, work: Callable[[Engine], Coroutine[Any, Any, T]]) -> Future[T]:
        """Run a coroutine on the engine's loop, once the engine is there.

        :raises StoreClosed: (from the future) the engine was stopped.
        """
        outcome: Future[T] = Future()
        self.ready.add_done_callback(lambda ready: self._submit(ready, work, outcome))
        return outcome

    def ask(self, work: Callable[[Engine], Coroutine[Any, Any, T]]) -> asyncio.Future[T]:
        """Like :meth:`submit`, awaited on the caller's own asyncio loop; cancelling cancels the work."""
        return asyncio.wrap_future(self.submit(work))

    def stop(self, seconds: float = STOP_SECONDS) -> bool:
        """Close the engine and end the thread; returns whether it ended in time. May be called more than once."""
        with self._lock:
            self._stop_asked = True
            loop, stopping = self._loop, self._stopping
        if loop is not None and stopping is not None and not loop.is_closed():
            with contextlib.suppress(RuntimeError):  # closed between the look and the call
                loop.call_soon_threadsafe(stopping.set)
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _submit(
        self, ready: Future[Engine], work: Callable[[Engine], Coroutine[Any, Any, T]], outcome: Future[T]
    ) -> None:
        error = ready.exception()
        loop = self._loop
        if error is not None or loop is None:
            _fail(outcome, error or _closed())
            return
        coroutine = work(ready.result())
        try:
            running = asyncio.run_coroutine_threadsafe(coroutine, loop)
        except RuntimeError:  # the loop is closed
            coroutine.close()
            _fail(outcome, _closed())
            return
        outcome.add_done_callback(lambda done: running.cancel() if done.cancelled() else None)
        running.add_done_callback(lambda done: _carry(done, outcome))

    def _run(self) -> None:
        with asyncio.Runner() as runner:
            runner.run(self._live())

    async def _live(self) -> None:
        stopping = asyncio.Event()
        with self._lock:
            self._loop, self._stopping = asyncio.get_running_loop(), stopping
            if self._stop_asked:
                stopping.set()
        try:
            engine = await self._made(stopping)
        except BaseException as error:  # noqa: BLE001 - whatever prevents the start is told to the one who waits for it
            self.ready.set_exception(error)
            return
        self.ready.set_result(engine)
        try:
            await stopping.wait()
        finally:
            await engine.close()

    async def _made(self, stopping: asyncio.Event) -> Engine:
        """The engine, unless a stop comes first."""
        making = asyncio.ensure_future(self._make())
        asked = asyncio.ensure_future(stopping.wait())
        await asyncio.wait({making, asked}, return_when=asyncio.FIRST_COMPLETED)
        asked.cancel()
        if not making.done():
            making.cancel()
            await asyncio.wait({making})
        if making.cancelled():
            raise _closed()
        return making.result()


def _carry(done: Future[T], outcome: Future[T]) -> None:
    """Hand an outcome on; the one who asked may have gone."""
    error: BaseException | None = _closed() if done.cancelled() else done.exception()
    if error is not None:
        _fail(outcome, error)
    elif outcome.set_running_or_notify_cancel():
        outcome.set_result(done.result())


def _fail(outcome: Future[T], error: BaseException) -> None:
    if outcome.set_running_or_notify_cancel():
        outcome.set_exception(error)


def _closed() -> TuttiError:
    return StoreClosed("Tutti is closing.", "Start it again to go on.")
