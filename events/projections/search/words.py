"""What a person looks for, as a query of the full-text index, which takes any text and never refuses one.

Scripts that put no blanks between words (Chinese, Japanese, Thai, …) are indexed sign by sign, and looked for as one sign
behind the other: so any part of a line is found, exactly, at no index of its own.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MOST_TERMS = 16
"""Further words of a query are left out."""
LONGEST_TERM = 200
"""Characters."""
_SHORTEST_BEGINNING = 3
"""Characters from which the last word may be the beginning of one."""
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Signs of scripts in which a blank does not stand between any two words."""
_TERMS = re.compile(
    r'(?P<without>-?)"(?P<phrase>[^"]*)(?:"|$)|(?<!\S)(?P<not>-)(?P<unwanted>[^\s"]+)|(?P<word>[^\s"]+)'
)


class _Folding(dict[int, str]):
    """Letters without case and accents, in alphabets alone: they stand before U+2000. SQLite folds Latin ones only."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        base = unicodedata.normalize("NFD", sign)[0] if code < 0x2000 else sign
        self[code] = found = (base.casefold() or sign)[0]
        return found


_FOLDING = _Folding()


@dataclass(frozen=True, slots=True)
class Terms:
    """What is to be found and what is not, each a word or several behind one another."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...] = ()
    open_end: bool = False
    """Whether the last that is wanted may be the beginning of a word."""


def folded(text: str) -> str:
    """A text without case and accents, sign for sign as long as it was."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def indexed(text: str) -> str:
    """A text as its words are indexed and looked for: folded, and signs of scripts without blanks stand alone."""
    return text if text.isascii() else _UNSPACED.sub(r" \g<0> ", folded(text))


def unspaced(text: str) -> bool:
    """Whether a text ends in a script without blanks."""
    return bool(_UNSPACED.match(text[-1:]))


def terms(text: str) -> Terms:
    """What a person asks for: words that all have to be there, ``"a phrase"``, and ``-word`` or ``-"a phrase"`` for what
    must not be there. The last word may be the beginning of one, from three letters on.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    open_end = False
    for found in list(_TERMS.finditer(text))[:MOST_TERMS]:
        term = found["phrase"] or found["unwanted"] or found["word"] or ""
        if not any(sign.isalnum() for sign in term):
            continue
        term = term[:LONGEST_TERM].replace("\0", " ")
        if found["without"] or found["not"]:
            unwanted.append(term)
            continue
        wanted.append(term)
        open_end = bool(found["word"]) and len(term) >= _SHORTEST_BEGINNING and not unspaced(term)
    return Terms(tuple(wanted), tuple(unwanted), open_end)


def match(asked: Terms) -> str:
    """The same as a query of FTS5's; empty when nothing is to be found. Every word stands in quotes."""
    if not asked.wanted:
        return ""
    quoted = [_quoted(term) for term in asked.wanted]
    found = " AND ".join(quoted) + ("*" if asked.open_end else "")
    return found if not asked.unwanted else f"({found}) NOT ({' OR '.join(map(_quoted, asked.unwanted))})"


def _quoted(term: str) -> str:
    """A string of FTS5's, in which a quote is doubled."""
    return '"' + indexed(term).replace('"', '""') + '"'
