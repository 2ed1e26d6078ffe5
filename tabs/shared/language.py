"""The words of the window in the person's language.

Every text that a person reads is written in English where it is used, inside a function of this module, as one whole sentence or name with its changing parts in braces. From these places the files for
translators are made (``python -m docs.translations``). Without a language, as on the command line, each text stands for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tabs.shared.recognising import Recogniser

Lookup = Callable[[str, str, int], str]
"""The translation of a text, given its meaning where it has several, and a number that decides about the plural (-1 for none);
an empty string where there is none."""


@dataclass(frozen=True, slots=True)
class Language:
    """How one language says and writes things."""

    name: str
    """As in BCP 47, such as ``de``."""
    lookup: Lookup
    group: str = ","
    """Stands between thousands."""
    point: str = "."
    """Stands before the fraction."""
    recorded: Callable[[], Sequence[str]] = tuple
    """What the program itself writes into its record, in English, with a name in braces for each part."""


LONGEST = 4000
"""Characters of a recorded text that is looked up; a longer one is none of the program's sentences."""
_spoken: Language | None = None


def speak(language: Language | None) -> None:
    """Use a language from now on; what is already on the screen stays as it is. Without one it is English."""
    global _spoken  # noqa: PLW0603 - one program speaks one language
    _spoken = language


def spoken() -> str:
    """The name of the language in use, such as ``en``."""
    return _spoken.name if _spoken else "en"


def tr(text: str, /, *, meaning: str = "", **parts: object) -> str:
    """A text in the person's language.

    :param text: what it is in English, with a name in braces for each part.
    :param meaning: tells two things apart that one English word stands for; translators see it.
    :param parts: what stands for the names in braces.
    """
    found = _spoken.lookup(text, meaning, -1) if _spoken else ""
    return _filled(found or text, text, parts) if parts else found or text


def tr_count(number: int, one: str, many: str, /, *, meaning: str = "", **parts: object) -> str:
    """A text that depends on a number, in the plural form that the language has for it.

    :param one: English for one thing; ``{n}`` stands for the number, thousands set apart.
    :param many: English for any other number, and what translators see.
    """
    found = _spoken.lookup(many, meaning, abs(number)) if _spoken else ""
    english = one if number == 1 else many
    return _filled(found or english, english, {"n": grouped(number), **parts})


def tr_told(text: str, /) -> str:
    """What was recorded or said by a part without a window: an error, a reason, a setting's name.

    The record keeps English, so that it reads the same for everybody. Where it is one of the sentences that the program
    writes, or several, it is shown in the person's language, and so are parts that are; the rest as it was written.
    """
    return _recogniser(_spoken).read(text) if _spoken and text and len(text) <= LONGEST else text


def tr_noop(text: str, /) -> str:
    """Mark a text of a table that is made before the language is known; whoever shows it calls :func:`tr` with it."""
    return text


def grouped(number: int) -> str:
    """A whole number with its thousands set apart as the language does."""
    return written(f"{number:,}")


def written(number: str) -> str:
    """A number in Python's writing (``1,204.5``) as the language writes it."""
    if _spoken is None:
        return number
    return number.translate({ord(","): _spoken.group, ord("."): _spoken.point})


@lru_cache(maxsize=1)
def _recogniser(language: Language) -> Recogniser:
    return Recogniser(lambda text: language.lookup(text, "", -1), language.recorded(), written)


def _filled(found: str, english: str, parts: dict[str, Any]) -> str:
    """A translation that names a part there is not must not take the window down."""
    try:
        return found.format(**parts)
    except (KeyError, IndexError, ValueError):
        return english.format(**parts)
