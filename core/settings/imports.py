"""What a file of settings is to come to here: its entries seen to fit, and told of where something is left out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import NamedTuple, Protocol, TypeVar
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from core.commands.models import RESERVED, SavePreset
from core.commands.settings import ImportedProfile, ImportedProvider, ImportSettings
from core.errors import InputError
from core.ports.redaction import Redactor
from core.settings.checks import SettingChecks
from core.settings.handlers import Providers
from core.settings.history import ENTRIES, PRESET, PROFILE, PROVIDER, History, Wanted
from core.settings.planning import KEPT_KEYS
from events.catalog.settings import PresetSaved, ProfileSaved, ProviderAdded
from events.errors import TuttiError
from events.values import Payload

P = TypeVar("P", bound=Payload)
_PROFILES = UUID("6a3b9c1e-0f57-4c52-9d0b-5a7d2e41c8f3")
"""Namespace of ids that profiles of files get, RFC 9562 section 5.5."""


class PresetCheck(Protocol):
    """Sees whether a prompt could be asked by a preset."""

    def __call__(self, command: SavePreset, coming: Collection[str] = ()) -> PresetSaved:
        """What is to be recorded of it.

        :raises TuttiError: no prompt could.
        """


class Imports(NamedTuple):
    """What the entries of a file pass before they are taken over."""

    checks: SettingChecks
    providers: Providers
    preset: PresetCheck
    redact: Redactor
    """Finds what looks like a key; such a text is put into no profile."""

    def wanted(self, command: ImportSettings, history: History) -> Wanted:
        """What everything is to be after it. An entry that cannot be is among it, with the reason.

        :raises InputError: an entry of a list stands among the settings, past all that entries are looked at for.
        """
        for key in command.values:
            if key.startswith(ENTRIES):
                raise InputError(
                    f"{key} is no setting.", "Take it out of the settings of the file; nothing was changed."
                )
        values: dict[str, object] = {}
        found = _Found({}, {})
        coming = set()
        for provider in command.providers:
            key = f"{PROVIDER}{provider.name}"
            entry = self._provider(key, provider, history, found)
            values[key] = entry
            if key not in found.problems:
                coming.add(provider.name)
        for preset in command.presets:
            key = f"{PRESET}{preset.name}"
            values[key] = found.tried(key, _as_it_came(preset), partial(self.preset, preset, coming))
        for profile in command.profiles:
            profile_id = _id_for(profile.name, history)
            key = f"{PROFILE}{profile_id}"
            values[key] = ProfileSaved(profile_id=profile_id, name=profile.name, values=profile.values)
            if problem := self._wrong_with(profile, coming):
                found.problems[key] = problem
        # settings come last: they may name models of the providers
        return Wanted({**values, **command.values}, notes=found.notes, problems=found.problems)

    def _provider(self, key: str, provider: ImportedProvider, history: History, found: _Found) -> ProviderAdded:
        """The entry as it is to be recorded: with the key it has here, if that is for the same address, or with none."""
        now = history.now.get(key)
        came = ProviderAdded(name=provider.name, kind=provider.wire, base_url=provider.base_url, key_source="none")
        if provider.name in RESERVED:
            found.problems[key] = f"{provider.name} is built in and cannot be replaced. Leave it out."
            return came
        if provider.wire not in self.providers.wires:
            found.problems[key] = f"There is no kind of provider named {provider.wire}. Leave it out."
            return came
        address = partial(self.providers.keys.check_address, provider.wire, provider.base_url)
        entry = found.tried(key, came, lambda: came.model_copy(update={"base_url": address()}))
        if key in found.problems:
            return entry
        had = isinstance(now, ProviderAdded) and now.key_source != "none"
        if isinstance(now, ProviderAdded) and had and _same_place(now, entry):
            return entry.model_copy(update={"key_source": now.key_source})
        notes = []
        if isinstance(now, ProviderAdded) and now.key_source in KEPT_KEYS:
            notes.append("It is reached elsewhere than now, and the key of now is deleted.")
        if had or provider.has_key:
            notes.append("It comes without a key: edit the provider and enter it.")
        if notes:
            found.notes[key] = " ".join(notes)
        return entry

    def _wrong_with(self, profile: ImportedProfile, coming: Collection[str]) -> str:
        """Why a profile cannot be taken over; empty when it can."""
        for key, value in profile.values.items():
            if self.redact(str(value)) != str(value):
                return f"{key} holds what looks like a key or a password, and profiles hold none. Leave it out."
            try:
                self.checks.check(key, value, coming)
            except TuttiError as error:
                return f"{error.what} {error.do}"
        return ""


class _Found(NamedTuple):
    """What was found about entries, by key."""

    notes: dict[str, str]
    problems: dict[str, str]

    def tried(self, key: str, came: P, check: Callable[[], P]) -> P:
        """What a check makes of an entry; the entry as it came where it refuses it."""
        try:
            return check()
        except TuttiError as error:
            self.problems[key] = f"{error.what} {error.do}"
            return came


def _as_it_came(preset: SavePreset) -> PresetSaved:
    fields = preset.model_dump(include={"name", "strategy", "models", "options"})
    return PresetSaved(**fields, answers=preset.answers or {})


def _same_place(one: ProviderAdded, other: ProviderAdded) -> bool:
    """Whether a key for one may be sent to the other: kind, scheme, host and port are the same."""
    return one.kind == other.kind and urlsplit(one.base_url)[:2] == urlsplit(other.base_url)[:2]


def _id_for(name: str, history: History) -> str:
    """The id of the profile of that name; for a new one an id that is the same each time it is worked out."""
    known = {entry.profile_id: entry for entry in history.now.values() if isinstance(entry, ProfileSaved)}
    found = next((entry.profile_id for entry in known.values() if entry.name == name), None)
    number = 0
    while found is None or (found in known and known[found].name != name):
        found = str(uuid5(_PROFILES, f"{number} {name}"))
        number += 1
    return found
