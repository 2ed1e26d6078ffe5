"""Carries out the commands that change settings and providers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import urlsplit

from pydantic import SecretStr

from core.commands.models import RESERVED, AddProvider, ChangeSetting, RemoveProvider
from core.errors import InputError, UnknownThing
from core.settings.checks import SettingChecks
from core.settings.state import STREAM, Settings, SettingsState
from events.catalog.settings import ProviderAdded, ProviderRemoved, SettingChanged
from events.envelope import NewEvent, StreamAppend
from events.errors import VersionConflict
from events.store.contract import EventStore
from events.values import Payload

"""Provider names that are always there."""


class KeySafe(Protocol):
    """Keeps keys out of everything else."""

    async def keep(self, provider: str, base_url: str, key: SecretStr) -> str:
        """Put a key away, bound to the provider and its origin; returns the source to record."""

    async def forget(self, provider: str, base_url: str) -> None:
        """Delete a key."""

    def check_address(self, wire: str, base_url: str) -> str:
        """The address as it is to be used, the vendor's own when empty.

        :raises InputError: not an address, or not safe to send a key to.
        """


class Providers(NamedTuple):
    """What is asked about providers that are set up."""

    keys: KeySafe
    read_recorded: Callable[[Path], object]
    """Reads a file of recorded answers, to see that it can be.

    :raises InputError: it cannot; the words say which line is wrong.
    """
    wires: Collection[str]
    """The wire formats there are."""


Heard = Callable[[int], Awaitable[None]]
"""Waits until everybody in this process has heard of a position."""


class SettingsHandlers:
    """One handler for each command about settings. A command returns when its change has been heard here."""

    def __init__(
        self, store: EventStore, settings: Settings, checks: SettingChecks, providers: Providers, heard: Heard
    ) -> None:
        self._store = store
        self._wires = providers.wires
        self._heard = heard
        self._settings = settings
        self._checks = checks
        self._keys = providers.keys
        self._read_recorded = providers.read_recorded

    async def change(self, command: ChangeSetting) -> None:
        """Set a setting; setting it to what it is already changes nothing.

        :raises InvalidSetting: the value does not fit, or names a check that there is not.
        :raises UnknownThing: there is no such setting, or a model that leads nowhere is among its value.
        """
        value = self._checks.check(command.key, command.value)

        def decide(state: SettingsState) -> Payload | None:
            previous = state.values.get(command.key)
            if previous == value:
                return None
            return SettingChanged(key=command.key, value=value, previous=previous)

        await self._append(decide, command.actor)

    async def add_provider(self, command: AddProvider) -> None:
        """Add a provider or replace its entry. The key goes to the keyring first, so that no entry lacks its key."""
        if command.name in RESERVED:
            raise InputError(f"{command.name} is built in and cannot be replaced.", "Choose another name.")
        if command.key is not None and command.key_env:
            raise InputError("A key and a variable for it were both given.", "Give one of them.")
        if command.wire == "recorded":
            await self._add_recorded(command)
            return
        if command.file:
            raise InputError(
                "A file was given for a provider that is asked over the network.", "Use the kind recorded."
            )
        if command.wire not in self._wires:
            known = ", ".join([*self._wires, "recorded"])
            raise InputError(f"There is no kind of provider named {command.wire}.", f"Choose one of {known}.")
        base_url = self._keys.check_address(command.wire, command.base_url)
        source = f"env:{command.key_env}" if command.key_env else "none"
        if command.key is not None:
            source = await self._keys.keep(command.name, base_url, command.key)
        entry = ProviderAdded(name=command.name, kind=command.wire, base_url=base_url, key_source=source)
        new_key = command.key is not None  # told even where nothing else changes: a breaker may wait for it
        await self._replace(entry, command.actor, again=new_key)

    async def _add_recorded(self, command: AddProvider) -> None:
        """Add models that answer from a file, which is read once to see that it can be.

        :raises InputError: there is no file, or a line of it is not what it should be.
        """
        if command.key is not None or command.key_env or command.base_url:
            raise InputError("Recorded answers need no key and no address.", "Give the file alone.")
        if not command.file:
            raise InputError("There is no file to read recorded answers from.", "Give it with --file.")
        path = _whole(command.file)
        await asyncio.to_thread(self._read_recorded, path)
        entry = ProviderAdded(name=command.name, kind="recorded", base_url="", key_source="none", file=str(path))
        await self._replace(entry, command.actor)

    async def _replace(self, entry: ProviderAdded, actor: str, *, again: bool = False) -> None:
        """Set a provider up, and delete the key of the one it takes the place of when that is used no more.

        :param again: record it though nothing differs.
        """
        before = self._settings.state().providers.get(entry.name)

        def decide(state: SettingsState) -> Payload | None:
            return entry if again or state.providers.get(entry.name) != entry else None

        await self._append(decide, actor)
        if before is not None:
            await forget_key(self._keys, before, entry)

    async def remove_provider(self, command: RemoveProvider) -> None:
        """Take a provider out and delete its key.

        :raises UnknownThing: there is none of that name.
        """
        entry = self._settings.state().providers.get(command.name)
        if entry is None:
            raise UnknownThing(f"There is no provider named {command.name}.", "Run `tutti providers list` to see them.")
        await self._append(lambda _: ProviderRemoved(name=command.name), command.actor)
        await forget_key(self._keys, entry, None)

    async def _append(self, decide: Callable[[SettingsState], Payload | None], actor: str) -> None:
        while True:
            state = self._settings.state()
            payload = decide(state)
            if payload is None:
                return
            append = StreamAppend(STREAM, [NewEvent(payload, actor)], state.version)
            try:
                stored = await self._store.append([append])
            except VersionConflict:
                continue
            await self._heard(stored[-1].position)
            return


def _whole(file: str) -> Path:
    """The path by which a file is found again, whatever folder the program is started in."""
    return Path(file).expanduser().absolute()


async def forget_key(keys: KeySafe, before: ProviderAdded, after: ProviderAdded | None) -> None:
    """Delete the key of a provider that is not there any more, or that another entry took the place of without it."""
    if _has_key(before) and not (after and _has_key(after) and _origin(after) == _origin(before)):
        await keys.forget(before.name, before.base_url)


def _has_key(entry: ProviderAdded) -> bool:
    """Whether a key was put away for it."""
    return entry.key_source in {"keyring", "session"}


def _origin(entry: ProviderAdded) -> tuple[str, str]:
    """What its key is bound to."""
    return urlsplit(entry.base_url)[:2]
