"""The stream of what is remembered, folded: what each entry says now, and where its words stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from core.errors import UnknownThing
from events.catalog.memory import InsightRetracted, MemoryAdded, MemoryEdited, MemoryForgotten, MemoryKind
from events.envelope import Event
from events.registry import Registry
from events.store.contract import Reader

STREAM = "memory"


@dataclass(frozen=True, slots=True)
class Known:
    """One entry as it is now."""

    kind: MemoryKind
    text: str
    topic: str
    expires_at: int | None
    state: Literal["active", "forgotten", "retracted"] = "active"
    positions: tuple[int, ...] = ()
    """Of the events that hold its words."""
    run_id: str = ""
    """The run it was taken from; empty when a person wrote it."""


@dataclass(frozen=True, slots=True)
class MemoryBook:
    """What the stream says up to a version."""

    version: int
    entries: Mapping[str, Known]

    def entry(self, memory_id: str) -> Known:
        """An entry that is not forgotten.

        :raises UnknownThing: there is none of that id.
        """
        known = self.entries.get(memory_id)
        if known is None or known.state == "forgotten":
            raise UnknownThing(f"Nothing with the id {memory_id} is remembered.", "Run `tutti memory list` to see ids.")
        return known


def read_book(reader: Reader, registry: Registry) -> MemoryBook:
    """The stream as it is now."""
    stored = reader.read_stream(STREAM)
    return MemoryBook(stored[-1].version if stored else 0, fold(map(registry.decode, stored)))


def fold(events: Iterable[Event]) -> Mapping[str, Known]:
    """Every entry by its id; nothing of one whose words are erased."""
    entries: dict[str, Known] = {}
    for event in events:
        match event.payload:
            case MemoryAdded() as added:
                where = (event.position,)
                known = Known(
                    added.kind, added.text, added.topic, added.expires_at, positions=where, run_id=added.run_id
                )
                entries[added.memory_id] = known
            case MemoryEdited() | MemoryForgotten() | InsightRetracted() as change if change.memory_id in entries:
                entries[change.memory_id] = _changed(entries[change.memory_id], event.position, change)
            case _:
                pass
    return MappingProxyType(entries)


def _changed(known: Known, position: int, change: MemoryEdited | MemoryForgotten | InsightRetracted) -> Known:
    if isinstance(change, MemoryEdited):
        where = (*known.positions, position)
        return replace(known, text=change.text, topic=change.topic, expires_at=change.expires_at, positions=where)
    return replace(known, state="forgotten" if isinstance(change, MemoryForgotten) else "retracted")
