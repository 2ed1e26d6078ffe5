"""What is remembered, and insights, from the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

TEXT = "The office cat is called Biscuit."


def test_nothing_yet_is_said(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Empty lists are empty documents, words say how to fill them, and unknown ids are refused."""
    assert document("memory", "list") == {"memory": []}
    assert document("memory", "search", "cat") == {"memory": []}
    assert document("insights", "list") == {"insights": []}
    assert "tutti memory add" in tutti("memory", "list").stderr
    assert "tutti insights extract" in tutti("insights", "list").stderr
    for command in (("memory", "forget"), ("memory", "edit", "--text", "x"), ("insights", "retract")):
        assert tutti(*command, "nothing").exit_code == 2
    assert tutti("insights", "effect", "nothing").exit_code == 2


def test_a_fact_from_its_beginning_to_its_end(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """It is added, found, edited by the end of its id, and forgotten, and each step shows what is true then."""
    added = document("memory", "add", TEXT, "--topic", "office", "--expires-days", "2")
    memory_id = added["memory_id"]
    assert added["enabled"] is False
    (row,) = document("memory", "search", "a cat")["memory"]
    assert (row["memory_id"], row["text"], row["topic"], row["state"]) == (memory_id, TEXT, "office", "active")
    assert (row["source"], row["kind"]) == ("cli", "fact")
    assert row["expires_at"] > row["added_at"]
    edited = document("memory", "edit", memory_id[-8:], "--text", "It is called Crumb.", "--expires-days", "0")
    assert (edited["text"], edited["topic"], edited["expires_at"]) == ("It is called Crumb.", "office", None)
    assert "Crumb" in tutti("memory", "list").stdout
    assert document("memory", "forget", memory_id) == {"memory_id": memory_id, "forgotten": True, "uses": 0}
    assert document("memory", "list") == {"memory": []}
    assert "Crumb" not in tutti("events", "list", "--json").stdout


def test_that_nothing_is_sent_yet_is_said(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Whoever adds a fact while nothing is sent is told how to change that; with it on, the run lists the use."""
    assert "memory.enabled" in tutti("memory", "add", TEXT).stderr
    assert tutti("settings", "set", "memory.enabled", "true").exit_code == 0
    assert tutti("memory", "add", "Cats sleep.").stderr == ""
    assert tutti("ask", "What is the office cat called?", "-m", "practice/small").exit_code == 0
    assert sorted(row["uses"] for row in document("memory", "list")["memory"]) == [1, 1]


def test_insights_are_taken_measured_and_taken_back(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Extracting says how it was done, the effect says what is missing, and retracting lists the runs touched."""
    models = ("-m", "practice/large", "-m", "practice/medium")
    run_id = document("ask", "What is 17 * 23?", "--strategy", "parallel", *models)["run_id"]
    result = tutti("insights", "extract", run_id[:13])
    assert result.exit_code == 0, result.output
    assert "by rules" in result.stderr
    first = document("insights", "list")["insights"][-1]
    assert (first["kind"], first["run_id"], first["models"]) == (
        "insight",
        run_id,
        ["practice/large", "practice/medium"],
    )
    assert tutti("settings", "set", "insights.transfer", "true").exit_code == 0
    assert tutti("ask", "What is 17 * 23, please?", "-m", "practice/small").exit_code == 0
    assert document("insights", "effect", first["memory_id"])["uses"] == 1
    assert "rated" in tutti("insights", "effect", first["memory_id"]).stderr
    retracted = document("insights", "retract", first["memory_id"], "--reason", "wrong")
    assert [touched["prompt"] for touched in retracted["touched"]] == ["What is 17 * 23, please?"]
    states = {row["memory_id"]: row["state"] for row in document("insights", "list")["insights"]}
    assert states[first["memory_id"]] == "retracted"
    assert tutti("insights", "retract", first["memory_id"]).exit_code != 0


@pytest.mark.parametrize("wrong", [("add", " "), ("add", "x", "--expires-days", "-1"), ("edit", "abcdef")])
def test_wrong_input_is_refused(tutti: Callable[..., Result], wrong: tuple[str, ...]) -> None:
    """It is told in words, with the exit code of bad input."""
    result = tutti("memory", *wrong)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr
