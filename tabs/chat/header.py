"""The line above a conversation: its title, and what it came to so far."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tabs.chat.heading import spent_and_saved
from tabs.shared.elided import ElidedLabel
from tabs.shared.hub import Hub
from tabs.shared.labels import framed, text_label
from tabs.shared.safe_text import one_line
from tabs.shared.theme import HUGE, LARGE, MEDIUM
from tabs.shared.wording import count


class Header(QWidget):
    """Hidden while no conversation is shown."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.title = ElidedLabel("", "heading")
        self.cost = text_label("", "small")
        self.cost.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.cost.setToolTip(
            "What this conversation cost; real and practice money are never mixed.\n"
            "Saved: by answers used again. Spared: by providers' prompt caches and by leaving old messages out."
        )
        row = QHBoxLayout()
        row.setContentsMargins(HUGE, MEDIUM - 2, HUGE, MEDIUM - 2)
        row.setSpacing(LARGE)
        row.addWidget(self.title, 1)
        row.addWidget(self.cost)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(framed("rule"))
        self.hide()

    def show_conversation(self, conversation_id: str) -> None:
        """Read what is recorded now."""
        row = self._hub.views.conversations.get(conversation_id) if conversation_id else None
        self.setVisible(row is not None)
        if row is None:
            return
        self.title.setText(one_line(row.title))
        cost = self._hub.views.runs.cost_of(conversation_id)
        self.cost.setText(f"{count(cost.runs, 'run')} · {spent_and_saved(cost)}" if cost.runs else "")
