"""Carries out the commands about conversations themselves."""

from __future__ import annotations

from collections.abc import Callable

from core.commands.models import (
    ArchiveConversation,
    PinConversation,
    RenameConversation,
    RestoreConversation,
    SetSystemPrompt,
)
from core.conversations.state import ConversationState, read_conversation
from events.catalog.conversations import (
    ConversationArchived,
    ConversationDeleted,
    ConversationPinned,
    ConversationRenamed,
    ConversationRestored,
    ConversationUnpinned,
    SystemPromptSet,
)
from events.envelope import NewEvent, StreamAppend
from events.errors import VersionConflict
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import Payload

Decide = Callable[[ConversationState], Payload | None]
"""What happens to a conversation as it is; ``None`` when nothing is left to do."""


class ConversationHandlers:
    """One handler for each command about conversations. Each raises ``UnknownThing`` when there is none of that id."""

    def __init__(self, store: EventStore, reader: Reader, registry: Registry) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry

    async def rename(self, command: RenameConversation) -> None:
        """Give a conversation another title."""
        renamed = ConversationRenamed(title=command.title.strip())
        await self.change(command.conversation_id, lambda _: renamed, command.actor)

    async def set_system_prompt(self, command: SetSystemPrompt) -> None:
        """Give a conversation instructions of its own, or none; the same ones again change nothing."""
        wish = SystemPromptSet(text=command.text)

        def decide(state: ConversationState) -> Payload | None:
            return wish if state.system_prompt != command.text else None

        await self.change(command.conversation_id, decide, command.actor)

    async def pin(self, command: PinConversation) -> None:
        """Put a conversation at the top, or among the others again."""
        await self.change(command.conversation_id, pinned(wanted=command.pinned), command.actor)

    async def archive(self, command: ArchiveConversation) -> None:
        """Put a conversation away."""
        await self.change(command.conversation_id, archived, command.actor)

    async def restore(self, command: RestoreConversation) -> None:
        """Bring a conversation back from where it is; one that is in the list stays there."""
        await self.change(command.conversation_id, restored, command.actor)

    async def change(self, conversation_id: str, decide: Decide, actor: str) -> None:
        """Append what is decided of a conversation as it is; decide again when it has changed meanwhile."""
        while True:
            state = read_conversation(self._reader, self._registry, conversation_id)
            payload = decide(state)
            if payload is None:
                return
            try:
                await self._store.append([StreamAppend(state.stream, [NewEvent(payload, actor)], state.version)])
            except VersionConflict:
                continue
            return


def pinned(*, wanted: bool) -> Decide:
    """What pins a conversation, or lets it stand among the others again."""
    wish = ConversationPinned() if wanted else ConversationUnpinned()
    return lambda state: wish if state.pinned != wanted else None


def archived(state: ConversationState) -> Payload | None:
    """What puts a conversation away."""
    return None if state.archived else ConversationArchived()


def deleted(state: ConversationState) -> Payload | None:
    """What throws a conversation away."""
    return None if state.deleted else ConversationDeleted()


def restored(state: ConversationState) -> Payload | None:
    """What brings a conversation back from where it is; nothing for one that is in the list."""
    if state.deleted:
        return ConversationRestored(place="deleted")
    return ConversationRestored(place="archived") if state.archived else None
