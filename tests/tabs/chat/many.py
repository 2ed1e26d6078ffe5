"""How tests choose several conversations of the list, and look at what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tabs.chat.tab import ChatTab
from tests.tabs.hub import StoreHub

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def click(tab: ChatTab, conversation: str, held: Qt.KeyboardModifier = NONE) -> None:
    view = tab.conversations.view
    place = view.visualRect(tab.conversations.model.place(conversation)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, place)


def press(tab: ChatTab, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(tab.conversations.view, key, held)


def chosen(tab: ChatTab) -> list[str]:
    """Those that are chosen, as the list has them and as it is seen in the view."""
    rows = [row.conversation_id for row in tab.conversations.chosen.rows()]
    seen = {index.data(Qt.ItemDataRole.UserRole).conversation_id for index in tab.conversations.view.selectedIndexes()}
    assert seen == set(rows) & {row.conversation_id for row in tab.conversations.model.rows}
    return rows


def menu(tab: ChatTab, hub: StoreHub, conversation: str) -> QMenu:
    row = hub.views.conversations.get(conversation)
    assert row is not None
    return tab.conversations.menu_of(row)


def words(shown: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in shown.actions() if action.text()]


def entry(shown: QMenu, begins: str) -> QAction:
    return next(action for action in shown.actions() if action.text().startswith(begins))


def undo(tab: ChatTab) -> None:
    tab.conversations.view.setFocus()
    press(tab, Qt.Key.Key_Z, CTRL)
