"""The settings in another language than English: what is translated, and what stays English because it is known by that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.queries.vendors import VENDORS
from tabs.settings.tab import SettingsTab
from tabs.shared.connecting.choice import KNOWN_FOR
from tabs.shared.language import Language, speak

WORDS = {
    "Budget": "Haushalt",
    "Longest call": "Längster Aufruf",
    "Calls": "Aufrufe",
    "settings page": "Einstellungsseite",
    "models prices context abilities": "modelle preise kontext fähigkeiten",
}

pytestmark = pytest.mark.usefixtures("light")


@pytest.fixture
def german() -> Iterator[None]:
    """A few words of German."""
    speak(Language("de", lambda text, _meaning, _number: WORDS.get(text, "")))
    yield
    speak(None)


@pytest.mark.usefixtures("german")
def test_pages_are_shown_translated_and_known_in_english(settings_tab: SettingsTab) -> None:
    """What is kept and compared does not change with the language; what is on the screen does."""
    settings_tab.show_page("Budget")
    assert settings_tab.nav.currentItem().text() == "Haushalt"
    assert settings_tab.place()["page"] == "Budget"
    assert settings_tab.pages.currentWidget() is settings_tab.settings.budget


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("words", ["längster", "longest", "calls.total_seconds", "aufrufe total_seconds"])
def test_a_setting_is_found_in_both_languages(settings_tab: SettingsTab, words: str) -> None:
    """By its words as they are shown, by its English ones, and by its key."""
    settings_tab.search.setText(words)
    settings_tab.side.look()
    shown = [settings_tab.nav.item(place) for place in range(settings_tab.nav.count())]
    assert "Längster Aufruf" in [item.text().strip() for item in shown if not item.isHidden()]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("words", ["preise", "prices"])
def test_a_page_is_found_in_both_languages(settings_tab: SettingsTab, words: str) -> None:
    """The words that it is found by besides its title are looked through in both."""
    assert settings_tab.models.search([words])


@pytest.mark.usefixtures("german")
def test_actions_are_found_in_both_languages(settings_tab: SettingsTab) -> None:
    """The palette finds a page by its English title, too."""
    action = next(action for action in settings_tab.acts.offered() if action.name == "settings.page.budget")
    assert action.title == "Haushalt"
    assert {"Budget", "page", "Einstellungsseite"} <= set(action.words.split())


def test_what_providers_are_known_for_is_listed_for_translators() -> None:
    """A provider that is added says what it is known for in every language."""
    assert {vendor.about for vendor in VENDORS} == KNOWN_FOR
