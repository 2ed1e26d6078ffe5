"""Tool tips that show exactly their characters: Qt reads whatever looks like markup as markup."""

from __future__ import annotations

import re
from html import escape

from tabs.shared.safe_text import breakable

_LONG_WORD = re.compile(r"\S{60}")
"""Beyond that a tip would become wider than most windows, for Qt breaks its lines between words alone, and none at all outside markup."""


def plain_tip(text: str) -> str:
    """A text as a tool tip; one that Qt could take for markup, or that has to be broken within a word, is marked as markup, with
    nothing left in it that is.
    """
    if _LONG_WORD.search(text):
        text = breakable(text, above=59)
    elif "<" not in text and "&" not in text:
        return text
    return f"<qt/>{escape(text)}".replace("\n", "<br>")
