"""Calls, runs and models for the tests of limits, and a history in memory that can be taken back."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any, cast

from core.ports.models import Message, ModelInfo, ModelRequest, Price, Provider, Target
from core.ports.spending import Baseline
from events.catalog import PAYLOADS
from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.envelope import StoredEvent
from events.registry import Registry
from events.upcasters import UPCASTERS
from events.values import ErrorInfo, Money, Payload, Usage

REGISTRY = Registry(PAYLOADS, UPCASTERS)
TODAY = date(2026, 11, 20)
BROKEN = ErrorInfo(kind="broken_stream", what="It broke.", do="Try again.", retryable=True)
DAY_US = 24 * 3600 * 1_000_000


def money(picodollars: int | None, *, simulated: bool = False) -> Money | None:
    """An amount, or that none is known."""
    return None if picodollars is None else Money(picodollars=picodollars, simulated=simulated)


def price(per_token: int = 1_000, *, output: int | None = None, **more: Any) -> Price:
    """A price in picodollars for a token."""
    given = {"cached_input": None, "as_of": TODAY, "source": "genai-prices", **more}
    return Price(input=per_token, output=per_token if output is None else output, **given)


def target(model: str = "vendor/large", cost: Price | None = None, **info: Any) -> Target:
    """Where a model id leads to; nobody calls it here."""
    provider, _, name = model.partition("/")
    known = ModelInfo(id=model, provider=provider, name=name, price=cost, **info)
    return Target(cast("Provider", None), name, known)


def practice(model: str = "practice/large") -> Target:
    """A practice model with a price."""
    return target(model, price(source="practice"), practice=True, state="practice")


def request(text: str = "What is 6 * 7?", **more: Any) -> ModelRequest:
    """A request of one message."""
    return ModelRequest("large", (Message("user", text),), **more)


def requested(run_id: str, reserved: int | None, model: str = "vendor/large", *, simulated: bool = False) -> Payload:
    """A model is about to be asked."""
    return ModelCallRequested(
        run_id=run_id,
        conversation_id="c",
        step="s",
        model=model,
        request_hash="h",
        simulated=simulated,
        reserved=money(reserved, simulated=simulated),
    )


def attempt_failed(run_id: str, booked: int | None, reserved: int | None) -> Payload:
    """An attempt failed and another follows."""
    return ModelCallAttemptFailed(
        run_id=run_id, attempt=1, error=BROKEN, wait_seconds=1, booked=money(booked), reserved=money(reserved)
    )


def interrupted(run_id: str, booked: int | None, reserved: int | None, *, resend: bool = True) -> Payload:
    """The process died meanwhile."""
    return ModelCallInterrupted(
        run_id=run_id,
        conversation_id="c",
        model="vendor/large",
        booked=money(booked),
        resend=resend,
        reserved=money(reserved),
        token=2,
    )


def completed(run_id: str, cost: int | None, model: str = "vendor/large", **more: Any) -> Payload:
    """The model answered."""
    return ModelCallCompleted(
        run_id=run_id,
        conversation_id="c",
        model=model,
        answered_by=model,
        text="42",
        finish="stop",
        usage=Usage(),
        cost=money(cost, simulated=more.get("simulated", False)),
        seconds=1,
        **more,
    )


def failed(run_id: str, booked: int | None, model: str = "vendor/large", **more: Any) -> Payload:
    """The call ended in an error."""
    given = {"conversation_id": "c", "model": model, "error": BROKEN, "seconds": 1, **more}
    return ModelCallFailed(run_id=run_id, booked=money(booked), **given)


def canceled(run_id: str, booked: int | None, model: str = "vendor/large", **more: Any) -> Payload:
    """The call was stopped."""
    given = {"conversation_id": "c", "model": model, "reason": "enough", "seconds": 1, **more}
    return ModelCallCanceled(run_id=run_id, booked=money(booked), **given)


class History:
    """Stored events in a list, each with the hash of all before it; what a ledger needs of a reader."""

    def __init__(self) -> None:
        self.events: list[StoredEvent] = []

    def add(self, stream: str, payload: Payload, at: int = 0, *, run_id: str = "") -> StoredEvent:
        """Append an event."""
        data = REGISTRY.encode(payload)
        before = self.events[-1].hash if self.events else b""
        digest = hashlib.sha256(before + stream.encode() + str(at).encode() + data).digest()
        correlation = run_id or getattr(payload, "run_id", "")
        envelope = (payload.type_name, payload.schema_version, at, correlation, "", "engine", data, b"", digest)
        event = StoredEvent(len(self.events) + 1, stream, 1, b"", *envelope)
        self.events.append(event)
        return event

    def erase(self, position: int) -> None:
        """Take an event's content away; its hash stays."""
        self.events[position - 1] = self.events[position - 1]._replace(data=None)

    def read(
        self, *, after: int = 0, limit: int | None = None, types: tuple[str, ...] = (), backward: bool = False
    ) -> list[StoredEvent]:
        """Events in order."""
        assert not backward
        return [event for event in self.events[max(0, after) :] if event.type in types][:limit]

    def read_correlated(self, correlation_id: str) -> list[StoredEvent]:
        """Everything a run caused."""
        return [event for event in self.events if event.correlation_id == correlation_id]


class NothingBefore:
    """A source that sums nothing up, so that a ledger reads all of history."""

    def __init__(self, baseline: Baseline | None = None) -> None:
        self.asked = 0
        self._baseline = baseline or Baseline()

    def baseline(self, *, month_from: int, day_from: int) -> Baseline:
        """The same each time."""
        assert month_from <= day_from
        self.asked += 1
        return self._baseline
