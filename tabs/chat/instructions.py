"""The quiet line above a conversation with its instructions, edited in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from tabs.shared.changing import changes
from tabs.shared.elided import ElidedLabel
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line
from tabs.shared.theme import HUGE, SMALL, TINY

SETTING = "answers.system_prompt"
LONGEST = 100_000
"""Characters."""
_LINES = 5


class _Editor(QPlainTextEdit):
    """Ctrl+Enter saves, Escape leaves everything as it was."""

    saved = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save or leave."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.saved.emit()
        else:
            super().keyPressEvent(event)


class InstructionsLine(QWidget):
    """What is sent before the conversation, in one line; opened for editing by its button.

    Signals: ``chosen`` with the instructions a person gives this conversation, empty for none, ``None`` for those of the
    settings; ``library_wanted`` when they are to be taken from saved prompts.
    """

    chosen = Signal(object)
    library_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._own: str | None = None
        self.told = ElidedLabel("", "small")
        self.edit_button = QPushButton(tr("Edit"), self)
        changes(self.edit_button)
        self.edit_button.setProperty("role", "quiet")
        self.edit_button.clicked.connect(lambda _checked: self.edit())
        self.editor = _Editor(self)
        self.editor.setAccessibleName(tr("Instructions of this conversation"))
        self.editor.setPlaceholderText(tr("What models are told before this conversation. Empty: nothing."))
        self.editor.setTabChangesFocus(True)
        self.editor.saved.connect(self._save)
        self.editor.left.connect(self.close_editor)
        self.save_button = _button(tr("Save"), "primary", tr("From the next prompt on (Ctrl+Enter)"))
        self.save_button.clicked.connect(lambda _checked: self._save())
        self.default_button = _button(tr("As in the settings"), "", tr("Use the instructions of the settings again"))
        self.default_button.clicked.connect(lambda _checked: self._choose(None))
        self.library_button = _button(tr("From the library …"), "", tr("Take a saved prompt"))
        self.library_button.clicked.connect(lambda _checked: self.library_wanted.emit())
        self.cancel_button = _button(tr("Cancel"), "", tr("Leave them as they are (Escape)"))
        self.cancel_button.clicked.connect(lambda _checked: self.close_editor())
        self._stack = QStackedWidget(self)
        self._pages = (self._closed(), self._opened())
        for page in self._pages:
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, TINY, HUGE, 0)
        column.addWidget(self._stack)
        self.show_instructions(None)

    def show_instructions(self, own: str | None) -> None:
        """Say what counts for the conversation that is open.

        :param own: its own instructions; ``None`` when those of the settings count.
        """
        self._own = own
        default = str(self._hub.setting(SETTING) or "")
        counts = default if own is None else own
        words = one_line(counts)
        if not words:
            self.told.setText(tr("Instructions: none"))
        elif own is None:
            self.told.setText(tr("Instructions (from the settings): {instructions}", instructions=words))
        else:
            self.told.setText(tr("Instructions: {instructions}", instructions=words))
        self.edit_button.setText(tr("Edit") if counts else tr("Add"))
        self.edit_button.setToolTip(tr("Change what is sent before this conversation"))
        self.edit_button.setAccessibleName(
            tr("Edit the instructions of this conversation")
            if counts
            else tr("Add the instructions of this conversation")
        )
        self.default_button.setVisible(own is not None)

    @property
    def editing(self) -> bool:
        """Whether it is open."""
        return self._stack.currentIndex() == 1

    def edit(self) -> None:
        """Open it for editing."""
        counts = str(self._hub.setting(SETTING) or "") if self._own is None else self._own
        self.editor.setPlainText(counts)
        self._turn(1)
        self.editor.setFocus()
        self.editor.selectAll()

    def take(self, text: str) -> None:
        """Put a text into the editor; it counts when it is saved."""
        if not self.editing:
            self.edit()
        self.editor.selectAll()
        self.editor.insertPlainText(text)
        self.editor.setFocus()

    def close_editor(self) -> None:
        """Leave everything as it is."""
        self._turn(0)

    def changeEvent(self, event: QEvent) -> None:
        """Other letters need another height."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._turn(self._stack.currentIndex())

    def _save(self) -> None:
        self._choose(self.editor.toPlainText()[:LONGEST].strip())

    def _choose(self, text: str | None) -> None:
        self.close_editor()
        if text != self._own:
            self.show_instructions(text)
            self.chosen.emit(text)

    def _turn(self, page: int) -> None:
        """Show the line or the editor, as high as that is."""
        self._stack.setCurrentIndex(page)
        self.editor.setFixedHeight(_LINES * self.editor.fontMetrics().lineSpacing() + 2 * SMALL)
        shown = self._pages[page]
        self._stack.setFixedHeight(shown.sizeHint().height())

    def _closed(self) -> QWidget:
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.told, 1)
        row.addWidget(self.edit_button)
        return page

    def _opened(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, TINY, 0, SMALL)
        column.setSpacing(SMALL)
        column.addWidget(text_label(tr("Instructions of this conversation"), "strong"))
        column.addWidget(self.editor)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.library_button)
        row.addWidget(self.default_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        column.addLayout(row)
        return page


def _button(words: str, role: str, tip: str) -> QPushButton:
    button = QPushButton(words)
    if role:
        button.setProperty("role", role)
    button.setToolTip(plain_tip(tip))
    return button
