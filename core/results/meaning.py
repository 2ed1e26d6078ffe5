"""What an answer says in the end, in a form in which two answers that say the same are equal.

Nothing here measures likeness: a number is its value, a choice its letter, JSON its content, code its tokens, and any
other text its words. Free texts in nearly the same words are put together by :mod:`core.results.likeness`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Literal, NamedTuple

from core.results.code import code_tokens
from core.routing.task import TaskKind

MeaningKind = Literal["number", "choice", "json", "code", "text"]
READ_CHARACTERS = 20_000
"""Of a longer answer its end is read: what it comes to stands there."""
LONGEST_NUMBER = 30
_BY_TASK: dict[TaskKind, MeaningKind] = {
    "arithmetic": "number",
    "choice": "choice",
    "structured": "json",
    "code": "code",
}
_VALUE = re.compile(
    r"(?<![\w.])(?:[-\u2212]?[$€£]?|[$€£][-\u2212])"
    r"(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[eE][-+]?\d{1,2}(?!\w))?(?:\s*/\s*\d+(?![\w.]*\s*=))?|\.\d+)"
)
"""A number as people write it: a sign, a currency, thousands, a power of ten, a fraction; not the left side of an equation."""
_MIXED = re.compile(r"(?<![\w.,/])(\d{1,6}) (\d{1,3})/(\d{1,3})(?![\w/])(?!\s*=)")
_FRACTION = re.compile(r"\\[dt]?frac\{(\d+)\}\{(\d+)\}")
_SAID = {
    "answer": re.compile(r"\banswer[\s*_]*(?:is\b\s*:?|[:=])[\s*_\"'\u201c]*(?=(.+))", re.IGNORECASE),
    "a:": re.compile(r"^\s*A:\s*(.+)", re.IGNORECASE | re.MULTILINE),
    "####": re.compile(r"^\s*####\s*(.+)", re.MULTILINE),
    "\\boxed": re.compile(r"\\boxed\{(.+)"),
}
"""Where an answer says what it comes to: "Answer: …", "the answer is …", and the marks of GSM8K and of LaTeX; each by the
small letters without which there is none.
"""
_NAMED = r"(?:\s+(?:is|was|would\s+be))?(?:\W|\\boxed|\\text){0,6}\(?(?:([A-H])|([a-h])(?=\)|\W*$))\)?(?![\w'])"
_LETTER_SAID = tuple(
    re.compile(rf"\b(?i:{word})\b{_NAMED}", re.MULTILINE) for word in ("answer", r"correct\s+\w+", "option|choice")
)
"""Where an option is named: as the answer, as the correct one, or at all; a small letter only where it is no article."""
_LETTER_ALONE = re.compile(r"^\W*([A-H])\W*$")
_LETTER_MARKED = re.compile(r"(?:^|[\s*(])\(?([A-H])\)(?=[\s*.,]|$)|\*\*([A-H])\*\*|^([A-H])[.:]\s", re.MULTILINE)
_FENCE = re.compile(r"```([\w+#-]*)[^\n`]*\n(.*?)```", re.DOTALL)
_MARKED = (
    re.compile(r"(?:\banswer(?: is)?\s*[:=]|####)\s*(\S.*)$", re.IGNORECASE | re.MULTILINE),
    re.compile(r"\\boxed\{([^{}]+)\}"),
)
"""Where a text in words says what it comes to: "Answer: …" and the marks of GSM8K and of LaTeX. "The answer is …" alone may be
the beginning of anything.
"""
_OPTION = re.compile(r"\(?([A-Ha-h])(?:[).:].*|)")
LONGEST_OPTION = 60
"""Characters of an option with its text; what is longer and begins so is a list."""
_PLAIN_NUMBER = re.compile(r"([-+]?[$€£]?)(\d[\d,]*)(?:\.(\d+))?(%?)")
_STYLE = re.compile(r"[*_`~#]+")
_WORD = re.compile(r"(?<!\w)[-\u2212](?=[\d.])|[^\W_]+(?:['.,]\d+)*|[<>=\u2264\u2265\u2260%+^]")
"""A word, a number, and signs that turn what is said; marks of Markdown are none."""
_LIGHT = frozenset({"a", "an", "the", "is", "are", "it", "answer", "so", "thus", "therefore", "final"})


class Meaning(NamedTuple):
    """What an answer says; equal for answers that say the same."""

    kind: MeaningKind
    value: str
    """Canonical: of a number its exact value, of a choice its letter."""
    shown: str
    """As a person reads it."""

    @property
    def key(self) -> tuple[str, str]:
        """What is compared."""
        return self.kind, self.value


def kind_for(task: TaskKind) -> MeaningKind:
    """How answers to a kind of task are read; as text where nothing stricter fits."""
    return _BY_TASK.get(task, "text")


def meaning(text: str, kind: MeaningKind) -> Meaning | None:
    """What an answer says when it is read in that way; ``None`` when it says no such thing.

    :param kind: ``text`` reads any answer; the others only those that have a number, a letter, JSON or code in them.
    """
    read = text[-READ_CHARACTERS:]
    return _READERS[kind](read)


def best_meaning(text: str, kind: MeaningKind) -> Meaning | None:
    """The same, read as words where it says no such thing; ``None`` for an empty answer."""
    return meaning(text, kind) or meaning(text, "text")


def number(text: str) -> Fraction | None:
    """The number an answer comes to: that of its last line that says "answer", else the last one it states."""
    for said in _said(text):
        value = _first(_written(said.rpartition("=")[2]) or _written(said))
        if value is not None:
            return value
    return _first(reversed(_written(text)))


def letter(text: str) -> str | None:
    """The letter of the option an answer comes to."""
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and (alone := _LETTER_ALONE.match(lines[-1])):
        return alone[1]
    for named in _LETTER_SAID:
        if said := ["".join(groups) for groups in named.findall(text)]:
            return said[-1].upper()
    marked = ["".join(groups) for groups in _LETTER_MARKED.findall(text)]
    return marked[-1] if marked and len(set(marked)) == 1 else None


def _said(text: str) -> list[str]:
    """What it says that it comes to, the last time first."""
    lowered = text.lower()
    patterns = [pattern for sign, pattern in _SAID.items() if sign in lowered]
    found = [(match.start(), match[1]) for pattern in patterns for match in pattern.finditer(text)]
    return [said for _, said in sorted(found, reverse=True)]


def _written(text: str) -> list[str]:
    """The numbers in a text as they are written."""
    if "/" in text or "\\" in text:
        text = _MIXED.sub(_improper, _FRACTION.sub(r"\1/\2", text))
    return _VALUE.findall(text)


def _first(written: Iterable[str]) -> Fraction | None:
    """The first of them that is one."""
    return next((value for number in written if (value := _value(number)) is not None), None)


def _improper(mixed: re.Match[str]) -> str:
    """A mixed number such as 1 1/2 as one fraction."""
    whole, part, of = (int(group) for group in mixed.groups())
    return f"{whole * of + part}/{of}"


def _value(written: str) -> Fraction | None:
    plain = re.sub(r"[$€£,\s]", "", written).replace("\u2212", "-")
    if len(plain) > LONGEST_NUMBER:
        return None
    try:
        return Fraction(plain)
    except (ValueError, ZeroDivisionError):
        return None


def _read_number(text: str) -> Meaning | None:
    value = number(text)
    if value is None:
        return None
    shown = str(value.numerator) if value.denominator == 1 else f"{float(value):.6g}"
    return Meaning("number", str(value), shown)


def _read_choice(text: str) -> Meaning | None:
    found = letter(text)
    return Meaning("choice", found, found) if found else None


def _read_json(text: str) -> Meaning | None:
    fenced = [block for _, block in _FENCE.findall(text)]
    for candidate in (*reversed(fenced), text, *_braced(text)):
        try:
            value: Any = json.loads(candidate, parse_float=_plain_float)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict | list):
            written = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            return Meaning("json", written, written if len(written) <= 80 else f"{written[:79]}…")
    return None


def _plain_float(written: str) -> float | int:
    """1.0 is 1, as it is for JavaScript."""
    value = float(written)
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def _braced(text: str) -> tuple[str, ...]:
    """What stands between the first opening and the last closing bracket."""
    pairs = ((text.find(opening), text.rfind(closing)) for opening, closing in ("{}", "[]"))
    return tuple(text[start : end + 1] for start, end in pairs if 0 <= start < end)


def _read_code(text: str) -> Meaning | None:
    blocks = _FENCE.findall(text)
    if not blocks:
        return None
    language, block = max(blocks, key=lambda found: len(found[1]))
    tokens = code_tokens(block, language)
    return Meaning("code", "\x1f".join(tokens), f"code of {len(tokens)} words and signs") if tokens else None


def _read_text(text: str) -> Meaning | None:
    """Its words; of a text that marks what it comes to, those behind the last mark: a number there by its value, an option by
    its letter.
    """
    marked = [(found.start(), found[1]) for pattern in _MARKED for found in pattern.finditer(text)]
    said = max(marked)[1] if marked else text
    plain = " ".join(_STYLE.sub("", said).split())
    if len(plain) <= LONGEST_OPTION and (option := _OPTION.fullmatch(plain.strip(" .!\"'"))):
        words = [option[1].casefold()]
    elif number := _PLAIN_NUMBER.fullmatch(plain.strip(" .!\"'")):
        words = [_shortest(*number.groups())]
    else:
        words = [word for word in _WORD.findall(said.casefold()) if word not in _LIGHT]
    if not words:
        return None
    shown = " ".join(said.split())
    return Meaning("text", " ".join(words), shown if len(shown) <= 80 else f"{shown[:79]}…")


def _shortest(sign: str, whole: str, part: str | None, percent: str) -> str:
    """A number in its shortest form, so that 1,000.0 and 1000 are the same, however many digits it has."""
    whole, part = whole.replace(",", "").lstrip("0") or "0", (part or "").rstrip("0")
    shown = f"{whole}.{part}" if part else whole
    return f"{'-' if '-' in sign and shown != '0' else ''}{shown}{percent}"


_READERS = {
    "number": _read_number,
    "choice": _read_choice,
    "json": _read_json,
    "code": _read_code,
    "text": _read_text,
}
