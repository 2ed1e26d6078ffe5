"""Profiles: settings as they were, under a name. Saved, renamed and removed; using one is an act like others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from core.commands.settings import RemoveProfile, RenameProfile, SaveProfile
from core.errors import InputError, UnknownThing
from core.ports.redaction import Redactor
from core.settings.checks import SettingChecks
from core.settings.history import History
from core.settings.planning import covered
from core.settings.state import STREAM, Settings
from events.catalog.settings import ProfileRemoved, ProfileSaved
from events.envelope import NewEvent, StreamAppend
from events.errors import VersionConflict
from events.store.contract import EventStore
from events.values import Payload, new_id


class ProfileHandlers:
    """One handler for each command about profiles.

    :param redact: finds what looks like a key; such a text is put into no profile.
    """

    def __init__(
        self,
        store: EventStore,
        settings: Settings,
        checks: SettingChecks,
        redact: Redactor,
        heard: Callable[[int], Awaitable[None]],
    ) -> None:
        self._store = store
        self._settings = settings
        self._checks = checks
        self._redact = redact
        self._heard = heard

    async def save(self, command: SaveProfile) -> None:
        """Save what is set now; a profile of that name then stands for this.

        :raises InputError: a setting holds what looks like a key.
        """

        def decide(history: History) -> Payload | None:
            values = covered(history.settings, self._checks)
            for key, value in values.items():
                if self._redact(str(value)) != str(value):
                    what = f"{key} holds what looks like a key or a password, and profiles hold none."
                    raise InputError(what, "Take it out of that setting, then save the profile.")
            before = _named(history.now.values(), command.name)
            return ProfileSaved(profile_id=before.profile_id if before else new_id(), name=command.name, values=values)

        await self._append(decide, command.actor)

    async def rename(self, command: RenameProfile) -> None:
        """Give a profile another name.

        :raises UnknownThing: there is none of that name.
        :raises InputError: another one has the new name.
        """

        def decide(history: History) -> Payload | None:
            profile = profile_named(history.now.values(), command.name)
            if command.to == command.name:
                return None
            if _named(history.now.values(), command.to) is not None:
                raise InputError(f"There is a profile named {command.to} already.", "Choose another name.")
            return profile.model_copy(update={"name": command.to})

        await self._append(decide, command.actor)

    async def remove(self, command: RemoveProfile) -> None:
        """Take a profile away.

        :raises UnknownThing: there is none of that name.
        """
        await self._append(
            lambda history: ProfileRemoved(profile_id=profile_named(history.now.values(), command.name).profile_id),
            command.actor,
        )

    async def _append(self, decide: Callable[[History], Payload | None], actor: str) -> None:
        while True:
            history = self._settings.history()
            payload = decide(history)
            if payload is None:
                return
            try:
                append = StreamAppend(STREAM, [NewEvent(payload, actor)], history.version)
                stored = await self._store.append([append])
            except VersionConflict:
                continue
            await self._heard(stored[-1].position)
            return


def profile_named(entries: Iterable[Any], name: str) -> ProfileSaved:
    """A profile by its name.

    :param entries: everything that is set, profiles among it.
    :raises UnknownThing: there is none; the words say which there are.
    """
    entries = list(entries)
    found = _named(entries, name)
    if found is None:
        names = [entry.name for entry in entries if isinstance(entry, ProfileSaved)]
        there = f"These exist: {', '.join(names)}." if names else "Save one with `tutti settings profiles save`."
        raise UnknownThing(f"There is no profile named {name}.", there)
    return found


def _named(entries: Iterable[Any], name: str) -> ProfileSaved | None:
    return next((entry for entry in entries if isinstance(entry, ProfileSaved) and entry.name == name), None)
