"""How a step that waits for a person shows a list to tick, and how what was ticked is said."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

TICKING = "tick"
"""Key of a step at which a person ticks points of a list; a second one in a run is ``tick#2``."""
ADVICE = (
    "Agree to have all of them, or answer with the numbers of those you tick, such as 1, 3-5 (at a prompt: y 1, 3-5)."
)
_POINT = re.compile(r"(\d+)\. (.+)")


def listed(points: Sequence[str]) -> str:
    """The details of such a step: how to answer without boxes, then the points with their numbers.

    :param points: one line each.
    """
    return "\n".join([ADVICE, "", *(f"{number}. {point}" for number, point in enumerate(points, 1))])


def points_of(step: str, details: str) -> tuple[str, ...]:
    """The points that are to be ticked; none for a step that asks something else."""
    if step.partition("#")[0] != TICKING:
        return ()
    found = [_POINT.fullmatch(line) for line in details.removeprefix(f"{ADVICE}\n\n").split("\n")]
    numbered = [(point[1], point[2]) for point in found if point is not None]
    if len(numbered) < len(found) or [number for number, _ in numbered] != [str(n + 1) for n in range(len(numbered))]:
        return ()
    return tuple(point for _, point in numbered)


def said(ticked: Collection[int], count: int, note: str = "") -> str:
    """What ticking these numbers says: nothing for all of them, which is a plain yes.

    :param note: words of the person's own. They stand behind the first line, so that a number in them ticks nothing.
    """
    numbers, words = ", ".join(map(str, sorted(ticked))), " ".join(note.split())
    if words:
        return f"{numbers}\n{words}"
    return "" if len(ticked) == count else numbers


def parted(answer: str) -> tuple[str, str]:
    """What was said, as the line that names numbers and the note behind it; either may be empty."""
    numbers, _, note = answer.partition("\n")
    return numbers, note.strip()
