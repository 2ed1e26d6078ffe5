"""What tabs can do for the window besides being shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from tabs.shared.hub import Hub
from tabs.shared.tab import Tab

Factory = Callable[[Hub, QWidget | None], Tab]


class TabSpec(NamedTuple):
    """A tab before it is built."""

    title: str
    factory: Factory
    """Called when the tab is first shown."""


@runtime_checkable
class ShowsConversations(Protocol):
    """What the chat can do for the window."""

    def open(self, conversation_id: str) -> None:
        """Show a conversation; an empty id begins a new one."""
