"""Decision receipts: the events of a run folded into everything that led to its answer. Pure; reads events alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from core.conversations.instructions import SETTING, WHOSE
from core.conversations.texts import Blobs, whole_text
from core.queries.receipts import (
    Receipt,
    ReceiptApproval,
    ReceiptBreaker,
    ReceiptCheck,
    ReceiptDecision,
    ReceiptEnd,
    ReceiptFault,
    ReceiptLimit,
    ReceiptMemory,
    ReceiptModel,
    ReceiptOrigin,
    ReceiptRating,
    ReceiptStep,
    ReceiptTaking,
    ReceiptWarning,
)
from core.results.calibration import calibrated
from core.results.receipt_reviews import folded_reviews
from core.results.receipt_steps import folded_steps
from events.catalog.breakers import BreakerChanged
from events.catalog.budgets import BudgetSet, BudgetWarned
from events.catalog.conversations import AnswerAdded, PromptAdded
from events.catalog.runs import (
    AnswerRated,
    ApprovalDenied,
    ApprovalGiven,
    ApprovalRequested,
    CheckMade,
    DecisionMade,
    HookFailed,
    MemoryUsed,
    RunCanceled,
    RunFailed,
    RunQuarantined,
    RunReleased,
    RunRequested,
    RunResumed,
    RunStarted,
    RunSucceeded,
)
from events.envelope import Event

ABOUT_THE_RUN = (
    "run.task",
    "run.knowledge",
    "run.memory",
    "run.models_chosen_by",
    "run.models_once",
    "run.kept",
    "run.samples",
    "run.strategy_chosen_by",
    "run.options_given",
    WHOSE,
)
"""What is kept with the settings of a run and told elsewhere on the receipt."""

SETTLING = 1_000_000
"""Microseconds after its end in which what a run spent is held against the limits."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What happened outside of the run and bears upon it. Events in position order."""

    breakers: Sequence[Event] = ()
    """Changes of breakers; those after the end of the run do not count."""
    budgets: Sequence[Event] = ()
    """Limits and warnings, those right behind the end of the run too."""
    prompt: Event | None = None
    """The prompt, when an earlier run was the first to answer it."""
    lineage: tuple[ReceiptOrigin, ...] = ()
    origins: dict[str, str] | None = None
    """The run of each call whose answer was used again."""
    reviews: Sequence[Event] = ()
    """Who was asked to review its answers, and what a person wrote in the place of answers of the conversation."""
    review_runs: Mapping[str, Sequence[Event]] = field(default_factory=dict)
    """Everything that the runs of these reviews caused, by their ids."""
    near: Sequence[bool] = ()
    """Of each rated answer that came with about as much confidence of the same kind, whether it was found good."""


def receipt(events: Sequence[Event], blobs: Blobs, beside: Beside, *, run_id: str, subject: str = "") -> Receipt | None:
    """The receipt of a run.

    :param events: everything the run caused, in position order.
    :param subject: the id that was asked for; the run's when empty.
    :returns: ``None`` when the run was never requested.
    """
    found = next(((event, event.payload) for event in events if isinstance(event.payload, RunRequested)), None)
    if found is None:
        return None
    first, request = found
    end = _end(events, blobs)
    if end.confidence is not None and beside.near:
        end = replace(end, worth=calibrated(end.confidence.value, beside.near))
    settings = request.settings
    steps = folded_steps(events, blobs, settings, beside.origins or {}, counted=end.counted)
    text, files = _prompt(events, blobs, beside, request)
    models = _models(request, steps)
    names = {model.model for model in models}
    last = end.at or max(event.stored.recorded_at for event in events)
    return Receipt(
        run_id=run_id,
        subject=subject or run_id,
        conversation_id=request.conversation_id,
        prompt_id=request.prompt_id,
        prompt=text,
        files=files,
        asked_at=first.stored.recorded_at,
        asked_by=first.stored.actor,
        strategy=request.strategy,
        strategy_chosen_by=str(settings.get("run.strategy_chosen_by") or ""),
        models_chosen_by=str(settings.get("run.models_chosen_by") or ""),
        options=dict(request.options),
        options_given=_names(settings.get("run.options_given")),
        task=_mapping(settings.get("run.task")),
        instructions=str(settings.get(SETTING) or ""),
        instructions_from=str(settings.get(WHOSE) or "settings"),
        settings={key: value for key, value in settings.items() if key not in ABOUT_THE_RUN},
        models=models,
        steps=steps,
        decisions=tuple(_decisions(events)),
        checks=tuple(_checks(events, steps)),
        memory=tuple(_memory(events)),
        approvals=_approvals(events),
        breakers=tuple(_breakers(beside.breakers, names, first.stored.recorded_at, last)),
        limits=_limits(beside.budgets, first.position),
        warnings=tuple(_warnings(beside.budgets, first.stored.recorded_at, last, run_id)),
        ratings=tuple(_ratings(events)),
        reviews=folded_reviews(beside.reviews, beside.review_runs, blobs, _writers(end, steps)),
        lineage=beside.lineage,
        takings=tuple(_takings(events)),
        faults=tuple(_faults(events)),
        end=end,
    )


def _prompt(
    events: Iterable[Event], blobs: Blobs, beside: Beside, request: RunRequested
) -> tuple[str, tuple[str, ...]]:
    """The whole prompt and the names of its files; its beginning when it was erased."""
    candidates = [*events, *([beside.prompt] if beside.prompt else [])]
    for event in candidates:
        prompt = event.payload
        if isinstance(prompt, PromptAdded) and prompt.message_id == request.prompt_id:
            return whole_text(blobs, prompt.text, prompt.text_blob), tuple(file.name for file in prompt.attachments)
    return request.prompt, ()


def _models(request: RunRequested, steps: Sequence[ReceiptStep]) -> tuple[ReceiptModel, ...]:
    """Every model the run was asked for with, that was known to it, or that was asked."""
    known = _mapping(request.settings.get("run.knowledge"))
    names = dict.fromkeys((*request.models, *known, *(step.model for step in steps)))
    return tuple(
        ReceiptModel(name, _mapping(known.get(name)), name in request.models, sum(step.model == name for step in steps))
        for name in names
    )


def _writers(end: ReceiptEnd, steps: Sequence[ReceiptStep]) -> dict[str, str]:
    """The model of each answer, by its call and that of the run also by its message."""
    own = {end.message_id: end.model} if end.message_id else {}
    return {**{step.call_id: step.model for step in steps}, **own}


def _decisions(events: Iterable[Event]) -> Iterable[ReceiptDecision]:
    for event in events:
        made, stored = event.payload, event.stored
        if isinstance(made, DecisionMade):
            yield ReceiptDecision(
                position=stored.position,
                at=stored.recorded_at,
                actor=stored.actor,
                kind=made.kind,
                choice=made.choice,
                reason=made.reason,
                alternatives=made.alternatives,
                confidence=made.confidence,
                facts=dict(made.facts),
            )


def _checks(events: Iterable[Event], steps: Sequence[ReceiptStep]) -> Iterable[ReceiptCheck]:
    models = {step.call_id: step.model for step in steps}
    for event in events:
        made = event.payload
        if isinstance(made, CheckMade):
            yield ReceiptCheck(
                at=event.stored.recorded_at,
                check=made.check,
                call_id=made.call_id,
                model=models.get(made.call_id, ""),
                status=made.status,
                score=made.score,
                source=made.source,
                reason=made.reason,
                seconds=made.seconds,
                stand_in=made.stand_in,
            )


def _memory(events: Iterable[Event]) -> Iterable[ReceiptMemory]:
    for event in events:
        used = event.payload
        if isinstance(used, MemoryUsed):
            yield ReceiptMemory(event.stored.recorded_at, used.memory_ids, used.text, used.tokens)


def _approvals(events: Iterable[Event]) -> tuple[ReceiptApproval, ...]:
    """The newest word on each step."""
    found: dict[str, ReceiptApproval] = {}
    for event in events:
        at, actor = event.stored.recorded_at, event.stored.actor
        match event.payload:
            case ApprovalRequested() as asked:
                found[asked.step] = ReceiptApproval(asked.step, asked.question, asked.details, asked.cost, at)
            case ApprovalGiven() as given if given.step in found:
                told = replace(found[given.step], state="given", answered_at=at, actor=actor)
                found[given.step] = replace(told, answer=given.answer)
            case ApprovalDenied() as denied if denied.step in found:
                told = replace(found[denied.step], state="denied", answered_at=at, actor=actor)
                found[denied.step] = replace(told, reason=denied.reason)
            case _:
                pass
    return tuple(found.values())


def _breakers(events: Iterable[Event], models: set[str], first: int, last: int) -> Iterable[ReceiptBreaker]:
    """For each breaker of a model: the state that held at first unless it let calls pass, and each change until the end."""
    held: dict[str, ReceiptBreaker] = {}
    during: list[ReceiptBreaker] = []
    for event in events:
        changed, at = event.payload, event.stored.recorded_at
        if not isinstance(changed, BreakerChanged) or changed.model not in models or at > last:
            continue
        mark = ReceiptBreaker(
            at, changed.model, changed.host, changed.state, changed.previous, changed.reason, before=at < first
        )
        if mark.before:
            held[event.stored.stream] = mark
        else:
            during.append(mark)
    yield from (mark for mark in held.values() if mark.state != "closed")
    yield from during


def _limits(events: Iterable[Event], before: int) -> tuple[ReceiptLimit, ...]:
    """The limits as they were when the run was asked for."""
    limits: dict[str, ReceiptLimit | None] = {}
    for event in events:
        put = event.payload
        if isinstance(put, BudgetSet) and event.position < before:
            limits[put.scope] = None if put.picodollars is None else ReceiptLimit(put.scope, put.picodollars, put.zone)
    return tuple(limit for limit in limits.values() if limit is not None)


def _warnings(events: Iterable[Event], first: int, last: int, run_id: str) -> Iterable[ReceiptWarning]:
    for event in events:
        told, at = event.payload, event.stored.recorded_at
        if not isinstance(told, BudgetWarned):
            continue
        mine = told.period == run_id if told.scope == "run" else first <= at <= last + SETTLING
        if mine:
            yield ReceiptWarning(at, told.scope, told.period, told.picodollars, told.limit, told.simulated)


def _ratings(events: Iterable[Event]) -> Iterable[ReceiptRating]:
    for event in events:
        rated = event.payload
        if isinstance(rated, AnswerRated):
            yield ReceiptRating(
                event.stored.recorded_at, rated.call_id, rated.model, rated.rating, rated.how, rated.text
            )


def _takings(events: Iterable[Event]) -> Iterable[ReceiptTaking]:
    for event in events:
        taken = event.payload
        if isinstance(taken, RunStarted | RunResumed):
            resumed = isinstance(taken, RunResumed)
            yield ReceiptTaking(event.stored.recorded_at, taken.owner, taken.token, resumed=resumed)


def _faults(events: Iterable[Event]) -> Iterable[ReceiptFault]:
    for event in events:
        failed = event.payload
        if isinstance(failed, HookFailed):
            yield ReceiptFault(event.stored.recorded_at, failed.hook, failed.point, failed.error)


def _end(events: Iterable[Event], blobs: Blobs) -> ReceiptEnd:
    """How it ended, so far."""
    end = ReceiptEnd()
    for event in events:
        at = event.stored.recorded_at
        match event.payload:
            case AnswerAdded() as added:
                text = whole_text(blobs, added.text, added.text_blob)
                end = replace(
                    end, message_id=added.message_id, call_id=added.call_id or "", model=added.model, text=text
                )
            case RunSucceeded() as done:
                end = replace(end, state="succeeded", at=at, reason=done.reason, degraded=done.degraded)
                end = replace(end, confidence=done.confidence, counted=done.call_ids, message_id=done.message_id)
            case RunFailed() as failed:
                end = replace(end, state="failed", at=at, error=failed.error)
            case RunCanceled() as stopped:
                end = replace(end, state="canceled", at=at, reason=stopped.reason)
            case RunQuarantined() as apart:
                end = replace(end, state="quarantined", reason=apart.reason)
            case RunReleased():
                end = replace(end, state="running", reason="")
            case _:
                pass
    return end


def origin_calls(events: Iterable[Event]) -> tuple[str, ...]:
    """The calls of other runs whose answers a run used again."""
    ends = (getattr(event.payload, "origin_call", "") for event in events)
    return tuple(dict.fromkeys(call for call in ends if call))


def _mapping(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}


def _names(value: Any) -> tuple[str, ...]:
    return tuple(str(name) for name in value) if isinstance(value, list | tuple) else ()
