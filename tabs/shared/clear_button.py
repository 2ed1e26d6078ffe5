"""The button at the end of a box that takes away what is written in it: Qt's own is no drawing of ours and never grows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit

from tabs.shared.icons import IconButton
from tabs.shared.language import tr

_PLACING = {QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange}
_FRAME = 2
"""Pixels of the box above and below it."""


class ClearButton(IconButton):
    """Stands in the end of a box while something is written there. Without a mouse, marking all and Delete do the same."""

    def __init__(self, box: QLineEdit) -> None:
        super().__init__("close", tr("Clear what is written"), box)
        self._box = box
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(lambda _checked: box.clear())
        box.textChanged.connect(self._follow)
        box.installEventFilter(self)
        self._follow(box.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the end of the box."""
        if watched is self._box and event.type() in _PLACING:
            self._place()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Take the place that its size wants, which is known once it is shown."""
        super().showEvent(event)
        self._place()

    def _follow(self, written: str) -> None:
        self.setVisible(bool(written))

    def _place(self) -> None:
        wanted, box = self.sizeHint(), self._box.rect()
        height = min(wanted.height(), box.height() - 2 * _FRAME)
        self.setGeometry(box.right() - wanted.width() - _FRAME, (box.height() - height) // 2, wanted.width(), height)
        margins = self._box.textMargins()
        margins.setRight(wanted.width())
        if margins != self._box.textMargins():
            self._box.setTextMargins(margins)
