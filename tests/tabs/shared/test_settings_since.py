"""Where a receipt tells of settings that are others now."""

from __future__ import annotations

from tabs.shared.receipt_words import Section
from tabs.shared.settings_since import TITLE, with_since


def test_what_is_set_otherwise_stands_behind_the_settings_in_any_language() -> None:
    """The place is found by what the section is, not by what it is called in the person's language."""
    given = [
        Section("Strategie", ("single",), name="Strategy"),
        Section("Einstellungen", ("a = 1",), name="Settings"),
        Section("Antwort", ("4",), text=True),
    ]
    assert [section.name for section in with_since(given, [])] == ["Strategy", "Settings", TITLE, ""]
