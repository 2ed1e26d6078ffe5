"""The piece of a text in which what was looked for stands, with the words that were found marked."""

from __future__ import annotations

import re

from events.projections.search.words import Terms, folded, unspaced

Snippet = tuple[tuple[str, bool], ...]
"""Pieces of plain text in order, each with whether it is what was looked for."""
LENGTH = 180
"""Characters of a snippet, about."""
_BEFORE = 50
"""Characters shown before what was found, at most."""
_MOST = 2_000
"""Places looked at for the best one."""
_COMBINING = "[\u0300-\u036f]*"


def snippet(text: str, asked: Terms, length: int = LENGTH) -> Snippet:
    """The best piece of a text: the one in which the most of what is wanted stands; its beginning when none does."""
    pattern = _pattern(asked)
    places = [found for found, _ in zip(pattern.finditer(folded(text)), range(_MOST), strict=False)] if pattern else []
    start = 0
    if places:
        best = max(places, key=lambda place: (_kinds(places, place.start(), length), -place.start())).start()
        start = _word_start(text, best - _BEFORE, best) if best > _BEFORE else 0
    end = min(len(text), start + length)
    piece = " ".join(text[start:end].split())
    marked = _marked(piece, pattern)
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    return tuple(part for part in ((before, False), *marked, (after, False)) if part[0])


def _kinds(places: list[re.Match[str]], start: int, length: int) -> int:
    """How many of the wanted stand in the piece that begins at a place."""
    near = (place for place in places if start <= place.start() < start + length - _BEFORE)
    return len({place.lastgroup for place in near})


def _word_start(text: str, start: int, found: int) -> int:
    """Where the next word begins, so that none is cut; the place itself where that is a long way off."""
    blank = text.find(" ", start, found)
    return start if blank < 0 else blank + 1


def _marked(piece: str, pattern: re.Pattern[str] | None) -> list[tuple[str, bool]]:
    parts: list[tuple[str, bool]] = []
    at = 0
    for found in pattern.finditer(folded(piece)) if pattern else ():
        parts += [(piece[at : found.start()], False), (piece[found.start() : found.end()], True)]
        at = found.end()
    return [*parts, (piece[at:], False)]


def _pattern(asked: Terms) -> re.Pattern[str] | None:
    """What finds the wanted in a folded text; each is a group of its own."""
    last = len(asked.wanted) - 1
    kinds = [
        f"(?P<t{place}>{words})"
        for place, term in enumerate(asked.wanted)
        if (words := _term(folded(term), open_end=asked.open_end and place == last))
    ]
    return re.compile("|".join(kinds)) if kinds else None


def _term(term: str, *, open_end: bool) -> str:
    words = re.findall(r"[^\W_]+", term)
    if not words:
        return ""
    between = r"[\W_]*" if unspaced(term) else r"[\W_]+"
    found = between.join("".join(re.escape(sign) + _COMBINING for sign in word) for word in words)
    begin = "" if unspaced(term[:1]) else r"(?<![^\W_])"
    end = "" if unspaced(term) else r"[^\W_]*" if open_end else r"(?![^\W_])"
    return begin + found + end
