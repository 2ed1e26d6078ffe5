"""A prompt as it stands in the conversation: plain text in a bubble, with the names of its files."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from events.projections.conversations.rows import MessageRow
from tabs.chat.switcher import Switcher
from tabs.shared.changing import changes
from tabs.shared.found import Places, around, mark_colors
from tabs.shared.icons import IconButton
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr
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
        self._shown = ""
        self._found: Places = ()
        self._current = -1
        self.text = text_label("", wrap=True, selectable=True)
        self.text.setAccessibleName(tr("Your prompt"))
        leave_alone(self.text)
        self.text.setToolTip(full_time(prompt.created_at))
        self.frame = framed("accent")
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(LARGE, MEDIUM - 2, LARGE, MEDIUM - 2)
        inside.setSpacing(TINY)
        inside.addWidget(self.text)
        for file in prompt.attachments:
            inside.addWidget(text_label(visible(f"📎 {file.name}"), "small"))
        self.more = QPushButton(tr("Show all"), self)
        self.more.setProperty("role", "quiet")
        self.more.clicked.connect(self._unfold)
        self.more.setVisible(self._folded)
        inside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.wordings = Switcher("wording", self)
        self.edit_button = IconButton("edit", tr("Write this prompt anew, as a branch of its own"), self)
        changes(self.edit_button)
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
        sample = self._shown[: 4 * FOLDED]
        needed = self.text.fontMetrics().boundingRect(QRect(0, 0, widest, 1 << 20), int(flags), sample).width()
        self.text.setFixedWidth(min(widest, needed + 4))

    def unfold(self) -> None:
        """Show all of a long prompt."""
        if self._folded:
            self._unfold()

    @property
    def shown(self) -> str:
        """The characters that are shown."""
        return self._shown

    def show_found(self, places: Places, current: int) -> None:
        """Mark what was found.

        :param places: beginnings and ends in :attr:`shown`.
        :param current: the number of the place that is marked more strongly; -1 for none.
        """
        if (tuple(places), current) != (tuple(self._found), self._current):
            self._found, self._current = tuple(places), current
            self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_found") and self._found:
            self._write()

    def height_before(self, place: int) -> int:
        """Pixels from the upper edge of this widget to the line that holds a character."""
        document = QTextDocument()
        document.setDefaultFont(self.text.font())
        document.setDocumentMargin(0)
        document.setTextWidth(self.text.width())
        document.setPlainText(self._shown[:place] or " ")
        line = self.text.fontMetrics().lineSpacing()
        return self.text.mapTo(self, QPoint(0, 0)).y() + max(0, int(document.size().height()) - line)

    def _unfold(self) -> None:
        self._folded = not self._folded
        self.more.setText(tr("Show all") if self._folded else tr("Show less"))
        self._found = ()
        self._write()
        self.fit(self.width())

    def _write(self) -> None:
        shown = self._whole[:FOLDED].rstrip() + " …" if self._folded else self._whole[:LONGEST]
        self._shown = shown
        if self._found:
            self.text.setTextFormat(Qt.TextFormat.RichText)
            self.text.setText(self._marked())
        else:
            self.text.setTextFormat(Qt.TextFormat.PlainText)
            self.text.setText(shown)

    def _marked(self) -> str:
        """The same with what was found marked: the only markup is that of the marks, all else is escaped."""
        parts, done = [], 0
        for number in around(self._found, self._current):
            start, end = self._found[number]
            ground, letters = mark_colors(self, current=number == self._current)
            parts.append(escape(self._shown[done:start]))
            colored = f";color:{letters}" if letters else ""
            parts.append(f'<span style="background-color:{ground}{colored}">')  # as it is: HTML
            parts.append(f"{escape(self._shown[start:end])}</span>")
            done = end
        parts.append(escape(self._shown[done:]))
        return f'<div style="white-space:pre-wrap">{"".join(parts)}</div>'  # as it is: HTML
