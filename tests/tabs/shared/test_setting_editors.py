from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.queries import SettingSpec
from tabs.shared.setting_editors import LineEditor

_SPEC = SettingSpec(
    key="strategy.voting.judge", title="Judge", help="", group="Voting", kind="text", default="", short=True
)


def test_a_name_is_set_with_enter_and_taken_back_with_escape(qtbot: QtBot) -> None:
    """What is typed into a line counts with Enter, once and without blanks around it; Escape shows what was there."""
    editor = LineEditor(_SPEC)
    qtbot.addWidget(editor)
    chosen: list[object] = []
    editor.edited.connect(chosen.append)
    editor.show_value("practice/large")
    QTest.keyClicks(editor.line, "r ")
    QTest.keyClick(editor.line, Qt.Key.Key_Escape)
    assert editor.line.text() == "practice/large"
    editor.line.setText(" practice/small ")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert chosen == ["practice/small"]
    editor.show_value("practice/small")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert chosen == ["practice/small"]
