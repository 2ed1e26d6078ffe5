"""A bar that shows how much of a limit is spent and how much is reserved."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tabs.shared.budgets import Use
from tabs.shared.theme import colors_of

HEIGHT = 8
"""In pixels."""
LEAST = 2
"""So many pixels are painted for whatever is not nothing."""


class UseBar(QWidget):
    """Spent solid, reserved lighter behind it, and a mark where warnings begin. Red when nothing is left.

    :param quiet: for practice money, which is nobody's.
    """

    def __init__(self, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self._use = Use(0, 0)
        self._limit: int | None = None
        self._warn = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_use(self, use: Use, limit: int | None, *, warn: float = 0.0, words: str = "") -> None:
        """Show what is used.

        :param warn: the share at which the person is warned, 0 to 1; 0 for no mark.
        :param words: the same in words, for screen readers.
        """
        self.setAccessibleName(words)
        if (use, limit, warn) != (self._use, self._limit, self._warn):
            self._use, self._limit, self._warn = use, limit, warn
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(160, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It gives way."""
        return QSize(40, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, reserved, spent and the mark."""
        colors = colors_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        round_ends = QPainterPath()
        round_ends.addRoundedRect(whole, HEIGHT / 2, HEIGHT / 2)
        painter.setClipPath(round_ends)
        painter.fillRect(whole, QColor(colors.sunken))
        if self._limit is None:
            return
        color = QColor(self._color())
        pale = QColor(color)
        pale.setAlpha(110)
        painter.fillRect(self._part(self._use.used), pale)
        painter.fillRect(self._part(self._use.spent), color)
        if 0 < self._warn < 1:
            place = whole.width() * self._warn
            painter.fillRect(QRectF(place - 1, 0, 2, HEIGHT), QColor(colors.border_strong))

    def _part(self, amount: int) -> QRectF:
        width = float(self.width())
        part = width * min(1.0, amount / self._limit) if self._limit else width * (amount > 0)
        return QRectF(0, 0, max(LEAST * (amount > 0), part), HEIGHT)

    def _color(self) -> str:
        colors = colors_of(self)
        used = self._use.used
        if self._limit is not None and used >= self._limit and used:
            return colors.danger
        if self._limit and self._warn and used >= self._limit * self._warn:
            return colors.warning
        return colors.muted if self._quiet else colors.accent
