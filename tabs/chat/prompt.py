"""A prompt as it stands in the conversation: plain text in a bubble, with the names of its files."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from events.projections.conversations.rows import MessageRow
from tabs.chat.file_name import FileName
from tabs.chat.prompt_text import PromptText
from tabs.chat.switcher import Switcher
from tabs.shared.changing import changes
from tabs.shared.found import Places
from tabs.shared.icons import IconButton
from tabs.shared.labels import framed
from tabs.shared.language import tr
from tabs.shared.safe_text import visible
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY
from tabs.shared.wording import full_time

FOLDED = 1_200
"""Characters of a long prompt that are shown before it is unfolded."""
LONGEST = 60_000
"""Characters shown at most; the whole text is laid out at once."""
_SHARE = 0.78


class PromptBubble(QWidget):
    """At the right, as wide as its text needs."""

    def __init__(self, prompt: MessageRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = visible(prompt.text.rstrip())
        self._folded = len(self._whole) > FOLDED
        self._shown = ""
        self.text = PromptText(self)
        self.text.setToolTip(full_time(prompt.created_at))
        self.frame = framed("accent")
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(LARGE, MEDIUM - 2, LARGE, MEDIUM - 2)
        inside.setSpacing(TINY)
        inside.addWidget(self.text)
        self.text.setVisible(bool(self._whole))  # of a prompt without words its files are all there is
        self.files = [FileName(file.name, "small", clip=True) for file in prompt.attachments]
        for name in self.files:
            inside.addWidget(name)
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
        self.text.fit(widest)
        for name in self.files:
            name.fit(widest)

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
        self.text.show_found(places, current)

    def height_before(self, place: int) -> int:
        """Pixels from the upper edge of this widget to the line that holds a character."""
        return self.text.mapTo(self, QPoint(0, self.text.top_of(place))).y()

    def _unfold(self) -> None:
        self._folded = not self._folded
        self.more.setText(tr("Show all") if self._folded else tr("Show less"))
        self._write()

    def _write(self) -> None:
        self._shown = self._whole[:FOLDED].rstrip() + " …" if self._folded else self._whole[:LONGEST]
        self.text.show_text(self._shown)
