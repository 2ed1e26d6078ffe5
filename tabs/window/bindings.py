"""Shortcuts that a person chose, as one setting: a line for each, ``chat.new = Ctrl+Alt+N``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from core.errors import InputError
from tabs.shared.actions import Action, Actions, native, sequences
from tabs.shared.language import tr

SETTING = "appearance.shortcuts"
Bound = tuple[Actions, Action]


def read(text: str) -> dict[str, str]:
    """The shortcuts by name of the action; lines that are none are left out, and keys that Qt does not know are none."""
    found = {}
    for line in text.splitlines():
        name, parted, keys = line.partition("=")
        if parted and name.strip():
            known = sequences(keys.strip())
            if known or not keys.strip():
                found[name.strip()] = "; ".join(one.toString() for one in known)
    return found


def write(changed: Mapping[str, str]) -> str:
    """The same as text."""
    return "\n".join(f"{name} = {keys}".rstrip() for name, keys in sorted(changed.items()))


def in_reach(one: QWidget, other: QWidget) -> bool:
    """Whether both can be shown at the same time: the same place, or one inside the other."""
    return one is other or one.isAncestorOf(other) or other.isAncestorOf(one)


def clash(one: QKeySequence, other: QKeySequence) -> bool:
    """Whether two shortcuts are the same, or one is how the other begins."""
    none = QKeySequence.SequenceMatch.NoMatch
    return one.matches(other) != none or other.matches(one) != none


def check(keys: str, name: str, bound: Iterable[Bound]) -> None:
    """Say why an action cannot have a shortcut.

    :param keys: in portable words; empty takes the shortcut away, which is always possible.
    :param bound: every action with what it belongs to.
    :raises InputError: another action in reach has it, or it would swallow a letter.
    """
    wanted, every = sequences(keys), list(bound)
    if any(_types_a_letter(one) for one in wanted):
        raise InputError(
            tr("{keys} is what you write with.", keys=native(keys)),
            tr("Choose one with Ctrl or Alt, or one of the keys F1 to F12."),
        )
    place = next(acts.place(name) for acts, action in every if action.name == name)
    for acts, action in every:
        if action.name == name or not in_reach(place, acts.place(action.name)):
            continue
        for taken in sequences(acts.keys(action.name)):
            if any(clash(one, taken) for one in wanted):
                raise InputError(
                    tr("{keys} is the shortcut of “{title}”.", keys=native(taken.toString()), title=action.title),
                    tr("Choose another one, or give that one another first."),
                )


def _types_a_letter(sequence: QKeySequence) -> bool:
    words = sequence.toString()
    return len(words.removeprefix("Shift+")) == 1 or words.removeprefix("Shift+") in {"Return", "Enter", "Tab", "Space"}
