"""Cards with one figure each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from tabs.shared.elided import ElidedLabel
from tabs.shared.labels import text_label
from tabs.shared.plain_tip import plain_tip
from tabs.shared.theme import LARGE, MEDIUM, scaled

NARROWEST = 140
"""Pixels of a card's width, for letters of the usual size; with less they stand in more rows."""


class FigureCard(QFrame):
    """A name, a figure in large letters, and a line that says what it counts."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._name = name
        self.name = text_label(name, "small")
        self.value = ElidedLabel("", "title")
        self.note = ElidedLabel("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(2)
        for label in (self.name, self.value, self.note):
            column.addWidget(label)

    def show_figure(self, value: str, note: str, detail: str = "") -> None:
        """Show a figure.

        :param detail: more of it, as a tool tip.
        """
        self.value.setText(value)
        self.note.setText(note)
        self.setToolTip(plain_tip(detail or note))
        self.setAccessibleName(f"{self._name}: {value}. {note}")


class FigureCards(QWidget):
    """Cards side by side, in one row or in several alike."""

    def __init__(self, cards: Sequence[FigureCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(MEDIUM)
        self._arrange(len(cards))

    def minimumSizeHint(self) -> QSize:
        """One card in each row."""
        width = max(card.minimumSizeHint().width() for card in self._cards)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many rows as they need."""
        super().resizeEvent(event)
        number, room = len(self._cards), self.width() + scaled(MEDIUM)
        fits = max(1, room // scaled(NARROWEST + MEDIUM))
        self._arrange(next(columns for columns in range(min(fits, number), 0, -1) if number % columns == 0))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(place, columns))
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
