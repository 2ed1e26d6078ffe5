"""The answers of one recorded run, found again by step or by request."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import cast, get_args

from core.calls.measures import request_hash
from core.conversations.texts import Blobs, whole_text
from core.ports.models import Finish, ModelRequest, ModelResponse
from core.ports.recorded import RecordedCall
from events.catalog.calls import (
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.envelope import Event

_FINISHES = frozenset(get_args(Finish))


@dataclass(frozen=True, slots=True)
class Recording:
    """Implements :class:`core.ports.recorded.RecordedAnswers` for one run."""

    source: str
    made_on: date
    models: Mapping[str, bool]
    calls: tuple[RecordedCall, ...]
    by_step: Mapping[str, RecordedCall]
    """By key of the step; the newest call where a step was asked anew."""
    by_request: Mapping[str, tuple[RecordedCall, ...]]
    """By request hash, in the order they were asked."""

    def find(self, model: str, request: ModelRequest) -> tuple[RecordedCall, ...]:
        """See :class:`core.ports.recorded.RecordedAnswers`."""
        return self.by_request.get(request_hash(model, request), ())


def recording(calls: Iterable[RecordedCall], *, source: str, made_on: date, models: Iterable[str] = ()) -> Recording:
    """The calls of a run, made easy to find.

    :param source: what they were recorded of.
    :param made_on: the day the record was made.
    :param models: models that were to be asked, whether it came to that or not.
    """
    every = tuple(calls)
    by_request: defaultdict[str, list[RecordedCall]] = defaultdict(list)
    for call in every:
        by_request[call.request_hash].append(call)
    known = {model: model.startswith("practice/") for model in models}
    return Recording(
        source=source,
        made_on=made_on,
        models=MappingProxyType(known | {call.model: call.simulated for call in every}),
        calls=every,
        by_step=MappingProxyType({call.step: call for call in every}),
        by_request=MappingProxyType({key: tuple(found) for key, found in by_request.items()}),
    )


def recorded_calls(events: Iterable[Event], blobs: Blobs) -> tuple[RecordedCall, ...]:
    """The calls of a run with what became of them, in the order they were asked.

    :param events: of the run, in position order; all that is not about calls is passed over.
    """
    calls: dict[str, RecordedCall] = {}
    for event in events:
        call_id = event.stored.stream.partition("-")[2]
        if isinstance(event.payload, ModelCallRequested):
            calls[call_id] = _asked(call_id, event.payload)
        elif call_id in calls:
            calls[call_id] = _followed(calls[call_id], event, blobs)
    return tuple(calls.values())


def _asked(call_id: str, asked: ModelCallRequested) -> RecordedCall:
    return RecordedCall(
        call_id=call_id,
        step=asked.step,
        model=asked.model,
        request_hash=asked.request_hash,
        sample=asked.sample,
        simulated=asked.simulated,
    )


def _followed(call: RecordedCall, event: Event, blobs: Blobs) -> RecordedCall:
    match event.payload:
        case ModelCallCompleted() as end:
            call = replace(call, response=_response(end, blobs), cost=end.cost, attempts=end.attempts)
            return replace(call, seconds=end.seconds, partial_text="")
        case ModelCallFailed() as end:
            call = replace(call, error=end.error, attempts=end.attempts)
            return replace(call, seconds=end.seconds, partial_text=end.partial_text)
        case ModelCallCanceled() as end:
            call = replace(call, stopped_by=end.by, reason=end.reason)
            return replace(call, seconds=end.seconds, partial_text=end.partial_text)
        case ModelCallInterrupted() as lost:
            return replace(call, partial_text=lost.partial_text)
        case _:
            return call


def _response(end: ModelCallCompleted, blobs: Blobs) -> ModelResponse:
    return ModelResponse(
        text=whole_text(blobs, end.text, end.text_blob),
        finish=cast("Finish", end.finish) if end.finish in _FINISHES else "other",
        usage=end.usage,
        answered_by=end.answered_by,
        reasoning=end.reasoning,
        tool_calls=end.tool_calls,
    )
