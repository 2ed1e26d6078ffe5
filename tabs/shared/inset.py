"""Space at the sides of fields with arrows, which the style sheet gives to every other field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractSpinBox

from tabs.shared.theme import TINY, scaled

SIDE = 9
"""Pixels from the edge of a field to what is written in it, as the style sheet has them for others: border and padding."""


def inset(*fields: QAbstractSpinBox) -> None:
    """Keep what is written in numbers and times away from the frame and from the arrows.

    Qt reckons with the height that a style sheet asks for around them, and not with its width.
    """
    for field in fields:
        _Inset(field)


class _Inset(QObject):
    def __init__(self, field: QAbstractSpinBox) -> None:
        super().__init__(field)
        self._field = field
        field.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow larger letters."""
        if watched is self._field and event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()
        return False

    def _fit(self) -> None:
        self._field.lineEdit().setTextMargins(scaled(SIDE), 0, scaled(TINY), 0)
