"""What is being written: keeps it true to the settings, says what it will cost, and brings prompts of before back."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tabs.chat.beforehand import Beforehand
from tabs.chat.choosing import Choosing
from tabs.chat.composer import Composer
from tabs.shared.hub import Hub

MOST_RECALLED = 50
"""Prompts of a conversation that the arrow keys go back to."""


class Drafting(QObject):
    """Stands beside the prompt box of one chat."""

    def __init__(self, hub: Hub, composer: Composer, choosing: Choosing, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._composer = composer
        self._choosing = choosing
        self.beforehand = Beforehand(hub, composer, lambda: choosing.command(composer.draft), parent)
        choosing.shown.connect(self._chosen)
        composer.edit.earlier.connect(self._recall)

    def stop(self) -> None:
        """Let go of all that is under way."""
        self.beforehand.stop()
        self._composer.release()

    def _chosen(self) -> None:
        """Another way to ask, another conversation or another setting."""
        self._composer.take_settings()
        self.beforehand.ask()

    def _recall(self, step: int) -> None:
        messages = self._hub.views.conversations.messages(self._choosing.conversation)
        prompts = [row.text for row in reversed(messages) if row.role == "user" and not row.text_blob]
        self._composer.edit.recall(list(dict.fromkeys(prompts))[:MOST_RECALLED], step)
