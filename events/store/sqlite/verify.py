"""The proof that a store holds what was acknowledged: every event, every link, every blob, the head's witness."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from hashlib import sha256

from events.catalog.store import PayloadErased
from events.envelope import StoredEvent
from events.store.contract import Problem, Verification
from events.store.sqlite.chain import fits, follows, well_formed
from events.store.sqlite.schema import TRIGGERS
from events.store.sqlite.witness import EMPTY, Head

MAX_PROBLEMS = 100
"""More are not listed; one is enough to know."""

BLOB_REFERENCE = re.compile(rb'"sha256":\s*"([0-9a-f]{64})"')
"""How a blob's name stands in a payload."""


class ChainProof:
    """Proves events one after the other; used for a store and for an import alike."""

    def __init__(self) -> None:
        self.head = EMPTY
        self.problems: list[Problem] = []
        self.blobs: set[str] = set()
        """Names of the blobs that payloads refer to."""
        self._versions: dict[str, int] = {}
        self._empty: set[int] = set()
        self._erased: set[int] = set()

    def take(self, event: StoredEvent) -> None:
        """Prove the next event."""
        if not well_formed(event):
            self.problems.append(Problem(self.head.position + 1, f"event {self.head.position + 1} cannot be read"))
            self.head = Head(self.head.position + 1, EMPTY.hash)
            return
        for what in self._faults(event):
            self.problems.append(Problem(event.position, what))
        self._versions[event.stream] = event.version
        self.head = Head(event.position, event.hash)
        if event.data is None:
            self._empty.add(event.position)
        else:
            self._look_into(event, event.data)

    def finish(self) -> None:
        """Compare what is erased with what was recorded as erased."""
        for position in sorted(self._empty - self._erased):
            self.problems.append(Problem(position, f"the content of event {position} is gone, and nobody erased it"))

    def _faults(self, event: StoredEvent) -> Iterator[str]:
        if event.position != self.head.position + 1:
            yield f"event {self.head.position + 1} is missing"
        if event.version != self._versions.get(event.stream, 0) + 1:
            yield f"event {event.position} has version {event.version} in {event.stream}, out of turn"
        if not fits(event):
            yield f"the content of event {event.position} was changed"
        if not follows(self.head.hash, event):
            yield f"event {event.position} does not fit the chain: it or the one before it was changed"

    def _look_into(self, event: StoredEvent, data: bytes) -> None:
        if event.type == PayloadErased.type_name:
            self._erased.add(erased_position(data))
        elif b'"sha256"' in data:
            self.blobs.update(name.decode() for name in BLOB_REFERENCE.findall(data))


def erased_position(data: bytes) -> int:
    """Which event a ``PayloadErased`` names, 0 when it cannot be read."""
    try:
        position = json.loads(data)["position"]
    except (ValueError, KeyError, TypeError):
        return 0
    return position if isinstance(position, int) else 0


def verify_connection(connection: sqlite3.Connection, witnessed: Head | None) -> Verification:
    """Prove everything that one connection sees; reads the whole file.

    :param witnessed: what was acknowledged last, when that is known.
    """
    proof = ChainProof()
    found: list[Problem] = []
    at_witness = EMPTY.hash
    try:
        for row in connection.execute("SELECT * FROM events ORDER BY position"):
            event = StoredEvent._make(row)
            proof.take(event)
            if witnessed is not None and event.position == witnessed.position:
                at_witness = event.hash
            if len(proof.problems) >= MAX_PROBLEMS:
                break
        proof.finish()
        found += _blob_problems(connection, proof.blobs)
        found += _file_problems(connection)
    except sqlite3.Error as error:
        found.append(Problem(proof.head.position + 1, f"the file cannot be read any further: {error}"))
    gone = () if witnessed is None else _witness_problems(proof.head, witnessed, at_witness)
    problems = (*proof.problems, *gone, *found)[:MAX_PROBLEMS]
    return Verification(proof.head.position, proof.head.hash.hex(), problems)


def _witness_problems(head: Head, witnessed: Head, at_witness: bytes) -> Iterator[Problem]:
    if head.position < witnessed.position:
        yield Problem(0, f"{witnessed.position} events were acknowledged, {head.position} are there")
    elif at_witness != witnessed.hash:
        yield Problem(witnessed.position, f"event {witnessed.position} is not the one that was acknowledged")


def _blob_problems(connection: sqlite3.Connection, referred: set[str]) -> Iterator[Problem]:
    for name, size, data in connection.execute("SELECT sha256, size, data FROM blobs"):
        referred.discard(name)
        if len(data) != size or sha256(data).hexdigest() != name:
            yield Problem(0, f"the blob {name[:12]} was changed")
    for name in sorted(referred):
        yield Problem(0, f"the blob {name[:12]} is missing")


def _file_problems(connection: sqlite3.Connection) -> Iterator[Problem]:
    triggers = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    for name in TRIGGERS:
        if name not in triggers:
            yield Problem(0, f"the guard {name} is missing: somebody took it away")
    for (line,) in connection.execute("PRAGMA integrity_check(10)"):
        if line != "ok":
            yield Problem(0, f"SQLite finds: {line}")
