"""What a page of figures shows: the figures, or why there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tabs.shared.empty import EmptyState
from tabs.shared.theme import MEDIUM

CONTENT, NONE, QUIET = range(3)
"""The figures; nothing was ever measured; nothing in this time."""


class Places(QStackedWidget):
    """The three places; the first scrolls where the window is too low.

    :param none: what is said while nothing was ever measured.
    :param quiet: what is said where nothing was in this time.
    """

    def __init__(self, none: EmptyState, quiet: EmptyState, parent: QWidget) -> None:
        super().__init__(parent)
        content = QWidget()
        content.setProperty("role", "page")
        self.content = QVBoxLayout(content)
        """The figures, one below the other."""
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(MEDIUM)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        for page in (scroll, none, quiet):
            self.addWidget(page)
