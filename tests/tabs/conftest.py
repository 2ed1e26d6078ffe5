"""What every test of a tab has: a hub over a real store, and the window's asyncio loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
import qasync
from PySide6.QtWidgets import QApplication

from app.bootstrap import start_engine
from app.engine_thread import EngineThread
from app.window.hub import EngineHub
from tabs.shared import theme
from tests.tabs.hub import StoreHub


@pytest.fixture(autouse=True)
def window_loop(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """The loop that coroutines started by tabs run on; it turns whenever Qt's does, as in ``qtbot.waitUntil``."""
    loop = qasync.QEventLoop(qapp)
    asyncio.set_event_loop(loop)
    asyncio._set_running_loop(loop)
    yield loop
    asyncio._set_running_loop(None)
    _end_tasks(loop)
    asyncio.set_event_loop(None)
    loop.close()


def _end_tasks(loop: asyncio.AbstractEventLoop) -> None:
    """Let tasks that were cancelled, or never came to begin, end before their loop is gone."""
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))


@pytest.fixture
def hub(home: Path) -> Iterator[StoreHub]:
    """A hub over an empty store."""
    made = StoreHub(home)
    yield made
    made.close()


@pytest.fixture
def engine_hub(home: Path) -> Iterator[EngineHub]:
    """The window's own hub over a whole engine whose practice models answer at once: commands are carried out."""
    thread = EngineThread(lambda: start_engine(home, environment={}, practice_latency=0))
    thread.start()
    made = EngineHub(thread, thread.ready.result(20))
    yield made
    made.close()
    assert thread.stop()


@pytest.fixture
def light(qapp: QApplication) -> None:
    """The light theme."""
    theme.apply(qapp, "light")


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[None]:
    """The dark theme."""
    theme.apply(qapp, "dark")
    yield
    theme.apply(qapp, "light")
