"""Carries out the commands about several conversations at once. Those that were erased meanwhile are passed over."""

from __future__ import annotations

from collections.abc import Sequence

from core.commands.several import ArchiveConversations, PinConversations, RestoreConversations
from core.conversations.handlers import Decide, archived, pinned, restored
from core.conversations.state import read_each
from events.envelope import NewEvent, StreamAppend
from events.errors import VersionConflict
from events.registry import Registry
from events.store.contract import EventStore, Reader


class SeveralHandlers:
    """One handler for each command; each returns the ids of the conversations that were changed, in their order."""

    def __init__(self, store: EventStore, reader: Reader, registry: Registry) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry

    async def pin(self, command: PinConversations) -> tuple[str, ...]:
        """Put conversations at the top, or among the others again."""
        return await self.change(command.conversation_ids, pinned(wanted=command.pinned), command.actor)

    async def archive(self, command: ArchiveConversations) -> tuple[str, ...]:
        """Put conversations away."""
        return await self.change(command.conversation_ids, archived, command.actor)

    async def restore(self, command: RestoreConversations) -> tuple[str, ...]:
        """Bring conversations back from where they are."""
        return await self.change(command.conversation_ids, restored, command.actor)

    async def change(self, conversation_ids: Sequence[str], decide: Decide, actor: str) -> tuple[str, ...]:
        """Append what is decided of each as it is, in one transaction; decide again when one has changed meanwhile."""
        while True:
            states = await read_each(self._reader, self._registry, conversation_ids)
            decided = [(state, decide(state)) for state in states if state.started]
            appends = [
                StreamAppend(state.stream, [NewEvent(payload, actor)], state.version)
                for state, payload in decided
                if payload is not None
            ]
            try:
                if appends:
                    await self._store.append(appends)
            except VersionConflict:
                continue
            return tuple(state.conversation_id for state, payload in decided if payload is not None)
