from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tabs.shared import scaling, theme
from tabs.shared.icons import IconButton


class Card(QWidget):
    """Some widgets that name pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.icon = IconButton("copy", "Copy", self)
        self.label = QLabel("Words", self)
        self.side = QWidget(self)
        self.side.setFixedWidth(240)
        self.text = QTextEdit(self)
        self.text.setFixedHeight(90)
        self.inner = QHBoxLayout()
        self.inner.setContentsMargins(4, 0, 4, 0)
        self.inner.addWidget(self.icon)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 12, 8)
        self.column.setSpacing(8)
        self.column.addLayout(self.inner)
        for widget in (self.label, self.side, self.text):
            self.column.addWidget(widget)


def test_spaces_and_icons_grow_with_the_letters_and_go_back(qtbot: QtBot, qapp: QApplication) -> None:
    """At 200 percent margins, spacings, icons and letters are twice what they were, at 100 again what they were."""
    card = Card()
    qtbot.addWidget(card)
    scaling.show(qapp, "light", 100)
    card.show()
    letters = card.label.fontMetrics().height()
    for percent in (200, 150, 100):
        scaling.show(qapp, "light", percent)
        times = percent / 100
        assert card.column.contentsMargins().left() == 12 * times
        assert card.column.spacing() == 8 * times
        assert card.inner.contentsMargins().left() == 4 * times
        assert card.icon.iconSize().width() == 18 * times
        assert abs(card.label.fontMetrics().height() - letters * times) <= 2


def test_what_is_made_later_comes_at_the_size_that_is_shown(qtbot: QtBot, qapp: QApplication) -> None:
    """A dialog that is opened at 200 percent looks as if it had been there before."""
    scaling.show(qapp, "light", 200)
    card = Card()
    qtbot.addWidget(card)
    card.show()
    assert card.column.spacing() == 16
    assert card.icon.iconSize().width() == 36
    scaling.show(qapp, "light", 100)
    assert card.column.spacing() == 8


def test_wide_things_grow_less_and_measured_ones_not(qtbot: QtBot, qapp: QApplication) -> None:
    """The screen does not grow with the letters; a text's height follows from its letters already."""
    card = Card()
    qtbot.addWidget(card)
    button = QPushButton("Own", card)
    button.setFixedWidth(40)
    scaling.leave_alone(button)
    scaling.show(qapp, "light", 200)
    card.show()
    assert card.side.minimumWidth() == card.side.maximumWidth() == 360
    assert card.text.height() == 90
    assert button.width() == 40


def test_a_size_that_was_set_since_is_kept(qtbot: QtBot, qapp: QApplication) -> None:
    """What a widget has set for itself after it was fitted is not taken back."""
    card = Card()
    qtbot.addWidget(card)
    scaling.show(qapp, "light", 200)
    card.show()
    card.side.setFixedWidth(100)
    scaling.show(qapp, "light", 150)
    assert card.side.width() == 100
    assert theme.factor() == 1.5
    assert theme.scaled(10) == 15


def test_the_style_sheet_grows_but_for_fine_lines(qapp: QApplication) -> None:
    """Paddings and letters of the style sheet follow the size; borders of one pixel stay."""
    scaling.show(qapp, "light", 200)
    sheet = qapp.styleSheet()
    assert "padding: 12px 24px" in sheet
    assert "border: 1px solid" in sheet
    assert "border-radius: 20px" in sheet


class Asking(QDialog):
    """A dialog that names its size."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(400, 300)


def test_a_dialog_is_opened_larger_for_larger_letters(qtbot: QtBot, qapp: QApplication) -> None:
    """Whether the letters grow before it is opened or while it is open, it has the same room for them, and none too many after."""
    scaling.show(qapp, "light", 100)
    before = Asking()
    qtbot.addWidget(before)
    before.show()
    scaling.show(qapp, "light", 200)
    after = Asking()
    qtbot.addWidget(after)
    after.show()
    qtbot.waitUntil(lambda: before.size() == after.size() == QSize(600, 600))
    scaling.show(qapp, "light", 100)
    qtbot.waitUntil(lambda: before.size() == after.size() == QSize(400, 300))


@pytest.mark.parametrize("scale", [80, 100, 125, 150, 200, 250])
def test_what_one_of_several_is_chosen_by_is_round(qtbot: QtBot, qapp: QApplication, scale: int) -> None:
    """At no size does the ring turn into a square: its corners are the ground's, its edges are not."""
    scaling.show(qapp, "light", scale)
    button = QRadioButton("One of several")
    qtbot.addWidget(button)
    button.show()
    option = QStyleOptionButton()
    button.initStyleOption(option)
    ring = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)
    seen = button.grab().toImage()
    ground = seen.pixelColor(seen.width() - 1, 0)
    corners = (ring.topLeft(), ring.topRight(), ring.bottomLeft(), ring.bottomRight())
    assert [seen.pixelColor(corner) == ground for corner in corners] == [True] * 4
    assert seen.pixelColor(ring.center().x(), ring.top()) != ground


def test_a_dialog_without_a_size_of_its_own_takes_what_its_words_need(qtbot: QtBot, qapp: QApplication) -> None:
    """Nothing in it is squeezed when the letters grow while it is open, nor is room left over when they are small again."""
    scaling.show(qapp, "light", 100)
    dialog = QDialog()
    label = QLabel("A sentence that is longer than the dialog is wide, so that it takes several lines. " * 3)
    label.setWordWrap(True)
    label.setMinimumWidth(300)
    QVBoxLayout(dialog).addWidget(label)
    qtbot.addWidget(dialog)
    dialog.show()
    before = dialog.size()
    for scale in (200, 100):
        scaling.show(qapp, "light", scale)
        qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    qtbot.waitUntil(lambda: dialog.size() == before)


def test_a_dialog_grows_no_further_than_its_screen(qtbot: QtBot, qapp: QApplication) -> None:
    """At 200 percent the buttons at its foot can still be reached; one that a person made larger stays as it is."""
    scaling.show(qapp, "light", 200)
    dialog = Asking()
    qtbot.addWidget(dialog)
    room = dialog.screen().availableSize()
    dialog.resize(room.width() - 10, 300)
    dialog.show()
    assert dialog.size() == QSize(room.width(), min(600, room.height()))
    dialog.resize(500, 350)
    scaling.show(qapp, "light", 100)
    qtbot.waitUntil(lambda: dialog.size() == QSize(500, 350), timeout=5000)
