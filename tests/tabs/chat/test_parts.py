"""What each answer of a run is: the result first, the answers that led to it, and what only helped folded away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.models import SubmitPrompt, Submitted
from tabs.chat.exchange import Exchange
from tabs.chat.parts import Part, helps_told, part_of
from tabs.chat.tab import ChatTab
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.walking import around, backwards

MODELS = ("practice/large", "practice/medium", "practice/small")
LARGE = MODELS[0]
PROMPT = "Which of these is prime? A) 21 B) 27 C) 29 D) 33"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (LARGE, "answer"),
        (f"{LARGE}#2", "answer"),
        (f"practice/small~{LARGE}", "answer"),
        (f"layer-2/{LARGE}", "answer, layer 2"),
        (f"review-1/{LARGE}", "review, round 1"),
        (f"ballot/{LARGE}", "ballot"),
        ("judge", "judge"),
        ("judge/0198", "judge"),
        ("facts/0198", "check of facts"),
        ("checklist", "checklist"),
        ("analysis", "analysis"),
        ("chair", "chair"),
        (f"chair/{LARGE}", "chair"),
        ("merge", "merge"),
        ("aggregate", "aggregator"),
        ("compare", "comparison"),
        ("a step of its own", "answer"),
    ],
)
def test_a_step_says_its_part(key: str, words: str) -> None:
    """The key of a step tells its part; a name that is none of those that are known is an answer."""
    assert part_of(key, LARGE, MODELS).words == words


def test_a_model_is_no_part_whatever_it_is_called() -> None:
    """A provider that is called like a part is no part: its models' answers are answers."""
    assert part_of("judge/dredd", "judge/dredd", ("judge/dredd",)) == Part()


def test_what_helped_is_told_by_kind() -> None:
    """Each kind is counted, in the order in which they help."""
    review = Part("help", "review", "1")
    assert helps_told([Part("help", "judge"), review, review, review, review]) == "4 reviews, 1 judge"


@pytest.fixture
def tab(engine_hub: EngineHub, make_tab: MakeTab, light: None) -> ChatTab:
    """A tab with no conversation."""
    del light
    return make_tab(engine_hub, 1200, 800)


Ask = Callable[..., Exchange]


@pytest.fixture
def ask(tab: ChatTab, qtbot: QtBot, engine_hub: EngineHub) -> Ask:
    """Asks three models by a strategy, and waits for the end."""

    def asked(strategy: str, **options: object) -> Exchange:
        command = SubmitPrompt(text=PROMPT, strategy=strategy, models=MODELS, options=options)
        heard: list[Submitted] = []
        tab._tasks.start(engine_hub.send(command), heard.append)
        qtbot.waitUntil(lambda: bool(heard))
        tab.open(heard[0].conversation_id)

        def ended() -> bool:
            return any(one.settled and one.answers.result for one in tab.transcript.exchanges.values())

        qtbot.waitUntil(ended, timeout=20_000)
        (exchange,) = tab.transcript.exchanges.values()
        return exchange

    return asked


def test_what_a_council_came_to_stands_first_and_alone(ask: Ask, qtbot: QtBot) -> None:
    """The chair's answer has the whole width above three answers; the reviews are one line, and a click away."""
    exchange = ask("consensus", depth="standard")
    result, answers = exchange.answers.result, exchange.columns.cards
    assert result is not None
    qtbot.waitUntil(lambda: result.width() == exchange.columns.width())
    assert result.model.text() == f"Written by {LARGE}, the chair"
    qtbot.waitUntil(result.badges.result.isVisible)  # it is told of when the run has ended
    assert result.y() < exchange.columns.y()
    assert [card.row.model for card in answers] == [*MODELS]
    assert [card.badges.part.text() for card in answers] == ["answer"] * 3
    assert not any(card.badges.result.isVisible() for card in answers)
    assert exchange.answers.fold.button.text() == "3 reviews"
    reviews = [card for card in exchange.cards.values() if card.part.kind == "help"]
    assert not any(card.isVisible() for card in reviews)
    exchange.answers.fold.button.click()
    assert [card.isVisible() for card in reviews] == [True] * 3
    assert "review, round 1" in reviews[0].copy_button.toolTip()


def test_what_was_found_in_a_review_is_shown(ask: Ask, tab: ChatTab, qtbot: QtBot) -> None:
    """Going to a review that is folded away unfolds it."""
    exchange = ask("consensus", depth="standard")
    review = next(card for card in exchange.cards.values() if card.part.kind == "help")
    tab.transcript.jump.to(exchange.prompt.message_id, review.row.call_id)
    qtbot.waitUntil(review.isVisible)


def test_letters_of_a_table_stand_at_the_answers(ask: Ask) -> None:
    """What a table calls A, B and C is called so above each answer."""
    exchange = ask("fusion", mode="compare")
    titles = {card.model.text() for card in exchange.columns.cards}
    assert {title.partition(" · ")[0] for title in titles} == {"A", "B", "C"}
    assert {title.partition(" · ")[2] for title in titles} == {*MODELS}
    result = exchange.answers.result
    assert result is not None
    assert result.model.text() == f"Compared by {LARGE}"
    assert exchange.answers.fold.isHidden()


def test_who_won_a_vote_stands_first_once(ask: Ask) -> None:
    """The answer that most gave is the result; it is not among the others again."""
    exchange = ask("voting")
    result = exchange.answers.result
    assert result is not None
    assert result.row.text == (exchange.run.answer if exchange.run else "")
    assert {card.row.model for card in (result, *exchange.columns.cards)} == {*MODELS}
    assert len(exchange.columns.cards) == len(MODELS) - 1


def test_the_keyboard_goes_from_top_to_bottom(ask: Ask, tab: ChatTab, qtbot: QtBot) -> None:
    """Tab leads from the prompt through the card of the result to the answers below it, and in each card downwards."""
    exchange = ask("consensus", depth="standard")
    result = exchange.answers.result
    assert result is not None
    qtbot.waitUntil(result.badges.result.isVisible)
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow, timeout=20_000)
    tab.composer.edit.setFocus()
    order = around()
    cards = (result, *exchange.columns.cards)
    stops = {card: [one for one in order if card.isAncestorOf(one)] for card in cards}
    assert [len(each) for each in stops.values()] == [7] * 4
    assert not [back for card in cards for back in backwards(stops[card], card)]
    above, first = order.index(exchange.menu), [order.index(each[0]) for each in stops.values()]
    assert [above, *first] == sorted([above, *first])
    assert stops[result] == order[above + 1 : above + 8]
