"""The columns of answers: moved, widened, shown alone; what was arranged holds for the whole conversation."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tabs.chat.arrangement import LEAST, MOST, Arrangement, column_names
from tabs.chat.column_divider import KEY_STEP, Divider
from tabs.chat.columns import NARROWEST, AnswerColumns
from tabs.chat.tab import ChatTab
from tabs.shared.actions import native
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

NAMES = ("a/one", "b/two", "c/three", "a/one#2")
MODELS = ("practice/large", "practice/medium", "practice/small")


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.integers(-2, 6)), max_size=8), st.sets(st.sampled_from(NAMES)))
def test_moving_columns_never_loses_one(moves: Sequence[tuple[str, int]], shown: set[str]) -> None:
    """Whatever is moved where, all columns stand there once, and one that was moved stands where it was put."""
    names, arrangement = sorted(shown), Arrangement()
    for name, place in moves:
        if name in shown:
            arrangement = arrangement.moved(names, name, place)
            ordered = arrangement.ordered(names)
            assert sorted(ordered) == names
            assert ordered.index(name) == max(0, min(place, len(names) - 1))


@given(st.dictionaries(st.sampled_from(NAMES), st.integers(0, 5000), min_size=1))
def test_widths_stay_within_reason(widths: dict[str, int]) -> None:
    """However columns were dragged, none becomes so narrow that it cannot be found again."""
    arrangement = Arrangement().sized(widths)
    assert all(LEAST <= arrangement.width(name) <= MOST for name in widths)
    assert all(arrangement.equal(widths).width(name) == 1.0 for name in widths)


def test_two_answers_of_one_model_are_two_columns() -> None:
    """One model asked twice has two columns that can be told apart."""
    assert column_names(["x/a", "y/b", "x/a"]) == ["x/a", "y/b", "x/a#2"]


@pytest.fixture
def tab(hub: StoreHub, make_tab: MakeTab, qtbot: QtBot, light: None) -> ChatTab:
    """A conversation of two prompts that three models answered."""
    del light
    story = Story(hub)
    for run in ("first", "second"):
        story.whole(run, models=MODELS)
    made = make_tab(hub, 1400, 800)
    made.open("c")
    qtbot.waitUntil(lambda: len(made.transcript.exchanges) == 2)
    return made


def _columns(tab: ChatTab, place: int = -1) -> AnswerColumns:
    return list(tab.transcript.exchanges.values())[place].columns


def _shown(columns: AnswerColumns) -> list[str]:
    """Models from left to right as they stand on the screen."""
    cards = [card for card in columns.cards if card.isVisible()]
    return [card.row.model for card in sorted(cards, key=lambda card: (card.y(), card.x()))]


def test_a_column_is_moved_by_the_keys_and_at_every_prompt(tab: ChatTab, qtbot: QtBot) -> None:
    """Alt+Shift+Right moves the column that has the keyboard, and its place holds for the whole conversation."""
    columns = _columns(tab)
    first = columns.cards[0]
    first.more_button.setFocus()
    qtbot.waitUntil(first.more_button.hasFocus)
    QTest.keyClick(
        first.more_button, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    )
    expected = [MODELS[1], MODELS[0], MODELS[2]]
    qtbot.waitUntil(lambda: _shown(columns) == expected)
    qtbot.waitUntil(lambda: _shown(_columns(tab, 0)) == expected)


def test_the_keys_of_an_answer_are_known_and_can_be_others(tab: ChatTab, qtbot: QtBot) -> None:
    """Palette and sheet know what can be done with the answer at the keyboard; its menu tells the keys as they are now."""
    columns = _columns(tab)
    first, menu = columns.cards[0], columns.cards[0].more_button
    known = {action.name: action for action in tab.acts}
    tab.composer.edit.setFocus()
    qtbot.waitUntil(tab.composer.edit.hasFocus)
    assert not known["chat.answer_right"].can()
    menu.setFocus()
    qtbot.waitUntil(menu.hasFocus)
    assert known["chat.answer_right"].can()
    assert not known["chat.answer_back"].can()
    menu.menu_of_card.aboutToShow.emit()
    assert menu.to_right.text() == f"Move to the right\t{native('Alt+Shift+Right')}"
    tab.acts.rebind({"chat.answer_right": "Ctrl+Alt+9", "chat.answer_alone": ""})
    menu.menu_of_card.aboutToShow.emit()
    assert menu.to_right.text() == f"Move to the right\t{native('Ctrl+Alt+9')}"
    assert menu.alone.text() == "Show alone"
    QTest.keyClick(menu, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: _shown(columns) == [MODELS[1], MODELS[0], MODELS[2]])
    known["chat.answer_alone"].do()
    qtbot.waitUntil(lambda: columns.alone is first)


def test_a_column_is_dragged_by_its_name(tab: ChatTab, qtbot: QtBot) -> None:
    """The name of an answer can be dragged behind the last one, and a mark says where it would stand."""
    columns = _columns(tab)
    name, last = columns.cards[0].model, columns.cards[-1]
    target = name.mapFromGlobal(last.mapToGlobal(QPoint(last.width() - 5, 20)))
    QTest.mousePress(name, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(name, QPoint(40, 5))
    QTest.mouseMove(name, target)
    qtbot.waitUntil(lambda: columns.mark.isVisible() and columns.mark.x() > last.x())
    QTest.mouseRelease(name, Qt.MouseButton.LeftButton, pos=target)
    qtbot.waitUntil(lambda: _shown(columns) == [MODELS[1], MODELS[2], MODELS[0]])
    assert columns.mark.isHidden()


def test_a_column_is_widened_by_keys_and_all_are_equal_again(tab: ChatTab, qtbot: QtBot) -> None:
    """Arrow keys on what stands between two columns give one the other's room, down to what can be read."""
    columns = _columns(tab)
    before = [card.width() for card in columns.cards]
    divider = next(one for one in columns.findChildren(Divider) if one.isVisible())
    QTest.keyClick(divider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: abs(columns.cards[0].width() - columns.cards[1].width() - 2 * KEY_STEP) <= 2)
    for _ in range(30):
        QTest.keyClick(next(one for one in columns.findChildren(Divider) if one.isVisible()), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: abs(columns.cards[1].width() - NARROWEST) <= 2)
    other = _columns(tab, 0)
    qtbot.waitUntil(lambda: other.cards[0].width() > before[0] + 2 * KEY_STEP)
    columns.make_equal()
    qtbot.waitUntil(lambda: len({card.width() // 3 for card in columns.cards}) <= 2)


def test_an_answer_is_shown_alone_and_escape_brings_the_others_back(tab: ChatTab, qtbot: QtBot) -> None:
    """One answer takes the whole width, the others are a click away, and Escape shows all again."""
    columns = _columns(tab)
    width = columns.cards[1].width()
    columns.cards[1].more_button.alone.trigger()
    qtbot.waitUntil(lambda: _shown(columns) == [MODELS[1]] and columns.cards[1].width() > 2 * width)
    assert columns.strip.place.text() == "2 of 3"
    assert [button.text() for button in columns.strip.buttons] == list(MODELS)
    columns.strip.buttons[2].click()
    qtbot.waitUntil(lambda: _shown(columns) == [MODELS[2]])
    QTest.keyClick(columns.cards[2].more_button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: _shown(columns) == list(MODELS))
    assert columns.strip.isHidden()


def test_many_answers_stay_within_the_window(hub: StoreHub, qtbot: QtBot, light: None) -> None:
    """Twenty-four answers go on below one another, and the way from one to the others breaks its lines."""
    del light
    Story(hub).whole("many", models=[f"practice/model-{number}" for number in range(24)])
    tab = ChatTab(hub)
    qtbot.addWidget(tab)
    tab.resize(1100, 800)
    tab.show()
    tab.open("c")
    qtbot.waitUntil(lambda: bool(tab.transcript.exchanges) and len(_columns(tab).cards) == 24)
    columns = _columns(tab)
    columns.show_alone(columns.cards[20])
    qtbot.waitUntil(lambda: len({button.y() for button in columns.strip.buttons}) > 1)
    assert columns.width() <= tab.transcript.viewport().width()
    assert all(
        button.mapTo(columns, QPoint(button.width(), 0)).x() <= columns.width() for button in columns.strip.buttons
    )
    tab.release()
