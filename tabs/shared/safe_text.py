"""Makes characters visible that would hide, reorder or fake what a text says.

Which ones: control characters (Unicode category Cc) but for tab and line feed, and the format characters that reorder
or hide text, after Unicode TR36 and TR39 and the Trojan Source paper (CVE-2021-42574).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tabs.shared.language import grouped

_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0x200E, 0x200F)
_HIDDEN = (0x00AD, 0x200B, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xFEFF, 0x180E, *range(0xFFF9, 0xFFFC))
_CONTROLS = (*range(0x20), 0x7F, *range(0x80, 0xA0))
_TAGS = range(0xE0000, 0xE0080)
"""Invisible copies of ASCII, used to smuggle instructions."""

_SHOWN: dict[int, str] = {code: f"⟨U+{code:04X}⟩" for code in (*_BIDI, *_HIDDEN, *_CONTROLS, *_TAGS)}
for _kept in (0x09, 0x0A):
    del _SHOWN[_kept]
_SHOWN[0x0D] = "\n"
_SHOWN[0x2028] = "\n"
_SHOWN[0x2029] = "\n"

_PIECE = 12
_RUN = re.compile(r"(⟨U\+[0-9A-F]{4,6}⟩)\1{9,}")
"""Ten and more of the same: their number tells as much, in a thousandth of the room."""


def visible(text: str) -> str:
    """The text with every deceptive character spelled out as ``⟨U+202E⟩``; other line ends become line feeds."""
    if text.isascii() and text.isprintable():
        return text
    shown = text.replace("\r\n", "\n").translate(_SHOWN)
    return _RUN.sub(_run, shown) if "⟩⟨U+" in shown else shown


def breakable(text: str, *, above: int = 24) -> str:
    """The text with places in its long words where a label may break the line, which widens it otherwise.

    For labels alone, and the last thing done to a text: the places are characters without a shape.

    :param above: letters of a word that is left whole, as an address is that somebody will copy.
    """
    return re.sub(rf"\S{{{above + 1},}}", lambda word: "\u200b".join(_pieces(word[0])), text)


def unbroken(text: str) -> str:
    """What was selected in a label, as it is copied: without the places of :func:`breakable`, lines parted as in any text."""
    return text.replace("\u200b", "").replace("\u2028", "\n").replace("\u2029", "\n")


def one_line(text: str, limit: int = 200) -> str:
    """The beginning of a text in one line, for lists and titles."""
    shown = visible(" ".join(text[: limit * 2].split()))
    return shown if len(shown) <= limit else f"{shown[: limit - 1].rstrip()}…"


def _run(found: re.Match[str]) -> str:
    return f"{found[1]}\u00d7{grouped(len(found[0]) // len(found[1]))}"


def _pieces(word: str) -> Iterator[str]:
    return (word[start : start + _PIECE] for start in range(0, len(word), _PIECE))
