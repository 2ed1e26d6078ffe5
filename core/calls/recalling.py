"""Carries out the commands about recorded answers that are used again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from core.commands.models import ClearCache, DeleteCacheEntry
from core.errors import UnknownThing
from core.ports.answers import AnswerShelf
from events.catalog.cache import CacheCleared, CacheEntryDeleted
from events.envelope import NewEvent, StreamAppend
from events.store.contract import EventStore
from events.values import Payload

STREAM = "cache"
Heard = Callable[[int], Awaitable[None]]
"""Waits until everybody in this process has heard of a position."""


class CacheHandlers:
    """One handler for each command about the cache. A command returns when it holds in this process."""

    def __init__(self, store: EventStore, shelf: AnswerShelf, heard: Heard) -> None:
        self._store = store
        self._shelf = shelf
        self._heard = heard

    async def delete(self, command: DeleteCacheEntry) -> None:
        """Have one answer not used again.

        :raises UnknownThing: no entry has a key that begins so, or more than one has.
        """
        beginning = command.key.strip().lower()
        found = self._shelf.matching(beginning) if beginning else ()
        if not found:
            what = f"No recorded answer has a key that begins with {command.key!r}."
            raise UnknownThing(what, "Run `tutti cache list` to see their keys.")
        if len(found) > 1:
            raise UnknownThing(f"More than one key begins with {command.key!r}.", "Give more of it.")
        await self._append(CacheEntryDeleted(key=found[0]), command.actor)

    async def clear(self, command: ClearCache) -> None:
        """Have no answer used again that was recorded so far."""
        await self._append(CacheCleared(), command.actor)

    async def _append(self, payload: Payload, actor: str) -> None:
        stored = await self._store.append([StreamAppend(STREAM, [NewEvent(payload, actor)])])
        await self._heard(stored[-1].position)
