"""The button that takes away what is written in a box."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tabs.shared import scaling
from tabs.shared.clear_button import ClearButton
from tests.tabs.hub import StoreHub
from tests.tabs.whole import whole_window


@pytest.mark.parametrize("scale", [100, 200])
def test_it_stands_in_the_end_of_a_box_that_has_words(qtbot: QtBot, qapp: QApplication, scale: int) -> None:
    """It is there while something is written, in the box and with room of its own, as large as letters are; a click empties the box."""
    scaling.show(qapp, "light", scale)
    box = QLineEdit()
    qtbot.addWidget(box)
    button = ClearButton(box)
    box.resize(300 * scale // 100, box.sizeHint().height())
    box.show()
    assert not button.isVisible()
    box.setText("words " * 100)
    qtbot.waitUntil(button.isVisible)
    assert box.rect().contains(button.geometry())
    assert box.textMargins().right() >= button.width()
    assert button.iconSize().width() >= 16 * scale // 100
    assert button.accessibleName()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert box.text() == ""
    assert not button.isVisible()
    scaling.show(qapp, "light", 100)


def test_no_box_of_the_window_shows_a_drawing_of_another(qtbot: QtBot, hub: StoreHub) -> None:
    """Boxes that are searched in are emptied by a button of our own, never by the one that Qt draws."""
    window = whole_window(qtbot, hub)
    boxes = window.findChildren(QLineEdit)
    assert not [box.accessibleName() for box in boxes if box.isClearButtonEnabled()]
    assert len([box for box in boxes if box.findChild(ClearButton)]) >= 4
    window.release()
