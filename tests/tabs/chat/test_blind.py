"""Comparing answers without names, in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.queries.arena import letters
from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab
from tabs.shared.conversation_pages import PageKind, page, paper
from tabs.shared.conversation_told import read_told
from tabs.shared.leaderboard_dialog import LeaderboardDialog
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.hub import StoreHub

MODELS = ("practice/large", "practice/small")


@pytest.fixture
def tab(engine_hub: EngineHub, make_tab: MakeTab, qtbot: QtBot, light: None) -> ChatTab:
    """A tab with one prompt that two models answered without names."""
    del light
    made = make_tab(engine_hub, 1200, 800)
    made.composer.models.changed.emit(MODELS)
    made.composer.nameless.trigger()
    made.composer.edit.setPlainText("What is 6 * 7?")
    made.composer.send()
    qtbot.waitUntil(
        lambda: any(len(e.cards) == 2 and e.settled for e in made.transcript.exchanges.values()), timeout=20_000
    )
    return made


def _exchange(tab: ChatTab) -> Exchange:
    (exchange,) = tab.transcript.exchanges.values()
    return exchange


def _told(widget: QWidget) -> str:
    """Every word that can be seen or heard of an exchange."""
    parts = [child.toolTip() + child.accessibleName() for child in widget.findChildren(QWidget) if not child.isHidden()]
    parts += [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return " ".join(parts)


def test_nothing_tells_whose_answer_is_whose_until_one_is_chosen(tab: ChatTab, qtbot: QtBot) -> None:
    """Labels, tool tips and accessible names have letters only; after the choice they have names and the pick."""
    exchange = _exchange(tab)
    qtbot.waitUntil(lambda: "A" in exchange.blind.buttons)
    assert not any(model in _told(exchange.columns) for model in MODELS)
    assert not any(model in exchange.reason.text() and exchange.reason.isVisible() for model in MODELS)
    called = letters(exchange.prompt.run_id, list(exchange.cards))
    assert [card.model.text() for card in exchange.columns.cards] == ["Answer A", "Answer B"]
    exchange.blind.buttons["B"].click()
    picked = next(exchange.cards[call_id] for call_id, letter in called.items() if letter == "B")
    qtbot.waitUntil(lambda: picked.picked.isVisible() and picked.model.text() == picked.row.model, timeout=20_000)
    assert picked.row.model in exchange.blind.question.text()
    assert picked.good_button.isChecked()
    assert sum(card.picked.isVisible() for card in exchange.cards.values()) == 1


def test_the_keyboard_stays_at_the_choice(tab: ChatTab, qtbot: QtBot) -> None:
    """The buttons that give way to what was said, and back, leave it to the first of the others."""
    blind = _exchange(tab).blind
    qtbot.waitUntil(lambda: "A" in blind.buttons)
    blind.buttons["A"].setFocus()
    QTest.keyClick(blind.buttons["A"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Change" in blind.buttons, timeout=20_000)
    assert blind.buttons["Change"].hasFocus()
    QTest.keyClick(blind.buttons["Change"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "A" in blind.buttons)
    assert blind.buttons["A"].hasFocus()


def test_the_list_does_not_tell_whose_answer_is_whose(tab: ChatTab, qtbot: QtBot) -> None:
    """While names are hidden the list shows no words of an answer; what was said last shows after the choice."""
    exchange, listed = _exchange(tab), tab.conversations.model
    qtbot.waitUntil(lambda: "A" in exchange.blind.buttons)
    qtbot.waitUntil(lambda: [row.messages for row in listed.rows] == [2])
    assert [row.preview for row in listed.rows] == [""]
    exchange.blind.buttons["A"].click()
    qtbot.waitUntil(lambda: "42" in listed.rows[0].preview, timeout=20_000)


def _found(tab: ChatTab, qtbot: QtBot, text: str, number: int) -> str:
    """What the search of everything says was said by models, once it has found so much."""
    hits = tab.conversations.hits
    hits.said.setText("")
    tab.conversations.search.setText(text)
    hits.who.setCurrentText("Models")
    qtbot.waitUntil(lambda: hits.model.rowCount() == number and hits.said.text() != "", timeout=20_000)
    return " ".join(str(hits.model.index(row).data()) for row in range(number))


def test_the_search_does_not_tell_whose_answer_is_whose(tab: ChatTab, qtbot: QtBot) -> None:
    """What was found has no name, and is not found by one, until the choice was made."""
    exchange = _exchange(tab)
    qtbot.waitUntil(lambda: "A" in exchange.blind.buttons)
    told = _found(tab, qtbot, "42", 2)
    assert told.count("name hidden") == 2
    assert not any(model in told for model in MODELS)
    _found(tab, qtbot, "42 model:large", 0)
    exchange.blind.buttons["A"].click()
    qtbot.waitUntil(lambda: not tab.hub.views.arena.hidden_runs(), timeout=20_000)
    told = _found(tab, qtbot, "42", 2)
    assert all(model in told for model in MODELS)
    assert MODELS[0] in _found(tab, qtbot, "42 model:large", 1)


@pytest.mark.parametrize("kind", ["md", "html"])
def test_a_file_for_people_has_letters(tab: ChatTab, qtbot: QtBot, kind: PageKind) -> None:
    """A page names answers by their letters, in their order and without prices; after the choice it has the names."""
    exchange = _exchange(tab)
    qtbot.waitUntil(lambda: "A" in exchange.blind.buttons)

    def written() -> str:
        told = read_told(tab.hub.views, exchange.prompt.conversation_id)
        assert told is not None
        return page(told, kind).decode() + paper(told)

    text = written()
    assert not any(model in text for model in MODELS)
    assert 0 < text.index("Answer A") < text.index("Answer B")
    assert "$" not in text
    exchange.blind.buttons["A"].click()
    qtbot.waitUntil(lambda: not tab.hub.views.arena.hidden_runs(), timeout=20_000)
    assert all(model in written() for model in MODELS)


def _board(tab: ChatTab) -> LeaderboardDialog:
    _exchange(tab).blind.buttons["Leaderboard …"].click()
    assert tab.leaderboard is not None
    return tab.leaderboard


def test_a_choice_made_with_the_names_in_sight_does_not_count(tab: ChatTab, qtbot: QtBot) -> None:
    """The first choice is on the board; it can be changed, and then it is not, for the names were known by then."""
    exchange = _exchange(tab)
    qtbot.waitUntil(lambda: "A" in exchange.blind.buttons)
    called = {letter: call_id for call_id, letter in letters(exchange.prompt.run_id, list(exchange.cards)).items()}
    exchange.blind.buttons["A"].click()
    qtbot.waitUntil(lambda: "Change" in exchange.blind.buttons, timeout=20_000)
    board = _board(tab)
    qtbot.waitUntil(lambda: board.table.rowCount() == 2, timeout=20_000)
    first = board.table.item(0, 1)
    assert first is not None
    assert first.text() == exchange.cards[called["A"]].row.model
    board.close()
    exchange.blind.buttons["Change"].click()
    exchange.blind.buttons["B"].click()
    qtbot.waitUntil(lambda: exchange.cards[called["B"]].row.model in exchange.blind.question.text(), timeout=20_000)
    assert not exchange.cards[called["A"]].picked.isVisible()
    other = _board(tab)
    qtbot.waitUntil(other.empty.isVisible, timeout=20_000)
    other.close()


def test_an_empty_board_says_how_to_begin(hub: StoreHub, qtbot: QtBot) -> None:
    """Where nothing was compared there is no table, but what to do."""
    dialog = LeaderboardDialog(hub)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.empty.isVisible() and not dialog.table.isVisible())
