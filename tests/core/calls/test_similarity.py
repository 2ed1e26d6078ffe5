from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calls.similarity import KEPT_PROMPTS, LONGEST_PROMPT, Prompts, similarity

PARIS = "What is the capital of France?"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PARIS, "what is the capital of france"),
        (PARIS, "What's the capital of France?"),
        (PARIS, "  What is  the capital\nof France ?"),
        ("Don't you know?", "Do not you know."),
        ("What is 6*7?", "what is 6 * 7"),
    ],
)
def test_the_same_words_are_the_same(one: str, other: str) -> None:
    """Case, spaces, sentence punctuation and contractions do not count."""
    assert similarity(one, other) == similarity(other, one) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PARIS, "Please, what is the capital of France?"),
        (PARIS, "What is the capital city of France?"),
        (PARIS, "What is capital of France?"),
        ("Name a prime number above 100.", "Name a prime number above the 100."),
    ],
)
def test_a_word_more_is_nearly_the_same(one: str, other: str) -> None:
    """A word added, or an article missing, leaves prompts of this length over the default threshold at least nearly."""
    assert similarity(one, other) == similarity(other, one)
    assert 0.85 < similarity(one, other) < 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It is Paris", "It is not Paris"),
        ("Is it Paris?", "Isn't it Paris?"),
        ("Is this safe with water?", "Is this safe without water?"),
        ("What is 6*7?", "What is 6*8?"),
        ("What is 6*7?", "What is 6+7?"),
        ("What is -5 squared?", "What is 5 squared?"),
        ("What is 10² here?", "What is 102 here?"),
        ("What is 5!", "What is 5?"),
        ("What is (2+3)*4?", "What is 2+(3*4)?"),
        ("How much is .5 of it?", "How much is 5 of it?"),
        ("Add 1.5 to it", "Add 15 to it"),
        ("Is it C++ or so", "Is it C# or so"),
        ("Costs it $5", "Costs it €5"),
        (PARIS, "What is the capital of Spain?"),
        (PARIS, "What is the capital of France and Spain?"),
        ("Is six times seven right", "Is six times eight right"),
        ("Is a dog bigger than a cat?", "Is a cat bigger than a dog?"),
        ("Fly me from Rome to Oslo", "Fly me to Rome from Oslo"),
        ('Translate "good day" for me', 'Translate "good night" for me'),
        ('Translate "good" for me', 'Translate "Good" for me'),
        ("Explain `x = 1` to me", "Explain `x = 2` to me"),
        ("Explain x to me", "Explain y to me"),
        ("Solve for x", "Solve for x²"),
        ("Fix def f(x): return x", "Fix def f(X): return x"),
        ("Fix this:\n  return a", "Fix this:\nreturn a"),
        ("Tell me more about old trees in this town", "Tell me about old trees in this town"),
        ("Ist das gesund für mich", "Ist das nicht gesund für mich"),
        ("Это хорошо для меня", "Это не хорошо для меня"),
        ("巴黎是首都", "巴黎不是首都"),
        ("Write a poem on rain", "Write a poem on rain in German"),
    ],
)
def test_what_may_say_something_else_is_never_alike(one: str, other: str) -> None:
    """Numbers, signs, negations, quotations, code, names, replaced words and another order all forbid it."""
    assert similarity(one, other) == similarity(other, one) == 0


@pytest.mark.parametrize("negation", ["not", "never", "n't", "without", "no"])
@pytest.mark.parametrize("words", [4, 40])
def test_a_negation_counts_however_long_the_prompt_is(negation: str, words: int) -> None:
    """A share of common words near one is no excuse."""
    prompt = "the shop does " + "really " * words + "open on sundays"
    other = prompt.replace("does", "doesn't" if negation == "n't" else f"does {negation}")
    assert similarity(prompt, other) == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_measure_is_symmetric_and_between_none_and_the_same(one: str, other: str) -> None:
    """Any two texts have one similarity, from 0 to 1, and a text with words is like itself."""
    assert similarity(one, other) == similarity(other, one)
    assert 0 <= similarity(one, other) <= 1
    assert similarity(one, one) == 1


def test_prompts_alike_are_found_best_first() -> None:
    """Those at the threshold or above it, the most similar first; the prompt itself is not among them."""
    prompts = Prompts()
    for text in ("Please, what is the capital of France?", "What's the capital of France?", "Who is it?", PARIS):
        prompts.add(text)
    found = prompts.like(PARIS, 0.9)
    assert [text for text, _ in found] == ["What's the capital of France?", "Please, what is the capital of France?"]
    assert [text for text, _ in prompts.like(PARIS, 1)] == ["What's the capital of France?"]


def test_only_the_newest_prompts_are_kept() -> None:
    """The oldest makes room; one that is asked again is new again; too long ones are like no other."""
    prompts = Prompts()
    prompts.add("What's the capital of France?")
    prompts.add("What is the capital of France")
    for number in range(KEPT_PROMPTS - 2):
        prompts.add(f"Number {number}")
    prompts.add("What's the capital of France?")
    prompts.add("One more")
    assert [text for text, _ in prompts.like(PARIS, 0.9)] == ["What's the capital of France?"]
    prompts.add("word " * LONGEST_PROMPT)
    assert prompts.like("Word " * LONGEST_PROMPT, 0.5) == []
