"""From new events to what the writer inserts. Runs on the caller's thread, so that the writer only links and stores."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

import uuid_utils
from pydantic_core import PydanticSerializationError

from events.envelope import NewEvent, RawPayload, StreamAppend
from events.errors import EventRefused
from events.registry import Registry
from events.store.sqlite.chain import seal
from events.values import BlobRef, Payload, clean_json, clean_text, now_us

MAX_EVENT_BYTES = 4 * 1024 * 1024
"""Larger contents live in the blob table."""


class Sealed(NamedTuple):
    """An event that lacks only its place in the chain."""

    stream: str
    rest: tuple[bytes, str, int, int, str, str, str, bytes, bytes]
    """The fields of ``StoredEvent`` from ``id`` to ``payload_hash``."""
    seal: bytes
    identified: bool
    """Whether the caller gave the id, so that it may be known already."""


class SealedAppend(NamedTuple):
    """Sealed events of one stream."""

    stream: str
    events: list[Sealed]
    expected_version: int | None
    identified: bool
    """Whether any of the events may be known already."""


def seal_all(appends: Sequence[StreamAppend], registry: Registry) -> list[SealedAppend]:
    """Encode, check and hash events.

    :raises EventRefused: an event cannot be stored; none was.
    """
    at = now_us()
    sealed: list[SealedAppend] = []
    for name, events, expected in appends:
        stream = clean_text(name)
        identified = any(event.id for event in events)
        sealed.append(
            SealedAppend(stream, [seal_new(event, stream, at, registry) for event in events], expected, identified)
        )
    return sealed


def seal_new(event: NewEvent, stream: str, at: int, registry: Registry) -> Sealed:
    """One new event, encoded and hashed.

    :raises EventRefused: it cannot be stored.
    """
    payload = event.payload
    if isinstance(payload, RawPayload):
        kind, data, version = payload
        kind = clean_text(kind)
    else:
        kind, version = payload.type_name, payload.schema_version
        data = _encode(payload, registry)
    if len(data) > MAX_EVENT_BYTES:
        raise EventRefused(
            f"A {kind} of {len(data):,} bytes is over the limit of {MAX_EVENT_BYTES:,}.",
            "Keep large contents in a blob.",
        )
    identity = event.id or uuid_utils.uuid7().bytes
    if len(identity) != 16:
        raise EventRefused(f"The id of a {kind} has {len(identity)} bytes.", "Give the 16 bytes of a UUID.")
    correlation, causation = clean_text(event.correlation_id), clean_text(event.causation_id)
    rest = (identity, kind, version, at, correlation, causation, clean_text(event.actor), data, sha256(data).digest())
    return Sealed(stream, rest, seal(stream, rest), event.id is not None)


def check_blobs(blobs: Sequence[tuple[BlobRef, bytes]]) -> None:
    """Make sure that each blob is the one its reference names.

    :raises EventRefused: it is not.
    """
    for reference, data in blobs:
        if len(data) != reference.size or sha256(data).hexdigest() != reference.sha256:
            raise EventRefused(
                f"The bytes given for blob {reference.sha256[:12]} are others than it names.",
                "Make the reference from the bytes themselves.",
            )


def _encode(payload: Payload, registry: Registry) -> bytes:
    if type(payload) not in registry:
        raise EventRefused(
            f"{type(payload).__name__} is not in the catalogue of events.", "List the class in events/catalog."
        )
    try:
        return registry.encode(payload)
    except (PydanticSerializationError, UnicodeEncodeError):
        return _encode_cleaned(payload)


def _encode_cleaned(payload: Payload) -> bytes:
    """The bytes of a payload that got around its own checks, made valid."""
    try:
        plain = clean_json(payload.__pydantic_serializer__.to_python(payload, mode="json"))
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except (PydanticSerializationError, ValueError) as error:
        raise EventRefused(
            f"A {payload.type_name} cannot be written as JSON: {error}.", "Give values that JSON can hold."
        ) from error
