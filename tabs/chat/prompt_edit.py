"""The box a prompt is written in: grows with its text, sends on Enter, takes files that are pasted or dropped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from tabs.shared.language import tr, tr_noop

LEAST = 2
"""Lines it has at least."""
SHARE = 3
"""It takes one part in so many of the window's height at most, and scrolls from there on."""
PAST = tr_noop("You are looking at the past. Go back to now (Esc) to ask something.")
"""Said where nothing can be written."""
_SENDS = {
    False: tr_noop("Ask something. / offers saved prompts, @ models. Enter sends, Shift+Enter begins a new line."),
    True: tr_noop("Ask something. / offers saved prompts, @ models. Ctrl+Enter sends, Enter begins a new line."),
}


class PromptEdit(QPlainTextEdit):
    """Enter sends and Shift+Enter begins a new line, or Ctrl+Enter sends and Enter begins one.

    Signals: ``sent``; ``files_given`` with paths that were pasted or dropped; ``image_given``; ``text_given`` with a text
    that is too long to be written in; ``earlier`` when a prompt of before is wanted, 1 for the one before and -1 for the
    one behind.
    """

    sent = Signal()
    files_given = Signal(list)
    image_given = Signal(QImage)
    text_given = Signal(str)
    earlier = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with_control = False
        self._paste_most = 0
        self._recalled: str | None = None
        """The prompt of before that was put here, as long as nothing of it was changed."""
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPlaceholderText(tr(_SENDS[False]))
        self.setAccessibleName(tr("Prompt"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.fit)
        self.fit()

    def set_ways(self, *, with_control: bool, paste_most: int) -> None:
        """How it is to be used.

        :param with_control: whether Ctrl+Enter sends and Enter begins a new line.
        :param paste_most: characters from which a pasted text is given away as ``text_given``; 0 for never.
        """
        self._with_control, self._paste_most = with_control, paste_most
        self.setPlaceholderText(tr(_SENDS[with_control] if self.isEnabled() else PAST))

    def write(self, text: str) -> None:
        """Have this text in the box instead of what stands there. Can be undone, unlike ``setPlainText``."""
        if text == self.toPlainText():
            return
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def recall(self, prompts: Sequence[str], step: int) -> None:
        """Put a prompt of before into the box: the next older one for 1, the next newer one for -1.

        :param prompts: the newest first.
        """
        place = prompts.index(self._recalled) if self._recalled in prompts else -1
        place += step
        if place >= len(prompts):
            return
        text = prompts[place] if place >= 0 else ""
        self.write(text)
        self._recalled = text or None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send on Enter. While an input method composes, Enter belongs to it and never comes here."""
        modifiers = event.modifiers()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            breaks = modifiers & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)
            if control or (not self._with_control and not breaks):
                self.sent.emit()
                return
        plain = not modifiers & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._browses(event.key()):
            self.earlier.emit(1 if event.key() == Qt.Key.Key_Up else -1)
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files and images are taken as well as text."""
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Attach local files, images and very long texts; everything else is pasted as plain text."""
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if paths:
            self.files_given.emit(paths)
        elif source.hasImage() and not source.hasText():  # an office program gives a picture of its text as well
            self.image_given.emit(QImage(source.imageData()))
        elif source.hasText():
            text = source.text()
            if self._paste_most and len(text) >= self._paste_most:
                self.text_given.emit(text)
            else:
                self.insertPlainText(text)

    def resizeEvent(self, event: object) -> None:
        """Another width wraps into another number of lines."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # the event is handed on as it came
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.setPlaceholderText(tr(_SENDS[self._with_control] if self.isEnabled() else PAST))
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(super().sizeHint().width(), self.height())

    def fit(self) -> None:
        """Be as high as the text is, between two lines and a third of the window."""
        line = self.fontMetrics().lineSpacing()
        around = 2 * int(self.document().documentMargin()) + 4
        most = max(LEAST, (self.window().height() // SHARE - around) // line)
        lines = min(max(int(self.document().size().height()), LEAST), most)
        self.setFixedHeight(lines * line + around)

    def _browses(self, key: int) -> bool:
        """Whether an arrow means prompts of before: in an empty box, or in one of them that nobody has changed."""
        text = self.toPlainText()
        return (not text and key == Qt.Key.Key_Up) or (self._recalled is not None and text == self._recalled)
