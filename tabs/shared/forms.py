"""Rows of forms: a name beside its field."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

ROOM = 3
"""Pixels behind a name: with its letter underlined it is wider than Qt reckons, which cuts its end off."""


def add_row(form: QFormLayout, name: str, field: QWidget) -> None:
    """Put a field into a form.

    :param name: an ampersand stands before the letter that leads to the field.
    """
    label = QLabel(name)
    label.setBuddy(field)
    label.setContentsMargins(0, 0, ROOM, 0)
    form.addRow(label, field)
