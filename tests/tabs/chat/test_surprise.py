"""Two models drawn by chance for a blind comparison, in the window."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from core.commands.models import SubmitPrompt
from core.ports.models import ModelInfo, Price
from tabs.chat.tab import ChatTab
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")
PATIENCE = 20_000
PRICE = Price(5, 5, None, date(2026, 11, 1), "own")
FREE = [ModelInfo(f"ollama/{name}", "ollama", name, local=True) for name in "abc"]
PAID = [ModelInfo(f"openai/{name}", "openai", name, price=PRICE) for name in "xyz"]


@pytest.fixture
def hub(hub: StoreHub) -> StoreHub:
    """A hub with models that cost something and others that do not."""
    hub.known_models = [*FREE, *PAID, ModelInfo("openai/gone", "openai", "gone", state="no_key")]
    return hub


def _sent(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> SubmitPrompt:
    before = len(hub.sent(SubmitPrompt))
    tab.composer.edit.setPlainText("Who sings lowest?")
    qtbot.waitUntil(tab.composer.send_button.isEnabled, timeout=PATIENCE)  # the one before has arrived
    tab.composer.send()
    qtbot.waitUntil(lambda: len(hub.sent(SubmitPrompt)) > before, timeout=PATIENCE)
    qtbot.waitUntil(lambda: tab.composer.is_empty, timeout=PATIENCE)  # else what is written next would go with it
    return hub.sent(SubmitPrompt)[-1]


def test_two_free_models_are_drawn_and_not_named(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Names are hidden with it; beside the box stands what is drawn from, and whom one chose stays as it was."""
    tab.composer.surprise.trigger()
    assert tab.composer.nameless.isChecked()
    models = tab.composer.models
    qtbot.waitUntil(lambda: models.text() == "2 of 3 free ▾", timeout=PATIENCE)
    assert "drawn from the 3 models that cost nothing" in models.toolTip()
    models.open()
    qtbot.waitUntil(lambda: models.list.list.count() > 0, timeout=PATIENCE)
    assert models.list.chosen == ()  # a default that is not drawn from does not look like what is
    models.popup.close()
    before = tab.choosing.choice
    sent = _sent(tab, hub, qtbot)
    assert (sent.blind, sent.strategy, sent.options) == (True, "parallel", {"wait": "all"})
    assert len(set(sent.models)) == 2
    assert set(sent.models) < {model.id for model in FREE}
    assert tab.choosing.choice.models == before.models
    assert models.text() == "2 of 3 free ▾"


def test_models_that_cost_money_are_drawn_only_where_they_are_ticked(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Two ticked ones are a pool; a single one is none."""
    tab.composer.models.changed.emit(("openai/x",))
    tab.composer.surprise.trigger()
    assert set(_sent(tab, hub, qtbot).models) < {model.id for model in FREE}
    tab.composer.models.changed.emit(("openai/x", "openai/y", "openai/gone"))
    qtbot.waitUntil(lambda: tab.composer.models.text() == "2 of 2 ticked ▾", timeout=PATIENCE)
    assert set(_sent(tab, hub, qtbot).models) == {"openai/x", "openai/y"}


def test_without_two_models_nothing_is_sent(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """It is said why, the words stay, and they can be sent otherwise."""
    hub.known_models = [FREE[0], *PAID]
    tab.composer.surprise.trigger()
    tab.composer.edit.setPlainText("Who sings lowest?")
    qtbot.waitUntil(tab.composer.send_button.isEnabled, timeout=PATIENCE)  # the one before has arrived
    tab.composer.send()
    qtbot.waitUntil(tab.composer.notice.isVisible, timeout=PATIENCE)
    assert "not two models" in tab.composer.notice.what.text()
    assert not hub.sent(SubmitPrompt)
    assert tab.composer.send_button.isEnabled()
    tab.composer.nameless.trigger()
    assert not tab.composer.surprise.isChecked()
    assert _sent(tab, hub, qtbot).blind is False
