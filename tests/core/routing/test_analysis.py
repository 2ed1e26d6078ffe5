from __future__ import annotations

import pytest

from core.ports.models import Message
from core.routing.analysis import analysing, read_analysis
from core.routing.task import READ_CHARACTERS, Task

_RULES = Task("question", 0.5, "medium", frozenset({"text", "images"}), "By rules.", 12)


def test_what_the_model_says_takes_the_place_of_the_rules() -> None:
    """Kind, difficulty and length are the model's; what a model has to be able to do stays what the prompt needs."""
    said = 'Sure: {"kind": "code", "difficulty": 0.8, "length": "long"} I hope that helps.'
    assert read_analysis(said, _RULES) == _RULES._replace(kind="code", difficulty=0.8, length="long")


@pytest.mark.parametrize(
    "odd", ['"difficulty": 7', '"difficulty": true', '"length": "endless"', '"difficulty": "hard"']
)
def test_what_does_not_fit_is_left_to_the_rules(odd: str) -> None:
    """A difficulty or a length that cannot be is not taken over."""
    assert read_analysis(f'{{"kind": "code", {odd}}}', _RULES) == _RULES._replace(kind="code")


@pytest.mark.parametrize("said", ["", "It is code.", '{"kind": "cooking"}', '{"kind": ["code"]}', "{kind: code}", "{}"])
def test_no_kind_is_no_analysis(said: str) -> None:
    """Words without one of the kinds there are say nothing."""
    assert read_analysis(said, _RULES) is None


def test_a_long_prompt_is_sent_by_its_ends() -> None:
    """The model that analyses is sent the last prompt alone, and no more of it than the rules read."""
    (message,) = analysing(
        [Message("user", "before"), Message("assistant", "so"), Message("user", "a" * 10**6 + "END")]
    )
    assert "before" not in message.text
    assert "END" in message.text
    assert len(message.text) < READ_CHARACTERS + 1000
