"""The keyboard stays near when what has it is hidden."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tabs.shared.focus import stay_near


class Window(QWidget):
    """Two cards in a page, and a bar above it whose buttons were made last."""

    def __init__(self) -> None:
        super().__init__()
        self.page = QWidget(self)
        self.page_column, column = QVBoxLayout(self.page), QVBoxLayout(self)
        self.cards = [self.card(), self.card()]
        self.bar = QPushButton("bar", self)
        column.addWidget(self.bar)
        column.addWidget(self.page)

    def card(self) -> list[QPushButton]:
        """A part with two buttons."""
        card = QWidget(self.page)
        self.page_column.addWidget(card)
        column, buttons = QVBoxLayout(card), [QPushButton("one", card), QPushButton("two", card)]
        for button in buttons:
            column.addWidget(button)
        return buttons

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - the name Qt calls
        return stay_near(self.page) or super().focusNextPrevChild(forward)


def shown(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_a_button_that_goes_leaves_the_keyboard_in_its_card(qtbot: QtBot) -> None:
    """It is given to what stands beside it, and not to what was made after it elsewhere."""
    window = shown(qtbot)
    first, last = window.cards[1]
    last.setFocus()
    last.hide()
    assert QApplication.focusWidget() is first
    first.hide()
    assert QApplication.focusWidget() is window.cards[0][0]


def test_a_bar_that_goes_gives_the_keyboard_back(qtbot: QtBot) -> None:
    """What had it in the page before has it again."""
    window = shown(qtbot)
    window.cards[0][1].setFocus()
    window.bar.setFocus()
    window.bar.hide()
    assert QApplication.focusWidget() is window.cards[0][1]


def test_the_tab_key_goes_on_as_ever(qtbot: QtBot) -> None:
    """While what has the keyboard is there, the next one follows."""
    window = shown(qtbot)
    window.cards[0][0].setFocus()
    QTest.keyClick(window.cards[0][0], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.cards[0][1]
