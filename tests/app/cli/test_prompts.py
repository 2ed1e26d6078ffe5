from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Tutti = Callable[..., Result]
Document = Callable[..., Any]


def test_a_prompt_is_saved_shown_used_and_removed(tutti: Tutti, document: Document) -> None:
    """It is found by its name and words, asked with its variables filled in, and gone when it is removed."""
    tutti("prompts", "save", "Product", "What is {{a}} * {{b=7}}?", "--folder", "Sums", "-m", "practice/large")
    assert [one["name"] for one in document("prompts", "list", "sums")["prompts"]] == ["Product"]
    shown = document("prompts", "show", "product")
    assert [one["name"] for one in shown["variables"]] == ["a", "b"]
    assert "--var b= (else 7)" in tutti("prompts", "show", "Product").stdout
    answered = document("ask", "--prompt", "Product", "--var", "a=6")
    assert answered["answer"].endswith("42**")
    assert [call["model"] for call in answered["calls"]] == ["practice/large"]
    tutti("prompts", "remove", "Product")
    assert tutti("prompts", "show", "Product").exit_code == 2


def test_a_prompt_below_a_saved_one(tutti: Tutti, document: Document) -> None:
    """What is given beside a saved prompt stands below it, as text from a pipe does."""
    tutti("prompts", "save", "Sum", "Add these on {{date}}.")
    conversation = document("ask", "2 + 2", "--prompt", "Sum")["conversation_id"]
    today = f"{datetime.now().astimezone():%Y-%m-%d}"
    assert f"Add these on {today}.\n\n2 + 2" in tutti("conversations", "show", conversation).stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--prompt", "Nothing"), "no saved prompt named Nothing"),
        (("--prompt", "Explain"), "needs what"),
        (("--prompt", "Explain", "--var", "who=me"), "says nothing of a variable"),
        (("--prompt", "Explain", "--var", "what"), "says nothing of a variable"),
        (("--prompt", "Summarise", "--var", "form=ten pages"), "form cannot be 'ten pages'"),
        (("--prompt", "Summarise"), "needs clipboard"),
        (("Hello", "--var", "a=b"), "no saved prompt"),
        ((), "prompt is empty"),
    ],
)
def test_what_does_not_fit_is_said(tutti: Tutti, arguments: tuple[str, ...], words: str) -> None:
    """A name, a variable or a choice that is not there is wrong use, said in words."""
    result = tutti("ask", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_library_is_carried_elsewhere(tutti: Tutti, document: Document, tmp_path: Path) -> None:
    """It is written to a file and read from one, all or nothing."""
    file = tmp_path / "prompts.json"
    tutti("prompts", "save", "Mine", "Say {{what}}.")
    assert tutti("prompts", "export", str(file)).exit_code == 0
    other = ("--home", str(tmp_path / "other"))
    assert document(*other, "prompts", "import", str(file))["changed"] > 1
    assert document(*other, "prompts", "show", "Mine")["text"] == "Say {{what}}."
    file.write_text(file.read_text().replace('"Mine"', '"no/name"'))
    assert tutti(*other, "prompts", "import", str(file)).exit_code == 2
