from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tabs.shared.actions import Action, Actions, native

CTRL = Qt.KeyboardModifier.ControlModifier


class Place(QWidget):
    """A window with a line to write in and a button, and what was done in it."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.line, self.button = QLineEdit(self), QPushButton("Do", self)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.button)
        self.acts = Actions(self, "Here")

    def does(self, name: str) -> None:
        self.done.append(name)


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    made = Place()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.line.setFocus()
    return made


def test_a_shortcut_does_what_its_action_says(place: Place) -> None:
    """Each of the keys of an action does it, wherever in the window the focus is, and only while it can be done."""
    able = [True]
    do = Action("here.do", "Do it", lambda: place.does("do"), "Ctrl+J; F7", can=lambda: able[0])
    assert place.acts.add(do).group == "Here"
    QTest.keyClick(place.line, Qt.Key.Key_J, CTRL)
    place.button.setFocus()
    QTest.keyClick(place.button, Qt.Key.Key_F7)
    able[0] = False
    QTest.keyClick(place.button, Qt.Key.Key_F7)
    assert place.done == ["do", "do"]


def test_a_shortcut_rests_while_its_place_is_hidden(place: Place) -> None:
    """Two places of one window may share a key when only one of them is shown at a time."""
    other = QWidget(place)
    place.acts.add(Action("here.one", "One", lambda: place.does("one"), "Ctrl+J"))
    place.acts.add(Action("here.other", "Other", lambda: place.does("other"), "Ctrl+G"), where=other)
    other.hide()
    QTest.keyClick(place.line, Qt.Key.Key_G, CTRL)
    assert place.done == []
    other.show()
    QTest.keyClick(place.line, Qt.Key.Key_G, CTRL)
    assert place.done == ["other"]
    assert place.acts.place("here.other") is other


def test_other_keys_take_the_place_of_those_it_came_with(place: Place) -> None:
    """A changed shortcut works and the old one does nothing, the tool tip tells the new one, and all can go back."""
    place.button.setToolTip("Does it")
    place.acts.add(Action("here.do", "Do it", lambda: place.does("do"), "Ctrl+J"), button=place.button)
    assert place.button.toolTip() == f"Does it ({native('Ctrl+J')})"
    place.acts.rebind({"here.do": "Ctrl+G", "nowhere.do": "Ctrl+X"})
    QTest.keyClick(place.line, Qt.Key.Key_J, CTRL)
    assert place.done == []
    QTest.keyClick(place.line, Qt.Key.Key_G, CTRL)
    assert (place.done, place.acts.keys("here.do")) == (["do"], "Ctrl+G")
    assert place.button.toolTip() == f"Does it ({native('Ctrl+G')})"
    place.acts.rebind({"here.do": ""})
    QTest.keyClick(place.line, Qt.Key.Key_G, CTRL)
    assert place.button.toolTip() == "Does it"
    place.acts.rebind({})
    QTest.keyClick(place.line, Qt.Key.Key_J, CTRL)
    assert place.done == ["do", "do"]


def test_a_name_stands_for_one_thing(place: Place) -> None:
    """A name that is taken, or is none, is a fault of whoever adds it."""
    place.acts.add(Action("here.do", "Do it", lambda: None))
    assert "here.do" in place.acts
    for name in ("here.do", "Do it", "do", ""):
        with pytest.raises(ValueError, match=r"chat\.new"):
            place.acts.add(Action(name, "Do it", lambda: None))


def test_what_comes_and_goes_is_asked_for_when_it_is_wanted(place: Place) -> None:
    """Offers are what they are at that moment."""
    there = ["a"]
    place.acts.offer(lambda: (Action(f"here.open.{one}", one, lambda: None) for one in there))
    assert [action.title for action in place.acts.offered()] == ["a"]
    there.append("b")
    assert [(action.title, action.group) for action in place.acts.offered()] == [("a", "Here"), ("b", "Here")]


def test_shortcuts_are_printed_as_the_platform_does() -> None:
    """Several are told with "or", none is nothing."""
    assert native("Ctrl+K; Ctrl+Shift+P") == " or ".join(
        QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in ("Ctrl+K", "Ctrl+Shift+P")
    )
    assert native("") == ""
