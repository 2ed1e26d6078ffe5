"""The line under the last exchange of a branch that was ended there, though the conversation goes on elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from events.projections.conversations.rows import MessageRow
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.theme import SMALL


class BranchEnd(QWidget):
    """Says that what is asked next begins a new branch, and leads back to what followed."""

    back_wanted = Signal(str)
    """The prompt to go on through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._followed = ""
        self.words = text_label(tr("What you ask next begins a new branch here."), "muted")
        self.back = QPushButton(tr("Show what followed"), self)
        self.back.setProperty("role", "quiet")
        self.back.clicked.connect(lambda _checked: self.back_wanted.emit(self._followed))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addStretch(1)
        row.addWidget(self.words)
        row.addWidget(self.back)
        row.addStretch(1)
        self.hide()

    def show_after(self, last: MessageRow | None) -> None:
        """Show itself when the last prompt of the branch has been followed elsewhere."""
        self._followed = last.followers[-1] if last is not None and last.followers else ""
        self.setVisible(bool(self._followed))
