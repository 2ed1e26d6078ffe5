"""Cards with one figure each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from tabs.shared.elided import ElidedLabel, ElidedLines
from tabs.shared.labels import text_label
from tabs.shared.plain_tip import plain_tip
from tabs.shared.theme import LARGE, MEDIUM, scaled

NARROWEST = 140
"""Pixels of a card's width, for letters of the usual size; with less they stand in more rows, and where their words want more."""


class FigureCard(QFrame):
    """A name, a figure in large letters, and a line that says what it counts."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._name = name
        self.name = text_label(name, "small")
        self.value = ElidedLabel("", "title")
        self.note = ElidedLines("", "small")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self.column.setSpacing(2)
        for label in (self.name, self.value, self.note):
            self.column.addWidget(label)
        self.column.addStretch(1)  # one beside it may be higher

    @property
    def narrowest(self) -> int:
        """Pixels of its width with which its name and its figure are whole; the note is broken into lines."""
        inside = self.contentsMargins() + self.column.contentsMargins()
        return max(label.sizeHint().width() for label in (self.name, self.value)) + inside.left() + inside.right()

    def show_figure(self, value: str, note: str, detail: str = "") -> None:
        """Show a figure.

        :param detail: more of it, as a tool tip.
        """
        self.value.setText(value)
        self.note.setText(note)
        self.setToolTip(plain_tip(detail or note))
        self.setAccessibleName(f"{self._name}: {value}. {note}")


class FigureCards(QWidget):
    """Cards side by side, in one row or in several alike.

    :param narrowest: pixels that each has at least, for letters of the usual size.
    """

    def __init__(
        self, cards: Sequence[FigureCard], parent: QWidget | None = None, *, narrowest: int = NARROWEST
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._narrowest = narrowest
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
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Take other rows also when a figure or its letters have become wider."""
        heard = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return heard

    def _fit(self) -> None:
        number, space = len(self._cards), self._grid.spacing()
        wanted = max(scaled(self._narrowest), *(card.narrowest for card in self._cards))
        fits = max(1, (self.width() + space) // (wanted + space))
        self._arrange(next(columns for columns in range(min(fits, number), 0, -1) if number % columns == 0))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(place, columns))
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
