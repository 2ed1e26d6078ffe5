from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ports.amounts import in_dollars
from tabs.shared.most import at_most, most, rounded_up


@pytest.mark.parametrize(
    ("picodollars", "words"),
    [
        (None, "price unknown"),
        (0, "$0 at most"),
        (49_500_000_000, "$0.05 at most"),
        (824_000_000, "$0.00083 at most"),
        (1_200_000_000_000, "$1.20 at most"),
        (1_200_000_000_001, "$1.21 at most"),
    ],
)
def test_a_limit_is_rounded_up(picodollars: int | None, words: str) -> None:
    """What is shown is enough, and no more than one unit of what is shown too much."""
    assert at_most(picodollars) == words


@given(st.integers(min_value=0, max_value=10**18))
def test_a_limit_never_shrinks(picodollars: int) -> None:
    """No amount is shown as less than it is, and rounding again changes nothing."""
    rounded = rounded_up(picodollars)
    assert picodollars <= rounded <= picodollars * 1.1 + 1
    assert rounded_up(rounded) == rounded


@given(st.integers(min_value=0, max_value=10**18))
def test_an_upper_limit_reads_the_same_everywhere(picodollars: int) -> None:
    """With the words of a cost or without, in a tab or in a refusal, one amount is shown in one way."""
    assert most(picodollars) == in_dollars(rounded_up(picodollars))
