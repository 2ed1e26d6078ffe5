"""Answers that were stopped, in the chat: whether they are context, and how a model goes on with one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.branches import AskAgain, ChooseAnswers, EditAnswer
from core.commands.models import CancelRun
from events.catalog.conversations import AnswersChosen
from tabs.chat.answer import AnswerCard
from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

LARGE, SMALL = "practice/large", "practice/small"


@pytest.fixture
def tab(make_tab: MakeTab, hub: StoreHub) -> ChatTab:
    return make_tab(hub, 1200, 800)


def opened(tab: ChatTab, run: str = "r") -> Exchange:
    tab.open("c")
    return tab.transcript.exchanges[run]


def stopped(hub: StoreHub, *, given: bool) -> Story:
    """A single answer that was stopped midway."""
    story = Story(hub)
    story.prompt("r", "Tell me.", "single")
    story.ask("r", LARGE)
    story.stopped("r", LARGE, "stopped by you", partial="Once upon")
    if given:
        chosen = AnswersChosen(prompt_id="prompt-r", run_id="r", answers=(story.call("r", LARGE),), stopped=True)
        hub.append("conversation-c", chosen, run="r")
    story.canceled("r")
    return story


def only(exchange: Exchange) -> AnswerCard:
    (card,) = exchange.cards.values()
    return card


def test_a_stopped_answer_says_that_it_is_context(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Its mark and its words say so, and it can be taken out, edited and used alone like any other."""
    story = stopped(hub, given=True)
    exchange = opened(tab)
    card = only(exchange)
    qtbot.waitUntil(lambda: card.partial.text() == "stopped · in context")
    assert card.error.do.text() == "What had arrived is shown, and later prompts build on it."
    assert not exchange.left_out.isVisible()
    assert card.context_button.isVisible()
    assert card.more_button.only.isVisible()
    card.context_button.click()
    qtbot.waitUntil(lambda: bool(hub.sent(ChooseAnswers)))
    assert hub.sent(ChooseAnswers)[0].answers == ()
    card.write_anew()
    assert card.rewording is not None
    card.rewording.sent.emit("In short")
    qtbot.waitUntil(lambda: bool(hub.sent(EditAnswer)))
    assert (hub.sent(EditAnswer)[0].answer, hub.sent(EditAnswer)[0].text) == (story.call("r", LARGE), "In short")


def test_what_is_under_way_is_stopped_by_a_shortcut(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """From the prompt box, with no button looked for; what has ended is left alone, and then there is nothing to stop."""
    story = Story(hub)
    story.prompt("done")
    story.ask("done", LARGE)
    story.done("done", LARGE, "4")
    story.succeeded("done", LARGE, "4")
    story.prompt("r")
    story.ask("r", LARGE, SMALL)
    tab.open("c")
    (stop,) = (action for action in tab.acts if action.name == "chat.stop")
    qtbot.waitUntil(stop.can)
    tab.activateWindow()
    tab.composer.edit.setFocus()
    QTest.keyClick(tab.composer.edit, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [command.run_id for command in hub.sent(CancelRun)] == ["r"])
    story.canceled("r")
    qtbot.waitUntil(lambda: not stop.can())


def test_what_is_out_of_the_context_says_so(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """A turn of which nothing is sent later is marked, and what there is of its answer can be taken in."""
    story = stopped(hub, given=False)
    exchange = opened(tab)
    card = only(exchange)
    qtbot.waitUntil(exchange.left_out.isVisible)
    assert exchange.left_out.text() == "Not in context: what is asked later does not know of this."
    assert card.partial.text() == "stopped"
    card.context_button.click()
    qtbot.waitUntil(lambda: bool(hub.sent(ChooseAnswers)))
    assert hub.sent(ChooseAnswers)[0].answers == (story.call("r", LARGE),)


def test_a_run_under_way_is_not_said_to_be_out(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """While an answer is awaited nothing is said of the context, and nothing of it can be taken in or gone on with."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE)
    exchange = opened(tab)
    card = only(exchange)
    qtbot.waitUntil(card.stop_button.isVisible)
    assert not exchange.left_out.isVisible()
    assert not card.context_button.isVisible()
    assert not card.more_button.go_on.isVisible()


def test_an_answer_is_gone_on_with(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Continue asks its model again with that answer; the one that comes of it is marked as continued."""
    story = stopped(hub, given=True)
    exchange = opened(tab)
    card = only(exchange)
    qtbot.waitUntil(card.more_button.go_on.isVisible)
    card.more_button.go_on.trigger()
    qtbot.waitUntil(lambda: bool(hub.sent(AskAgain)))
    asked = hub.sent(AskAgain)[0]
    assert (asked.prompt_id, asked.run_id, asked.continues) == ("prompt-r", "r", story.call("r", LARGE))
    story.again("r2", "r", continues=story.call("r", LARGE))
    story.ask("r2", LARGE)
    story.done("r2", LARGE, "Once upon a time.")
    story.succeeded("r2", LARGE, "Once upon a time.", prompt="r")
    tab.open("c")
    qtbot.waitUntil(lambda: "r2" in tab.transcript.exchanges and only(tab.transcript.exchanges["r2"]).row.text != "")
    card = only(tab.transcript.exchanges["r2"])
    qtbot.waitUntil(card.continued.isVisible)
    assert not card.more_button.go_on.isVisible()


def test_an_answer_that_was_cut_can_be_gone_on_with(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """One that reached the longest length is whole for the conversation, and has more to say."""
    story = Story(hub)
    story.prompt("r", "Tell me.", "single")
    story.ask("r", LARGE)
    story.done("r", LARGE, "Once upon", finish="length")
    story.succeeded("r", LARGE, "Once upon")
    exchange = opened(tab)
    qtbot.waitUntil(only(exchange).more_button.go_on.isVisible)
