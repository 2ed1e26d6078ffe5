"""How several conversations of the list are chosen, and what leaves that as it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from events.catalog.conversations import (
    ConversationArchived,
    ConversationDeleted,
    ConversationMovedToFolder,
    ConversationPinned,
    ConversationStarted,
    PromptAdded,
)
from tabs.chat.conversation_model import PAGE
from tabs.chat.tab import ChatTab
from tests.tabs.chat.many import CTRL, NONE, SHIFT, chosen, click, press, words
from tests.tabs.hub import StoreHub


def test_ctrl_and_shift_choose_several_and_open_none(five: ChatTab) -> None:
    """Ctrl+click one more or one less, Shift+click all from there; the keyboard stays in the list, no heading is chosen."""
    tab = five
    click(tab, "c", CTRL)
    assert chosen(tab) == ["e", "c"]
    click(tab, "e", CTRL)
    assert chosen(tab) == ["c"]
    click(tab, "c", CTRL)  # the last one: the open one is chosen again
    assert chosen(tab) == ["e"]
    click(tab, "b", SHIFT)
    assert chosen(tab) == ["c", "b"]
    click(tab, "e", CTRL | SHIFT)
    assert chosen(tab) == ["e", "d", "c", "b"]
    click(tab, "a", SHIFT)
    assert chosen(tab) == ["c", "b", "a"]
    click(tab, "e", CTRL | SHIFT)
    assert len(chosen(tab)) == 5
    heading = tab.conversations.view.visualRect(tab.conversations.model.index(0)).center()
    for held in (CTRL, SHIFT):
        QTest.mouseClick(tab.conversations.view.viewport(), Qt.MouseButton.LeftButton, held, heading)
    assert len(chosen(tab)) == 5
    assert tab.transcript.conversation == "e"
    assert tab.conversations.view.hasFocus()


def test_a_plain_click_opens_one_again(five: ChatTab) -> None:
    """Also one of those that are chosen, and it alone is chosen then."""
    click(five, "c", CTRL)
    click(five, "b", CTRL)
    click(five, "c")
    assert chosen(five) == ["c"]
    assert five.transcript.conversation == "c"
    assert five.composer.edit.hasFocus()
    click(five, "a", CTRL)
    click(five, "c", CTRL)
    assert chosen(five) == ["a"]
    click(five, "a")  # it is chosen already, and was not opened
    assert five.transcript.conversation == "a"


def test_keys_choose_several(five: ChatTab) -> None:
    """Shift with arrows, Home and End; Ctrl with arrows and the space bar; Ctrl+A; Escape leads back to the open one."""
    tab = five
    tab.conversations.view.setFocus()
    press(tab, Qt.Key.Key_Down, SHIFT)
    press(tab, Qt.Key.Key_Down, SHIFT)
    assert chosen(tab) == ["e", "d", "c"]
    press(tab, Qt.Key.Key_Up, SHIFT)
    assert chosen(tab) == ["e", "d"]
    press(tab, Qt.Key.Key_End, SHIFT)
    assert chosen(tab) == ["e", "d", "c", "b", "a"]
    press(tab, Qt.Key.Key_Escape)
    assert chosen(tab) == ["e"]
    for _ in range(2):
        press(tab, Qt.Key.Key_Down, CTRL)
    assert chosen(tab) == ["e"]
    press(tab, Qt.Key.Key_Space, CTRL)
    assert chosen(tab) == ["e", "c"]
    press(tab, Qt.Key.Key_Space)
    assert chosen(tab) == ["e"]
    press(tab, Qt.Key.Key_Space, CTRL)
    press(tab, Qt.Key.Key_Home, SHIFT)
    assert chosen(tab) == ["e", "d", "c"]
    press(tab, Qt.Key.Key_A, CTRL)
    assert chosen(tab) == ["e", "d", "c", "b", "a"]
    assert tab.transcript.conversation == "e"
    press(tab, Qt.Key.Key_Down)
    assert tab.transcript.conversation == "d"
    assert chosen(tab) == ["d"]


def test_enter_opens_the_one_the_keyboard_is_at(five: ChatTab) -> None:
    """Of several that are chosen it is chosen alone then, and written in."""
    five.conversations.view.setFocus()
    press(five, Qt.Key.Key_Down, SHIFT)
    press(five, Qt.Key.Key_Down, SHIFT)
    press(five, Qt.Key.Key_Return)
    assert five.transcript.conversation == "c"
    assert chosen(five) == ["c"]
    assert five.composer.edit.hasFocus()


def test_a_mouse_that_is_drawn_chooses_what_it_passes(five: ChatTab) -> None:
    """The first one is opened as by a click, the others are not."""
    view, model = five.conversations.view, five.conversations.model
    at = {name: view.visualRect(model.place(name)).center() for name in "dcb"}
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, NONE, at["d"])
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for name in "cb":
        spot = view.viewport().mapToGlobal(at[name])
        QApplication.sendEvent(view.viewport(), QMouseEvent(QEvent.Type.MouseMove, at[name], spot, none, left, NONE))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NONE, at["b"])
    assert chosen(five) == ["d", "c", "b"]
    assert five.transcript.conversation == "d"
    assert view.hasFocus()


def test_how_many_are_chosen_is_said_below_the_list(five: ChatTab) -> None:
    """While several are, with a way to what can be done and one back; the buttons are named and come after the list."""
    bar, view = five.conversations.bar, five.conversations.view
    assert not bar.isVisible()
    click(five, "c", CTRL)
    assert bar.isVisible()
    assert bar.said.text() == "2 conversations chosen"
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert bar.menu_button.hasFocus()
    assert bar.menu_button.accessibleName() == "What can be done with the chosen conversations"
    bar.menu_button.click()
    shown = five.conversations.menu
    assert shown is not None
    assert "Archive 2 conversations" in words(shown)
    shown.close()
    bar.leave_button.click()
    assert chosen(five) == ["e"]
    assert not bar.isVisible()
    assert view.hasFocus()


def test_a_refresh_leaves_what_is_chosen(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """Though the order changes while one chooses: Shift goes on from where it began, and the keyboard stays where it is."""
    tab = five
    tab.conversations.view.setFocus()
    press(tab, Qt.Key.Key_Down, CTRL)
    press(tab, Qt.Key.Key_Space, CTRL)
    press(tab, Qt.Key.Key_Down, SHIFT)
    assert chosen(tab) == ["d", "c"]
    hub.append("conversation-new", ConversationStarted(title="New"))
    hub.append("conversation-a", ConversationPinned())
    qtbot.waitUntil(lambda: tab.conversations.model.rowCount() == 8)
    assert chosen(tab) == ["d", "c"]
    press(tab, Qt.Key.Key_Down, SHIFT)
    assert chosen(tab) == ["d", "c", "b"]
    hub.append("conversation-b", PromptAdded(message_id="p", run_id="r", text="Go on."))
    qtbot.waitUntil(lambda: tab.conversations.model.rows[2].conversation_id == "b")
    assert set(chosen(tab)) == {"b", "c", "d"}
    assert tab.transcript.conversation == "e"


def test_what_goes_elsewhere_is_chosen_no_longer(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """Archived, deleted, or in another folder than the one that is listed; a search hides the list, and ends the choice."""
    tab = five
    press(tab, Qt.Key.Key_A, CTRL)
    hub.append("conversation-b", ConversationArchived())
    hub.append("conversation-c", ConversationDeleted())
    qtbot.waitUntil(lambda: chosen(tab) == ["e", "d", "a"])
    for name in "da":
        hub.append(f"conversation-{name}", ConversationMovedToFolder(folder="Bread"))
    qtbot.waitUntil(tab.conversations.folders.isVisible)
    assert chosen(tab) == ["e", "d", "a"]
    tab.conversations.show_folder("Bread")
    assert chosen(tab) == ["d", "a"]
    hub.append("conversation-d", ConversationMovedToFolder(folder=""))
    qtbot.waitUntil(lambda: chosen(tab) == ["a"])
    tab.conversations.show_folder("")
    press(tab, Qt.Key.Key_A, CTRL)
    tab.conversations.search.setText("About")
    qtbot.waitUntil(lambda: tab.conversations.chosen.several == 0)
    assert not tab.conversations.many()


def test_a_right_click_keeps_what_is_chosen(qtbot: QtBot, five: ChatTab) -> None:
    """At one of them; at another one that one is chosen. The menu key opens the menu of what the keyboard is at."""
    tab, view = five, five.conversations.view
    asked: list[str] = []
    view.menu_wanted.connect(lambda index, _place: asked.append(index.data()))
    click(tab, "c", CTRL)
    click(tab, "b", CTRL)
    place = view.visualRect(tab.conversations.model.place("c")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, NONE, place)
    assert chosen(tab) == ["e", "c", "b"]
    assert tab.transcript.conversation == "e"
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, view.rect().center(), QPoint(0, 0))
    QApplication.sendEvent(view, event)
    assert asked == ["About c"]
    shown = tab.conversations.menu
    assert shown is not None
    qtbot.waitUntil(shown.isVisible)
    assert "Delete 3 conversations" in words(shown)
    shown.close()
    place = view.visualRect(tab.conversations.model.place("a")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, NONE, place)
    assert chosen(tab) == ["a"]


def test_only_one_is_renamed(five: ChatTab) -> None:
    """While several are chosen F2 and the palette write no title."""
    act = {action.name: action for action in five.acts}["chat.rename"]
    assert act.can()
    click(five, "d", CTRL)
    assert not act.can()
    press(five, Qt.Key.Key_F2)
    assert not five.conversations.view.editing
    press(five, Qt.Key.Key_Escape)
    press(five, Qt.Key.Key_F2)
    assert five.conversations.view.editing


def test_thousands_are_chosen_though_few_were_read(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Ctrl+A means all that are listed; those that are read later are seen to be chosen, and one can be taken out."""
    number = 2 * PAGE + 50
    for count in range(number):
        hub.append(f"conversation-{count:03d}", ConversationStarted(title=f"Conversation {count}"))
    qtbot.waitUntil(lambda: tab.conversations.model.rowCount() == PAGE + 1)
    view = tab.conversations.view
    view.setFocus()
    press(tab, Qt.Key.Key_A, CTRL)
    assert tab.conversations.bar.said.text() == f"{number} conversations chosen"
    view.scrollToBottom()
    qtbot.waitUntil(lambda: tab.conversations.model.rowCount() == 2 * PAGE + 1)
    assert len(view.selectedIndexes()) == 2 * PAGE
    view.scrollToTop()
    click(tab, f"{number - 1}", CTRL)
    hub.append("conversation-new", ConversationStarted(title="New"))
    qtbot.waitUntil(lambda: tab.conversations.model.index(1).data() == "New")
    assert len(chosen(tab)) == number - 1
    hub.append("conversation-000", ConversationArchived())
    qtbot.waitUntil(lambda: len(chosen(tab)) == number - 2)
