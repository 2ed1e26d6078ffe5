"""Searches what is remembered in the rows; implements :class:`core.memory.recall.MemorySource`."""

from __future__ import annotations

from collections.abc import Sequence

from core.memory.recall import Remembered
from events.catalog.memory import InsightRetracted, MemoryEdited, MemoryForgotten, MemoryKind
from events.projections.generations import live_checkpoint
from events.projections.memory.projection import MemoryProjection
from events.projections.memory.view import MemoryView
from events.registry import Registry
from events.store.sqlite.reader import SqliteReader
from events.values import now_us

_CHANGES = (MemoryEdited, MemoryForgotten, InsightRetracted)


class StoredMemory:
    """Bound to the thread of its reader.

    The rows follow the events by a few milliseconds, and by more behind a process that died: what has been changed
    since then is left out, so that nothing forgotten is ever sent.
    """

    def __init__(self, reader: SqliteReader, registry: Registry) -> None:
        self._reader = reader
        self._registry = registry
        self._view = MemoryView(reader.connection)

    def search(self, words: Sequence[str], *, kind: MemoryKind, limit: int) -> Sequence[Remembered]:
        """See the port. Nothing is found where the rows are not of this version."""
        changed = self._changed_since()
        if changed is None:
            return ()
        found = self._view.search(words, now=now_us(), kind=kind, limit=limit)
        return [Remembered(row.memory_id, kind, row.text, row.models) for row in found if row.memory_id not in changed]

    def usable(self, memory_ids: Sequence[str]) -> frozenset[str]:
        """See the port."""
        changed = self._changed_since()
        if changed is None:
            return frozenset()
        rows = [self._view.get(memory_id, now=now_us()) for memory_id in memory_ids]
        return frozenset(row.memory_id for row in rows if row is not None and row.state == "active") - changed

    def _changed_since(self) -> set[str] | None:
        """What was changed behind the rows; ``None`` when these are of another version."""
        checkpoint = live_checkpoint(self._reader.connection, MemoryProjection.name)
        if checkpoint is None or checkpoint.version != MemoryProjection.version:
            return None
        names = [payload.type_name for payload in _CHANGES]
        events = map(self._registry.decode, self._reader.read(after=checkpoint.position, types=names))
        return {event.payload.memory_id for event in events if isinstance(event.payload, _CHANGES)}
