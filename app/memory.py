"""What is remembered as the store has it: searched in the rows (:class:`core.memory.recall.MemorySource`), and by meaning."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from app.vectors import VectorFile
from core.memory.embedding import Embedding, EmbeddingServices
from core.memory.meaning import Meaning, meaning_of
from core.memory.recall import AnyKind, Remembered
from core.memory.state import read_book
from core.ports.vectors import mark_of
from events.catalog.memory import InsightRetracted, MemoryEdited, MemoryForgotten, MemoryKind
from events.projections.generations import live_checkpoint
from events.projections.memory.projection import MemoryProjection
from events.projections.memory.rows import MemoryRow
from events.projections.memory.view import MemoryView
from events.registry import Registry
from events.store.contract import Reader
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

    def search(self, words: Sequence[str], *, kind: AnyKind, limit: int) -> Sequence[Remembered]:
        """See the port. Nothing is found where the rows are not of this version."""
        changed = self._changed_since()
        if changed is None:
            return ()
        found = self._view.search(words, now=now_us(), kind=kind, limit=limit)
        return [_remembered(row) for row in found if row.memory_id not in changed]

    def near(self, similar: Mapping[str, float], *, kind: AnyKind, limit: int) -> Sequence[Remembered]:
        """See the port."""
        changed = self._changed_since()
        if changed is None:
            return ()
        now = now_us()
        marked = ((memory_id, mark_of(meaning_of(*said))) for memory_id, *said in self._view.usable(now=now, kind=kind))
        found = (
            (similar[mark], memory_id) for memory_id, mark in marked if mark in similar and memory_id not in changed
        )
        nearest = heapq.nlargest(limit, found)
        rows = [(self._view.get(memory_id, now=now), similarity) for similarity, memory_id in nearest]
        return [_remembered(row, similarity) for row, similarity in rows if row is not None]

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


def open_meaning(home: Path, services: EmbeddingServices, reader: Reader, registry: Registry) -> Meaning:
    """What is remembered as it is found by meaning, with its vectors in the folder for what can be made again."""
    shelf = VectorFile(home / "cache")
    return Meaning(Embedding(services), shelf, partial(read_book, reader, registry), services.settings)


def _remembered(row: MemoryRow, similarity: float | None = None) -> Remembered:
    kind: MemoryKind = "insight" if row.kind == "insight" else "fact"
    return Remembered(row.memory_id, kind, row.text, row.models, similarity)
