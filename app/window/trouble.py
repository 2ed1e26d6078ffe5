"""What the window shows when Tutti cannot start: what happened and what to do, in plain text that can be copied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from events.errors import TuttiError
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_told
from tabs.shared.theme import HUGE, LARGE, SMALL

WIDTH = 560
"""Widest line in pixels, about 80 characters."""


class TroublePage(QWidget):
    """A readable page in place of the tabs.

    :param leave: what the button for closing does.
    """

    def __init__(self, error: TuttiError, leave: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "page")
        what, do = tr_told(error.what), tr_told(error.do)
        self.words = f"{what}\n\n{do}"
        self.copy = QPushButton(tr("Copy this text"))
        self.copy.clicked.connect(lambda _checked: QApplication.clipboard().setText(self.words))
        self.leave = QPushButton(tr("Close"))
        self.leave.setProperty("role", "primary")
        self.leave.clicked.connect(lambda _checked: leave())
        for button in (self.leave, self.copy):
            button.setAutoDefault(True)  # Enter presses it
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addStretch(1)
        column.addWidget(text_label(tr("Tutti cannot start"), "title"))
        for text, role in ((what, ""), (do, "muted")):
            label = text_label(text, role, wrap=True, selectable=True)
            label.setFixedWidth(WIDTH)  # so that its height follows from its words
            column.addWidget(label)
        column.addSpacing(LARGE)
        column.addLayout(self._buttons())
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        whole.addStretch(1)
        whole.addLayout(column)
        whole.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addWidget(self.copy)
        row.addStretch(1)
        return row
