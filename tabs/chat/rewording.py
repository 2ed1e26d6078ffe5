"""Writing something anew where it stands: a prompt, as a branch of its own, or an answer, as what is sent of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from tabs.chat.estimate import EstimateLine
from tabs.shared.changing import changes
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr
from tabs.shared.theme import MEDIUM, SMALL

_LINES = (3, 14)
"""How many lines are shown at least and at most."""


class _Box(QPlainTextEdit):
    sent = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sends, Shift+Enter begins a line, Esc leaves."""
        new_line = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not new_line:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Rewording(QWidget):
    """A box with the old words in it.

    :param name: what is written, for screen readers.
    :param act: what Enter does.
    :param hint: what becomes of the old words.
    """

    sent = Signal(str)
    """The new words."""
    left = Signal()
    """Esc: nothing changes."""
    changed = Signal()
    """Other words stand in it."""

    def __init__(self, text: str, name: str, act: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = text
        self.may_be_empty = False
        """Whether it says something without words, too, as a prompt with files does."""
        self.edit = _Box(self)
        self.edit.setAccessibleName(name)
        self.edit.setPlainText(text)
        self.edit.setTabChangesFocus(True)
        self.edit.sent.connect(self._send)
        self.edit.left.connect(self.left)
        self.edit.textChanged.connect(self.changed)
        self.foretold = EstimateLine()
        """What sending the words would come to, where somebody finds that out."""
        lines = min(max(text.count("\n") + len(text) // 80 + 1, _LINES[0]), _LINES[1])
        self.edit.setFixedHeight(lines * self.edit.fontMetrics().lineSpacing() + 2 * MEDIUM)
        self.send_button = QPushButton(act, self)
        changes(self.send_button)
        self.send_button.setProperty("role", "primary")
        self.send_button.clicked.connect(self._send)
        self.leave_button = QPushButton(tr("Cancel"), self)
        self.leave_button.clicked.connect(self.left)
        self.hint = text_label(hint, "small", wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.foretold.words, 1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.send_button)
        frame = framed("card", self)
        self._inside = inside = QVBoxLayout(frame)
        inside.setSpacing(SMALL)
        inside.addWidget(self.edit)
        inside.addWidget(self.hint)
        inside.addWidget(self.foretold.warning)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to send."""
        return not (self.edit.toPlainText().strip() or self.may_be_empty)

    def add_line(self, line: QWidget) -> None:
        """Have something stand right below the words."""
        self._inside.insertWidget(1, line)
        self.setTabOrder(self.edit, line)

    def begin(self) -> None:
        """Be written into, from the end of the text on."""
        self.edit.setFocus()
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)

    def _send(self) -> None:
        text = self.edit.toPlainText()
        if text == self._before or self.is_empty:
            self.left.emit()
        else:
            self.sent.emit(text)
