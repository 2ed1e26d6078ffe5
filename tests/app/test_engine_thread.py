"""The engine in a thread of its own."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.bootstrap import Engine, start_engine
from app.engine_thread import EngineThread
from app.reading import store_alone
from core.commands.models import SubmitPrompt
from core.errors import UnknownThing
from events.errors import StoreClosed, StoreNewer


@pytest.fixture
def thread(home: Path) -> Iterator[EngineThread]:
    """A running thread with an engine whose practice models answer at once."""
    running = EngineThread(lambda: start_engine(home, environment={}, practice_latency=0))
    running.start()
    yield running
    assert running.stop()


async def _where(engine: Engine) -> tuple[str, str]:
    return threading.current_thread().name, engine.owner


def test_work_runs_beside_the_caller(thread: EngineThread) -> None:
    """A coroutine is carried to the engine's loop, and its result back."""
    name, owner = thread.submit(_where).result(20)
    assert name == "tutti-engine"
    assert owner == thread.ready.result().owner


async def test_results_are_awaited_on_the_callers_loop(thread: EngineThread) -> None:
    """A prompt is answered while the caller's own loop goes on."""

    async def ask(engine: Engine) -> str:
        submitted = await engine.commands.send(SubmitPrompt(text="What is 2 + 2?", models=("practice/small",)))
        return (await engine.run_ended(submitted.run_id)).state

    assert await thread.ask(ask) == "succeeded"


async def test_refusals_come_back(thread: EngineThread) -> None:
    """What the engine refuses is raised where it was asked, with its words."""

    async def ask(engine: Engine) -> None:
        await engine.commands.send(SubmitPrompt(text="hello", models=("nobody/nothing",)))

    with pytest.raises(UnknownThing, match="nobody"):
        await thread.ask(ask)


async def test_giving_up_cancels_the_work(thread: EngineThread) -> None:
    """Cancelling what is awaited here cancels the coroutine there."""
    begun, ended = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    async def wait(engine: Engine) -> None:
        del engine
        loop.call_soon_threadsafe(begun.set)
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    waiting = thread.ask(wait)
    await begun.wait()
    waiting.cancel()
    assert await asyncio.to_thread(ended.wait, 20)


def test_a_failed_start_is_told_to_everyone(home: Path) -> None:
    """Why the engine could not start is raised from `ready` and from whatever was submitted."""
    with store_alone(home):
        pass
    with closing(sqlite3.connect(home / "tutti.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    thread = EngineThread(lambda: start_engine(home, environment={}))
    early = thread.submit(_where)
    thread.start()
    for outcome in (thread.ready, early, thread.submit(_where)):
        with pytest.raises(StoreNewer):
            outcome.result(20)
    assert thread.stop()


def test_after_the_stop_nothing_is_carried(home: Path) -> None:
    """Work for a stopped engine is refused in words, and stopping again does no harm."""
    thread = EngineThread(lambda: start_engine(home, environment={}))
    thread.start()
    thread.ready.result(20)
    assert thread.stop()
    assert thread.stop()
    with pytest.raises(StoreClosed):
        thread.submit(_where).result(20)


def test_a_stop_ends_what_waits(home: Path) -> None:
    """Work that is still going on when the engine stops is told so instead of waiting for ever."""
    thread = EngineThread(lambda: start_engine(home, environment={}))
    begun = threading.Event()

    async def wait(engine: Engine) -> None:
        del engine
        begun.set()
        await asyncio.Event().wait()

    thread.start()
    waiting = thread.submit(wait)
    assert begun.wait(20)
    assert thread.stop()
    with pytest.raises(StoreClosed):
        waiting.result(20)


def test_a_stop_may_come_before_the_start(home: Path) -> None:
    """A thread that is told to stop while it starts ends without an engine or closes the one it made."""
    thread = EngineThread(lambda: start_engine(home, environment={}))
    thread.start()
    assert thread.stop(20)
    error = thread.ready.exception(20)
    assert error is None or isinstance(error, StoreClosed)
