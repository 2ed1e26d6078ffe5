"""What stands where there is nothing yet."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStackedWidget, QTableView
from pytestqt.qtbot import QtBot

from tabs.shared.empty import EmptyState

pytestmark = pytest.mark.usefixtures("light")


@pytest.mark.parametrize("words", ["Two words", "Word " * 30, "Word " * 90])
def test_no_line_is_cut(qtbot: QtBot, words: str) -> None:
    """Its text is as high as its lines need, also where it shares a place with a table of a fixed height."""
    state, table = EmptyState("Nothing yet", words), QTableView()
    table.setFixedHeight(260)
    places = QStackedWidget()
    qtbot.addWidget(places)
    places.addWidget(table)
    places.addWidget(state)
    places.setCurrentWidget(state)
    places.resize(860, 260)
    places.show()
    text = state.text
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))
    assert text.geometry().center().x() == pytest.approx(places.width() / 2, abs=2)
