"""The line below the prompt box: in one line where there is room, else with the choices in lines of their own above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from tabs.shared.item_layout import ItemLayout
from tabs.shared.theme import TINY, scaled

LEAST = 36
"""Pixels that a choice keeps where not even a line of its own has room for all of it."""
ESTIMATE = 96
"""Pixels that the estimate keeps beside the choices. They are kept while nothing is written, too: lines must not move then."""


class SendRow(ItemLayout):
    """Puts everything on one line, or breaks it: no choice is shortened as long as a line has room for it.

    :param tools: what stands at the left of the last line.
    :param choices: what gets lines of its own where there is little room, with the marks behind it.
    :param estimate: takes what is left of the last line.
    :param marks: what the prompt is besides; mostly hidden.
    :param sending: what stands at the right.
    """

    def __init__(
        self,
        *,
        tools: Sequence[QWidget],
        choices: Sequence[QWidget],
        estimate: QWidget,
        marks: Sequence[QWidget],
        sending: Sequence[QWidget],
    ) -> None:
        super().__init__()
        groups = []
        for group in (tools, choices, (estimate,), marks, sending):
            begun = len(self._items)
            for widget in group:
                self.addWidget(widget)
            groups.append(self._items[begun:])
        self._tools, self._choices, (self._estimate,), self._marks, self._sending = groups
        self.setSpacing(TINY)

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out, of its group too."""
        item = super().takeAt(index)
        for group in (self._tools, self._choices, self._marks, self._sending):
            if item in group:
                group.remove(item)
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """As wide as there is room."""
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        """How high the lines are together."""
        lines = self._lines(width)
        return sum(map(_height, lines)) + self.spacing() * (len(lines) - 1)

    def sizeHint(self) -> QSize:
        """All on one line."""
        every = self._all()
        return QSize(self._wide(every), _height(every))

    def minimumSize(self) -> QSize:
        """The last line, and the least of each choice above it."""
        last = [*self._tools, *self._sending]
        return QSize(max(self._wide(last), scaled(LEAST)), _height(last))

    def setGeometry(self, rect: QRect) -> None:
        """Put each in its place."""
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            high, left = _height(line), rect.left()
            spare = rect.width() - self._wide([item for item in line if item is not self._estimate])
            for item in line:
                hint = item.sizeHint()
                wide = spare - self.spacing() if item is self._estimate else min(hint.width(), rect.width())
                low = min(hint.height(), high)
                item.setGeometry(QRect(QPoint(left, top + (high - low) // 2), QSize(max(wide, 0), low)))
                left += wide + self.spacing()
            top += high + self.spacing()

    def _all(self) -> list[QLayoutItem]:
        return [*self._tools, *self._choices, self._estimate, *self._marks, *self._sending]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Those in sight, by the lines they stand in."""
        if self._wide(self._all()) <= width:
            return [_seen(self._all())]
        lines: list[list[QLayoutItem]] = []
        for item in _seen([*self._choices, *self._marks]):
            if lines and self._wide([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return [*lines, _seen([*self._tools, self._estimate, *self._sending])]

    def _wide(self, items: Sequence[QLayoutItem]) -> int:
        seen = _seen(items)
        needed = (scaled(ESTIMATE) if item is self._estimate else item.sizeHint().width() for item in seen)
        return sum(needed) + self.spacing() * max(len(seen) - 1, 0)


def _seen(items: Sequence[QLayoutItem]) -> list[QLayoutItem]:
    return [item for item in items if not item.isEmpty()]


def _height(line: Sequence[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
