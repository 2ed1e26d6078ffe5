"""Colours of lines: one for each model, the same in every plot and table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from tabs.shared.theme import Colors

DOT = 10
"""Width of a dot in pixels."""

_LIGHT = ("#4a44d6", "#0f8a5f", "#c2410c", "#0369a1", "#a21caf", "#8a6d00", "#be123c", "#4d7c0f")
_DARK = ("#9a9bff", "#6bd69c", "#ff9f6b", "#67c7f5", "#e58bf0", "#f0c06a", "#ff8fa3", "#b5d66b")


class ModelColors:
    """Gives each model a colour when it is first seen and never another one. With over eight they come round again."""

    def __init__(self) -> None:
        self._order: dict[str, int] = {}

    def of(self, model: str, colors: Colors) -> str:
        """The colour of a model in a theme, as ``#rrggbb``."""
        place = self._order.setdefault(model, len(self._order))
        chosen = _DARK if colors.name == "dark" else _LIGHT
        return chosen[place % len(chosen)]


class GroupColors:
    """The same for models, strategies and kinds of task, each from the first colour on."""

    def __init__(self) -> None:
        self._of: dict[str, ModelColors] = {}

    def of(self, by: str, key: str, colors: Colors) -> str:
        """The colour of a group in a theme, as ``#rrggbb``."""
        return self._of.setdefault(by, ModelColors()).of(key, colors)


def dot(color: str) -> QPixmap:
    """A round dot of a colour, twice as dense as it is large."""
    picture = QPixmap(DOT * 2, DOT * 2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawEllipse(2, 2, DOT * 2 - 4, DOT * 2 - 4)
    painter.end()
    picture.setDevicePixelRatio(2)
    return picture
