"""The chain of hashes over the events: what is hashed, in which bytes.

``hash = sha256(previous hash, position, version, envelope, payload hash)``. Numbers are big-endian, each text is
UTF-8 behind its length, so no two envelopes give the same bytes. The payload enters by its own hash, so that the chain
can still be proved after a person had a payload erased.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from events.envelope import StoredEvent

_FIXED = struct.Struct(">16sqqIIIII")
_PLACE = struct.Struct(">qq")
_TYPES = (int, str, int, bytes, str, int, int, str, str, str, bytes | None, bytes, bytes)


def seal(stream: str, rest: Sequence[Any]) -> bytes:
    """The part of an event's hash that does not depend on its place: envelope and payload hash.

    :param rest: the fields of ``StoredEvent`` from ``id`` to ``payload_hash``.
    """
    identity, kind, schema_version, recorded_at, correlation, causation, actor, _, digest = rest
    texts = (stream.encode(), kind.encode(), correlation.encode(), causation.encode(), actor.encode())
    return b"".join((_FIXED.pack(identity, schema_version, recorded_at, *map(len, texts)), *texts, digest))


def link(previous: bytes, position: int, version: int, sealed: bytes) -> bytes:
    """The hash of an event at its place behind the event whose hash is ``previous``."""
    return sha256(previous + _PLACE.pack(position, version) + sealed).digest()


def well_formed(event: StoredEvent) -> bool:
    """Whether every field has its type; a flipped bit in a row's header gives others."""
    return all(map(isinstance, event, _TYPES)) and len(event.id) == 16


def follows(previous: bytes, event: StoredEvent) -> bool:
    """Whether a well-formed event has the hash it should have behind ``previous``."""
    sealed = seal(event.stream, event[3:12])
    return link(previous, event.position, event.version, sealed) == event.hash


def fits(event: StoredEvent) -> bool:
    """Whether the payload is the one that was hashed; an erased one fits."""
    data = event.data
    try:
        return data is None or sha256(data).digest() == event.payload_hash
    except TypeError:  # a flipped bit made something else of it
        return False
