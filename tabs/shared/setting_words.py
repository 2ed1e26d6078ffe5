"""Values of settings in words, and what a setting is found by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.queries import SettingSpec
from tabs.shared.language import spoken, tr, tr_told, written
from tabs.shared.recorded_words import CHOICES, choice_words
from tabs.shared.safe_text import one_line


def value_words(value: Any) -> str:
    """A value in one line of plain text."""
    match value:
        case None | "":
            return tr("not set")
        case bool():
            return tr("on") if value else tr("off")
        case float():
            return written(f"{value:g}")
        case list() | tuple():
            return one_line(", ".join(map(str, value)), 120)
        case Mapping():
            return one_line(" · ".join(str(part) for part in value.values() if part), 120)
        case _:
            return one_line(_chosen(str(value)), 120)


def holds(spec: SettingSpec, value: Any, words: Sequence[str]) -> bool:
    """Whether a setting holds all of these words, in small letters: its value too, and ``changed`` when that is no default.

    It is found by its English words in any language: these are what guides and the command line call it by.
    """
    changed = [] if same(value, spec.default) else ["changed", tr("changed")]
    english = [spec.title, spec.help, spec.group, spec.unit]
    own = [*map(tr_told, english), *map(choice_words, spec.choices), value_words(value)]
    text = " ".join([*english, spec.key, *spec.choices, *changed, *own]).lower()
    return all(word in text for word in words)


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same setting; a list and a tuple of the same things are."""
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return list(one) == list(other)
    return (type(one) is type(other) and one == other) or (_number(one) and _number(other) and one == other)


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _chosen(text: str) -> str:
    """A text, which may be a choice; in English that is shown as it is typed at the command line."""
    known = spoken() != "en" and text.replace("_", " ").capitalize() in CHOICES
    return choice_words(text) if known else text
