"""What the help of a setting says in the window."""

from __future__ import annotations

import re

from app.plugins import settings_schema
from tabs.shared.recorded_words import choice_words
from tabs.shared.setting_row import help_words

SPECS = {spec.key: spec for spec in settings_schema().specs}


def test_choices_are_called_as_they_are_chosen() -> None:
    """Each in a line of its own with the words of the list it is chosen from, and not with what is typed in a terminal."""
    assert help_words(SPECS["strategy.parallel.wait"]).splitlines() == [
        "All: every model answers.",
        "First good: the first whole answer that passes its checks wins and the others are stopped.",
    ]
    assert help_words(SPECS["strategy.expert.prefer"]).splitlines()[1:3] == [
        "Cheap: price before the record.",
        "Fast: speed before the record.",
    ]
    assert help_words(SPECS["strategy.fusion.instruction"]).startswith("For the mode Custom: ")


def test_no_help_names_what_is_typed() -> None:
    """No line begins with a choice as it is typed."""
    for spec in SPECS.values():
        words = help_words(spec)
        for choice in spec.choices:
            if choice != choice_words(choice):
                assert not re.search(rf"(?m)^{re.escape(choice)}\b", words), (spec.key, words)
