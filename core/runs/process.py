"""The process manager: hears that a run was requested and carries it out to its one end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.calls.call import Gateway, Limits
from core.conversations.texts import stored_text
from core.errors import CanceledError, RunError, TimedOut, error_info
from core.ports.models import Directory, Message
from core.runs.decider import decide
from core.runs.journal import Journal, Opening
from core.runs.live import LiveHub
from core.runs.recovery import end_open_calls
from core.runs.steps import RunPlan, Steps
from core.strategies.catalogue import StrategyCatalogue
from core.strategies.context import Outcome
from events.catalog.calls import ModelCallCancelRequested
from events.catalog.conversations import AnswerAdded
from events.catalog.runs import (
    DecisionMade,
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunRequested,
    RunStarted,
    RunSucceeded,
)
from events.envelope import Event, StreamAppend
from events.errors import StoreError, TuttiError
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import new_id

log = logging.getLogger("tutti.runs")


@dataclass(frozen=True, slots=True)
class RunServices:
    """What carrying out a run takes."""

    store: EventStore
    reader: Reader
    registry: Registry
    strategies: StrategyCatalogue
    directory: Directory
    gateway: Gateway
    live: LiveHub
    lost: Callable[[str, StoreError], None]
    """Told of a run whose end cannot be recorded, and why."""


@dataclass(slots=True)
class _Running:
    task: asyncio.Task[None]
    steps: Steps | None = None
    reason: str = ""
    """Why it is to stop."""
    answering: bool = False
    """Whether the strategy is at work. Before and behind that nothing is interrupted, so that the end is recorded."""

    def stop(self, reason: str) -> None:
        """Cancel the run and everything under it."""
        self.reason = self.reason or reason
        if self.steps is not None and not self.steps.stop_reason:
            self.steps.stop_reason = reason
        if self.answering:
            self.task.cancel(reason)


class ProcessManager:
    """Carries out the runs this process owns; those of others are theirs."""

    HEARS = (RunCancelRequested, ModelCallCancelRequested)
    """The events it wants to hear."""

    def __init__(self, services: RunServices, owner: str) -> None:
        self._services = services
        self._owner = owner
        self._running: dict[str, _Running] = {}

    def hear(self, event: Event) -> None:
        """Receive an event, on the engine's loop."""
        match event.payload:
            case RunCancelRequested() as asked:
                running = self._running.get(event.stored.stream.partition("-")[2])
                if running is not None:
                    running.stop(asked.reason)
            case ModelCallCancelRequested() as asked:
                running = self._running.get(asked.run_id)
                if running is not None and running.steps is not None:
                    running.steps.stop(event.stored.stream.partition("-")[2])
            case _:
                pass

    async def close(self, reason: str) -> None:
        """Stop every run, recorded, and wait for their ends."""
        while self._running:  # one may be submitted while others end
            for running in list(self._running.values()):
                running.stop(reason)
            await asyncio.gather(*(running.task for running in self._running.values()), return_exceptions=True)
            await asyncio.sleep(0)  # their callbacks take them off the list

    def begin(self, run_id: str, opening: Opening, messages: tuple[Message, ...]) -> None:
        """Carry out a run that is being requested here.

        Its own first append is queued behind the request's, and nothing leaves before both are on disk.

        :param messages: the conversation so far and what is asked, as a model is sent them.
        """
        services = self._services
        journal = Journal(services.store, services.reader, services.registry, run_id, opening=opening)
        task = asyncio.create_task(self._carry_out(journal, opening.request, messages), name=f"run-{run_id}")
        self._running[run_id] = _Running(task)
        task.add_done_callback(lambda _: self._running.pop(run_id, None))

    async def _carry_out(self, journal: Journal, request: RunRequested, messages: tuple[Message, ...]) -> None:
        try:
            outcome = await self._outcome(journal, request, messages)
            if isinstance(outcome, Outcome):
                await self._succeed(journal, request, outcome)
            else:
                await journal.transition(outcome)
        except StoreError as error:
            await self._give_up(journal, error)

    async def _outcome(
        self, journal: Journal, request: RunRequested, messages: tuple[Message, ...]
    ) -> Outcome | RunCanceled | RunFailed:
        """What came of the strategy; only here can the run be interrupted."""
        running = self._running[journal.run_id]
        if running.reason:
            return RunCanceled(reason=running.reason)
        running.answering = True
        try:
            return await self._answer(journal, request, messages)
        except CanceledError:
            return RunCanceled(reason="every model was stopped")
        except StoreError:
            raise
        except TuttiError as error:
            return RunFailed(error=error_info(error))
        except asyncio.CancelledError as canceled:
            return RunCanceled(reason=str(*canceled.args[:1]) or "stopped")
        except Exception as error:  # a strategy may be foreign code: its fault ends its run, not the engine
            log.exception("Run %s failed inside a strategy", journal.run_id)
            return RunFailed(error=error_info(_fault(request.strategy, error)))
        finally:
            running.answering = False

    async def _give_up(self, journal: Journal, error: StoreError) -> None:
        """End a run that could not be recorded: in the store if that is possible again, else only for who waits here."""
        log.error("Run %s could not be recorded. %s", journal.run_id, error)
        services = self._services
        try:
            journal.forget_failed()
            open_calls = end_open_calls(services.reader, services.registry, journal.run_id, error.what.rstrip("."))
            await journal.transition(RunFailed(error=error_info(error)), open_calls)
        except TuttiError:
            services.lost(journal.run_id, error)

    async def _answer(self, journal: Journal, request: RunRequested, messages: tuple[Message, ...]) -> Outcome:
        for payload in decide(journal.state, RunStarted(owner=self._owner)):
            journal.note(payload)
        journal.note(_models_decision(request))
        strategy = self._services.strategies.get(request.strategy)
        options = strategy.options.model_validate(request.options)
        steps = self._steps(journal, request, messages)
        self._running[journal.run_id].steps = steps
        limit = request.settings.get("run.timeout_seconds")
        seconds = float(limit) if isinstance(limit, int | float) else None
        try:
            async with asyncio.timeout(seconds):
                return await strategy.run(steps, options)
        except TimeoutError:
            what = f"The run had no answer within {seconds:g} s."
            raise TimedOut(what, "Ask again with a longer limit.") from None

    def _steps(self, journal: Journal, request: RunRequested, messages: tuple[Message, ...]) -> Steps:
        services = self._services
        plan = RunPlan(
            conversation_id=request.conversation_id,
            models=request.models,
            messages=_instructed(request, messages),
            parameters=_parameters(request.settings),
            limits=_limits(request.settings),
        )
        return Steps(journal, plan, services.directory, services.gateway, services.live)

    async def _succeed(self, journal: Journal, request: RunRequested, outcome: Outcome) -> None:
        text, ref, blobs = stored_text(outcome.answer.text)
        message_id = new_id()
        degraded = bool(outcome.failures)
        added = AnswerAdded(
            message_id=message_id,
            prompt_id=request.prompt_id,
            run_id=journal.run_id,
            call_id=outcome.answer.call_id,
            model=outcome.answer.model,
            text=text,
            text_blob=ref,
            degraded=degraded,
        )
        succeeded = RunSucceeded(
            message_id=message_id,
            call_ids=(outcome.answer.call_id, *(answer.call_id for answer in outcome.answers)),
            reason=_told(outcome),
            degraded=degraded,
            confidence=outcome.confidence,
        )
        conversation = StreamAppend(f"conversation-{request.conversation_id}", [journal.event(added)])
        await journal.transition(succeeded, [conversation], blobs=blobs)


def _instructed(request: RunRequested, messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """The messages behind the instructions the person has set."""
    instructions = str(request.settings.get("answers.system_prompt") or "")
    return (Message("system", instructions), *messages) if instructions else messages


def _models_decision(request: RunRequested) -> DecisionMade:
    chosen = request.settings.get("run.models_chosen_by", "person")
    reason = "You chose them." if chosen == "person" else "They are the models set as default."
    return DecisionMade(kind="models", choice=", ".join(request.models), reason=reason)


def _parameters(settings: dict[str, Any]) -> dict[str, Any]:
    parameters: dict[str, Any] = {}
    if settings.get("answers.temperature") is not None:
        parameters["temperature"] = settings["answers.temperature"]
    if settings.get("answers.max_output_tokens"):
        parameters["max_output_tokens"] = settings["answers.max_output_tokens"]
    return parameters


def _limits(settings: dict[str, Any]) -> Limits:
    return Limits(
        attempts=int(settings["calls.attempts"]),
        first_seconds=float(settings["calls.first_seconds"]),
        gap_seconds=float(settings["calls.gap_seconds"]),
        total_seconds=float(settings["calls.total_seconds"]),
    )


def _told(outcome: Outcome) -> str:
    """The reason, with every failed model's real error behind it."""
    failed = [f"{model} failed: {error.what}" for model, error in outcome.failures.items()]
    return " ".join([outcome.reason, *failed])


def _fault(strategy: str, error: Exception) -> RunError:
    what = f"The strategy {strategy} failed inside Tutti ({type(error).__name__})."
    return RunError(what, "Try another strategy; if it happens again, report it with the output of `tutti doctor`.")
