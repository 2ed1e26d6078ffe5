"""What a newcomer sees: what this is, three prompts to click, and how to go on with real models."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tabs.shared.labels import text_label
from tabs.shared.theme import LARGE, MEDIUM, SMALL

EXAMPLES = (
    ("Arithmetic", "What is 17 * 24 + 9?"),
    ("Ordering", "Sort these numbers from small to large: 42, 7, 19, 3, 88"),
    ("Multiple choice", "Which number is prime? A) 21 B) 27 C) 29 D) 33"),
)
"""Prompts that practice models can solve."""
WIDTH = 536
BUTTON_HEIGHT = 46


class Welcome(QScrollArea):
    """Stands in the middle while a conversation has no prompt; scrolls where a long prompt leaves it little room."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(self)
        page.setProperty("role", "page")
        inside = QWidget(page)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        title = text_label("Ask several models at once", "title")
        text = text_label(
            "One prompt goes to one model or to many; the answers come side by side, with what they cost and how long "
            "they took. Practice models are built in: they need no key and no network.",
            "muted",
            wrap=True,
        )
        text.setFixedWidth(WIDTH)  # a label that wraps tells its height only for a width it knows
        column.addWidget(title)
        column.addWidget(text)
        column.addSpacing(LARGE)
        column.addWidget(text_label("Try one of these", "strong"))
        self.buttons: list[QPushButton] = []
        grid = QGridLayout()
        grid.setSpacing(SMALL)
        for place, (kind, prompt) in enumerate(EXAMPLES):
            button = QPushButton(prompt, inside)
            button.setProperty("role", "suggestion")
            button.setAccessibleName(f"{kind} example: {prompt}")
            button.setFixedSize(WIDTH, BUTTON_HEIGHT)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _checked, words=prompt: self.chosen.emit(words))
            grid.addWidget(button, place, 0)
            self.buttons.append(button)
        column.addLayout(grid)
        column.addSpacing(MEDIUM)
        real = text_label(
            "To ask a real model, open Settings, add a provider and its key, or start Ollama, LM Studio, llama.cpp "
            "or vLLM on this machine: their models appear in the list below by themselves.",
            "muted",
            wrap=True,
        )
        real.setFixedWidth(WIDTH)
        column.addWidget(real)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        outer.addStretch(2)
        outer.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self.setWidget(page)
