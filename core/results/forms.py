"""Reads what a model was asked to write in a stated form; gives nothing when it is not of that form.

No model is trusted to keep to a form, so whoever asks has to have something to do when there is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

POINTS = range(3, 10)
"""How many points a checklist has."""
CRITERIA = range(2, 7)
"""How many criteria a comparison has."""
SCORES = range(1, 101)
SECTIONS = ("consensus", "contradictions", "partial coverage", "unique insights", "blind spots")
"""What answers are compared into."""

_POINT = re.compile(r"\s*(?:\d{1,2}[.)]|[-*•])\s+(\S.*?)\s*$")
_NUMBERED = re.compile(r"\W{0,9}\d{1,2}[.)][\s*_]+(?:\[[ xX]?\]\s*)?(\S.*?)\s*$")
_AGREE = re.compile(r"^\W*agree\s*:\W*(?:answer\s+)?([a-z]{1,2})\b", re.IGNORECASE)
_KEEP = re.compile(r"^\W*keep\b(?:\W|$)", re.IGNORECASE)
_HEADING = re.compile(rf"^[\W\d]*({'|'.join(SECTIONS)})\W*$", re.IGNORECASE)
_TICKED = re.compile(r"(?<!\d)(\d{1,3})(?:\s*-\s*(\d{1,3}))?(?!\d)")
_RULE = re.compile(r"[\s|:-]+")
_MARKS = "*_` "


class Scores(NamedTuple):
    """A scored table as it was read."""

    criteria: tuple[str, ...]
    of: Mapping[str, tuple[int, ...]]
    """A score from 1 to 100 for each criterion, by the letter of the answer."""


def points(text: str) -> tuple[str, ...]:
    """The points of a checklist, nine at most; none when there are fewer than three, or more lines that are no points."""
    lines = [line for line in text.splitlines() if line.strip()]
    found = tuple(dict.fromkeys(point[1] for line in lines if (point := _NUMBERED.match(line))))
    return found[: POINTS[-1]] if len(found) >= max(POINTS[0], len(lines) / 2) else ()


def ticked(text: str, count: int) -> tuple[int, ...]:
    """The numbers a person ticked, such as ``1, 3-5``, among those from 1 to ``count``; none when there are none."""
    numbers: set[int] = set()
    for first, last in _TICKED.findall(text):
        low, high = int(first), int(last or first)
        numbers.update(range(max(low, 1), min(high, count) + 1))
    return tuple(sorted(numbers))


def verdict(text: str) -> str:
    """What a review begins with: the letter of the answer it agrees with, ``keep``, or empty for an answer of its own."""
    for line in text.splitlines():
        if agreed := _AGREE.match(line):
            return agreed[1].upper()
        if _KEEP.match(line):
            return "keep"
    return ""


def analysis(text: str) -> dict[str, list[str]]:
    """The points under each heading of a comparison in words; nothing when there is no such heading or no point."""
    found: dict[str, list[str]] = {}
    section = ""
    for line in text.splitlines():
        if heading := _HEADING.match(line):
            section = heading[1].casefold()
        elif section and (point := _POINT.match(line)) and point[1].strip(" .").casefold() != "none":
            found.setdefault(section, []).append(point[1])
    return {name: found.get(name, []) for name in SECTIONS} if found else {}


def scores(text: str, letters: Collection[str]) -> Scores | None:
    """The scores in a Markdown table with a row for each of these letters; none when it is not whole.

    Two to six criteria, each score a whole number from 1 to 100.
    """
    rows = [_cells(line) for line in text.splitlines() if line.count("|") > 1 and not _RULE.fullmatch(line)]
    if not rows:
        return None
    (_, *criteria), *body = rows
    of = {_letter(cells[0]): read for cells in body if (read := _row(cells[1:])) and len(read) == len(criteria)}
    if len(criteria) not in CRITERIA or not set(letters) <= of.keys():
        return None
    return Scores(tuple(criteria), {name: of[name] for name in letters})


def _cells(line: str) -> list[str]:
    return [cell.strip(_MARKS) for cell in line.strip().strip("|").split("|")]


def _letter(cell: str) -> str:
    return cell.upper().removeprefix("ANSWER").strip()


def _row(cells: list[str]) -> tuple[int, ...]:
    numbers = [re.fullmatch(r"(\d{1,3})(?:\s*/\s*100)?", cell) for cell in cells]
    read = tuple(int(number[1]) for number in numbers if number)
    return read if len(read) == len(cells) and all(score in SCORES for score in read) else ()
