"""``tutti runs sent``: what a model was sent, for a person and for a script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from click.testing import Result

_SUM = "What is 17 * 23?"


def test_what_was_sent_is_told_in_words_and_as_a_document(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """The step can be named; without a name it is the one whose answer was taken; nothing is recorded."""
    asked = document("ask", _SUM, "-s", "parallel", "-m", "practice/small", "-m", "practice/large")
    head = document("events", "verify")["head"]
    told = document("runs", "sent", asked["run_id"])
    other = document("runs", "sent", asked["run_id"][:20], "practice/large")
    words = tutti("runs", "sent", asked["run_id"])
    assert document("events", "verify")["head"] == head
    assert (told["model"], told["exact"], told["messages"][-1]["text"]) == ("practice/small", True, _SUM)
    assert (other["model"], other["body"]["model"]) == ("practice/large", "large")
    assert words.exit_code == 0
    assert f"── user ──\n{_SUM}" in words.stdout


def test_what_cannot_be_told_is_refused(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """A step that is not there, a run that is not there, and a command for a model that needs no network."""
    asked = document("ask", _SUM, "-m", "practice/small")
    missing = tutti("runs", "sent", asked["run_id"], "judge")
    assert (missing.exit_code, "practice/small" in missing.stderr) == (2, True)
    offline = tutti("runs", "sent", asked["run_id"], "--curl")
    assert (offline.exit_code, "needs no network" in offline.stderr) == (2, True)
    assert tutti("runs", "sent", "0198c0de-1111").exit_code == 2
