"""A set of answers grows, and one answer in it is made anew, from the window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from tabs.chat.answer import AnswerCard
from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab
from tabs.shared.model_row import MODEL
from tests.tabs.chat.conftest import MakeTab

LARGE, MEDIUM, SMALL = "practice/large", "practice/medium", "practice/small"


@pytest.fixture
def tab(engine_hub: EngineHub, make_tab: MakeTab, qtbot: QtBot, light: None) -> ChatTab:
    """A tab with one prompt that two models answered."""
    del light
    made = make_tab(engine_hub, 1200, 800)
    made.composer.strategy.changed.emit("parallel")
    made.composer.models.changed.emit((LARGE, SMALL))
    made.composer.edit.setPlainText("What is 17 * 23?")
    made.composer.send()
    qtbot.waitUntil(lambda: settled(made, 2))
    return made


def shown(tab: ChatTab) -> Exchange:
    (exchange,) = tab.transcript.exchanges.values()
    return exchange


def settled(tab: ChatTab, answers: int) -> bool:
    """Whether one exchange is there with so many answers, all at their end."""
    return any(one.settled and len(one.cards) == answers for one in tab.transcript.exchanges.values())


def sources(tab: ChatTab) -> list[tuple[str, str]]:
    return [(card.row.model, card.row.source) for card in shown(tab).cards.values()]


def card_of(tab: ChatTab, model: str) -> AnswerCard:
    return next(card for card in shown(tab).cards.values() if card.row.model == model)


def test_a_model_is_added_beside_the_answers(tab: ChatTab, qtbot: QtBot) -> None:
    """The menu of the exchange asks which; the old answers stand there again at no cost, and the old set is a click away."""
    before = shown(tab).prompt.run_id
    shown(tab).menu.add.trigger()
    dialog = shown(tab).menu.adding
    assert dialog is not None
    assert not dialog.ask.isEnabled()
    qtbot.waitUntil(lambda: dialog.list.list.count() > 1)
    items = (dialog.list.list.item(row) for row in range(dialog.list.list.count()))
    item = next(one for one in items if one.data(MODEL) is not None and one.data(MODEL).id == MEDIUM)
    dialog.list.list.itemClicked.emit(item)
    assert dialog.ask.text() == "Ask for 1 answer"
    dialog.ask.click()
    qtbot.waitUntil(lambda: settled(tab, 3))
    assert sources(tab) == [(LARGE, "reused"), (SMALL, "reused"), (MEDIUM, "model")]
    qtbot.waitUntil(shown(tab).takes.isVisible)
    assert list(shown(tab).prompt.runs) == [before, shown(tab).prompt.run_id]


def test_one_answer_is_asked_for_again(tab: ChatTab, qtbot: QtBot) -> None:
    """The menu of an answer asks its model again in its place; the answer beside it stays as it is."""
    card_of(tab, LARGE).more_button.redo.trigger()
    qtbot.waitUntil(lambda: settled(tab, 2) and len(shown(tab).prompt.runs) == 2)
    assert sorted(sources(tab)) == [(LARGE, "model"), (SMALL, "reused")]
    assert [card.row.model for card in shown(tab).columns.cards] == [LARGE, SMALL]


def test_the_keyboard_stays_at_the_answer_that_is_asked_for_again(tab: ChatTab, qtbot: QtBot) -> None:
    """The menu of the new answer has it, so that the same can be wanted once more."""
    was = card_of(tab, LARGE)
    was.more_button.setFocus()
    was.more_button.redo.trigger()
    qtbot.waitUntil(lambda: settled(tab, 2) and len(shown(tab).prompt.runs) == 2)
    now = card_of(tab, LARGE)
    assert now is not was
    qtbot.waitUntil(lambda: tab.window().focusWidget() is now.more_button)


def test_what_cannot_grow_now_is_not_offered(tab: ChatTab, qtbot: QtBot) -> None:
    """While answers come both wait; an answer alone is asked for again by the button above it."""
    assert shown(tab).menu.add.isEnabled()
    assert card_of(tab, SMALL).more_button.redo.isEnabled()
    shown(tab).menu.offer(ended=False, answered=2, staying={"a": "b"}, given=1, named=False, own=True)
    assert not shown(tab).menu.add.isEnabled()
    shown(tab).again.emit(shown(tab), {"strategy": "single", "models": (SMALL,)})
    qtbot.waitUntil(lambda: settled(tab, 1))
    assert shown(tab).menu.add.isVisible()
    assert not card_of(tab, SMALL).more_button.redo.isVisible()


def test_both_are_known_to_the_palette(tab: ChatTab) -> None:
    """They are done with the answer at the keyboard, and are not there while it is elsewhere."""
    names = {"chat.answer_redo", "chat.answer_add"}

    def possible() -> set[str]:
        return {action.name for action in tab.acts if action.name in names and action.can()}

    tab.composer.edit.setFocus()
    assert not possible()
    card_of(tab, SMALL).more_button.setFocus()
    assert possible() == names


def test_a_model_asked_several_times_has_columns_of_its_own(tab: ChatTab, qtbot: QtBot) -> None:
    """They are told apart by a number, stand in order, and the one that is made anew keeps its place and its name."""
    tab.composer.models.changed.emit((LARGE, SMALL, LARGE))
    assert tab.composer.models.text() == f"{LARGE} \N{MULTIPLICATION SIGN} 2, {SMALL} ▾"
    tab.composer.edit.setPlainText("What is 18 * 24?")
    tab.composer.send()
    named = [LARGE, SMALL, f"{LARGE} · 2"]

    def columns() -> list[str]:
        newest = list(tab.transcript.exchanges.values())[-1]
        return [card.model.text() for card in newest.columns.cards] if newest.settled else []

    qtbot.waitUntil(lambda: columns() == named)
    first, newest = tab.transcript.exchanges.values()
    assert " · 2 models · " in first.heading.text()
    assert " · 3 answers of 2 models · " in newest.heading.text()
    newest.columns.cards[0].more_button.redo.trigger()
    qtbot.waitUntil(lambda: len(list(tab.transcript.exchanges.values())[-1].prompt.runs) == 2 and columns() == named)
    newest = list(tab.transcript.exchanges.values())[-1]
    assert [card.row.source for card in newest.columns.cards] == ["model", "reused", "reused"]


def test_the_picker_says_which_strategies_ask_a_model_several_times(tab: ChatTab) -> None:
    """Where the strategy asks a model once, the hint says so before anything is sent."""
    tab.composer.models.changed.emit((LARGE, LARGE))
    assert tab.composer.models.hint.text() == ""
    tab.composer.strategy.changed.emit("cascade")
    assert "asks a model once" in tab.composer.models.hint.text()
