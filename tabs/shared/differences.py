"""Where two texts differ, word by word. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

Spans = list[tuple[int, int]]
"""Beginnings and ends, in order."""
_WORD = re.compile(r"\w+|[^\w\s]|\s+")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MOST_WORDS = 400
"""Words of differing lines that are compared one by one; comparing takes as long as their number squared."""
_MOST_LINES = 3_000
"""Lines of a text that are compared; beyond them everything counts as other."""


class Differences(NamedTuple):
    """What stands in one of two texts alone."""

    first: Spans
    second: Spans


def differences(first: str, second: str) -> Differences:
    """Lines first, then the words of lines that were replaced by others; white space alone is no difference."""
    found = Differences([], [])
    one, two = _pieces(_LINE, first), _pieces(_LINE, second)
    if max(len(one), len(two)) > _MOST_LINES:
        return Differences([(0, len(first))], [(0, len(second))])
    for kind, a, b, c, d in _compare(first, one, second, two):
        if kind == "equal":
            continue
        left, right = _whole(one, a, b), _whole(two, c, d)
        _add_words(found, (first, left), (second, right))
    return Differences(_joined(first, found.first), _joined(second, found.second))


def _add_words(found: Differences, one: tuple[str, tuple[int, int]], two: tuple[str, tuple[int, int]]) -> None:
    words = [_pieces(_WORD, text, *place) for text, place in (one, two)]
    if max(map(len, words)) > _MOST_WORDS or not all(words):
        found.first.append(one[1])
        found.second.append(two[1])
        return
    for kind, a, b, c, d in _compare(one[0], words[0], two[0], words[1]):
        if kind != "equal":
            found.first.append(_whole(words[0], a, b))
            found.second.append(_whole(words[1], c, d))


def _compare(
    first: str, one: Sequence[tuple[int, int]], second: str, two: Sequence[tuple[int, int]]
) -> Sequence[tuple[str, int, int, int, int]]:
    pieces = [first[start:end].strip() for start, end in one], [second[start:end].strip() for start, end in two]
    return SequenceMatcher(None, *pieces, autojunk=False).get_opcodes()


def _pieces(kind: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    return [found.span() for found in kind.finditer(text, start, len(text) if end is None else end)]


def _whole(pieces: Sequence[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    """From the beginning of a piece to the end of the one before another; nothing where there is none."""
    return (pieces[first][0], pieces[last - 1][1]) if last > first else (0, 0)


def _joined(text: str, spans: Spans) -> Spans:
    """Without those that are nothing, or white space, and with neighbours as one."""
    joined: Spans = []
    for start, end in spans:
        if not text[start:end].strip():
            continue
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
