"""The box in which everything that was said is searched."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from tabs.chat.hits import TIP
from tabs.shared.clear_button import ClearButton
from tabs.shared.language import tr

SEARCH_MS = 150
"""How long nothing more is written before it is searched."""


class SearchBox(QLineEdit):
    """Down goes on to what is listed below; Escape takes away what is written, and with it what was found."""

    left_down = Signal()
    settled = Signal()
    """Nothing more was written for a moment."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setPlaceholderText(tr("Search everything"))
        self.setAccessibleName(tr("Search everything that was said"))
        self.setToolTip(tr(TIP))
        ClearButton(self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._typing.timeout.connect(self.settled)
        self.textChanged.connect(lambda _text: self._typing.start())

    def event(self, event: QEvent) -> bool:
        """While something is written Escape is the box's, and no shortcut's of the window."""
        overriding = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if overriding and event.key() == Qt.Key.Key_Escape and self.text():  # type: ignore[attr-defined]  # as asked above
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, clear, or write."""
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
