from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.providers.practice.answers import understand


@pytest.mark.parametrize(
    ("prompt", "answer"),
    [
        ("What is 17 * 23?", "391"),
        ("Add 12 and 30, step 3", "42"),
        ("Subtract 5 from 20.", "15"),
        ("What is (3+4)*5 - 2^3?", "27"),
        ("what is 2 plus two times three", "8"),
        ("What is 1,234 + 4,321?", "5555"),
        ("What is 15% of 80?", "12"),
        ("What is the square root of 144?", "12"),
        ("What is the sum of 3, 4 and 5?", "12"),
        ("What is 10/4?", "2.5"),
        ("What is 100/7?", "14.2857"),
        ("2^3^2 = ?", "512"),
        ("-3 + 5 = ?", "2"),
        ("Tom has 5 apples and buys 3 more. He gives 2 to Ann. How many apples does he have?", "6"),
        ("There are 3 boxes with 4 apples each. How many apples are there?", "12"),
        ("A train goes 60 km per hour for 3 hours. How far does it go?", "180"),
    ],
)
def test_arithmetic(prompt: str, answer: str) -> None:
    """Expressions, spoken operations and simple stories are really calculated."""
    problem = understand(prompt)
    assert problem is not None
    assert (problem.kind, problem.answer) == ("arithmetic", answer)
    assert problem.mistakes
    assert answer not in problem.mistakes


@pytest.mark.parametrize(
    ("prompt", "answer"),
    [
        ("Which is larger, 9.11 or 9.9?", "9.9"),
        ("Which number is smaller: -5 or 3?", "-5"),
        ("Is 9.11 greater than 9.9?", "No"),
        ("Sort 5, 3, 9 descending", "9, 5, 3"),
        ("Sort these: 5, 3, 9", "3, 5, 9"),
        ("Sort alphabetically: pear, apple, fig", "apple, fig, pear"),
        ("Sortieren Sie diese Zahlen: 42, 7, 19", "7, 19, 42"),
    ],
)
def test_ordering(prompt: str, answer: str) -> None:
    """Comparisons and lists are really ordered."""
    problem = understand(prompt)
    assert problem is not None
    assert (problem.kind, problem.answer) == ("ordering", answer)
    assert answer not in problem.mistakes


@pytest.mark.parametrize(
    ("prompt", "answer"),
    [
        ("Which is prime? A) 21 B) 23 C) 25 D) 27", "B"),
        ("Which is not prime? A) 2 B) 23 C) 25 D) 29", "C"),
        ("What is the capital of France?\nA. Berlin\nB. Paris\nC. Rome", "B"),
        ("What is 7 x 8?\n(A) 54\n(B) 56\n(C) 64", "B"),
        ("Which is the largest? A) 9.11 B) 9.9 C) 9.2", "B"),
        ("Which word is the longest? A) fig B) banana C) kiwi", "B"),
        ("Which is divisible by 7? A) 20 B) 27 C) 35", "C"),
        ("Welche Zahl ist eine Primzahl? A) 21 B) 29 C) 33", "B"),
    ],
)
def test_choices(prompt: str, answer: str) -> None:
    """Multiple choice is decided where the content can be checked."""
    problem = understand(prompt)
    assert problem is not None
    assert (problem.kind, problem.answer, problem.decided) == ("choice", answer, True)


def test_an_undecidable_choice_is_a_guess() -> None:
    """A choice whose content cannot be checked says so."""
    problem = understand("Which is the finest town? A) Ulm B) Bath")
    assert problem is not None
    assert not problem.decided


@pytest.mark.parametrize(
    "prompt",
    [
        "Hello there",
        "Summarise the meeting of 2026-11-20",
        "Write a poem with 4 lines",
        "The score was 3-2 and everyone went home happy in the evening.",
        "10 / 0 = ?",
        "What is 9^9^9^9?",
        "What is " + "9" * 400 + " * 2?",
        "What is " + "(" * 300 + "1" + ")" * 300 + "?",
    ],
)
def test_what_is_no_problem(prompt: str) -> None:
    """Figures in passing, divisions by zero and giants are left alone."""
    assert understand(prompt) is None


@given(st.text(alphabet="0123456789+-*/^().,%ABCD) isthe larger?\n", max_size=400))
def test_any_text_is_survived(text: str) -> None:
    """No text makes understanding raise, and no answer is among its own mistakes."""
    problem = understand(text)
    if problem is not None:
        assert problem.mistakes
        assert problem.answer not in problem.mistakes


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from("+-*"))
def test_arithmetic_is_exact(left: int, right: int, sign: str) -> None:
    """Whole numbers give exact results."""
    expected = {"+": left + right, "-": left - right, "*": left * right}[sign]
    problem = understand(f"What is {left} {sign} {right}?")
    assert problem is not None
    assert problem.answer == str(expected)
