"""The slim rail at the left: a button for each tab, and how everything else is found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from tabs.shared import scaling, theme
from tabs.shared.icons import IconButton, icon
from tabs.shared.language import tr

WIDE, NARROW = 96, 52
"""Pixels of width with and without words."""
ROOMY = 760
"""Pixels of the window's width below which there are no words."""
ICONS = {"Chat": "chat", "Settings": "settings", "Performance": "performance", "Runs": "runs"}
"""By title of the tab."""


class Rail(QFrame):
    """Signals: ``wanted`` with the place of a tab."""

    wanted = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        scaling.leave_alone(self)
        self._titles = titles
        self._group = QButtonGroup(self)
        self.buttons = [self._button(place, title) for place, title in enumerate(titles)]
        self.find_button = IconButton("search", tr("Find what can be done"), self)
        self.help_button = IconButton("help", tr("Help"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.TINY + 2, theme.MEDIUM, theme.TINY + 2, theme.MEDIUM)
        column.setSpacing(theme.TINY)
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(1)
        for other in (self.find_button, self.help_button):
            column.addWidget(other, 0, Qt.AlignmentFlag.AlignHCenter)
        self.fit(0)  # a window that has no size yet must not be made wider for the words

    def choose(self, place: int) -> None:
        """Show which tab is open."""
        self.buttons[place].setChecked(True)
        self._color()

    def front(self) -> str:
        """The title of the tab that is open."""
        return next((button.text() for button in self.buttons if button.isChecked()), "")

    def fit(self, width: int) -> None:
        """Leave the words out where there is little room beside it.

        :param width: of the window, in pixels.
        """
        narrow = width < theme.scaled(ROOMY)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for button in self.buttons:
            button.setToolButtonStyle(style)
        self.setFixedWidth(theme.scaled(NARROW if narrow else WIDE))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in another theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "buttons"):
            self._color()

    def _button(self, place: int, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(tr(title))
        button.setCheckable(True)
        button.setIconSize(QSize(22, 22))
        button.setProperty("role", "rail")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(tr(title))
        button.clicked.connect(lambda _checked: self.wanted.emit(place))
        self._group.addButton(button)
        return button

    def _color(self) -> None:
        colors = theme.colors_of(self)
        for title, button in zip(self._titles, self.buttons, strict=True):
            color = colors.accent if button.isChecked() else colors.muted
            button.setIcon(icon(ICONS.get(title, "file"), color))
