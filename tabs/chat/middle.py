"""What stands in the middle of the chat tab: the conversation, the welcome before it, or that it had not begun."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from events.errors import TuttiError
from tabs.chat.transcript import Transcript
from tabs.chat.welcome import Welcome
from tabs.shared.empty import EmptyState
from tabs.shared.hub import Hub
from tabs.shared.language import tr, tr_told
from tabs.shared.tasks import Tasks
from tabs.shared.theme import scaled

LEAST = 20
"""Pixels of height that what scrolls may be left with, at the usual size of letters."""


class Middle(QStackedWidget):
    """Shows one of them, and lets the welcome look for models on this machine.

    :param tasks: of the tab.
    """

    def __init__(
        self, hub: Hub, transcript: Transcript, welcome: Welcome, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._transcript = transcript
        self._welcome = welcome
        self.not_begun = EmptyState(
            tr("This conversation had not begun"),
            tr("It began after the time you are looking at. Move the slider on to see it, or choose another one."),
        )
        for one in (welcome, transcript, self.not_begun):
            self.addWidget(one)
        self._tasks = tasks
        welcome.look_wanted.connect(self._look_for_servers)

    def minimumSizeHint(self) -> QSize:
        """What scrolls gives way to the prompt box below, where the window is low and the letters are large."""
        least = super().minimumSizeHint()
        if isinstance(self.currentWidget(), QScrollArea):
            least.setHeight(min(least.height(), scaled(LEAST)))
        return least

    def show_for(self, conversation_id: str) -> None:
        """Show what there is of a conversation; an empty id begins a new one."""
        if not conversation_id:
            self.setCurrentWidget(self._welcome)
        elif self._hub.is_past and self._hub.views.conversations.get(conversation_id) is None:
            self.setCurrentWidget(self.not_begun)
        else:
            self.setCurrentWidget(self._transcript)

    def _look_for_servers(self) -> None:
        def failed(error: TuttiError) -> None:
            self._welcome.show_words(tr_told(error.what))

        self._tasks.start(self._hub.models(), self._welcome.show_found, failed=failed)
