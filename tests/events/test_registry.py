from __future__ import annotations

from typing import Any, ClassVar

import pytest
from pydantic import Field

from events.catalog import PAYLOADS
from events.catalog.conversations import ConversationStarted
from events.envelope import StoredEvent
from events.errors import StoreDamaged
from events.registry import Registry
from events.values import Payload


class Measured(Payload):
    """A payload in its third version."""

    type_name: ClassVar[str] = "Measured"
    schema_version: ClassVar[int] = 3
    category: ClassVar[str] = "test"

    metres: int = Field(description="The length.")
    unit: str = Field(description="Always m.")


def _metres(data: dict[str, Any]) -> dict[str, Any]:
    return {"metres": data["length"]}


def _unit(data: dict[str, Any]) -> dict[str, Any]:
    return data | {"unit": "m"}


REGISTRY = Registry((*PAYLOADS, Measured), {("Measured", 1): _metres, ("Measured", 2): _unit})


def _stored(kind: str, data: bytes | None, version: int = 1) -> StoredEvent:
    return StoredEvent(5, "a", 1, b"", kind, version, 0, "", "", "", data, b"", b"")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_catalogue_is_closed_and_named(payload: type[Payload]) -> None:
    """Every payload class is frozen, has a written name and a stream, and is its registry's only one of that name."""
    assert payload in REGISTRY
    assert payload.model_config.get("frozen")
    assert payload.type_name.isidentifier()
    assert payload.category


def test_two_classes_of_one_name() -> None:
    """Two classes that claim one written name are refused."""
    with pytest.raises(ValueError, match="ConversationStarted"):
        Registry((ConversationStarted, ConversationStarted), {})


def test_bytes_and_back() -> None:
    """A payload is written as compact JSON and read back equal."""
    payload = ConversationStarted(title="Ünï")
    data = REGISTRY.encode(payload)
    assert data == '{"title":"Ünï"}'.encode()
    assert REGISTRY.decode(_stored("ConversationStarted", data)).payload == payload


def test_old_versions_are_lifted() -> None:
    """A payload of an older version is lifted step by step to the newest."""
    lifted = Measured(metres=7, unit="m")
    assert REGISTRY.decode(_stored("Measured", b'{"length":7}', 1)).payload == lifted
    assert REGISTRY.decode(_stored("Measured", b'{"metres":7}', 2)).payload == lifted


@pytest.mark.parametrize(
    "stored", [_stored("Unheard", b"\x00"), _stored("Measured", b"{}", 4), _stored("Measured", None)]
)
def test_what_is_not_known_stays_opaque(stored: StoredEvent) -> None:
    """An unknown type, a newer version and an erased payload are kept as they are and decode to nothing."""
    event = REGISTRY.decode(stored)
    assert (event.stored, event.payload, event.position) == (stored, None, 5)


def test_bytes_that_do_not_fit() -> None:
    """Bytes of a known type that do not fit its class are damage, and the words name the event."""
    with pytest.raises(StoreDamaged, match=r"Event 5 \(ConversationStarted\)"):
        REGISTRY.decode(_stored("ConversationStarted", b'{"title":1}'))
