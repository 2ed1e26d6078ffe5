"""The icons, drawn in the colours of the theme, and buttons that are nothing but an icon."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton, QWidget

from tabs.shared.plain_tip import plain_tip
from tabs.shared.theme import colors_of

SIZE = 18
"""Edge of an icon in a button, in pixels."""
_DRAWN = 72
"""Edge it is drawn with, so that it is sharp on dense screens and when everything is shown larger."""


@lru_cache(maxsize=256)
def icon(name: str, color: str) -> QIcon:
    """An icon of ``resources/icons`` in one colour (``#rrggbb``)."""
    source = files("resources").joinpath("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
    pixmap = QPixmap(QSize(_DRAWN, _DRAWN))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return QIcon(pixmap)


@cache
def app_icon() -> QIcon:
    """The program's own icon, in the sizes that desktops ask for."""
    source = files("resources").joinpath("desktop", "tutti.svg").read_bytes()
    renderer, made = QSvgRenderer(QByteArray(source)), QIcon()
    for edge in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(QSize(edge, edge))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        made.addPixmap(pixmap)
    return made


class IconButton(QToolButton):
    """A button with an icon in the theme's quiet colour, and words for the tool tip and for screen readers.

    :param words: what it does.
    """

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("role", "icon")
        self.setIconSize(QSize(SIZE, SIZE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(words)
        self._draw()

    def set_words(self, words: str) -> None:
        """Say what it does now."""
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self._draw()

    def show_checked(self, checked: bool) -> None:
        """Show whether it is on, in the theme's accent."""
        self.setChecked(checked)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        chosen = colors_of(self)
        self.setIcon(icon(self._name, chosen.accent if self.isChecked() else chosen.muted))
