"""Carries out the erasure of what a person wants gone."""

from __future__ import annotations

from core.commands.models import EraseEvent
from events.store.contract import EventStore


class ErasureHandlers:
    """One handler: erase the content of an event."""

    def __init__(self, store: EventStore) -> None:
        self._store = store

    async def erase(self, command: EraseEvent) -> None:
        """Erase for good, audited; the envelope and the hashes stay.

        :raises StoreError: there is no such event.
        """
        await self._store.erase(command.position, reason=command.reason, actor=command.actor)
