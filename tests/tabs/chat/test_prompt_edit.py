from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tabs.chat.prompt_edit import SHARE, PromptEdit

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def edit(qtbot: QtBot) -> PromptEdit:
    window = QMainWindow()
    window.resize(600, 600)
    made = PromptEdit(window)
    window.setCentralWidget(made)
    qtbot.addWidget(window)
    window.show()
    made.window_kept = window  # type: ignore[attr-defined]  # lives as long as the box does
    return made


def _pasted(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


@pytest.mark.parametrize(
    ("with_control", "modifier", "sends"),
    [
        (False, Qt.KeyboardModifier.NoModifier, True),
        (False, _SHIFT, False),
        (False, _CONTROL, True),
        (True, Qt.KeyboardModifier.NoModifier, False),
        (True, _SHIFT, False),
        (True, _CONTROL, True),
    ],
)
def test_which_key_sends(edit: PromptEdit, with_control: bool, modifier: Qt.KeyboardModifier, sends: bool) -> None:
    """Enter sends, or begins a new line for who wants Ctrl+Enter to send; Shift+Enter always begins one."""
    sent: list[bool] = []
    edit.sent.connect(lambda: sent.append(True))
    edit.set_ways(with_control=with_control, paste_most=0)
    edit.write("One")
    QTest.keyClick(edit, Qt.Key.Key_Return, modifier)
    assert bool(sent) is sends
    assert len(edit.toPlainText().splitlines()) == 1
    assert edit.document().blockCount() == 1 or not sends


def test_it_takes_a_third_of_the_window_at_most(qtbot: QtBot, edit: PromptEdit) -> None:
    """It grows with its text, then scrolls, and becomes low again."""
    low = edit.height()
    edit.write("\n".join("abcdef"))
    qtbot.waitUntil(lambda: edit.height() > low)
    edit.write("line\n" * 300)
    qtbot.waitUntil(lambda: edit.height() > edit.window().height() // SHARE - 2 * edit.fontMetrics().lineSpacing())
    assert edit.height() <= edit.window().height() // SHARE
    edit.write("")
    qtbot.waitUntil(lambda: edit.height() == low)


def test_what_is_written_in_can_be_undone(edit: PromptEdit) -> None:
    """Undo brings back what stood there before a text was put in its place."""
    edit.insertPlainText("My own words")
    edit.write("Something else")
    edit.undo()
    assert edit.toPlainText() == "My own words"
    edit.redo()
    assert edit.toPlainText() == "Something else"


def test_arrows_bring_prompts_back(edit: PromptEdit) -> None:
    """Up in an empty box goes back, Down comes forth again, and neither touches what a person wrote."""
    edit.earlier.connect(lambda step: edit.recall(["newest", "older"], step))
    for key, shown in (("Up", "newest"), ("Up", "older"), ("Up", "older"), ("Down", "newest"), ("Down", "")):
        QTest.keyClick(edit, getattr(Qt.Key, f"Key_{key}"))
        assert edit.toPlainText() == shown
    edit.insertPlainText("mine")
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert edit.toPlainText() == "mine"


def test_a_long_paste_is_given_away(edit: PromptEdit) -> None:
    """From the length that is set, a pasted text is no longer written into the box."""
    given: list[str] = []
    edit.text_given.connect(given.append)
    edit.set_ways(with_control=False, paste_most=10)
    edit.insertFromMimeData(_pasted("short"))
    edit.insertFromMimeData(_pasted("much longer"))
    assert (edit.toPlainText(), given) == ("short", ["much longer"])
    edit.set_ways(with_control=False, paste_most=0)
    edit.insertFromMimeData(_pasted(" and long again"))
    assert edit.toPlainText() == "short and long again"
