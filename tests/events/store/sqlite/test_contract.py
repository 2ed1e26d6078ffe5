from __future__ import annotations

from pathlib import Path

from events.store.contract import EventStore
from tests.events.samples import open_in
from tests.events.store.contract import EventStoreContract


class TestSqliteEventStore(EventStoreContract):
    """The store on SQLite keeps the contract."""

    def open(self, home: Path) -> EventStore:
        return open_in(home)
