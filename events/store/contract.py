"""What an event store promises. ``tests/events/store/contract.py`` proves it for each implementation."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from events.envelope import DeadLetter, StoredEvent, StreamAppend
from events.values import BlobRef

Result = TypeVar("Result")


class Reader(Protocol):
    """Ordered reads of committed events. Bound to the thread that opened it; never blocks an append."""

    def head(self) -> int:
        """The highest position, 0 when empty."""

    def version(self, stream: str) -> int:
        """The version of a stream, 0 when it does not exist."""

    def read(
        self, *, after: int = 0, limit: int | None = None, types: Sequence[str] = (), backward: bool = False
    ) -> list[StoredEvent]:
        """Events of the whole store in position order.

        :param after: forward, positions above it; backward, positions below it (0 means from the end).
        :param types: only these written type names; all when empty.
        """

    def page(self, *, after: int, limit: int, max_bytes: int) -> list[StoredEvent]:
        """The next events in position order: at most ``limit``, and no more once their payloads reach ``max_bytes``."""

    def read_stream(
        self, stream: str, *, after: int = 0, limit: int | None = None, backward: bool = False
    ) -> list[StoredEvent]:
        """Events of one stream in version order; ``after`` is a version."""

    def read_correlated(self, correlation_id: str) -> list[StoredEvent]:
        """Everything a run caused, in position order."""

    def blob(self, sha256: str) -> bytes | None:
        """The bytes of a blob; ``None`` when unknown or erased."""

    def drafts(self) -> dict[str, str]:
        """Texts of answers in progress by call id, as last checkpointed."""

    def dead_letters(self) -> list[DeadLetter]:
        """Events that a subscription or projection could not take, oldest first."""

    def changed(self) -> bool:
        """Whether another connection committed since the last time this was asked (cheap; for polling)."""

    def close(self) -> None:
        """Let go of the connection."""


Guard = Callable[[Reader], None]
"""Looks at the store inside the writer's transaction and raises to refuse the append."""


class Problem(NamedTuple):
    """One thing that verification found wrong."""

    position: int
    """Where, 0 when it concerns the whole file."""
    what: str


class Verification(NamedTuple):
    """The outcome of proving the chain."""

    events: int
    head: str
    """Hash of the last event, hexadecimal; 64 zeros when empty."""
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


class EventStore(Protocol):
    """Append-only events with optimistic concurrency. ``append`` is called on an asyncio loop, any number at once."""

    @property
    def path(self) -> Path:
        """Where the store lies."""

    async def append(
        self,
        appends: Sequence[StreamAppend],
        *,
        guard: Guard | None = None,
        blobs: Sequence[tuple[BlobRef, bytes]] = (),
        drop_drafts: Sequence[str] = (),
    ) -> tuple[StoredEvent, ...]:
        """Append to one or several streams in one durable transaction.

        Returns when the events are on disk. An id that is known with the same content returns its first position.

        :param guard: looked at inside the transaction.
        :param blobs: bytes the events refer to, stored in the same transaction.
        :param drop_drafts: drafts that end with these events.
        :raises VersionConflict: a stream is not at its expected version; nothing was appended.
        :raises IdentityConflict: an id is known with another content; nothing was appended.
        """

    def append_soon(
        self,
        appends: Sequence[StreamAppend],
        *,
        guard: Guard | None = None,
        blobs: Sequence[tuple[BlobRef, bytes]] = (),
        drop_drafts: Sequence[str] = (),
    ) -> asyncio.Future[tuple[StoredEvent, ...]]:
        """Queue an append and return at once what :meth:`append` would return.

        Appends of one loop are stored in the order they were queued: whoever waits for a later one knows that this one
        is on disk too, or raises. For an event that follows from what has happened; only who is not to speak any more
        is refused.
        """

    async def bury(self, letter: DeadLetter) -> None:
        """Keep a dead letter where :meth:`Reader.dead_letters` finds it."""

    async def save_drafts(self, drafts: dict[str, str]) -> None:
        """Checkpoint texts of answers in progress; not facts, lost without harm."""

    def open_reader(self) -> Reader:
        """A reader for the calling thread."""

    def fresh(self, *, after: int, limit: int) -> list[StoredEvent] | None:
        """Events this process has just committed that directly follow a position, without reading the file.

        Empty when this process committed none behind it; ``None`` when only a reader knows, because another process
        appended in between or it is too long ago. What another process appended last is not seen by this.
        """

    def on_commit(self, ring: Callable[[], None]) -> Callable[[], None]:
        """Have ``ring`` called on the running loop after each commit of this process; returns how to stop it.

        Whoever waits for an append of that commit is woken with it, once for both.
        """

    async def erase(self, position: int, *, reason: str, actor: str) -> StoredEvent:
        """Null the payload of one event (and blobs only it refers to), audited by a ``PayloadErased`` event."""

    async def erase_all(self, positions: Sequence[int], *, reason: str, actor: str) -> tuple[StoredEvent, ...]:
        """The same for several events in one transaction; those that are erased already are passed over."""

    def verify(self) -> Verification:
        """Prove the chain from the first event to the witnessed head; reads everything, may run on any thread."""

    def backup(self, target: Path) -> None:
        """Write a consistent copy through SQLite's backup call; ``target`` must not end in ``.db``."""

    def export_lines(self) -> Iterable[bytes]:
        """Every event (and blob) as JSON lines that :meth:`import_lines` turns into the same hashes."""

    def import_lines(self, lines: Iterable[bytes]) -> int:
        """Fill an empty store from an export; all or nothing. Returns the number of events.

        :raises ImportRefused: the store is not empty, or a line is damaged (its number is named).
        """

    async def close(self) -> None:
        """Finish what is queued and close; afterwards every append raises ``StoreClosed``."""


class RowStore(EventStore, Protocol):
    """An event store that keeps the rows of projections in the same file."""

    async def transact(self, job: Callable[[sqlite3.Connection], Result]) -> Result:
        """Run ``job`` on the writer thread inside the next durable transaction.

        What it raises is raised here, and nothing it wrote remains. It must not commit, block or take long.
        """
