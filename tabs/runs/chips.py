"""Which runs are listed: one chip for each state that matters, with how many need somebody."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from events.projections.runs.rows import ACTIVE, EVERY, RunFilter
from events.projections.runs.view import RunsView
from tabs.runs.model import DONE, MOST_ACTIVE
from tabs.runs.states import Alive
from tabs.shared.language import grouped, tr, tr_noop
from tabs.shared.theme import TINY

CHIPS = (
    (tr_noop("All"), ""),
    (tr_noop("Running"), "running"),
    (tr_noop("Waiting"), "waiting"),
    (tr_noop("Done"), DONE),
    (tr_noop("Interrupted"), "interrupted"),
    (tr_noop("Quarantined"), "quarantined"),
    (tr_noop("Failed"), "failed"),
)
_ROWS = (4, 3)
"""Chips in each line where there is room for so many; each is as wide as the others, or as its word wants."""
LEAST = 40
"""Pixels of width of a chip; one that is too narrow for its word shortens it, and its tool tip tells."""
_TIPS = {
    "": tr_noop("Every run"),
    "running": tr_noop("Runs that are being carried out"),
    "waiting": tr_noop("Runs in which a step waits for you"),
    DONE: tr_noop("Runs that succeeded or were canceled"),
    "interrupted": tr_noop("Runs whose program ended before they did"),
    "quarantined": tr_noop("Runs that were taken up in vain too often and are set apart"),
    "failed": tr_noop("Runs that ended without an answer"),
}


class StateChips(QWidget):
    """One is chosen at a time. Signals: ``chosen`` with the state's name, empty for all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        self._lines = [QHBoxLayout() for _ in CHIPS]
        for line in self._lines:
            line.setSpacing(TINY)
            column.addLayout(line)
        self._rows: tuple[int, ...] = ()
        for word, name in CHIPS:
            button = QToolButton(self)
            button.setText(tr(word))
            button.setCheckable(True)
            button.setProperty("role", "chip")
            button.setToolTip(tr(_TIPS[name]))
            button.setAccessibleName(tr("Show: {runs}", runs=tr(_TIPS[name])))
            button.setMinimumWidth(LEAST)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _checked, state=name: self.chosen.emit(state))
            self._group.addButton(button)
            self.buttons[name] = button
        self._arrange()
        self.buttons[""].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another line where the words would be shortened."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        rows = self._fitting()
        if rows == self._rows:
            return
        self._rows = rows
        chips = iter(self.buttons.values())
        for line, number in zip(self._lines, rows, strict=False):
            for chip in islice(chips, number):
                line.addWidget(chip)  # out of the line where it was

    def _fitting(self) -> tuple[int, ...]:
        """How many stand in each line: as usual where these words have room, else as many as have."""
        widths = [button.sizeHint().width() + TINY for button in self.buttons.values()]
        if _ROWS[0] * max(widths[: _ROWS[0]]) <= self.width():
            return _ROWS
        rows, left = [0], self.width() + TINY
        for width in widths:
            if rows[-1] and width > left:
                rows.append(0)
                left = self.width() + TINY
            rows[-1] += 1
            left -= width
        return tuple(rows)

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
            self.buttons[name].setText(f"{tr(word)} {grouped(number)}" if number else tr(word))
        self._arrange()


def needing(view: RunsView, alive: Alive, only: RunFilter = EVERY) -> dict[str, int]:
    """How many runs need somebody, by the state they are in.

    :param only: of these alone.
    """
    lives = cache(alive)
    active = view.all(replace(only, states=tuple(sorted(ACTIVE))), limit=MOST_ACTIVE)
    return {
        "waiting": sum(bool(run.waiting) for run in active),
        "interrupted": sum(not lives(run.owner) for run in active),
        "quarantined": view.count(replace(only, states=("quarantined",))),
    }
