"""What the events of a run say of it."""

from __future__ import annotations

import asyncio

from core.runs.record import RecordedStep, Replay, RunRecord, fold_record
from events.catalog.calls import ModelCallCancelRequested, ModelCallCompleted, ModelCallRequested
from events.envelope import Event, StoredEvent
from events.values import Payload, Usage


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


def ended(step: str, at: int) -> RecordedStep:
    """A step that was answered then."""
    asked = ModelCallRequested(
        run_id="r", conversation_id="c", step=step, model="a/b", request_hash="", parameters={}, simulated=False
    )
    end = ModelCallCompleted(
        run_id="r",
        conversation_id="c",
        model="a/b",
        answered_by="b",
        text="-",
        finish="stop",
        usage=Usage(),
        cost=None,
        seconds=0,
        attempts=1,
        simulated=False,
    )
    return RecordedStep(step, asked, at - 1, None, 1, end, at)


async def test_who_was_first_is_first_again_though_a_summary_came_before() -> None:
    """Nobody is given a summary, so nobody waits for it, whoever asks first."""
    early, first, second = ended("b/summary-1", 2), ended("a", 4), ended("b", 6)
    replay = Replay(RunRecord({step.call_id: step for step in (early, second, first)}))
    order: list[str] = []

    async def take(step: RecordedStep) -> None:
        await replay.turn(step)
        order.append(step.call_id)

    await asyncio.gather(take(second), take(first))
    assert order == ["a", "b"]
