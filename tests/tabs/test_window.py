from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.commands.models import ChangeSetting
from events.catalog.settings import SettingChanged
from tabs.settings.tab import SettingsTab
from tabs.shared import theme
from tabs.shared.tab import Tab
from tabs.window.frame import MainWindow
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run
from tests.tabs.whole import whole_window


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


def test_a_run_whose_process_was_killed_is_no_longer_in_progress(qtbot: QtBot, hub: StoreHub) -> None:
    """The line below stops counting a run soon after its process died, though no event tells of it."""
    hub.living.add("another")
    Run(hub, owner="another").start()
    window = open_window(qtbot, hub)
    assert window.running.text() == "1 run in progress"
    hub.living.discard("another")
    qtbot.waitUntil(lambda: window.running.text() == "No run in progress  ·  1 interrupted")
    window.release()


def test_simulated_failures_are_said_above_every_tab(qtbot: QtBot, hub: StoreHub) -> None:
    """From the first look on and whichever tab is open, until the button has switched them off."""
    hub.append("settings", SettingChanged(key="simulate.failure", value="timed_out", previous=None))
    window = open_window(qtbot, hub)
    assert window.failures.isVisible()
    window.show_tab(1)
    assert window.failures.isVisible()
    window.failures.off.click()
    qtbot.waitUntil(lambda: [(c.key, c.value) for c in hub.sent(ChangeSetting)] == [("simulate.failure", None)])
    hub.append("settings", SettingChanged(key="simulate.failure", value=None, previous="timed_out"))
    assert window.failures.isHidden()
    hub.append("settings", SettingChanged(key="simulate.failure", value="timed_out", previous=None))
    assert window.failures.isVisible()
    hub.append("settings", SettingChanged(key="simulate.share", value=0, previous=None))
    assert window.failures.isHidden()
    window.release()


def test_a_tab_opens_a_page_of_another(qtbot: QtBot, hub: StoreHub) -> None:
    """What a tab asks for is shown, also when that tab was never built or a search hides the page; the rest is nothing."""
    window = MainWindow(hub, [("Chat", First), ("Settings", SettingsTab)])
    qtbot.addWidget(window)
    window.show()
    window.tabs["Chat"].page_wanted.emit("Settings", "Budget")
    settings = window.tabs["Settings"]
    assert isinstance(settings, SettingsTab)
    assert window.stack.currentWidget() is settings
    assert settings.pages.currentWidget() is settings.settings.budget
    settings.search.setText("temperature")
    settings.side.look()
    window.tabs["Chat"].page_wanted.emit("Settings", "Providers")
    assert settings.pages.currentWidget() is settings.providers
    assert settings.nav.currentItem().text() == "Providers"
    assert not settings.nav.currentItem().isHidden()
    window.tabs["Chat"].page_wanted.emit("Nowhere", "Budget")
    assert window.stack.currentWidget() is settings
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


def takes_the_focus(widget: QWidget) -> bool:
    """Whether it is a place of this program's own where the keyboard can be; a box's list speaks for its box."""
    above = widget.parentWidget()
    in_box = above is not None and isinstance(above.parentWidget(), QComboBox)
    own = not in_box and not widget.objectName().startswith("qt_") and not isinstance(widget, QScrollArea)
    return own and widget.focusProxy() is None and widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def in_a_group(widget: QWidget) -> bool:
    """Of buttons that exclude one another Tab reaches the chosen one, and the arrow keys go on from there."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.checkedButton() is not widget


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, hub: StoreHub) -> None:
    """A screen reader finds words for each button, box, list and table of every tab, also of those that are hidden."""
    window = whole_window(qtbot, hub)
    own = [widget for widget in window.findChildren(QWidget) if takes_the_focus(widget)]
    assert len(own) > 50
    nameless = [widget for widget in own if not widget.accessibleName() and not isinstance(widget, QLabel)]
    assert not [widget for widget in nameless if not (isinstance(widget, QAbstractButton) and widget.text())]
    window.release()


def test_the_tab_key_goes_through_each_tab_and_comes_back(qtbot: QtBot, hub: StoreHub) -> None:
    """Tab reaches the rail and every visible box, list and button of the tab that is shown, and never gets stuck."""
    window = whole_window(qtbot, hub)
    for place, tab in enumerate(window.tabs.values()):
        window.show_tab(place)
        window.buttons[place].setFocus()
        reached: list[QWidget] = []
        while (widget := QApplication.focusWidget()) is not None and widget not in reached:
            reached.append(widget)
            QTest.keyClick(widget, Qt.Key.Key_Tab)
        wanted = [
            widget
            for kind in (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
            for widget in tab.findChildren(kind)
            if takes_the_focus(widget)
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and widget.isEnabled()
            and not in_a_group(widget)
        ]
        assert wanted
        assert [widget for widget in wanted if widget not in reached] == []
    window.release()


def test_the_first_window_loads_nothing_it_does_not_show() -> None:
    """Markdown, code colours and plots are loaded when the first answer, code block or plot is shown."""
    program = (
        "import sys, tabs.window.frame, tabs.chat.tab\n"
        "print(*sorted({'markdown_it', 'pygments', 'pyqtgraph', 'numpy', 'aiohttp', 'keyring'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
