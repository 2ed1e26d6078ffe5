"""``tutti receipt``: everything that led to an answer, for a person and for a script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

from tests.events.store import golden

_SUM = "What is 17 * 23?"


def test_a_receipt_is_told_in_words_and_as_a_document(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """Both tell the prompt, the strategy, every step and the losing answer whole; neither records anything."""
    asked = document("ask", _SUM, "-s", "parallel", "-m", "practice/small", "-m", "practice/large")
    head = document("events", "verify")["head"]
    told = document("receipt", asked["run_id"])
    words = tutti("receipt", asked["run_id"][:20])
    assert document("events", "verify")["head"] == head
    assert words.exit_code == 0
    for heading in ("Prompt", "Task", "Strategy", "Models", "Decisions", "Steps", "Settings"):
        assert f"== {heading} ==" in words.stdout
    assert (told["prompt"], told["strategy"], told["end"]["text"]) == (_SUM, "parallel", asked["answer"])
    (loser,) = [step for step in told["steps"] if step["call_id"] in told["others"]]
    assert loser["model"] == "practice/large"
    assert loser["text"] in words.stdout
    assert loser["cost"]["usd"] > 0
    assert told["simulated_cost_usd"] == asked["cost_usd"]
    assert told["asked_at"].endswith("Z")


def test_what_others_said_of_the_answer_is_told(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """In words with what became of the revision, and as a document; nothing of it where nobody was asked."""
    asked = document("ask", _SUM, "-m", "practice/small")
    assert document("receipt", asked["run_id"])["reviews"] == []
    assert "== Reviews ==" not in tutti("receipt", asked["run_id"]).stdout
    (call,) = [one["call_id"] for one in asked["calls"]]
    (prompt,) = [
        one for one in document("conversations", "show", asked["conversation_id"])["messages"] if one["role"] == "user"
    ]
    edit = ("conversations", "context", asked["conversation_id"], prompt["message_id"], "--edit")
    assert tutti(*edit, "It is 390.").exit_code == 0
    (said,) = document("runs", "review", asked["run_id"], "-m", "practice/large")["reviews"]
    (told,) = document("receipt", asked["run_id"])["reviews"]
    assert (told["model"], told["writer"], told["answer"]) == ("practice/large", "practice/small", call)
    assert (told["verdict"], told["sentence"], told["revision"]) == ("disagree", said["sentence"], said["revision"])
    assert (told["taken_at"], told["in_place"]) == (None, False)
    words = tutti("receipt", asked["run_id"]).stdout
    assert f"practice/large disagrees with the answer of practice/small: {said['sentence']}" in words
    assert "Its revision was not taken over." in words
    assert tutti(*edit, said["revision"]).exit_code == 0
    assert document("receipt", asked["run_id"])["reviews"][0]["in_place"] is True
    assert "Its revision was taken over " in tutti("receipt", asked["run_id"]).stdout
    assert tutti(*edit, "It is 391, I think.").exit_code == 0
    assert "and other words stand there now" in tutti("receipt", asked["run_id"]).stdout


def test_the_settings_of_then_stand_beside_those_of_now(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """What the run kept and is another now is told with both values; what was given with the prompt is not compared."""
    document("settings", "set", "calls.attempts", "1")
    asked = document(
        "ask", _SUM, "-s", "voting", "-m", "practice/small", "-m", "practice/large", "-o", "wrong_answers=5"
    )
    assert document("receipt", asked["run_id"])["set_otherwise_now"] == []
    assert "is set the same now" in tutti("receipt", asked["run_id"]).stdout
    document("settings", "set", "calls.attempts", "2")
    document("settings", "set", "strategy.voting.method", "plain")
    document("settings", "set", "strategy.voting.wrong_answers", "9")
    document("settings", "set", "appearance.theme", "dark")
    told = document("receipt", asked["run_id"])["set_otherwise_now"]
    assert [(one["key"], one["then"], one["now"]) for one in told] == [
        ("strategy.voting.method", "weighted", "plain"),
        ("calls.attempts", 1, 2),
    ]
    words = tutti("receipt", asked["run_id"]).stdout
    assert "Attempts (calls.attempts): 1 then, 2 now" in words


def test_a_receipt_is_found_by_the_call_and_the_message(document: Callable[..., Any]) -> None:
    """The ids that other commands print lead to it."""
    asked = document("ask", _SUM, "-m", "practice/small")
    shown = document("conversations", "show", asked["conversation_id"])
    names = [asked["calls"][0]["call_id"], *(message["message_id"] for message in shown["messages"])]
    assert {document("receipt", name)["run_id"] for name in names} == {asked["run_id"]}


def test_what_is_not_there_is_refused(tutti: Callable[..., Result], home: Path) -> None:
    """With nothing recorded, and with an id that nothing has: words, exit code 2, and nothing is made."""
    assert tutti("receipt", "0198c0de-1111").exit_code == 2
    assert not home.exists()
    assert tutti("ask", _SUM, "-m", "practice/small").exit_code == 0
    refused = tutti("receipt", "0198c0de-1111")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "tutti runs list" in refused.stderr


def test_receipts_of_runs_from_earlier_versions_are_told(tutti: Callable[..., Result]) -> None:
    """What was not recorded then is said to be so, and nothing breaks."""
    imported = tutti("events", "import", str(Path(golden.__file__).parent / "v1-catalog2.jsonl"))
    assert imported.exit_code == 0, imported.output
    told = tutti("receipt", "r1")
    assert told.exit_code == 0, told.output
    assert "== Steps ==" in told.stdout
    assert "not recorded" in told.stdout


def test_no_character_of_a_model_reaches_the_terminal_raw(tutti: Callable[..., Result]) -> None:
    """Control and reordering characters in a prompt are shown as what they are, or taken out."""
    assert tutti("ask", "Hello \x1b[31m\u202e there", "-m", "practice/small").exit_code == 0
    (line, *_) = tutti("runs", "list").stdout.splitlines()[1:]
    told = tutti("receipt", line.split()[0]).stdout
    assert "\x1b" not in told
    assert "\u202e" not in told
