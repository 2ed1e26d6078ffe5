"""Entering what a model costs."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.commands.models import ChangeSetting
from core.ports.models import ModelInfo
from core.ports.own_prices import SETTING, own_price, read_own_prices
from tabs.settings.price_dialog import FREE, PAID, TABLE, PriceDialog
from tabs.settings.tab import SettingsTab
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")

BIG = ModelInfo("mine/big", "mine", "big")
SMALL = ModelInfo("practice/small", "practice", "small", state="practice", practice=True)


def opened(tab: SettingsTab, row: int = 0) -> PriceDialog:
    """The dialog for the model in a row."""
    tab.show_page("Models")
    tab.models.show_models([BIG, SMALL])
    tab.models.table.setCurrentIndex(tab.models.table.model().index(row, 0))
    assert tab.models.price.isEnabled()
    tab.models.price.click()
    dialog = tab.models.dialog
    assert dialog is not None
    return dialog


def test_a_price_is_entered_for_a_million_tokens(settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """What cannot be an amount is refused in words; what can is kept with its date, to the digit."""
    dialog = opened(settings_tab)
    assert dialog.ways.checkedId() == PAID
    dialog.read.setText("2.50")
    dialog.written.setText("a lot")
    dialog.ok.click()
    assert "amount" in dialog.notice.what.text()
    dialog.written.setText("10")
    dialog.ok.click()
    qtbot.waitUntil(lambda: bool(hub.sent(ChangeSetting)))
    (change,) = hub.sent(ChangeSetting)
    assert change.key == SETTING
    price = read_own_prices(str(change.value))["mine/big"]
    assert (price.input, price.output) == (2_500_000, 10_000_000)


@pytest.mark.parametrize(("way", "kept"), [(FREE, True), (TABLE, False)])
def test_a_server_of_ones_own_is_free_and_a_price_goes_again(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot, way: int, kept: bool
) -> None:
    """Free is a price of nothing; what the tables say counts again once the own price is taken away."""
    dialog = opened(settings_tab)
    dialog.ways.button(way).setChecked(True)
    dialog.ok.click()
    qtbot.waitUntil(lambda: bool(hub.sent(ChangeSetting)))
    (change,) = hub.sent(ChangeSetting)
    assert (change.value is not None) is kept
    assert not kept or read_own_prices(str(change.value))["mine/big"].output == 0


def test_ones_own_price_is_told_as_such(settings_tab: SettingsTab) -> None:
    """The table says whose price it is; practice models have none to enter."""
    settings_tab.show_page("Models")
    priced = ModelInfo("mine/big", "mine", "big", price=own_price(2_500_000_000_000, 10**13))
    settings_tab.models.show_models([priced, SMALL])
    table = settings_tab.models.table
    cells = [str(table.model().index(0, column).data()) for column in range(4)]
    assert "$2.50 / $10.00, your price" in cells
    table.setCurrentIndex(table.model().index(1, 0))
    assert not settings_tab.models.price.isEnabled()
