"""Adding a provider from the chat, without leaving it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.ports.models import ModelInfo
from core.queries import ProviderTrial
from tabs.chat.tab import ChatTab
from tabs.shared.connecting.wizard import ProviderWizard
from tests.tabs.hub import StoreHub

SMALL, BIG = ModelInfo("practice/small", "practice", "small", practice=True), ModelInfo("openai/big", "openai", "big")


def wizard(tab: ChatTab) -> ProviderWizard:
    """The dialog that was opened last, kept when it is closed."""
    opened = tab.connecting.wizard
    assert opened is not None
    opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    return opened


def test_the_list_of_models_leads_to_the_dialog_and_back(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """It opens over the chat, which stays; when it is done the list is there again, with the new provider's models."""
    hub.known_models = (SMALL,)
    hub.trials["openai"] = ProviderTrial(ok=True, message="openai answers and lists 1 model.", models=(BIG,))
    tab.composer.edit.write("Half a sentence")
    tab.composer.models.open()
    pages: list[object] = []
    tab.page_wanted.connect(lambda *page: pages.append(page))
    QTest.mouseClick(tab.composer.models.connect_button, Qt.MouseButton.LeftButton)
    guide = wizard(tab)
    assert guide.isVisible()
    assert tab.composer.models.popup.isHidden()
    guide.which.choose("OpenAI")
    guide.next()
    assert guide.connecting is not None
    guide.connecting.key.setText("sk-secret")
    guide.next()
    qtbot.waitUntil(lambda: guide.models is not None)
    hub.known_models = (SMALL, BIG)
    guide.next()
    qtbot.waitUntil(lambda: not guide.isVisible() and tab.composer.models.popup.isVisible())
    qtbot.waitUntil(lambda: [model.id for model in tab.composer.models.known] == [SMALL.id, BIG.id])
    assert tab.composer.edit.toPlainText() == "Half a sentence"
    assert not pages
    tab.composer.models.popup.close()


def test_the_welcome_leads_to_the_dialog(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """It opens over the chat, and what is left with Cancel changes nothing."""
    tab.welcome.connect_button.click()
    guide = wizard(tab)
    assert guide.isVisible()
    guide.cancel.click()
    qtbot.waitUntil(lambda: not guide.isVisible())
    assert not hub.commands
    assert tab.composer.models.popup.isHidden()
