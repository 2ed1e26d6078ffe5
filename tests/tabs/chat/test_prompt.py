"""The bubble of a prompt: all of it can be read, and what is copied is what was typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabs.chat.prompt import PromptBubble
from tabs.chat.tab import ChatTab
from tabs.shared import scaling
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

ADDRESS = "https://example.org/" + "a-long/path_of_an/address?with=words&" * 8
PATIENCE = 5_000


@pytest.fixture(params=[100, 200])
def tab(qtbot: QtBot, qapp: QApplication, hub: StoreHub, request: pytest.FixtureRequest) -> Iterator[ChatTab]:
    scaling.show(qapp, "light", request.param)
    made = ChatTab(hub)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    made.release()
    scaling.show(qapp, "light", 100)


def bubble_of(hub: StoreHub, tab: ChatTab, text: str) -> PromptBubble:
    Story(hub).prompt("r", text)
    tab.open("c")
    return tab.transcript.exchanges["r"].bubble


def whole(bubble: PromptBubble) -> bool:
    """Whether every character is within the bubble, and the bubble within the conversation."""
    text = bubble.text
    cursor = QTextCursor(text.document())
    places = []
    for place in range(text.document().characterCount()):
        cursor.setPosition(place)
        places.append(text.cursorRect(cursor))
    inside = all(0 <= place.left() <= text.width() and place.bottom() <= text.height() for place in places)
    seen = text.visibleRegion().boundingRect().width() == text.width()
    return inside and seen and bubble.frame.geometry().left() >= bubble.edit_button.geometry().right()


@pytest.mark.parametrize("text", ["x" * 300, f"See {ADDRESS} and tell me", "short", f"a\n\n  b\n{'y' * 200}"])
def test_long_words_are_broken(qtbot: QtBot, hub: StoreHub, tab: ChatTab, text: str) -> None:
    """A word of 300 letters and a long address are seen whole in the bubble, and so is what stands around them."""
    bubble = bubble_of(hub, tab, text)
    qtbot.waitUntil(lambda: whole(bubble), timeout=PATIENCE)
    lines = bubble.text.height() / bubble.text.fontMetrics().lineSpacing()
    assert (lines > 1.5) == (len(text) > 10)


def test_what_is_copied_is_what_was_typed(hub: StoreHub, tab: ChatTab) -> None:
    """An address that is broken into lines is one word again on the clipboard."""
    bubble = bubble_of(hub, tab, f"See\n{ADDRESS}")
    bubble.text.setFocus()
    QTest.keyClick(bubble.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(bubble.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"See\n{ADDRESS}"


def test_the_bubble_follows_larger_letters(qtbot: QtBot, qapp: QApplication, hub: StoreHub, tab: ChatTab) -> None:
    """When letters become larger or smaller while a prompt is shown, it is still seen whole."""
    bubble = bubble_of(hub, tab, "Which birds stand on one leg, and why do they?")
    for scale in (200, 100):
        scaling.show(qapp, "light", scale)
        qtbot.waitUntil(lambda: whole(bubble), timeout=PATIENCE)


def test_its_height_is_known_before_it_is_shown(qtbot: QtBot, hub: StoreHub) -> None:
    """What is laid out around a prompt reckons with the height of its lines from the start, however many there are."""
    story = Story(hub)
    story.prompt("one", "Why?")
    story.prompt("many", "y" * 400)
    one, many = (PromptBubble(prompt) for prompt in hub.views.conversations.prompts("c", last=2))
    for bubble in (one, many):
        qtbot.addWidget(bubble)
        for room in (300, 900, 400):
            bubble.fit(room)
    line = one.text.fontMetrics().lineSpacing()
    assert one.text.height() < 2 * line
    assert many.text.height() > 4 * line
    heights = (one.text.height(), many.text.height())
    for bubble in (one, many):
        bubble.show()
    assert (one.text.height(), many.text.height()) == heights
