"""Conversations in folders: which one is listed, how they come into one, and folders to their names."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from core.commands.folders import MoveToFolder, RenameFolder
from core.commands.models import SubmitPrompt
from events.catalog.conversations import ConversationArchived, ConversationDeleted, ConversationMovedToFolder
from events.projections.conversations.rows import ConversationRow
from tabs.chat.conversation_model import FOLDER
from tabs.chat.tab import ChatTab
from tests.tabs.chat.test_conversations import press, three, titles
from tests.tabs.hub import StoreHub


def into(hub: StoreHub, conversation: str, folder: str) -> None:
    hub.append(f"conversation-{conversation}", ConversationMovedToFolder(folder=folder))


def listed(tab: ChatTab) -> list[str]:
    folders = tab.conversations.folders
    return [folders.itemText(at) for at in range(folders.count())]


def pick(tab: ChatTab, folder: str) -> None:
    """Choose an entry as a person does: with the keyboard."""
    folders = tab.conversations.folders
    folders.setFocus()
    wanted = next(at for at, words in enumerate(listed(tab)) if words.startswith(folder))
    while folders.currentIndex() != wanted:
        QTest.keyClick(folders, Qt.Key.Key_Down if folders.currentIndex() < wanted else Qt.Key.Key_Up)


def row_of(hub: StoreHub, conversation: str) -> ConversationRow:
    row = hub.views.conversations.get(conversation)
    assert row is not None
    return row


def entry(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().partition("\t")[0] == words)


def inner(tab: ChatTab, row: ConversationRow) -> QMenu:
    found = entry(tab.conversations.menu_of(row), "Move to folder").menu()
    assert isinstance(found, QMenu)
    return found


def answer(tab: ChatTab, name: str) -> None:
    """Write a name into the dialog that asks for one, and take it."""
    dialog = tab.conversations.filing.naming
    assert isinstance(dialog, QInputDialog)
    (box,) = [box for box in dialog.findChildren(QLineEdit) if box.isVisible()]
    box.selectAll()
    QTest.keyClicks(box, name)
    QTest.keyClick(box, Qt.Key.Key_Return)


@pytest.fixture
def two_in(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> ChatTab:
    """Three conversations, two of them in a folder, one of these alone."""
    three(qtbot, hub, tab)
    into(hub, "one", "Garden & plans")
    into(hub, "two", "Bread")
    qtbot.waitUntil(lambda: len(listed(tab)) == 4)
    return tab


def test_folders_are_chosen_from_once_there_is_one(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Before that nothing of them is in sight; then each is told with how many are in it, by name."""
    three(qtbot, hub, tab)
    assert not tab.conversations.folders.isVisible()
    into(hub, "one", "garden")
    into(hub, "two", "Bread")
    qtbot.waitUntil(tab.conversations.folders.isVisible)
    assert listed(tab) == ["All conversations (3)", "Bread (1)", "garden (1)", "In no folder (1)"]
    into(hub, "one", "")
    into(hub, "two", "")
    qtbot.waitUntil(lambda: not tab.conversations.folders.isVisible())


def test_the_list_of_folders_stays_while_one_chooses_from_it(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """What is moved meanwhile shows in it when it is closed."""
    folders = two_in.conversations.folders
    folders.showPopup()
    qtbot.waitUntil(folders.view().isVisible)
    before = listed(two_in)
    into(hub, "three", "Stars")
    qtbot.waitUntil(
        lambda: (
            "in the folder Stars" in str(two_in.conversations.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))
        )
    )
    assert listed(two_in) == before
    QTest.keyClick(folders.view(), Qt.Key.Key_Down)
    QTest.keyClick(folders.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(two_in) == ["Today", "About two"])
    assert "Stars (1)" in listed(two_in)


def test_a_folder_is_listed_alone(qtbot: QtBot, two_in: ChatTab) -> None:
    """The one that is chosen, those in none, or all; where all are listed each says which folder it is in."""
    tab, model = two_in, two_in.conversations.model
    assert [model.index(at).data(FOLDER) for at in (1, 2, 3)] == ["", "Bread", "Garden & plans"]
    assert "in the folder Bread" in model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    pick(tab, "Bread")
    qtbot.waitUntil(lambda: titles(tab) == ["Today", "About two"])
    assert model.index(1).data(FOLDER) == ""
    pick(tab, "In no folder")
    qtbot.waitUntil(lambda: titles(tab) == ["Today", "About three"])
    pick(tab, "All")
    qtbot.waitUntil(lambda: len(titles(tab)) == 4)


def test_the_whole_list_stands_where_the_last_left_the_folder(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """A folder that is gone is listed no longer, also when it comes back, and neither is one of which all are archived."""
    pick(two_in, "Bread")
    hub.append("conversation-two", ConversationArchived())
    qtbot.waitUntil(lambda: titles(two_in) == ["Today", "About three", "About one"])
    assert listed(two_in) == ["All conversations (2)", "Garden & plans (1)", "In no folder (1)"]
    into(hub, "three", "Bread")
    qtbot.waitUntil(lambda: "Bread (1)" in listed(two_in))
    assert two_in.conversations.folder is None
    two_in.conversations.show_place("archived")
    assert titles(two_in) == ["Today", "About two"]
    assert not two_in.conversations.folders.isVisible()


def test_a_conversation_is_moved_by_its_menu(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """Into a folder that is there, or out of its own; what was done is said, and taken back with Ctrl+Z."""
    tab = two_in
    menu = inner(tab, row_of(hub, "one"))
    marked = {action.text(): action.isChecked() for action in menu.actions() if action.isCheckable()}
    assert marked == {"Bread": False, "Garden && plans": True}
    entry(menu, "Bread").trigger()
    qtbot.waitUntil(lambda: hub.sent(MoveToFolder) == [MoveToFolder(conversation_ids=("one",), folder="Bread")])
    qtbot.waitUntil(tab.notice.isVisible)
    assert "About one" in tab.notice.what.text()
    tab.conversations.view.setFocus()
    press(tab, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    back = MoveToFolder(conversation_ids=("one",), folder="Garden & plans")
    qtbot.waitUntil(lambda: hub.sent(MoveToFolder)[1:] == [back])
    entry(inner(tab, row_of(hub, "two")), "Take out of the folder").trigger()
    qtbot.waitUntil(lambda: hub.sent(MoveToFolder)[2:] == [MoveToFolder(conversation_ids=("two",), folder="")])
    assert not entry(inner(tab, row_of(hub, "three")), "Take out of the folder").isVisible()


def test_a_new_folder_is_named_in_a_dialog(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """One that is there can be chosen in it too; an empty name moves nothing."""
    tab = two_in
    entry(inner(tab, row_of(hub, "three")), "New folder …").trigger()
    answer(tab, "Stars")
    qtbot.waitUntil(lambda: hub.sent(MoveToFolder) == [MoveToFolder(conversation_ids=("three",), folder="Stars")])
    tab.conversations.filing.ask(row_of(hub, "one"))
    offered = tab.conversations.filing.naming
    assert offered is not None
    assert (offered.comboBoxItems(), offered.textValue()) == (["Bread", "Garden & plans"], "Garden & plans")
    answer(tab, "   ")
    qtbot.wait(50)
    assert len(hub.sent(MoveToFolder)) == 1


def test_a_folder_is_renamed_where_it_is_listed(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """It stays listed under its new name; a name that another has puts both together, after a question."""
    tab = two_in
    pick(tab, "Bread")
    tab.conversations.open_menu()
    menu = tab.conversations.menu
    assert menu is not None
    entry(menu, "Rename the folder …").trigger()
    menu.close()
    answer(tab, "Cakes")
    qtbot.waitUntil(lambda: hub.sent(RenameFolder) == [RenameFolder(folder="Bread", name="Cakes")])
    into(hub, "two", "Cakes")
    qtbot.waitUntil(lambda: tab.conversations.folders.currentText() == "Cakes (1)")
    assert titles(tab) == ["Today", "About two"]
    tab.conversations.filing.ask_to_rename("Cakes")
    answer(tab, "garden & PLANS")
    question = tab.conversations.moves.question
    assert question is not None
    assert len(hub.sent(RenameFolder)) == 1
    next(button for button in question.buttons() if button.text() == "Put together").click()
    qtbot.waitUntil(lambda: hub.sent(RenameFolder)[1:] == [RenameFolder(folder="Cakes", name="Garden & plans")])


def test_a_folder_is_dissolved_after_a_question(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """Its conversations stay, in no folder."""
    two_in.conversations.filing.ask_to_dissolve("Bread")
    question = two_in.conversations.moves.question
    assert question is not None
    next(button for button in question.buttons() if button.text() == "Dissolve").click()
    qtbot.waitUntil(lambda: hub.sent(RenameFolder) == [RenameFolder(folder="Bread", name="")])


def test_what_is_begun_in_a_folder_stands_in_it(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """The first prompt of a new conversation names the folder that is listed, one that goes on names none."""
    pick(two_in, "Bread")
    for conversation, folder in (("", "Bread"), ("two", "")):
        two_in.open(conversation)
        two_in.composer.edit.write("6 * 7 = ?")
        two_in.composer.send()
        qtbot.waitUntil(lambda: bool(hub.sent(SubmitPrompt)))
        assert hub.sent(SubmitPrompt)[-1].folder == folder
        qtbot.waitUntil(lambda: two_in.composer.is_empty)
        hub.commands.clear()


def test_what_was_said_is_searched_in_the_folder_that_is_listed(qtbot: QtBot, two_in: ChatTab) -> None:
    """Everywhere, until a person chooses the folder; without one it cannot be chosen."""
    tab, hits = two_in, two_in.conversations.hits
    pick(tab, "Bread")
    tab.conversations.search.setText("answer of")
    qtbot.waitUntil(lambda: len({hit.conversation_id for hit in hits.model.hits}) == 3)
    hits.where.setCurrentText("This folder")
    qtbot.waitUntil(lambda: {hit.conversation_id for hit in hits.model.hits} == {"two"})
    tab.conversations.show_folder("")
    tab.conversations.search.setText("answer of")
    qtbot.waitUntil(lambda: len({hit.conversation_id for hit in hits.model.hits}) == 3)
    assert hits.where.findText("This folder") < 0


def test_the_folder_that_is_listed_is_remembered(qtbot: QtBot, two_in: ChatTab) -> None:
    """As a window has it when it is closed, so it has it when it is opened again."""
    pick(two_in, "Bread")
    kept = two_in.place()
    pick(two_in, "All")
    two_in.put_back(kept)
    qtbot.waitUntil(lambda: two_in.conversations.folders.currentText() == "Bread (1)")
    assert titles(two_in) == ["Today", "About two"]


def test_that_those_in_no_folder_are_listed_is_remembered(qtbot: QtBot, two_in: ChatTab) -> None:
    """It has no name, and is not the same as all."""
    pick(two_in, "In no folder")
    kept = json.loads(json.dumps(two_in.place()))
    pick(two_in, "All")
    two_in.put_back(kept)
    qtbot.waitUntil(lambda: two_in.conversations.folders.currentText() == "In no folder (1)")
    assert titles(two_in) == ["Today", "About three"]
    pick(two_in, "All")
    kept = two_in.place()
    pick(two_in, "In no folder")
    two_in.put_back(kept)
    assert two_in.conversations.folder is None


def test_a_new_folder_may_begin_as_another_does(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """What is typed is taken as it is typed; nothing is completed to the name of a folder that was not chosen."""
    two_in.conversations.filing.ask(row_of(hub, "three"))
    answer(two_in, "Gar")
    qtbot.waitUntil(lambda: hub.sent(MoveToFolder) == [MoveToFolder(conversation_ids=("three",), folder="Gar")])


def test_a_folder_is_shown_from_wherever_one_is(qtbot: QtBot, two_in: ChatTab) -> None:
    """Asked for while archived conversations are listed, the list comes back with that folder."""
    two_in.conversations.show_place("archived")
    two_in.conversations.show_folder("Bread")
    qtbot.waitUntil(lambda: titles(two_in) == ["Today", "About two"])
    assert two_in.conversations.folders.isVisible()
    assert not two_in.conversations.back_button.isVisible()


@pytest.mark.parametrize("hidden_by", ["folder", "search", "place"])
def test_a_conversation_that_is_not_listed_is_renamed_too(hidden_by: str, two_in: ChatTab) -> None:
    """It is brought into sight for that: out of another folder, a search, or another place."""
    tab = two_in
    tab.open("one")
    if hidden_by == "folder":
        pick(tab, "Bread")
    elif hidden_by == "search":
        tab.conversations.search.setText("answer of")
        tab.conversations.refresh()
    else:
        tab.conversations.show_place("archived")
    tab.conversations.rename("one")
    assert tab.conversations.view.editing
    assert tab.conversations.view.isVisible()
    assert tab.conversations.view.currentIndex().data() == "About one"


def test_what_was_done_with_a_folder_is_taken_back(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """Renamed, put together or dissolved: those that were in it go back to where they were, one step after the other."""
    filing, moves = two_in.conversations.filing, two_in.conversations.moves
    moves.file(row_of(hub, "three"), "Bread")
    qtbot.waitUntil(lambda: moves.can_undo)
    hub.results[RenameFolder] = ("one",)
    filing.ask_to_rename("Garden & plans")
    answer(two_in, "Plants")
    qtbot.waitUntil(lambda: two_in.notice.what.text() == "The folder Garden & plans is called Plants now.")
    hub.results[RenameFolder] = ("two", "three")
    filing.ask_to_dissolve("Bread")
    question = moves.question
    assert question is not None
    next(button for button in question.buttons() if button.text() == "Dissolve").click()
    qtbot.waitUntil(lambda: two_in.notice.what.text() == "The folder Bread is dissolved.")
    hub.commands.clear()
    two_in.notice.open_button.click()
    moves.undo()
    moves.undo()
    back = [
        MoveToFolder(conversation_ids=("two", "three"), folder="Bread"),
        MoveToFolder(conversation_ids=("one",), folder="Garden & plans"),
        MoveToFolder(conversation_ids=("three",), folder=""),
    ]
    qtbot.waitUntil(lambda: hub.sent(MoveToFolder) == back)
    assert not moves.can_undo


def test_what_is_erased_is_not_taken_back_with_the_others(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """A folder that was dissolved comes back with those of its conversations that are still there."""
    filing, moves = two_in.conversations.filing, two_in.conversations.moves
    hub.results[RenameFolder] = ("two", "three")
    filing.ask_to_dissolve("Bread")
    assert moves.question is not None
    next(button for button in moves.question.buttons() if button.text() == "Dissolve").click()
    qtbot.waitUntil(lambda: moves.can_undo)
    moves.ask_to_erase(row_of(hub, "three"))
    next(button for button in moves.question.buttons() if button.text() == "Erase for good").click()
    qtbot.waitUntil(lambda: two_in.notice.what.text() == "The conversation is erased.")
    moves.undo()
    qtbot.waitUntil(lambda: hub.sent(MoveToFolder) == [MoveToFolder(conversation_ids=("two",), folder="Bread")])


def test_a_deleted_conversation_is_brought_back_or_erased_and_nothing_else(
    qtbot: QtBot, hub: StoreHub, two_in: ChatTab
) -> None:
    """What its menu does not offer no shortcut does either, in the list or out of it."""
    tab = two_in
    tab.open("one")
    acts = {action.name: action for action in tab.acts}
    closed = [acts[name] for name in ("chat.rename", "chat.pin", "chat.archive", "chat.move")]
    assert all(action.can() for action in closed)
    hub.append("conversation-one", ConversationDeleted())
    qtbot.waitUntil(lambda: row_of(hub, "one").place == "deleted")
    tab.conversations.show_place("deleted")
    qtbot.waitUntil(lambda: titles(tab) == ["About one"])
    assert not any(action.can() for action in closed)
    assert acts["chat.delete"].can()
    tab.conversations.view.setFocus()
    press(tab, Qt.Key.Key_F2)
    assert not tab.conversations.view.editing


def test_the_header_says_which_folder_a_conversation_is_in(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """Quietly and shortened, whole in the tip; a click lists the folder. One in no folder says nothing of it."""
    tab, folder = two_in, two_in.header.folder
    tab.open("three")
    assert not folder.isVisible()
    tab.open("one")
    assert folder.isVisible()
    assert folder.text() == "Garden && plans"
    assert folder.accessibleName() == "In the folder Garden & plans; show what is in it"
    QTest.mouseClick(folder, Qt.MouseButton.LeftButton)
    assert titles(tab) == ["Today", "About one"]
    assert tab.window().focusWidget() is tab.conversations.view
    assert tab.transcript.conversation == "one"
    into(hub, "one", "All that grows in the garden behind the house, and what is to be done with it next year")
    qtbot.waitUntil(lambda: folder.text().startswith("All that"))
    assert folder.text().endswith("…")
    assert folder.width() < tab.width() // 3
    assert "next year" in folder.toolTip()


def test_names_of_folders_and_titles_are_no_markup(qtbot: QtBot, hub: StoreHub, two_in: ChatTab) -> None:
    """Tips and questions show the characters of a name; Qt would draw what looks like HTML."""
    into(hub, "three", "<b>Stars</b>")
    folders = two_in.conversations.folders
    qtbot.waitUntil(lambda: folders.findData("<b>Stars</b>") >= 0)
    tip = folders.itemData(folders.findData("<b>Stars</b>"), int(Qt.ItemDataRole.ToolTipRole))
    assert "<b>Stars" not in tip
    assert "&lt;b&gt;" in tip
    two_in.conversations.filing.ask_to_rename("<b>Stars</b>")
    dialog = two_in.conversations.filing.naming
    assert dialog is not None
    labels = [label for label in dialog.findChildren(QLabel) if "Stars" in label.text()]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText]
