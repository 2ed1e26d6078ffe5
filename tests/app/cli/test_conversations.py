"""What was talked about."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from pypdf import PdfReader

from tests.core.conversations.exports import chatgpt


def test_conversations_are_listed_found_and_shown(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Each prompt starts one; it is found by any word in it, and shown with who said what."""
    told = document("ask", "What is 17 * 23?", "-m", "practice/small")
    document("ask", "Which is larger, 9.11 or 9.9?", "-m", "practice/small")
    listed = document("conversations", "list")["conversations"]
    assert [row["messages"] for row in listed] == [2, 2]
    found = document("conversations", "search", "LARGER 9.11")
    assert [row["title"][:15] for row in found["conversations"]] == ["Which is larger"]
    assert {hit["role"] for hit in found["hits"]} >= {"user", "title"}
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


def test_a_conversation_is_exported_whole(
    tutti: Callable[..., Result], document: Callable[..., Any], tmp_path: Path
) -> None:
    """Markdown, HTML and JSON hold every message and the answers that were not taken; markup in them stays text."""
    prompt = "What is 17 * 23? <script>alert(1)</script>"
    told = document("ask", prompt, "-s", "parallel", "-m", "practice/small", "-m", "practice/large")
    conversation = told["conversation_id"]
    for kind in ("md", "html", "json"):
        assert tutti("conversations", "export", conversation, str(tmp_path / f"c.{kind}")).exit_code == 0
    markdown = (tmp_path / "c.md").read_text(encoding="utf-8")
    assert "## You, " in markdown
    assert told["answer"] in markdown
    assert "### practice/large answered too (simulated $" in markdown
    html = (tmp_path / "c.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)" in html
    assert "<script" not in html
    assert "default-src 'none'" in html
    exported = json.loads((tmp_path / "c.json").read_text(encoding="utf-8"))
    assert (exported["format"], exported["version"]) == ("tutti-conversation", 1)
    assert [message["role"] for message in exported["messages"]] == ["user", "assistant"]
    assert [other["model"] for other in exported["messages"][1]["others"]] == ["practice/large"]


@pytest.mark.usefixtures("qapp")  # paper is drawn by Qt, in the one application that a process has
def test_a_conversation_is_exported_on_paper(document: Callable[..., Any], tmp_path: Path) -> None:
    """A PDF holds what was asked and what was answered, as it does where the window writes it."""
    told = document("ask", "What is 17 * 23?", "-m", "practice/large")
    path = tmp_path / "c.pdf"
    assert document("conversations", "export", told["conversation_id"], str(path))["messages"] == 2
    text = " ".join(PdfReader(path).pages[0].extract_text().split())
    assert "What is 17 * 23?" in text
    assert "practice/large" in text


def test_what_cannot_be_exported_is_refused(tutti: Callable[..., Result], tmp_path: Path) -> None:
    """An unknown ending, an unknown conversation and a folder that is not there are wrong use, and write nothing."""
    for name, words in (("c.docx", "End its name in .md, .html, .json, .pdf"), ("c.md", "no conversation none")):
        result = tutti("conversations", "export", "none", str(tmp_path / name))
        assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
        assert words in result.stderr


def test_what_was_said_is_found_with_who_said_it(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Each hit has its conversation, its words, and where they stand; how many there are is told."""
    document("ask", "What is 17 * 23?", "-m", "practice/large")
    (hit,) = document("conversations", "search", "391", "--role", "assistant")["hits"]
    assert (hit["model"], hit["found"]) == ("practice/large", ["391", "391"])
    text = tutti("conversations", "search", "17", "--limit", "1").stdout
    assert "[17] * 23" in text
    assert tutti("conversations", "search", "391", "--model", "small").stdout == ""
    assert document("conversations", "search", "391", "--until", "2001-01-01")["hits"] == []


@pytest.mark.parametrize("text", ["***", '"', "a AND (", "NEAR("])
def test_no_search_ends_in_an_error_of_the_index(tutti: Callable[..., Result], text: str) -> None:
    """What is no word is told in words; all else is looked for as it stands."""
    result = tutti("conversations", "search", text)
    assert result.exit_code in {0, 2}
    assert "fts" not in result.stderr


def test_conversations_are_put_away_deleted_and_erased(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """Each place has its own list; only what is deleted can be erased, and only by who says so."""
    one = document("ask", "What is 17 * 23?", "-m", "practice/small")["conversation_id"]
    two = document("ask", "What is 6 * 7?", "-m", "practice/small")["conversation_id"]

    def there(*place: str) -> list[str]:
        return [row["conversation_id"] for row in document("conversations", "list", *place)["conversations"]]

    assert document("conversations", "pin", one)["pinned"] is True
    assert there() == [one, two]
    assert document("conversations", "archive", two)["archived"] is True
    assert (there(), there("--archived")) == ([one], [two])
    assert document("conversations", "delete", two)["deleted"] is True
    assert (there(), there("--archived"), there("--deleted")) == ([one], [], [two])
    assert tutti("conversations", "erase", one, "--yes").exit_code == 2
    assert tutti("conversations", "erase", two).exit_code == 2
    assert document("conversations", "erase", two, "--yes")["erased"] > 5
    assert (there(), there("--deleted")) == ([one], [])
    assert document("conversations", "search", "42")["hits"] == []
    assert tutti("conversations", "restore", two).exit_code == 2


def test_conversations_are_imported(tutti: Callable[..., Result], document: Callable[..., Any], tmp_path: Path) -> None:
    """A trial says what would be taken over and what not; then it is there once, however often it is imported."""
    path = tmp_path / "conversations.json"
    path.write_text(json.dumps([chatgpt("one")]), encoding="utf-8")
    trial = document("conversations", "import", str(path), "--dry-run")
    assert (trial["conversations"], trial["skipped"]) == (1, {"system messages": 1})
    assert document("conversations", "list")["conversations"] == []
    text = tutti("conversations", "import", str(path)).stdout
    assert "Imported 1 conversation with 2 messages from ChatGPT." in text
    assert "Left out: system messages (1)." in text
    assert document("conversations", "import", str(path))["known"] == 1
    (row,) = document("conversations", "list")["conversations"]
    assert (row["title"], row["source"]) == ("Rye dough", "chatgpt")
    assert tutti("conversations", "import", str(tmp_path / "none.json")).exit_code == 2
