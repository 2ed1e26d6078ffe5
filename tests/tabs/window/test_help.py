from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.window.about import about
from core.commands.models import SubmitPrompt
from core.ports.models import ModelInfo
from tabs.chat.tab import ChatTab
from tabs.chat.welcome import EXAMPLES, NO_SERVER
from tabs.settings.tab import SettingsTab
from tabs.shared import scaling
from tabs.window.help import About, HelpDialog
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub
from tests.tabs.whole import whole_window


def test_the_help_tells_what_a_report_of_a_fault_wants(qtbot: QtBot, hub: StoreHub, tmp_path: Path) -> None:
    """Version, system and where data lies can be copied; every library is named with a licence, and the ways on lead there."""
    told = about(tmp_path)
    assert {"PySide6-Essentials", "pydantic"} <= {
        name for name, _ in told.licences
    } or told.version == "from a checkout"
    assert all(licence.strip() for _, licence in told.licences)
    window = whole_window(qtbot, hub)
    window._about = lambda: told
    window.rail.help_button.click()
    dialog = window.help
    assert dialog is not None
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    for words in (told.version, "Python 3", "Qt 6", str(tmp_path)):
        assert words in copied
    assert "Apache-2.0" in dialog.licences.toPlainText()
    dialog.shortcuts.click()
    assert window.doing.sheet is not None
    window.doing.sheet.close()
    window.open_help()
    dialog = window.help
    assert dialog is not None
    dialog.welcome.click()
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    assert chat.middle.currentWidget() is chat.welcome
    window.release()


def test_a_newcomer_is_greeted_and_answered_with_one_click(qtbot: QtBot, hub: StoreHub) -> None:
    """With nothing on record the greeting is another; an example is sent as it stands, and nothing is asked of the network."""
    tab = ChatTab(hub)
    qtbot.addWidget(tab)
    tab.show()
    assert "Welcome" in tab.welcome.title.text()
    tab.welcome.buttons[1].click()
    qtbot.waitUntil(lambda: bool(hub.sent(SubmitPrompt)))
    assert hub.sent(SubmitPrompt)[0].text == EXAMPLES[1][1]
    tab.release()


def test_who_has_asked_before_is_not_welcomed_again(qtbot: QtBot, hub: StoreHub) -> None:
    """A new conversation says in short what to do."""
    Story(hub).whole("r")
    tab = ChatTab(hub)
    qtbot.addWidget(tab)
    tab.show()
    tab.open("")
    assert "Welcome" not in tab.welcome.title.text()
    tab.release()


def test_the_welcome_leads_to_providers_and_finds_servers_only_when_asked(
    qtbot: QtBot, hub: StoreHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is looked for before the button; what is found can be asked with another click, nothing found is told with what to do."""
    asked: list[bool] = []

    async def models(*, refresh: bool = False) -> tuple[ModelInfo, ...]:
        asked.append(refresh)
        return tuple(hub.known_models)

    monkeypatch.setattr(hub, "models", models)
    window = whole_window(qtbot, hub)
    chat, settings = window.tabs["Chat"], window.tabs["Settings"]
    assert isinstance(chat, ChatTab)
    assert isinstance(settings, SettingsTab)
    chat.open("")
    qtbot.waitUntil(lambda: asked == [False])  # the settings tab, which was shown, lists models
    welcome = chat.welcome
    welcome.look_button.click()
    qtbot.waitUntil(lambda: welcome.found.text() == NO_SERVER)
    assert asked == [False, False]
    assert welcome.use_button.isHidden()
    hub.known_models = (
        ModelInfo("practice/small", "practice", "small", "practice", practice=True, local=True),
        ModelInfo("ollama/llama", "ollama", "llama", local=True),
    )
    welcome.look_button.click()
    qtbot.waitUntil(lambda: welcome.found.text().startswith("1 model found: ollama."))
    welcome.use_button.click()
    assert chat.choosing.choice.models == ("ollama/llama",)
    welcome.connect_button.click()
    assert chat.connecting.wizard is not None
    assert chat.connecting.wizard.isVisible()
    assert window.stack.currentWidget() is chat
    chat.connecting.wizard.close()
    window.release()


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("height", [400, 800])
def test_no_sentence_of_the_help_is_cut(qtbot: QtBot, qapp: QApplication, scale: int, height: int) -> None:
    """Every label has the height that its lines need, however large letters are and however low the dialog is."""
    scaling.show(qapp, "light", scale)
    dialog = HelpDialog(About("1.2", "/var/lib/somewhere/further/down/tutti", "Python 3.11, Qt 6.9, Linux"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(dialog.width(), height)
    labels = [label for label in dialog.findChildren(QLabel) if label.wordWrap()]
    assert len(labels) == 2
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in labels), timeout=5_000)
    assert all(one.width() >= one.sizeHint().width() for one in dialog.findChildren(QPushButton))
    scaling.show(qapp, "light", 100)
