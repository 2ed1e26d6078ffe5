"""Whether answers say the same, by a comparison that needs no model: as what was asked for, else in their own words.

It errs on the side of difference: two long texts that mean the same in other words count as different here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from core.results.meaning import MeaningKind, best_meaning, kind_for, meaning
from core.routing.task import Task

_MARKED = re.compile(r"(?:\banswer(?: is)?\s*[:=]\s*|####\s*)(\S.*)$", re.IGNORECASE | re.MULTILINE)
_BOXED = re.compile(r"\\boxed\{([^{}]+)\}")
_LETTER = re.compile(r"\(?([a-h])(?:[).:].*|)")
_NUMBER = re.compile(r"[-+]?[$€£]?\d[\d,]*(?:\.\d+)?%?")
_MARKS = re.compile(r"[*_`~#]+")
_SPACE = re.compile(r"\s+")


def said(text: str, kind: MeaningKind = "text") -> str:
    r"""What an answer comes to, in a form in which equal answers are equal.

    The last thing that is marked as the answer counts (``Answer: 42``, ``#### 42``, ``\\boxed{42}``), else all of it:
    a number by its value, a choice by its letter, other words without case, marks and closing punctuation.

    :param kind: what was asked for; an answer that has no such thing in it is read in this way.
    """
    strict = meaning(text, kind) if kind != "text" else None
    if strict is not None:
        return f"{strict.kind} {strict.value}"
    found = _BOXED.findall(text) or _MARKED.findall(text)
    plain = unicodedata.normalize("NFKC", found[-1] if found else text).casefold()
    plain = _SPACE.sub(" ", _MARKS.sub("", plain)).strip(" .!\"'")
    if choice := _LETTER.fullmatch(plain):
        return choice[1]
    return _number(plain) if _NUMBER.fullmatch(plain) else plain


def same_answer(task: Task, first: str, second: str) -> bool:
    """Whether two answers to a task mean the same: the same number, letter, JSON or code where that is asked, else words."""
    kind = kind_for(task.kind)
    one, other = best_meaning(first, kind), best_meaning(second, kind)
    return one is not None and other is not None and one.key == other.key


def groups(texts: Mapping[str, str], kind: MeaningKind = "text") -> list[list[str]]:
    """Who says the same: the names behind each distinct answer, the largest group first, then the earliest.

    :param texts: an answer for each name.
    """
    found: dict[str, list[str]] = {}
    for name, text in texts.items():
        found.setdefault(said(text, kind), []).append(name)
    return sorted(found.values(), key=len, reverse=True)


def share_saying(text: str, answers: Mapping[str, str], kind: MeaningKind = "text") -> float | None:
    """Which part of the answers says what this text says, from 0 to 1; none when none does, for that proves nothing."""
    alike = sum(said(answer, kind) == said(text, kind) for answer in answers.values())
    return alike / len(answers) if alike else None


def _number(text: str) -> str:
    """A number in its shortest form, so that 1,000.0 and 1000 are the same, however many digits it has."""
    sign, percent = "-" * text.startswith("-"), "%" * text.endswith("%")
    whole, _, part = re.sub(r"[-+,$€£%]", "", text).partition(".")
    whole, part = whole.lstrip("0") or "0", part.rstrip("0")
    shown = f"{whole}.{part}" if part else whole
    return f"{sign if shown != '0' else ''}{shown}{percent}"
