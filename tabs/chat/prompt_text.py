"""The words of a prompt as they were typed: to be read and copied, as wide as they need, broken where they must be."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QRect, QSizeF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from tabs.shared.found import Places, in_document, mark_places
from tabs.shared.language import tr

SAMPLE = 4_800
"""Characters whose width is measured."""


class PromptText(QTextEdit):
    """Plain text without scroll bars. A word that is longer than a line is broken within, as a label cannot; what is copied
    is what was typed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: Places = ()
        self._current = -1
        self._widest = 120
        self._sample = ""
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Your prompt"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)

    def show_text(self, text: str) -> None:
        """Show these characters; marks are taken away."""
        self._places, self._current = (), -1
        self._sample = text[:SAMPLE]
        self.setPlainText(text)
        self.setExtraSelections([])
        self.fit(self._widest)

    def show_found(self, places: Places, current: int) -> None:
        """Mark what was found.

        :param places: beginnings and ends in what :meth:`show_text` was given.
        :param current: the number of the place that is marked more strongly; -1 for none.
        """
        if (tuple(places), current) != (tuple(self._places), self._current):
            self._places, self._current = tuple(places), current
            self._mark()

    def fit(self, widest: int) -> None:
        """Take as much of a width as the words need."""
        self._widest = widest
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextExpandTabs | Qt.AlignmentFlag.AlignLeft
        lines = self.fontMetrics().boundingRect(QRect(0, 0, widest, 1 << 20), int(flags), self._sample)
        width = min(widest, lines.width() + 4)
        self.setFixedWidth(width)
        self.document().setTextWidth(
            width
        )  # its height is right at once, and not only when the layout has had its turn

    def top_of(self, place: int) -> int:
        """Pixels from its upper edge to the line that holds a character."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(in_document(self.toPlainText(), [(place, place)])[0][0])
        return self.cursorRect(cursor).top()

    def changeEvent(self, event: QEvent) -> None:
        """Follow larger letters, and mark in the colours of another theme."""
        super().changeEvent(event)
        if not hasattr(self, "_sample"):
            return  # Qt tells of palettes while the base class is still being made
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit(self._widest)
        elif event.type() == QEvent.Type.PaletteChange and self._places:
            self._mark()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the conversation around it."""
        event.ignore()

    def _fit_height(self, size: QSizeF) -> None:
        self.setFixedHeight(math.ceil(size.height()))

    def _mark(self) -> None:
        mark_places(self, in_document(self.toPlainText(), self._places), self._current)
