"""The append itself, as the writer does it inside its transaction."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import NamedTuple

from events.envelope import StoredEvent
from events.errors import IdentityConflict, VersionConflict
from events.store.contract import Guard
from events.store.sqlite.encoding import Sealed, SealedAppend
from events.store.sqlite.ledger import Ledger
from events.store.sqlite.reader import SqliteReader
from events.values import BlobRef, now_us


class Append(NamedTuple):
    """An append that waits for the writer."""

    appends: Sequence[SealedAppend]
    guard: Guard | None = None
    blobs: Sequence[tuple[BlobRef, bytes]] = ()
    drop_drafts: Sequence[str] = ()

    def run(self, ledger: Ledger, reader: SqliteReader) -> tuple[StoredEvent, ...]:
        """Check everything, then add everything.

        :raises VersionConflict: a stream is not where the caller thinks.
        :raises IdentityConflict: an id is known with another content.
        """
        known = self._known(ledger)
        if known is not None:
            return known
        starts = self._starts(ledger)
        if self.guard is not None:
            self.guard(reader)
        if self.blobs:
            rows = [(ref.sha256, ref.size, ref.media_type, data) for ref, data in self.blobs]
            ledger.connection.executemany("INSERT INTO blobs VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", rows)
        ledger.drop_drafts(self.drop_drafts)
        stored: list[StoredEvent] = []
        for append, version in zip(self.appends, starts, strict=True):
            stored += map(ledger.add, append.events, count(version + 1))
        return tuple(stored)

    def _starts(self, ledger: Ledger) -> list[int]:
        """The version each stream has before its events are added."""
        starts: list[int] = []
        reached: dict[str, int] = {}
        for stream, events, expected, _ in self.appends:
            version = reached[stream] if stream in reached else ledger.version(stream)
            if expected is not None and version != expected:
                raise VersionConflict(
                    f"The stream {stream} is at version {version}, not {expected}.",
                    "Load it again and decide again.",
                )
            starts.append(version)
            reached[stream] = version + len(events)
        return starts

    def _known(self, ledger: Ledger) -> tuple[StoredEvent, ...] | None:
        """What this very append stored before; ``None`` when none of its ids is known.

        The events of one append lie side by side, so one known id leads to all of them.
        """
        if not any(append.identified for append in self.appends):
            return None
        events = [event for append in self.appends for event in append.events]
        identified = [(index, event.rest[0]) for index, event in enumerate(events) if event.identified]
        ledger.flush()
        for index, identity in identified:
            row = ledger.connection.execute("SELECT position FROM events WHERE id = ?", (identity,)).fetchone()
            if row is not None:
                return _recognised(ledger, events, row[0] - index)
        if len({identity for _, identity in identified}) < len(identified):
            raise IdentityConflict("Two events of one append have the same id.", "Give each an id of its own.")
        return None


class SaveDrafts(NamedTuple):
    """Texts of answers in progress that wait for the writer."""

    drafts: dict[str, str]

    def run(self, ledger: Ledger, _reader: SqliteReader) -> None:
        """Write them over what was there."""
        at = now_us()
        ledger.flush()  # one that ended earlier in this transaction is dropped before
        ledger.connection.executemany(
            "INSERT INTO drafts VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text, "
            "updated = excluded.updated",
            [(key, text, at) for key, text in self.drafts.items()],
        )


def _recognised(ledger: Ledger, events: Sequence[Sealed], first: int) -> tuple[StoredEvent, ...]:
    sql = "SELECT * FROM events WHERE position >= ? ORDER BY position LIMIT ?"
    stored = tuple(map(StoredEvent._make, ledger.connection.execute(sql, (first, len(events)))))
    if len(stored) != len(events) or not all(map(_same, stored, events)):
        raise IdentityConflict(
            f"An event with the same id is stored at position {first} or next to it, with another content.",
            "Give a new event a new id.",
        )
    return stored


def _same(stored: StoredEvent, event: Sealed) -> bool:
    identity, kind, version, _, correlation, _, _, _, digest = event.rest
    return (stored.id == identity or not event.identified) and (
        (stored.stream, stored.type, stored.schema_version, stored.correlation_id, stored.payload_hash)
        == (event.stream, kind, version, correlation, digest)
    )
