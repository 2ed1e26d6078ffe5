r"""Common mathematics of TeX as plain characters: ``E = mc^2`` as E = mc², ``\frac{a}{b}`` as a/b.

What is not known here stays as it is written: nothing is ever lost or guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

LONGEST = 1000
"""Characters of a formula that are looked at."""
_DEEPEST = 12
_WORDS = frozenset({"text", "mathrm", "mathbf", "mathit", "mathsf", "textbf", "textit", "operatorname", "mathcal"})
"""What is in their braces is shown as it is."""
_FRACTIONS = frozenset({"frac", "dfrac", "tfrac"})
_PIECE = re.compile(r"\\[A-Za-z]+|\\.|[{}^_]|[^\\{}^_]", re.DOTALL)
_ATOM = re.compile(r"[\w.]*")


class _Unknown(Exception):
    """Something that is not in the tables."""


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    """``commands`` by name, and the letters ``above`` and ``below`` the line and with ``board`` strokes."""
    tables: Mapping[str, Mapping[str, str]] = json.loads(
        files("resources").joinpath("mathematics", "signs.json").read_text(encoding="utf-8")
    )
    return tables


def as_text(source: str) -> str | None:
    """A formula without its delimiters, in characters; ``None`` when there is something in it that is not known."""
    if len(source) > LONGEST:
        return None
    try:
        found = _Reader(_PIECE.findall(source)).until("", 0)
    except _Unknown:
        return None
    return re.sub(r"[ \n]+", " ", found).strip()


class _Reader:
    """Goes through the pieces once."""

    def __init__(self, pieces: list[str]) -> None:
        self._pieces = pieces
        self._at = 0

    def until(self, close: str, depth: int) -> str:
        """What stands before a closing piece."""
        if depth > _DEEPEST:
            raise _Unknown
        parts = []
        while (piece := self._next()) != close:
            if not piece:
                raise _Unknown  # it is not closed
            parts.append(self._one(piece, depth))
        return "".join(parts)

    def _next(self) -> str:
        self._at += 1
        return self._pieces[self._at - 1] if self._at <= len(self._pieces) else ""

    def _group(self, depth: int) -> str:
        """An argument: what is in braces, or one piece."""
        piece = self._next()
        while piece.isspace():
            piece = self._next()
        if not piece:
            raise _Unknown
        return self._one(piece, depth + 1)

    def _one(self, piece: str, depth: int) -> str:
        if piece == "{":
            return self.until("}", depth + 1)
        if piece == "}" or depth > _DEEPEST:
            raise _Unknown
        if piece in {"^", "_"}:
            return _raised(self._group(depth), piece)
        return self._command(piece[1:], depth) if piece.startswith("\\") else piece

    def _command(self, name: str, depth: int) -> str:
        known = _tables()["commands"].get(name)
        if known is not None:
            return known
        if name in _WORDS:
            return self._group(depth)
        if name in _FRACTIONS:
            return f"{_closed(self._group(depth))}/{_closed(self._group(depth))}"
        if name == "sqrt":
            return self._root(depth)
        if name == "mathbb" and (letter := _tables()["board"].get(self._group(depth))):
            return letter
        raise _Unknown

    def _root(self, depth: int) -> str:
        order = ""
        if self._pieces[self._at : self._at + 1] == ["["]:
            self._at += 1
            order = _raised(self.until("]", depth + 1), "^")
        return f"{order}√{_closed(self._group(depth))}"


def _raised(text: str, sign: str) -> str:
    """Above or below the line; with the sign before it where there are no such letters."""
    if text == "∘" and sign == "^":
        return "°"
    letters = _tables()["above" if sign == "^" else "below"]
    if text and all(letter in letters for letter in text):
        return "".join(letters[letter] for letter in text)
    return f"{sign}{text}" if len(text) == 1 else f"{sign}({text})"


def _closed(text: str) -> str:
    """In parentheses, unless it is one thing."""
    return text if _ATOM.fullmatch(text) else f"({text})"
