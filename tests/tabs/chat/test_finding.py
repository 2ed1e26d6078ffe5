"""Find in the open conversation: in what is recorded, marked where it is drawn, however long the conversation is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from events.catalog.conversations import AnswerAdded, AnswerEdited, ConversationStarted, Imported, PromptAdded
from events.values import Payload
from tabs.chat.tab import ChatTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

ONE, TWO = "practice/large", "practice/small"
PATIENCE = 20_000
"""Milliseconds; machines that test are busy."""
LONG = 1_000
"""Prompts of a long conversation, each with an answer."""


@pytest.fixture
def tab(tab: ChatTab) -> ChatTab:
    """The tab in a window that has the keyboard."""
    tab.activateWindow()
    return tab


def tell_long(hub: StoreHub, number: int = LONG) -> None:
    """A conversation that was had elsewhere: about every hundredth answer tells of a heron."""
    said: list[Payload] = [ConversationStarted(title="Long")]
    when = Imported(written_at=1)
    for place in range(number):
        said.append(PromptAdded(message_id=f"p{place}", run_id=f"r{place}", text=f"Question {place}?", imported=when))
        text = f"Here stands a **her**on, number {place}." if place % 100 == 0 else f"Nothing but water at {place}."
        said.append(
            AnswerAdded(
                message_id=f"a{place}", run_id=f"r{place}", prompt_id=f"p{place}", model="x/y", text=text, imported=when
            )
        )
    hub.append("conversation-long", *said)


def tell_short(hub: StoreHub) -> None:
    """Three prompts, each answered by two models."""
    story = Story(hub)
    for run, prompt in (("r1", "Which birds fish?"), ("r2", "Does a heron sing? 🪶"), ("r3", "And owls?")):
        story.prompt(run, prompt)
        story.ask(run, ONE, TWO)
    fishing = "🪶🪶 The *heron* does, and the **grey her**on\ntoo.\n\n```python\nheron = 1  # heron\n```"
    texts = {"r1": fishing, "r2": "It croaks.", "r3": "No."}
    for run, text in texts.items():
        story.done(run, ONE, text)
        story.succeeded(run, ONE, text)
    story.done("r1", TWO, "Ospreys.\n\n| Bird | Fish |\n| --- | --- |\n| Heron | yes |")
    story.done("r2", TWO, "A HERON? No.")
    story.done("r3", TWO, "They hunt mice.")


def find(tab: ChatTab, qtbot: QtBot, words: str) -> None:
    """Write into the bar and wait until all was looked through."""
    tab.finder.bar.edit.setText(words)
    qtbot.waitUntil(lambda: not tab.finder.finding.looking, timeout=PATIENCE)


def at(tab: ChatTab) -> tuple[str, str, int]:
    """The prompt, the call and the number of the place that is shown."""
    current = tab.finder.finding.current
    assert current is not None
    return current[0].prompt_id, current[0].ref, current[1]


def marked(view: QTextEdit) -> list[str]:
    return [mark.cursor.selectedText() for mark in view.extraSelections()]


def strong(view: QTextEdit) -> list[int]:
    """Where the place that is shown is marked."""
    return [
        mark.cursor.selectionStart()
        for mark in view.extraSelections()
        if mark.format.foreground().style() != Qt.BrushStyle.NoBrush
    ]


def in_sight(tab: ChatTab, widget: QTextEdit, position: int) -> bool:
    """Whether a place of an answer is in the view."""
    cursor = QTextCursor(widget.document())
    cursor.setPosition(position)
    port = tab.transcript.viewport()
    return port.rect().contains(widget.mapTo(port, QPoint(2, widget.cursorRect(cursor).center().y())))


def test_all_that_is_shown_is_found_and_counted(hub: StoreHub, tab: ChatTab, qtbot: QtBot) -> None:
    """Prompts and the answers of all columns, in any case, over marks of Markdown, in code and in tables, one after the other."""
    tell_short(hub)
    tab.open("c")
    QTest.keyClick(tab, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    find(tab, qtbot, "heron")
    assert tab.finder.finding.total == 7
    first = at(tab)
    seen = []
    for _ in range(7):
        seen.append(at(tab))
        assert tab.finder.bar.count.text() == f"{tab.finder.finding.number} of 7"
        QTest.keyClick(tab.finder.bar.edit, Qt.Key.Key_Return)
    assert at(tab) == first
    one, two = Story.call("r1", ONE), Story.call("r1", TWO)
    expected = [("prompt-r1", one, place) for place in range(4)]
    expected += [("prompt-r1", two, 0), ("prompt-r2", "", 0), ("prompt-r2", Story.call("r2", TWO), 0)]
    turn = expected.index(first)
    assert seen == expected[turn:] + expected[:turn]
    QTest.keyClick(tab.finder.bar.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert at(tab) == expected[turn - 1]


def test_what_was_found_is_marked(hub: StoreHub, tab: ChatTab, qtbot: QtBot) -> None:
    """Exactly the words, in rendered text, code, cells and prompts; the place that is shown more strongly, and nothing afterwards."""
    tell_short(hub)
    tab.open("c")
    tab.finder.open()
    find(tab, qtbot, "heron")
    exchange = next(iter(tab.transcript.exchanges.values()))
    view = exchange.cards[Story.call("r1", ONE)].view
    while at(tab) != ("prompt-r1", Story.call("r1", ONE), 1):
        tab.finder.step(1)
    qtbot.waitUntil(lambda: marked(view) == ["heron"] * 4 and len(strong(view)) == 1, timeout=PATIENCE)
    places = [mark.cursor.selectionStart() for mark in view.extraSelections()]
    assert strong(view) == [places[1]]
    assert in_sight(tab, view, places[1])
    qtbot.waitUntil(lambda: marked(exchange.cards[Story.call("r1", TWO)].view) == ["Heron"], timeout=PATIENCE)
    asked = list(tab.transcript.exchanges.values())[1].bubble
    while at(tab)[:2] != ("prompt-r2", ""):
        tab.finder.step(1)
    qtbot.waitUntil(lambda: marked(asked.text) == ["heron"] and len(strong(asked.text)) == 1, timeout=PATIENCE)
    assert asked.shown == "Does a heron sing? 🪶"
    tab.finder.close()
    assert (marked(view), marked(asked.text)) == ([], [])


def test_markup_in_a_prompt_stays_text(hub: StoreHub, tab: ChatTab, qtbot: QtBot) -> None:
    """What looks like markup beside and within what was found is shown as its characters, also while it is marked."""
    story = Story(hub)
    story.prompt("r1", "<img src=x> 🪶 a <b>bold & word</b>")
    tab.open("c")
    tab.finder.open()
    find(tab, qtbot, "<b>bold &")
    bubble = next(iter(tab.transcript.exchanges.values())).bubble
    qtbot.waitUntil(lambda: marked(bubble.text) == ["<b>bold &"], timeout=PATIENCE)
    assert bubble.text.toPlainText() == "<img src=x> 🪶 a <b>bold & word</b>"


def test_a_long_conversation_is_looked_through_without_widgets(hub: StoreHub, tab: ChatTab, qtbot: QtBot) -> None:
    """Far more is found than has widgets; a place far back is shown with what stands around it, and nothing in between."""
    tell_long(hub)
    tab.open("long")
    tab.finder.open()
    find(tab, qtbot, "a heron,")
    assert tab.finder.finding.total == LONG // 100
    assert at(tab)[0] == "p900"  # the nearest before the end, where one is
    qtbot.waitUntil(lambda: "r900" in tab.transcript.exchanges, timeout=PATIENCE)
    while at(tab)[0] != "p100":
        tab.finder.step(-1)
    assert tab.finder.bar.count.text() == "2 of 10"
    qtbot.waitUntil(lambda: "r100" in tab.transcript.exchanges, timeout=PATIENCE)
    view = next(iter(tab.transcript.exchanges["r100"].cards.values())).view
    qtbot.waitUntil(lambda: strong(view) == [12] and in_sight(tab, view, 12), timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(tab.transcript.exchanges) == 30, timeout=PATIENCE)
    assert (tab.transcript.earlier.isVisible(), tab.transcript.later.isVisible()) == (True, True)
    tab.transcript.later.more.click()
    qtbot.waitUntil(lambda: len(tab.transcript.exchanges) == 60, timeout=PATIENCE)
    numbers = [int(run[1:]) for run in tab.transcript.exchanges]
    assert numbers == list(range(numbers[0], numbers[0] + 60))
    tab.transcript.later.newest.click()
    qtbot.waitUntil(lambda: list(tab.transcript.exchanges)[-1] == f"r{LONG - 1}", timeout=PATIENCE)
    assert not tab.transcript.later.isVisible()


def test_a_hidden_column_and_a_folded_prompt_are_shown(hub: StoreHub, tab: ChatTab, qtbot: QtBot) -> None:
    """What stands in a column that is hidden, or in the folded part of a prompt, is brought into view."""
    story = Story(hub)
    story.prompt("r1", "word " * 600 + "bittern")
    story.ask("r1", ONE, TWO)
    story.done("r1", ONE, "Nothing.")
    story.done("r1", TWO, "A grebe.")
    story.succeeded("r1", ONE, "Nothing.")
    tab.open("c")
    exchange = tab.transcript.exchanges["r1"]
    one, two = exchange.cards.values()
    exchange.columns.show_alone(one)
    tab.finder.open()
    find(tab, qtbot, "grebe")
    qtbot.waitUntil(lambda: exchange.columns.alone is two and marked(two.view) == ["grebe"], timeout=PATIENCE)
    assert not exchange.bubble.shown.endswith("bittern")
    find(tab, qtbot, "bittern")
    qtbot.waitUntil(lambda: exchange.bubble.shown.endswith("bittern"), timeout=PATIENCE)


def test_what_comes_meanwhile_is_found(hub: StoreHub, tab: ChatTab, qtbot: QtBot) -> None:
    """New answers and new words of answers are counted while the bar is open, and the place that is shown stays."""
    tell_short(hub)
    tab.open("c")
    tab.finder.open()
    find(tab, qtbot, "mice")
    shown = at(tab)
    edited = AnswerEdited(prompt_id="prompt-r2", run_id="r2", answer="answer-r2", text="It eats mice.")
    hub.append("conversation-c", edited)
    qtbot.waitUntil(lambda: tab.finder.bar.count.text() == "2 of 2", timeout=PATIENCE)
    assert at(tab) == shown


def test_new_words_of_an_imported_answer_are_shown_and_found(hub: StoreHub, tab: ChatTab, qtbot: QtBot) -> None:
    """An answer that was given elsewhere has the words a person gave it, and those are found and not what it was."""
    tell_long(hub, 3)
    hub.append("conversation-long", AnswerEdited(prompt_id="p1", run_id="r1", answer="a1", text="There is a crane."))
    tab.open("long")
    tab.finder.open()
    find(tab, qtbot, "crane")
    assert (at(tab), tab.finder.finding.total) == (("p1", "a1", 0), 1)
    card = tab.transcript.exchanges["r1"].cards["a1"]
    assert card.anew.isVisible()
    qtbot.waitUntil(lambda: marked(card.view) == ["crane"], timeout=PATIENCE)
    find(tab, qtbot, "water at 1")
    assert tab.finder.finding.total == 0


def test_escape_closes_and_gives_the_keyboard_back(hub: StoreHub, tab: ChatTab, qtbot: QtBot) -> None:
    """The bar takes what is selected, says when nothing is found, and Escape leads back to where one was writing."""
    tell_short(hub)
    tab.open("c")
    qtbot.waitUntil(tab.composer.edit.hasFocus, timeout=PATIENCE)
    tab.composer.edit.setPlainText("owls")
    tab.composer.edit.selectAll()
    QTest.keyClick(tab.composer.edit, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert tab.finder.bar.edit.hasFocus()
    assert tab.finder.bar.edit.text() == "owls"
    find(tab, qtbot, "penguin")
    assert tab.finder.bar.count.text() == "Not found"
    assert not tab.finder.bar.on.isEnabled()
    QTest.keyClick(tab.finder.bar.edit, Qt.Key.Key_Escape)
    assert tab.finder.bar.isHidden()
    assert QApplication.focusWidget() is tab.composer.edit


def test_nothing_is_looked_for_without_a_conversation(tab: ChatTab) -> None:
    """The shortcut does nothing while no conversation is open, and another conversation closes the bar."""
    QTest.keyClick(tab, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert tab.finder.bar.isHidden()
