"""What stands where there is nothing yet: what this place is for and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tabs.shared.labels import text_label
from tabs.shared.theme import HUGE, MEDIUM, SMALL

TEXT_WIDTH = 460
"""Widest line of the text in pixels, about 65 characters."""

NARROWEST = 240
"""Narrowest, where there is little room."""


class EmptyState(QWidget):
    """A title, a sentence or two, and at most one button, in the middle of the place.

    :param action: the button's words and what it does.
    """

    def __init__(
        self,
        title: str,
        text: str,
        *,
        action: tuple[str, Callable[[], None]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = text_label(title, "heading", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = text_label(text, "muted", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setMinimumWidth(NARROWEST)
        self.text.setMaximumWidth(TEXT_WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        self.column.setSpacing(SMALL)
        self.column.addStretch(1)
        self.column.addWidget(self.title)
        middle = QHBoxLayout()  # an alignment in the column would have the lines cut: it asks for no height for a width
        middle.addStretch(1)
        middle.addWidget(self.text, 100_000)  # the sides get what is left of its greatest width
        middle.addStretch(1)
        self.column.addLayout(middle)
        if action is not None:
            self.button = QPushButton(action[0], self)
            self.button.setProperty("role", "primary")
            self.button.clicked.connect(lambda _checked: action[1]())
            self.column.addSpacing(MEDIUM - SMALL)
            self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(1)
