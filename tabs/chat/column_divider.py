"""What stands between two columns of answers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from tabs.shared.language import tr
from tabs.shared.theme import MEDIUM, SMALL, colors_of

KEY_STEP: Final = 40
"""Pixels by which an arrow key moves it."""


class Divider(QFrame):
    """What stands between two columns: dragged, or moved by the arrow keys; a double click makes all equal."""

    moved = Signal(int)
    """By so many pixels to the right."""
    left = Signal()
    """It was let go of."""
    equal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(MEDIUM)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._at: int | None = None

    def name_for(self, left: str, right: str) -> None:
        """Say between which two it stands, and let it be moved."""
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Width of {left} beside {right}", left=left, right=right))
        self.setToolTip(tr("Drag to make a column wider. A double click makes all equal."))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        self._at = event.globalPosition().toPoint().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it along."""
        x = event.globalPosition().toPoint().x()
        if self._at is not None and x != self._at:
            before = self.x()
            self.moved.emit(x - self._at)
            self._at += self.x() - before  # where a column can get no narrower, the pointer goes on alone

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of it."""
        if self._at is not None:
            self._at = None
            self.left.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Make all columns equally wide."""
        self._at = None
        self.equal_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move it."""
        steps = {Qt.Key.Key_Left: -KEY_STEP, Qt.Key.Key_Right: KEY_STEP}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """See above."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A grip when the pointer or the keyboard is there."""
        if not self.isEnabled() or not (self.underMouse() or self.hasFocus()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors_of(self).accent)
        painter.drawRoundedRect(self.width() // 2 - 1, SMALL, 3, max(0, self.height() - 2 * SMALL), 1.5, 1.5)
        painter.end()

    def enterEvent(self, event: QEvent) -> None:
        """Show the grip."""
        del event
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the grip."""
        del event
        self.update()
