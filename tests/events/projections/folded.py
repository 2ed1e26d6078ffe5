"""Rows folded from events at chosen times, without a store: for figures that are made of times."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from events.envelope import Event, StoredEvent
from events.projections.contract import Projection
from events.projections.conversations.projection import ConversationsProjection
from events.projections.conversations.view import ConversationsView
from events.projections.performance.projection import PerformanceProjection
from events.projections.performance.view import PerformanceView
from events.projections.runs.projection import RunsProjection
from events.projections.runs.rows import RunRow
from events.projections.runs.view import RunsView
from events.values import Payload

SECOND = 1_000_000
_KINDS: tuple[type[Projection], ...] = (ConversationsProjection, RunsProjection, PerformanceProjection)


class Folded:
    """Tables in memory, and the views of them."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows
        self._position = 0
        self._projections = [kind({table: table for table in kind.tables}) for kind in _KINDS]
        for kind in _KINDS:
            rows.executescript(kind.schema.format_map({table: table for table in kind.tables}))
        self.conversations = ConversationsView(rows)
        self.runs = RunsView(rows)
        self.performance = PerformanceView(rows)

    def at(self, seconds: float, stream: str, *payloads: Payload) -> set[str]:
        """Fold what happened at a time in seconds; returns the keys of all rows it changed."""
        return {key for payload in payloads for key in self._fold(round(seconds * SECOND), stream, payload)}

    def run(self, run_id: str = "r") -> RunRow:
        """A run that is known to be there."""
        row = self.runs.get(run_id)
        assert row is not None
        return row

    def _fold(self, at: int, stream: str, payload: Payload) -> set[str]:
        self._position += 1
        kind, version = payload.type_name, payload.schema_version
        stored = StoredEvent(self._position, stream, 1, b"", kind, version, at, "", "", "", b"{}", b"", b"")
        event = Event(stored, payload)
        return {key for projection in self._projections for key in projection.apply(self._rows, event)}


@contextmanager
def folded() -> Iterator[Folded]:
    """Tables of the three projections that calls are folded into, empty."""
    with closing(sqlite3.connect(":memory:")) as rows:
        yield Folded(rows)
