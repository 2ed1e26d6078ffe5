"""The list at the left: groups, places, what can be done with a conversation, and what is found."""

from __future__ import annotations

import operator
from datetime import UTC, date, datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from core.commands.models import (
    ArchiveConversation,
    DeleteConversation,
    EraseConversation,
    PinConversation,
    RenameConversation,
    RestoreConversation,
)
from events.catalog.conversations import (
    ConversationArchived,
    ConversationDeleted,
    ConversationPinned,
    ConversationRestored,
    ConversationStarted,
)
from events.projections.conversations.rows import ConversationRow
from events.values import now_us
from tabs.chat.conversation_model import PAGE, ROW, group_of
from tabs.chat.month import month_start
from tabs.chat.tab import ChatTab
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub


def titles(tab: ChatTab) -> list[str]:
    model = tab.conversations.model
    return [str(model.index(place).data()) for place in range(model.rowCount())]


def three(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    for name in ("one", "two", "three"):
        Story(hub, name).whole(f"r-{name}", f"The answer of {name}.", ("practice/large", "practice/small"))
    qtbot.waitUntil(lambda: titles(tab) == ["Today", "About three", "About two", "About one"])


def choose(tab: ChatTab, conversation: str) -> None:
    tab.conversations.view.setCurrentIndex(tab.conversations.model.place(conversation))
    tab.conversations.view.setFocus()


def press(tab: ChatTab, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(tab.conversations.view, key, modifier)


def row(**fields: object) -> ConversationRow:
    given = {"conversation_id": "c", "title": "t", "created_at": 0, "updated_at": 0, "messages": 1, "preview": ""}
    return ConversationRow(**{**given, **fields})  # type: ignore[arg-type]  # a field for each


@pytest.mark.parametrize(
    ("day", "group"),
    [
        ("2026-11-25", "Today"),
        ("2026-11-26", "Today"),
        ("2026-11-24", "Yesterday"),
        ("2026-11-23", "This week"),
        ("2026-11-22", "This month"),
        ("2026-10-31", "October"),
        ("2025-12-31", "2025"),
    ],
)
def test_conversations_stand_under_when_they_changed(day: str, group: str) -> None:
    """The more recent, the finer; a clock that was put back makes nothing strange."""
    at = round(datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC).timestamp() * 1_000_000)
    assert group_of(row(updated_at=at), date(2026, 11, 25)) == group
    assert group_of(row(updated_at=at, pinned=True), date(2026, 11, 25)) == "Pinned"


def test_pinned_conversations_stand_above_the_others(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Under a heading of their own, which the arrow keys pass over."""
    three(qtbot, hub, tab)
    hub.append("conversation-one", ConversationPinned())
    qtbot.waitUntil(lambda: titles(tab) == ["Pinned", "About one", "Today", "About three", "About two"])
    choose(tab, "one")
    press(tab, Qt.Key.Key_Down)
    assert tab.transcript.conversation == "three"


def test_a_conversation_is_renamed_in_its_place(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """F2 opens an editor over the row, Enter sends the new title, and news meanwhile do not close it."""
    three(qtbot, hub, tab)
    choose(tab, "two")
    press(tab, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: tab.conversations.view.findChild(QLineEdit) is not None)
    hub.append("conversation-one", ConversationPinned())
    qtbot.wait(400)
    editor = tab.conversations.view.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("  Better  ")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hub.sent(RenameConversation) == [RenameConversation(conversation_id="two", title="Better")])


def test_a_deleted_conversation_is_had_back(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """The Delete key deletes and opens the next one; the notice and Ctrl+Z in the list take it back."""
    three(qtbot, hub, tab)
    choose(tab, "three")
    press(tab, Qt.Key.Key_Delete)
    qtbot.waitUntil(tab.notice.open_button.isVisible)
    assert hub.sent(DeleteConversation) == [DeleteConversation(conversation_id="three", stop=True)]
    assert "About three" in tab.notice.what.text()
    assert tab.transcript.conversation == "two"
    hub.append("conversation-three", ConversationDeleted())
    qtbot.waitUntil(lambda: titles(tab) == ["Today", "About two", "About one"])
    tab.notice.open_button.click()
    qtbot.waitUntil(lambda: hub.sent(RestoreConversation) == [RestoreConversation(conversation_id="three")])
    assert tab.notice.isHidden()
    press(tab, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(50)
    assert len(hub.sent(RestoreConversation)) == 1
    hub.append("conversation-three", ConversationRestored(place="deleted"))
    qtbot.waitUntil(lambda: "About three" in titles(tab))


def test_ctrl_z_in_the_list_takes_back_the_last(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """One after the other, also when the notice is gone."""
    three(qtbot, hub, tab)
    for name in ("one", "two"):
        choose(tab, name)
        tab.conversations.moves.archive(row(conversation_id=name))
        wanted = ArchiveConversation(conversation_id=name)
        qtbot.waitUntil(partial(operator.contains, hub.commands, wanted))
        qtbot.waitUntil(tab.notice.isVisible)
        tab.notice.clear()
    for _ in range(2):
        press(tab, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(hub.sent(RestoreConversation)) == 2)
    assert [command.conversation_id for command in hub.sent(RestoreConversation)] == ["two", "one"]


def test_whoever_goes_through_the_list_with_the_keyboard_stays_in_it(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Arrows open one after the other, Delete deletes and Ctrl+Z takes back, without a way back to the list between."""
    three(qtbot, hub, tab)
    view = tab.conversations.view
    choose(tab, "three")
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert tab.transcript.conversation == "two"
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: tab.transcript.conversation == "one")
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: hub.sent(RestoreConversation) == [RestoreConversation(conversation_id="two")])


@pytest.mark.parametrize("by", ["click", "enter"])
def test_who_has_chosen_a_conversation_writes_in_it(by: str, qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """A click, or Enter in the list, leads to the prompt box."""
    three(qtbot, hub, tab)
    view = tab.conversations.view
    choose(tab, "three")
    if by == "click":
        place = view.visualRect(tab.conversations.model.place("one")).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert tab.transcript.conversation == "one"
    else:
        assert view.hasFocus()
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert tab.composer.edit.hasFocus()


def test_a_run_going_on_is_asked_about(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Nothing is deleted or stopped before the person agrees, and Enter does not."""
    Story(hub, "one").prompt("r1")
    qtbot.waitUntil(lambda: "About one" in titles(tab))
    choose(tab, "one")
    press(tab, Qt.Key.Key_Delete)
    question = tab.conversations.moves.question
    assert isinstance(question, QMessageBox)
    assert question.defaultButton() is question.button(QMessageBox.StandardButton.Cancel)
    assert not hub.sent(DeleteConversation)
    next(button for button in question.buttons() if button.text() == "Stop and delete").click()
    qtbot.waitUntil(lambda: hub.sent(DeleteConversation) == [DeleteConversation(conversation_id="one", stop=True)])


def test_deleted_conversations_are_erased_only_after_a_question(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """The Deleted place lists them; there Delete asks whether they are to be erased for good."""
    three(qtbot, hub, tab)
    hub.append("conversation-two", ConversationDeleted())
    hub.append("conversation-one", ConversationArchived())
    tab.conversations.open_menu()
    menu = tab.conversations.menu
    assert menu is not None
    assert [action.text() for action in menu.actions()][:3] == ["Conversations (1)", "Archived (1)", "Deleted (1)"]
    menu.actions()[2].trigger()
    menu.close()
    assert titles(tab) == ["About two"]
    choose(tab, "two")
    press(tab, Qt.Key.Key_Delete)
    question = tab.conversations.moves.question
    assert isinstance(question, QMessageBox)
    assert "limits" in question.informativeText()
    assert question.icon() is QMessageBox.Icon.NoIcon  # the sign beside it is of our own drawing
    assert not question.iconPixmap().isNull()
    assert not hub.sent(EraseConversation)
    next(button for button in question.buttons() if button.text() == "Erase for good").click()
    qtbot.waitUntil(lambda: hub.sent(EraseConversation) == [EraseConversation(conversation_id="two")])
    tab.conversations.back_button.click()
    assert titles(tab) == ["Today", "About three"]


def test_what_a_menu_offers_fits_the_place(hub: StoreHub, tab: ChatTab) -> None:
    """A deleted one can be restored or erased; another pinned or unpinned, archived, exported and deleted."""
    Story(hub, "one").whole("r1")

    def offered(**fields: object) -> list[str]:
        menu = tab.conversations.menu_of(row(**fields))
        words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
        menu.deleteLater()
        return words

    assert offered() == ["Open in a new window", "Rename", "Pin", "Archive", "Move to folder", "Export …", "Delete"]
    assert offered(pinned=True, archived=True)[2:4] == ["Unpin", "Bring back to the list"]
    assert offered(deleted_at=1) == ["Restore", "Erase for good …"]


def test_pinning_is_sent(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Ctrl+D pins the open conversation, and unpins a pinned one."""
    three(qtbot, hub, tab)
    choose(tab, "one")
    found = {action.name: action for action in tab.acts}
    found["chat.pin"].do()
    qtbot.waitUntil(lambda: hub.sent(PinConversation) == [PinConversation(conversation_id="one")])
    tab.conversations.moves.pin(row(conversation_id="one", pinned=True))
    qtbot.waitUntil(lambda: hub.sent(PinConversation)[-1].pinned is False)


def test_of_many_conversations_a_page_is_read(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """The rest is read when the list is scrolled to its end, and a refresh reads no more than is looked at."""
    number = 2 * PAGE + 50
    for count in range(number):
        hub.append(f"conversation-{count}", ConversationStarted(title=f"Conversation {count}"))
    qtbot.waitUntil(lambda: tab.conversations.model.rowCount() == PAGE + 1)
    view = tab.conversations.view
    for read in (2 * PAGE + 1, number + 1):
        view.scrollToBottom()
        qtbot.waitUntil(lambda: tab.conversations.model.rowCount() == read)  # noqa: B023 - it is called at once
    assert titles(tab)[-1] == "Conversation 0"
    view.scrollToTop()
    hub.append("conversation-new", ConversationStarted(title="New"))
    qtbot.waitUntil(lambda: titles(tab)[1] == "New")
    assert tab.conversations.model.rowCount() < number


def test_what_was_said_is_found_and_gone_to(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """A search lists places with their words; choosing one opens its conversation, however far back the place is."""
    story = Story(hub, "long")
    story.whole("r00", "A haystack with a needle in it.", ("practice/large", "practice/small"))
    for number in range(1, 45):
        story.whole(f"r{number:02d}")
    Story(hub, "other").whole("x")
    tab.open("other")
    QTest.keyClicks(tab.conversations.search, "NEEDLE")
    hits = tab.conversations.hits
    qtbot.waitUntil(lambda: len(hits.model.hits) == 2)
    assert hits.said.text() == "In 2 places."
    assert {hit.model for hit in hits.model.hits} == {"practice/large", "practice/small"}
    small = next(place for place, hit in enumerate(hits.model.hits) if hit.model == "practice/small")
    hits.view.clicked.emit(hits.model.index(small))
    assert tab.transcript.conversation == "long"
    exchange = tab.transcript.exchanges["r00"]
    bar = tab.transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: len(tab.transcript.exchanges) == 45, timeout=20_000)
    qtbot.waitUntil(lambda: abs(bar.value() - exchange.y()) < 60, timeout=10_000)
    card = next(card for card in exchange.cards.values() if card.row.model == "practice/small")
    qtbot.waitUntil(lambda: bool(card.view.extraSelections()), timeout=10_000)
    tab.conversations.search.clear()
    qtbot.waitUntil(lambda: tab.conversations.pages.currentIndex() == 0)


def test_a_search_is_gone_through_and_left_with_the_keyboard(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Down goes from the box to the first place that was found and Enter there opens it; Escape brings the list back."""
    three(qtbot, hub, tab)
    tab.open("")
    search, hits = tab.conversations.search, tab.conversations.hits
    tab.conversations.begin_search()
    QTest.keyClicks(search, "answer of")
    qtbot.waitUntil(lambda: len(hits.model.hits) > 2)
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert hits.view.hasFocus()
    assert hits.view.currentIndex().row() == 0
    QTest.keyClick(hits.view, Qt.Key.Key_Down)
    QTest.keyClick(hits.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.transcript.conversation == hits.model.hits[1].conversation_id)
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    qtbot.waitUntil(tab.conversations.view.isVisible)
    assert search.text() == ""
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert tab.conversations.view.hasFocus()


def test_a_search_is_narrowed(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """By who said it, when, where, and by the model named in the box; nothing found is said in words."""
    three(qtbot, hub, tab)
    hits = tab.conversations.hits
    tab.conversations.search.setText("answer")
    qtbot.waitUntil(lambda: len(hits.model.hits) == 6)
    hits.who.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not hits.model.hits)
    assert "Nothing that was said holds" in hits.said.text()
    hits.who.setCurrentIndex(0)
    tab.conversations.search.setText("answer model:small")
    qtbot.waitUntil(lambda: {hit.model for hit in hits.model.hits} == {"practice/small"})
    tab.conversations.search.setText("answer")
    tab.open("two")
    hits.where.setCurrentIndex(1)
    qtbot.waitUntil(lambda: {hit.conversation_id for hit in hits.model.hits} == {"two"})
    hits.where.setCurrentIndex(2)
    qtbot.waitUntil(lambda: not hits.model.hits)
    hits.where.setCurrentIndex(0)
    hits.when.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(hits.model.hits) == 6)


def test_a_tool_tip_has_the_whole_title_and_what_it_cost(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Titles are cut in the list; what looks like markup in one is shown as it stands."""
    story = Story(hub, "<b>one</b>")
    story.whole("r1")
    qtbot.waitUntil(lambda: tab.conversations.model.rowCount() == 2)
    index = tab.conversations.model.index(1)
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "About &lt;b&gt;one&lt;/b&gt;" in tip
    assert "1 run, simulated $" in tip
    shown = index.data(ROW)
    assert shown.updated_at <= now_us()


def test_places_without_a_conversation_say_so(qtbot: QtBot, tab: ChatTab) -> None:
    """Each says what belongs there."""
    qtbot.waitUntil(tab.conversations.nothing.isVisible)
    said = set()
    for place in ("list", "archived", "deleted"):
        tab.conversations.show_place(place)
        said.add(tab.conversations.nothing.text())
    assert len(said) == 3


def test_the_list_is_no_wider_for_what_the_month_cost(tab: ChatTab) -> None:
    """However much there is to say of the sum, the list and the answers beside it may stay as wide as they are."""
    month = tab.conversations.month
    month.setText("This month: $1,234.56 + simulated $0.000000011 + 4,321 of unknown price")
    assert month.minimumSizeHint().width() < month.fontMetrics().horizontalAdvance("This month: $1,234.56")


def test_what_this_month_cost_stands_below_the_list(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Real and practice money apart, of all conversations, from the first of the month on."""
    story = Story(hub)
    story.whole("r1")
    qtbot.waitUntil(lambda: tab.conversations.month.text().startswith("This month: simulated $"))
    first = datetime(2026, 11, 1, tzinfo=UTC).astimezone().replace(day=1, hour=0)
    assert month_start(datetime(2026, 11, 25, 13, 5, tzinfo=UTC)) == round(first.timestamp() * 1_000_000)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_folded_list_stays_while_one_goes_through_it(
    qtbot: QtBot, hub: StoreHub, make_tab: MakeTab, key: Qt.Key
) -> None:
    """Where list and chat take turns the arrows open one after the other; Enter and Escape lead to the one that is open."""
    tab = make_tab(hub, 640, 700)
    three(qtbot, hub, tab)
    assert tab.fold.folded
    tab.header.list_button.click()
    tab.conversations.view.setFocus()
    press(tab, Qt.Key.Key_Down)
    press(tab, Qt.Key.Key_Down)
    press(tab, Qt.Key.Key_Down)
    assert tab.transcript.conversation == "one"
    assert not tab.fold.folded
    assert tab.window().focusWidget() is tab.conversations.view
    press(tab, key)
    assert tab.fold.folded
    assert tab.window().focusWidget() is tab.composer.edit
