"""Every dialog of the settings with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from core.commands.models import Remember
from core.commands.settings import UseProfile
from core.ports.models import ModelInfo
from core.queries import FoundServer, PlannedChange, ProviderTrial
from events.catalog.memory import MemoryAdded
from events.catalog.runs import MemoryUsed
from events.catalog.settings import PresetSaved, ProfileSaved, ProviderAdded
from events.projections.cache.rows import CacheRow
from events.projections.settings.rows import ProviderRow
from tabs.settings.cache_entry import CacheEntryDialog
from tabs.settings.memory_entry import MemoryDialog
from tabs.settings.provider_dialog import ProviderDialog
from tabs.settings.tab import SettingsTab
from tabs.shared.connecting.wizard import CONNECT, MODELS, ProviderWizard
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run
from tests.tabs.walking import PATIENCE, amiss

pytestmark = pytest.mark.usefixtures("light")

LISTED = (ModelInfo("openai/big", "openai", "big"), ModelInfo("openai/small", "openai", "small"))
CHANGES = (
    PlannedChange("calls.attempts", 3, 1),
    PlannedChange("answers.temperature", None, 0.5, note="It is asked of every model."),
)


class Case(NamedTuple):
    """A dialog, and the button that the Enter key presses in it."""

    make: Callable[[SettingsTab, QtBot], QDialog]
    enter: str


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[SettingsTab]:
    made = SettingsTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.release()


def _wizard(tab: SettingsTab, _qtbot: QtBot) -> ProviderWizard:
    tab.providers.open_wizard()
    assert tab.providers.wizard is not None
    return tab.providers.wizard


def _connecting(title: str) -> Callable[[SettingsTab, QtBot], QDialog]:
    def make(tab: SettingsTab, qtbot: QtBot) -> QDialog:
        wizard = _wizard(tab, qtbot)
        wizard.which.choose(title)
        wizard.next()
        assert wizard.pages.currentIndex() == CONNECT
        return wizard

    return make


def _servers(tab: SettingsTab, qtbot: QtBot) -> QDialog:
    wizard = _connecting("A server on this computer")(tab, qtbot)
    assert isinstance(wizard, ProviderWizard)
    assert wizard.connecting is not None
    wizard.connecting.look.click()
    qtbot.waitUntil(wizard.go.isEnabled, timeout=PATIENCE)
    return wizard


def _untested(tab: SettingsTab, qtbot: QtBot) -> QDialog:
    wizard = _connecting("OpenAI")(tab, qtbot)
    assert isinstance(wizard, ProviderWizard)
    assert wizard.connecting is not None
    assert isinstance(tab.hub, StoreHub)
    tab.hub.trials["openai"] = ProviderTrial(ok=False, message="It refused the key.")
    wizard.connecting.key.setText("sk-wrong")
    wizard.next()
    qtbot.waitUntil(lambda: wizard.anyway.isVisible() and wizard.go.isEnabled(), timeout=PATIENCE)
    return wizard


def _models(tab: SettingsTab, qtbot: QtBot) -> QDialog:
    wizard = _connecting("OpenAI")(tab, qtbot)
    assert isinstance(wizard, ProviderWizard)
    assert wizard.connecting is not None
    wizard.connecting.key.setText("sk-right")
    wizard.next()
    qtbot.waitUntil(lambda: wizard.pages.currentIndex() == MODELS and wizard.go.isEnabled(), timeout=PATIENCE)
    return wizard


def _provider(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    tab.providers.open_dialog()
    assert tab.providers.dialog is not None
    return tab.providers.dialog


def _provider_changed(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    tab.providers.open_dialog("work")
    assert tab.providers.dialog is not None
    return tab.providers.dialog


def _provider_recorded(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    dialog = ProviderDialog(tab.hub, ProviderRow("file", "recorded", "answers.jsonl", "", 0), tab)
    dialog.open()
    return dialog


def _provider_removed(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    tab.providers.ask_to_remove("work")
    assert tab.providers.question is not None
    return tab.providers.question


def _preset_removed(tab: SettingsTab, qtbot: QtBot) -> QDialog:
    tab.show_page("Presets")
    qtbot.waitUntil(lambda: "Careful" in tab.presets.removing, timeout=PATIENCE)
    tab.presets.removing["Careful"].click()
    assert tab.presets.question is not None
    return tab.presets.question


def _profile_named(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    tab.profiles.ask_name()
    assert tab.profiles.dialog is not None
    return tab.profiles.dialog


def _profile_removed(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    tab.profiles.ask_to_remove("Drafts")
    assert tab.profiles.question is not None
    return tab.profiles.question


def _changes(tab: SettingsTab, qtbot: QtBot) -> QDialog:
    tab.profiles.use("Drafts")
    qtbot.waitUntil(lambda: tab.acting.dialog is not None, timeout=PATIENCE)
    assert tab.acting.dialog is not None
    return tab.acting.dialog


def _memory_written(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    tab.show_page("Memory")
    assert tab.settings.memory is not None
    tab.settings.memory.write()
    assert tab.settings.memory.dialog is not None
    return tab.settings.memory.dialog


def _memory_changed(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    tab.show_page("Memory")
    assert tab.settings.memory is not None
    tab.settings.memory.open_entry("m")
    assert tab.settings.memory.dialog is not None
    return tab.settings.memory.dialog


def _retracted(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    tab.show_page("Memory")
    assert tab.settings.memory is not None
    tab.settings.memory.ask_to_retract("m")
    assert tab.settings.memory.retracting is not None
    return tab.settings.memory.retracting


def _forgotten(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    tab.show_page("Memory")
    assert tab.settings.memory is not None
    tab.settings.memory.ask_to_forget("m")
    assert tab.settings.memory.question is not None
    return tab.settings.memory.question


def _cache_entry(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    key, model = "k" * 64, "practice/small"
    row = CacheRow(
        1,
        key,
        "call",
        "r",
        model,
        0,
        12,
        None,
        None,
        simulated=True,
        asked=1,
        hits=0,
        saved_picodollars=0,
        saved_simulated=0,
        last_used_at=0,
    )
    dialog = CacheEntryDialog(row, "Why?", "**Because**", tab)
    dialog.open()
    return dialog


def _cache_cleared(tab: SettingsTab, _qtbot: QtBot) -> QDialog:
    tab.show_page("Cache")
    assert tab.settings.cache is not None
    tab.settings.cache.ask_to_clear()
    assert tab.settings.cache.question is not None
    return tab.settings.cache.question


CASES: dict[str, Case] = {
    "wizard": Case(_wizard, "Next"),
    "wizard: a known one": Case(_connecting("OpenAI"), "Test it"),
    "wizard: another": Case(_connecting("Another address"), "Test it"),
    "wizard: a server": Case(_servers, "Next"),
    "wizard: untested": Case(_untested, "Test it"),
    "wizard: models": Case(_models, "Add provider"),
    "provider": Case(_provider, "Add provider"),
    "provider changed": Case(_provider_changed, "Save"),
    "provider of a file": Case(_provider_recorded, "Save"),
    "provider removed": Case(_provider_removed, "Cancel"),
    "preset removed": Case(_preset_removed, "Cancel"),
    "profile named": Case(_profile_named, "Save"),
    "profile removed": Case(_profile_removed, "Cancel"),
    "changes": Case(_changes, "Change 2 settings"),
    "memory written": Case(_memory_written, "Save"),
    "memory changed": Case(_memory_changed, "Save"),
    "insight retracted": Case(_retracted, "Cancel"),
    "memory forgotten": Case(_forgotten, "Cancel"),
    "cache entry": Case(_cache_entry, "Close"),
    "cache cleared": Case(_cache_cleared, "Cancel"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_keyboard_leads_around_and_out(hub: StoreHub, tab: SettingsTab, qtbot: QtBot, name: str) -> None:
    """All of it is reached as one reads, Enter presses the obvious or the safe button, Escape does nothing and leads back."""
    hub.trials["openai"] = ProviderTrial(ok=True, message="openai answers.", models=LISTED)
    hub.servers = (FoundServer("ollama", "Ollama", "http://127.0.0.1:11434", (ModelInfo("ollama/l", "ollama", "l"),)),)
    hub.planned[UseProfile] = CHANGES
    hub.append(
        "settings", ProviderAdded(name="work", kind="openai", base_url="https://example.org", key_source="env:KEY")
    )
    hub.append("settings", PresetSaved(name="Careful", strategy="voting", models=("x/a",)))
    hub.append("settings", ProfileSaved(profile_id="p", name="Drafts", values={"calls.attempts": 1}))
    hub.append("memory", MemoryAdded(memory_id="m", kind="insight", form="blind_spot", text="Cats.", models=("x/a",)))
    run = Run(hub).whole()
    hub.append(f"run-{run.id}", MemoryUsed(memory_ids=("m",), text="-"), run=run.id)
    tab.nav.setFocus()
    qtbot.waitUntil(tab.nav.hasFocus, timeout=PATIENCE)
    dialog = CASES[name].make(tab, qtbot)
    wrong = amiss(dialog, qtbot, enter=CASES[name].enter, hub=hub, origin=tab.nav)
    assert not wrong, "\n".join(wrong)


def test_enter_in_the_list_of_providers_goes_on_by_one_page(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The chosen one is described next, and nothing is tried or missed yet; Enter in a line of that page tries it."""
    hub.trials["openai"] = ProviderTrial(ok=True, message="openai answers.", models=LISTED)
    wizard = _wizard(tab, qtbot)
    wizard.which.choose("OpenAI")
    qtbot.waitUntil(wizard.which.list.hasFocus, timeout=PATIENCE)
    QTest.keyClick(wizard.which.list, Qt.Key.Key_Return)
    assert wizard.pages.currentIndex() == CONNECT
    assert not wizard.notice.isVisible()
    assert wizard.connecting is not None
    qtbot.waitUntil(wizard.connecting.key.hasFocus, timeout=PATIENCE)
    QTest.keyClicks(wizard.connecting.key, "sk-right")
    QTest.keyClick(wizard.connecting.key, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.pages.currentIndex() == MODELS and wizard.go.isEnabled(), timeout=PATIENCE)
    wizard.reject()


def test_enter_in_the_topic_keeps_what_was_written(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """It is saved, not thrown away."""
    dialog = _memory_written(tab, qtbot)
    assert isinstance(dialog, MemoryDialog)
    qtbot.waitUntil(dialog.text.hasFocus, timeout=PATIENCE)
    QTest.keyClicks(dialog.text, "Cats sleep.")
    QTest.keyClicks(dialog.topic, "cats")
    QTest.keyClick(dialog.topic, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hub.sent(Remember) == [Remember(text="Cats sleep.", topic="cats")], timeout=PATIENCE)
