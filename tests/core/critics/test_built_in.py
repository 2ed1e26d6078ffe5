"""What each critic that comes with Tutti finds."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.critics.asked import read_verdict
from core.critics.built_in import arithmetic, completeness, safety, style
from core.critics.critic import Subject
from core.critics.equations import equations
from core.critics.schema import schema_critic
from core.errors import InvalidSetting


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("48 / 2 = 24 clips", "passed"),
        ("She sold 48/2 = <<48/2=24>>24 clips.", "passed"),
        ("She sold 48/2 = <<48/2=25>>25 clips.", "failed"),
        ("That is 18 * 2 = 36 = 6^2.", "passed"),
        ("18 * 2 = 36 = 35 + 2", "failed"),
        ("It costs $10 + $5 = $15.", "passed"),
        ("5,000 * 2.5% = 125", "passed"),
        ("5,000 x 2.5% = 12,500", "failed"),
        ("20% of 50 = 10", "passed"),
        ("6 / 12 * 100 = 50%", "passed"),
        ("10 / 3 = 3.33", "passed"),
        ("10 / 3 = 3.34", "failed"),
        ("7 \N{MULTIPLICATION SIGN} 8 = 56", "passed"),
        ("7 \\times 8 = 54", "failed"),
        ("**2 + 2 = 5**", "failed"),
        ("2 ** 10 = 1024", "passed"),
        ("-(3 - 5) * 2 = 4", "passed"),
        ("2x + 3 = 9", "unclear"),
        ("3 apples + 4 = 9", "unclear"),
        ("Total - 5 + 3 = 2", "unclear"),
        ("The answer = 42", "unclear"),
        ("1 / 0 = 5", "unclear"),
        ("9^9^9 = 1", "unclear"),
        ("Nothing to count.", "unclear"),
    ],
)
def test_every_stated_equation_is_checked(text: str, status: str) -> None:
    """An equation of numbers holds or not, exactly; what is cut by words is left alone."""
    assert arithmetic(Subject(text)).status == status


def test_the_wrong_equation_is_named() -> None:
    """The reason says which equation is wrong and what would be right; the score is the share that holds."""
    verdict = arithmetic(Subject("2 + 2 = 4, 3 * 3 = 10"))
    assert verdict.reason == "1 of 2 equations are wrong: 3*3 is 9 and not 10."
    assert verdict.score == 0.5


@given(st.text(alphabet="0123456789+-*/^()=.,% $<>x\n", max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    """Whatever is written, reading equations ends without an error."""
    arithmetic(Subject(text))


@given(st.integers(-999, 999), st.integers(-999, 999))
def test_sums_are_exact(left: int, right: int) -> None:
    """A right sum holds and one that is off by one does not."""
    assert all(one.holds for one in equations(f"({left}) + ({right}) = {left + right}"))
    assert not any(one.holds for one in equations(f"({left}) + ({right}) = {left + right + 1}"))


def test_a_hostile_text_takes_no_time() -> None:
    """A hundred thousand brackets, digits or operators are read in less than a second each."""
    for part in ("(", "9", "1+", "1^", "=", "<<", "1 = "):
        started = time.perf_counter()
        arithmetic(Subject(part * (200_000 // len(part))))
        assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("subject", "status"),
    [
        (Subject("Paris."), "passed"),
        (Subject("  "), "failed"),
        (Subject("Paris is", finish="length"), "failed"),
        (Subject("I'm sorry, but I can't help with that."), "failed"),
        (Subject("No.", finish="refusal"), "failed"),
        (Subject("```python\nprint(1)"), "failed"),
    ],
)
def test_an_answer_is_whole_or_not(subject: Subject, status: str) -> None:
    """Empty, cut off, refused and unclosed answers fail; a short one passes."""
    assert completeness(subject).status == status


def test_what_looks_like_a_key_fails() -> None:
    """Keys and tokens are found, plain words are not."""
    assert safety(Subject("Use sk-" + "a1" * 15)).status == "failed"
    assert safety(Subject("-----BEGIN RSA PRIVATE KEY-----")).status == "failed"
    assert safety(Subject("Keep your key in the keyring.")).status == "passed"


@pytest.mark.parametrize(
    ("prompt", "text", "status"),
    [
        ("Reply as JSON.", '```json\n{"a": 1}\n```', "passed"),
        ("Reply as JSON.", "a: 1", "failed"),
        ("Answer in one word.", "Paris", "passed"),
        ("Answer in one word.", "It is Paris", "failed"),
        ("Is it so? Answer yes or no.", "Yes, it is.", "passed"),
        ("Is it so? Answer yes or no.", "Maybe.", "failed"),
        ("Say it in one sentence.", "It is so. Really.", "failed"),
        ("Use at most 3 words.", "one two three", "passed"),
        ("Use at most 3 words.", "one two three four", "failed"),
        ("Tell me of Paris.", "It is a city.", "unclear"),
    ],
)
def test_the_form_that_was_asked_for_is_checked(prompt: str, text: str, status: str) -> None:
    """Only forms the prompt asks for are checked; a prompt that asks for none is unclear."""
    assert style(Subject(text, prompt)).status == status


SCHEMA = {
    "type": "object",
    "required": ["name", "ages"],
    "additionalProperties": False,
    "properties": {
        "name": {"type": "string", "minLength": 1},
        "ages": {"type": "array", "items": {"type": "integer", "minimum": 0}, "maxItems": 2},
        "kind": {"enum": ["a", "b"]},
    },
}


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ('{"name": "A", "ages": [1, 2.0]}', "passed", "fits"),
        ('{"name": "", "ages": [-1]}', "failed", "name is shorter than 1. ages[0] is less than 0."),
        ('{"name": "A", "ages": [true]}', "failed", "ages[0] is no integer."),
        ('{"name": "A", "ages": [1, 2, 3], "x": 1}', "failed", "ages has more items than 2."),
        ('{"ages": [], "kind": "c"}', "failed", "lacks name"),
        ("not JSON", "failed", "not JSON"),
        ("[" * 100_000, "failed", "not JSON"),
    ],
)
def test_a_schema_is_held(text: str, status: str, words: str) -> None:
    """Types, limits, required and foreign names are checked, and each fault names its place."""
    verdict = schema_critic(SCHEMA).judge(Subject(text))
    assert (verdict.status, words in verdict.reason) == (status, True)  # type: ignore[union-attr]  # there is one


@pytest.mark.parametrize("schema", [{"pattern": "a"}, {"type": "nothing"}, {"properties": {"a": {"$ref": "#"}}}])
def test_a_schema_that_cannot_be_held_is_refused(schema: dict[str, object]) -> None:
    """A keyword that is not checked is refused and not passed over."""
    with pytest.raises(InvalidSetting):
        schema_critic(schema)


@pytest.mark.parametrize(
    ("said", "status", "score"),
    [
        ('{"score": 0.9, "reason": "Right."}', "passed", 0.9),
        ('Let me think {x}. {"score": 0.2, "reason": "Wrong."} Done.', "failed", 0.2),
        ('{"score": 7}', "unclear", None),
        ('{"score": true}', "unclear", None),
        ("It is good.", "unclear", None),
    ],
)
def test_a_judges_words_are_read(said: str, status: str, score: float | None) -> None:
    """A score from 0 to 1 is read from the last JSON object; anything else is unclear."""
    verdict = read_verdict(said, 0.5)
    assert (verdict.status, verdict.score) == (status, score)
