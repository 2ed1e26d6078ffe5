"""What is left open by a process that died."""

from __future__ import annotations

from events.catalog.calls import ModelCallCanceled, ModelCallCompleted, ModelCallFailed, ModelCallRequested
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import Reader


def end_open_calls(reader: Reader, registry: Registry, run_id: str, reason: str) -> list[StreamAppend]:
    """The ends of the calls of a run that have none, with what had arrived of their answers."""
    opened: dict[str, ModelCallRequested] = {}
    for stored in reader.read_correlated(run_id):
        payload = registry.decode(stored).payload
        if isinstance(payload, ModelCallRequested):
            opened[stored.stream] = payload
        elif isinstance(payload, ModelCallCompleted | ModelCallFailed | ModelCallCanceled):
            opened.pop(stored.stream, None)
    drafts = reader.drafts() if opened else {}
    return [
        StreamAppend(stream, [NewEvent(_ended(request, reason, drafts.get(stream[5:], "")), "engine", run_id)])
        for stream, request in opened.items()
    ]


def _ended(request: ModelCallRequested, reason: str, partial: str) -> ModelCallCanceled:
    return ModelCallCanceled(
        run_id=request.run_id,
        conversation_id=request.conversation_id,
        model=request.model,
        reason=reason,
        partial_text=partial,
        seconds=0,
        simulated=request.simulated,
    )
