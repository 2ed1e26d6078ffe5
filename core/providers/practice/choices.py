"""Multiple choice: finding the options, and deciding between those whose content can be checked."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from core.providers.practice.arithmetic import arithmetic_problem
from core.providers.practice.numbers import TooHard
from core.providers.practice.ordering import figures, signed, wants_most
from core.providers.practice.problems import Problem

_LETTERS = "ABCDEFGH"
_OPTION = re.compile(r"(?:(?<=\s)|^)(?:\(([A-H])\)|([A-H])[).:])\s*", re.MULTILINE)
_NOT = re.compile(r"\b(?:not|isn't|except|never)\b")
_MULTIPLE = re.compile(r"\b(?:divisible by|multiple of) (\d{1,9})\b")
_LENGTH = re.compile(r"\b(longest|shortest)\b")
_ALPHABET = re.compile(r"\b(first|last)\b.{0,40}\balphabet|\balphabet\w*.{0,40}\b(first|last)\b")
_PRIME_LIMIT = 10**7


def choice_problem(text: str, facts: Mapping[str, str]) -> Problem | None:
    """The multiple-choice question in a text, if there is one.

    :param facts: phrases of a question, in lower case, and what answers them.
    """
    stem, options = split_options(text)
    if len(options) < 2:
        return None
    picked = _decide(stem.lower(), options, facts)
    decided = picked is not None
    answer = _LETTERS[picked or 0]
    wrong = tuple(letter for letter in _LETTERS[: len(options)] if letter != answer)
    return Problem("choice", " ".join(stem.split()), answer, wrong, tuple(options), decided)


def split_options(text: str) -> tuple[str, list[str]]:
    """A question and its options, which are marked A) A. A: or (A), in the order of the alphabet."""
    marks: list[re.Match[str]] = []
    for found in _OPTION.finditer(text):
        if len(marks) < len(_LETTERS) and (found[1] or found[2]) == _LETTERS[len(marks)]:
            marks.append(found)
    if not marks:
        return text, []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    options = [_first_line(text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)]
    return text[: marks[0].start()], options


def _first_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[0].strip(" ,;.") if lines else ""


def _decide(stem: str, options: Sequence[str], facts: Mapping[str, str]) -> int | None:
    """The index of the right option, when exactly one is."""
    for rule in (_by_fact, _by_property, _by_words):
        found = rule(stem, options, facts)
        if found is not None:
            return found
    return _by_value(stem, options)


def _only(hits: Sequence[bool], stem: str) -> int | None:
    wanted = not _NOT.search(stem)
    indexes = [index for index, hit in enumerate(hits) if hit == wanted]
    return indexes[0] if len(indexes) == 1 else None


def _by_fact(stem: str, options: Sequence[str], facts: Mapping[str, str]) -> int | None:
    for phrase, answer in facts.items():
        if phrase in stem:
            return _only([answer.casefold() in option.casefold().split(",")[0] for option in options], stem)
    return None


def _values(options: Sequence[str]) -> list[Fraction] | None:
    values = []
    for option in options:
        found = figures(option)
        if len(found) != 1:
            return None
        try:
            values.append(signed(found[0]))
        except TooHard:
            return None
    return values


def _by_property(stem: str, options: Sequence[str], _facts: Mapping[str, str]) -> int | None:
    values = _values(options)
    test = _property(stem)
    if values is None or test is None:
        return None
    return _only([value.denominator == 1 and test(int(value)) for value in values], stem)


def _property(stem: str) -> Callable[[int], bool] | None:
    if found := _MULTIPLE.search(stem):
        factor = int(found[1])
        return (lambda value: value % factor == 0) if factor else None
    named: dict[str, Callable[[int], bool]] = {
        "prime": _is_prime,
        "primzahl": _is_prime,
        "even": lambda value: value % 2 == 0,
        "odd": lambda value: value % 2 == 1,
        "square": lambda value: value >= 0 and math.isqrt(value) ** 2 == value,
        "negative": lambda value: value < 0,
    }
    return next((test for name, test in named.items() if re.search(rf"\b{name}\b", stem)), None)


def _is_prime(value: int) -> bool:
    if not 2 <= value <= _PRIME_LIMIT:
        return False
    return all(value % factor for factor in range(2, math.isqrt(value) + 1))


def _by_words(stem: str, options: Sequence[str], _facts: Mapping[str, str]) -> int | None:
    if found := _ALPHABET.search(stem):
        ranked = sorted(range(len(options)), key=lambda index: options[index].casefold())
        return ranked[0 if "first" in found.groups() else -1]
    if found := _LENGTH.search(stem):
        lengths = [len(option) for option in options]
        wanted = max(lengths) if found[1] == "longest" else min(lengths)
        return lengths.index(wanted) if lengths.count(wanted) == 1 else None
    return None


def _by_value(stem: str, options: Sequence[str]) -> int | None:
    values = _values(options)
    if values is None:
        return None
    problem = arithmetic_problem(stem)
    if problem is not None:
        return _only([value == Fraction(problem.answer) for value in values], stem)
    most = wants_most(stem)
    if most is None or len(set(values)) < len(values):
        return None
    return values.index(max(values) if most else min(values))
