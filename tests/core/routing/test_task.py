from __future__ import annotations

import pytest

from core.ports.models import Image, Message
from core.routing.task import Task, TaskKind, analyse, from_settings, to_settings


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("What is 17 * 23?", "arithmetic"),
        ("Janet has 3 ducks that lay 4 eggs each. How many eggs are left if she eats 2?", "arithmetic"),
        ("Which is prime? A) 21 B) 23 C) 25 D) 27", "choice"),
        ("Which is larger, 9.11 or 9.9?", "ordering"),
        ("Sort these: pear, apple, fig", "ordering"),
        ("Write a Python function that reverses a list", "code"),
        ("Give me the capitals of Europe as JSON", "structured"),
        ("Translate to German: good morning", "translation"),
        ("Summarise this article for me", "summary"),
        ("Write a poem about the sea", "writing"),
        ("Why is the sky blue?", "question"),
    ],
)
def test_the_kind_of_a_prompt(prompt: str, kind: TaskKind) -> None:
    """A prompt is recognised by its own words."""
    assert analyse([Message("user", prompt)]).kind == kind


def test_the_last_prompt_is_what_is_asked() -> None:
    """What was said before changes nothing about what is asked now."""
    said = [Message("user", "Write a poem"), Message("assistant", "The sea"), Message("user", "What is 3 * 4?")]
    assert analyse(said).kind == "arithmetic"


def test_longer_problems_with_more_steps_are_harder() -> None:
    """A sum is easier than a story with many numbers and steps."""
    easy = analyse([Message("user", "What is 3 * 4?")])
    story = "Ann has 3 boxes with 12 pens each. She then gives half away, and each friend after that takes 2, unless 5 left."
    assert 0 <= easy.difficulty < analyse([Message("user", story)]).difficulty <= 1


def test_a_picture_needs_eyes() -> None:
    """A model that cannot see is no candidate for a prompt with a picture."""
    assert "images" in analyse([Message("user", "What is this?", images=(Image("image/png", b""),))]).needs


def test_a_task_is_kept_with_a_run_and_read_again() -> None:
    """What was analysed when a run was asked for is the same on a resume; nonsense is no task."""
    task = analyse([Message("user", "What is 3 * 4?")])
    assert from_settings(to_settings(task)) == task
    assert from_settings({"kind": "nonsense"}) is None
    assert from_settings(None) is None


def test_nothing_asked_is_no_error() -> None:
    """A conversation without a prompt has a task all the same."""
    assert isinstance(analyse([]), Task)
