from __future__ import annotations

from collections.abc import Callable
from typing import Any

from click.testing import Result


def test_instructions_of_a_conversation(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """They are given with a prompt, shown, changed, and taken back to those of the settings; a receipt tells the ones of then."""
    asked = document("ask", "What is 6 * 7?", "--system", "Be brief.")
    conversation = asked["conversation_id"]
    assert document("conversations", "system", conversation)["system_prompt"] == "Be brief."
    assert document("conversations", "system", conversation, "")["system_prompt"] == ""
    assert tutti("conversations", "system", conversation).stdout == "None.\n"
    tutti("conversations", "system", conversation, "--default")
    assert tutti("conversations", "system", conversation).stdout == "As in the settings.\n"
    receipt = document("receipt", asked["run_id"])
    assert (receipt["instructions"], receipt["instructions_from"]) == ("Be brief.", "conversation")
    assert "Instructions of this conversation" in tutti("receipt", asked["run_id"]).stdout


def test_they_stand_in_what_is_shown_and_exported(
    tutti: Callable[..., Result], document: Callable[..., Any], tmp_path: Any
) -> None:
    """Whoever reads the conversation elsewhere sees what the models were told before it."""
    conversation = document("ask", "What is 6 * 7?", "--system", "Be <b>brief</b>.")["conversation_id"]
    assert "Be <b>brief</b>." in tutti("conversations", "show", conversation).stdout
    for ending, words in (
        ("md", "Be <b>brief</b>."),
        ("html", "Be &lt;b&gt;brief"),
        ("json", '"system_prompt": "Be <b>'),
    ):
        file = tmp_path / f"told.{ending}"
        assert tutti("conversations", "export", conversation, str(file)).exit_code == 0
        assert words in file.read_text(encoding="utf-8")


def test_what_cannot_be_meant_is_refused(tutti: Callable[..., Result]) -> None:
    """A conversation that is not there, or a text beside --default, is said in words."""
    for arguments in (("nowhere",), ("nowhere", "x"), ("nowhere", "x", "--default")):
        assert tutti("conversations", "system", *arguments).exit_code == 2
