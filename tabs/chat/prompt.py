"""A prompt as it stands in the conversation: plain text in a bubble, with the names of its files."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from events.projections.conversations.rows import MessageRow
from tabs.chat.switcher import Switcher
from tabs.shared.icons import IconButton
from tabs.shared.labels import framed, text_label
from tabs.shared.safe_text import visible
from tabs.shared.scaling import leave_alone
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY
from tabs.shared.wording import full_time

FOLDED = 1_200
"""Characters of a long prompt that are shown before it is unfolded."""
LONGEST = 60_000
"""Characters shown at most; a label lays its whole text out at once."""
_SHARE = 0.78


class PromptBubble(QWidget):
    """At the right, as wide as its text needs."""

    def __init__(self, prompt: MessageRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = visible(prompt.text.rstrip())
        self._folded = len(self._whole) > FOLDED
        self.text = text_label("", wrap=True, selectable=True)
        self.text.setAccessibleName("Your prompt")
        leave_alone(self.text)
        self.text.setToolTip(full_time(prompt.created_at))
        self.frame = framed("accent")
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(LARGE, MEDIUM - 2, LARGE, MEDIUM - 2)
        inside.setSpacing(TINY)
        inside.addWidget(self.text)
        for file in prompt.attachments:
            inside.addWidget(text_label(visible(f"📎 {file.name}"), "small"))
        self.more = QPushButton("Show all", self)
        self.more.setProperty("role", "quiet")
        self.more.clicked.connect(self._unfold)
        self.more.setVisible(self._folded)
        inside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.wordings = Switcher("wording", self)
        self.edit_button = IconButton("edit", "Write this prompt anew, as a branch of its own", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SMALL, 0, SMALL)
        row.setSpacing(TINY)
        row.addStretch(1)
        for tool in (self.wordings, self.edit_button):
            row.addWidget(tool, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.frame)
        self._write()

    def fit(self, room: int) -> None:
        """Take as much of the width as the text needs, and leave some at the left."""
        widest = max(120, int(room * _SHARE) - 2 * LARGE)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        sample = self.text.text()[: 4 * FOLDED]
        needed = self.text.fontMetrics().boundingRect(QRect(0, 0, widest, 1 << 20), int(flags), sample).width()
        self.text.setFixedWidth(min(widest, needed + 4))

    def _unfold(self) -> None:
        self._folded = not self._folded
        self.more.setText("Show all" if self._folded else "Show less")
        self._write()
        self.fit(self.width())

    def _write(self) -> None:
        shown = self._whole[:FOLDED].rstrip() + " …" if self._folded else self._whole[:LONGEST]
        self.text.setText(shown)
