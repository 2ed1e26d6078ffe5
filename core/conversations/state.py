"""The stream of a conversation, folded: where it is, what it holds, and which runs belong to it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.errors import UnknownThing
from events.catalog.conversations import (
    ConversationArchived,
    ConversationDeleted,
    ConversationMovedToFolder,
    ConversationPinned,
    ConversationRestored,
    ConversationStarted,
    ConversationUnpinned,
    PromptAdded,
    PromptAskedAgain,
    ReviewRequested,
    SystemPromptSet,
)
from events.envelope import Event
from events.registry import Registry
from events.store.contract import Reader
from events.values import Payload

_PIECE = 20
"""Conversations read in one go where several are: some milliseconds in which nothing else has its turn."""


@dataclass(frozen=True, slots=True)
class ConversationState:
    """What the stream says up to a version."""

    conversation_id: str
    version: int = 0
    started: bool = False
    """False too for one that was erased."""
    pinned: bool = False
    archived: bool = False
    deleted: bool = False
    system_prompt: str | None = None
    """Its own instructions; ``None`` when the settings count."""
    folder: str = ""
    """The folder it is in; empty for none."""
    runs: tuple[str, ...] = ()
    """Those that were to answer its prompts, or to review their answers, in order."""

    @property
    def stream(self) -> str:
        """Where its events are."""
        return f"conversation-{self.conversation_id}"


def fold(conversation_id: str, events: Iterable[Event]) -> ConversationState:
    """The state after all events of the stream."""
    state = ConversationState(conversation_id)
    for event in events:
        state = replace(_follow(state, event.payload), version=event.stored.version)
    return state


def read_conversation(reader: Reader, registry: Registry, conversation_id: str) -> ConversationState:
    """A conversation as it is now.

    :raises UnknownThing: there is none of that id.
    """
    state = fold(conversation_id, map(registry.decode, reader.read_stream(f"conversation-{conversation_id}")))
    if not state.started:
        raise unknown(conversation_id)
    return state


def unknown(conversation_id: str) -> UnknownThing:
    """Says that there is no conversation of an id."""
    return UnknownThing(f"There is no conversation {conversation_id}.", "Run `tutti conversations list` to see them.")


async def read_each(reader: Reader, registry: Registry, conversation_ids: Sequence[str]) -> list[ConversationState]:
    """Conversations as they are now, in their order and each once; also those that are not there.

    There may be thousands, and runs are carried out meanwhile: they have their turn between.
    """
    states = []
    for place, one in enumerate(dict.fromkeys(conversation_ids), start=1):
        states.append(fold(one, map(registry.decode, reader.read_stream(f"conversation-{one}"))))
        if place % _PIECE == 0:
            await asyncio.sleep(0)
    return states


def _follow(state: ConversationState, payload: Payload | None) -> ConversationState:
    match payload:
        case PromptAdded(imported=None) as prompt:
            return replace(state, archived=False, deleted=False, runs=(*state.runs, prompt.run_id))
        case PromptAskedAgain() | ReviewRequested() as again:
            return replace(state, runs=(*state.runs, again.run_id))
        case SystemPromptSet() as given:
            return replace(state, system_prompt=given.text)
        case ConversationMovedToFolder() as moved:
            return replace(state, folder=moved.folder)
        case ConversationRestored() as back:
            return replace(state, archived=False) if back.place == "archived" else replace(state, deleted=False)
        case _:
            return replace(state, **_SAYS.get(type(payload), {}))


_SAYS: Mapping[type, Mapping[str, Any]] = {
    ConversationStarted: {"started": True},
    ConversationPinned: {"pinned": True},
    ConversationUnpinned: {"pinned": False},
    ConversationArchived: {"archived": True},
    ConversationDeleted: {"deleted": True},
}
