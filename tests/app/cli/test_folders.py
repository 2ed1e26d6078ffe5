"""Conversations in folders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from click.testing import Result


def test_conversations_are_put_into_folders_and_listed_by_them(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """What is moved is listed and found in its folder alone, and beside the others, until it is taken out again."""
    one, two = [document("ask", "6 * 7 = ?", "-m", "practice/small")["conversation_id"] for _ in range(2)]
    assert document("conversations", "move", one, "Garden plans") == {"conversation_id": one, "folder": "Garden plans"}
    assert document("conversations", "folders") == {"folders": [{"folder": "Garden plans", "conversations": 1}]}
    inside = document("conversations", "list", "--folder", "garden PLANS")["conversations"]
    assert [(row["conversation_id"], row["folder"]) for row in inside] == [(one, "Garden plans")]
    every = document("conversations", "list")["conversations"]
    assert {row["conversation_id"]: row["folder"] for row in every} == {one: "Garden plans", two: None}
    assert "Garden plans" in tutti("conversations", "list").stdout
    assert len(document("conversations", "search", "6 7", "--role", "user")["hits"]) == 2
    found = document("conversations", "search", "6 7", "--role", "user", "--folder", "garden plans")["hits"]
    assert [hit["conversation_id"] for hit in found] == [one]
    assert document("conversations", "move", one, "--out")["folder"] is None
    assert "No conversation is in a folder." in tutti("conversations", "folders").stderr


def test_a_folder_is_renamed_and_dissolved(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """All that is in it goes along, and how many those are is told."""
    one = document("ask", "6 * 7 = ?", "-m", "practice/small")["conversation_id"]
    assert "in the folder Old now" in tutti("conversations", "move", one, "Old").stdout
    assert document("conversations", "rename-folder", "old", "New") == {"folder": "New", "conversations": 1}
    assert "the folder is gone" in tutti("conversations", "rename-folder", "New", "--dissolve").stdout
    assert document("conversations", "folders") == {"folders": []}


def test_folders_that_are_not_there_and_names_that_are_none_are_refused(tutti: Callable[..., Result]) -> None:
    """Each is wrong use that says what to do, and nothing is moved."""
    assert tutti("ask", "6 * 7 = ?", "-m", "practice/small").exit_code == 0
    for arguments, words in (
        (("list", "--folder", "Nowhere"), "There is no folder Nowhere."),
        (("search", "6", "--folder", "Nowhere"), "There is no folder Nowhere."),
        (("rename-folder", "Nowhere", "There"), "There is no folder Nowhere."),
        (("rename-folder", "Nowhere"), "Give a new name, or --dissolve."),
        (("rename-folder", "Nowhere", "There", "--dissolve"), "Give a new name, or --dissolve."),
        (("move", "nowhere", "Garden"), "There is no conversation nowhere."),
        (("move", "nowhere"), "Name a folder, or give --out."),
        (("move", "nowhere", "Garden", "--out"), "Name a folder, or give --out."),
        (("move", "nowhere", "x" * 61), "60 characters"),
    ):
        result = tutti("conversations", *arguments)
        assert result.exit_code == 2, arguments
        assert words in result.stderr
