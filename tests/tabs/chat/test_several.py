"""What is done with several conversations of the list at once."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.folders import MoveToFolder
from core.commands.importing import ImportConversations
from core.commands.models import ArchiveConversation, Command, EraseConversation
from core.commands.several import ArchiveConversations, DeleteConversations, PinConversations, RestoreConversations
from core.errors import InputError
from events.catalog.conversations import (
    ConversationArchived,
    ConversationDeleted,
    ConversationMovedToFolder,
    ConversationPinned,
    ConversationStarted,
)
from tabs.chat.moves import MOMENT_MS
from tabs.chat.tab import ChatTab
from tabs.shared.changing import PAST
from tabs.shared.tasks import Tasks
from tests.core.conversations.exports import chatgpt
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.chat.many import CTRL, chosen, click, entry, menu, press, undo, words
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub
from tests.tabs.whole import whole_window


def test_a_menu_acts_on_all_that_are_chosen(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """It says how many; what only one can have is not in it. Beside what is chosen a right click is for one."""
    tab = five
    click(tab, "c", CTRL)
    click(tab, "a", CTRL)
    shown = menu(tab, hub, "c")
    assert words(shown) == [
        "Pin 2 conversations",
        "Unpin 1 conversation",
        "Archive 3 conversations",
        "Move 3 conversations to folder",
        "Delete 3 conversations",
    ]
    assert "Rename" in words(menu(tab, hub, "b"))
    hub.results[ArchiveConversations] = ("e", "c", "a")
    entry(shown, "Archive").trigger()
    wanted = ArchiveConversations(conversation_ids=("e", "c", "a"))
    qtbot.waitUntil(lambda: hub.sent(ArchiveConversations) == [wanted])
    qtbot.waitUntil(tab.notice.isVisible)
    assert tab.notice.what.text() == "3 conversations are archived."
    assert tab.transcript.conversation == "d"
    undo(tab)
    back = RestoreConversations(conversation_ids=("e", "c", "a"))
    qtbot.waitUntil(lambda: hub.sent(RestoreConversations) == [back])
    assert tab.notice.isHidden()
    assert not tab.conversations.moves.can_undo


@pytest.mark.parametrize("by", ["key", "palette"])
def test_several_are_deleted_and_had_back(by: str, qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """By one act, of which only what it changed is taken back."""
    tab = five
    click(tab, "d", CTRL)
    click(tab, "c", CTRL)
    hub.results[DeleteConversations] = ("e", "d")
    if by == "key":
        press(tab, Qt.Key.Key_Delete)
    else:
        action = next(action for action in tab.acts if action.name == "chat.delete")
        assert action.told is not None
        assert action.told() == "Delete 3 conversations"
        action.do()
    wanted = DeleteConversations(conversation_ids=("e", "d", "c"), stop=True)
    qtbot.waitUntil(lambda: hub.sent(DeleteConversations) == [wanted])
    qtbot.waitUntil(lambda: tab.notice.what.text() == "2 conversations are deleted.")
    tab.notice.open_button.click()
    back = RestoreConversations(conversation_ids=("e", "d"))
    qtbot.waitUntil(lambda: hub.sent(RestoreConversations) == [back])


def test_runs_going_on_in_some_are_asked_about(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """How many that is; nothing is deleted or stopped before the person agrees."""
    tab = five
    Story(hub, "one").prompt("r1")
    Story(hub, "two").prompt("r2")
    qtbot.waitUntil(lambda: len(tab.conversations.model.rows) == 7)
    press(tab, Qt.Key.Key_A, CTRL)
    press(tab, Qt.Key.Key_Delete)
    question = tab.conversations.moves.question
    assert question is not None
    assert question.text() == "Runs are going on in 2 of these conversations."
    assert not hub.sent(DeleteConversations)
    next(button for button in question.buttons() if button.text() == "Stop and delete 7 conversations").click()
    qtbot.waitUntil(lambda: [command.stop for command in hub.sent(DeleteConversations)] == [True])


def test_several_are_moved_and_each_goes_back_where_it_was(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """One that is in the folder already stays; one step takes back what came from several folders."""
    tab = five
    for name, folder in (("a", "Bread"), ("b", "Stars"), ("c", "Bread")):
        hub.append(f"conversation-{name}", ConversationMovedToFolder(folder=folder))
    hub.results[MoveToFolder] = "Stars"
    press(tab, Qt.Key.Key_A, CTRL)
    inner = entry(menu(tab, hub, "a"), "Move 5").menu()
    assert isinstance(inner, QMenu)
    assert not any(action.isChecked() for action in inner.actions())
    entry(inner, "Stars").trigger()
    qtbot.waitUntil(tab.notice.isVisible)
    assert hub.sent(MoveToFolder) == [MoveToFolder(conversation_ids=("e", "d", "c", "a"), folder="Stars")]
    assert tab.notice.what.text() == "4 conversations are in the folder Stars now."
    assert len(chosen(tab)) == 5
    hub.commands.clear()
    undo(tab)
    back = [
        MoveToFolder(conversation_ids=("e", "d"), folder=""),
        MoveToFolder(conversation_ids=("c", "a"), folder="Bread"),
    ]
    qtbot.waitUntil(lambda: hub.sent(MoveToFolder) == back)
    entry(inner, "Take out").trigger()
    out = MoveToFolder(conversation_ids=("c", "b", "a"), folder="")
    qtbot.waitUntil(lambda: hub.sent(MoveToFolder)[2:] == [out])


def test_a_folder_is_named_for_several(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """The shortcut asks for it, and the dialog says for how many."""
    click(five, "d", CTRL)
    hub.results[MoveToFolder] = "Trees"
    next(action for action in five.acts if action.name == "chat.move").do()
    dialog = five.conversations.filing.naming
    assert isinstance(dialog, QInputDialog)
    assert dialog.labelText() == "Folder for 2 conversations:"
    (box,) = [box for box in dialog.findChildren(QLineEdit) if box.isVisible()]
    QTest.keyClicks(box, "Trees")
    QTest.keyClick(box, Qt.Key.Key_Return)
    wanted = MoveToFolder(conversation_ids=("e", "d"), folder="Trees")
    qtbot.waitUntil(lambda: hub.sent(MoveToFolder) == [wanted])


def test_several_are_pinned_or_unpinned(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """The shortcut pins those that are not, and unpins where all are; each is taken back for those it changed."""
    act = {action.name: action for action in five.acts}["chat.pin"]
    click(five, "d", CTRL)
    assert act.told is not None
    assert act.told() == "Pin 1 conversation"
    hub.results[PinConversations] = ("d",)
    act.do()
    qtbot.waitUntil(lambda: hub.sent(PinConversations) == [PinConversations(conversation_ids=("d",))])
    qtbot.waitUntil(lambda: five.notice.what.text() == "1 conversation is pinned.")
    hub.append("conversation-d", ConversationPinned())
    qtbot.waitUntil(lambda: act.told() == "Unpin 2 conversations")  # type: ignore[misc]  # asked above
    assert chosen(five) == ["d", "e"] or chosen(five) == ["e", "d"]
    undo(five)
    back = PinConversations(conversation_ids=("d",), pinned=False)
    qtbot.waitUntil(lambda: hub.sent(PinConversations)[1:] == [back])


def test_archived_ones_are_brought_back(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """By the menu, or by the shortcut that archives; it is taken back by archiving them again."""
    for name in "abc":
        hub.append(f"conversation-{name}", ConversationArchived())
    five.conversations.show_place("archived")
    five.conversations.view.setFocus()
    press(five, Qt.Key.Key_A, CTRL)
    assert words(menu(five, hub, "a"))[1] == "Bring 3 conversations back to the list"
    hub.results[RestoreConversations] = ("a", "b", "c")
    next(action for action in five.acts if action.name == "chat.archive").do()
    qtbot.waitUntil(lambda: five.notice.what.text() == "3 conversations are back.")
    undo(five)
    back = ArchiveConversations(conversation_ids=("a", "b", "c"))
    qtbot.waitUntil(lambda: hub.sent(ArchiveConversations) == [back])


def test_deleted_ones_are_restored(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """It is taken back by deleting them again, which stops no run that was begun in one since."""
    for name in "ab":
        hub.append(f"conversation-{name}", ConversationDeleted())
    five.conversations.show_place("deleted")
    five.conversations.choose_all()
    hub.results[RestoreConversations] = ("b", "a")
    entry(menu(five, hub, "a"), "Restore 2").trigger()
    qtbot.waitUntil(lambda: five.notice.what.text() == "2 conversations are back.")
    undo(five)
    back = DeleteConversations(conversation_ids=("b", "a"), stop=False)
    qtbot.waitUntil(lambda: hub.sent(DeleteConversations) == [back])


def test_deleted_ones_are_erased_after_a_question(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """One question for all; then each is erased, and nothing of it is taken back any more."""
    for name in "abc":
        hub.append(f"conversation-{name}", ConversationDeleted())
    five.conversations.show_place("deleted")
    five.conversations.view.setFocus()
    press(five, Qt.Key.Key_A, CTRL)
    assert words(menu(five, hub, "a")) == ["Restore 3 conversations", "Erase 3 conversations for good …"]
    five.conversations.moves.done((RestoreConversations(conversation_ids=("a", "b", "c")),), "Deleted.")
    press(five, Qt.Key.Key_Delete)
    question = five.conversations.moves.question
    assert question is not None
    assert question.text() == "Erase 3 conversations for good?"
    assert not hub.sent(EraseConversation)
    next(button for button in question.buttons() if button.text() == "Erase for good").click()
    qtbot.waitUntil(lambda: five.notice.what.text() == "3 conversations are erased.")
    assert {command.conversation_id for command in hub.sent(EraseConversation)} == {"a", "b", "c"}
    assert not five.conversations.moves.can_undo


def test_in_the_past_nothing_is_done_with_several(qtbot: QtBot, hub: StoreHub, make_tab: MakeTab) -> None:
    """They can be chosen, but no key, menu or command acts on them."""
    for name in "ab":
        hub.append(f"conversation-{name}", ConversationStarted(title=f"About {name}"))
    past = hub.open_past()
    moving = Tasks(lambda error: pytest.fail(str(error))).start(past.move(past.head()))
    qtbot.waitUntil(moving.done, timeout=20_000)
    tab = make_tab(past)
    tab.setProperty(PAST, True)  # noqa: FBT003 - Qt's own signature
    tab.conversations.view.setFocus()
    press(tab, Qt.Key.Key_A, CTRL)
    assert len(chosen(tab)) == 2
    press(tab, Qt.Key.Key_Delete)
    assert tab.conversations.moves.question is None
    assert tab.notice.isHidden()
    closed = ("chat.pin", "chat.archive", "chat.move", "chat.delete", "chat.rename")
    assert not any(action.can() for action in tab.acts if action.name in closed)
    tab.conversations.bar.menu_button.click()
    shown = tab.conversations.menu
    assert shown is not None
    qtbot.waitUntil(shown.isVisible)
    leaves = [action for action in shown.actions() if action.text() and action.menu() is None]
    assert leaves
    assert not any(action.isEnabled() for action in leaves)
    shown.close()
    past.close()


def test_what_is_done_with_several_is_carried_out(
    qtbot: QtBot, engine_hub: EngineHub, make_tab: MakeTab, tmp_path: Path
) -> None:
    """With the engine: all that were imported are archived by one act, the list follows, and one Ctrl+Z brings them back."""
    tab, views = make_tab(engine_hub), engine_hub.views.conversations
    path = tmp_path / "conversations.json"
    path.write_text(json.dumps([chatgpt(f"c{number}") for number in range(30)]), encoding="utf-8")
    imported = tab.conversations.moves.tasks.start(engine_hub.send(ImportConversations(path=str(path))))
    qtbot.waitUntil(lambda: imported.done() and len(tab.conversations.model.rows) == 30, timeout=20_000)
    tab.conversations.view.setFocus()
    press(tab, Qt.Key.Key_A, CTRL)
    next(action for action in tab.acts if action.name == "chat.archive").do()
    qtbot.waitUntil(lambda: tab.notice.what.text() == "30 conversations are archived.", timeout=20_000)
    qtbot.waitUntil(lambda: not tab.conversations.model.rows, timeout=20_000)
    assert (views.counts()["archived"], tab.conversations.chosen.several) == (30, 0)
    undo(tab)
    qtbot.waitUntil(lambda: len(tab.conversations.model.rows) == 30, timeout=20_000)


def test_the_palette_says_how_many(qtbot: QtBot, hub: StoreHub) -> None:
    """What it offers is called by what it does now, and it does that."""
    window = whole_window(qtbot, hub)
    for name in "ab":
        hub.append(f"conversation-{name}", ConversationStarted(title=f"About {name}"))
    tab = window.tabs["Chat"]
    assert isinstance(tab, ChatTab)
    qtbot.waitUntil(lambda: len(tab.conversations.model.rows) == 3)
    tab.conversations.view.setFocus()
    press(tab, Qt.Key.Key_A, CTRL)
    palette = window.doing.palette
    window.doing.open_palette()
    QTest.keyClicks(palette.edit, "delete conversations")
    assert palette.model.index(0).data() == "Delete 3 conversations"
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [len(command.conversation_ids) for command in hub.sent(DeleteConversations)] == [3])


class _SlowHub(StoreHub):
    """One whose engine takes its time."""

    async def send(self, command: Command) -> Any:
        """Record it, and be done a while later."""
        await asyncio.sleep(2 * MOMENT_MS / 1000)
        return await super().send(command)


def test_what_takes_longer_than_a_moment_is_told_meanwhile(qtbot: QtBot, home: Path, make_tab: MakeTab) -> None:
    """That it goes on, with how many, until it is done or refused; so is its way back."""
    hub = _SlowHub(home)
    tab = make_tab(hub)
    for name in "ab":
        hub.append(f"conversation-{name}", ConversationStarted(title=f"About {name}"))
    qtbot.waitUntil(lambda: len(tab.conversations.model.rows) == 2)
    hub.results[ArchiveConversations] = ("b", "a")
    act = {action.name: action for action in tab.acts}["chat.archive"]
    told = tab.notice.what
    for _ in range(2):
        tab.conversations.chosen.all()
        act.do()
        qtbot.waitUntil(lambda: told.text() == "Archiving 2 conversations …")
        if isinstance(hub.results[ArchiveConversations], tuple):
            qtbot.waitUntil(lambda: told.text() == "2 conversations are archived.")
            undo(tab)
            qtbot.waitUntil(lambda: told.text() == "Taking it back …" and tab.notice.isVisible())
            qtbot.waitUntil(tab.notice.isHidden)
        hub.results[ArchiveConversations] = InputError("It cannot be stored.", "Free some space.")
    qtbot.waitUntil(lambda: told.text() == "It cannot be stored.")
    tab.release()
    hub.close()


def test_what_is_out_of_sight_is_not_acted_upon(qtbot: QtBot, hub: StoreHub, five: ChatTab) -> None:
    """With the list folded away commands are for the conversation that is open; with the list in sight again for all."""
    act = {action.name: action for action in five.acts}["chat.archive"]
    click(five, "d", CTRL)
    five.fold.toggle()
    assert act.told is not None
    assert act.told() == "Archive this conversation"
    act.do()
    qtbot.waitUntil(lambda: hub.sent(ArchiveConversation) == [ArchiveConversation(conversation_id="e")])
    five.open("e")
    five.fold.toggle()
    click(five, "d", CTRL)
    click(five, "e", CTRL)
    five.fold.toggle()
    row = five.conversations.current()
    assert row is not None
    assert row.conversation_id == "e"
