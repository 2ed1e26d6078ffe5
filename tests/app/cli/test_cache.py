"""Recorded answers that are used again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

_SUM = "What is 17 * 23?"


@pytest.fixture
def used(document: Callable[..., Any]) -> str:
    """An answer that was used again once, and another; the key of the first."""
    asked = document("ask", _SUM, "-m", "practice/small")
    document("ask", _SUM, "-m", "practice/small")
    document("ask", "What is 6 * 7?", "-m", "practice/small")
    entries = document("cache", "list")["entries"]
    (key,) = [entry["key"] for entry in entries if entry["run_id"] == asked["run_id"]]
    return str(key)


def test_nothing_yet_is_said(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Without a store the cache is empty, and none is made by looking."""
    assert document("cache", "list") == {"entries": []}
    assert document("cache", "stats")["entries"] == 0
    assert document("cache", "stats")["hit_rate"] is None
    assert tutti("cache", "show", "abc").exit_code == 2
    assert document("runs", "list") == {"runs": []}


def test_entries_say_what_they_are_and_saved(
    tutti: Callable[..., Result], document: Callable[..., Any], used: str
) -> None:
    """Newest first, with prompt, cost, how often used and what that saved; practice money apart."""
    newest, entry = document("cache", "list")["entries"]
    assert (newest["prompt"], newest["hits"]) == ("What is 6 * 7?", 0)
    assert (entry["key"], entry["prompt"], entry["hits"]) == (used, _SUM, 1)
    assert entry["simulated_saved_usd"] == entry["cost_usd"] > 0
    assert (entry["saved_usd"], entry["simulated"]) == (0, True)
    assert entry["usable_until"] > entry["at"]
    assert len(document("cache", "list", "--limit", "1")["entries"]) == 1
    stats = document("cache", "stats")
    assert (stats["entries"], stats["hits"], stats["misses"]) == (2, 1, 2)
    assert stats["hit_rate"] == pytest.approx(1 / 3)
    assert used[:12] in tutti("cache", "list").stdout
    assert "33%" in tutti("cache", "stats").stdout


def test_an_entry_is_shown_whole(tutti: Callable[..., Result], document: Callable[..., Any], used: str) -> None:
    """By its key or a clear beginning of it; looking at it is no use of it."""
    shown = document("cache", "show", used[:8].upper())
    assert shown["key"] == used
    assert "391" in shown["answer"] or "Answer" in shown["answer"]
    assert shown["answer"].strip() in tutti("cache", "show", used).stdout
    assert document("cache", "show", used)["hits"] == 1


@pytest.mark.parametrize("key", ["", "zz", "%", "a" * 64])
def test_unknown_keys_are_bad_input(tutti: Callable[..., Result], used: str, key: str) -> None:
    """Show and delete of what is not there: exit code 2, in words."""
    assert not used.startswith(key or "-")
    for verb in ("show", "delete"):
        assert tutti("cache", verb, key).exit_code == 2


def test_what_is_deleted_is_asked_again(tutti: Callable[..., Result], document: Callable[..., Any], used: str) -> None:
    """One entry is not used again, the others are."""
    assert document("cache", "delete", used[:10]) == {"key": used, "deleted": True}
    assert tutti("cache", "show", used).exit_code == 2
    assert document("ask", _SUM, "-m", "practice/small")["calls"][0]["cached"] is False
    assert document("ask", "What is 6 * 7?", "-m", "practice/small")["calls"][0]["cached"] is True


def test_clearing_asks_first(tutti: Callable[..., Result], document: Callable[..., Any], used: str) -> None:
    """Without a terminal it needs --yes; then nothing is used again."""
    refused = tutti("cache", "clear")
    assert refused.exit_code == 2
    assert "--yes" in refused.stderr
    assert document("cache", "show", used)["key"] == used
    assert document("cache", "clear", "--yes") == {"cleared": 2}
    assert document("cache", "list") == {"entries": []}
