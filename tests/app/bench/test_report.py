from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from app.bench.exam import is_right, practice_exam
from app.bench.report import Graded, Result, document, plot, wilson


@pytest.mark.parametrize(
    ("good", "of", "low", "high"), [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (50, 100, 0.4038, 0.5962)]
)
def test_the_interval_is_wilsons(good: int, of: int, low: float, high: float) -> None:
    """The 95 % score interval, as statistics packages give it."""
    assert wilson(good, of) == pytest.approx((low, high), abs=5e-5)


def test_nothing_counted_says_nothing() -> None:
    """Without a question the share may be anything."""
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("answer", "reference", "right"),
    [
        ("So it is $1,200.", "1200", True),
        ("#### 12", "12.0", True),
        ("It was 12, then 13.", "12", False),
        ("Answer: **B) 23**", "B", True),
        ("The capital is Paris.", "Paris", True),
        ("The capital is Parisian.", "Paris", False),
        ("", "42", False),
    ],
)
def test_answers_are_graded_by_what_they_come_to(answer: str, reference: str, right: bool) -> None:
    """A number by its value, a letter by the option, words by their words."""
    assert is_right(answer, reference) == right


def test_the_practice_problems_are_the_same_each_time() -> None:
    """So that two measurements can be compared; each has a reference."""
    exam = practice_exam(30)
    assert exam == practice_exam(30)
    assert len({question.text for question in exam.questions}) == 30
    assert all(question.reference for question in exam.questions)


def test_the_picture_holds_every_strategy() -> None:
    """It is well-formed, whatever names there are, also when nothing cost anything."""
    graded = tuple(Graded(right, 0, 1, 0.1, degraded=False) for right in (True, False))
    results = [Result("voting", ("a/<b>", "a/c"), graded, 1.0), Result("single", ("a/<b>",), graded, 1.0)]
    words = "".join(ET.fromstring(plot(results)).itertext())  # noqa: S314 - our own picture
    assert "voting" in words
    assert "single a/<b>" in words
    (row, _) = document(results)["results"]
    assert (row["n"], row["accuracy"], row["calls"], row["degraded"]) == (2, 0.5, 2, 0)
