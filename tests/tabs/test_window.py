from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from events.catalog.settings import SettingChanged
from tabs.chat.tab import ChatTab
from tabs.shared import theme
from tabs.shared.tab import Tab
from tabs.window import MainWindow, restore_geometry, save_geometry
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub


class First(Tab):
    pass


class Second(Tab):
    pass


def open_window(qtbot: QtBot, hub: StoreHub) -> MainWindow:
    window = MainWindow(hub, [("Chat", First), ("Settings", Second)])
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    return window


def test_a_tab_is_built_when_it_is_first_shown(qtbot: QtBot, hub: StoreHub) -> None:
    """Only the first tab exists at the start; its shortcut builds another."""
    window = open_window(qtbot, hub)
    assert list(window.tabs) == ["Chat"]
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert list(window.tabs) == ["Chat", "Settings"]
    assert window.buttons[1].isChecked()
    window.release()


def test_the_theme_follows_the_setting(qtbot: QtBot, hub: StoreHub) -> None:
    """A change of the theme, from wherever it comes, shows at once."""
    window = open_window(qtbot, hub)
    assert theme.colors_of(window).name == "light"
    hub.append("settings", SettingChanged(key="appearance.theme", value="dark", previous=None))
    assert theme.colors_of(window).name == "dark"
    hub.append("settings", SettingChanged(key="appearance.theme", value=None, previous="dark"))
    assert theme.colors_of(window).name == "light"
    window.release()


def test_the_line_below_counts_runs_and_money_apart(qtbot: QtBot, hub: StoreHub) -> None:
    """Runs whose process lives are in progress; simulated and real cost never mix."""
    window = open_window(qtbot, hub)
    assert window.running.text() == "No run in progress"
    story = Story(hub)
    story.prompt("r")
    story.ask("r", "practice/large", "x/y")
    story.done("r", "practice/large", "Yes.")
    story.done("r", "x/y", "Yes.", cost=10**10)
    qtbot.waitUntil(lambda: window.running.text() == "1 run in progress")
    qtbot.waitUntil(lambda: window.cost.text() == "Today $0.01  ·  simulated $0.000012")
    window.release()


def test_closing_is_left_to_whoever_opened_it(qtbot: QtBot, hub: StoreHub) -> None:
    """The window stays until it is allowed to go, so that the engine can end first."""
    asked: list[bool] = []
    window = MainWindow(hub, [("Chat", First)], on_close=lambda: asked.append(True))
    qtbot.addWidget(window)
    window.show()
    window.close()
    assert asked == [True]
    assert window.isVisible()
    window.allow_close()
    assert not window.isVisible()
    assert hub.receivers == 0


def test_the_place_on_the_screen_is_remembered(qtbot: QtBot, hub: StoreHub, tmp_path: Path) -> None:
    """Size and place come back; a damaged file is as good as none."""
    window = open_window(qtbot, hub)
    window.resize(640, 480)
    window.move(QPoint(30, 40))
    save_geometry(window, tmp_path / "window.json")
    window.resize(800, 600)
    assert restore_geometry(window, tmp_path / "window.json")
    assert (window.width(), window.height()) == (640, 480)
    (tmp_path / "window.json").write_text('{"geometry": 7}')
    assert not restore_geometry(window, tmp_path / "window.json")
    window.release()


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, hub: StoreHub) -> None:
    """A screen reader finds words for each button, box and list of the window and the chat."""
    Story(hub).whole("r")
    window = MainWindow(hub, [("Chat", ChatTab)])
    qtbot.addWidget(window)
    window.show()
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    chat.open("c")
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit)
    found: list[QWidget] = [widget for kind in kinds for widget in window.findChildren(kind)]
    own = [
        widget
        for widget in found
        if not widget.objectName().startswith("qt_") and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    nameless = [w for w in own if not w.accessibleName() and not (isinstance(w, QAbstractButton) and w.text())]
    assert not nameless
    window.release()


def test_the_first_window_loads_nothing_it_does_not_show() -> None:
    """Markdown, code colours and plots are loaded when the first answer, code block or plot is shown."""
    program = (
        "import sys, tabs.window, tabs.chat.tab\n"
        "print(*sorted({'markdown_it', 'pygments', 'pyqtgraph', 'numpy', 'aiohttp', 'keyring'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
