"""Export to JSON lines and back, with the same bytes and so the same hashes.

A file is a heading, one line for each event, one for each blob, and nothing else. An event's line is its envelope with
the payload as the last key: the exact bytes spliced in where they are one line of JSON, else as base64.
"""

from __future__ import annotations

import json
import sqlite3
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any, BinaryIO, NamedTuple

import orjson

from events.envelope import StoredEvent
from events.errors import ImportRefused
from events.store.sqlite.ledger import Ledger
from events.store.sqlite.reader import SqliteReader
from events.store.sqlite.verify import ChainProof

FORMAT = 1
MAX_LINE_BYTES = 128 * 1024 * 1024
"""More than the largest blob that can be attached takes."""

_DATA = b',"data":'
_NULL = b"null"
_ENVELOPE = StoredEvent._fields[:10]
_TEXTS = ("stream", "type", "correlation_id", "causation_id", "actor")
_NUMBERS = ("position", "version", "schema_version", "recorded_at")


def export_lines(connection: sqlite3.Connection) -> Iterator[bytes]:
    """Every event and blob that one connection sees, as lines that end in a newline."""
    count, digest = connection.execute(
        "SELECT count(*), (SELECT hash FROM events ORDER BY position DESC LIMIT 1) FROM events"
    ).fetchone()
    yield _line({"tutti_export": FORMAT, "events": count, "head": (digest or bytes(32)).hex()})
    for row in connection.execute("SELECT * FROM events ORDER BY position"):
        yield event_line(StoredEvent._make(row))
    for name, size, media_type, data in connection.execute("SELECT * FROM blobs ORDER BY sha256"):
        blob = {"blob": name, "size": size, "media_type": media_type, "data_base64": b64encode(data).decode()}
        yield _line(blob)


def event_line(event: StoredEvent) -> bytes:
    """One event as a line of an export."""
    envelope = dict(zip(_ENVELOPE, event, strict=False))
    envelope |= {"id": event.id.hex(), "payload_hash": event.payload_hash.hex(), "hash": event.hash.hex()}
    if event.data is not None and not _is_one_line_of_json(event.data):
        return _line(envelope | {"data_base64": b64encode(event.data).decode()})
    return orjson.dumps(envelope)[:-1] + _DATA + (_NULL if event.data is None else event.data) + b"}\n"


def read_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of an export file, never more than :data:`MAX_LINE_BYTES` at once."""
    while line := file.readline(MAX_LINE_BYTES + 1):
        yield line


class Import(NamedTuple):
    """An import that waits for the writer."""

    lines: Iterable[bytes]

    def work(self, ledger: Ledger, _reader: SqliteReader) -> int:
        """Put every event in its place; what cannot be proved is refused, and then nothing remains.

        :raises ImportRefused: the store is not empty, or a line is damaged.
        """
        if ledger.head.position:
            raise ImportRefused(
                f"The store holds {ledger.head.position} events already; an import fills an empty one only.",
                "Choose an empty folder with --home or TUTTI_HOME.",
            )
        proof, blobs = ChainProof(), set[str]()
        numbered = enumerate(self.lines, start=1)
        heading = _heading(next(numbered, (1, b""))[1])
        for number, line in numbered:
            try:
                _take(line, ledger, proof, blobs)
            except (ValueError, KeyError, TypeError, OverflowError) as error:
                raise _refused(f"Line {number} is damaged: {error}.") from error
        proof.finish()
        _compare(proof, blobs, heading)
        return proof.head.position


def _take(line: bytes, ledger: Ledger, proof: ChainProof, blobs: set[str]) -> None:
    if len(line) > MAX_LINE_BYTES:
        raise ValueError(f"it is over {MAX_LINE_BYTES:,} bytes")
    if line.startswith(b'{"blob":'):
        blobs.add(_take_blob(orjson.loads(line), ledger.connection))
        return
    event = parse_event(line)
    proof.take(event)
    if proof.problems:
        raise ValueError(proof.problems[0].what)
    ledger.put(event)


def parse_event(line: bytes) -> StoredEvent:
    """The event of one line.

    :raises ValueError: it is not one; also KeyError and TypeError.
    """
    text = line.rstrip(b"\r\n")
    envelope, found, data = text.partition(_DATA)  # a quote inside a string is escaped, so the first is the key
    if found:
        if not data.endswith(b"}"):
            raise ValueError("it is cut short")
        fields, payload = orjson.loads(envelope + b"}"), None if data == b"null}" else data[:-1]
    else:
        fields = orjson.loads(text)
        payload = b64decode(fields["data_base64"], validate=True)
    return _event(fields, payload)


def _event(fields: Mapping[str, Any], payload: bytes | None) -> StoredEvent:
    for key in _TEXTS:
        if not isinstance(fields[key], str):
            raise TypeError(f"{key} is not a text")
    for key in _NUMBERS:
        if type(fields[key]) is not int or not 0 <= fields[key] < 1 << 63:
            raise TypeError(f"{key} is not a number in range")
    identity = bytes.fromhex(fields["id"])
    digests = bytes.fromhex(fields["payload_hash"]), bytes.fromhex(fields["hash"])
    if len(identity) != 16 or {len(digest) for digest in digests} != {32}:
        raise ValueError("an id or hash has the wrong length")
    values = {key: fields[key] for key in _ENVELOPE} | {"id": identity}
    return StoredEvent(**values, data=payload, payload_hash=digests[0], hash=digests[1])


def _take_blob(fields: Mapping[str, Any], connection: sqlite3.Connection) -> str:
    data = b64decode(fields["data_base64"], validate=True)
    name = sha256(data).hexdigest()
    if name != fields["blob"] or len(data) != fields["size"]:
        raise ValueError("the blob is not the one it is named for")
    connection.execute("INSERT INTO blobs VALUES (?, ?, ?, ?)", (name, len(data), str(fields["media_type"]), data))
    return name


def _heading(line: bytes) -> tuple[int, str]:
    try:
        fields = json.loads(line)
        version, events, head = fields["tutti_export"], int(fields["events"]), str(fields["head"])
    except (ValueError, KeyError, TypeError) as error:
        raise _refused("The file is not an export of Tutti: its first line does not say so.") from error
    if version != FORMAT:
        raise _refused(f"The export has format {version}, and this Tutti knows {FORMAT}.")
    return events, head


def _compare(proof: ChainProof, blobs: set[str], heading: tuple[int, str]) -> None:
    events, head = heading
    if proof.problems:
        raise _refused(f"The export is damaged: {proof.problems[0].what}.")
    if (proof.head.position, proof.head.hash.hex()) != (events, head):
        raise _refused(f"The export is cut: it promises {events} events, {proof.head.position} are there.")
    if missing := sorted(proof.blobs - blobs):
        raise _refused(f"The export is cut: the blob {missing[0][:12]} is missing.")


def _is_one_line_of_json(data: bytes) -> bool:
    if b"\n" in data or b"\r" in data or data == _NULL:
        return False
    try:
        orjson.loads(data)
    except orjson.JSONDecodeError:
        return False
    return True


def _line(fields: Mapping[str, Any]) -> bytes:
    return orjson.dumps(fields) + b"\n"


def _refused(what: str) -> ImportRefused:
    return ImportRefused(what, "Export again with `tutti events export`, and import that file; nothing was imported.")
