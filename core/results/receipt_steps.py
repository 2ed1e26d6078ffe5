"""The steps on a decision receipt: each call with what it went through and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.conversations.texts import Blobs, whole_text
from core.queries.receipts import ReceiptMishap, ReceiptStep
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


def folded_steps(
    events: Iterable[Event],
    blobs: Blobs,
    settings: Mapping[str, Any],
    origins: Mapping[str, str],
    *,
    counted: Sequence[str],
) -> tuple[ReceiptStep, ...]:
    """The calls of a run, in the order they were asked.

    :param settings: those the run kept.
    :param origins: the run of each call whose answer was used again.
    :param counted: the calls whose answers count.
    """
    steps: dict[str, ReceiptStep] = {}
    for event in events:
        call_id = call_of(event)
        if isinstance(event.payload, ModelCallRequested):
            steps[call_id] = _asked(call_id, event, event.payload)
        elif call_id in steps:
            steps[call_id] = _followed(steps[call_id], event, blobs)
    return tuple(
        replace(
            step,
            counts=step.call_id in counted,
            origin_run=origins.get(step.origin_call, ""),
            cache=_cache(step, settings),
        )
        for step in steps.values()
    )


def call_of(event: Event) -> str:
    """The call that an event is about; empty for none."""
    category, _, subject = event.stored.stream.partition("-")
    return subject if category == "call" else ""


def _asked(call_id: str, event: Event, asked: ModelCallRequested) -> ReceiptStep:
    context = asked.context
    return ReceiptStep(
        call_id=call_id,
        step=asked.step,
        model=asked.model,
        asked_at=event.stored.recorded_at,
        request_hash=asked.request_hash,
        sample=asked.sample,
        parameters=dict(asked.parameters),
        simulated=asked.simulated,
        reserved=asked.reserved,
        estimated_tokens=context.estimated_tokens if context else None,
        dropped=context.dropped if context else 0,
        summary_step=context.summary_step if context else "",
    )


def _followed(step: ReceiptStep, event: Event, blobs: Blobs) -> ReceiptStep:
    at = event.stored.recorded_at
    match event.payload:
        case ModelCallAttemptFailed() as failed:
            mishap = ReceiptMishap(at, "attempt failed", failed.error.what, failed.booked, failed.wait_seconds)
            return _mishap(step, mishap)
        case ModelCallInterrupted() as lost:
            what = "The process died while the model was answering."
            return _mishap(step, ReceiptMishap(at, "lost", what, lost.booked, partial_text=lost.partial_text))
        case ModelCallCompleted() as end:
            return replace(_completed(step, end, blobs), ended_at=at)
        case ModelCallFailed() as end:
            step = replace(step, state="failed", error=end.error, booked=_with(step.booked, end.booked), ended_at=at)
            return replace(step, partial_text=end.partial_text, seconds=end.seconds, attempts=end.attempts)
        case ModelCallCanceled() as end:
            step = replace(step, state="canceled", reason=end.reason, stopped_by=end.by, ended_at=at)
            step = replace(step, booked=_with(step.booked, end.booked))
            return replace(step, partial_text=end.partial_text, seconds=end.seconds)
        case _:
            return step


def _completed(step: ReceiptStep, end: ModelCallCompleted, blobs: Blobs) -> ReceiptStep:
    return replace(
        step,
        state="succeeded",
        text=whole_text(blobs, end.text, end.text_blob),
        reasoning=end.reasoning,
        finish=end.finish,
        answered_by=end.answered_by,
        usage=end.usage,
        cost=end.cost,
        saved=end.saved,
        spared=end.spared,
        seconds=end.seconds,
        first_seconds=end.first_seconds,
        attempts=end.attempts,
        source=end.source,
        origin_call=end.origin_call,
        similarity=end.similarity,
    )


def _mishap(step: ReceiptStep, mishap: ReceiptMishap) -> ReceiptStep:
    return replace(step, mishaps=(*step.mishaps, mishap), booked=_with(step.booked, mishap.booked))


def _with(booked: tuple[Money, ...], amount: Money | None) -> tuple[Money, ...]:
    return booked if amount is None else (*booked, amount)


def _cache(step: ReceiptStep, settings: Mapping[str, Any]) -> str:
    """What the cache had to say of a step."""
    if step.source == "cache":
        if step.similarity is not None:
            return f"It held an answer to a prompt {step.similarity:.0%} like this one, which was used."
        return "It held an answer to this very request, which was used."
    if step.source != "model":
        return "It was not looked into: the answer is one on record."
    if settings.get("run.fresh"):
        return "It was not looked into: the models were to be asked anew."
    if not settings.get("cache.enabled"):
        return "It was not looked into: it was off."
    return "It held no answer to this request."
