"""Carries out the erasure of what a person wants gone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from core.commands.models import EraseEvent
from core.errors import InputError
from events.errors import EventRefused
from events.store.contract import EventStore


class ErasureHandlers:
    """One handler: erase the content of an event.

    :param erased: has what was made from it go too.
    """

    def __init__(self, store: EventStore, erased: Callable[[], Awaitable[None]]) -> None:
        self._store = store
        self._erased = erased

    async def erase(self, command: EraseEvent) -> None:
        """Erase for good, audited; the envelope and the hashes stay.

        :raises InputError: there is no such event, or nothing is left of it to erase.
        """
        try:
            await self._store.erase(command.position, reason=command.reason, actor=command.actor)
        except EventRefused as error:
            raise InputError(error.what, error.do) from None
        await self._erased()
