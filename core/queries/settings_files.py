"""Files of exported settings: what is written, and how it is read. Data alone: reading one changes and starts nothing.

A file holds no key, and not where one is: a file that could name both an address and a key would send the one to the other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from core.commands.models import SavePreset
from core.commands.settings import ImportedProfile, ImportedProvider
from core.errors import InputError
from events.projections.settings.rows import PresetRow, ProfileRow, ProviderRow
from events.values import clean_json

FORMAT, VERSION = "tutti-settings", 2
MAX_FILE_BYTES = 4 * 1024 * 1024
MOST = 1000
"""Entries of a list at most."""
RECORDED = "recorded"
"""The kind of a provider that answers from a file, which is on this machine alone."""
_DO = "Make one with Export in the settings, or with `tutti settings export FILE`."
_SMALLER = "Choose another file; if it is the right one, take entries out of it that you do not need."
_SMALL_NAME = "give it up to 40 small letters, digits, - and _, beginning with a letter or digit"
_NAME = "give it up to 60 letters, digits, blanks, dots and dashes, beginning with a letter or digit"
_WORDS: dict[tuple[type[BaseModel], str], str] = {
    (ImportedProvider, "name"): f"its name cannot be used; {_SMALL_NAME}",
    (ImportedProvider, "wire"): "its kind (wire) is none; it is openai, anthropic or one that a package adds",
    (ImportedProvider, "base_url"): "its address (base_url) is no text of up to 2,000 characters",
    (ImportedProvider, "has_key"): "has_key is neither true nor false",
    (SavePreset, "name"): f"its name cannot be used; {_NAME}",
    (ImportedProfile, "name"): f"its name cannot be used; {_NAME}",
    (ImportedProfile, "values"): "its values are no settings by name",
}
"""What is wrong with a field that does not fit, in words; of others it is said what was expected in its place."""
P = TypeVar("P", bound=BaseModel)


class SettingsFile(NamedTuple):
    """What a file says, each part by itself well formed; the fields of :class:`core.commands.settings.ImportSettings`."""

    values: dict[str, Any]
    providers: tuple[ImportedProvider, ...] = ()
    presets: tuple[SavePreset, ...] = ()
    profiles: tuple[ImportedProfile, ...] = ()


class Exported(NamedTuple):
    """What is written."""

    changed: Mapping[str, Any]
    """Settings that differ from their defaults."""
    providers: tuple[ProviderRow, ...]
    presets: tuple[PresetRow, ...]
    profiles: tuple[ProfileRow, ...]

    @classmethod
    def of(
        cls,
        changed: Mapping[str, Any],
        providers: Iterable[ProviderRow],
        presets: Iterable[PresetRow],
        profiles: Iterable[ProfileRow],
    ) -> Exported:
        """What is set now, without the providers that answer from a file of this machine."""
        reached = tuple(row for row in providers if row.kind != RECORDED)
        return cls(changed, reached, tuple(presets), tuple(profiles))

    def file(self) -> bytes:
        """The content of the file."""
        document = {
            "format": FORMAT,
            "version": VERSION,
            "settings": dict(self.changed),
            "providers": [
                {"name": row.name, "wire": row.kind, "base_url": row.base_url, "has_key": row.key_source != "none"}
                for row in self.providers
            ],
            "presets": [
                {
                    "name": row.name,
                    "strategy": row.strategy,
                    "models": list(row.models),
                    "options": dict(row.options),
                    "answers": dict(row.answers),
                }
                for row in self.presets
            ],
            "profiles": [{"name": row.name, "values": dict(row.values)} for row in self.profiles],
        }
        return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()


def read_exported(name: str, raw: bytes) -> SettingsFile:
    """What a file says; whether it fits what is here is not looked at.

    :param name: of the file, for the words of an error.
    :param raw: its content, or at least one byte over :data:`MAX_FILE_BYTES` of it.
    :raises InputError: it is no export of settings, or an entry of it is not what it should be; the words say which.
    """
    if len(raw) > MAX_FILE_BYTES:
        most = MAX_FILE_BYTES // (1024 * 1024)
        raise InputError(f"{name} is too large: an export of settings has {most} MB at most.", _SMALLER)
    try:
        document = clean_json(json.loads(raw))
    except (ValueError, RecursionError):
        document = None
    wanted = document.get("settings") if isinstance(document, dict) and document.get("format") == FORMAT else None
    if not isinstance(document, dict) or not isinstance(wanted, dict):
        raise InputError(f"{name} is no export of settings.", _DO)
    written = document.get("version")
    if isinstance(written, int) and written > VERSION:
        raise InputError(
            f"{name} was written by a newer version of Tutti.", "Install the newest Tutti, and import it again."
        )
    return SettingsFile(
        wanted,
        _entries(name, document, "providers", ImportedProvider),
        _entries(name, document, "presets", SavePreset),
        _entries(name, document, "profiles", ImportedProfile),
    )


def _entries(file: str, document: dict[str, Any], key: str, kind: type[P]) -> tuple[P, ...]:
    """The entries of a list; of two of one name the last counts.

    :raises InputError: one does not fit.
    """
    listed = document.get(key, [])
    if not isinstance(listed, list) or len(listed) > MOST:
        raise InputError(f"{key} of {file} is no list of up to {MOST} entries.", _DO)
    found: dict[str, P] = {}
    for place, entry in enumerate(listed, 1):
        try:
            made = kind.model_validate(entry)
        except ValidationError as error:
            what = f"Entry {place} of {key} in {file} does not fit: {_why(kind, error)}."
            raise InputError(what, "Mend it in the file or take it out; nothing was changed.") from None
        found[str(getattr(made, "name", place))] = made
    return tuple(found.values())


def _why(kind: type[BaseModel], error: ValidationError) -> str:
    """What is wrong with an entry, in words; what it holds is not repeated, for it may be a key."""
    first = error.errors(include_url=False, include_input=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    if not field:
        return "it is no entry with names and values"
    if first["type"] == "missing":
        return f"it has no {field}"
    if first["type"] == "extra_forbidden":
        return f"it has {field}, which no such entry has"
    known = _WORDS.get((kind, str(first["loc"][0])))
    if known is not None:
        return known
    return f"{field} is not what it should be ({first['msg'][:1].lower()}{first['msg'][1:]})"
