"""Carries out the commands about what is remembered: remember, edit, forget, retract."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress

from core.commands.models import (
    EditMemory,
    ForgetMemory,
    IndexMemory,
    MemoryIndexed,
    MemoryKept,
    Remember,
    RetractInsight,
)
from core.errors import InputError, TransitionRefused
from core.memory.meaning import Meaning
from core.memory.state import STREAM, MemoryBook, read_book
from events.catalog.memory import InsightRetracted, MemoryAdded, MemoryEdited, MemoryForgotten
from events.envelope import NewEvent, StreamAppend
from events.errors import EventRefused, VersionConflict
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import Payload, new_id, now_us

DAY = 86_400_000_000
"""Microseconds."""

Shown = Callable[[int], Awaitable[None]]
"""Waits until the rows show everything up to a position."""


class MemoryHandlers:
    """One handler for each command. A command returns when the next prompt knows of it."""

    def __init__(self, store: EventStore, reader: Reader, registry: Registry, shown: Shown, meaning: Meaning) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry
        self._shown = shown
        self._meaning = meaning

    async def remember(self, command: Remember) -> MemoryKept:
        """Remember a fact. That it cannot be found by meaning yet is told, and keeps nothing from being remembered."""
        memory_id = new_id()
        text, topic = _said(command.text), command.topic.strip()
        expires = None if command.expires_days is None else _in_days(command.expires_days)
        added = MemoryAdded(memory_id=memory_id, kind="fact", text=text, topic=topic, expires_at=expires)
        await self._append(lambda _: added, command.actor)
        return await self._followed(memory_id)

    async def edit(self, command: EditMemory) -> MemoryKept:
        """Change what is remembered; what the command does not name stays.

        :raises UnknownThing: it is not remembered.
        """

        def decide(book: MemoryBook) -> Payload:
            known = book.entry(command.memory_id)
            days, expires = command.expires_days, known.expires_at
            if days is not None:
                expires = _in_days(days) if days else None
            return MemoryEdited(
                memory_id=command.memory_id,
                text=known.text if command.text is None else _said(command.text),
                topic=known.topic if command.topic is None else command.topic.strip(),
                expires_at=expires,
            )

        await self._append(decide, command.actor)
        return await self._followed(command.memory_id)

    async def forget(self, command: ForgetMemory) -> None:
        """Forget something and erase what it said, audited, and its vectors. Once more finishes what was broken off.

        :raises UnknownThing: it is not remembered.
        """
        memory_id = command.memory_id
        known = read_book(self._reader, self._registry).entries.get(memory_id)
        if known is None or known.state != "forgotten":
            await self._append(lambda book: _forgetting(book, command), command.actor)
        await self._meaning.sweep()
        book = read_book(self._reader, self._registry)
        for position in book.entries[memory_id].positions if memory_id in book.entries else ():
            with suppress(EventRefused):  # erased by another process meanwhile
                erased = await self._store.erase(position, reason="forgotten", actor=command.actor)
                await self._shown(erased.position)

    async def forget_runs(self, run_ids: Collection[str], actor: str) -> None:
        """Forget what was taken from some runs, and erase what it said."""
        for memory_id, known in read_book(self._reader, self._registry).entries.items():
            if known.run_id in run_ids:
                await self.forget(ForgetMemory(memory_id=memory_id, actor=actor))

    async def retract(self, command: RetractInsight) -> None:
        """Have an insight used no more; it stays readable, and so does what it was used for.

        :raises UnknownThing: it is not remembered.
        :raises TransitionRefused: it is retracted already.
        :raises InputError: it is no insight.
        """

        def decide(book: MemoryBook) -> Payload:
            known = book.entry(command.memory_id)
            if known.kind != "insight":
                what = f"{command.memory_id} is a fact, not an insight."
                raise InputError(what, "Run `tutti memory forget` with its id.")
            if known.state == "retracted":
                raise TransitionRefused(f"Insight {command.memory_id} is retracted already.", "It is used no more.")
            return InsightRetracted(memory_id=command.memory_id, reason=command.reason)

        await self._append(decide, command.actor)

    async def index(self, _: IndexMemory) -> MemoryIndexed:
        """Make the vectors that are missing.

        :raises InputError: no model is set to search by meaning with, or it cannot embed.
        :raises TuttiError: it made none.
        """
        return MemoryIndexed.model_validate((await self._meaning.index())._asdict())

    async def _followed(self, memory_id: str) -> MemoryKept:
        return MemoryKept(memory_id=memory_id, trouble=await self._meaning.follow((memory_id,)))

    async def _append(self, decide: Callable[[MemoryBook], Payload], actor: str) -> None:
        while True:
            book = read_book(self._reader, self._registry)
            append = StreamAppend(STREAM, [NewEvent(decide(book), actor)], book.version)
            try:
                stored = await self._store.append([append])
            except VersionConflict:
                continue
            await self._shown(stored[-1].position)
            return


def _forgetting(book: MemoryBook, command: ForgetMemory) -> Payload:
    book.entry(command.memory_id)
    return MemoryForgotten(memory_id=command.memory_id, reason=command.reason)


def _said(text: str) -> str:
    if not text.strip():
        raise InputError("There is nothing to remember.", "Write what is to be remembered in a sentence.")
    return text.strip()


def _in_days(days: float) -> int:
    return now_us() + round(days * DAY)
