from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.errors import KeyMissing
from tabs.shared.empty import EmptyState
from tabs.shared.notice import Notice


def test_an_error_says_what_happened_and_what_to_do(qtbot: QtBot) -> None:
    """Both sentences stand there as plain text, and the close button takes them away."""
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_error(KeyMissing("There is <b>no</b> key.", "Add one in Settings."))
    assert notice.what.text() == "There is <b>no</b> key."
    assert notice.what.textFormat() is Qt.TextFormat.PlainText
    assert notice.do.text() == "Add one in Settings."
    notice.close_button.click()
    assert notice.isHidden()


def test_an_empty_place_offers_what_to_do(qtbot: QtBot) -> None:
    """The one button of an empty state does what it says."""
    done: list[bool] = []
    empty = EmptyState("Nothing yet", "Ask something.", action=("Ask", lambda: done.append(True)))
    qtbot.addWidget(empty)
    empty.button.click()
    assert done == [True]
