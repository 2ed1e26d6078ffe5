"""``tutti arena``: answers by letters, a choice, and the board."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

_PROMPT = "Put these words into alphabetical order: viola, cello, flute"
_MODELS = ("-m", "practice/large", "-m", "practice/small")


def test_answers_are_told_by_letters_and_named_after_the_choice(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """No name is printed before; afterwards each letter has one, and the board knows who won."""
    asked = tutti("arena", "ask", _PROMPT, *_MODELS)
    assert asked.exit_code == 0
    assert "== A ==" in asked.stdout
    assert "practice/" not in asked.stdout + asked.stderr
    (run,) = document("runs", "list")["runs"]
    chosen = document("arena", "choose", run["run_id"], "b")
    assert sorted(chosen["models"].values()) == ["practice/large", "practice/small"]
    told = document("arena", "board")
    assert told["standings"][0]["model"] == chosen["models"]["B"]
    assert (told["comparisons"], len(told["tasks"])) == (1, 1)
    assert tutti("arena", "board", "--task", told["tasks"][0]).exit_code == 0


def test_what_people_read_tells_no_names_before_the_choice(
    tutti: Callable[..., Result], document: Callable[..., Any], tmp_path: Path
) -> None:
    """Neither what a search finds nor a page of the conversation; what is recorded is told by the commands about runs."""
    asked = document("arena", "ask", _PROMPT, *_MODELS)
    (run,) = document("runs", "list")["runs"]
    page = tmp_path / "page.md"

    def read() -> str:
        assert tutti("conversations", "export", run["conversation_id"], str(page)).exit_code == 0
        found = tutti("conversations", "search", "cello", "--role", "assistant")
        assert found.exit_code == 0
        return found.stdout + page.read_text(encoding="utf-8")

    assert "practice/" not in read()
    assert document("conversations", "search", "cello", "--model", "practice")["hits"] == []
    assert run["models"] == ["practice/large", "practice/small"]
    document("arena", "choose", asked["run_id"], "A")
    assert read().count("practice/") >= 4


def test_a_list_of_runs_for_people_does_not_find_it_by_its_models(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """Who asks for the runs of a model is not told by the list that it answered there; JSON is the record and has it."""
    asked = document("arena", "ask", _PROMPT, *_MODELS)["run_id"]

    def listed(*options: str) -> bool:
        return asked in tutti("runs", "list", *options).stdout

    assert listed()
    assert listed("--words", "viola")
    assert not listed("--model", "practice/large")
    assert not listed("--words", "practice/large")
    assert [run["run_id"] for run in document("runs", "list", "--model", "practice/large")["runs"]] == [asked]
    document("arena", "choose", asked, "A")
    assert listed("--model", "practice/large")


def test_a_second_choice_is_made_with_the_names_in_sight(document: Callable[..., Any]) -> None:
    """It stands for the first one, and counts only where such choices are asked for."""
    asked = document("arena", "ask", _PROMPT, *_MODELS)
    document("arena", "choose", asked["run_id"], "A")
    document("arena", "choose", asked["run_id"], "tie")
    assert document("arena", "board")["comparisons"] == 0
    told = document("arena", "board", "--all")
    assert {one["rating"] for one in told["standings"]} == {1000.0}


def test_what_cannot_be_compared_is_refused(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """One model, a letter that is not there, a kind of task nobody was asked: words, and exit code 2."""
    one = tutti("arena", "ask", _PROMPT, "-m", "practice/large")
    assert (one.exit_code, "two models" in one.stderr) == (2, True)
    asked = document("arena", "ask", _PROMPT, *_MODELS)
    wrong = tutti("arena", "choose", asked["run_id"], "C")
    assert (wrong.exit_code, "A, B" in wrong.stderr) == (2, True)
    assert tutti("arena", "board", "--task", "juggling").exit_code == 2
    assert "Begin" in tutti("arena", "board").stderr


def test_a_pair_is_drawn_from_what_costs_nothing_or_from_what_was_named(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """It says from which and not which two; with one model there is nothing to draw."""
    asked = document("arena", "ask", _PROMPT, "--surprise")
    assert asked["drawn_from"]["kind"] == "practice"
    chosen = document("arena", "choose", asked["run_id"], "A")
    assert len(set(chosen["models"].values())) == 2
    assert set(chosen["models"].values()) <= set(asked["drawn_from"]["models"])
    told = tutti("arena", "ask", _PROMPT, "--surprise", *_MODELS)
    assert "Two were drawn from the 2 models named that can be asked." in told.stderr
    one = tutti("arena", "ask", _PROMPT, "--surprise", "-m", "practice/large")
    assert (one.exit_code, "two or more" in one.stderr) == (2, True)
    assert document("arena", "ask", _PROMPT, *_MODELS)["drawn_from"] is None
