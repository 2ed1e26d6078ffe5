"""The chat with large letters, or in a narrow window: what is chosen can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabs.chat.header import NARROWEST
from tabs.chat.pickers import POPUP_SIZE
from tabs.chat.tab import ChatTab
from tabs.shared import scaling
from tests.tabs.chat.conftest import MakeTab
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
