"""What a model said of an answer it was asked to review, read from its words. Pure."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Verdict = Literal["agree", "disagree", "info"]
_VERDICT = re.compile(r"^\W*(agree|disagree|info)\b\W*(.*)$", re.IGNORECASE)
_REVISION = re.compile(r"^\W*revision\W*$", re.IGNORECASE)


class Review(NamedTuple):
    """A review as it was read."""

    verdict: Verdict
    """``info`` too where the model kept to no form: then all that is known is that it said something."""
    sentence: str
    """Why, in one sentence; never empty where it said anything."""
    revision: str = ""
    """The whole answer as it should be, for one that disagrees; empty when it gave none."""


def read_review(text: str) -> Review:
    """Read what a model was asked to write by the template ``critique``."""
    lines = text.strip().splitlines()
    found = next(((place, told) for place, line in enumerate(lines) if (told := _VERDICT.match(line))), None)
    if found is None:
        return Review("info", next((line.strip() for line in lines if line.strip()), ""))
    place, told = found
    below = [line.strip() for line in lines[place + 1 :] if line.strip() and not _REVISION.match(line)]
    sentence = told[2].strip() or next(iter(below), "")
    cut = next((number for number, line in enumerate(lines) if number > place and _REVISION.match(line)), len(lines))
    revision = "\n".join(lines[cut + 1 :]).strip()
    match told[1].casefold():
        case "disagree":
            return Review("disagree", sentence, revision)
        case "agree":
            return Review("agree", sentence)
        case _:
            return Review("info", sentence)
