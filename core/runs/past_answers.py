"""Answers on record, found by the request they were given to: those of one run first, then those of any other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.calls.measures import request_hash
from core.context.fitting import refit
from core.ports.models import Message, ModelRequest, ModelResponse
from core.runs.record import RecordedStep, fold_record, outcome_of, read_record, recorded_response
from events.catalog.calls import ContextUse, ModelCallCompleted, ModelCallFailed
from events.registry import Registry
from events.store.contract import Reader
from events.values import Money

Lookup = Callable[[str], Sequence[str]]
"""Calls of any run with whole answers to the request of that hash, the best one first."""
LONGEST_CHAIN = 100
"""How often an answer may have been used again and again, before one stops looking for who gave it first."""
_WHOLE = ContextUse(estimated_tokens=0)
"""Nothing was left out."""


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """A recorded call that ended in an answer or a failure of its model."""

    call_id: str
    run_id: str
    end: ModelCallCompleted | ModelCallFailed
    cost: Money | None
    """What the model was paid, also where the recorded call used that answer again; ``None`` when not known."""
    seconds: float
    """How long the model took."""


class PastAnswers:
    """What is recorded of one run, and by ``lookup`` of all the others.

    :param parameters: those the run's settings ask for.
    """

    def __init__(
        self, reader: Reader, registry: Registry, run_id: str, parameters: Mapping[str, Any], *, lookup: Lookup
    ) -> None:
        self._reader = reader
        self._registry = registry
        self._parameters = dict(parameters)
        self._lookup = lookup
        self._steps = read_record(reader, registry, run_id).steps
        self._own: dict[str, PastAnswer] = {}
        for step in self._steps.values():
            found = self._ended(step)
            known = self._own.get(step.requested.request_hash)
            if found is not None and (known is None or isinstance(known.end, ModelCallFailed)):
                self._own[step.requested.request_hash] = found

    def find(self, model: str, messages: tuple[Message, ...], *, sample: int) -> PastAnswer | None:
        """What the model answered to these messages; a failure of its own run counts before another run's answer.

        :param sample: number of the sample, for the same question asked of one model several times.
        """
        hashes = list(dict.fromkeys(self._hashes(model, messages, sample)))
        own = (self._own[key] for key in hashes if key in self._own)
        return next(own, None) or next(self._others(hashes), None)

    def response(self, found: PastAnswer) -> ModelResponse:
        """The answer with the tokens it took.

        :raises TuttiError: the model failed then; the same error again.
        """
        if isinstance(found.end, ModelCallFailed):
            return outcome_of(found.end, self._reader)
        return replace(recorded_response(found.end, self._reader), usage=found.end.usage)

    def _others(self, hashes: Iterable[str]) -> Iterator[PastAnswer]:
        for key in hashes:
            for call_id in self._lookup(key):
                step = self._call(call_id)
                found = self._ended(step) if step and step.requested.request_hash == key else None
                if found is not None:
                    yield found

    def _hashes(self, model: str, messages: tuple[Message, ...], sample: int) -> Iterator[str]:
        """The requests it may have been: with each way in which the run fitted and parametrised one, its own model's
        first, then as the settings have it.
        """
        steps = sorted(self._steps.values(), key=lambda step: step.requested.model != model)
        ways = [(step.requested.parameters, step.requested.context) for step in steps]
        for parameters, use in [*ways, (self._parameters, _WHOLE)]:
            sent = self._fitted(messages, use)
            if sent is not None:
                yield request_hash(model, ModelRequest(model, sent, dict(parameters), sample=sample))

    def _fitted(self, messages: tuple[Message, ...], use: ContextUse | None) -> tuple[Message, ...] | None:
        """The messages as they were sent then; ``None`` when a summary that stood for some is not on record."""
        if use is None:
            return messages
        if not use.summary_step:
            return refit(messages, use, None)
        summary = self._steps.get(use.summary_step)
        if summary is None or not isinstance(summary.end, ModelCallCompleted):
            return None
        return refit(messages, use, recorded_response(summary.end, self._reader).text)

    def _call(self, call_id: str) -> RecordedStep | None:
        stored = self._reader.read_stream(f"call-{call_id}")
        return next(iter(fold_record(map(self._registry.decode, stored)).steps.values()), None)

    def _ended(self, step: RecordedStep) -> PastAnswer | None:
        """A call as an answer; none for one that was stopped, is under way, or failed for want of a record."""
        end, run_id = step.end, step.requested.run_id
        if isinstance(end, ModelCallFailed) and end.error.kind not in _OF_THE_RUN:
            return PastAnswer(step.call_id, run_id, end, end.booked, end.seconds)
        if not isinstance(end, ModelCallCompleted):
            return None
        first = self._first(end)
        cost = first.cost if first.source == "model" else first.saved
        return PastAnswer(step.call_id, run_id, end, cost, first.seconds)

    def _first(self, end: ModelCallCompleted) -> ModelCallCompleted:
        """The end of the call for which the model was asked, as far back as it is in this store."""
        for _ in range(LONGEST_CHAIN):
            origin = self._call(end.origin_call) if end.source != "model" and end.origin_call else None
            if origin is None or not isinstance(origin.end, ModelCallCompleted):
                break
            end = origin.end
        return end


_OF_THE_RUN = frozenset({"limit_reached", "not_recorded", "over_budget", "approval_refused", "canceled"})
"""Kinds of errors that say nothing of the model: rules of that run, which another one need not have."""
