"""Carries out the commands about saved prompts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from core.commands.library import RemovePrompt, SavePrompt, SavePrompts
from core.errors import InputError
from core.ports.prompts import SavedPrompt, library, prompt_named
from events.catalog.library import LibraryPromptRemoved, LibraryPromptSaved
from events.envelope import NewEvent, StreamAppend
from events.errors import VersionConflict
from events.projections.library.rows import PromptRow
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import Payload

STREAM = "library"


class LibraryHandlers:
    """One handler for each command. A command returns when the rows show its change.

    :param shown: waits until the projections have reached a position.
    """

    def __init__(
        self, store: EventStore, reader: Reader, registry: Registry, shown: Callable[[int], Awaitable[None]]
    ) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry
        self._shown = shown

    async def save(self, command: SavePrompt) -> None:
        """Save a prompt; saving it as it is changes nothing.

        :raises InputError: it is to get a name that another prompt has.
        """
        await self._append(lambda known: _saving(known, command), command.actor)

    async def save_all(self, command: SavePrompts) -> int:
        """Save several prompts in one transaction; returns how many were not there so."""
        return await self._append(
            lambda known: [payload for one in command.prompts for payload in _saving(known, one)], command.actor
        )

    async def remove(self, command: RemovePrompt) -> None:
        """Take a prompt out.

        :raises InputError: there is none of that name.
        """

        def decide(known: list[SavedPrompt]) -> list[Payload]:
            return [LibraryPromptRemoved(name=prompt_named(known, command.name).name)]

        await self._append(decide, command.actor)

    async def _append(self, decide: Callable[[list[SavedPrompt]], list[Payload]], actor: str) -> int:
        while True:
            known, version = self._known()
            payloads = decide(known)
            if not payloads:
                return 0
            events = [NewEvent(payload, actor) for payload in payloads]
            try:
                stored = await self._store.append([StreamAppend(STREAM, events, version)])
            except VersionConflict:
                continue
            await self._shown(stored[-1].position)
            return len(payloads)

    def _known(self) -> tuple[list[SavedPrompt], int]:
        """The library as its stream says, and the version of that."""
        rows: dict[str, PromptRow] = {}
        version = 0
        for stored in self._reader.read_stream(STREAM):
            version = stored.version
            payload = self._registry.decode(stored).payload
            if isinstance(payload, LibraryPromptSaved):
                rows[payload.name] = PromptRow(**payload.model_dump())
            elif isinstance(payload, LibraryPromptRemoved):
                rows[payload.name] = PromptRow(payload.name, "", removed=True)
        return library(rows.values()), version


def _saving(known: list[SavedPrompt], command: SavePrompt) -> list[Payload]:
    """What is to be recorded so that a prompt is saved.

    :raises InputError: it is empty, or to get a name that another prompt has.
    """
    if not command.text.strip():
        raise InputError("The prompt is empty.", "Write its text.")
    there = {prompt.name: prompt for prompt in known}
    renamed = bool(command.was) and command.was != command.name
    if renamed and command.name in there:
        raise InputError(f"There is a prompt named {command.name} already.", "Choose another name.")
    tags = tuple(dict.fromkeys(tag.strip() for tag in command.tags if tag.strip()))
    fields = command.model_dump(include={"name", "text", "strategy", "preset", "models"})
    saved = LibraryPromptSaved(**fields, folder=command.folder.strip(), tags=tags)
    before = there.get(command.name)
    same = before is not None and not before.shipped and SavedPrompt(**saved.model_dump()) == before
    parts: list[Payload] = [] if same else [saved]
    return [LibraryPromptRemoved(name=command.was), *parts] if renamed and command.was in there else parts
