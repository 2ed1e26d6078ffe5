"""Rows of forms: a name beside its field."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

ROOM = 3
"""Pixels that a name is wider with its letter underlined than Qt reckons, which cuts its end off."""


class FieldName(QLabel):
    """A name as wide as it is drawn. An ampersand stands before the letter that leads to its field."""

    def sizeHint(self) -> QSize:
        """As wide as it is drawn."""
        return super().sizeHint() + QSize(ROOM, 0)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return super().minimumSizeHint() + QSize(ROOM, 0)


def add_row(form: QFormLayout, name: str, field: QWidget) -> None:
    """Put a field into a form, behind its name."""
    label = FieldName(name)
    label.setBuddy(field)
    form.addRow(label, field)
