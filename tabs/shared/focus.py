"""Where the keyboard is in a window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def focused(within: QWidget) -> QWidget | None:
    """What has the keyboard in the window of a widget, or has it when that window is in front again; none when nothing has."""
    return within.window().focusWidget()
