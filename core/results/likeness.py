"""Free texts that say the same in nearly the same words, by the safe comparison that the cache uses for prompts.

One text has to be the other with a few words added; numbers, names, quotations and words that turn a meaning have to be
the same on both sides (:mod:`core.calls.similarity`). So "Yes, it is safe" and "Yes, it is quite safe" are alike, and
"It is safe" and "It is not safe" are not.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from core.calls.similarity import profile as profile_of
from core.calls.similarity import similarity_of
from core.results.meaning import Meaning

ALIKE = 0.8
"""Share of words in common, in order, from which on two texts say the same: one word in three or four may be added."""
COMPARED = 100
"""Texts that are compared with one another; what comes behind them is the same or not, word for word."""

_profile = lru_cache(maxsize=2 * COMPARED)(profile_of)


def put_together(meanings: Sequence[Meaning | None], texts: Sequence[str]) -> list[Meaning | None]:
    """The same meanings, in which texts that are alike have that of the earliest they are like.

    :param texts: the answer behind each meaning.
    """
    leaders: list[tuple[Meaning, str]] = []
    of: dict[tuple[str, str], Meaning] = {}
    for meaning, text in zip(meanings, texts, strict=True):
        if meaning is None or meaning.key in of:
            continue
        of[meaning.key] = meaning
        if meaning.kind == "text" and len(leaders) < COMPARED:
            found = _alike(text, leaders)
            if found is None:
                leaders.append((meaning, text))
            else:
                of[meaning.key] = found
    return [meaning and of[meaning.key] for meaning in meanings]


def _alike(text: str, leaders: Sequence[tuple[Meaning, str]]) -> Meaning | None:
    """The earliest of the leaders that the text is like."""
    mine = _profile(text)
    if mine is None:
        return None
    for meaning, other in leaders:
        theirs = _profile(other)
        if theirs is not None and similarity_of(mine, theirs, ALIKE) >= ALIKE:
            return meaning
    return None
