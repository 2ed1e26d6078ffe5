"""Carries out the commands about conversations themselves."""

from __future__ import annotations

from core.commands.models import RenameConversation
from core.errors import UnknownThing
from events.catalog.conversations import ConversationRenamed
from events.envelope import NewEvent, StreamAppend
from events.store.contract import EventStore, Reader


class ConversationHandlers:
    """One handler for each command about conversations."""

    def __init__(self, store: EventStore, reader: Reader) -> None:
        self._store = store
        self._reader = reader

    async def rename(self, command: RenameConversation) -> None:
        """Give a conversation another title.

        :raises UnknownThing: there is no such conversation.
        """
        stream = f"conversation-{command.conversation_id}"
        if not self._reader.version(stream):
            what = f"There is no conversation {command.conversation_id}."
            raise UnknownThing(what, "Run `tutti conversations list` to see them.")
        renamed = NewEvent(ConversationRenamed(title=command.title.strip()), command.actor)
        await self._store.append([StreamAppend(stream, [renamed])])
