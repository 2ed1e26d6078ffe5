from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabs.shared.segments import BLOCK_LIMIT, Segment, Segmenter

WORDS = ("word", "é", "[a]", "[a]: http://x\n", "<b>", "*", "**", "`")
BLOCKS = ("- ", "1. ", "2. ", "    ", "```", "```py\n", "~~~\n", "> ", "---", "# ", "|", "|---|---|")
SPACES = (" ", "\n", "\n\n", "\r\n", "\r", "\t", "\u2028", "\x0c")
PARTS = st.sampled_from((*WORDS, *BLOCKS, *SPACES))
TEXTS = st.lists(PARTS, max_size=60).map("".join)


def whole(segments: Sequence[Segment]) -> list[Segment]:
    """The segments with the lines of a code block put together: they may come one by one."""
    merged: list[Segment] = []
    for segment in segments:
        if segment.kind == "code" and merged and merged[-1].kind == "code":
            merged[-1] = Segment("code", merged[-1].text + segment.text)
        else:
            merged.append(segment)
    return merged


def cut(pieces: Sequence[str]) -> list[Segment]:
    segmenter = Segmenter()
    found = [segment for piece in pieces for segment in segmenter.feed(piece)]
    return whole([*found, *segmenter.finish()])


@given(TEXTS, st.lists(st.integers(0, 200), max_size=12))
def test_the_same_text_gives_the_same_blocks_however_it_came(text: str, places: list[int]) -> None:
    """Blocks depend on the text alone, so an answer looks the same while it arrives and from history."""
    bounds = [0, *sorted(min(place, len(text)) for place in places), len(text)]
    assert cut([text[a:b] for a, b in pairwise(bounds)]) == cut([text])


@given(TEXTS)
def test_no_letter_is_lost(text: str) -> None:
    """Everything but white space and the fences themselves is in some block."""
    kept = "".join(segment.text for segment in cut([text]))
    assert kept.count("word") == text.count("word")
    assert kept.count("é") == text.count("é")


def test_a_list_goes_on_after_a_pause() -> None:
    """A line that may still become the next item does not end the list above it."""
    segmenter = Segmenter()
    assert list(segmenter.feed("1. a\n\n2")) == []
    assert list(segmenter.feed(". b\n\nEnd\n")) == [Segment("markdown", "1. a\n\n2. b\n\n")]


def test_code_is_final_line_by_line() -> None:
    """Lines of an open code block need not wait for its end."""
    segmenter = Segmenter()
    assert list(segmenter.feed("```py\nx = 1\ny")) == [Segment("open", "py"), Segment("code", "x = 1\n")]
    assert segmenter.tail == "y"
    assert list(segmenter.finish()) == [Segment("code", "y\n"), Segment("close", "")]


@pytest.mark.parametrize("text", ["x" * 200_000, "- item\n" * 30_000, "> " * 50_000, "|a" * 50_000 + "\n"])
def test_what_may_still_change_stays_small(text: str) -> None:
    """However long a block grows, the part that is drawn anew each frame is bounded."""
    segmenter = Segmenter()
    for start in range(0, len(text), 5_000):
        list(segmenter.feed(text[start : start + 5_000]))
        assert len(segmenter.tail) <= 2 * BLOCK_LIMIT + 5_000
