"""What the list of conversations shows of what was said last."""

from __future__ import annotations

import pytest

from tabs.chat.snippets import plain


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("## Title It is **four**.", "Title It is four."),
        ("| Answer | Right | |---|:--:| | A | 10 |", "Answer Right A 10"),
        ("Options: - first. - [x] second. * third", "Options: first. second. third"),
        ("> quoted `code` and ```python print(1)```", "quoted code and python print(1)"),
        ("see [the page](https://example.org) for *all* of it", "see the page for all of it"),
        ("2 * 3 = 6, 5*6*7, a_b and #1", "2 * 3 = 6, 5*6*7, a_b and #1"),
    ],
)
def test_signs_of_markdown_are_left_out(said: str, shown: str) -> None:
    """Headings, tables, lists, links and emphasis show as their words; what only looks like them stays."""
    assert plain(said) == shown
