"""Shows what of a file is sent: its text as plain text, or its picture."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from core.queries.attachments import Ready
from tabs.chat.attachments import size_words
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_told
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import LARGE, SMALL
from tabs.shared.wording import count

LONGEST = 200_000
"""Characters of a text that are shown; more would take long to lay out."""
_AROUND = (LARGE, 70, LARGE + SMALL, 70)
"""Pixels around a picture: what is said of it above, the button below."""


class FilePreview(QDialog):
    """What a model is sent of a file."""

    def __init__(self, ready: Ready, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        file = ready.file
        self.setWindowTitle(one_line(file.name, 80))
        self.resize(720, 560)
        told = [
            tr("{size}, about {tokens}.", size=size_words(len(file.data)), tokens=count(ready.tokens, "token")),
            *map(tr_told, ready.notes),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(text_label(visible(" ".join(told)), "muted", wrap=True))
        self.body = self._picture(file.data) if ready.thumbnail else self._text(file.text, file.data)
        column.addWidget(self.body, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _text(self, text: str | None, data: bytes) -> QWidget:
        whole = data[: 4 * LONGEST].decode("utf-8", "replace") if text is None else text
        shown = whole[:LONGEST]
        if len(whole) > LONGEST:
            shown += "\n\n" + tr("… and more, which is sent too.")
        field = QPlainTextEdit(visible(shown), self)
        field.setReadOnly(True)
        field.setAccessibleName(tr("Its text"))
        return field

    def _picture(self, data: bytes) -> QWidget:
        label = QLabel(self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pixmap = QPixmap()
        pixmap.loadFromData(data)
        room = self.size().shrunkBy(QMargins(*_AROUND)) * self.devicePixelRatioF()
        if pixmap.width() > room.width() or pixmap.height() > room.height():
            mode = Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, mode)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        label.setPixmap(pixmap)
        label.setAccessibleName(
            tr("The picture, {width} by {height} pixels", width=pixmap.width(), height=pixmap.height())
        )
        area = QScrollArea(self)
        area.setWidget(label)
        area.setWidgetResizable(True)
        area.setAccessibleName(label.accessibleName())  # the keyboard comes to this, and not to the picture in it
        return area
