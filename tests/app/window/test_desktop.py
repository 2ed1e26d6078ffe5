"""Several windows over one engine, what is told on the desktop, and how all of it is left."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import start_engine
from app.engine_thread import EngineThread
from app.window.content import Content
from app.window.desktop import Desktop
from app.window.geometry import Left, read_windows
from app.window.shell import Shell
from app.window.tray import Tray
from core.commands.alerts import AlertRule, SaveAlertRule
from core.commands.models import ChangeSetting, SubmitPrompt, Submitted
from tabs.chat.tab import ChatTab
from tabs.runs.tab import RunsTab
from tabs.shared.places import Place
from tabs.window.frame import MainWindow
from tests.tabs.conftest import window_loop

__all__ = ["window_loop"]


class World:
    """An engine, its content, and a desktop that notes when it is to end."""

    def __init__(self, home: Path, file: Path) -> None:
        self.thread = EngineThread(lambda: start_engine(home, environment={}, practice_latency=0))
        self.thread.start()
        self.content = Content(self.thread, self.thread.ready.result(20))
        self.ended: list[bool] = []
        self.file = file
        self.desktop = Desktop(self.content, lambda: self.ended.append(True), file)
        self.shell = Shell()

    def ask(self, qtbot: QtBot, text: str) -> Submitted:
        """Ask a practice model and wait for the end of the run."""
        task = asyncio.ensure_future(self.content.hub.send(SubmitPrompt(text=text, models=("practice/small",))))
        qtbot.waitUntil(task.done, timeout=20_000)
        asked: Submitted = task.result()
        qtbot.waitUntil(lambda: self.state(asked.run_id) == "succeeded", timeout=20_000)
        return asked

    def state(self, run_id: str) -> str:
        row = self.content.hub.views.runs.get(run_id)
        return row.state if row is not None else ""

    def close(self) -> None:
        self.desktop.close()
        self.content.close()
        assert self.thread.stop()


@pytest.fixture
def world(home: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[World]:
    del qtbot
    made = World(home, tmp_path / "window.json")
    yield made
    made.close()


def chat(page: MainWindow) -> ChatTab:
    tab = page.tabs["Chat"]
    assert isinstance(tab, ChatTab)
    return tab


def shows_cost(page: MainWindow) -> bool:
    return page.status.cost.text().count("simulated") == 1


def test_another_window_shows_its_own_place_and_stays_in_step(world: World, qtbot: QtBot) -> None:
    """Each has its own tab and conversation; what is asked in one is listed in both; closing one leaves the other."""
    windows = world.desktop.windows
    world.desktop.open(world.shell, [Left()])
    world.shell.show()
    first = windows.open_windows[0].page
    asked = world.ask(qtbot, "What is 2 + 2?")
    listed = chat(first).conversations
    listed.refresh()
    listed.select(asked.conversation_id)
    row = listed.current()
    assert row is not None
    apart = next(action for action in listed.menu_of(row).actions() if "new window" in action.text())
    apart.trigger()
    assert len(windows.open_windows) == 2
    second = windows.open_windows[1]
    assert chat(second.page).transcript.conversation == asked.conversation_id
    first.show_tab(3)
    assert second.page.stack.currentWidget() is second.page.tabs["Chat"]
    again = world.ask(qtbot, "What is 3 + 3?")
    for one in windows.open_windows:
        qtbot.waitUntil(partial(shows_cost, one.page))
    second.page.close_wanted.emit()
    assert [one.page for one in windows.open_windows] == [first]
    assert not world.ended
    assert world.state(again.run_id) == "succeeded"
    first.close_wanted.emit()
    assert world.ended == [True]


def test_windows_are_opened_again_as_they_were_left(home: Path, tmp_path: Path, qtbot: QtBot) -> None:
    """Tab, conversation and run of each come back in the next start of the program, in their order."""
    file = tmp_path / "window.json"
    world = World(home, file)
    world.desktop.open(world.shell, [Left()])
    asked = world.ask(qtbot, "What is 5 + 6?")
    chat(world.desktop.windows.open_windows[0].page).open(asked.conversation_id)
    other = world.desktop.windows.another({}).page
    other.show_run(asked.run_id)
    world.close()
    world = World(home, file)
    world.desktop.open(world.shell, read_windows(file))
    first, second = (one.page for one in world.desktop.windows.open_windows)
    assert chat(first).transcript.conversation == asked.conversation_id
    runs = second.tabs["Runs"]
    assert isinstance(runs, RunsTab)
    assert second.stack.currentWidget() is runs
    assert runs.detail.run_id == asked.run_id
    world.close()


def test_a_program_that_is_killed_loses_seconds_of_what_was_opened(world: World, qtbot: QtBot) -> None:
    """A conversation that was opened just before is remembered though nothing was closed."""
    world.desktop.open(world.shell, [Left()])
    asked = world.ask(qtbot, "What is 7 + 6?")
    chat(world.desktop.windows.open_windows[0].page).open(asked.conversation_id)

    def kept() -> bool:
        return any(
            left.place["tabs"]["Chat"]["conversation"] == asked.conversation_id for left in read_windows(world.file)
        )

    qtbot.waitUntil(kept, timeout=10_000)


def test_what_was_left_and_is_gone_is_no_trouble(world: World) -> None:
    """A conversation, a run, a tab or a page that is no more is left out, and so is what was never of this form."""
    place = {
        "tab": "Elsewhere",
        "recent": [5, "chat.new"],
        "tabs": {"Chat": {"conversation": "gone", "splits": [["a"], 5]}, "Runs": 5, "Settings": {"page": "Gone"}},
    }
    world.desktop.open(world.shell, [Left(place=place)])
    page = world.desktop.windows.open_windows[0].page
    assert chat(page).transcript.conversation == ""
    assert page.doing.recent == ["chat.new"]
    page.show_tab(1)
    page.show_tab(3)


def test_a_long_run_that_ends_unseen_is_told_and_opened(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no window in front the end of a run that took long enough is told once; clicking opens it. One in sight is not."""
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    world.desktop.open(world.shell, [Left()])
    task = asyncio.ensure_future(world.content.hub.send(ChangeSetting(key="notifications.after", value=0)))
    qtbot.waitUntil(lambda: task.done() and world.content.hub.setting("notifications.after") == 0, timeout=20_000)
    told: list[tuple[str, str, Place | None]] = []
    monkeypatch.setattr(world.desktop.tray, "notify", lambda *words: told.append(words))
    asked = world.ask(qtbot, "What is 7 + 8?")
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("A run has ended", "What is 7 + 8?", Place("Runs", asked.run_id))]
    world.desktop.windows.show_place(told[0][2])
    runs = world.desktop.windows.open_windows[0].page.tabs["Runs"]
    assert isinstance(runs, RunsTab)
    assert runs.detail.run_id == asked.run_id
    monkeypatch.setattr(QApplication, "activeWindow", lambda: world.shell)
    world.ask(qtbot, "What is 9 + 9?")
    assert len(told) == 1


def test_an_alert_is_told_on_the_desktop_and_above_the_tabs(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no window in front an alert is told once on the desktop, leading to its page, and stands above the tabs."""
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    world.desktop.open(world.shell, [Left()])
    told: list[tuple[str, str, Place | None]] = []
    monkeypatch.setattr(world.desktop.tray, "notify", lambda *words: told.append(words))
    rule = AlertRule(metric="simulated_cost", threshold=0, window_minutes=0, name="Dear")
    task = asyncio.ensure_future(world.content.hub.send(SaveAlertRule(rule=rule)))
    qtbot.waitUntil(task.done, timeout=20_000)
    world.ask(qtbot, "What is 7 + 8?")
    qtbot.waitUntil(lambda: any(title == "Dear" for title, *_ in told), timeout=20_000)
    assert [place for title, _, place in told if title == "Dear"] == [Place("Performance", "Alerts")]
    assert world.content.widget.notice.what.text() == "Dear"
    world.desktop.windows.show_place(Place("Performance", "Alerts"))
    assert "Performance" in world.desktop.windows.open_windows[0].page.tabs


class Opened:
    """Notes what is opened."""

    def __init__(self) -> None:
        self.places: list[Place | None] = []

    def show_place(self, place: Place | None) -> None:
        self.places.append(place)

    def new_prompt(self) -> None:
        self.places.append(Place("Chat", "new"))


def test_the_tray_tells_once_and_can_be_switched_off(world: World, qtbot: QtBot) -> None:
    """The same words from several windows are told once within a while, and nothing when the setting is off."""
    now, opened = [0.0], Opened()
    icon = QIcon(QPixmap(16, 16))
    tray = Tray(
        world.content.hub, opened, icon, running=lambda: 2, quit_all=lambda: None, available=False, clock=lambda: now[0]
    )
    tray.notify("Budget", "Most of it is used.", Place("Settings", "Budget"))
    tray.notify("Other", "Something else.", Place("Runs", "r"))
    now[0] = 10
    tray.notify("Budget", "Most of it is used.", Place("Settings", "Cache"))  # not told again, so not opened either
    tray.open_told()
    assert opened.places == [Place("Runs", "r")]
    now[0] = 60
    tray.notify("Budget", "Most of it is used.", Place("Settings", "Budget"))
    tray.open_told()
    task = asyncio.ensure_future(world.content.hub.send(ChangeSetting(key="notifications.show", value=False)))
    qtbot.waitUntil(lambda: task.done() and world.content.hub.setting("notifications.show") is False, timeout=20_000)
    tray.notify("Late", "Nobody hears it.", Place("Runs", "late"))
    tray.open_told()
    assert opened.places[1:] == [Place("Settings", "Budget"), Place("Settings", "Budget")]
    tray.count_runs()
    texts = [action.text() for action in tray.menu.actions() if action.text()]
    assert texts == ["Show Tutti", "New prompt", "2 runs in progress", "Quit"]
    tray.menu.actions()[1].trigger()
    assert opened.places[-1] == Place("Chat", "new")
    tray.release()
