"""The page that says why Tutti cannot start."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.window.trouble import TroublePage
from events.errors import StoreDamaged


def test_the_words_stand_there_as_they_are(qtbot: QtBot) -> None:
    """What happened and what to do are plain text, can be copied, and the button closes."""
    left: list[bool] = []
    page = TroublePage(StoreDamaged("It is <b>damaged</b>.", "Do this."), lambda: left.append(True))
    qtbot.addWidget(page)
    labels = page.findChildren(QLabel)
    assert {"It is <b>damaged</b>.", "Do this."} <= {label.text() for label in labels}
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    page.copy.click()
    assert QApplication.clipboard().text() == "It is <b>damaged</b>.\n\nDo this."
    page.leave.click()
    assert left == [True]
