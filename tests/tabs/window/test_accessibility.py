"""The whole window without a mouse, and for a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from events.catalog.settings import SettingChanged
from tabs.chat.tab import ChatTab
from tabs.settings.tab import SettingsTab
from tabs.shared import scaling
from tests.conftest import NIGHTLY
from tests.tabs.hub import StoreHub
from tests.tabs.walking import nameless, takes_focus, told
from tests.tabs.whole import whole_window

TITLES = ("Chat", "Settings", "Performance", "Runs")


def pages(tab: QWidget) -> Iterator[Callable[[], None]]:
    """Ways to bring up each page of a tab, the tab as it is first."""
    yield lambda: None
    for inner in tab.findChildren(QTabWidget):
        yield from (
            partial(inner.setCurrentIndex, number) for number in range(inner.count()) if inner.isTabVisible(number)
        )
    if isinstance(tab, SettingsTab):
        yield from (partial(tab.nav.setCurrentRow, row) for row in range(tab.nav.count()))


@pytest.mark.parametrize("title", TITLES)
def test_everything_that_takes_the_keyboard_is_told_by_a_screen_reader(qtbot: QtBot, hub: StoreHub, title: str) -> None:
    """On every page of every tab each place of the keyboard has words of its own, never the name of its class or nothing."""
    window = whole_window(qtbot, hub)
    window.show_tab(TITLES.index(title))
    poor: set[str] = set()
    seen = 0
    for bring_up in pages(window.tabs[title]):
        bring_up()
        QApplication.processEvents()
        for widget in filter(takes_focus, window.findChildren(QWidget)):
            seen += 1
            if nameless(widget):
                poor.add(f"{type(widget).__name__} {widget.objectName()} {told(widget)!r}")
    assert seen > 10
    assert not poor
    window.release()


@pytest.mark.parametrize("title", TITLES)
def test_every_button_with_words_is_reached_without_a_mouse(qtbot: QtBot, hub: StoreHub, title: str) -> None:
    """Those that Tab passes by belong to a group whose chosen one it reaches, or to a bar of tabs that the arrow keys move in."""
    window = whole_window(qtbot, hub)
    window.show_tab(TITLES.index(title))
    passed = []
    for bring_up in pages(window.tabs[title]):
        bring_up()
        for button in window.findChildren(QAbstractButton):
            own = button.text() and button.isVisible() and not button.objectName().startswith("qt_")
            grouped = button.group() is not None or isinstance(button.parentWidget(), QTabBar)
            if own and not grouped and not button.focusPolicy() & Qt.FocusPolicy.TabFocus:
                passed.append(button.text())
    assert not passed
    window.release()


@pytest.mark.parametrize("title", ["Chat", "Settings", "Runs"])
def test_the_tab_key_goes_from_top_to_bottom(qtbot: QtBot, hub: StoreHub, title: str) -> None:
    """Going through a tab, the next place is never far above the last one in the same column of the window."""
    window = whole_window(qtbot, hub)
    window.show_tab(TITLES.index(title))
    QApplication.processEvents()
    window.buttons[TITLES.index(title)].setFocus()
    order: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in order:
        order.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert len(order) > 5
    answers = getattr(window.tabs[title], "transcript", QWidget())
    inside = [widget for widget in order if window.tabs[title].isAncestorOf(widget)]
    places = [(widget, QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())) for widget in inside]
    back = [
        (told(one), told(other))
        for (one, before), (other, after) in pairwise(places)
        if not answers.isAncestorOf(one)  # cards are gone through by card, each from its text to its buttons
        and after.bottom() < before.top() - 4
        and after.left() <= before.right()
        and after.right() >= before.left()
    ]
    assert not back
    window.release()


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, hub: StoreHub) -> None:
    """One with words and one with an icon, as the space bar does, and nothing else; with another key held it does not."""
    window = whole_window(qtbot, hub)
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    card = next(iter(next(iter(chat.transcript.exchanges.values())).cards.values()))
    QApplication.clipboard().clear()
    card.copy_button.setFocus()
    QTest.keyClick(card.copy_button, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert not QApplication.clipboard().text()
    QTest.keyClick(card.copy_button, Qt.Key.Key_Return)
    assert "4" in QApplication.clipboard().text()
    window.travel.button.setFocus()
    QTest.keyClick(window.travel.button, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert window.travel.bar.isVisible()
    window.release()


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_where_the_keyboard_is_can_be_seen(qtbot: QtBot, qapp: QApplication, choice: str) -> None:
    """A button, an icon, a line, a box and a list look otherwise with the keyboard in them than without, in both themes."""
    scaling.show(qapp, choice, 100)
    over = QWidget()
    qtbot.addWidget(over)
    widgets: list[QWidget] = [QPushButton("Press", over), QLineEdit(over), QComboBox(over), QPlainTextEdit(over)]
    primary = QPushButton("Primary", over)
    primary.setProperty("role", "primary")
    widgets.append(primary)
    rest = QPushButton("Rest", over)
    for place, widget in enumerate([*widgets, rest]):
        widget.setGeometry(10, 10 + 60 * place, 200, 50)
    over.resize(220, 400)
    with qtbot.waitActive(over):
        over.show()
        over.activateWindow()
    same = []
    for widget in widgets:
        rest.setFocus()
        before = _picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(widget.hasFocus)
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.setCursorWidth(0) if isinstance(widget, QPlainTextEdit) else None
        if _picture(widget) == before:
            same.append(type(widget).__name__)
    assert not same


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("percent", [100, 150, 200] if NIGHTLY else [200])
@pytest.mark.parametrize("title", TITLES)
def test_nothing_is_wider_than_a_small_screen(qtbot: QtBot, hub: StoreHub, title: str, percent: int) -> None:
    """At twice the size, nightly at smaller ones too, every tab fits into 1280 x 800, and no button is narrower than its words need."""
    hub.append("settings", SettingChanged(key="appearance.scale", value=percent, previous=None))
    window = whole_window(qtbot, hub)
    window.show_tab(TITLES.index(title))
    qtbot.wait(50)
    window.resize(1280, 800)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1280, 800)
    cut = [
        (button.text(), button.width(), button.fontMetrics().horizontalAdvance(button.text()))
        for button in window.tabs[title].findChildren(QPushButton)
        if button.isVisible() and button.fontMetrics().horizontalAdvance(button.text()) > button.width()
    ]
    assert not cut
    window.release()
