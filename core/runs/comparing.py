"""Carries out the command that says which of several answers is the best."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from core.commands.models import CompareAnswers
from core.errors import InputError, UnknownThing
from core.ports.repeats import model_of
from core.queries.arena import blind_order
from core.runs.record import RunRecord, read_record
from events.catalog.calls import ModelCallCompleted
from events.catalog.runs import AnswerRated, AnswersCompared, RunRequested
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import Payload

BLIND = "run.blind"
"""The setting that a run keeps which was asked without names."""


class ComparingHandlers:
    """One handler for the one command about comparisons."""

    def __init__(self, store: EventStore, reader: Reader, registry: Registry) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry

    async def compare(self, command: CompareAnswers) -> None:
        """Record which answers of a run a person finds the best; the newest word counts.

        Those are rated as picked besides, and where none is good each of them as bad, so that the records of models
        know of it.

        :raises UnknownThing: there is no such run, or no such whole answer in it.
        :raises InputError: it has fewer than two whole answers.
        """
        request = self._request(command.run_id)
        record = read_record(self._reader, self._registry, command.run_id)
        answers = whole_answers(record, request.models)
        if len(answers) < 2:
            raise InputError("There is nothing to compare.", "Ask two models or more, and wait for their answers.")
        unknown = [call_id for call_id in command.best if call_id not in answers]
        if unknown:
            what = f"There is no whole answer of call {unknown[0]} in that run."
            raise UnknownThing(what, "Run `tutti runs show` to see a run's calls.")
        shown = blind_order(command.run_id, list(answers))
        compared = AnswersCompared(
            calls=tuple(shown),
            models=tuple(answers[call_id] for call_id in shown),
            best=tuple(call_id for call_id in shown if call_id in command.best),
            task=_task(request),
            blind=command.blind,
        )
        said: list[Payload] = [compared]
        rated = compared.best or compared.calls
        said += [
            AnswerRated(call_id=call_id, model=model, rating="none", how="pick")
            for call_id, model in self._rated_before(command.run_id)
            if call_id not in rated
        ]
        said += [
            AnswerRated(call_id=call_id, model=answers[call_id], rating="good" if compared.best else "bad", how="pick")
            for call_id in rated
        ]
        events = [NewEvent(payload, command.actor, command.run_id) for payload in said]
        await self._store.append([StreamAppend(f"run-{command.run_id}", events)])

    def _rated_before(self, run_id: str) -> list[tuple[str, str]]:
        """The answers, with their models, that what was said of this run before has rated."""
        for stored in self._reader.read_stream(f"run-{run_id}", backward=True):
            payload = self._registry.decode(stored).payload
            if isinstance(payload, AnswersCompared):
                models = dict(zip(payload.calls, payload.models, strict=True))
                return [(call_id, models[call_id]) for call_id in payload.best or payload.calls]
        return []

    def _request(self, run_id: str) -> RunRequested:
        stored = self._reader.read_stream(f"run-{run_id}", limit=1)
        payload = self._registry.decode(stored[0]).payload if stored else None
        if not isinstance(payload, RunRequested):
            raise UnknownThing(f"There is no run {run_id}.", "Run `tutti runs list` to see them.")
        return payload


def check_blind(strategy: str, models: Collection[str]) -> None:
    """Make sure that there is something to compare without names.

    :raises InputError: there is not.
    """
    if strategy != "parallel":
        what = f"Answers by {strategy} are not answers of single models, so they cannot be compared without names."
        raise InputError(what, "Ask with the strategy parallel.")
    if len(models) < 2:
        raise InputError("One answer cannot be compared with anything.", "Choose two models or more.")


def whole_answers(record: RunRecord, models: Collection[str]) -> dict[str, str]:
    """The model of each whole answer to the prompt itself, by call, in the order they were asked.

    :param models: those the run was asked of; steps of judges, chairs and summaries are named otherwise.
    """
    return {
        step.call_id: step.requested.model
        for key, step in record.steps.items()
        if isinstance(step.end, ModelCallCompleted) and is_answer(key, models)
    }


def is_answer(key: str, models: Collection[str]) -> bool:
    """Whether the step of this key asks the prompt itself.

    :param models: those the run was asked of; steps of judges, chairs and summaries are named otherwise.
    """
    return model_of(key) in models


def _task(request: RunRequested) -> str:
    kept: Any = request.settings.get("run.task")
    return str(kept.get("kind", "")) if isinstance(kept, dict) else ""
