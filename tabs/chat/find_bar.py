"""The bar above a conversation in which one looks for words in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from tabs.shared.clear_button import ClearButton
from tabs.shared.icons import IconButton
from tabs.shared.labels import stand_on_rule, text_label
from tabs.shared.language import grouped, tr
from tabs.shared.theme import HUGE, SMALL, TINY

_WIDEST = 360
_COUNT = 150
"""Pixels of the words that tell how much was found: the buttons stay where they are."""


class FindBar(QWidget):
    """Hidden until it is wanted."""

    asked = Signal(str)
    """Other words are looked for."""
    stepped = Signal(int)
    """To the next place (1), or to the one before (-1)."""
    left = Signal()
    """It is not needed any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setProperty("role", "search")
        self.edit.setPlaceholderText(tr("Find in this conversation"))
        self.edit.setAccessibleName(tr("Find in this conversation"))
        ClearButton(self.edit)
        self.edit.setMaximumWidth(_WIDEST)
        self.edit.textChanged.connect(self.asked)
        self.count = text_label("", "small")
        self.count.setMinimumWidth(_COUNT)
        self.back = IconButton("up", tr("The place before"), self)
        self.on = IconButton("down", tr("The next place"), self)
        self.close_button = IconButton("close", tr("Close, and take the marks away (Esc)"), self)
        self.back.clicked.connect(lambda _checked: self.stepped.emit(-1))
        self.on.clicked.connect(lambda _checked: self.stepped.emit(1))
        self.close_button.clicked.connect(lambda _checked: self.left.emit())
        row = QHBoxLayout()
        row.setContentsMargins(HUGE, TINY, HUGE, TINY)
        row.setSpacing(TINY)
        row.addWidget(self.edit, 100)
        row.addSpacing(SMALL)
        row.addWidget(self.count)
        row.addWidget(self.back)
        row.addWidget(self.on)
        row.addStretch(1)
        row.addWidget(self.close_button)
        stand_on_rule(self, row)
        self.hide()

    def begin(self, words: str) -> None:
        """Show itself, ready to be written into.

        :param words: looked for at once; what was looked for last where there are none.
        """
        self.show()
        if words:
            self.edit.setText(words)
        self.edit.selectAll()
        self.edit.setFocus()

    def show_count(self, number: int, total: int, *, looking: bool) -> None:
        """Tell which of how many places is shown.

        :param number: from 1; 0 for none.
        :param looking: whether there may be more.
        """
        if not self.edit.text().strip():
            words = ""
        elif looking:
            words = tr("Looking … {total} so far", total=grouped(total))
        elif not total:
            words = tr("Not found")
        else:
            words = (
                tr("{number} of {total}", number=grouped(number), total=grouped(total))
                if number
                else tr("{total} found", total=grouped(total))
            )
        self.count.setText(words)
        for button in (self.back, self.on):
            button.setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back, and Escape closes."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
