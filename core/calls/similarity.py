"""Whether two prompts say the same in nearly the same words, without asking any model.

Embeddings put "is Paris" beside "is not Paris", and so do shared letters or words in any order. Here one prompt has to
be the other with a few words added, and the measure is the share of words they have in common, in order:
2 x common / (words of one + words of the other), the Sørensen-Dice coefficient over a common subsequence.

* Case, spaces, sentence punctuation and English contractions do not count.
* A word may be added on one side only, so none is replaced by another and none changes its place; articles and "please"
  may be missing on either side.
* Never added: numbers, signs such as ``*`` and ``-``, quotations, negations, words that turn a meaning ("only", "or"),
  and capitalised words, which are mostly names. What is quoted or in backticks is compared letter by letter.
* A prompt with code in it that is not in backticks is like no other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

KEPT_PROMPTS = 500
"""Prompts that are compared with: the newest."""
LONGEST_PROMPT = 2000
"""Characters; longer ones are the same or not, word for word."""

_TOKEN = re.compile(
    r"""
    (?P<verbatim> ```.*?``` | `[^`]+` | "[^"]*" | “[^”]*” | «[^»]*» | „[^“”]*[“”] | (?<!\w)'[^']*'(?!\w) )
  | (?P<number> [.]?\d+(?:[.,:]\d+)*\w* )
  | (?P<word> [^\W\d_]+(?:'[^\W\d_]+)*(?:\w*\d\w*)? )
  | (?P<pause> (?<=[^\W\d_][^\W\d_])[.,;:!?…]+(?=\s|$) | [.?]+(?=\s|$) )
  | (?P<sign> \S )
    """,
    re.VERBOSE | re.DOTALL,
)
_CODE = re.compile(r"[{}=<>\\_\[\]]|;\s*$|\w\(|^(?: {2,}|\t)\S", re.MULTILINE)
_LIGHT = frozenset({"a", "an", "the", "please", "kindly", "bitte"})
_TURNING_WORDS = """
    not no never none nor neither without nothing nobody nowhere hardly barely except excluding unless lack lacks
    non false wrong opposite reverse only least less fewer few more most all every any some always also if but or and
    than before after until since versus vs either both instead
    nicht kein keine keinen keiner keinem keines nie niemals ohne weder ausser nur oder
    ne pas jamais sans aucun aucune sauf ni ou nunca sin nada nadie jamás excepto não nem sem senza mai
    niet geen nooit zonder ikke inte ingen не нет без никогда
"""
_TURNING = frozenset(_TURNING_WORDS.split())
_IS = frozenset({"what", "who", "where", "when", "how", "why", "that", "there", "here", "it", "he", "she"})


class Profile(NamedTuple):
    """A prompt as it is compared."""

    words: tuple[str, ...]
    free: tuple[bool, ...]
    """Which of them may be missing on the other side."""
    hard: tuple[str, ...]
    """Numbers, signs, quotations and turning words, in order: the same on both sides."""
    weight: int
    """Words without the light ones."""


class Prompts:
    """The newest prompts, to find one that says the same as another. Looked at only when that is asked for."""

    def __init__(self) -> None:
        self._profiles: dict[str, Profile | None] = {}
        self._alike: dict[tuple[str, ...], dict[str, None]] = {}

    def add(self, text: str) -> None:
        """Remember a prompt as the newest; the oldest is forgotten when there are too many."""
        self._forget(text)
        found = self._profiles[text] = profile(text)
        if found is not None:
            self._alike.setdefault(found.hard, {})[text] = None
        if len(self._profiles) > KEPT_PROMPTS:
            self._forget(next(iter(self._profiles)))

    def like(self, text: str, threshold: float) -> list[tuple[str, float]]:
        """Other prompts that are at least so similar, with how much they are: the most similar first, then the newest."""
        mine = profile(text)
        if mine is None:
            return []
        others = ((other, self._profiles[other]) for other in reversed(self._alike.get(mine.hard, {})) if other != text)
        found = [
            (other, alike)
            for other, theirs in others
            if theirs is not None and (alike := similarity_of(mine, theirs, threshold)) >= threshold
        ]
        return sorted(found, key=lambda pair: -pair[1])

    def _forget(self, text: str) -> None:
        gone = self._profiles.pop(text, None)
        if gone is not None:
            alike = self._alike[gone.hard]
            del alike[text]
            if not alike:
                del self._alike[gone.hard]


def similarity(one: str, other: str) -> float:
    """How like two prompts are, from 0 to 1; 0 as well when they differ in what may not differ."""
    mine, theirs = profile(one), profile(other)
    if mine is None or theirs is None:
        return 1.0 if one == other else 0.0
    return similarity_of(mine, theirs, 0.0)


def similarity_of(one: Profile, other: Profile, threshold: float) -> float:
    """The same of profiles made before; 0 at once where it cannot reach the threshold."""
    short, long = (one, other) if one.weight <= other.weight else (other, one)
    total = len(short.words) + len(long.words)
    if one.hard != other.hard or 2 * min(len(short.words), len(long.words)) < threshold * total:
        return 0.0
    return 2 * _common(short, long) / total


def profile(text: str) -> Profile | None:
    """What of a prompt is compared; ``None`` when it is like no other."""
    if len(text) > LONGEST_PROMPT:
        return None
    text = unicodedata.normalize("NFC", text).replace("’", "'").strip()  # noqa: RUF001  # typographic apostrophe
    words: list[str] = []
    free: list[bool] = []
    hard: list[str] = []
    for word, kind in _tokens(text):
        words.append(word)
        free.append(kind == "free")
        if kind == "hard":
            hard.append(word)
    if not words or _CODE.search(_TOKEN.sub(_prose, text)):
        return None
    return Profile(tuple(words), tuple(free), tuple(hard), sum(word not in _LIGHT for word in words))


def _prose(match: re.Match[str]) -> str:
    return "" if match.lastgroup == "verbatim" else match.group()


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text, each with whether it is free to be missing, a name, or hard."""
    for match in _TOKEN.finditer(text):
        token = match.group()
        if match.lastgroup == "word":
            for word in _expanded(token.casefold()):
                yield word, _kind(word, plain=token.islower())
        elif match.lastgroup != "pause":
            yield token, "hard"


def _kind(word: str, *, plain: bool) -> str:
    if word in _TURNING or not word.replace("'", "").isalpha():
        return "hard"
    return "free" if word in _LIGHT or (plain and len(word) > 1) else "name"


def _expanded(word: str) -> tuple[str, ...]:
    """A contraction as the words it stands for."""
    stem, _, end = word.partition("'")
    if word == "cannot":
        return "can", "not"
    if end == "t" and stem.endswith("n"):
        return {"can": "can", "won": "will", "shan": "shall"}.get(stem, stem[:-1]), "not"
    full = {"re": "are", "m": "am", "ll": "will", "ve": "have"}.get(end)
    if end == "s" and stem in _IS:
        full = "is"
    return (stem, full) if full else (word,)


def _common(short: Profile, long: Profile) -> int:
    """Words in common when the longer is the shorter with words added; otherwise 0."""
    common = i = j = 0
    while i < len(short.words) or j < len(long.words):
        mine = short.words[i] if i < len(short.words) else ""
        theirs = long.words[j] if j < len(long.words) else ""
        if mine == theirs:
            common, i, j = common + 1, i + 1, j + 1
        elif mine in _LIGHT:
            i += 1
        elif theirs in _LIGHT or (theirs and long.free[j]):
            j += 1
        else:
            return 0
    return common
