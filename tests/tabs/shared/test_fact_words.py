from __future__ import annotations

from typing import Any

import pytest

from tabs.shared.wording import fact_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.8, "0.8"),
        (2, "2"),
        (True, "yes"),
        (None, "not known"),
        ({"42": 2, "41": 1}, "42: 2, 41: 1"),
        (["a", "b"], "a, b"),
        ([{"a": 1}, {"b": 2.0}], "(a: 1), (b: 2)"),
        ({}, "none"),
        ("text", "text"),
    ],
)
def test_facts_are_told_in_words(value: Any, words: str) -> None:
    """Whatever a decision was made on is told in words a person can read, never as code."""
    assert fact_words(value) == words
