from __future__ import annotations

import pytest

from core.results.agreement import groups, same_answer, share_saying


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("6 times 7.\n\nAnswer: **42**", "The answer is: 42."),
        ("#### 1,000.0", "1000"),
        ("so $\\boxed{42}$", "42"),
        ("Answer: **B) Paris**", "(b)"),
        ("It is  Paris.", "it is paris"),
        ("First I thought Answer: 3.\nAnswer: 4", "4"),
        ("-0.50", "-.5".replace("-.", "-0.")),
        ("$5", "5.00"),
        ("Answer:\n\n42", "42"),
    ],
)
def test_the_same_is_said_in_other_forms(one: str, other: str) -> None:
    """Marks, case, punctuation and the way a number is written make no difference; the last marked answer counts."""
    assert same_answer(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("42", "-42"),
        ("5 %".replace(" ", ""), "5"),
        ("It is Paris.", "It is not Paris."),
        ("Answer: 3 days", "Answer: 3 weeks"),
        ("1" * 40, "1" * 39 + "2"),
        ("A", "B"),
        (
            "a) Wash the apples. b) Peel them. c) Cut them into pieces of a bite each.",
            "a) Buy flour. b) Bake it for an hour at least.",
        ),
        ("The answer is based on what you said: 3.", "The answer is based on what you said: 4."),
        ("", ""),
    ],
)
def test_different_things_are_different(one: str, other: str) -> None:
    """A sign, a unit, a negation, a last digit or another letter is another answer."""
    assert not same_answer(one, other)


def test_what_was_asked_for_is_compared_when_it_is_known() -> None:
    """Asked for a number, answers are equal by the number they come to; one that has none is read by its words."""
    assert same_answer("So Tom has 42 apples.", "42", "number")
    assert same_answer("It is Paris.", "it is paris", "number")


def test_the_largest_side_comes_first_then_the_earliest() -> None:
    """Sides are ordered by how many hold them; a tie goes to the side of the earlier name."""
    assert groups({"a": "1", "b": "2", "c": "2.0"}) == [["b", "c"], ["a"]]
    assert groups({"a": "1", "b": "2"}) == [["a"], ["b"]]


def test_what_nobody_says_has_no_share() -> None:
    """A text that is unlike every answer proves nothing and gets no number."""
    answers = {"a": "Answer: 4", "b": "4", "c": "5"}
    assert share_saying("So it is.\nAnswer: 4", answers) == pytest.approx(2 / 3)
    assert share_saying("Something else entirely.", answers) is None
