"""Answers that are reviewed, in the chat: who is asked, what stands below the answer, and a revision that is used."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from tabs.chat.answer import AnswerCard
from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.chat.test_branches import PATIENCE, ask

SMALL, LARGE = "practice/small", "practice/large"


@pytest.fixture
def tab(make_tab: MakeTab, engine_hub: EngineHub) -> ChatTab:
    return make_tab(engine_hub, 1200, 800)


def only(exchange: Exchange) -> AnswerCard:
    (card,) = exchange.cards.values()
    return card


def reviewed(tab: ChatTab, qtbot: QtBot, *models: str) -> Exchange:
    """The last exchange, once these have reviewed its answer."""
    exchange = list(tab.transcript.exchanges.values())[-1]
    only(exchange).more_button.review.trigger()
    dialog = exchange.reviewing.dialog
    assert dialog is not None
    dialog.chosen.emit(models)
    dialog.reject()
    qtbot.waitUntil(lambda: bool(exchange.situation.reviews) and not exchange.reviewing.going, timeout=PATIENCE)
    qtbot.waitUntil(lambda: exchange.settled, timeout=PATIENCE)
    return exchange


def labels(card: AnswerCard) -> str:
    """All that is said below the answer."""
    return " | ".join(label.text() for label in card.reviews.findChildren(QLabel) if label.text())


def test_what_others_say_stands_below_the_answer(tab: ChatTab, qtbot: QtBot) -> None:
    """Each with its verdict and a sentence, what it cost, and the way to what led to it; the answers stay as they were."""
    ask(tab, qtbot, "What is 6 * 7?")
    exchange = reviewed(tab, qtbot, LARGE)
    card = only(exchange)
    qtbot.waitUntil(card.reviews.isVisible)
    said = labels(card)
    assert "Reviewed by 1 model · simulated $" in said
    assert "agrees | practice/large | I come to 42, too." in said
    assert not card.reviews.use_buttons
    assert len(exchange.prompt.runs) == 1
    with qtbot.waitSignal(exchange.receipt_wanted) as receipt:
        card.reviews.receipt_wanted.emit(exchange.situation.reviews[0].run_id)
    assert receipt.args == [exchange.situation.reviews[0].run_id]


def test_a_revision_is_used_and_taken_back(tab: ChatTab, qtbot: QtBot) -> None:
    """Its words are sent in the answer's place, as if a person had written them; the model's own can be had back."""
    ask(tab, qtbot, "What is 6 * 7?")
    exchange = list(tab.transcript.exchanges.values())[-1]
    card = only(exchange)
    card.edited.emit(card.row.call_id, "It is 41.")
    qtbot.waitUntil(lambda: card.row.text == "It is 41.", timeout=PATIENCE)
    reviewed(tab, qtbot, LARGE)
    qtbot.waitUntil(lambda: bool(card.reviews.use_buttons), timeout=PATIENCE)
    assert "disagrees" in labels(card)
    card.reviews.use_buttons[0].click()
    qtbot.waitUntil(lambda: card.row.text == "Answer: **42**", timeout=PATIENCE)
    assert not card.reviews.use_buttons
    qtbot.waitUntil(card.anew.isVisible)
    card.more_button.back.trigger()
    qtbot.waitUntil(lambda: not card.anew.isVisible(), timeout=PATIENCE)


def test_those_beside_it_are_asked_unless_a_person_says_otherwise(tab: ChatTab, qtbot: QtBot) -> None:
    """The models of the other columns are ticked from the beginning."""
    tab.composer.models.changed.emit((SMALL, LARGE))
    tab.composer.strategy.changed.emit("parallel")
    tab.composer.edit.setPlainText("What is 6 * 7?")
    tab.composer.send()

    def answered() -> bool:
        return any(one.settled and len(one.cards) == 2 for one in tab.transcript.exchanges.values())

    qtbot.waitUntil(answered, timeout=PATIENCE)
    (exchange,) = tab.transcript.exchanges.values()
    card = next(one for one in exchange.cards.values() if one.row.model == SMALL)
    card.more_button.review.trigger()
    dialog = exchange.reviewing.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.chosen == (LARGE,), timeout=PATIENCE)
    assert dialog.ask.text() == "Ask 1 model"
    dialog.ask.click()
    qtbot.waitUntil(lambda: bool(exchange.situation.reviews) and not exchange.reviewing.going, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "agrees" in labels(card), timeout=PATIENCE)


def test_while_models_are_looked_for_the_dialog_says_so(tab: ChatTab, qtbot: QtBot) -> None:
    """It opens at once; the words go with the first models, which may take a while to be known."""
    ask(tab, qtbot, "What is 6 * 7?")
    exchange = list(tab.transcript.exchanges.values())[-1]
    only(exchange).more_button.review.trigger()
    dialog = exchange.reviewing.dialog
    assert dialog is not None
    assert dialog.list.looking.isVisible()
    assert dialog.list.looking.text() == "Looking for models …"
    qtbot.waitUntil(lambda: dialog.list.list.count() > 0, timeout=PATIENCE)
    assert not dialog.list.looking.isVisible()
    dialog.reject()
