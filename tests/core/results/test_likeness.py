from __future__ import annotations

import pytest

from core.results.likeness import COMPARED, put_together
from core.results.meaning import best_meaning


def groups(*texts: str) -> list[int]:
    """For each text the place of the first that says the same."""
    together = put_together([best_meaning(text, "text") for text in texts], texts)
    keys = [None if meaning is None else meaning.key for meaning in together]
    return [keys.index(key) for key in keys]


def test_nearly_the_same_words_are_one_answer() -> None:
    """A word or two may be added; the earliest speaks for all of them."""
    one, other = "Leaves look green because of chlorophyll.", "The leaves look so green because of chlorophyll."
    assert groups(one, "They reflect light.", other, one) == [0, 1, 0, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It is safe to eat this plant raw.", "It is not safe to eat this plant raw."),
        ("The treaty was signed in 1919 by all.", "The treaty was signed in 1920 by all."),
        ("The author of this book is Jane Austen.", "The author of this book is Mary Shelley."),
        ("Take the left road to the old mill.", "Take the right road to the old mill."),
    ],
)
def test_a_word_that_turns_the_meaning_keeps_answers_apart(one: str, other: str) -> None:
    """Negations, numbers, names and words that are replaced are other answers, however alike the texts are."""
    assert groups(one, other) == [0, 1]


def test_only_free_texts_are_compared_so() -> None:
    """Numbers are equal or not, and an answer that says nothing is like none."""
    meanings = [best_meaning(text, "number") for text in ("It is about 42.", "It is 42.", "It is about 43.", "")]
    together = put_together(meanings, ["It is about 42.", "It is 42.", "It is about 43.", ""])
    assert [meaning and meaning.value for meaning in together] == ["42", "42", "43", None]


def test_more_texts_than_are_compared_are_still_counted() -> None:
    """Behind the hundredth text words have to be the same, and nothing is lost."""
    texts = [f"Answer number {place} is different from the rest." for place in range(COMPARED + 20)]
    assert groups(*texts, texts[-1]) == [*range(COMPARED + 20), COMPARED + 19]
