"""Every dialog of the window itself with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.window.trouble import TroublePage
from core.errors import InputError
from tabs.chat.tab import ChatTab
from tabs.window.frame import MainWindow
from tabs.window.help import About
from tabs.window.sheet import ShortcutSheet
from tests.tabs.hub import StoreHub
from tests.tabs.walking import PATIENCE, amiss, around, nameless, reachable
from tests.tabs.whole import whole_window

ABOUT = About(version="1.2.3", folder="/data/tutti", runs_on="Python", licences=(("pydantic", "MIT"),), icons=3)
CTRL = Qt.KeyboardModifier.ControlModifier


def _sheet(window: MainWindow) -> QDialog:
    window.doing.open_sheet()
    assert window.doing.sheet is not None
    return window.doing.sheet


def _help(window: MainWindow) -> QDialog:
    window._about = lambda: ABOUT
    window.open_help()
    assert window.help is not None
    return window.help


CASES: tuple[tuple[Callable[[MainWindow], QDialog], str], ...] = (
    (_sheet, "Change shortcut"),
    (_help, "Close"),
)
"""Each dialog, and the button that the Enter key presses in it."""


@pytest.mark.parametrize(("make", "enter"), CASES, ids=[make.__name__.strip("_") for make, _ in CASES])
def test_the_keyboard_leads_around_and_out(
    qtbot: QtBot, hub: StoreHub, make: Callable[[MainWindow], QDialog], enter: str
) -> None:
    """All of it is reached as one reads, Enter presses the obvious button, Escape does nothing and leads back."""
    window = whole_window(qtbot, hub)
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    chat.conversations.search.setFocus()
    wrong = amiss(make(window), qtbot, enter=enter, hub=hub, origin=chat.conversations.search)
    assert not wrong, "\n".join(wrong)
    window.release()


def test_a_new_shortcut_is_left_by_keys(qtbot: QtBot, hub: StoreHub) -> None:
    """Where one presses it Tab leads on to its buttons, and Escape back to the list; no key is taken for a shortcut by that."""
    window = whole_window(qtbot, hub)
    sheet = _sheet(window)
    assert isinstance(sheet, ShortcutSheet)
    qtbot.waitUntil(sheet.search.hasFocus, timeout=PATIENCE)
    heading = sheet.tree.topLevelItem(0)
    assert heading is not None
    first = heading.child(0)
    assert first is not None
    sheet.tree.setCurrentItem(first)
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    qtbot.waitUntil(sheet.keys.hasFocus, timeout=PATIENCE)
    before = sheet.keys.keySequence()
    assert set(around()) == reachable(sheet)
    assert sheet.keys.hasFocus()
    assert sheet.keys.keySequence() == before
    QTest.keyClick(sheet.keys, Qt.Key.Key_Escape)
    assert sheet.keys.keySequence() == before
    assert not sheet.panel.isVisible()
    assert sheet.isVisible()
    assert sheet.tree.hasFocus()
    window.release()


def test_the_palette_gives_the_keyboard_back(qtbot: QtBot, hub: StoreHub) -> None:
    """Tab leads out of it no more than anywhere else, Escape closes it and does nothing, and one writes on where one wrote."""
    window = whole_window(qtbot, hub)
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    chat.composer.edit.setFocus()
    QTest.keyClick(chat.composer.edit, Qt.Key.Key_K, CTRL)
    palette = window.doing.palette
    qtbot.waitUntil(palette.edit.hasFocus, timeout=PATIENCE)
    assert around() == [palette.edit]
    assert reachable(palette) == {palette.edit}
    assert not nameless(palette.edit)
    QTest.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    window.activateWindow()
    qtbot.waitUntil(chat.composer.edit.hasFocus, timeout=PATIENCE)
    assert hub.commands == []
    window.release()


def test_what_cannot_start_is_left_by_keys(qtbot: QtBot) -> None:
    """The page in place of the tabs begins at the button that closes it, Enter presses it, and the text can be copied."""
    left: list[bool] = []
    page = TroublePage(InputError("It is broken.", "Mend it."), lambda: left.append(True))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.leave.hasFocus, timeout=PATIENCE)
    order = around()
    assert set(order) == reachable(page)
    assert not any(nameless(one) for one in order)
    QTest.keyClick(page.leave, Qt.Key.Key_Return)
    assert left == [True]
