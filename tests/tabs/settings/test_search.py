"""The search over all settings: what it finds, and the way to it with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from events.catalog.settings import ProviderAdded, SettingChanged
from tabs.settings.tab import SettingsTab
from tabs.shared.setting_editors import NumberEditor
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")


def hits(tab: SettingsTab) -> list[str]:
    """The settings that are listed."""
    items = [tab.nav.item(place) for place in range(tab.nav.count())]
    return [item.text().strip() for item in items if item.text().startswith(" ") and not item.isHidden()]


def look(tab: SettingsTab, words: str) -> None:
    """Search at once."""
    tab.search.setText(words)
    tab.side.look()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("longest call", "Longest call"),
        ("not whole after", "Longest call"),
        ("calls.total_seconds", "Longest call"),
        ("calls 600", "Longest call"),
        ("cascade threshold", "Accept from"),
    ],
)
def test_settings_are_found_by_title_help_key_group_and_value(
    settings_tab: SettingsTab, words: str, found: str
) -> None:
    """Whatever a person remembers of a setting leads to it, on whichever page it stands."""
    look(settings_tab, words)
    assert found in hits(settings_tab)


def test_what_was_changed_is_found_by_that_word_and_its_value(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot
) -> None:
    """“changed” lists what is not at its default, and a value leads to the setting that has it."""
    hub.append("settings", SettingChanged(key="answers.max_output_tokens", value=4242, previous=None))
    qtbot.waitUntil(lambda: not settings_tab.row("answers.max_output_tokens").mark.isHidden())
    for words in ("4242", "changed tokens"):
        look(settings_tab, words)
        assert hits(settings_tab) == ["Longest answer"]


def test_the_keyboard_alone_goes_to_what_was_found(settings_tab: SettingsTab, qtbot: QtBot) -> None:
    """Down goes through what was found and shows where it stands, Enter goes to its field, Escape brings all back."""
    tab = settings_tab
    tab.search.setFocus()
    QTest.keyClicks(tab.search, "longest")
    QTest.keyClick(tab.search, Qt.Key.Key_Down)
    tab.search.setFocus()
    assert len(hits(tab)) >= 3
    while tab.nav.currentItem().text().strip() != "Longest call":
        QTest.keyClick(tab.search, Qt.Key.Key_Down)
    row = tab.row("calls.total_seconds")
    page = tab.pages.currentWidget()
    assert page is not None
    assert page.isAncestorOf(row)
    assert row.property("role") == "found"
    QTest.keyClick(tab.search, Qt.Key.Key_Return)
    assert isinstance(row.editor, NumberEditor)
    qtbot.waitUntil(row.editor.line.hasFocus)
    tab.search.setFocus()
    QTest.keyClick(tab.search, Qt.Key.Key_Escape)
    assert tab.search.text() == ""
    assert hits(tab) == []
    assert row.property("role") == ""
    assert not tab.row("calls.attempts").isHidden()


def test_a_search_builds_no_page_but_the_one_it_opens(settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Pages that were never shown are found by what is set on them; the one that is opened shows that, narrowed."""
    tab = settings_tab
    built = tab.pages.count()
    hub.append("settings", SettingChanged(key="calls.total_seconds", value=777, previous=None))
    qtbot.waitUntil(lambda: tab.history.model.rowCount() == 1)
    look(tab, "777")
    assert hits(tab) == ["Longest call"]
    assert tab.pages.count() == built + 1
    row = tab.settings.rows["calls.total_seconds"]
    assert isinstance(row.editor, NumberEditor)
    assert (row.editor.line.text(), row.mark.isHidden(), row.isHidden()) == ("777", False, False)
    assert tab.settings.rows["calls.attempts"].isHidden()
    look(tab, "")
    assert not tab.settings.rows["calls.attempts"].isHidden()
    assert tab.pages.count() == built + 1


def test_a_limit_is_found_before_its_page_was_shown(settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A provider's name leads to its limit, on the page of limits, and all of that page is shown."""
    hub.append("settings", ProviderAdded(name="acme", kind="openai", base_url="", key_source="none"))
    qtbot.waitUntil(lambda: "acme" in settings_tab.providers.cards)
    assert settings_tab.settings.budget is None
    look(settings_tab, "acme limit")
    assert settings_tab.nav.currentItem().text() == "Budget"
    assert settings_tab.settings.budget is settings_tab.pages.currentWidget()
    assert not settings_tab.row("budget.warn_percent").isHidden()


def test_nothing_found_is_said_and_leaves_the_page_whole(settings_tab: SettingsTab) -> None:
    """A word that is nowhere says so, and what was open stays as it was."""
    settings_tab.show_page("Calls")
    look(settings_tab, "xyzzy")
    assert settings_tab.side.told.text() == "Found nothing."
    assert not settings_tab.row("calls.attempts").isHidden()


def test_a_setting_is_shown_from_elsewhere(settings_tab: SettingsTab) -> None:
    """Another part of the window opens the page of one setting, and it stands out there."""
    look(settings_tab, "theme")
    settings_tab.show_setting("calls.total_seconds")
    row = settings_tab.row("calls.total_seconds")
    assert settings_tab.nav.currentItem().text() == "Calls"
    assert row.property("role") == "found"
    settings_tab.show_setting("no.such")
