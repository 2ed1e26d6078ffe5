"""What the record keeps in English is listed for translators."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from app.plugins import settings_schema
from core.queries import counterfactuals, receipts
from core.routing import task
from events.catalog.breakers import BreakerState
from events.catalog.runs import CheckStatus
from events.projections.conversations.rows import AnswerState
from events.projections.runs.rows import RunState
from events.values import ConfidenceSource
from tabs.shared import recorded_words as words
from tabs.shared.language import Language, speak
from tabs.shared.setting_words import value_words

OWN_NAMES = {"English", "Deutsch"}
"""Languages are called as they call themselves."""


@pytest.fixture
def shouted() -> Iterator[None]:
    """A language that has every word, in capitals."""
    speak(Language("xx", lambda text, _meaning, _number: text.upper()))
    yield
    speak(None)


@pytest.mark.parametrize(
    ("kind", "listed"),
    [
        (task.TaskKind, words.KINDS),
        (RunState, words.STATES),
        (AnswerState, words.STATES),
        (receipts.StepState, words.STATES),
        (counterfactuals.CallState, words.STATES),
        (BreakerState, words.STATES),
        (CheckStatus, words.FOUND | words.STATES),
        (ConfidenceSource, words.SOURCES),
    ],
)
def test_every_word_of_a_kind_is_listed(kind: Any, listed: frozenset[str]) -> None:
    """A state, a kind of task or a source that is added is added for translators too."""
    assert set(get_args(kind)) <= listed


def test_every_choice_of_a_setting_is_listed() -> None:
    """What can be chosen in the settings can be said in any language, but for times of day."""
    every = {choice for spec in settings_schema().specs for choice in spec.choices if ":" not in choice} - OWN_NAMES
    assert {words.choice_words(choice) for choice in every} <= words.CHOICES


def test_choices_and_kinds_begin_with_a_capital_letter() -> None:
    """Names of the program read as words."""
    assert (words.choice_words("first_good"), words.kind_title("ordering")) == ("First good", "Ordering")


@pytest.mark.usefixtures("shouted")
def test_a_choice_is_shown_in_the_language_wherever_it_stands() -> None:
    """A value that is a choice is called as in its list; any other text is left alone."""
    assert value_words("first_good") == words.choice_words("first_good") == "FIRST GOOD"
    assert value_words("My own words") == "My own words"
