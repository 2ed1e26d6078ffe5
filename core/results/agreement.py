"""Whether answers say the same, by a comparison that needs no model: as what was asked for, else in their own words.

It errs on the side of difference: two long texts that mean the same in other words count as different here.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.results.meaning import MeaningKind, best_meaning


def same_answer(first: str, second: str, kind: MeaningKind = "text") -> bool:
    """Whether two answers mean the same; one that says nothing is like none.

    :param kind: what was asked for; an answer that has no such thing in it is read by its words.
    """
    one, other = best_meaning(first, kind), best_meaning(second, kind)
    return one is not None and other is not None and one.key == other.key


def groups(texts: Mapping[str, str], kind: MeaningKind = "text") -> list[list[str]]:
    """Who says the same: the names behind each distinct answer, the largest group first, then the earliest.

    :param texts: an answer for each name; those that say nothing are each a group of their own.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for name, text in texts.items():
        said = best_meaning(text, kind)
        found.setdefault(said.key if said else ("nothing", name), []).append(name)
    return sorted(found.values(), key=len, reverse=True)


def share_saying(text: str, answers: Mapping[str, str], kind: MeaningKind = "text") -> float | None:
    """Which part of the answers says what this text says, from 0 to 1; none when none does, for that proves nothing."""
    alike = sum(same_answer(text, answer, kind) for answer in answers.values())
    return alike / len(answers) if alike else None
