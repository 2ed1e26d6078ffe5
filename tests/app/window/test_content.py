"""What the window does about interrupted runs when it is there, over a real engine in its thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import qasync
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Engine, start_engine
from app.engine_thread import EngineThread
from app.window.content import Content
from core.commands.alerts import AlertRule, SaveAlertRule
from core.commands.models import SubmitPrompt
from events.catalog.conversations import PromptAdded
from events.catalog.runs import RunRequested, RunStarted
from events.catalog.settings import SettingChanged
from events.values import new_id
from tabs.performance.tab import ALERTS, PerformanceTab
from tabs.shared.tasks import Tasks
from tests.tabs.hub import StoreHub

Open = Callable[..., Content]


@pytest.fixture(autouse=True)
def window_loop(qapp: QApplication) -> Iterator[None]:
    """The loop that the window's coroutines run on."""
    loop = qasync.QEventLoop(qapp)
    asyncio.set_event_loop(loop)
    asyncio._set_running_loop(loop)
    yield
    asyncio._set_running_loop(None)
    asyncio.set_event_loop(None)
    loop.close()


@pytest.fixture
def run_id(home: Path) -> str:
    """A run whose process is dead, in the data folder."""
    hub = StoreHub(home)
    run, conversation, prompt = new_id(), new_id(), new_id()
    hub.append(f"conversation-{conversation}", PromptAdded(message_id=prompt, run_id=run, text="Hello"), run=run)
    requested = RunRequested(
        conversation_id=conversation,
        prompt_id=prompt,
        prompt="Hello",
        strategy="single",
        models=("practice/small",),
        options={},
        settings={spec.key: spec.default for spec in hub.settings_schema()},
        owner="gone",
    )
    hub.append(f"run-{run}", requested, RunStarted(owner="gone"), run=run)
    hub.close()
    return run


@pytest.fixture
def resumes(home: Path, run_id: str) -> None:
    """The person wants interrupted runs to be resumed."""
    del run_id
    hub = StoreHub(home)
    hub.append("settings", SettingChanged(key="runs.recovery", value="resume", previous=None))
    hub.close()


@pytest.fixture
def opened(qtbot: QtBot, home: Path) -> Iterator[Open]:
    """Fill a window; it is closed when the test ends."""
    thread = EngineThread(lambda: start_engine(home, environment={}, practice_latency=0))
    made: list[Content] = []

    def fill(*, careful: bool = False, on_normal: Callable[[], None] = lambda: None) -> Content:
        thread.start()  # only now: what the data folder holds has been written
        content = Content(thread, thread.ready.result(20), careful=careful, on_normal=on_normal)
        qtbot.addWidget(content.widget)
        content.widget.show()
        made.append(content)
        return content

    yield fill
    for content in made:
        content.close()
    assert thread.stop()


def state(content: Content, run_id: str) -> str:
    row = content.hub.views.runs.get(run_id)
    return row.state if row is not None else ""


def test_interrupted_runs_are_offered(opened: Open, run_id: str, qtbot: QtBot) -> None:
    """Unless the settings say otherwise nothing is sent: the window tells of them and asks."""
    content = opened()
    bar = content.widget.attention.interrupted
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    assert bar.what.text() == "1 run was interrupted."
    assert state(content, run_id) == "running"


@pytest.mark.usefixtures("resumes")
def test_interrupted_runs_are_resumed_when_that_is_wanted(opened: Open, run_id: str, qtbot: QtBot) -> None:
    """With the setting they go on by themselves once the window is there."""
    content = opened()
    qtbot.waitUntil(lambda: state(content, run_id) == "succeeded", timeout=20_000)
    assert not content.widget.attention.interrupted.isVisible()


@pytest.mark.usefixtures("resumes")
def test_a_careful_start_takes_nothing_up_by_itself(opened: Open, run_id: str, qtbot: QtBot) -> None:
    """In safe mode the runs stay as they are and can be looked at, until the person asks for a normal start."""
    tried: list[bool] = []
    content = opened(careful=True, on_normal=lambda: tried.append(True))
    attention = content.widget.attention
    assert attention.careful.isVisible()
    assert attention.interrupted.isVisible()
    content.widget.show_runs("interrupted")
    assert state(content, run_id) == "running"
    assert not tried
    attention.careful.normal.click()
    qtbot.waitUntil(lambda: state(content, run_id) == "succeeded", timeout=20_000)
    assert tried == [True]
    assert not attention.careful.isVisible()


def test_a_failing_look_leaves_the_window_usable(
    opened: Open, run_id: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is wrong with an interrupted run, the tabs are there and the fault is told with what to do."""

    async def broken(_engine: Engine) -> tuple[str, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr(Engine, "recover", broken)
    content = opened()
    qtbot.waitUntil(content.widget.notice.isVisible, timeout=20_000)
    assert "ZeroDivisionError" in content.widget.notice.what.text()
    assert "tutti doctor" in content.widget.notice.do.text()
    assert content.widget.attention.interrupted.isVisible()
    assert state(content, run_id) == "running"


def test_an_alert_is_told_above_the_tabs(opened: Open, qtbot: QtBot) -> None:
    """A rule that a run breaks rings in the window by itself, with a button that leads to what was raised."""
    content = opened()
    rule = AlertRule(metric="calls", threshold=0, name="Busy")
    tasks = Tasks(content.widget.notice.show_error)
    tasks.start(content.hub.send(SaveAlertRule(rule=rule)))
    qtbot.waitUntil(lambda: bool(content.hub.views.alerts.rules()), timeout=20_000)
    tasks.start(content.hub.send(SubmitPrompt(text="What is 6 * 7?", models=("practice/small",))))
    notice = content.widget.notice
    qtbot.waitUntil(lambda: notice.isVisible() and notice.what.text() == "Busy", timeout=20_000)
    assert notice.do.text() == "Calls was 1 within 15 minutes."
    notice.open_button.click()
    tab = content.widget.tabs["Performance"]
    assert isinstance(tab, PerformanceTab)
    assert tab.pages.currentIndex() == ALERTS
    assert tab.isVisible()
