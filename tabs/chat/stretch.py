"""Which prompts of a conversation are shown: its end, or a stretch that lies far back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from events.projections.conversations.rows import MessageRow
from events.projections.conversations.view import ConversationsView
from tabs.shared.hub import Hub
from tabs.shared.language import tr
from tabs.shared.theme import SMALL

PAGE = 30
"""Exchanges shown at first, and added by each "show earlier"."""
NEAR = 4 * PAGE
"""So far back everything up to the end is shown; further back a stretch is shown by itself."""


class Stretch:
    """Grows at both ends. Nothing of what lies outside it has widgets."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._conversation = ""
        self._shown = PAGE
        self._until = ""
        """The last prompt of the stretch; empty while that is whichever is the newest."""
        self.earlier = False
        """Whether there is anything before it."""
        self.later = False
        """Whether there is anything behind it."""

    def begin(self, conversation_id: str) -> None:
        """The end of a conversation."""
        self._conversation = conversation_id
        self._shown, self._until = PAGE, ""
        self.earlier = self.later = False

    def read(self) -> list[MessageRow]:
        """The prompts of the stretch as they are recorded now."""
        but = self._but()
        found = self._hub.views.conversations.prompts(self._conversation, last=self._shown + 1, but=but)
        self.earlier, self.later = len(found) > self._shown, but > 0
        return found[-self._shown :]

    def add_earlier(self) -> None:
        """A page before it, too."""
        self._shown += PAGE

    def add_later(self) -> None:
        """A page behind it, too."""
        before = self._but()
        but = max(0, before - PAGE)
        self._end_at(but)
        self._shown += before - but

    def take_in(self, prompt_id: str) -> bool:
        """Have it hold a prompt; whether that is on the branch in force."""
        place = place_of(self._hub.views.conversations, self._conversation, prompt_id)
        if place < 0:
            return False
        but = self._but()
        if but <= place < but + self._shown:
            return True
        if place < NEAR:
            self._until, self._shown = "", max(PAGE, -(-(place + 1) // PAGE) * PAGE)
        else:
            self._end_at(place - PAGE // 2)
            self._shown = PAGE
        return True

    def _end_at(self, but: int) -> None:
        found = self._hub.views.conversations.prompts(self._conversation, last=1, but=but) if but else []
        self._until = found[0].message_id if found else ""

    def _but(self) -> int:
        """How many prompts come behind it."""
        return max(0, self._hub.views.conversations.behind(self._until) - 1) if self._until else 0


def place_of(view: ConversationsView, conversation_id: str, prompt_id: str) -> int:
    """How many prompts come behind one on the branch in force; -1 when it is not on it."""
    place = view.behind(prompt_id) - 1 if prompt_id else -1
    found = view.prompts(conversation_id, last=1, but=place) if place >= 0 else []
    return place if found and found[0].message_id == prompt_id else -1


def earlier_button(parent: QWidget) -> QPushButton:
    """Stands above a stretch that does not reach to the beginning."""
    button = QPushButton(tr("Show earlier"), parent)
    button.setProperty("role", "quiet")
    button.hide()
    return button


class LaterRow(QWidget):
    """Stands below a stretch that does not reach to the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.more = QPushButton(tr("Show later"), self)
        self.newest = QPushButton(tr("Go to the newest"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addStretch(1)
        for button in (self.more, self.newest):
            button.setProperty("role", "quiet")
            row.addWidget(button)
        row.addStretch(1)
        self.hide()
