"""What a guard sees: the store as it will be when the transaction under way is committed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from events.envelope import StoredEvent
from events.store.sqlite.ledger import Ledger
from events.store.sqlite.reader import SqliteReader


class PendingReader(SqliteReader):
    """Reads over the writing connection. Rows that still wait to be inserted are inserted first.

    The version of a stream and the newest events are known without that: a guard that asks for nothing else leaves the
    batch whole and SQLite alone.

    :param fresh: what was committed lately, by position.
    """

    def __init__(self, ledger: Ledger, fresh: Mapping[int, StoredEvent], home: Path) -> None:
        self._ledger = ledger
        self._fresh = fresh
        super().__init__(ledger.connection, home, release=_nothing)

    def version(self, stream: str) -> int:
        """See the contract."""
        return self._ledger.version(stream)

    def read(
        self, *, after: int = 0, limit: int | None = None, types: Sequence[str] = (), backward: bool = False
    ) -> list[StoredEvent]:
        """See the contract."""
        newest = None if backward else self._newest(after)
        if newest is None:
            return super().read(after=after, limit=limit, types=types, backward=backward)
        return [event for event in newest if not types or event.type in types][:limit]

    def _newest(self, after: int) -> list[StoredEvent] | None:
        """Everything behind a position, when all of it is at hand."""
        found: list[StoredEvent] = []
        for position in range(after + 1, self._ledger.head.position + 1):
            event = self._ledger.added.get(position) or self._fresh.get(position)
            if event is None:
                return None
            found.append(event)
        return found

    def _execute(self, sql: str, values: Sequence[Any]) -> sqlite3.Cursor:
        self._ledger.flush()
        return super()._execute(sql, values)


def _nothing() -> None:
    """Nothing is to be done: this reader lives as long as the writer's connection."""
