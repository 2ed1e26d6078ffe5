"""Ordered reads of committed events over one connection."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from events.envelope import DeadLetter, StoredEvent
from events.store.sqlite.chain import fits
from events.store.sqlite.faults import damaged, translate

_ALL = "SELECT * FROM events"


class SqliteReader:
    """See :class:`events.store.contract.Reader`.

    :param connection: also for the readers of projections, on the same thread; closed at once when it cannot be read.
    :param release: called once when the reader is closed.
    """

    def __init__(self, connection: sqlite3.Connection, home: Path, *, release: Callable[[], None]) -> None:
        self.connection = connection
        self.thread = threading.get_ident()
        self.home = home
        self._release = release
        self._seen = 0
        try:
            self.changed()
        except BaseException:
            connection.close()
            raise

    def head(self) -> int:
        """See the contract."""
        return int(self._one("SELECT max(position) FROM events") or 0)

    def version(self, stream: str) -> int:
        """See the contract."""
        return int(self._one("SELECT max(version) FROM events WHERE stream = ?", stream) or 0)

    def read(
        self, *, after: int = 0, limit: int | None = None, types: Sequence[str] = (), backward: bool = False
    ) -> list[StoredEvent]:
        """See the contract."""
        where, order = _direction("position", after, backward=backward)
        if types:
            where.append(f"type IN ({', '.join('?' * len(types))})")
        return self._events(where, order, (*_bounds(after, backward=backward), *types), limit=limit)

    def page(self, *, after: int, limit: int, max_bytes: int) -> list[StoredEvent]:
        """See the contract."""
        found: list[StoredEvent] = []
        room = max_bytes
        try:
            cursor = self._execute(f"{_ALL} WHERE position > ? ORDER BY position LIMIT ?", (after, limit))
            for row in cursor:
                event = StoredEvent._make(row)
                found.append(event)
                room -= len(event.data or b"")
                if room <= 0:
                    break
            cursor.close()
        except sqlite3.Error as error:
            raise translate(error, self.home) from error
        return found

    def read_stream(
        self, stream: str, *, after: int = 0, limit: int | None = None, backward: bool = False
    ) -> list[StoredEvent]:
        """See the contract. Payloads are proved against their hashes, for decisions are made on them.

        :raises StoreDamaged: a payload is not the one that was stored.
        """
        where, order = _direction("version", after, backward=backward)
        values = (*_bounds(after, backward=backward), stream)
        return self._proved(self._events([*where, "stream = ?"], order, values, limit=limit))

    def read_correlated(self, correlation_id: str) -> list[StoredEvent]:
        """See the contract. Payloads are proved against their hashes.

        :raises StoreDamaged: a payload is not the one that was stored.
        """
        return self._proved(self._events(["correlation_id = ?"], "position", (correlation_id,)))

    def blob(self, sha256: str) -> bytes | None:
        """See the contract."""
        found = self._one("SELECT data FROM blobs WHERE sha256 = ?", sha256)
        return None if found is None else bytes(found)

    def drafts(self) -> dict[str, str]:
        """See the contract."""
        return dict(self._rows("SELECT key, text FROM drafts"))

    def draft(self, key: str) -> str:
        """The draft of one call, empty when there is none."""
        return str(self._one("SELECT text FROM drafts WHERE key = ?", key) or "")

    def dead_letters(self) -> list[DeadLetter]:
        """See the contract."""
        return [DeadLetter(*row) for row in self._rows("SELECT receiver, position, error, at FROM dead_letters")]

    def changed(self) -> bool:
        """See the contract."""
        before, self._seen = self._seen, int(self._one("PRAGMA data_version") or 0)
        return before != self._seen

    def close(self) -> None:
        """See the contract."""
        self._release()

    def _events(
        self, where: list[str], order: str, values: tuple[object, ...], *, limit: int | None = None
    ) -> list[StoredEvent]:
        condition = f" WHERE {' AND '.join(where)}" if where else ""
        sql = f"{_ALL}{condition} ORDER BY {order} LIMIT ?"
        try:
            return list(map(StoredEvent._make, self._execute(sql, (*values, -1 if limit is None else limit))))
        except sqlite3.Error as error:
            raise translate(error, self.home) from error

    def _proved(self, events: list[StoredEvent]) -> list[StoredEvent]:
        for event in events:
            if not fits(event):
                raise damaged(self.home, f"the content of event {event.position} ({event.type}) was changed")
        return events

    def _execute(self, sql: str, values: Sequence[Any]) -> sqlite3.Cursor:
        return self.connection.execute(sql, values)

    def _one(self, sql: str, *values: str) -> Any:
        row = next(iter(self._rows(sql, *values)), None)
        return None if row is None else row[0]

    def _rows(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        try:
            return self._execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise translate(error, self.home) from error


def _direction(column: str, after: int, *, backward: bool) -> tuple[list[str], str]:
    if not backward:
        return [f"{column} > ?"], column
    return [f"{column} < ?"] if after else [], f"{column} DESC"


def _bounds(after: int, *, backward: bool) -> tuple[int, ...]:
    return () if backward and not after else (after,)
