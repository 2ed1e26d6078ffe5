"""Carries out the commands that throw a conversation away, and that erase one for good."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import suppress

from core.commands.models import CancelRun, DeleteConversation, EraseConversation
from core.commands.several import DeleteConversations
from core.conversations.handlers import ConversationHandlers, deleted
from core.conversations.several import SeveralHandlers
from core.conversations.state import ConversationState, read_conversation, read_each
from core.errors import TransitionRefused
from core.runs.decider import fold
from events.envelope import StoredEvent
from events.registry import Registry
from events.store.contract import EventStore, Reader

Forget = Callable[[Collection[str], str], Awaitable[None]]
"""Forgets, for an actor, what was remembered of these runs."""
_PIECE = 20
"""Conversations whose runs are looked at in one go where several are deleted."""
_THEIRS = ("conversation-", "run-", "call-")
"""Streams that hold what was said in a conversation, how it was answered, and by whom."""


class DiscardHandlers:
    """One handler for each of them.

    :param cancel: stops a run, wherever it runs.
    :param forget: has what was remembered of its runs go too.
    :param shown: waits until the rows show everything up to a position.
    """

    def __init__(
        self,
        store: EventStore,
        reader: Reader,
        registry: Registry,
        *,
        cancel: Callable[[CancelRun], Awaitable[None]],
        forget: Forget,
        shown: Callable[[int], Awaitable[None]],
    ) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry
        self._conversations = ConversationHandlers(store, reader, registry)
        self._several = SeveralHandlers(store, reader, registry)
        self._cancel = cancel
        self._forget = forget
        self._shown = shown

    async def delete(self, command: DeleteConversation) -> None:
        """Hide a conversation; nothing of it is erased.

        :raises UnknownThing: there is no such conversation.
        :raises TransitionRefused: a run is going on in it, and the command does not say to stop it.
        """
        state = read_conversation(self._reader, self._registry, command.conversation_id)
        active = self._active_of(state)
        if active and not command.stop:
            what = "A run is going on in this conversation."
            raise TransitionRefused(what, "Stop it first, or have it stopped: tutti conversations delete ID --stop.")
        await self._stop(active, command.actor)
        await self._conversations.change(command.conversation_id, deleted, command.actor)

    async def delete_several(self, command: DeleteConversations) -> tuple[str, ...]:
        """Hide conversations, in one transaction; nothing of them is erased. Returns the ids of those that were not hidden.

        :raises TransitionRefused: a run is going on in one of them, and the command does not say to stop it.
        """
        active: list[str] = []
        for place, state in enumerate(await read_each(self._reader, self._registry, command.conversation_ids)):
            active += self._active_of(state)
            if place % _PIECE == 0:
                await asyncio.sleep(0)
        if active and not command.stop:
            raise TransitionRefused("A run is going on in one of these conversations.", "Stop it first.")
        await self._stop(active, command.actor)
        return await self._several.change(command.conversation_ids, deleted, command.actor)

    async def erase(self, command: EraseConversation) -> int:
        """Erase all that a deleted conversation, its runs and their calls say, audited; returns how many events that is.

        What was remembered of its runs is forgotten first. Envelopes and hashes stay, and the chain is still proved.

        :raises UnknownThing: there is no such conversation.
        :raises TransitionRefused: it is not deleted, or a run is going on in it.
        """
        state = read_conversation(self._reader, self._registry, command.conversation_id)
        if not state.deleted:
            what = "This conversation is not among the deleted ones."
            raise TransitionRefused(what, "Delete it first; then it can be erased for good.")
        if any(map(self._active, state.runs)):
            raise TransitionRefused("A run is going on in this conversation.", "Stop it and wait for its end.")
        await self._forget(frozenset(state.runs), command.actor)
        found = [stored.position for stored in self._events(state) if stored.data is not None]
        positions = tuple(dict.fromkeys(found))
        erased = await self._store.erase_all(positions, reason=command.reason, actor=command.actor)
        if erased:
            await self._shown(erased[-1].position)
        return len(erased)

    def _active_of(self, state: ConversationState) -> list[str]:
        return [run_id for run_id in dict.fromkeys(state.runs) if self._active(run_id)]

    async def _stop(self, run_ids: Collection[str], actor: str) -> None:
        for run_id in run_ids:
            with suppress(TransitionRefused):  # it has just ended
                await self._cancel(CancelRun(run_id=run_id, reason="its conversation was deleted", actor=actor))

    def _active(self, run_id: str) -> bool:
        return fold(run_id, map(self._registry.decode, self._reader.read_stream(f"run-{run_id}"))).active

    def _events(self, state: ConversationState) -> Iterator[StoredEvent]:
        yield from self._reader.read_stream(state.stream)
        for run_id in dict.fromkeys(state.runs):
            for stored in self._reader.read_correlated(run_id):
                if stored.stream.startswith(_THEIRS):
                    yield stored
