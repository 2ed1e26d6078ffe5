"""Two things side by side where there is room for both, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSizePolicy, QWidget

from tabs.shared.theme import LARGE, SMALL, scaled

ROOM = 220
"""Pixels that words need at least beside something else, for letters of the usual size."""


class Beside(QWidget):
    """The first gets what room the second leaves, which keeps its size at the right; in a narrow place it stands below.

    A widget, for layouts of ours within others fall to pieces: Python takes their items for its own.

    :param first: words, as a rule, that are broken into lines.
    :param second: a field, or buttons.
    """

    def __init__(self, first: QLayout, second: QLayout, spacing: int = LARGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spacing = spacing
        if isinstance(second, QHBoxLayout):
            second.addStretch(1)  # below, where there is more room than it wants
        self._first, self._second = _held(first, self), _held(second, self)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self._box.addWidget(self._first, 1)
        self._box.addWidget(self._second)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side, or one below the other."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """Turn also when what is beside it takes another room: letters are larger, or a button is not needed now."""
        heard = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return heard

    def minimumSizeHint(self) -> QSize:
        """One below the other."""
        sizes = [part.minimumSizeHint() for part in (self._first, self._second)]
        return QSize(max(size.width() for size in sizes), max(size.height() for size in sizes))

    def hasHeightForWidth(self) -> bool:
        """Where words are broken. A layout around this asks the box in it, not this, and takes its "none" for no height."""
        return self._box.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """How high both are together."""
        left = self._left(width)
        if left:
            return max(_height(self._first, left), self._second.sizeHint().height())
        return _height(self._first, width) + scaled(SMALL) + _height(self._second, width)

    def _turn(self) -> None:
        directions = QBoxLayout.Direction
        beside = bool(self._left(self.width()))
        wanted = directions.LeftToRight if beside else directions.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self._box.setSpacing(scaled(self._spacing if beside else SMALL))

    def _left(self, width: int) -> int:
        """What the second leaves of a width to the first; 0 where that is too little."""
        left = width - scaled(self._spacing) - self._second.sizeHint().width()
        return left if left >= max(self._first.minimumSizeHint().width(), scaled(ROOM)) else 0


def _held(layout: QLayout, parent: QWidget) -> QWidget:
    """A widget that holds a layout and nothing else."""
    held = QWidget(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    held.setLayout(layout)
    return held


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
