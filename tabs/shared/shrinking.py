"""A part of a page that is as high as what it holds, and scrolls where there is less room than that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class Shrinking(QScrollArea):
    """Without it the least height of every line of words would add up to a window higher than the screen.

    :param inside: what is shown; it may break its lines anew at another width.
    :param least: height in pixels that it keeps where there is little room.
    """

    def __init__(self, inside: QWidget, *, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside
        self._least = least
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # which the line above has switched on
        inside.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """High enough for all of it at the width it has."""
        return QSize(self._inside.sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """As wide as what it holds, and low."""
        return QSize(self._inside.minimumSizeHint().width(), min(self._height(), self._least))

    def keep(self, least: int) -> None:
        """Keep another height where there is little room."""
        self._least = least
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear that what it holds has become higher or lower."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines need at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _height(self) -> int:
        inside = self._inside
        width = self.viewport().width()
        return inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()


def take_room(dialog: QWidget, part: Shrinking) -> None:
    """Have a dialog that is being shown be as high as a part of it wants, as far as the screen goes."""
    room = dialog.screen().availableSize()
    width = min(dialog.width(), room.width())
    lacking = max(0, part.sizeHint().height() - part.height())
    dialog.resize(width, min(dialog.height() + lacking, max(room.height(), dialog.height())))
