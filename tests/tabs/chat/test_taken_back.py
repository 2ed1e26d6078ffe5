"""Where one is after something of the list was taken back, and where the notice that offers it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.commands.models import DeleteConversation, RestoreConversation
from core.commands.several import DeleteConversations, RestoreConversations
from events.catalog.conversations import ConversationDeleted, ConversationRestored
from tabs.chat.tab import ChatTab
from tests.tabs.chat.many import CTRL, chosen, click, press, undo
from tests.tabs.hub import StoreHub

NARROW = 600


def deleted(tab: ChatTab, hub: StoreHub, qtbot: QtBot, number: int = 1) -> None:
    press(tab, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(hub.sent(DeleteConversation)) == number)
    qtbot.waitUntil(tab.notice.open_button.isVisible)


def narrow_list(tab: ChatTab, qtbot: QtBot) -> None:
    tab.resize(NARROW, 700)
    qtbot.waitUntil(lambda: tab.fold.folded)
    tab.fold.bring_back()
    qtbot.waitUntil(lambda: tab.conversations.isVisible() and not tab.middle.isVisible())
    tab.conversations.view.setFocus()


def test_the_notice_stands_where_the_person_is(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """In the list while that has the place of the conversation, above the conversation again with that."""
    tab = five
    narrow_list(tab, qtbot)
    assert tab.notice.isHidden()
    deleted(tab, hub, qtbot)
    assert tab.conversations.isVisible()
    assert tab.conversations.isAncestorOf(tab.notice)
    tab.fold.toggle()
    qtbot.waitUntil(tab.notice.isVisible)
    assert tab.middle.isVisible()
    assert not tab.conversations.isAncestorOf(tab.notice)
    tab.fold.toggle()
    qtbot.waitUntil(lambda: tab.conversations.isAncestorOf(tab.notice) and tab.notice.isVisible())
    tab.resize(1100, 700)
    qtbot.waitUntil(lambda: tab.middle.isVisible() and tab.notice.isVisible())
    assert not tab.conversations.isAncestorOf(tab.notice)


def test_taking_back_in_a_narrow_list_leaves_the_list_in_sight(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """Its button opens the conversation again behind the list, for nobody has chosen one in it."""
    tab = five
    narrow_list(tab, qtbot)
    deleted(tab, hub, qtbot)
    tab.notice.open_button.setFocus()
    tab.notice.open_button.click()
    qtbot.waitUntil(lambda: tab.transcript.conversation == "e")
    assert tab.conversations.isVisible()
    assert tab.conversations.view.hasFocus()


@pytest.mark.parametrize("by", ["notice", "key"])
def test_what_was_open_is_opened_again(by: str, qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """One after the other, for each was opened in the stead of the one before."""
    tab = five
    tab.conversations.view.setFocus()
    deleted(tab, hub, qtbot)
    assert tab.transcript.conversation == "d"
    deleted(tab, hub, qtbot, 2)
    assert tab.transcript.conversation == "c"
    if by == "notice":
        tab.notice.open_button.click()
    else:
        undo(tab)
    qtbot.waitUntil(lambda: tab.transcript.conversation == "d")
    undo(tab)
    qtbot.waitUntil(lambda: tab.transcript.conversation == "e")
    assert [command.conversation_id for command in hub.sent(RestoreConversation)] == ["d", "e"]


def test_the_keyboard_is_at_what_was_opened_again(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """Also where that comes into the list a while later: an arrow key goes on from there."""
    tab = five
    tab.open("c")
    tab.conversations.view.setFocus()
    deleted(tab, hub, qtbot)
    hub.append("conversation-c", ConversationDeleted())
    qtbot.waitUntil(lambda: not tab.conversations.model.place("c").isValid())
    undo(tab)
    qtbot.waitUntil(lambda: tab.transcript.conversation == "c")
    hub.append("conversation-c", ConversationRestored(place="deleted"))
    qtbot.waitUntil(lambda: tab.conversations.model.place("c").isValid())
    assert tab.conversations.view.currentIndex() == tab.conversations.model.place("c")
    assert chosen(tab) == ["c"]
    press(tab, Qt.Key.Key_Down)
    assert tab.transcript.conversation == "b"


def test_of_several_the_one_that_was_open_is_opened_again(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """Not the first of them."""
    tab = five
    tab.open("c")
    click(tab, "e", CTRL)
    click(tab, "d", CTRL)
    hub.results[DeleteConversations] = ("e", "d", "c")
    press(tab, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: tab.transcript.conversation == "b")
    undo(tab)
    qtbot.waitUntil(lambda: tab.transcript.conversation == "c")
    assert hub.sent(RestoreConversations) == [RestoreConversations(conversation_ids=("e", "d", "c"))]


def test_what_was_opened_by_hand_meanwhile_stays_open(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """Also where that is the one that had been opened in its stead."""
    tab = five
    for number, ways in enumerate((("b",), ("b", "d")), 1):
        tab.open("e")
        tab.conversations.view.setFocus()
        deleted(tab, hub, qtbot, number)
        assert tab.transcript.conversation == "d"
        for way in ways:
            click(tab, way)
        undo(tab)
        qtbot.waitUntil(lambda number=number: len(hub.sent(RestoreConversation)) == number)  # type: ignore[misc]  # the stubs want no default
        qtbot.wait(50)
        assert tab.transcript.conversation == ways[-1]
