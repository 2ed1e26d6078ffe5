"""What is left open by a process that died, and what a resume would do about it."""

from __future__ import annotations

from core.queries import ResumeForecast, StepForecast
from core.runs.decider import RunState, fold
from core.runs.record import RecordedStep, RunRecord, read_record
from events.catalog.calls import ModelCallCanceled
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import Reader

RECOVERIES = 3
"""How often in a row a run is taken up without anything coming to an end; then it is set apart."""


def end_open_calls(reader: Reader, registry: Registry, run_id: str, reason: str) -> list[StreamAppend]:
    """The ends of the calls of a run that have none, with what had arrived of their answers.

    Whether the provider charged for them is not known, so what was reserved for them is booked.
    """
    opened = read_record(reader, registry, run_id).open
    drafts = reader.drafts() if opened else {}
    return [
        StreamAppend(
            f"call-{step.call_id}",
            [NewEvent(_ended(step, reason, drafts.get(step.call_id, "")), "engine", run_id)],
        )
        for step in opened
    ]


def _ended(step: RecordedStep, reason: str, partial: str) -> ModelCallCanceled:
    request = step.requested
    return ModelCallCanceled(
        run_id=request.run_id,
        conversation_id=request.conversation_id,
        model=request.model,
        reason=reason,
        partial_text=partial,
        seconds=0,
        simulated=request.simulated,
        by="run",
        booked=step.reserved,
    )


def next_recovery(state: RunState, record: RunRecord) -> int:
    """The number of a recovery that begins now: 1 when something came to an end since the last one."""
    return 1 if record.progressed else state.recovery + 1


def forecast(reader: Reader, registry: Registry, run_id: str, *, alive: bool) -> ResumeForecast:
    """What resuming a run would do.

    :param alive: whether the process that carries it out lives.
    """
    stream = reader.read_stream(f"run-{run_id}")
    state = fold(run_id, (registry.decode(one) for one in stream))
    record = read_record(reader, registry, run_id)
    why_not = _why_not(state, record, alive=alive)
    steps = tuple(_step(step) for step in record.steps.values())
    waiting = tuple(
        StepForecast(step, "", "ask a person", 0, simulated=False)
        for step, approval in state.approvals.items()
        if approval == "waiting"
    )
    return ResumeForecast(run_id, not why_not, why_not, state.recovery, (*steps, *waiting))


def _step(step: RecordedStep) -> StepForecast:
    asked = step.requested
    ended = step.end is not None and not (isinstance(step.end, ModelCallCanceled) and step.end.by == "run")
    if ended:
        return StepForecast(asked.step, asked.model, "reuse", 0, simulated=asked.simulated)
    amount = step.reserved or asked.reserved
    return StepForecast(
        asked.step, asked.model, "send again", amount.picodollars if amount else None, simulated=asked.simulated
    )


def _why_not(state: RunState, record: RunRecord, *, alive: bool) -> str:
    """Why a run cannot be resumed, empty when it can."""
    if state.phase == "unknown":
        return "There is no such run."
    if state.phase == "quarantined":
        return "It is set apart; release it first."
    if not state.active:
        return f"It has ended: it is {state.phase}."
    if alive:
        return "It is being carried out."
    if next_recovery(state, record) > RECOVERIES:
        return f"It was taken up {RECOVERIES} times in vain, so it is set apart when you try again."
    return ""
