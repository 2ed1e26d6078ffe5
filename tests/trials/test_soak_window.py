"""The window in long use: asking, reading, and looking at its tabs leave no widget, task, descriptor or memory behind."""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import start_engine
from app.engine_thread import EngineThread
from app.shelf import KEPT_RECENT
from app.window.content import Content
from app.window.garbage import collect_due
from core.commands.models import ChangeSetting, SubmitPrompt, Submitted
from tabs.chat.tab import ChatTab
from tests.conftest import NIGHTLY
from tests.tabs.conftest import window_loop
from tests.trials.test_soak import KB_PER_TURN, SLACK_KB, held, resident_kb

__all__ = ["window_loop"]

SECONDS = 900.0 if NIGHTLY else 12.0
WARM_TURNS, TURNS = (KEPT_RECENT + 500, 2_000) if NIGHTLY else (20, 40)
"""Rows of lists, samples of plots and pages of the store are kept on purpose, up to a number; so many turns fill them."""
TURNS_EACH = 10
"""Turns of one conversation, before the next is begun."""
LOOK_EACH = 5
"""Turns after which all tabs are looked at."""
SECONDS_BETWEEN = 8 * 3600 / 2_000
"""By which the clock is put on with each turn: 2,000 of them are eight hours of use, and plots of an hour fill and empty."""

pytestmark = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is counted by Linux' own figures")


class Clock:
    """The time of day, put on so that hours go by in minutes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._ahead = 0
        real = time.time_ns
        monkeypatch.setattr(time, "time_ns", lambda: real() + self._ahead)

    def put_on(self, seconds: float) -> None:
        """Let time go by."""
        self._ahead += round(seconds * 1_000_000_000)


class Held(NamedTuple):
    """What the window holds while nothing is open in it."""

    widgets: int
    objects: int
    """Of Qt, that Python knows."""
    descriptors: int


class Person:
    """Uses a window."""

    def __init__(self, qtbot: QtBot, content: Content, clock: Clock) -> None:
        self._qtbot, self._content, self._clock = qtbot, content, clock
        self._conversation = ""

    def use(self, turns: int, seconds: float) -> int:
        """Ask and look around; how often it was asked in the time there was."""
        until = time.monotonic() + seconds
        for number in range(turns):
            if time.monotonic() > until:
                return number
            if number % TURNS_EACH == 0:
                self._conversation = ""
            self._turn(number)
            collect_due()  # as the window does now and then
            if number % LOOK_EACH == 0:
                for place in (1, 2, 3, 0):
                    self._content.widget.show_tab(place)
                    QApplication.processEvents()
        return turns

    def rest(self) -> Held:
        """Open a new conversation, and count what is there when all has settled."""
        self._chat().open("")
        self._chat().conversations.search.clear()
        self._qtbot.wait(1500)  # what is animated, or deleted or asked later, is over
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        objects = sum(isinstance(one, QObject) for one in gc.get_objects())
        return Held(len(QApplication.allWidgets()), objects, held()[0])

    def do(self, command: ChangeSetting | SubmitPrompt) -> object:
        """Send a command and wait for its result."""
        task = asyncio.ensure_future(self._content.hub.send(command))
        self._qtbot.waitUntil(task.done)
        return task.result()

    def _turn(self, number: int) -> None:
        self._clock.put_on(SECONDS_BETWEEN)
        asked = SubmitPrompt(
            text=f"What is {number} + {number % 7}?",
            models=("practice/large",),
            conversation_id=self._conversation or None,
        )
        submitted = self.do(asked)
        assert isinstance(submitted, Submitted)
        self._conversation = submitted.conversation_id
        runs = self._content.hub.views.runs
        self._qtbot.waitUntil(lambda: (row := runs.get(submitted.run_id)) is not None and row.state == "succeeded")
        self._chat().open(self._conversation)
        QApplication.processEvents()

    def _chat(self) -> ChatTab:
        tab = self._content.widget.tabs["Chat"]
        assert isinstance(tab, ChatTab)
        return tab


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The time that the engine and the window go by."""
    return Clock(monkeypatch)


@pytest.fixture
def content(home: Path, qtbot: QtBot, clock: Clock) -> Iterator[Content]:  # noqa: ARG001 - the clock is there before
    """The window over an engine whose practice models answer at once."""
    thread = EngineThread(lambda: start_engine(home, environment={}, practice_latency=0))
    thread.start()
    made = Content(thread, thread.ready.result(20))
    qtbot.addWidget(made.widget)
    made.widget.resize(1280, 800)
    made.widget.show()
    yield made
    made.close()
    assert thread.stop()


@pytest.mark.no_qt_log  # which keeps what Qt says, and offscreen it says a line for each turn
@pytest.mark.timeout(60 + 4 * SECONDS)
def test_long_use_of_the_window_leaves_nothing_behind(qtbot: QtBot, content: Content, clock: Clock) -> None:
    """Turn after turn, conversation after conversation, with all tabs looked at: with nothing open it holds what it held."""
    person = Person(qtbot, content, clock)
    person.do(ChangeSetting(key="cache.enabled", value=False))
    person.use(WARM_TURNS, SECONDS)
    before, memory = person.rest(), resident_kb()
    done = person.use(TURNS, SECONDS)
    after, grown = person.rest(), resident_kb() - memory
    print(f"{done} turns: {before} became {after}, {grown} KB, {grown / done:.2f} KB for each", file=sys.stderr)
    assert done > 5
    assert after.widgets <= before.widgets
    assert after.objects <= before.objects
    assert after.descriptors <= before.descriptors
    if NIGHTLY:
        assert grown <= done * KB_PER_TURN + SLACK_KB
