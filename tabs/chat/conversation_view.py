"""The list of conversations as a person goes through it with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView

from tabs.shared.theme import SMALL


class ConversationView(QListView):
    """Tells of the keys that do something with the conversation that is chosen."""

    pressed_key = Signal(str)
    """``delete`` or ``undo``."""
    _NAMES = ((QKeySequence.StandardKey.Delete, "delete"), (QKeySequence.StandardKey.Undo, "undo"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of a key, or go through the list."""
        name = next((name for keys, name in self._NAMES if event.matches(keys)), "")
        if name:
            self.pressed_key.emit(name)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """These keys are the list's while it has the focus, and no shortcut's of the window."""
        overriding = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if overriding and any(event.matches(keys) for keys, _ in self._NAMES):  # type: ignore[attr-defined]  # as asked above
            event.accept()
            return True
        return bool(super().event(event))

    @property
    def editing(self) -> bool:
        """Whether a title is being written."""
        return self.state() == QAbstractItemView.State.EditingState

    @property
    def lowest(self) -> int:
        """The entry at the lower edge."""
        return max(0, self.indexAt(QPoint(SMALL, self.viewport().height() - SMALL)).row())
