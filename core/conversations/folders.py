"""Carries out the commands about folders of conversations. A folder is nothing but its name with each that is in it."""

from __future__ import annotations

from collections.abc import Mapping

from core.commands.folders import MoveToFolder, RenameFolder
from core.conversations.state import read_each, unknown
from core.errors import UnknownThing
from events.catalog.conversations import ConversationMovedToFolder
from events.envelope import NewEvent, StreamAppend
from events.errors import VersionConflict
from events.registry import Registry
from events.store.contract import EventStore, Reader


class FolderHandlers:
    """One handler for each command. What is in which folder is read from the record itself, so that nothing lags."""

    def __init__(self, store: EventStore, reader: Reader, registry: Registry) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry

    async def move(self, command: MoveToFolder) -> str:
        """Put conversations into a folder, or take them out; returns the folder's name as it is spelled.

        :raises UnknownThing: there is no conversation of one of the ids; none is moved then.
        """
        folder = _spelled(command.folder, self._folders())
        await self._move(dict.fromkeys(command.conversation_ids, ""), folder, command.actor, strict=True)
        return folder

    async def rename(self, command: RenameFolder) -> tuple[str, ...]:
        """Have all that is in a folder stand in another one, or in none, at once; returns the ids of those conversations.

        :raises UnknownThing: there is no such folder.
        """
        folders = self._folders()
        old = _spelled(command.folder, folders)
        inside = {stream.partition("-")[2]: folder for stream, folder in folders.items() if folder == old}
        if not inside:
            what = f"There is no folder {command.folder}."
            raise UnknownThing(what, "Run `tutti conversations folders` to see them.")
        others = {stream: folder for stream, folder in folders.items() if folder != old}
        return await self._move(inside, _spelled(command.name, others), command.actor)

    def _folders(self) -> dict[str, str]:
        """The streams of conversations that are in a folder, each with its name; those that were erased are in none."""
        folders: dict[str, str] = {}
        for stored in self._reader.read(types=(ConversationMovedToFolder.type_name,)):
            payload = self._registry.decode(stored).payload
            folders[stored.stream] = payload.folder if isinstance(payload, ConversationMovedToFolder) else ""
        return {stream: folder for stream, folder in folders.items() if folder}

    async def _move(
        self, inside: Mapping[str, str], folder: str, actor: str, *, strict: bool = False
    ) -> tuple[str, ...]:
        """In one transaction; again when one of them has changed meanwhile. Returns those that were as it was wanted.

        :param inside: conversations, each with the folder it has to be in still; empty for any.
        :param strict: whether none is moved where one of them is not there.
        """
        moved = NewEvent(ConversationMovedToFolder(folder=folder), actor)
        while True:
            found = await read_each(self._reader, self._registry, tuple(inside))
            gone = next((state for state in found if not state.started), None)
            if gone is not None and strict:
                raise unknown(gone.conversation_id)
            there = [state for state in found if state.started and inside[state.conversation_id] in {"", state.folder}]
            appends = [StreamAppend(state.stream, [moved], state.version) for state in there if state.folder != folder]
            try:
                if appends:
                    await self._store.append(appends)
            except VersionConflict:
                continue
            return tuple(state.conversation_id for state in there)


def _spelled(folder: str, folders: Mapping[str, str]) -> str:
    """How the folder of that name is spelled; as it is given when there is none."""
    names = sorted(set(folders.values()))
    if not folder or folder in names:
        return folder
    return next((name for name in names if name.casefold() == folder.casefold()), folder)
