"""Labels that can be copied from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabs.shared.labels import SelectableLabel, text_label
from tabs.shared.safe_text import breakable

COMMAND = 'tutti events restore "/somewhere/with/a/very/long/path/to/backups/20261129T091500.000000-daily.sqlite"'


@pytest.fixture
def label(qtbot: QtBot) -> SelectableLabel:
    made = text_label(breakable(f"First\n{COMMAND}"), wrap=True, selectable=True)
    assert isinstance(made, SelectableLabel)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_copied_is_what_was_meant(label: SelectableLabel) -> None:
    """Places where a long word may be broken are not copied with it, by the keyboard or by the menu; lines stay lines."""
    assert "\u200b" in label.text()
    QApplication.clipboard().clear()
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == ""
    label.setSelection(0, len(label.text()))
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == f"First\n{COMMAND}"


def test_the_menu_of_a_label_copies_too(qtbot: QtBot, label: SelectableLabel) -> None:
    """All of it can be selected there; while nothing is, there is nothing to copy."""
    QApplication.clipboard().clear()
    for wanted in ("Select all", "Copy"):
        label.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1)))
        qtbot.waitUntil(label.menu.isVisible)
        copy, every = label.menu.actions()
        assert copy.isEnabled() == (wanted == "Copy")
        {"Select all": every, "Copy": copy}[wanted].trigger()
        label.menu.close()
    assert QApplication.clipboard().text() == f"First\n{COMMAND}"
