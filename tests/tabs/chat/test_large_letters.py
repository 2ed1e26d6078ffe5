"""The chat with large letters, or in a narrow window: what is chosen can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.queries import ResumeForecast
from tabs.chat.header import NARROWEST
from tabs.chat.pickers import POPUP_SIZE
from tabs.chat.tab import ChatTab
from tabs.shared import scaling
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.chat.story import Story
from tests.tabs.chat.test_finding import tell_long
from tests.tabs.hub import StoreHub


@pytest.fixture
def tab(make_tab: MakeTab, hub: StoreHub, qapp: QApplication) -> Iterator[ChatTab]:
    tell_long(hub, 2)
    scaling.show(qapp, "light", 200)
    made = make_tab(hub, 1180, 740)
    made.open("long")
    yield made
    scaling.show(qapp, "light", 100)


def test_a_title_gives_way_after_what_it_cost(qtbot: QtBot, tab: ChatTab) -> None:
    """A conversation keeps its name, however long the line about money is."""
    tab.header.cost.setText("3 runs · $0.0021 + simulated $0.000012 · saved $0.00001 · spared simulated $0.000004")
    qtbot.waitUntil(lambda: tab.header.title.width() >= 2 * NARROWEST)
    assert tab.header.export.geometry().right() < tab.header.width()


def test_the_list_of_models_grows_with_its_letters(tab: ChatTab) -> None:
    """As far as the screen goes."""
    button = tab.composer.models
    button.open()
    room = button.screen().availableSize()
    assert button.popup.width() == min(2 * POPUP_SIZE[0], room.width())
    assert button.popup.height() == min(2 * POPUP_SIZE[1], room.height())
    button.popup.close()


@pytest.mark.parametrize("width", [560, 640, 900])
def test_what_can_be_done_with_a_run_is_not_cut(qtbot: QtBot, hub: StoreHub, tab: ChatTab, width: int) -> None:
    """In a narrow window the buttons of a run that was left behind stand below its heading, in as many rows as they need."""
    story = Story(hub)
    story.prompt("r", "Why?", owner="gone")
    story.ask("r", "practice/large", "practice/small")
    story.done("r", "practice/large", "So.")
    hub.forecasts["r"] = ResumeForecast("r", possible=True, why_not="", recoveries=0, steps=())
    tab.resize(width, 740)
    tab.open("c")
    exchange = tab.transcript.exchanges["r"]
    parts = (exchange.heading, *exchange.buttons.findChildren(QPushButton), exchange.menu)

    def whole() -> bool:
        shown = [part for part in parts if part.isVisible()]
        places = [QRect(part.mapTo(exchange, QPoint(0, 0)), part.size()) for part in shown]
        room = tab.transcript.viewport().width()
        return (
            {exchange.buttons.resume, exchange.buttons.stop} <= {*shown}
            and exchange.x() + exchange.width() <= room
            and all(exchange.rect().contains(place) for place in places)
            and all(part.width() >= part.sizeHint().width() for part in shown if part is not exchange.heading)
        )

    qtbot.waitUntil(whole, timeout=5_000)


def test_the_prompt_box_is_whole_in_a_low_window(qtbot: QtBot, tab: ChatTab) -> None:
    """The conversation gives way to it, as far as it goes: its buttons were cut where a message stood above."""
    tab.resize(800, 680)
    tab.composer.models.setText("practice/large, practice/medium and 1 more")
    tab.notice.show_message("The conversation was written to a file.", "conversation.md", "info")
    qtbot.waitUntil(lambda: tab.composer.height() >= tab.composer.heightForWidth(tab.composer.width()))
    button = tab.composer.send_button
    assert button.mapTo(tab, button.rect().bottomLeft()).y() < tab.height()
