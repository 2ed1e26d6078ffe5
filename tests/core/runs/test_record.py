"""What the events of a run say of it."""

from __future__ import annotations

from core.runs.record import fold_record
from events.catalog.calls import ModelCallCancelRequested, ModelCallRequested
from events.envelope import Event, StoredEvent
from events.values import Payload


def told(version: int, payload: Payload) -> Event:
    """An event of the call c."""
    stored = StoredEvent(
        position=version,
        stream="call-c",
        version=version,
        id=bytes(16),
        type=payload.type_name,
        schema_version=1,
        recorded_at=0,
        correlation_id="r",
        causation_id="",
        actor="engine",
        data=b"{}",
        payload_hash=bytes(32),
        hash=bytes(32),
    )
    return Event(stored, payload)


def test_a_call_is_as_far_as_its_newest_event() -> None:
    """A wish to stop it counts for the version of its stream, by which later appends are recognised."""
    requested = ModelCallRequested(
        run_id="r", conversation_id="c", step="a/b", model="a/b", request_hash="", parameters={}, simulated=False
    )
    record = fold_record([told(1, requested), told(2, ModelCallCancelRequested(run_id="r"))])
    (step,) = record.open
    assert step.version == 2
