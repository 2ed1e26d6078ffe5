"""Changes of settings in words: who, what, from which value to which, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from events.projections.settings.rows import SettingChangeRow
from events.values import PICO
from tabs.settings.words import actor_words
from tabs.shared.budgets import scope_title
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.safe_text import one_line
from tabs.shared.setting_words import value_words
from tabs.shared.wording import count, dollars

LIMIT = "limit."
LISTED = ("provider.", "preset.", "profile.", LIMIT)
"""What keys begin with that stand for an entry of a list and not for a setting. A limit is such, or there is none."""
_ENTRIES = {
    "provider": tr_noop("Provider {name}"),
    "preset": tr_noop("Preset {name}"),
    "profile": tr_noop("Profile {name}"),
}
_ACTS = {
    "undo": tr_noop("Undo: {changes}"),
    "redo": tr_noop("Redo: {changes}"),
    "back": tr_noop("Went back: {changes}"),
}


def key_words(key: str, titles: Mapping[str, str], entry: Any = None) -> str:
    """What was changed: the title of a setting, or an entry of a list with its name.

    :param entry: of a list, as it is or was; it knows its name where the key has an id.
    """
    kind, _, name = key.partition(".")
    if not key.startswith(LISTED):
        return titles.get(key, key)
    if key.startswith(LIMIT):
        return tr("Limit: {scope}", scope=scope_title(name))
    named = entry.get("name") if isinstance(entry, Mapping) else None
    return tr(_ENTRIES[kind], name=named or name)


def spoken(key: str, value: Any, limit: int = 60) -> str:
    """A value in a line; of an entry of a list what matters of it."""
    if value is None:
        return tr("none", meaning="entry") if key.startswith(LISTED) else tr("default")
    if key.startswith(LIMIT):
        return dollars(round(value * PICO))
    if isinstance(value, Mapping):
        return one_line(_entry(key, value), limit)
    return one_line(value_words(value), limit)


def act_words(rows: Sequence[SettingChangeRow]) -> str:
    """What an act of several changes was."""
    first = rows[0]
    changes = count(len(rows), "change")
    if first.cause == "profile":
        return tr("Used the profile {name}: {changes}", name=one_line(first.cause_name, 40), changes=changes)
    if first.cause == "import":
        return tr("Imported {name}: {changes}", name=one_line(first.cause_name, 40), changes=changes)
    told = _ACTS.get(first.cause)
    return tr(told, changes=changes) if told else f"{one_line(first.cause, 40)}: {changes}"


def note_words(row: SettingChangeRow) -> str:
    """Why one change was made that stands by itself, and whether it was taken back."""
    why = {
        "profile": tr("profile {name}", name=one_line(row.cause_name, 40)),
        "import": tr("import of {name}", name=one_line(row.cause_name, 40)),
        "undo": tr("undo"),
        "redo": tr("redo"),
        "back": tr("went back"),
    }.get(row.cause, tr("undo") if row.undoes is not None else row.cause)
    return ", ".join(word for word in (why, tr("taken back") if row.undone else "") if word)


def who_words(row: SettingChangeRow) -> str:
    """Who made a change."""
    return actor_words(row.actor)


def _entry(key: str, entry: Mapping[str, Any]) -> str:
    if key.startswith("provider."):
        source = str(entry.get("key_source", ""))
        told = (
            tr("key in {variable}", variable=source.removeprefix("env:"))
            if source.startswith("env:")
            else tr("with a key")
        )
        parts = (entry.get("base_url") or entry.get("file"), "" if source == "none" else told)
    elif key.startswith("preset."):
        parts = (tr_told(str(entry.get("strategy") or "")), ", ".join(map(str, entry.get("models") or ())))
    else:
        values = entry.get("values") or {}
        parts = (entry.get("name"), count(len(values), "setting"))
    return " · ".join(str(part) for part in parts if part)
