"""What a page of figures shows: the figures, or why there are none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tabs.shared.empty import EmptyState
from tabs.shared.scaling import leave_alone
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
        scroll = self._scroll = QScrollArea(self)
        self._inside, self._whole = content, False
        leave_alone(scroll)
        content.installEventFilter(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        for page in (scroll, none, quiet):
            self.addWidget(page)

    def stand_whole(self, *, on: bool) -> None:
        """Be as high as the figures are, for something around it that scrolls instead; or as there is room."""
        self._whole = on
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear that the figures have become higher or lower."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        least = self._inside.minimumSizeHint().height() if self._whole else 0
        if self._scroll.minimumHeight() != least:
            self._scroll.setMinimumHeight(least)

    def sizeHint(self) -> QSize:
        """No more than it needs: what scrolls around it scrolls only where it has to."""
        return self.minimumSizeHint()
