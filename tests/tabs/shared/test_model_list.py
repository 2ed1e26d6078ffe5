from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.ports.models import ModelInfo, Price
from core.ports.own_prices import own_price
from tabs.shared.model_list import ModelList
from tabs.shared.model_row import MODEL, TIMES, count_places
from tabs.shared.price_words import price_words

PRICE = Price(100_000, 400_000, None, date(2026, 11, 1), "practice")
MODELS = (
    ModelInfo("openai/big", "openai", "big", state="no_key"),
    ModelInfo("practice/small", "practice", "small", state="practice", price=PRICE, practice=True),
    ModelInfo("ollama/tiny", "ollama", "tiny", local=True),
)


def test_prices_say_what_they_are() -> None:
    """Practice is simulated, one's own machine is free, and an unknown price is unknown."""
    assert price_words(MODELS[1]) == "simulated $0.10 in, $0.40 out per million tokens"
    assert price_words(MODELS[2]) == "free, on this machine"
    assert price_words(MODELS[0]) == "price unknown"
    own = ModelInfo("mine/big", "mine", "big", price=own_price(10**12, 2 * 10**12), local=True)
    assert price_words(own) == "$1.00 in, $2.00 out per million tokens, your price"
    assert price_words(replace(own, price=own_price(0, 0))) == "free, your price"


def test_models_are_searched_and_ticked_from_the_keyboard(qtbot: QtBot) -> None:
    """Typing narrows the list, Down goes into it, Space ticks; the order of ticking is kept."""
    chosen: list[tuple[str, ...]] = []
    models = ModelList()
    qtbot.addWidget(models)
    models.show()
    models.show_models(MODELS, ["practice/small"])
    models.changed.connect(chosen.append)
    QTest.keyClicks(models.search, "tiny")
    assert [models.list.item(row).data(MODEL) for row in range(models.list.count())] == [None, MODELS[2]]
    QTest.keyClick(models.search, Qt.Key.Key_Down)
    QTest.keyClick(models.list, Qt.Key.Key_Space)
    assert chosen == [("practice/small", "ollama/tiny")]


def test_a_chosen_model_that_is_gone_can_be_taken_out(qtbot: QtBot) -> None:
    """A model nobody lists any more is shown as long as it is chosen."""
    models = ModelList()
    qtbot.addWidget(models)
    models.show_models(MODELS, ["old/model"])
    rows = [models.list.item(row) for row in range(models.list.count())]
    item = next(row for row in rows if row.data(MODEL) is not None and row.data(MODEL).id == "old/model")
    models.list.itemClicked.emit(item)
    assert models.chosen == ()


def test_models_are_found_by_what_they_can_do(qtbot: QtBot) -> None:
    """The name of an ability narrows the list to the models that are known to have it."""
    models = ModelList()
    qtbot.addWidget(models)
    seeing = ModelInfo("openai/eyes", "openai", "eyes", abilities=frozenset({"text", "images"}))
    models.show_models((*MODELS, seeing), [])
    models.search.setText("images")
    shown = [models.list.item(row).data(MODEL) for row in range(models.list.count())]
    assert [model.id for model in shown if model is not None] == ["openai/eyes"]


def test_a_model_is_asked_as_often_as_the_keyboard_or_the_mouse_says(qtbot: QtBot) -> None:
    """Digits, plus and minus say how often; the signs beside a ticked model do the same, and leave it ticked."""
    models = ModelList()
    qtbot.addWidget(models)
    models.resize(400, 300)
    models.show()
    models.show_models(MODELS, ["ollama/tiny", "practice/small", "ollama/tiny"])
    assert models.chosen == ("ollama/tiny", "ollama/tiny", "practice/small")
    models.list.setFocus()
    models.list.setCurrentRow(2)
    item = models.list.item(2)
    assert item.data(MODEL).id == "practice/small"
    for key, times in ((Qt.Key.Key_3, 3), (Qt.Key.Key_Plus, 4), (Qt.Key.Key_Minus, 3)):
        QTest.keyClick(models.list, key)
        assert item.data(TIMES) == times
    less, _, more = count_places(models.list.visualItemRect(item))
    for place, times in ((more, 4), (less, 3), (less, 2), (less, 1), (less, 1)):
        QTest.mouseClick(models.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
        assert item.data(TIMES) == times
    QTest.keyClick(models.list, Qt.Key.Key_9)
    QTest.keyClick(models.list, Qt.Key.Key_Plus)
    assert models.chosen.count("practice/small") == 9
    assert "9 answers" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    QTest.keyClick(models.list, Qt.Key.Key_Space)
    assert [*models.chosen] == ["ollama/tiny", "ollama/tiny"]


def test_a_digit_ticks_a_model_and_signs_do_not(qtbot: QtBot) -> None:
    """What is not ticked has no signs; two asks it twice."""
    models = ModelList()
    qtbot.addWidget(models)
    models.resize(400, 300)
    models.show()
    models.show_models(MODELS, [])
    models.list.setCurrentRow(1)
    QTest.keyClick(models.list, Qt.Key.Key_Plus)
    assert models.chosen == ()
    QTest.keyClick(models.list, Qt.Key.Key_2)
    assert [*models.chosen] == ["ollama/tiny", "ollama/tiny"]


def test_where_a_model_is_asked_once_nothing_asks_how_often(qtbot: QtBot) -> None:
    """There are no signs, and a digit means nothing."""
    models = ModelList(several=False)
    qtbot.addWidget(models)
    models.show()
    models.show_models(MODELS, ["practice/small"])
    models.list.setCurrentRow(1)
    QTest.keyClick(models.list, Qt.Key.Key_3)
    assert models.chosen == ("practice/small",)
    assert not models.list.item(1).data(TIMES)
    assert models.how_often.isHidden()


def test_what_is_ticked_stands_first_and_practice_last(qtbot: QtBot) -> None:
    """Who asks real models does not go past practice ones; rows stay where they are while they are ticked."""
    models = ModelList()
    qtbot.addWidget(models)

    def listed() -> list[str]:
        rows = [models.list.item(row).data(MODEL) for row in range(models.list.count())]
        return [model.id for model in rows if model is not None]

    models.show_models(MODELS, ["openai/big"])
    assert listed() == ["openai/big", "ollama/tiny", "practice/small"]
    models.list.itemClicked.emit(models.list.item(models.list.count() - 1))
    assert models.chosen == ("openai/big", "practice/small")
    assert listed() == ["openai/big", "ollama/tiny", "practice/small"]
    models.show_models(MODELS, models.chosen)
    assert listed() == ["openai/big", "practice/small", "ollama/tiny"]
