"""The box a prompt is written in: grows with its text, sends on Enter, takes files that are pasted or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

LINES = (2, 12)
"""Fewest and most lines before it scrolls."""


class PromptEdit(QPlainTextEdit):
    """Enter sends, Shift+Enter begins a new line."""

    sent = Signal()
    files_given = Signal(list)
    """Paths of files that were pasted or dropped."""
    image_given = Signal(QImage)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPlaceholderText("Ask something. Enter sends, Shift+Enter begins a new line.")
        self.setAccessibleName("Prompt")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send on Enter. While an input method composes, Enter belongs to it and never comes here."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier):
            self.sent.emit()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files and images are taken as well as text."""
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Attach local files and images; everything else is pasted as plain text."""
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if paths:
            self.files_given.emit(paths)
        elif source.hasImage():
            self.image_given.emit(QImage(source.imageData()))
        elif source.hasText():
            self.insertPlainText(source.text())

    def resizeEvent(self, event: object) -> None:
        """Another width wraps into another number of lines."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # the event is handed on as it came
        self._grow()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(super().sizeHint().width(), self.height())

    def _grow(self) -> None:
        lines = min(max(int(self.document().size().height()), LINES[0]), LINES[1])
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2 * int(self.document().documentMargin()) + 4)
