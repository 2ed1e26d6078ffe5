"""What is on record of a run: its steps with their ends, its decisions, and whether it got anywhere lately."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from core.conversations.texts import whole_text
from core.errors import CanceledError, recorded_error
from core.ports.models import ModelResponse
from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.catalog.runs import (
    ApprovalGiven,
    CheckMade,
    DecisionMade,
    MemoryUsed,
    RunRequested,
    RunResumed,
    RunStarted,
    StepsPlanned,
)
from events.envelope import Event
from events.registry import Registry
from events.store.contract import Reader
from events.values import Money, Usage

End = ModelCallCompleted | ModelCallFailed | ModelCallCanceled
SUMMARY = "/summary-"
"""In the key of a step that sums up what another one cannot be sent; what follows is the beginning of its request's hash."""
PATIENCE = 200
"""Turns of the loop that an answer on record waits for those that came before it; a strategy that is the same as then
asks for them at once."""


@dataclass(frozen=True, slots=True)
class RecordedStep:
    """One call as it is on record."""

    call_id: str
    requested: ModelCallRequested
    position: int
    """Of the request."""
    reserved: Money | None
    """What is reserved for it as long as it has no end."""
    version: int = 1
    """Of its stream."""
    end: End | None = None
    ended_at: int = 0
    """Position of its end."""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One run as it is on record."""

    steps: Mapping[str, RecordedStep] = field(default_factory=lambda: MappingProxyType({}))
    """By key of the step, in the order they were asked; the newest call where a step was asked anew."""
    decisions: tuple[DecisionMade, ...] = ()
    notes: tuple[CheckMade | MemoryUsed, ...] = ()
    """Checks, and what was remembered, in order."""
    planned: int = 0
    progressed: bool = False
    """Whether anything came to an end since the run was last taken up."""

    @property
    def open(self) -> tuple[RecordedStep, ...]:
        """The calls without an end."""
        return tuple(step for step in self.steps.values() if step.end is None)


def request_of(reader: Reader, registry: Registry, run_id: str) -> RunRequested | None:
    """What a run was asked for; nothing of one that was erased, or that stands for what was said elsewhere."""
    first = reader.read_stream(f"run-{run_id}", limit=1)
    request = registry.decode(first[0]).payload if first else None
    return request if isinstance(request, RunRequested) else None


def read_record(reader: Reader, registry: Registry, run_id: str) -> RunRecord:
    """Everything a run has recorded, from its correlated events."""
    return fold_record(registry.decode(stored) for stored in reader.read_correlated(run_id))


def fold_record(events: Iterable[Event]) -> RunRecord:
    """Everything the events of one run say."""
    calls: dict[str, RecordedStep] = {}
    decisions: list[DecisionMade] = []
    notes: list[CheckMade | MemoryUsed] = []
    planned, progressed = 0, False
    for event in events:
        match event.payload:
            case DecisionMade() as made:
                decisions.append(made)
            case CheckMade() | MemoryUsed() as note:
                notes.append(note)
            case StepsPlanned() as plan:
                planned = plan.steps
            case RunStarted() | RunResumed():
                progressed = False
            case ApprovalGiven():
                progressed = True
            case ModelCallCompleted() | ModelCallFailed() | ModelCallCanceled():
                progressed = True
        _follow(calls, event)
    steps = {call.requested.step: call for call in calls.values()}
    return RunRecord(MappingProxyType(steps), tuple(decisions), tuple(notes), planned, progressed)


def _follow(calls: dict[str, RecordedStep], event: Event) -> None:
    """Fold an event of a call."""
    call_id = event.stored.stream.partition("-")[2]
    match event.payload:
        case ModelCallRequested() as asked:
            calls[call_id] = RecordedStep(call_id, asked, event.position, asked.reserved)
        case ModelCallAttemptFailed() | ModelCallInterrupted() as lost if call_id in calls:
            calls[call_id] = replace(calls[call_id], reserved=lost.reserved)
        case ModelCallCompleted() | ModelCallFailed() | ModelCallCanceled() as end if call_id in calls:
            calls[call_id] = replace(calls[call_id], end=end, ended_at=event.position)
        case _:
            pass
    if call_id in calls:
        calls[call_id] = replace(calls[call_id], version=event.stored.version)


class Replay:
    """What is on record of a run while its strategy goes through it once more.

    The strategy is the same function with the same input, so it asks the same steps; each gets what it got then, in
    the order in which it came.
    """

    def __init__(self, record: RunRecord) -> None:
        self._record = record
        self._decisions = Counter(_what(made) for made in record.decisions)
        self._notes = Counter(_which(note) for note in record.notes)
        self._to_come = sorted(step.ended_at for step in record.steps.values() if _is_awaited(step))

    def step(self, key: str) -> RecordedStep | None:
        """The call of a step; none when it was never asked, or ended only because the run was stopped."""
        step = self._record.steps.get(key)
        if step is not None and isinstance(step.end, ModelCallCanceled) and step.end.by == "run":
            return None
        return step

    def has_decided(self, made: DecisionMade) -> bool:
        """Whether this decision is on record; each counts once."""
        known = self._decisions[_what(made)] > 0
        if known:
            self._decisions[_what(made)] -= 1
        return known

    def has_noted(self, note: CheckMade | MemoryUsed) -> bool:
        """Whether this check of an answer, or this use of what is remembered, is on record; each counts once."""
        known = self._notes[_which(note)] > 0
        if known:
            self._notes[_which(note)] -= 1
        return known

    def check(self, name: str, call_id: str) -> CheckMade | None:
        """What a check found in an answer, where that is on record."""
        made = (note for note in self._record.notes if isinstance(note, CheckMade))
        return next((note for note in made if (note.check, note.call_id) == (name, call_id)), None)

    @property
    def planned(self) -> int:
        """The number of steps on record, 0 when there is none."""
        return self._record.planned

    async def turn(self, step: RecordedStep) -> None:
        """Return when what ended before this step has been handed out, so that who was first then is first now."""
        for _ in range(PATIENCE):
            if not self._to_come or self._to_come[0] >= step.ended_at:
                break
            await asyncio.sleep(0)
        if step.ended_at in self._to_come:
            self._to_come.remove(step.ended_at)


def _is_awaited(step: RecordedStep) -> bool:
    """Whether the strategy gets what is on record of a step: not of one that was stopped, nor of a summary."""
    stopped = isinstance(step.end, ModelCallCanceled) and step.end.by != "person"
    return step.end is not None and not stopped and SUMMARY not in step.requested.step


def outcome_of(end: End, reader: Reader) -> ModelResponse:
    """The answer of a call that has ended.

    :raises TuttiError: it failed then; the same error again.
    :raises CanceledError: a person stopped it then.
    """
    match end:
        case ModelCallCompleted():
            return recorded_response(end, reader)
        case ModelCallFailed():
            raise recorded_error(end.error)
        case _:
            raise CanceledError(f"{end.model} was stopped: {end.reason}.", "Ask again when you like.")


def recorded_response(end: ModelCallCompleted, reader: Reader) -> ModelResponse:
    """The answer as it was received, whole; nothing was used for it now."""
    text = whole_text(reader, end.text, end.text_blob)
    usage = Usage(input_tokens=0, output_tokens=0)
    finish = end.finish if end.finish in _FINISHES else "other"
    return ModelResponse(text, finish, usage, end.answered_by, end.reasoning, end.tool_calls)  # type: ignore[arg-type]  # one of the words


_FINISHES = {"stop", "length", "tool_calls", "content_filter", "refusal", "other"}


def _which(note: CheckMade | MemoryUsed) -> tuple[str, ...]:
    """What makes it the same one: seconds and scores of a check may differ by where it runs."""
    return (note.check, note.call_id) if isinstance(note, CheckMade) else note.memory_ids


def _what(made: DecisionMade) -> tuple[str, str, str]:
    return made.kind, made.choice, made.reason
