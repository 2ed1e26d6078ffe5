"""What the events of one call book and reserve."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from core.ports.spending import OpenCall
from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.envelope import Event
from events.values import Money

CALL_ENDS = (ModelCallCompleted, ModelCallFailed, ModelCallCanceled)
CALLS = (ModelCallRequested, ModelCallAttemptFailed, ModelCallInterrupted, *CALL_ENDS)
_END_TYPES = frozenset(payload.type_name for payload in CALL_ENDS)


class Spent(NamedTuple):
    """What the end of a call books in all, with what its earlier attempts may have cost."""

    run_id: str
    provider: str
    simulated: bool
    amount: int
    lost: int
    """As much of it as brought no answer: attempts that failed, were lost with their process or were stopped."""


def follow(call: OpenCall | None, event: Event) -> tuple[OpenCall | None, Spent | None]:
    """A call after one more of its events, and what that event books for good.

    An end whose content was erased books all that was reserved, for what it cost is not known any more.
    """
    stored, payload = event.stored, event.payload
    match payload:
        case ModelCallRequested():
            call_id, provider = stored.stream.partition("-")[2], _provider(payload.model)
            reserved = _amount(payload.reserved)
            return OpenCall(call_id, payload.run_id, provider, payload.simulated, stored.recorded_at, reserved), None
        case ModelCallAttemptFailed() | ModelCallInterrupted():
            return _lost(call, payload, stored.recorded_at), None
        case ModelCallCompleted() | ModelCallFailed() | ModelCallCanceled():
            earlier = call.booked if call else 0
            amount = earlier + _booked(call, payload)
            lost = _lost_of(payload, amount, earlier)
            return None, Spent(payload.run_id, _provider(payload.model), payload.simulated, amount, lost)
        case _ if call is not None and stored.type in _END_TYPES:
            return None, Spent(
                call.run_id, call.provider, call.simulated, call.booked + (call.reserved or 0), call.booked
            )
        case _:
            return call, None


def _lost(call: OpenCall | None, lost: ModelCallAttemptFailed | ModelCallInterrupted, at: int) -> OpenCall | None:
    """An attempt brought no answer: what it may have cost is booked, and the next one has a reservation of its own."""
    if call is None:
        return None
    goes_on = not isinstance(lost, ModelCallInterrupted) or lost.resend
    reserved = _amount(lost.reserved) if goes_on else 0
    return replace(call, since=at, booked=call.booked + (_amount(lost.booked) or 0), reserved=reserved)


def _booked(call: OpenCall | None, end: ModelCallCompleted | ModelCallFailed | ModelCallCanceled) -> int:
    """What the last attempt cost; all that was reserved for it when the model answered and nobody can say."""
    if not isinstance(end, ModelCallCompleted):
        return _amount(end.booked) or 0
    cost = _amount(end.cost)
    if cost is None and end.source == "model" and call is not None:
        cost = call.reserved
    return cost or 0


def _lost_of(end: ModelCallCompleted | ModelCallFailed | ModelCallCanceled, amount: int, earlier: int) -> int:
    """What brought no answer. Where nobody knows what the answer itself cost, the two cannot be told apart, and none is."""
    if not isinstance(end, ModelCallCompleted):
        return amount
    return 0 if end.cost is None else earlier


def _provider(model: str) -> str:
    return model.partition("/")[0]


def _amount(money: Money | None) -> int | None:
    return None if money is None else money.picodollars
