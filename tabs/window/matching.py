"""Whether a few letters mean one of the actions, and how well."""

from __future__ import annotations

from tabs.shared.actions import Action

START, WORD, INSIDE, SCATTERED = 100, 80, 60, 30
"""For a word that begins the title, begins a word of it, stands in it, or whose letters do in this order."""
ELSEWHERE = 0.4
"""The part of that which counts when it is not the title but the group or the other words."""


def match(query: str, action: Action) -> float:
    """How well an action fits what was typed, more is better; 0 when a word of it does not fit at all.

    Letters of a word may be left out: ``nconv`` finds ``New conversation``.
    """
    total = 0.0
    title, other = action.title.casefold(), f"{action.group} {action.words}".casefold()
    for word in query.casefold().split():
        best = max(_found(word, title), ELSEWHERE * _found(word, other))
        if not best:
            return 0.0
        total += best
    return total


def _found(word: str, text: str) -> float:
    place = text.find(word)
    if place == 0:
        return START
    if f" {word}" in text:
        return WORD
    if place > 0:
        return INSIDE
    return _scattered(word, text)


def _scattered(word: str, text: str) -> float:
    """Less the more letters lie between; nothing for two letters or less, which are scattered over everything."""
    if len(word) < 3:
        return 0.0
    place, gaps = -1, 0
    for letter in word:
        found = text.find(letter, place + 1)
        if found < 0:
            return 0.0
        gaps += found - place - 1 if place >= 0 and text[found - 1] != " " else 0
        place = found
    return max(0.0, SCATTERED - gaps) if gaps <= len(word) else 0.0
