from __future__ import annotations

import pytest

from tabs.shared.sizes import size_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1200, "1.2 KB"),
        (34_000_000, "34 MB"),
        (2 * 10**15, "2000 TB"),
    ],
)
def test_sizes_are_short(number: int, words: str) -> None:
    """Two digits that matter, and the largest unit that fits."""
    assert size_words(number) == words
