"""Tool tips that show exactly their characters: Qt reads whatever looks like markup as markup."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """A text as a tool tip; one that Qt could take for markup is marked as such, with nothing left in it that is."""
    return f"<qt/>{escape(text)}" if "<" in text or "&" in text else text
