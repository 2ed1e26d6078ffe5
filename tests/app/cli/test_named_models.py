"""Models as they are named on the command line."""

from __future__ import annotations

import pytest

from app.cli.named_models import named_models
from core.errors import InputError


def test_a_number_names_a_model_so_often() -> None:
    """``*3`` is the same as to name it three times; the order stays."""
    assert named_models(["practice/large*2", "a/b", "practice/large"]) == (
        "practice/large",
        "practice/large",
        "a/b",
        "practice/large",
    )


@pytest.mark.parametrize("words", ["a/b*0", "a/b*25"])
def test_a_number_that_cannot_be_is_refused(words: str) -> None:
    """The words say which can be."""
    with pytest.raises(InputError) as told:
        named_models([words])
    assert told.value.do == "Name it 1 to 24 times, such as a/b*3."
