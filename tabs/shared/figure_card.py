"""Cards with one figure each."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tabs.shared.elided import ElidedLabel
from tabs.shared.labels import text_label
from tabs.shared.plain_tip import plain_tip
from tabs.shared.theme import LARGE, MEDIUM


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
