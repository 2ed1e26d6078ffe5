"""Named sets of models, strategy and options."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

_COUNCIL = (
    "-s",
    "consensus",
    "-m",
    "practice/large",
    "-m",
    "practice/medium",
    "-o",
    "rounds=2",
    "-o",
    "chair=practice/large",
)


@pytest.fixture
def council(document: Callable[..., Any]) -> Any:
    """A preset of two models and two options; what saving it said."""
    return document("presets", "save", "council", *_COUNCIL)


def test_a_preset_is_shown_whole(tutti: Callable[..., Result], document: Callable[..., Any], council: Any) -> None:
    """One line for each model and option, the same facts as JSON, and the list has the same document."""
    lines = [line.split() for line in tutti("presets", "show", "council").stdout.splitlines()]
    assert lines[:6] == [
        ["Name", "council"],
        ["Strategy", "consensus"],
        ["Models", "practice/large"],
        ["practice/medium"],
        ["Options", "rounds=2"],
        ["chair=practice/large"],
    ]
    shown = document("presets", "show", "council")
    assert council.items() <= shown.items()
    assert document("presets", "list") == {"presets": [shown]}


def test_what_a_preset_leaves_open_is_said(tutti: Callable[..., Result]) -> None:
    """Without models and options of its own it says where they come from."""
    assert tutti("presets", "save", "plain", "-s", "parallel").exit_code == 0
    told = tutti("presets", "show", "plain").stdout
    assert "your default ones" in told
    assert "those of the settings" in told


def test_an_unknown_preset_is_exit_2(tutti: Callable[..., Result]) -> None:
    """The words name those there are, or how to save one."""
    result = tutti("presets", "show", "council")
    assert result.exit_code == 2
    assert "tutti presets save" in result.stderr
    assert tutti("presets", "save", "duo", "-s", "parallel").exit_code == 0
    result = tutti("presets", "show", "council")
    assert "These exist: duo." in result.stderr


def test_a_preset_may_say_how_answers_are_written(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Instructions and temperature are saved with it, shown, and stay when only the strategy is saved anew."""
    document("presets", "save", "poet", "-s", "single", "--system", "Write in rhymes.", "--temperature", "1.2")
    document("presets", "save", "poet", "-s", "race")
    shown = document("presets", "show", "poet")
    assert shown["answers"] == {"answers.system_prompt": "Write in rhymes.", "answers.temperature": 1.2}
    assert "Write in rhymes." in tutti("presets", "show", "poet").stdout
    assert tutti("presets", "save", "poet", "-s", "single", "--temperature", "9").exit_code != 0
