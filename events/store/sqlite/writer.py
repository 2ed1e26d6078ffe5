"""The one thread that writes. What waits together is committed together: one sync to disk for all of it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from queue import Empty, SimpleQueue

from events.envelope import StoredEvent
from events.errors import StoreBusy, StoreError, StoreFailing, StoreFull, StoreNotWritable
from events.store.sqlite.appending import Append
from events.store.sqlite.faults import closed, translate
from events.store.sqlite.ledger import Ledger
from events.store.sqlite.lock import FileLock
from events.store.sqlite.pending import PendingReader
from events.store.sqlite.tickets import Bell, Careful, Ticket, acknowledge
from events.store.sqlite.witness import Witness

_BATCH = 512
"""Jobs for each transaction at most."""


_REFUSED = (StoreFull, StoreNotWritable, StoreFailing, StoreBusy)
"""What the machine refuses whoever writes, whatever is written."""

KEPT_FRESH = 4096
"""Events kept between their commit and their readers in this process; what is gone by then is read from the file."""


class Writer:
    """Owns the writing connection from :meth:`start` until :meth:`stop`."""

    def __init__(self, connection: sqlite3.Connection, home: Path, *, lock: FileLock, witness: Witness) -> None:
        self._ledger = Ledger(connection)
        self._home = home
        self._lock = lock
        self._witness = witness
        self._queue: SimpleQueue[tuple[Ticket, ...] | None] = SimpleQueue()
        self._gate = threading.Lock()
        self._open = True
        self._closed = False
        self._bells: tuple[Bell, ...] = ()
        self.fresh: dict[int, StoredEvent] = {}
        """What was committed lately, by position; read from any thread."""
        self._reader = PendingReader(self._ledger, self.fresh, home)
        self.refused: StoreError | None = None
        """What the machine refused last, another object each time; read from any thread."""
        self.newest = 0
        """The last position this writer committed; 0 until it did."""
        self._thread = threading.Thread(target=self._run, name="tutti-writer", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    @property
    def backlog(self) -> int:
        """How many jobs wait."""
        return self._queue.qsize()

    def submit(self, *tickets: Ticket) -> None:
        """Queue tickets, to be committed together; from any thread.

        :raises StoreClosed: the writer was stopped.
        """
        with self._gate:
            if not self._open:
                raise closed()
            self._queue.put(tickets)

    def stop(self) -> None:
        """Finish what is queued; waits for it. Asked twice, it does nothing."""
        with self._gate:
            if self._open:
                self._open = False
                self._queue.put(None)
        self._thread.join()

    def close(self) -> None:
        """Close the connection, after :meth:`stop` and after all others, for its close folds the log into the file."""
        with self._gate:
            if self._closed:
                return
            self._closed = True
        try:
            with self._lock:
                self._ledger.connection.close()
        except StoreError:  # another process holds the lock: it writes, so it is not for us to fold the log
            self._ledger.connection.close()
        self._witness.close()
        self._lock.close()

    def ring_after_commit(self, bell: Bell) -> Callable[[], None]:
        """Have a bell rung after events were committed; returns how to stop it."""
        with self._gate:
            self._bells = (*self._bells, bell)

        def remove() -> None:
            with self._gate:
                self._bells = tuple(other for other in self._bells if other is not bell)

        return remove

    def _run(self) -> None:
        running, tickets = True, list[Ticket]()
        try:
            while running:
                tickets, running = self._gather()
                if tickets:
                    before = self._ledger.head
                    self._commit(tickets)
                    self._keep(tickets)
                    acknowledge(tickets, self._bells if self._ledger.head != before else ())
        finally:
            if running:  # a fault of our own ended the thread: nobody is to wait for it for ever
                self._let_go(tickets)

    def _let_go(self, tickets: Sequence[Ticket]) -> None:
        """Take nothing more; tell those of the last batch what became of it, and those behind it that nothing will."""
        with self._gate:
            self._open = False
        waiting: list[Ticket] = []
        while not self._queue.empty():
            waiting += self._queue.get() or ()
        self._fail(waiting, closed())
        for ticket in (*tickets, *waiting):
            with suppress(Exception):  # one that cannot be told must not keep the others from hearing
                acknowledge((ticket,), ())

    def _keep(self, tickets: Sequence[Ticket]) -> None:
        """Keep what was committed for its readers, and what was refused, before anybody hears of it."""
        if len(self.fresh) > KEPT_FRESH:
            for position in list(islice(self.fresh, KEPT_FRESH // 2)):
                del self.fresh[position]
        for ticket in tickets:
            if isinstance(ticket.error, _REFUSED):
                self.refused = ticket.error
            if ticket.error is None and isinstance(ticket.job, Append):
                for event in ticket.result:
                    self.fresh[event.position] = event
                self.newest = max(self.newest, ticket.result[-1].position) if ticket.result else self.newest

    def _gather(self) -> tuple[list[Ticket], bool]:
        first = self._queue.get()
        tickets: list[Ticket] = []
        while first is not None:
            tickets.extend(first)
            if len(tickets) >= _BATCH:
                return tickets, True
            try:
                first = self._queue.get_nowait()
            except Empty:
                return tickets, True
        return tickets, False

    def _commit(self, tickets: Sequence[Ticket]) -> None:
        try:
            with self._lock:
                self._write(tickets)
        except Exception as error:  # noqa: BLE001  # the writer must live on: whatever it is reaches the callers
            self._fail(tickets, error)

    def _write(self, tickets: Sequence[Ticket]) -> None:
        """One transaction for all; when it breaks, one for each, so that only the cause of it fails."""
        try:
            self._transact(tickets)
        except _Broken as broken:
            if len(tickets) == 1:
                self._fail(tickets, broken.error)
            else:
                for ticket in tickets:
                    self._write((ticket,))

    def _transact(self, tickets: Sequence[Ticket]) -> None:
        ledger = self._ledger
        try:
            ledger.begin()
            before = ledger.head
            for ticket in tickets:
                self._do(ticket)
            self._flush()
            ledger.end()
        except BaseException:
            self._abandon()
            raise
        if ledger.head != before:
            self._witness.write(ledger.head)
        ledger.tidy()

    def _do(self, ticket: Ticket) -> None:
        ticket.result = ticket.error = None
        try:
            ticket.result = ticket.job.run(self._ledger, self._reader)
        except sqlite3.Error as error:
            if not isinstance(ticket.job, Careful) or not self._ledger.connection.in_transaction:
                raise _Broken(error) from error
            ticket.error = translate(error, self._home)
        except Exception as error:  # noqa: BLE001  # guards and projections are foreign code; their caller hears of it
            ticket.error = error

    def _flush(self) -> None:
        try:
            self._ledger.flush()
        except sqlite3.Error as error:
            raise _Broken(error) from error

    def _abandon(self) -> None:
        try:
            self._ledger.abandon()
        except sqlite3.Error:  # the rollback of a broken disk; the error that led here says more
            return

    def _fail(self, tickets: Sequence[Ticket], error: BaseException) -> None:
        shown = translate(error, self._home) if isinstance(error, sqlite3.Error) else error
        for ticket in tickets:
            ticket.error = ticket.error or shown


class _Broken(Exception):
    """A statement of the shared transaction failed, so all of it is taken back."""

    def __init__(self, error: sqlite3.Error) -> None:
        super().__init__(str(error))
        self.error = error
