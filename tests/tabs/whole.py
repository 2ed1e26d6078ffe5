"""The whole window of a test: every tab built, and filled with one whole run."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tabs.chat.tab import ChatTab
from tabs.performance.tab import PerformanceTab
from tabs.runs.tab import RunsTab
from tabs.settings.tab import SettingsTab
from tabs.window.contract import Factory
from tabs.window.frame import MainWindow
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

FACTORIES: tuple[tuple[str, Factory], ...] = (
    ("Chat", ChatTab),
    ("Settings", SettingsTab),
    ("Performance", PerformanceTab),
    ("Runs", RunsTab),
)


def whole_window(qtbot: QtBot, hub: StoreHub, size: tuple[int, int] = (1280, 800)) -> MainWindow:
    """Every tab, built and filled; the chat is shown."""
    Story(hub).whole("r")
    window = MainWindow(hub, FACTORIES)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    for place in range(len(FACTORIES)):
        window.show_tab(place)
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    chat.open("c")
    window.show_tab(0)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
