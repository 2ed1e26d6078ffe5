"""Room around a widget is there only while the widget is."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tabs.shared.apart import Apart


def test_what_is_hidden_leaves_no_gap(qtbot: QtBot) -> None:
    """However often the widget comes and goes, what stands below it begins where the room ends, or at the top."""
    page = QWidget()
    qtbot.addWidget(page)
    inner, below = QLabel("something happened"), QLabel("below")
    inner.hide()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Apart(inner, QMargins(24, 12, 24, 6), page))
    column.addWidget(below, 1)
    page.resize(300, 200)
    page.show()
    for _ in range(2):
        assert below.y() == 0
        inner.show()
        qtbot.waitUntil(lambda: inner.isVisible() and below.y() == 12 + inner.height() + 6, timeout=5000)
        inner.hide()
        qtbot.waitUntil(lambda: below.y() == 0, timeout=5000)
