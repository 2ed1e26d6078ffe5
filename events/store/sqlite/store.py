"""The event store on SQLite."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from events.catalog.store import PayloadErased
from events.envelope import DeadLetter, NewEvent, StoredEvent, StreamAppend
from events.errors import StoreClosed, StoreError
from events.registry import Registry
from events.store.contract import Guard, Verification
from events.store.sqlite.appending import Append, SaveDrafts
from events.store.sqlite.backup import copy, make_backup
from events.store.sqlite.connection import connect_reader
from events.store.sqlite.encoding import check_blobs, seal_all, seal_new
from events.store.sqlite.erasure import Erase, EraseAll
from events.store.sqlite.faults import Translated, closed
from events.store.sqlite.files import Layout, prepare
from events.store.sqlite.lock import FileLock
from events.store.sqlite.opening import open_checked
from events.store.sqlite.reader import SqliteReader
from events.store.sqlite.tickets import Bell, Careful, Job, Ticket
from events.store.sqlite.transfer import Import, export_lines
from events.store.sqlite.verify import verify_connection
from events.store.sqlite.witness import read_witness
from events.store.sqlite.writer import Writer
from events.values import BlobRef, Payload, clean_text, now_us

Result = TypeVar("Result")

AUDIT_STREAM = "audit"
"""Where erasures are recorded."""

_BACKLOG = 4096
"""Jobs that may wait for the writer; further ones wait before they are queued."""
_PAUSE = 0.001
_TURNS = 4
"""Turns of the loop for which an append nobody waits for stays open to what follows from it. Who heard an answer decides
within two or three what becomes of it, and both are on disk with one commit; a turn takes no time when nothing else runs.
"""
_TOGETHER = 64
"""Jobs that are handed over without waiting for the end of the turn, so that no transaction grows beyond measure."""
_TRIAL, _TRIAL_TIMES = "trial", 50_000


class SqliteEventStore:
    """See :class:`events.store.contract.EventStore`. Made by :func:`open_store`."""

    def __init__(self, layout: Layout, registry: Registry, writer: Writer) -> None:
        self._layout = layout
        self._registry = registry
        self._writer = writer
        self._readers: set[SqliteReader] = set()  # held, so that none is dropped with its connection open
        self._open = True
        self._soon: list[Ticket] = []
        """Jobs on their way to the writer. What one turn of the loop brings is handed over together, for each hand-over
        is a wake-up of the writer's thread; appends nobody waits for go with it, or when the loop came round a few times.
        """

    @property
    def path(self) -> Path:
        """See the contract."""
        return self._layout.database

    async def append(
        self,
        appends: Sequence[StreamAppend],
        *,
        guard: Guard | None = None,
        blobs: Sequence[tuple[BlobRef, bytes]] = (),
        drop_drafts: Sequence[str] = (),
    ) -> tuple[StoredEvent, ...]:
        """See the contract. A caller that is cancelled meanwhile may find its events stored or not.

        :raises EventRefused: an event or blob cannot be stored; nothing was appended.
        """
        check_blobs(blobs)
        job = Append(seal_all(appends, self._registry), guard, blobs, drop_drafts)
        stored: tuple[StoredEvent, ...] = await self._submit(job)
        self._remember(appends, stored)
        return stored

    def append_soon(
        self,
        appends: Sequence[StreamAppend],
        *,
        guard: Guard | None = None,
        blobs: Sequence[tuple[BlobRef, bytes]] = (),
        drop_drafts: Sequence[str] = (),
    ) -> asyncio.Future[tuple[StoredEvent, ...]]:
        """See the contract."""
        check_blobs(blobs)
        loop = asyncio.get_running_loop()
        future: asyncio.Future[tuple[StoredEvent, ...]] = loop.create_future()
        job = Append(seal_all(appends, self._registry), guard, blobs, drop_drafts)
        if not self._open:
            raise closed()
        loop.call_soon(self._hand_over, _TURNS)
        self._soon.append(Ticket(job, future, loop))
        future.add_done_callback(lambda done: None if _failed(done) else self._remember(appends, done.result()))
        return future

    def fresh(self, *, after: int, limit: int) -> list[StoredEvent] | None:
        """See the contract."""
        if after >= self._writer.newest:
            return []
        found: list[StoredEvent] = []
        while len(found) < limit and (event := self._writer.fresh.get(after + 1 + len(found))) is not None:
            found.append(event)
        return found or None

    def _remember(self, appends: Sequence[StreamAppend], stored: Sequence[StoredEvent]) -> None:
        payloads = (event.payload for append in appends for event in append.events)
        for event, payload in zip(stored, payloads, strict=True):
            if isinstance(payload, Payload):
                self._registry.remember(event, payload)

    async def save_drafts(self, drafts: dict[str, str]) -> None:
        """See the contract."""
        await self._submit(SaveDrafts({key: clean_text(text) for key, text in drafts.items()}))

    @property
    def refused(self) -> StoreError | None:
        """What the disk or another program refused a write by last, another object each time; from any thread."""
        return self._writer.refused

    async def try_writing(self) -> None:
        """Write as much as a long answer takes, and take it away again.

        :raises StoreError: that cannot be done now.
        """
        await self.save_drafts({_TRIAL: _TRIAL * _TRIAL_TIMES})
        await self.transact(lambda rows: rows.execute("DELETE FROM drafts WHERE key = ?", [_TRIAL]))

    async def bury(self, letter: DeadLetter) -> None:
        """See the contract."""
        sql = "INSERT INTO dead_letters (receiver, position, error, at) VALUES (?, ?, ?, ?)"
        await self.transact(lambda rows: rows.execute(sql, letter))

    async def transact(self, job: Callable[[sqlite3.Connection], Result]) -> Result:
        """See :class:`events.store.contract.RowStore`."""
        result: Result = await self._submit(Careful(lambda ledger, _: job(ledger.connection)))
        return result

    def open_reader(self) -> SqliteReader:
        """See the contract. Those that are open when the store closes on the same thread are closed with it."""
        if not self._open:
            raise closed()
        with Translated(self._layout.home):
            connection = connect_reader(self.path)
        reader = SqliteReader(connection, self._layout.home, release=lambda: self._release(reader))
        self._readers.add(reader)
        return reader

    def _release(self, reader: SqliteReader) -> None:
        self._readers.discard(reader)
        reader.connection.close()

    def on_commit(self, ring: Callable[[], None]) -> Callable[[], None]:
        """See the contract."""
        return self._writer.ring_after_commit(Bell(ring, asyncio.get_running_loop()))

    async def erase(self, position: int, *, reason: str, actor: str) -> StoredEvent:
        """See the contract. Rows of projections and earlier backups may still hold it; the runner rebuilds the rows.

        :raises EventRefused: there is no such event, or it is erased already.
        """
        record = NewEvent(PayloadErased(position=position, reason=reason), actor)
        job = Erase(position, seal_new(record, AUDIT_STREAM, now_us(), self._registry))
        self._writer.fresh.pop(position, None)
        stored: StoredEvent = await self._submit(Careful(job.work))
        return stored

    async def erase_all(self, positions: Sequence[int], *, reason: str, actor: str) -> tuple[StoredEvent, ...]:
        """See the contract, and :meth:`erase`.

        :raises EventRefused: one does not exist, or records an erasure; nothing was erased.
        """
        at = now_us()
        records = [NewEvent(PayloadErased(position=position, reason=reason), actor) for position in positions]
        sealed = [seal_new(record, AUDIT_STREAM, at, self._registry) for record in records]
        job = EraseAll([Erase(position, record) for position, record in zip(positions, sealed, strict=True)])
        for position in positions:
            self._writer.fresh.pop(position, None)
        stored: tuple[StoredEvent, ...] = await self._submit(Careful(job.work))
        return stored

    def verify(self) -> Verification:
        """See the contract."""
        with self._reading() as connection:
            witnessed = read_witness(self._layout.witness)  # first: what is acknowledged meanwhile is ahead of it
            return verify_connection(connection, witnessed)

    def backup(self, target: Path) -> None:
        """See the contract."""
        with self._reading() as connection:
            copy(connection, target)

    def keep_backup(self, reason: str) -> Path:
        """Make a backup in the store's own folder; returns where. It takes its time: call it on a thread.

        :raises StoreNotWritable: the folder refuses.
        """
        with self._reading() as connection:
            return make_backup(connection, self._layout, reason=reason)

    def export_lines(self) -> Iterator[bytes]:
        """See the contract. One state from beginning to end, whatever is appended meanwhile."""
        with self._reading() as connection:
            yield from export_lines(connection)

    def import_lines(self, lines: Iterable[bytes]) -> int:
        """See the contract. The lines are taken on the writer thread; the caller is blocked until all are stored."""
        future: Future[int] = Future()
        self._writer.submit(Ticket(Careful(Import(lines).work), future))
        return future.result()

    async def close(self) -> None:
        """See the contract. Readers of the calling thread are closed with it; those of other threads are theirs."""
        loop = asyncio.get_running_loop()
        self._open = False
        self._hand_over()
        await loop.run_in_executor(None, self._writer.stop)
        for reader in list(self._readers):
            if reader.thread == threading.get_ident():  # closing a connection in use elsewhere would crash
                reader.close()
        await loop.run_in_executor(None, self._writer.close)

    async def _submit(self, job: Job) -> Any:
        while self._writer.backlog >= _BACKLOG:  # noqa: ASYNC110  # an event set for each batch would cost every append
            await asyncio.sleep(_PAUSE)
        if not self._open:
            raise closed()
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        self._soon.append(Ticket(job, future, loop))
        if len(self._soon) < _TOGETHER:
            loop.call_soon(self._hand_over)
        else:
            self._hand_over()
        return await future

    def _hand_over(self, turns: int = 0) -> None:
        """Give the writer what is on its way to it, after as many turns of the loop."""
        if not self._soon:
            return
        if turns:
            asyncio.get_running_loop().call_soon(self._hand_over, turns - 1)
            return
        soon, self._soon = self._soon, []
        try:
            self._writer.submit(*soon)
        except StoreClosed as error:  # its thread has ended by a fault of ours: nobody is to wait for it for ever
            for ticket in soon:
                ticket.error = error
                ticket.settle()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """A connection for one long read, on whichever thread asks."""
        reader = self.open_reader()
        try:
            with Translated(self._layout.home):
                reader.connection.execute("BEGIN")  # one state from beginning to end, whatever is appended meanwhile
                yield reader.connection
        finally:
            reader.close()


def _failed(done: asyncio.Future[Any]) -> bool:
    return done.cancelled() or done.exception() is not None


def open_store(home: Path, registry: Registry, *, patience: float = 10.0) -> SqliteEventStore:
    """Open the store in ``home``, or make it. Takes a few milliseconds, however many events it holds.

    :param patience: seconds to wait for another process that writes.
    :raises StoreDamaged: the file is not what was acknowledged; it is left as it is.
    :raises StoreNewer: a newer Tutti wrote it.
    :raises StoreNotWritable: the folder or file cannot be written.
    :raises StoreBusy: another process holds it for too long.
    """
    layout = Layout(home)
    prepare(layout)
    lock = FileLock(layout.lock, patience=patience)
    try:
        with lock:
            connection, witness = open_checked(layout)
    except BaseException:
        lock.close()
        raise
    writer = Writer(connection, home, lock=lock, witness=witness)
    writer.start()
    return SqliteEventStore(layout, registry, writer)
