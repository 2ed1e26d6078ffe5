from __future__ import annotations

import gc

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tabs.shared import scaling
from tabs.shared.beside import Beside
from tabs.shared.figure_card import FigureCard, FigureCards
from tabs.shared.flow import FlowLayout


class Row(QWidget):
    """Words beside buttons."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.words = QLabel("What this is for, in a sentence that is broken where there is little room for it.", self)
        self.words.setWordWrap(True)
        self.buttons = [QPushButton(word, self) for word in ("Change", "Remove")]
        told, acts = QVBoxLayout(), FlowLayout(one_line=True)
        told.addWidget(self.words)
        for button in self.buttons:
            acts.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(Beside(told, acts))
        column.addStretch(1)

    def at(self, button: int) -> tuple[int, int]:
        """Where a button stands, from the words' right and lower edge on."""
        place = self.buttons[button].mapTo(self, self.buttons[button].rect().topLeft())
        words = self.words.mapTo(self, self.words.rect().bottomRight())
        return place.x() - words.x(), place.y() - words.y()


def test_buttons_stand_beside_words_or_below_them(qtbot: QtBot) -> None:
    """Where words would have no room they get the whole width, and the buttons a line of their own that is not cut off."""
    row = Row(qtbot)
    row.resize(600, 300)
    row.show()
    assert row.at(0)[0] > 0
    assert row.at(1)[0] > row.at(0)[0]
    row.resize(260, 300)
    qtbot.waitUntil(lambda: row.at(0)[1] > 0)
    assert row.at(0)[0] < 0
    assert row.buttons[0].width() >= row.buttons[0].sizeHint().width()
    row.resize(600, 300)
    qtbot.waitUntil(lambda: row.at(0)[0] > 0)


def test_larger_letters_need_more_room(qtbot: QtBot, qapp: QApplication) -> None:
    """At 200 percent the same width is narrow; nothing of it is lost when Python tidies up."""
    scaling.show(qapp, "light", 100)
    row = Row(qtbot)
    row.resize(480, 300)
    row.show()
    assert row.at(0)[0] > 0
    scaling.show(qapp, "light", 200)
    qtbot.waitUntil(lambda: row.at(0)[1] > 0)
    gc.collect()
    assert row.minimumSizeHint().width() <= 480
    scaling.show(qapp, "light", 100)
    qtbot.waitUntil(lambda: row.at(0)[0] > 0)


def test_cards_take_as_many_rows_alike_as_they_need(qtbot: QtBot) -> None:
    """Four cards stand in one row, two by two, or below one another, never three and one."""
    cards = [FigureCard(name) for name in ("Kept", "Used", "Saved", "Spared")]
    place = QWidget()
    qtbot.addWidget(place)
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(FigureCards(cards))
    place.show()
    for width, columns in ((700, 4), (500, 2), (250, 1)):
        place.resize(width, 600)
        wanted = columns
        qtbot.waitUntil(lambda: len({card.x() for card in cards}) == wanted)  # noqa: B023 - it is called at once
        assert all(card.width() >= 140 for card in cards)
