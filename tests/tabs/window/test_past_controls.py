"""While one looks back: what changes something is off and says why, and what is left on is never refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tabs.chat.tab import ChatTab
from tabs.performance.tab import PerformanceTab
from tabs.runs.tab import RunsTab
from tabs.settings.tab import SettingsTab
from tabs.shared.changing import why
from tabs.shared.notice import Notice
from tabs.shared.tab import Tab
from tabs.window.frame import MainWindow
from tests.tabs.hub import StoreHub
from tests.tabs.walking import PATIENCE
from tests.tabs.whole import FACTORIES, whole_window
from tests.tabs.window.test_accessibility import pages

TITLES = [title for title, _ in FACTORIES]


def looked_back(qtbot: QtBot, hub: StoreHub, title: str) -> tuple[MainWindow, Tab]:
    """A window that looks back, at one of its tabs."""
    window = whole_window(qtbot, hub)
    window.travel.look_back()
    qtbot.waitUntil(lambda: window.travel.in_the_past and not window.travel.bar.moving, timeout=PATIENCE)
    window.show_tab(TITLES.index(title))
    QApplication.processEvents()
    return window, window.tabs[title]


def pressed(tab: QWidget) -> Iterator[str]:
    """Press one after the other all that can be pressed; gives what was."""
    for button in tab.findChildren(QAbstractButton):
        if not button.isVisible() or not button.isEnabled() or button.objectName().startswith("qt_"):
            continue
        menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
        name = button.accessibleName() or button.text() or button.toolTip()
        if menu is None:
            button.click()
            yield name
            continue
        menu.aboutToShow.emit()
        for entry in every_entry(menu):
            if entry.isEnabled() and entry.isVisible():
                entry.trigger()
                yield f"{name}, {entry.text()}"


def every_entry(menu: QMenu) -> list[QAction]:
    found = []
    for entry in menu.actions():
        inner = entry.menu()
        if isinstance(inner, QMenu):
            found += every_entry(inner) if entry.isEnabled() else []
        elif not entry.isSeparator():
            found.append(entry)
    return found


def refusal(tab: QWidget) -> str:
    """What a notice says that is shown, and leads back to now; it is cleared by that."""
    found = ""
    for notice in tab.findChildren(Notice):
        if notice.isVisible() and "Go back to now" in notice.do.text():
            found = notice.what.text()
            notice.clear()
    return found


@pytest.mark.parametrize("title", TITLES)
def test_nothing_that_can_be_pressed_is_refused(qtbot: QtBot, hub: StoreHub, title: str) -> None:
    """In every page of every tab of the past."""
    window, tab = looked_back(qtbot, hub, title)
    refused = []
    for bring_up in pages(tab):
        bring_up()
        QApplication.processEvents()
        for name in pressed(tab):
            for _ in range(3):
                QApplication.processEvents()
            for dialog in window.findChildren(QDialog):
                if dialog.isVisible():
                    dialog.reject()
            if said := refusal(tab):
                refused.append((name, said))
    window.release()
    assert not refused, "\n".join(map(str, refused))


def changing(qtbot: QtBot, window: MainWindow) -> dict[str, QWidget]:
    """Some of what changes something in each tab, once it was shown."""
    chat, settings, performance, runs = (window.tabs[title] for title in TITLES)
    assert isinstance(chat, ChatTab)
    assert isinstance(settings, SettingsTab)
    assert isinstance(performance, PerformanceTab)
    assert isinstance(runs, RunsTab)
    exchange = next(iter(chat.transcript.exchanges.values()))
    card = next(iter(exchange.cards.values()))
    found: dict[str, QWidget] = {"ask again": exchange.buttons.ask_again, "good": card.good_button}
    window.show_tab(1)
    settings.show_page("Calls")
    row = settings.row("calls.attempts")
    found |= {"setting": row.editor}
    settings.show_page("Providers")
    found |= {"add a provider": settings.providers.add}
    window.show_tab(2)
    performance.show_page("Alerts")
    qtbot.waitUntil(performance.alerts.first.isVisible, timeout=PATIENCE)
    found |= {"add an alert": performance.alerts.first}
    window.show_tab(3)
    runs.show_run("r")
    found |= {"fork": runs.detail.heading.actions_bar.buttons["retry"], "replay": runs.side.replay}
    return found


def test_what_changes_something_is_off_and_says_why(qtbot: QtBot, hub: StoreHub) -> None:
    """In every tab of the past, whatever is chosen there; back at now it is on, and says what it does."""
    window, _ = looked_back(qtbot, hub, "Chat")
    for place in range(len(TITLES)):
        window.show_tab(place)
        QApplication.processEvents()
    past = changing(qtbot, window)
    QApplication.processEvents()
    assert {name: control.isEnabled() for name, control in past.items()} == dict.fromkeys(past, False)
    assert {control.toolTip() for control in past.values()} == {why()}
    for control in past.values():
        control.setEnabled(True)  # as its owner does when something is chosen
        assert not control.isEnabled()
    runs = window.tabs["Runs"]
    assert isinstance(runs, RunsTab)
    entries = runs.detail.heading.actions_bar.entries
    runs.detail.heading.actions_bar.menu.aboutToShow.emit()
    assert entries["receipt"].isEnabled()
    assert not entries["export"].isEnabled()
    assert entries["export"].toolTip() == why()
    window.travel.back_to_now()
    QApplication.processEvents()
    present = changing(qtbot, window)
    QApplication.processEvents()
    on = {name for name, control in present.items() if control.isEnabled()}
    assert on >= set(present) - {"fork"}
    assert all(control.toolTip() != why() for control in present.values())
    window.release()


def test_a_conversation_is_neither_begun_nor_renamed_nor_deleted_there(qtbot: QtBot, hub: StoreHub) -> None:
    """No key of the list and no act of the palette begins what would be refused; back at now F2 writes a title anew."""
    window, chat = looked_back(qtbot, hub, "Chat")
    assert isinstance(chat, ChatTab)
    listed = chat.conversations
    listed.view.setFocus()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        QTest.keyClick(listed.view, key)
        QApplication.processEvents()
        assert not listed.view.editing
        assert not refusal(chat)
    title = listed.view.visualRect(listed.view.currentIndex()).center()
    QTest.mouseDClick(listed.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, title)
    assert not listed.view.editing
    acts = {action.name: action for action in chat.acts}
    changing = ("new", "rename", "pin", "archive", "delete", "undo", "import")
    assert not any(acts[f"chat.{name}"].can() for name in changing)
    assert not hub.commands
    window.travel.back_to_now()
    present = window.tabs["Chat"]
    assert isinstance(present, ChatTab)
    assert present.conversations.new_button.isEnabled()
    present.conversations.view.setFocus()
    QTest.keyClick(present.conversations.view, Qt.Key.Key_F2)
    assert present.conversations.view.editing
    assert {action.name: action for action in present.acts}["chat.rename"].can()
    window.release()
