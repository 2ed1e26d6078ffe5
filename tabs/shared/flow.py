"""Widgets side by side, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from tabs.shared.item_layout import ItemLayout
from tabs.shared.theme import SMALL


class FlowLayout(ItemLayout):
    """Breaks lines as text does. Widgets keep their size hints, on the middle of their line; hidden ones take no place.

    :param one_line: whether it would rather have room for all of them side by side; else it takes what it gets.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = SMALL, *, one_line: bool = False) -> None:
        super().__init__(parent)
        self._one_line = one_line
        self.setSpacing(spacing)

    def expandingDirections(self) -> Qt.Orientation:
        """None: it takes what it needs."""
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        """How high the lines are together."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """All in one line, or at least as wide as the widest."""
        if not self._one_line:
            return self.minimumSize()
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        across = sum(size.width() + self.spacing() for size in sizes) - self.spacing()
        return QSize(max(across, 0), max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The largest of them."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Put each in its place."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        top, bottom = rect.top(), rect.top()
        for line in self._lines(rect.width()):
            left, high = rect.left(), max(size.height() for _, size in line)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (high - size.height()) // 2), size))
                left += size.width() + self.spacing()
            bottom = top + high
            top = bottom + self.spacing()
        return bottom - rect.top()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands in each line, with its size."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, item.minimumSize().width()), 1 << 16))
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self.spacing()
        return lines
