"""Adding a provider step by step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.commands.models import AddProvider, ChangeSetting
from core.ports.models import ModelInfo
from core.queries import FoundServer, KeyOffer, ProviderTrial
from core.queries.vendors import OPENAI_URL, VENDORS
from events.catalog.settings import ProviderAdded
from tabs.settings.provider_dialog import KEYRING
from tabs.settings.tab import SettingsTab
from tabs.shared import scaling
from tabs.shared.connecting.connect import NO_SERVER, VARIABLE
from tabs.shared.connecting.wizard import CONNECT, MODELS, ProviderWizard
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")

LISTED = (ModelInfo("openai/big", "openai", "big"), ModelInfo("openai/small", "openai", "small"))
GOOD = ProviderTrial(ok=True, message="openai answers and lists 2 models.", models=LISTED)


def opened(tab: SettingsTab) -> ProviderWizard:
    """The wizard, kept when it is closed."""
    tab.providers.add.click()
    wizard = tab.providers.wizard
    assert wizard is not None
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    return wizard


def at(wizard: ProviderWizard, page: int) -> bool:
    return wizard.pages.currentIndex() == page


def test_a_known_provider_needs_nothing_but_its_key(settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Name and address are there; the key is tried before anything is recorded, and leaves the window with it."""
    hub.trials["openai"] = GOOD
    wizard = opened(settings_tab)
    wizard.which.choose("OpenAI")
    wizard.next()
    page = wizard.connecting
    assert page is not None
    assert page.key.echoMode() is QLineEdit.EchoMode.Password
    wizard.next()
    assert wizard.notice.what.text() == "There is no key yet."
    assert "platform.openai.com" in wizard.notice.do.text()
    page.key.setText(" sk-secret ")
    wizard.next()
    qtbot.waitUntil(lambda: at(wizard, MODELS))
    assert hub.commands == []
    (tried,) = hub.candidates
    assert tried.key is not None
    assert (tried.wire, tried.key.get_secret_value()) == ("openai", "sk-secret")
    assert wizard.models is not None
    assert wizard.models.told.text() == GOOD.message
    wizard.models.tick("openai/small")
    wizard.next()
    qtbot.waitUntil(lambda: not wizard.isVisible())
    (added,), (changed,) = hub.sent(AddProvider), hub.sent(ChangeSetting)
    assert added == tried
    assert (changed.key, changed.value) == ("models.default", ["openai/small"])
    assert page.key.text() == ""
    wizard.deleteLater()


def test_a_test_that_failed_says_what_to_do_and_changes_nothing(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot
) -> None:
    """The words of the failure are shown where the key can be put right; it can be added all the same."""
    hub.trials["openai"] = ProviderTrial(ok=False, message="The key was refused. Enter another one.")
    wizard = opened(settings_tab)
    wizard.which.choose("OpenAI")
    wizard.next()
    assert wizard.connecting is not None
    wizard.connecting.key.setText("sk-wrong")
    wizard.next()
    qtbot.waitUntil(lambda: "Enter another one" in wizard.notice.do.text())
    assert at(wizard, CONNECT)
    assert hub.commands == []
    qtbot.waitUntil(lambda: wizard.anyway.isVisible() and wizard.go.isEnabled())
    wizard.anyway.click()
    qtbot.waitUntil(lambda: not wizard.isVisible())
    assert [command.name for command in hub.sent(AddProvider)] == ["openai"]
    assert hub.sent(ChangeSetting) == []
    wizard.deleteLater()


def test_a_key_that_was_refused_is_put_right_where_it_stands(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot
) -> None:
    """Who has the field of the key before him is sent to no page of the settings and to no command."""
    what, do = "openai refused the key.", "Check the key under Settings, Providers."
    hub.trials["openai"] = ProviderTrial(ok=False, message=f"{what} {do}", what=what, wrong="key")
    wizard = opened(settings_tab)
    wizard.which.choose("OpenAI")
    wizard.next()
    assert wizard.connecting is not None
    wizard.connecting.key.setText("sk-wrong")
    wizard.next()
    qtbot.waitUntil(lambda: "Correct the key here" in wizard.notice.do.text())
    assert "refused the key" in wizard.notice.do.text()
    assert "Settings" not in wizard.notice.do.text()
    wizard.reject()
    wizard.deleteLater()


@pytest.mark.parametrize(("name", "words"), [("practice", "is built in"), ("My own", "small letters"), ("mine", "")])
def test_a_name_that_cannot_be_is_told_while_it_is_written(settings_tab: SettingsTab, name: str, words: str) -> None:
    """It is refused below its field at once, and not when the provider is added."""
    wizard = opened(settings_tab)
    wizard.which.choose("OpenAI")
    wizard.next()
    page = wizard.connecting
    assert page is not None
    page.name.setText(name)
    assert page.misnamed.isVisible() is bool(words)
    assert words in page.misnamed.text()
    page.key.setText("sk-proj-abc")
    if words:
        wizard.next()
        assert words in wizard.notice.do.text()
        assert at(wizard, CONNECT)
    wizard.reject()
    wizard.deleteLater()


def test_a_key_in_the_environment_is_offered_first(settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Its provider stands at the top, and the name of the variable is chosen; the key itself is not read by the window."""
    hub.offers = [KeyOffer("MISTRAL_API_KEY", "mistral", "openai", "https://api.mistral.ai/v1")]
    hub.trials["mistral"] = ProviderTrial(ok=True, message="mistral answers but lists no models.")
    wizard = opened(settings_tab)
    assert wizard.which.choice.title == "Mistral"
    wizard.next()
    assert wizard.connecting is not None
    assert wizard.connecting.keys.checkedId() == VARIABLE
    wizard.next()
    qtbot.waitUntil(lambda: at(wizard, MODELS))
    wizard.next()
    qtbot.waitUntil(lambda: not wizard.isVisible())
    (added,) = hub.sent(AddProvider)
    assert (added.key_env, added.key) == ("MISTRAL_API_KEY", None)
    wizard.deleteLater()


def test_servers_of_this_computer_are_looked_for_on_request_alone(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot
) -> None:
    """Nothing is asked before the button; none found says how to start one; one that is found needs no entry."""
    wizard = opened(settings_tab)
    wizard.which.choose("A server on this computer")
    wizard.next()
    page = wizard.connecting
    assert page is not None
    assert not wizard.go.isEnabled()
    page.look.click()
    qtbot.waitUntil(lambda: page.about.text() == NO_SERVER)
    llama = ModelInfo("ollama/llama", "ollama", "llama", local=True)
    hub.servers = [FoundServer("ollama", "Ollama", "http://127.0.0.1:11434/v1", (llama,))]
    page.look.click()
    qtbot.waitUntil(wizard.go.isEnabled)
    wizard.next()
    assert wizard.models is not None
    wizard.models.tick("ollama/llama")
    wizard.next()
    qtbot.waitUntil(lambda: not wizard.isVisible())
    assert hub.sent(AddProvider) == []
    assert [command.value for command in hub.sent(ChangeSetting)] == [["ollama/llama"]]
    wizard.deleteLater()


def test_another_address_and_a_file_are_asked_for_what_they_need(settings_tab: SettingsTab) -> None:
    """Each kind says which of its own fields is empty, and none asks for what it does not need."""
    wizard = opened(settings_tab)
    for title, filled, missing in (
        ("Another address", (), "It has no name yet."),
        ("Another address", ("name",), "There is no address yet."),
        ("Recorded answers of a file", ("name",), "There is no file yet."),
    ):
        wizard.which.choose(title)
        wizard.next()
        assert wizard.connecting is not None
        if filled:
            wizard.connecting.name.setText("mine")
        wizard.next()
        assert wizard.notice.what.text() == missing
        wizard.back.click()
    assert not wizard.notice.isVisible()
    wizard.reject()
    wizard.deleteLater()


def test_every_known_provider_can_be_chosen(settings_tab: SettingsTab) -> None:
    """Each has a name of its own, an address and a place to get a key."""
    wizard = opened(settings_tab)
    titles = [choice.title for choice in wizard.which.choices]
    assert {vendor.title for vendor in VENDORS} <= set(titles)
    assert len(set(titles)) == len(titles)
    assert all(vendor.base_url.startswith("https://") and "." in vendor.keys_at for vendor in VENDORS)
    wizard.reject()
    wizard.deleteLater()


def test_its_list_keeps_both_lines_when_the_letters_grow(
    settings_tab: SettingsTab, qapp: QApplication, qtbot: QtBot
) -> None:
    """What is known of a provider stands below its name at every size, also when that changes while one chooses."""
    choices = opened(settings_tab).which.list
    for scale in (100, 200):
        scaling.show(qapp, "light", scale)
        two_lines = 2 * choices.fontMetrics().lineSpacing()
        qtbot.waitUntil(lambda: choices.visualItemRect(choices.item(0)).height() >= two_lines)  # noqa: B023 - waited for here


def test_where_a_key_will_be_kept_is_said_before_it_is(settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Without a keyring nobody is promised one: it is held until the end, and a variable is offered instead."""
    wizard = opened(settings_tab)
    wizard.which.choose("OpenAI")
    wizard.next()
    page = wizard.connecting
    assert page is not None
    qtbot.waitUntil(lambda: "kept in this computer's keyring" in page.about.text())
    wizard.reject()
    hub.keys_go_to = "session"
    wizard = opened(settings_tab)
    wizard.which.choose("OpenAI")
    wizard.next()
    other = wizard.connecting
    assert other is not None
    qtbot.waitUntil(lambda: "until Tutti is closed" in other.about.text())
    assert "environment variable" in other.about.text()
    wizard.reject()
    wizard.deleteLater()


@pytest.mark.parametrize(
    ("key", "doubt"),
    [
        ("sk-ant-api03-abc", "That looks like a key of Anthropic, not of OpenAI."),
        ("https://platform.openai.com/api-keys", "That is an address, and no key: copy the key itself from that page."),
        ("sk-proj-abc", ""),
        ("sk-abc", ""),
    ],
)
def test_a_key_of_somebody_else_is_noticed_while_it_is_typed(settings_tab: SettingsTab, key: str, doubt: str) -> None:
    """What cannot be the key of this provider is said at once, before anybody is asked."""
    wizard = opened(settings_tab)
    wizard.which.choose("OpenAI")
    wizard.next()
    page = wizard.connecting
    assert page is not None
    page.key.setText(key)
    assert (page.doubt.text(), page.doubt.isVisible()) == (doubt, bool(doubt))
    wizard.reject()
    wizard.deleteLater()


def test_a_provider_that_answered_in_the_wizard_is_not_called_untried(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot
) -> None:
    """Its card says that it answers though it lists no models."""
    hub.trials["openai"] = ProviderTrial(ok=True, message="openai answers but lists no models.")
    wizard = opened(settings_tab)
    wizard.which.choose("OpenAI")
    wizard.next()
    assert wizard.connecting is not None
    wizard.connecting.key.setText("sk-abc")
    wizard.next()
    qtbot.waitUntil(lambda: at(wizard, MODELS))
    wizard.next()
    qtbot.waitUntil(lambda: not wizard.isVisible())
    hub.append("settings", ProviderAdded(name="openai", kind="openai", base_url=OPENAI_URL, key_source="session"))
    qtbot.waitUntil(lambda: "openai" in settings_tab.providers.cards)
    card = settings_tab.providers.cards["openai"]
    assert card.state.text() == "Answers"
    assert card.key.text() == "Key held until Tutti is closed"
    wizard.deleteLater()


def test_a_provider_whose_key_was_held_is_edited_with_a_key(settings_tab: SettingsTab, hub: StoreHub) -> None:
    """A key that was held for the session is a key: the dialog asks for it again, and does not say that none is needed."""
    hub.append("settings", ProviderAdded(name="mine", kind="openai", base_url=OPENAI_URL, key_source="session"))
    settings_tab.providers.open_dialog("mine")
    dialog = settings_tab.providers.dialog
    assert dialog is not None
    assert dialog.keys.checkedId() == KEYRING
    dialog.key.setText("sk-ant-api03-abc")
    assert dialog.doubt.text() == "That looks like a key of Anthropic, not of OpenAI."
    dialog.reject()
