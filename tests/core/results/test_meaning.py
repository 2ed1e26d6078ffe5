from __future__ import annotations

import json
import os
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.results.meaning import MeaningKind, best_meaning, kind_for, letter, meaning, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is 42.", "42"),
        ("So he pays $1,234.50 in all", "1234.5"),
        ("**42**", "42"),
        ("5 * 8 = <<5*8=40>>40\n#### 40", "40"),
        ("A: -10", "-10"),
        ("The answer is: 3/4", "3/4"),
        ("Answer: 42 apples, out of 50", "42"),
        ("Answer: 6 * 7 = 42", "42"),
        ("18 * 2 = $36", "36"),
        ("x = .5", "0.5"),
        ("Fawn = A + 12\nFawn has 28 books.", "28"),
        ("10/2 = 5", "5"),
        ("about 50%", "50"),
        ("\N{MINUS SIGN}7", "-7"),
        ("2.50 is 2.5", "5/2"),
        ("She needs 1 1/2 cups", "3/2"),
        (r"It is $\boxed{\frac{3}{4}}$, as the 2 checks show", "3/4"),
        ("**Answer:** 1,000.0", "1000"),
        ("**Answer**: 7 of 9", "7"),
        ("Answer: x = 5 (since 2 + 3)", "5"),
        ("He loses -$5", "-5"),
        ("a balance of $-5", "-5"),
        ("It costs €12.50.", "12.5"),
        ("roughly 1.5e3", "1500"),
        ("10-3 is left as it is", "3"),
        ("#### 2:00 pm", "2"),
        ("Answer: 5 - 5 = 0", "0"),
        ("The answer is 4. No, the answer is 5, as 2 of 3 say.", "5"),
    ],
)
def test_the_number_an_answer_comes_to(text: str, value: str) -> None:
    """The line that says "answer" counts, else the last number stated, whatever it is dressed in."""
    assert number(text) == Fraction(value)


def test_where_there_is_no_number_there_is_none() -> None:
    """Words, names with digits in them and numbers too long to be meant are no numbers."""
    assert number("None of them.") is None
    assert number("9" * 40) is None
    assert meaning("no idea", "number") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("B", "B"),
        ("(c)", None),
        ("Answer: **B) 23**", "B"),
        ("The correct option is D.", "D"),
        ("Looking at each option:\n- A) no\n- B) yes\n\nAnswer: B) yes", "B"),
        ("I think (C) fits best.", "C"),
        ("A) and B) both fit", None),
        ("A good question.", None),
        ("The answer is a mystery to me.", None),
        ("The answer is (b).", "B"),
        ("Answer: b", "B"),
        (r"So the answer is $\boxed{\text{C}}$.", "C"),
        ("The answer is B) 23, not option C.", "B"),
        ("Option A is wrong. The correct choice is D.", "D"),
    ],
)
def test_the_letter_an_answer_comes_to(text: str, found: str | None) -> None:
    """The option that is named as the answer counts; several that are only mentioned are none."""
    assert letter(text) == found


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("number", "It is 42.0", "Answer: 42"),
        ("json", '{"a": 1, "b": [2]}', 'Here it is:\n```json\n{"b": [2], "a": 1}\n```'),
        ("code", "```python\nx = 1  # one\n```", "Do this:\n```\nx  =  1\n```"),
        ("json", '{"a": 1.0}', '{"a": 1}'),
        ("code", "```python\ndef f():\n    return 1\n```", "```py\n# one\ndef f():\n  return 1\n```"),
        ("code", "```js\nx = 1; // one\n```", "```js\n  x = 1; /* two */\n```"),
        ("text", "The answer is Paris.", "paris"),
        ("text", "* **Paris**\n* Rome", "- Paris\n- Rome"),
        ("choice", "Answer: B", "It is option (B)."),
    ],
)
def test_answers_that_say_the_same_are_equal(kind: MeaningKind, one: str, other: str) -> None:
    """Order of keys, spaces, comments and the words around it make no difference."""
    first, second = meaning(one, kind), meaning(other, kind)
    assert first is not None
    assert second is not None
    assert first.key == second.key


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("number", "42", "-42"),
        ("json", '{"a": 1}', '{"a": "1"}'),
        ("code", "```\nx = 1\n```", "```\nx = 2\n```"),
        ("json", '{"a": [1, 2]}', '{"a": [2, 1]}'),
        ("code", "```python\nx // 2\n```", "```python\nx // 3\n```"),
        ("code", "```\nx // 2\n```", "```\nx // 3\n```"),
        ("code", "```\n#define N 2\n```", "```\n#define N 3\n```"),
        ("code", "```python\nif a:\n  b()\n  c()\n```", "```python\nif a:\n  b()\nc()\n```"),
        ("code", '```python\nsay("a b")\n```', '```python\nsay("a  b")\n```'),
        ("code", '```js\nget("http://one")\n```', '```js\nget("http://two")\n```'),
        ("text", "It is Paris.", "It is not Paris."),
        ("text", "It is -5.", "It is 5."),
        ("text", "x > 5", "x < 5"),
        ("text", "50%", "50"),
    ],
)
def test_answers_that_say_something_else_differ(kind: MeaningKind, one: str, other: str) -> None:
    """A sign, a type or a "not" is another answer, however alike the words are."""
    first, second = meaning(one, kind), meaning(other, kind)
    assert first is not None
    assert second is not None
    assert first.key != second.key


def test_what_has_no_such_meaning_is_read_as_words() -> None:
    """An answer without the number that was asked for still says something; an empty one does not."""
    found = best_meaning("I do not know.", "number")
    assert found is not None
    assert found.kind == "text"
    assert best_meaning("  ", "number") is None


def test_the_way_of_reading_follows_from_the_task() -> None:
    """Sums are compared as numbers, choices as letters, prose as words."""
    assert (kind_for("arithmetic"), kind_for("choice"), kind_for("writing")) == ("number", "choice", "text")


@given(st.text(max_size=300), st.sampled_from(["number", "choice", "json", "code", "text"]))
def test_no_answer_breaks_the_reading(text: str, kind: MeaningKind) -> None:
    """Whatever a model writes, it is read or is not; the same text always means the same."""
    assert best_meaning(text, kind) == best_meaning(text, kind)


RECORDED = Path(os.environ.get("TUTTI_RECORDED_ANSWERS", "gsm8k_recorded.jsonl"))


@pytest.mark.skipif(not RECORDED.exists(), reason="no recorded answers here; TUTTI_RECORDED_ANSWERS names their file")
def test_recorded_answers_are_read_as_their_publisher_read_them() -> None:
    """Of real models' answers whose publisher says that they are right, hardly any is read as another number."""
    rows = [json.loads(line) for line in RECORDED.read_text(encoding="utf-8").splitlines()]
    right = [
        (answer["text"], row["reference"]) for row in rows for answer in row["answers"].values() if answer["correct"]
    ]
    misread = [text for text, reference in right if number(text) != number(reference)]
    assert len(misread) <= 0.005 * len(right)
