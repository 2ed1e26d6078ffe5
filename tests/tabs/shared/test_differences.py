"""Where two texts differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tabs.shared.differences import differences


def test_words_that_differ_are_told() -> None:
    """Words within lines, lines that are there once, and nothing but white space is no difference."""
    first, second = "Same.\nThe red fox ran.\nGone.\n  In.\n", "Same.\nThe old fox ran off.\nIn.\nNew.\n"
    found = differences(first, second)
    assert [first[start:end].strip() for start, end in found.first] == ["red", "Gone."]
    assert [second[start:end].strip() for start, end in found.second] == ["old", "off", "New."]


@given(st.text(alphabet="ab \n.", max_size=60), st.text(alphabet="ab \n.", max_size=60))
def test_what_is_left_is_the_same(first: str, second: str) -> None:
    """Without what is told to differ, both texts are the same but for white space, and a text is like itself."""
    found = differences(first, second)
    rest = []
    for text, spans in zip((first, second), found, strict=True):
        edges = [0, *(edge for span in spans for edge in span), len(text)]
        left = "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
        rest.append("".join(left.split()))
    assert rest[0] == rest[1]
    assert differences(first, first) == ([], [])


def test_long_texts_are_compared_line_by_line() -> None:
    """Lines with very many words count as other as a whole, so that comparing never takes long."""
    first, second = "word " * 1000 + "one", "word " * 1000 + "two"
    assert differences(first, second) == ([(0, len(first))], [(0, len(second))])
