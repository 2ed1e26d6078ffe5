"""A page of sections that scrolls."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tabs.shared.theme import MEDIUM


class Sections(QScrollArea):
    """Sections under one another. Subclasses add to ``column``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        inside = QWidget()
        inside.setProperty("role", "page")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, MEDIUM, 0, 0)
        self.column.setSpacing(MEDIUM)
        self.setWidget(inside)
