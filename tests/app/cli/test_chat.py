"""A conversation in the terminal, its lines given by a pipe."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result


def test_lines_are_prompts_of_one_conversation(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Two lines are two prompts of one conversation; /new begins another; the end of the input ends the chat."""
    result = tutti("chat", "-m", "practice/small", input="What is 2 + 2?\n\nWhat is 3 + 3?\n/new\nWhat is 4 + 4?\n")
    assert result.exit_code == 0, result.output
    assert result.stdout.count("Answer") == 3
    assert sorted(row["messages"] for row in document("conversations", "list")["conversations"]) == [2, 4]


def test_commands_change_how_it_is_asked(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """/models and /strategy hold from then on, /help helps, /quit leaves."""
    lines = "/help\n/models practice/small practice/arithmetic\n/strategy parallel\nWhat is 2 + 2?\n/quit\nnever\n"
    result = tutti("chat", input=lines)
    assert result.exit_code == 0, result.output
    assert "/quit" in result.stderr
    (run,) = document("runs", "list")["runs"]
    assert (run["strategy"], run["models"]) == ("parallel", ["practice/small", "practice/arithmetic"])


def test_an_error_does_not_end_it(tutti: Callable[..., Result]) -> None:
    """A model that does not exist is told, and the next line is answered."""
    result = tutti("chat", input="/models nobody/nothing\nhello\n/models practice/small\nWhat is 2 + 2?\n")
    assert result.exit_code == 0
    assert "nobody" in result.stderr
    assert "Answer" in result.stdout


def test_without_a_display_the_first_job_is_the_same(
    tutti: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`tutti` alone welcomes in the terminal and answers there."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    result = tutti(input="What is 17 * 23?\n")
    assert result.exit_code == 0, result.output
    assert "practice models" in result.stderr
    assert "Answer" in result.stdout


def test_a_chat_has_no_json_form(tutti: Callable[..., Result]) -> None:
    """--json is refused with what to use instead."""
    result = tutti("chat", "--json")
    assert result.exit_code == 2
    assert "ask --json" in result.stderr
