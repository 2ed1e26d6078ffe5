"""Which runs are listed: one chip for each state that matters, with how many need somebody."""

from __future__ import annotations

from math import prod

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from tabs.runs.model import DONE
from tabs.shared.theme import TINY

CHIPS = (
    ("All", ""),
    ("Running", "running"),
    ("Waiting", "waiting"),
    ("Done", DONE),
    ("Interrupted", "interrupted"),
    ("Quarantined", "quarantined"),
    ("Failed", "failed"),
)
_ROWS = (4, 3)
"""Chips in each row; a row is as wide as the other."""
_TIPS = {
    "": "Every run",
    "running": "Runs that are being carried out",
    "waiting": "Runs in which a step waits for you",
    DONE: "Runs that succeeded or were canceled",
    "interrupted": "Runs whose program ended before they did",
    "quarantined": "Runs that were taken up in vain too often and are set apart",
    "failed": "Runs that ended without an answer",
}


class StateChips(QWidget):
    """One is chosen at a time. Signals: ``chosen`` with the state's name, empty for all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(TINY)
        places = ((row, place) for row, number in enumerate(_ROWS) for place in range(number))
        for (word, name), (row, place) in zip(CHIPS, places, strict=True):
            button = QToolButton(self)
            button.setText(word)
            button.setCheckable(True)
            button.setProperty("role", "chip")
            button.setToolTip(_TIPS[name])
            button.setAccessibleName(f"Show: {_TIPS[name]}")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _checked, state=name: self.chosen.emit(state))
            self._group.addButton(button)
            self.buttons[name] = button
            span = prod(_ROWS) // _ROWS[row]
            grid.addWidget(button, row, place * span, 1, span)
        self.buttons[""].setChecked(True)

    @property
    def current(self) -> str:
        """The chosen state, empty for all."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    def choose(self, name: str) -> None:
        """Choose a state, as a click does."""
        self.buttons[name].setChecked(True)
        self.chosen.emit(name)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Say how many runs are in a state; a zero is not written."""
        for word, name in CHIPS:
            number = counts.get(name, 0)
            self.buttons[name].setText(f"{word} {number}" if number else word)
