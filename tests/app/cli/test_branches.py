"""Branches, other answers and context from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

SMALL, LARGE = "practice/small", "practice/large"


@pytest.fixture
def asked(document: Callable[..., Any]) -> dict[str, str]:
    """A conversation of two prompts, the first of which two models answered."""
    first = document("ask", "What is 6 * 7?", "-s", "parallel", "-m", SMALL, "-m", LARGE, "-o", "wait=all")
    conversation = first["conversation_id"]
    document("ask", "What is 2 + 3?", "-m", SMALL, "-s", "single", "--conversation", conversation)
    one, two = [row for row in shown(document, conversation)["messages"] if row["role"] == "user"]
    return {"conversation": conversation, "one": one["message_id"], "two": two["message_id"], "run": first["run_id"]}


def shown(document: Callable[..., Any], conversation: str, *more: str) -> Any:
    return document("conversations", "show", conversation, *more)


def prompts(document: Callable[..., Any], conversation: str, *more: str) -> list[str]:
    messages = shown(document, conversation, *more)["messages"]
    return [row["text"] for row in messages if row["role"] == "user"]


def test_branches_are_made_listed_and_chosen(
    tutti: Callable[..., Result], document: Callable[..., Any], asked: dict[str, str]
) -> None:
    """A prompt in other words and one that follows an older one are branches; each can be had back, whole or by its end."""
    conversation = asked["conversation"]
    ask = ("ask", "-m", SMALL, "-s", "single", "--conversation", conversation)
    document(*ask, "What is 2 + 4?", "--edit", asked["two"][:30])
    assert prompts(document, conversation) == ["What is 6 * 7?", "What is 2 + 4?"]
    document(*ask, "What is 9 - 4?", "--follows", asked["one"])
    listed = document("conversations", "branches", conversation)["branches"]
    assert [one["in_force"] for one in listed] == [False, False, True]
    assert [one["prompt_ids"][0] for one in listed] == [asked["one"]] * 3
    text = tutti("conversations", "branches", conversation).stdout
    assert "* " in text
    assert "What is 2 + 4?" in text
    assert document("conversations", "branch", conversation, asked["two"])["prompt_id"] == asked["two"]
    assert prompts(document, conversation) == ["What is 6 * 7?", "What is 2 + 3?"]
    assert len(prompts(document, conversation, "--all")) == 4
    assert ", another branch ==" in tutti("conversations", "show", conversation, "--all").stdout
    assert "new branch" in tutti("conversations", "branch", conversation, asked["one"], "--end").stdout
    assert prompts(document, conversation) == ["What is 6 * 7?"]
    (ended,) = [one for one in document("conversations", "branches", conversation)["branches"] if one["in_force"]]
    assert ended["last_prompt_id"] == asked["one"]
    assert shown(document, conversation)["branches"] == 3


def test_a_prompt_is_answered_again(
    tutti: Callable[..., Result], document: Callable[..., Any], asked: dict[str, str]
) -> None:
    """Another run answers it, as it was asked or otherwise; the answers before stay, and each can count again."""
    again = document("runs", "again", asked["run"], "-s", "single", "-m", LARGE)
    assert [call["model"] for call in again["calls"]] == [LARGE]
    messages = shown(document, asked["conversation"])["messages"]
    answers = [row for row in messages if row["role"] == "assistant" and row["follows"] == asked["one"]]
    assert [row["superseded"] for row in answers] == [True, False]
    chosen = ("conversations", "branch", asked["conversation"], asked["one"], "--run", asked["run"])
    assert tutti(*chosen).exit_code == 0
    messages = shown(document, asked["conversation"])["messages"]
    answers = [row for row in messages if row["role"] == "assistant" and row["follows"] == asked["one"]]
    assert [row["superseded"] for row in answers] == [False, True]


def test_a_set_of_answers_grows(document: Callable[..., Any], asked: dict[str, str]) -> None:
    """Another model answers beside those that have, and one answer is made anew; what is there comes at no cost."""
    more = document("runs", "again", asked["run"], "--add", f"{LARGE}*2")
    assert [call["model"] for call in more["calls"]] == [SMALL, LARGE, LARGE, LARGE]
    assert sources(document, more["run_id"]) == ["reused", "reused", "model", "model"]
    anew = document("runs", "again", more["run_id"], "--redo", f"{LARGE}#2")
    assert sources(document, anew["run_id"]) == ["reused", "reused", "model", "reused"]
    made = document("runs", "show", anew["run_id"])["decisions"]
    assert [one["choice"] for one in made if one["kind"] == "reuse"] == [f"{SMALL}, {LARGE}, {LARGE} · 3"]


def sources(document: Callable[..., Any], run_id: str) -> list[str]:
    """Where the answers of a run come from."""
    steps = document("runs", "show", run_id)["steps"]
    return [step["source"] for step in sorted(steps, key=lambda step: (step["model"] != SMALL, step["step"]))]


def test_context_is_chosen_and_edited(
    tutti: Callable[..., Result], document: Callable[..., Any], asked: dict[str, str]
) -> None:
    """One answer, several, none, the run's own, or one in other words."""
    where = ("conversations", "context", asked["conversation"], asked["one"])
    assert len(document(*where, "--answer", SMALL, "--answer", LARGE, "--named")["context"]) == 2
    assert "2 answers are sent" in tutti(*where, "--answer", SMALL, "--answer", LARGE).stdout
    assert document(*where, "--none")["context"] == []
    text = tutti("conversations", "show", asked["conversation"]).stdout
    assert "left out of the context ==" in text
    assert ", not in context ==" in text
    assert len(document(*where)["context"]) == 1
    document(*where, "--answer", LARGE)
    (beside,) = shown(document, asked["conversation"])["messages"][0]["beside"]
    assert (beside["model"], beside["state"]) == (LARGE, "succeeded")
    assert f"{LARGE}, " in (text := tutti("conversations", "show", asked["conversation"]).stdout)
    assert ", in context ==" in text
    assert tutti(*where, "--answer", LARGE, "--edit", "It is 42.").exit_code == 0
    (edited,) = document(*where, "--answer", LARGE)["context"]
    assert edited
    copied = document("conversations", "copy", asked["conversation"], asked["two"])["conversation_id"]
    assert prompts(document, copied) == ["What is 6 * 7?", "What is 2 + 3?"]


def test_an_export_follows_the_branch_in_force(
    tutti: Callable[..., Result], document: Callable[..., Any], asked: dict[str, str], tmp_path: Path
) -> None:
    """A page holds one branch and says that there are others; JSON has all of them, and an answer's new words stand in all."""
    conversation = asked["conversation"]
    ask = ("ask", "What is 2 + 4?", "-m", SMALL, "-s", "single", "--conversation", conversation)
    document(*ask, "--edit", asked["two"])
    tutti("conversations", "context", conversation, asked["one"], "--edit", "It is <b>42</b>.")
    for kind in ("md", "html", "json"):
        assert tutti("conversations", "export", conversation, str(tmp_path / f"c.{kind}")).exit_code == 0
    markdown, html, whole = ((tmp_path / f"c.{kind}").read_text(encoding="utf-8") for kind in ("md", "html", "json"))
    for page in (markdown, html):
        assert "What is 2 + 4?" in page
        assert "What is 2 + 3?" not in page
        assert "One of 2 branches" in page
        assert "Edited, and sent so" in page
    assert "&lt;b&gt;42" in html
    told = json.loads(whole)
    assert [one["text"] for one in told["other_branches"] if one["role"] == "user"] == ["What is 2 + 3?"]
    prompt, answer = told["messages"][:2]
    assert answer["edited"] == "It is <b>42</b>."
    assert prompt["context"] == [answer["answer_id"]]
    assert {one["follows"] for one in (*told["messages"], *told["other_branches"]) if one["role"] == "user"} == {
        None,
        asked["one"],
    }


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ask", "x", "--edit", "00000000"), "Give --conversation"),
        (("ask", "x", "--conversation", "C", "--edit", "00000000", "--follows", "00000000"), "--follows or --edit"),
        (("ask", "x", "--conversation", "C", "--follows", "00000000"), "There is no message 00000000"),
        (("ask", "x", "--conversation", "none", "--follows", "00000000"), "There is no conversation none"),
        (("runs", "again", "R", "--redo", "a/b"), "There is no answer of a/b"),
        (("runs", "again", "R", "--add", SMALL, "-m", LARGE), "Leave out -m and --preset"),
        (("runs", "again", "R", "--add", f"{SMALL}*0"), "Name it 1 to 24 times"),
        (("conversations", "branch", "C", "short"), "There is no message short"),
        (("conversations", "branches", "none"), "There is no conversation none"),
        (("conversations", "copy", "none", "00000000"), "There is no conversation none"),
        (("conversations", "context", "C", "P", "--none", "--answer", SMALL), "Nothing is chosen, and something"),
        (("conversations", "context", "C", "P", "--answer", "a/b"), "There is no answer of a/b"),
        (("conversations", "context", "C", "P", "--answer", SMALL, "--answer", LARGE, "--edit", "x"), "at a time"),
    ],
)
def test_what_is_not_there_is_bad_input(
    tutti: Callable[..., Result], asked: dict[str, str], arguments: tuple[str, ...], words: str
) -> None:
    """Exit code 2, in words."""
    names = {"C": asked["conversation"], "P": asked["one"], "R": asked["run"]}
    result = tutti(*(names.get(argument, argument) for argument in arguments))
    assert result.exit_code == 2
    assert words in result.stderr


def test_an_answer_is_gone_on_with(document: Callable[..., Any], asked: dict[str, str]) -> None:
    """The model is asked to go on with its answer, and what comes begins with that."""
    where = ("conversations", "context", asked["conversation"], asked["two"], "--edit", "It is")
    document(*where)
    run = next(row for row in shown(document, asked["conversation"])["messages"] if row["message_id"] == asked["two"])
    told = document("runs", "again", run["run_id"], "--continue", SMALL)
    assert [call["model"] for call in told["calls"]] == [SMALL]
    assert told["answer"].startswith("It is\n\n")


def test_an_answer_is_reviewed(
    tutti: Callable[..., Result], document: Callable[..., Any], asked: dict[str, str]
) -> None:
    """Whoever is named says what they think of it; by default the other models of its run do."""
    told = document("runs", "review", asked["run"], "--answer", SMALL, "-m", LARGE)
    assert [(one["model"], one["verdict"]) for one in told["reviews"]] == [(LARGE, "agree")]
    shown = tutti("runs", "review", asked["run"], "--answer", SMALL)
    assert shown.exit_code == 0
    assert f"{LARGE}: agree" in shown.stdout
    assert "I come to 42, too." in shown.stdout
    (latest,) = document("runs", "list", "--limit", "1")["runs"]
    (call,) = [one["call_id"] for one in document("runs", "show", asked["run"])["steps"] if one["model"] == SMALL]
    about = {"run_id": asked["run"], "answer": call}
    assert (latest["strategy"], latest["reviews"]) == ("review", about)
    assert f"Review of {SMALL}" in tutti("runs", "list", "--limit", "1").stdout
    page = tutti("runs", "show", latest["run_id"]).stdout
    assert "Review of an answer" in page
    assert f"the answer of {SMALL} in run {asked['run']}" in page
    assert document("runs", "show", latest["run_id"])["reviews"] == about
    assert document("runs", "show", asked["run"])["reviews"] is None
