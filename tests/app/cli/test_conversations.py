"""What was talked about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from click.testing import Result


def test_conversations_are_listed_found_and_shown(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Each prompt starts one; it is found by any word in it, and shown with who said what."""
    told = document("ask", "What is 17 * 23?", "-m", "practice/small")
    document("ask", "Which is larger, 9.11 or 9.9?", "-m", "practice/small")
    listed = document("conversations", "list")["conversations"]
    assert [row["messages"] for row in listed] == [2, 2]
    (found,) = document("conversations", "search", "LARGER")["conversations"]
    assert found["title"].startswith("Which is larger")
    assert document("conversations", "search", "nowhere")["conversations"] == []
    shown = document("conversations", "show", told["conversation_id"])
    assert [message["role"] for message in shown["messages"]] == ["user", "assistant"]
    assert shown["messages"][1]["text"] == told["answer"]
    text = tutti("conversations", "show", told["conversation_id"]).stdout
    assert "== You, " in text
    assert "== practice/small, " in text


def test_an_unknown_conversation_is_bad_input(tutti: Callable[..., Result]) -> None:
    """Exit code 2, in words."""
    result = tutti("conversations", "show", "none")
    assert result.exit_code == 2
    assert "no conversation none" in result.stderr
