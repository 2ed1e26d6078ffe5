"""The envelope around every event, as it is appended and as it is read back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from events.values import Payload, moment


class RawPayload(NamedTuple):
    """A payload as bytes: of a type this program does not know, from an import, or from another machine."""

    type: str
    data: bytes
    """Stored as they are; they need not be JSON."""
    schema_version: int = 1


class NewEvent(NamedTuple):
    """An event that has not been appended yet."""

    payload: Payload | RawPayload
    actor: str
    """Who caused it: ``person``, ``cli``, ``engine`` or ``strategy:<name>``."""
    correlation_id: str = ""
    """The run it belongs to, if any."""
    causation_id: str = ""
    """The id of the event or command that led to it."""
    id: bytes | None = None
    """16 bytes of a UUIDv7; given where a retry must be idempotent, otherwise made by the store."""


class StreamAppend(NamedTuple):
    """Events for one stream; several of these are appended in one transaction."""

    stream: str
    events: Sequence[NewEvent]
    expected_version: int | None = None
    """The version the stream must have: 0 for a new stream, ``None`` for any."""


class StoredEvent(NamedTuple):
    """An event as the store keeps it. Field order is the column order of the table ``events``."""

    position: int
    """Place in the whole store, from 1, without gaps."""
    stream: str
    version: int
    """Place in the stream, from 1, without gaps."""
    id: bytes
    type: str
    schema_version: int
    recorded_at: int
    """Microseconds since 1970-01-01 UTC."""
    correlation_id: str
    causation_id: str
    actor: str
    data: bytes | None
    """The exact JSON bytes of the payload; ``None`` after an erasure."""
    payload_hash: bytes
    """sha256 of the payload bytes."""
    hash: bytes
    """sha256 over the previous event's hash, the envelope and ``payload_hash``."""

    @property
    def when(self) -> datetime:
        """The time it was recorded, in UTC."""
        return moment(self.recorded_at)


class Event(NamedTuple):
    """A stored event together with its decoded payload."""

    stored: StoredEvent
    payload: Payload | None
    """``None`` when the payload was erased or its type or version is not known to this program."""

    @property
    def position(self) -> int:
        """Place in the whole store."""
        return self.stored.position


class DeadLetter(NamedTuple):
    """An event that a receiver could not take. Nothing is skipped in silence: these are listed for the person."""

    receiver: str
    """Who could not take it: a subscription, a projection, or a function on the bus."""
    position: int
    error: str
    """What was raised, in one line."""
    at: int
    """When, in microseconds since 1970-01-01 UTC."""
