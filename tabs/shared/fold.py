"""A heading that opens and closes what stands below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import LARGE, SMALL


class Fold(QWidget):
    """What is inside is made when it is opened first; a receipt of a long run has more in it than anybody opens.

    :param make: makes what is inside.
    """

    def __init__(self, title: str, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.inside: QWidget | None = None
        self.button = QToolButton(self)
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.button.setAccessibleName(title)
        self.button.toggled.connect(self._toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def open(self) -> None:
        """Show what is inside."""
        self.button.setChecked(True)

    def _toggle(self, shown: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        if self.inside is None and shown:
            self.inside = self._make()
            self.inside.setContentsMargins(LARGE, 0, 0, SMALL)
            self._column.addWidget(self.inside)
            order_as_laid_out(self)
        if self.inside is not None:
            self.inside.setVisible(shown)
