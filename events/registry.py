"""Which payload class belongs to which written type name, and how to get from bytes to one.

The set is closed: it is built once from ``events.catalog.PAYLOADS``. A type or a version that is not in it is kept
as it is and decoded to ``None``; it was written by another version of Tutti and must survive this one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import islice

from pydantic import ValidationError

from events.envelope import Event, StoredEvent
from events.errors import StoreDamaged
from events.upcasters import Upcaster
from events.values import Payload

KEPT_FRESH = 4096
"""Payloads kept between their append and their readers; a page or two."""


class Registry:
    """The closed set of payload types.

    :raises ValueError: when two classes claim one type name.
    """

    def __init__(self, payloads: Iterable[type[Payload]], upcasters: Mapping[tuple[str, int], Upcaster]) -> None:
        self._types: dict[str, type[Payload]] = {}
        for payload in payloads:
            if payload.type_name in self._types:
                message = f"two payload classes are named {payload.type_name}"
                raise ValueError(message)
            self._types[payload.type_name] = payload
        self._upcasters = upcasters
        self._fresh: dict[bytes, Payload] = {}

    def __contains__(self, payload: type[Payload]) -> bool:
        return self._types.get(payload.type_name) is payload

    def encode(self, payload: Payload) -> bytes:
        """The exact bytes that are stored and hashed: compact JSON, UTF-8, fields in the order of the class."""
        return payload.__pydantic_serializer__.to_json(payload)

    def remember(self, stored: StoredEvent, payload: Payload) -> None:
        """Keep what was just encoded, so that its readers in this process need not decode it again."""
        if len(self._fresh) >= KEPT_FRESH:
            for known in list(islice(self._fresh, KEPT_FRESH // 2)):
                del self._fresh[known]
        self._fresh[stored.hash] = payload

    def decode(self, stored: StoredEvent) -> Event:
        """Decode one stored event.

        :raises StoreDamaged: when the bytes of a known type and version do not fit its class.
        """
        fresh = self._fresh.get(stored.hash)
        if fresh is not None and stored.data is not None:
            return Event(stored, fresh)
        payload_type = self._types.get(stored.type)
        if payload_type is None or stored.data is None or stored.schema_version > payload_type.schema_version:
            return Event(stored, None)
        try:
            if stored.schema_version == payload_type.schema_version:
                return Event(stored, payload_type.__pydantic_validator__.validate_json(stored.data))
            return Event(stored, payload_type.model_validate(self._lift(stored, payload_type)))
        except ValidationError as error:
            what = f"Event {stored.position} ({stored.type}) cannot be read: {error.error_count()} fields are wrong."
            raise StoreDamaged(what, "Run `tutti events verify` to see what is damaged.") from None

    def _lift(self, stored: StoredEvent, payload_type: type[Payload]) -> dict[str, object]:
        data: dict[str, object] = json.loads(stored.data or b"{}")
        for version in range(stored.schema_version, payload_type.schema_version):
            data = self._upcasters[stored.type, version](data)
        return data
