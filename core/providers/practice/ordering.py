"""Ordering: which of several is the largest, whether one is larger than another, and sorting."""

from __future__ import annotations

import re
from fractions import Fraction

from core.providers.practice.numbers import NUMBER, TooHard, read_number
from core.providers.practice.problems import Problem

_SIGNED = rf"-?{NUMBER}"
_NUMBERS = re.compile(rf"(?<![\w.])-?(?:{NUMBER})")
_MORE = r"largest|larger|biggest|bigger|greatest|greater|highest|higher|maximum|max"
_LESS = r"smallest|smaller|lowest|lower|minimum|min"
_PICK = re.compile(rf"\b(?P<word>{_MORE}|{_LESS})\b")
_MORE_WORD = re.compile(rf"{_MORE}|more")
_QUESTION = re.compile(r"\b(?:which|what|find|pick|choose|name|give)\b|\?")
_THAN = re.compile(rf"\bis (?P<a>{_SIGNED}) (?P<word>{_MORE}|more|{_LESS}|less) than (?P<b>{_SIGNED})")
_SORT = re.compile(r"\b(?:sort|order|arrange|rank|sortieren?|ordnen?)\b")
_DOWN = re.compile(r"\bdescending\b|\b(?:largest|biggest|highest|greatest) (?:first|to)\b|\breverse\b|\bhigh to low\b|"
                   r"\bfrom (?:the )?(?:largest|biggest|highest|greatest)\b|\bz to a\b")  # fmt: skip
_MOST_ITEMS = 50
_SPLIT = re.compile(r"\s*(?:,|;|\n|\band\b|\bor\b)\s*")


def ordering_problem(text: str) -> Problem | None:
    """The question of order in a text, if there is one that can be answered."""
    words = text.lower()
    try:
        return _than(words) or _sort(text) or _pick(words)
    except TooHard:
        return None


def wants_most(text: str) -> bool | None:
    """Whether a text asks for the largest (true) or the smallest (false) of something."""
    found = _PICK.search(text)
    return None if found is None else bool(_MORE_WORD.fullmatch(found["word"]))


def signed(text: str) -> Fraction:
    """The value of a number that may be negative."""
    return -read_number(text[1:]) if text.startswith("-") else read_number(text)


def figures(text: str) -> list[str]:
    """The numbers in a text, as written."""
    return [item.rstrip(",") for item in _NUMBERS.findall(text)[:_MOST_ITEMS]]


def _than(text: str) -> Problem | None:
    found = _THAN.search(text)
    if found is None:
        return None
    a, b = signed(found["a"]), signed(found["b"])
    right = a > b if _MORE_WORD.fullmatch(found["word"]) else a < b
    answer, wrong = ("Yes", "No") if right else ("No", "Yes")
    return Problem("ordering", f"{found['a']} {found['word']} than {found['b']}", answer, (wrong,))


def _pick(text: str) -> Problem | None:
    most = wants_most(text)
    items = list(dict.fromkeys(figures(text)))
    if most is None or len(items) < 2 or not _QUESTION.search(text):
        return None
    ranked = sorted(items, key=signed, reverse=most)
    shown = ("the largest of " if most else "the smallest of ") + ", ".join(items)
    if signed(ranked[0]) == signed(ranked[1]):
        return None
    return Problem("ordering", shown, ranked[0], tuple(ranked[1:]))


def _sort(text: str) -> Problem | None:
    asked = _SORT.search(text.lower())
    if asked is None:
        return None
    down = bool(_DOWN.search(text.lower()))
    items = figures(text)
    if len(items) >= 2:
        ranked = sorted(items, key=signed, reverse=down)
    else:
        items = _listed(text)
        ranked = sorted(items, key=str.casefold, reverse=down)
    if not 2 <= len(items) <= _MOST_ITEMS or len(set(items)) == 1:
        return None
    return Problem("ordering", ", ".join(items), ", ".join(ranked), _missorted(ranked))


def _listed(text: str) -> list[str]:
    """The words after the last colon, which are what is to be sorted."""
    head, colon, tail = text.rpartition(":")
    if not colon or len(head) > 200:
        return []
    items = [item.strip(" .?!\"'") for item in _SPLIT.split(tail.strip())]
    return [item for item in items if item and len(item) <= 60]


def _missorted(ranked: list[str]) -> tuple[str, ...]:
    """The list with two neighbours swapped, for each pair; and backwards."""
    wrong = []
    for index in range(len(ranked) - 1):
        swapped = [*ranked]
        swapped[index : index + 2] = ranked[index + 1], ranked[index]
        wrong.append(", ".join(swapped))
    wrong.append(", ".join(reversed(ranked)))
    right = ", ".join(ranked)
    return tuple(dict.fromkeys(item for item in wrong if item != right))
