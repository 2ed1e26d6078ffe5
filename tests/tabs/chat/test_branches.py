"""Branches in the window: other wordings, other answers, and what is context, over a whole engine."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.models import SubmitPrompt
from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab
from tabs.shared.tasks import Tasks
from tests.tabs.chat.conftest import MakeTab

SMALL, LARGE = "practice/small", "practice/large"
PATIENCE = 20_000
"""Milliseconds; machines that test are busy."""


@pytest.fixture
def tab(make_tab: MakeTab, engine_hub: EngineHub) -> ChatTab:
    return make_tab(engine_hub, 1200, 800)


def ask(tab: ChatTab, qtbot: QtBot, *texts: str) -> None:
    """Ask one after the other and wait for each answer."""
    for text in texts:
        expected = [*prompts(tab), text]
        tab.composer.edit.setPlainText(text)
        tab.composer.send()
        see(qtbot, tab, *expected)


def prompts(tab: ChatTab) -> list[str]:
    """The prompts that are shown, from the first."""
    return [exchange.prompt.text for exchange in tab.transcript.exchanges.values()]


def settled(tab: ChatTab) -> bool:
    """Whether all that is shown has ended."""
    exchanges = tab.transcript.exchanges.values()
    return bool(exchanges) and all(one.settled and one.prompt.given is not None for one in exchanges)


def shown(tab: ChatTab, place: int) -> Exchange:
    return list(tab.transcript.exchanges.values())[place]


def see(qtbot: QtBot, tab: ChatTab, *texts: str) -> None:
    """Wait until exactly these prompts are shown, answered."""
    qtbot.waitUntil(lambda: prompts(tab) == list(texts) and settled(tab), timeout=PATIENCE)


def test_another_wording_is_switched_to_and_fro(tab: ChatTab, qtbot: QtBot) -> None:
    """A prompt is written anew where it stands; both wordings stay, each with what followed it, and the eye keeps its place."""
    ask(tab, qtbot, "What is 6 * 7?", "What is 2 + 3?", "What is 9 - 4?")
    shown(tab, 1).bubble.edit_button.click()
    box = shown(tab, 1).rewording
    assert box is not None
    assert box.edit.toPlainText() == "What is 2 + 3?"
    box.edit.setPlainText("What is 2 + 4?")
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    see(qtbot, tab, "What is 6 * 7?", "What is 2 + 4?")
    switcher = shown(tab, 1).bubble.wordings
    qtbot.waitUntil(switcher.isVisible, timeout=PATIENCE)
    assert switcher.place.text() == "2/2"
    assert not switcher.on.isEnabled()
    switcher.back.click()
    see(qtbot, tab, "What is 6 * 7?", "What is 2 + 3?", "What is 9 - 4?")
    assert shown(tab, 1).bubble.wordings.place.text() == "1/2"
    assert not shown(tab, 0).bubble.wordings.isVisible()
    QTest.keyClick(shown(tab, 1).bubble.wordings, Qt.Key.Key_Right)
    see(qtbot, tab, "What is 6 * 7?", "What is 2 + 4?")


def test_writing_anew_is_left_with_escape(tab: ChatTab, qtbot: QtBot) -> None:
    """Esc, and Enter without a change, leave the prompt as it was; Shift+Enter begins a line."""
    ask(tab, qtbot, "What is 6 * 7?")
    exchange = shown(tab, 0)
    exchange.reword()
    assert exchange.rewording is not None
    exchange.rewording.leave_button.click()
    assert exchange.rewording is None
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        exchange.reword()
        box = exchange.rewording
        assert box is not None
        assert exchange.bubble.isHidden()
        QTest.keyClick(box.edit, key)
        assert exchange.rewording is None
        assert not exchange.bubble.isHidden()
    exchange.reword()
    box = exchange.rewording
    assert box is not None
    QTest.keyClick(box.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert box.edit.toPlainText() == "What is 6 * 7?\n"
    assert prompts(tab) == ["What is 6 * 7?"]


def test_other_answers_to_a_prompt_are_switched(tab: ChatTab, qtbot: QtBot) -> None:
    """Answering again, the same way or with another model, keeps the earlier answers, and what is shown is what counts."""
    ask(tab, qtbot, "What is 6 * 7?")
    exchange = shown(tab, 0)
    first = exchange.prompt.run_id
    assert not exchange.takes.isVisible()
    exchange.menu.fill()
    (other,) = [action for action in exchange.menu.models.actions() if action.text() == LARGE] or [QAction()]
    exchange.menu.again_wanted.emit({"models": (LARGE,), "strategy": "single"})
    qtbot.waitUntil(lambda: exchange.takes.place.text() == "2/2" and settled(tab), timeout=PATIENCE)
    assert other is not None
    assert [card.row.model for card in exchange.cards.values()] == [LARGE]
    qtbot.waitUntil(lambda: exchange.prompt.given == (next(iter(exchange.cards)),), timeout=PATIENCE)
    exchange.takes.back.click()
    qtbot.waitUntil(lambda: exchange.prompt.run_id == first, timeout=PATIENCE)
    qtbot.waitUntil(lambda: exchange.prompt.given == (next(iter(exchange.cards)),), timeout=PATIENCE)
    assert exchange.takes.place.text() == "1/2"
    assert prompts(tab) == ["What is 6 * 7?"]


def asked_both(tab: ChatTab, qtbot: QtBot) -> Exchange:
    """A prompt that two models answered."""
    hub = tab.hub
    command = SubmitPrompt(text="What is 6 * 7?", strategy="parallel", models=(LARGE, SMALL), options={"wait": "all"})
    done: list[str] = []
    tasks = Tasks(lambda _error: None)
    tasks.start(hub.send(command), lambda result: done.append(result.conversation_id))
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE)
    tab.open(done[0])
    qtbot.waitUntil(lambda: settled(tab) and len(shown(tab, 0).cards) == 2, timeout=PATIENCE)
    return shown(tab, 0)


def test_the_answers_that_are_context_are_chosen_at_their_columns(tab: ChatTab, qtbot: QtBot) -> None:
    """One answer more or fewer is a click; several, none and the run's own are in the menu; what is context is marked."""
    exchange = asked_both(tab, qtbot)
    cards = {card.row.model: card for card in exchange.cards.values()}
    qtbot.waitUntil(lambda: sum(card.context.isVisible() for card in cards.values()) == 1, timeout=PATIENCE)
    inside = [model for model, card in cards.items() if card.context.isVisible()]
    winner, loser = cards[inside[0]], cards[({LARGE, SMALL} - {inside[0]}).pop()]
    assert (winner.context_button.isChecked(), loser.context_button.isChecked()) == (True, False)
    loser.context_button.click()
    qtbot.waitUntil(lambda: winner.context.isVisible() and loser.context.isVisible(), timeout=PATIENCE)
    assert exchange.menu.named.isVisible()
    exchange.menu.named.trigger()
    qtbot.waitUntil(lambda: exchange.prompt.named, timeout=PATIENCE)
    winner.context_button.click()
    qtbot.waitUntil(lambda: exchange.prompt.given == (loser.row.call_id,), timeout=PATIENCE)
    exchange.menu.none.trigger()
    qtbot.waitUntil(exchange.left_out.isVisible, timeout=PATIENCE)
    assert exchange.left_out.text().startswith("Not in context")
    assert not winner.context.isVisible()
    loser.more_button.only.trigger()
    qtbot.waitUntil(lambda: exchange.prompt.given == (loser.row.call_id,), timeout=PATIENCE)
    assert not exchange.left_out.isVisible()
    exchange.menu.own.trigger()
    qtbot.waitUntil(lambda: exchange.prompt.given == (winner.row.call_id,), timeout=PATIENCE)
    exchange.menu.all.trigger()
    qtbot.waitUntil(lambda: len(exchange.prompt.given or ()) == 2, timeout=PATIENCE)


def test_an_answer_is_written_anew_in_its_column(tab: ChatTab, qtbot: QtBot) -> None:
    """The new words stand in the column, marked, and are context; taken back, the model's own stand there again."""
    exchange = asked_both(tab, qtbot)
    qtbot.waitUntil(lambda: any(card.context.isVisible() for card in exchange.cards.values()), timeout=PATIENCE)
    card = next(card for card in exchange.cards.values() if not card.context.isVisible())
    said = card.view.text
    card.more_button.edit.trigger()
    assert card.rewording is not None
    card.rewording.edit.setPlainText("Forty-two.")
    card.rewording.send_button.click()
    qtbot.waitUntil(lambda: card.anew.isVisible() and card.view.text == "Forty-two.", timeout=PATIENCE)
    qtbot.waitUntil(card.view.isVisible, timeout=PATIENCE)
    assert exchange.prompt.given == (card.row.call_id,)
    card.more_button.back.trigger()
    qtbot.waitUntil(lambda: not card.anew.isVisible() and card.view.text == said, timeout=PATIENCE)


def test_a_new_branch_begins_at_an_older_exchange(tab: ChatTab, qtbot: QtBot) -> None:
    """What followed is out of sight until it is asked for; what is asked next is the other branch."""
    ask(tab, qtbot, "What is 6 * 7?", "What is 2 + 3?")
    shown(tab, 0).menu.branch.trigger()
    see(qtbot, tab, "What is 6 * 7?")
    qtbot.waitUntil(tab.transcript.branch_end.isVisible, timeout=PATIENCE)
    tab.transcript.branch_end.back.click()
    see(qtbot, tab, "What is 6 * 7?", "What is 2 + 3?")
    assert not tab.transcript.branch_end.isVisible()
    shown(tab, 0).menu.branch.trigger()
    see(qtbot, tab, "What is 6 * 7?")
    ask(tab, qtbot, "What is 8 - 1?")
    see(qtbot, tab, "What is 6 * 7?", "What is 8 - 1?")
    assert shown(tab, 1).bubble.wordings.place.text() == "2/2"


def test_a_branch_becomes_a_conversation_of_its_own(tab: ChatTab, qtbot: QtBot) -> None:
    """The copy is opened, and ends where it was taken."""
    ask(tab, qtbot, "What is 6 * 7?", "What is 2 + 3?")
    before = tab.transcript.conversation
    shown(tab, 0).menu.copy.trigger()
    qtbot.waitUntil(lambda: tab.transcript.conversation not in {before, ""}, timeout=PATIENCE)
    qtbot.waitUntil(lambda: prompts(tab) == ["What is 6 * 7?"], timeout=PATIENCE)


def at(tab: ChatTab) -> QWidget | None:
    """What has the keyboard."""
    return tab.window().focusWidget()


def test_the_keyboard_stays_at_the_switch_between_wordings(tab: ChatTab, qtbot: QtBot) -> None:
    """Who switches with the keyboard switches on with it, though another prompt stands there; at the last, back is at hand."""
    ask(tab, qtbot, "What is 6 * 7?", "What is 2 + 3?")
    for words in ("What is 2 + 4?", "What is 2 + 5?"):
        shown(tab, 1).reword()
        box = shown(tab, 1).rewording
        assert box is not None
        box.edit.setPlainText(words)
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
        see(qtbot, tab, "What is 6 * 7?", words)
    switcher = shown(tab, 1).bubble.wordings
    qtbot.waitUntil(switcher.isVisible, timeout=PATIENCE)
    switcher.back.setFocus()
    QTest.keyClick(switcher.back, Qt.Key.Key_Space)
    see(qtbot, tab, "What is 6 * 7?", "What is 2 + 4?")
    switcher = shown(tab, 1).bubble.wordings
    assert at(tab) is switcher.back
    QTest.keyClick(switcher.back, Qt.Key.Key_Space)
    see(qtbot, tab, "What is 6 * 7?", "What is 2 + 3?")
    assert at(tab) is shown(tab, 1).bubble.wordings.on


def test_the_keyboard_stays_at_the_switch_between_answers(tab: ChatTab, qtbot: QtBot) -> None:
    """At the first and the last answer the way back has it; answering again leads it to the button that did so."""
    ask(tab, qtbot, "What is 6 * 7?")
    again = shown(tab, 0).buttons.ask_again
    again.setFocus()
    QTest.keyClick(again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown(tab, 0).takes.place.text() == "2/2" and settled(tab), timeout=PATIENCE)
    qtbot.waitUntil(lambda: at(tab) is shown(tab, 0).buttons.ask_again, timeout=PATIENCE)
    takes = shown(tab, 0).takes
    takes.back.setFocus()
    QTest.keyClick(takes.back, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown(tab, 0).takes.place.text() == "1/2" and settled(tab), timeout=PATIENCE)
    assert at(tab) is shown(tab, 0).takes.on
