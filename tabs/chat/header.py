"""The line above a conversation: its title, and what it came to so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from tabs.chat.heading import spent_and_saved
from tabs.shared.elided import ElidedLabel
from tabs.shared.hub import Hub
from tabs.shared.icons import IconButton
from tabs.shared.labels import stand_on_rule
from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import HUGE, MEDIUM
from tabs.shared.wording import count

NARROWEST = 120
"""Pixels that the title has at least; what it cost gives way before."""
_SHARE = 5
"""The name of its folder takes one part in so many of the width at most."""


class Header(QWidget):
    """Hidden while no conversation is shown, but where it is the way to the list that is folded.

    Signals: ``export_wanted`` with the conversation, ``folder_wanted`` with a folder that is to be listed.
    """

    export_wanted = Signal(str)
    folder_wanted = Signal(str)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._conversation = ""
        self._folded = False
        self.list_button = IconButton("sidebar", tr("Show or hide the list of conversations"), self)
        self.export = QPushButton(tr("Export …"), self)
        self.export.setProperty("role", "quiet")
        self.export.setToolTip(tr("Write this conversation to a file: Markdown, a web page, PDF or JSON"))
        self.export.clicked.connect(lambda _checked: self.export_wanted.emit(self._conversation))
        self.export.hide()
        self.title = ElidedLabel("", "heading")
        self.title.setMinimumWidth(NARROWEST)
        self._folder = ""
        self.folder = IconButton("folder", tr("Folder"), self)
        self.folder.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.folder.clicked.connect(lambda _checked: self.folder_wanted.emit(self._folder))
        self.folder.hide()
        self.cost = ElidedLabel("", "small")
        self.cost.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.cost.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.cost.set_tip(
            tr(
                "What this conversation cost; real and practice money are never mixed.\n"
                "Saved: by answers used again. Spared: by providers' prompt caches and by leaving old messages out."
            )
        )
        row = QHBoxLayout()
        row.setContentsMargins(MEDIUM, MEDIUM - 2, HUGE, MEDIUM - 2)
        row.setSpacing(MEDIUM)
        row.addWidget(self.list_button)
        row.addWidget(self.title, 1)
        row.addWidget(self.folder)
        row.addWidget(self.cost)
        row.addWidget(self.export)
        stand_on_rule(self, row)
        self.hide()

    def show_conversation(self, conversation_id: str) -> None:
        """Read what is recorded now."""
        row = self._hub.views.conversations.get(conversation_id) if conversation_id else None
        self._conversation = conversation_id
        self.setVisible(row is not None or self._folded)
        self.export.setVisible(row is not None)
        self.cost.setVisible(row is not None)
        self._show_folder(row.folder if row is not None and row.place == "list" else "")
        if row is None:
            self.title.setText(tr("New conversation"))
            return
        self.title.setText(one_line(row.title))
        cost = self._hub.views.runs.cost_of(conversation_id)
        self.cost.setText(f"{count(cost.runs, 'run')} · {spent_and_saved(cost)}" if cost.runs else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long name of a folder gives way to the title."""
        super().resizeEvent(event)
        self._fit_folder()

    def _show_folder(self, folder: str) -> None:
        """Say which folder it is in; where it is in none, nothing."""
        self.folder.setVisible(bool(folder))
        if folder != self._folder:
            self._folder = folder
            words = tr("In the folder {folder}; show what is in it", folder=visible(folder))
            self.folder.set_words(words)
            self.folder.setToolTip(plain_tip(words))
            self._fit_folder()

    def _fit_folder(self) -> None:
        most = self.width() // _SHARE
        name = self.folder.fontMetrics().elidedText(one_line(self._folder), Qt.TextElideMode.ElideRight, most)
        self.folder.setText(name.replace("&", "&&"))

    def show_folded(self, folded: bool) -> None:
        """Stand above a conversation that is to be begun, too, while the list is folded."""
        self._folded = folded
        if self.export.isHidden():  # none is open; nothing is read, for a window that is being left folds as well
            self.title.setText(tr("New conversation"))
            self.setVisible(folded)
