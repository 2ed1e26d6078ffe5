"""Room around a widget that comes and goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Apart(QWidget):
    """Holds one widget with room around it, and takes none while that is hidden: a layout would keep its margins.

    :param room: around the widget, in pixels at the usual size of letters.
    """

    def __init__(self, inner: QWidget, room: QMargins, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = inner
        self._column = QVBoxLayout(self)
        self._column.addWidget(inner)
        self.have_room(room)
        inner.installEventFilter(self)
        self.setVisible(not inner.isHidden())

    def have_room(self, room: QMargins) -> None:
        """Have other room around the widget."""
        self._column.setContentsMargins(room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the widget."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.setVisible(not self._inner.isHidden())
        return super().eventFilter(watched, event)
