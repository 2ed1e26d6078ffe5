from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.queries import SettingSpec
from tabs.shared.setting_editors import ChoiceEditor, FlagEditor, LineEditor

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


def test_a_flag_is_set_and_cleared_by_the_mouse_and_by_space(qtbot: QtBot) -> None:
    """Each press of the box tells what it is now, as a person presses it."""
    editor = FlagEditor(
        SettingSpec(key="cache.enabled", title="Use them", help="", group="Cache", kind="flag", default=True)
    )
    qtbot.addWidget(editor)
    editor.show()
    told: list[object] = []
    editor.edited.connect(told.append)
    editor.show_value(value=True)
    QTest.mouseClick(editor.box, Qt.MouseButton.LeftButton, pos=QPoint(8, editor.box.height() // 2))
    QTest.keyClick(editor.box, Qt.Key.Key_Space)
    assert told == [False, True]


def test_a_choice_is_made_by_the_keyboard(qtbot: QtBot) -> None:
    """The arrow keys choose the next, and tell its name and not its place."""
    spec = SettingSpec(
        key="appearance.theme",
        title="Theme",
        help="",
        group="Appearance",
        kind="choice",
        default="a",
        choices=("a", "b"),
    )
    editor = ChoiceEditor(spec)
    qtbot.addWidget(editor)
    editor.show()
    told: list[object] = []
    editor.edited.connect(told.append)
    editor.show_value("a")
    QTest.keyClick(editor.box, Qt.Key.Key_Down)
    assert told == ["b"]
