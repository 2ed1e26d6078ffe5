"""Finds the sentences of the program in what it has recorded, so that they can be said in another language.

A recorded text may be one sentence, several, or a sentence with others in its parts. Of all ways to read it the one is
taken that knows the most of its letters; what none knows, such as an answer that is quoted, stays as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

PART = re.compile(r"\{(\w+)\}")
_ENDS = re.compile(r"((?<=[.!?…]) |; |: )")
"""Between what may have been written by several."""
_COMMA = re.compile(r"(, )")
_NAME = re.compile(r"[\w.:-]*/[^\s,;]+|[a-z][\w.-]*")
"""Of a model, or of a provider."""
_CODED = re.compile(r"(.+)( \(\d+\)\.?)", re.DOTALL)
_LIST = re.compile(r"(\S+(?:, \S+)*) (and|or) (\S+)")
_TYPED = re.compile(r"`[^`]*`")
_NUMBER = re.compile(r"(\$?)(\d[\d,]*(?:\.\d+)?)( ?%)?(\.?)")
_WORD = re.compile(r"[^\W\d_]{2,}")
MOST_PIECES = 24
"""Sentences of a text beyond which it is none of the program's."""
LONGEST_RUN = 4
"""Pieces that one sentence may go over."""
SHORT = 12
"""Letters of its own with which a sentence with parts tells itself from others; below, its parts must be known, too."""


class Read(NamedTuple):
    """A way to read a text."""

    text: str
    """In the other language."""
    known: int
    """Letters that were recognised."""
    left: int
    """Letters in words that were not, numbers and names of models aside."""


class Template(NamedTuple):
    """A sentence with parts."""

    text: str
    pattern: re.Pattern[str]
    longest: str
    """The longest piece of its own, by which it is quickly seen that a text is another."""
    letters: int
    """Of its own."""
    typed: frozenset[str]
    """Parts of what a person is to type, which is the same in every language."""


class Recogniser:
    """Reads texts of one language.

    :param lookup: the translation of a text, empty for none.
    :param sentences: those with parts, in English, with a name in braces for each part.
    :param number: a number in Python's writing as the language writes it.
    """

    def __init__(
        self, lookup: Callable[[str], str], sentences: Sequence[str], number: Callable[[str], str] = str
    ) -> None:
        self._lookup = lookup
        self._number = number
        found = (_template(sentence) for sentence in sentences)
        self._templates = sorted((one for one in found if one.letters), key=lambda one: -one.letters)
        self._read = lru_cache(maxsize=8192)(self._best)

    def read(self, text: str) -> str:
        """A text in the language, as far as it is known."""
        return self._read(text).text

    def _best(self, text: str) -> Read:
        unread = Read(text, 0, _unknown(text))
        if found := self._lookup(text):
            return Read(found, _letters(text), 0)
        if _NUMBER.fullmatch(text) or not _WORD.search(text):
            return Read(self._written(text), 0, 0)
        ways = [unread, *self._by_template(text), *self._listed(text), *self._of_a_thing(text), *self._coded(text)]
        whole = max(ways, key=_worth)
        if whole.left == 0 and whole.known:
            return whole
        return max(whole, self._in_pieces(text), key=_worth)

    def _by_template(self, text: str) -> Iterator[Read]:
        for template in self._templates:
            if template.longest not in text:
                continue
            match = template.pattern.fullmatch(text)
            said = self._lookup(template.text) if match else ""
            if match is None or not said:
                continue
            parts = {
                name: Read(part, 0, _unknown(part)) if name in template.typed else self._read(part)
                for name, part in match.groupdict().items()
            }
            if template.letters < SHORT and any(part.left and " " in part.text.strip() for part in parts.values()):
                continue
            known = template.letters + sum(part.known for part in parts.values())
            yield Read(_filled(said, template.text, parts), known, sum(part.left for part in parts.values()))

    def _listed(self, text: str) -> Iterator[Read]:
        """Names with an *and* or *or* before the last."""
        match = _LIST.fullmatch(text)
        word = self._lookup(match[2]) if match else ""
        if match and word:
            items = [self._read(item) for item in (*match[1].split(", "), match[3])]
            text = ", ".join(item.text for item in items[:-1]) + f" {word} {items[-1].text}"
            yield Read(text, len(match[2]), sum(item.left for item in items))

    def _of_a_thing(self, text: str) -> Iterator[Read]:
        """What a model or provider did, whose name stands before it: ``openai/gpt refused the key``."""
        name, _, did = text.partition(" ")
        end = "." if did.endswith(".") else ""
        found = self._lookup(did.removesuffix(".")) if " " in did else ""
        if found and (_NAME.fullmatch(name) and not self._lookup(name)):
            yield Read(f"{name} {found}{end}", _letters(did), 0)

    def _coded(self, text: str) -> Iterator[Read]:
        """A sentence with the code of an error in brackets behind it."""
        match = _CODED.fullmatch(text)
        if match:
            read = self._clause(match[1])
            yield read._replace(text=f"{read.text}{match[2]}")

    def _in_pieces(self, text: str) -> Read:
        """A text as several sentences, of which each may go over several of the pieces between what ends a sentence."""
        unread = Read(text, 0, _unknown(text))
        pieces = _ENDS.split(text)
        if len(pieces) == 1:
            return self._by_commas(text) or unread
        if len(pieces) > 2 * MOST_PIECES:
            return unread
        best: list[Read] = [Read("", 0, 0)] * (len(pieces) + 3)
        for start in range(len(pieces) - 1, -1, -2):
            rest_of = {stop: best[stop + 1] for stop in range(start + 1, len(pieces) + 1, 2)}
            ways = []
            for stop in list(rest_of)[:LONGEST_RUN]:
                if start == 0 and stop == len(pieces):
                    continue
                one, between = self._clause("".join(pieces[start:stop])), "".join(pieces[stop : stop + 1])
                rest = rest_of[stop]
                if one.left and between != " ":
                    continue  # a colon in what somebody else wrote
                ways.append(Read(one.text + between + rest.text, one.known + rest.known, one.left + rest.left))
            whole = "".join(pieces[start:])
            best[start] = max(ways, key=_worth, default=Read(whole, 0, _unknown(whole)))
        return best[0]

    def _by_commas(self, text: str) -> Read | None:
        """A list of what the program says, when all of it is known."""
        pieces = _COMMA.split(text)
        if not 1 < len(pieces) < 2 * MOST_PIECES:
            return None
        read = [Read(piece, 0, 0) if place % 2 else self._clause(piece) for place, piece in enumerate(pieces)]
        if any(one.left for one in read):
            return None
        return Read("".join(one.text for one in read), sum(one.known for one in read), 0)

    def _clause(self, text: str) -> Read:
        """A piece of several sentences: what ended it may have been cut off, or put behind it."""
        read = self._read(text)
        if not read.left or not text:
            return read
        other = self._read(text.removesuffix(".") if text.endswith(".") else f"{text}.")
        if other.known <= read.known:
            return read
        ended = f"{other.text}." if text.endswith(".") else other.text.removesuffix(".")
        return other._replace(text=ended)

    def _written(self, text: str) -> str:
        match = _NUMBER.fullmatch(text)
        if match is None:
            return text
        number = self._number(match[2])
        if match[3]:
            number = (self._lookup("{number}%") or "{number}%").format(number=number)
        elif match[1]:
            number = (self._lookup("${amount}") or "${amount}").format(amount=number)
        return f"{number}{match[4]}"


def _worth(read: Read) -> tuple[int, int]:
    return read.known, -read.left


def _letters(text: str) -> int:
    return sum(map(len, _WORD.findall(text)))


def _unknown(text: str) -> int:
    """Letters of words, but for those of names with a slash or a dot in them, and of what is quoted as typed."""
    return _letters(" ".join(word for word in re.sub(r"`[^`]*`", "", text).split() if not re.search(r"[/_\d]", word)))


def _template(text: str) -> Template:
    pieces, own, seen = [], [], set[str]()
    for place, piece in enumerate(PART.split(text)):
        if place % 2 == 0:
            own.append(piece)
            pieces.append(re.escape(piece))
        else:
            any_length = "*" if place > 1 and (own[-1][-1:] or "a").isalpha() else "+"  # there may be nothing more
            pieces.append(f"(?P={piece})" if piece in seen else f"(?P<{piece}>.{any_length}?)")
            seen.add(piece)
    typed = frozenset(name for words in _TYPED.findall(text) for name in PART.findall(words))
    return Template(text, re.compile("".join(pieces), re.DOTALL), max(own, key=len), _letters(" ".join(own)), typed)


def _filled(said: str, english: str, parts: dict[str, Read]) -> str:
    """A translation that names a part there is not must not take the window down."""
    words = {name: part.text for name, part in parts.items()}
    try:
        return said.format(**words)
    except (KeyError, IndexError, ValueError):
        return english.format(**words)
