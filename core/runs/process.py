"""The process manager: carries runs out from their request, or from where a dead process left them, to their one end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from core.errors import OwnershipLost, RunError, TimedOut, error_info
from core.hooks.facts import AfterRun
from core.memory.recall import search_of, use_of
from core.ports.models import Directory, Message
from core.runs.bundle import Bundle
from core.runs.decider import decide
from core.runs.journal import Journal, Opening
from core.runs.kept import kept_names, kept_steps
from core.runs.origin import bundle_directory, earlier_steps
from core.runs.outcomes import record_answer, without_answer
from core.runs.plan import RunPlan, plan_of
from core.runs.record import Replay, RunRecord, read_record
from core.runs.recovery import end_open_calls
from core.runs.services import Past, StepServices
from core.runs.steps import LEFT_WAITING, Steps
from core.runs.stopped import left_behind
from core.strategies.catalogue import StrategyCatalogue
from core.strategies.context import Outcome
from core.strategies.quality import assessed
from events.catalog.calls import ModelCallCancelRequested
from events.catalog.runs import (
    ApprovalDenied,
    ApprovalGiven,
    DecisionMade,
    HookFailed,
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunRequested,
    RunStarted,
)
from events.envelope import Event, NewEvent, StoredEvent, StreamAppend
from events.errors import StoreError, StoreFull, TuttiError
from events.registry import Registry
from events.store.contract import EventStore, Reader

log = logging.getLogger("tutti.runs")

AGAIN_SECONDS = 1.0
"""Between two attempts to record that a run could not be: a disk that was full has room again some time."""


@dataclass(frozen=True, slots=True)
class RunServices:
    """What carrying out a run takes."""

    store: EventStore
    reader: Reader
    registry: Registry
    strategies: StrategyCatalogue
    steps: StepServices
    recorded: Callable[[Bundle], Directory]
    """The models of a bundle, which answer from it."""
    lost: Callable[[str, StoreError], None]
    """Told of a run whose end cannot be recorded, and why."""


@dataclass(slots=True)
class _Running:
    journal: Journal
    task: asyncio.Task[None] | None = None
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
        if self.answering and self.task is not None:
            self.task.cancel(reason)


class ProcessManager:
    """Carries out the runs this process owns; those of others are theirs."""

    HEARS = (RunCancelRequested, ModelCallCancelRequested, ApprovalGiven, ApprovalDenied)
    """The events it wants to hear."""

    def __init__(self, services: RunServices, owner: str) -> None:
        self._services = services
        self._owner = owner
        self._running: dict[str, _Running] = {}
        self._closing = False

    def hear(self, event: Event) -> None:
        """Receive an event, on the engine's loop."""
        subject = event.stored.stream.partition("-")[2]
        match event.payload:
            case RunCancelRequested() as asked if subject in self._running:
                self._running[subject].stop(asked.reason)
            case ModelCallCancelRequested() as asked:
                steps = self._steps_of(asked.run_id)
                if steps is not None:
                    steps.stop(subject)
            case ApprovalGiven() | ApprovalDenied() as answer:
                steps = self._steps_of(subject)
                if steps is not None:
                    steps.approvals.hear(answer)
            case _:
                pass

    def hook_failed(self, run_id: str, hook: str, point: str, error: str) -> None:
        """Have it recorded that something hooked into a run failed: with what is recorded of the run next, or by itself
        when it has ended. Of a call that belongs to no run, as one made for memory, the log alone tells.
        """
        if not run_id:
            return
        failed = HookFailed(hook=hook, point=point, error=error)
        running = self._running.get(run_id)
        if running is not None and running.journal.state.active:
            running.journal.note(failed)
            return
        event = NewEvent(failed, "engine", run_id)
        try:
            stored = self._services.store.append_soon([StreamAppend(f"run-{run_id}", [event])])
        except StoreError as fault:  # Tutti is closing
            log.warning("The failure of hook %s could not be recorded. %s", hook, fault)
        else:
            stored.add_done_callback(_look)

    async def close(self, reason: str) -> None:
        """Stop every run, recorded, and wait for their ends. Those that wait for a person go on waiting."""
        self._closing = True
        while self._running:  # one may be submitted while others end
            tasks = [running.task for running in self._running.values() if running.task is not None]
            for running in list(self._running.values()):
                waits = running.steps is not None and running.steps.approvals.waiting
                running.stop(LEFT_WAITING if waits else reason)
            await asyncio.gather(*tasks, return_exceptions=True)
            await asyncio.sleep(0)  # their callbacks take them off the list

    def begin(self, run_id: str, opening: Opening, messages: tuple[Message, ...]) -> None:
        """Carry out a run that is being requested here.

        Its own first append is queued behind the request's, and nothing leaves before both are on disk.

        :param messages: the conversation so far and what is asked, as a model is sent them.
        """
        services = self._services
        journal = Journal(
            services.store, services.reader, services.registry, run_id, opening=opening, owner=self._owner
        )
        self._carry(journal, opening.request, messages, RunRecord())

    def take_up(self, run_id: str, messages: tuple[Message, ...]) -> None:
        """Carry out a run from where it stopped; that this process owns it is on record.

        :param messages: what it was asked with.
        """
        services = self._services
        journal = Journal(services.store, services.reader, services.registry, run_id, owner=self._owner)
        request = journal.state.request
        assert request is not None  # noqa: S101 - whoever took it up has read it
        record = read_record(services.reader, services.registry, run_id)
        self._carry(journal, request, messages, record)

    def _carry(self, journal: Journal, request: RunRequested, messages: tuple[Message, ...], record: RunRecord) -> None:
        journal.insist(partial(self._wait_for_room, journal.run_id))
        running = self._running[journal.run_id] = _Running(journal, reason=journal.state.cancel_reason)
        work = self._carry_out(running, request, messages, record)
        running.task = asyncio.create_task(work, name=f"run-{journal.run_id}")
        running.task.add_done_callback(lambda _: self._running.pop(journal.run_id, None))

    def _steps_of(self, run_id: str) -> Steps | None:
        running = self._running.get(run_id)
        return running.steps if running is not None else None

    async def _carry_out(
        self, running: _Running, request: RunRequested, messages: tuple[Message, ...], record: RunRecord
    ) -> None:
        journal = running.journal
        try:
            outcome = await self._outcome(running, request, messages, record)
            if isinstance(outcome, Outcome):
                steps = running.steps
                degraded = steps.degraded if steps is not None else {}
                lost = await self._lost_calls(journal, "the run no longer needs it")
                await record_answer(journal, request, outcome, degraded, lost)
            elif outcome is not None:
                reason = outcome.reason if isinstance(outcome, RunCanceled) else outcome.error.what.rstrip(".")
                lost = await self._lost_calls(journal, reason)
                kept = await self._left_behind(journal, request, lost) if isinstance(outcome, RunCanceled) else []
                await journal.transition(outcome, [*lost, *kept])
        except OwnershipLost as error:
            log.warning("%s", error)
        except StoreError as error:
            await self._give_up(running, error)
        await self._tell(running)

    async def _tell(self, running: _Running) -> None:
        """Have those hear of the end who want to: hooks, and who watches the limits on spending."""
        journal, services = running.journal, self._services.steps
        if journal.state.active:
            return  # it goes on elsewhere, or waits for a person
        reason = running.reason or (running.steps.stop_reason if running.steps else "")
        services.hooks.after_run(AfterRun(journal.run_id, journal.state.phase, reason))
        for provider in sorted({model.partition("/")[0] for model in (running.steps.asked if running.steps else ())}):
            try:
                await services.budget.settled(journal.run_id, provider)
            except StoreError as error:
                log.warning("A warning about spending could not be recorded. %s", error)

    async def _lost_calls(self, journal: Journal, reason: str) -> list[StreamAppend]:
        """The ends of the calls that a dead process left open and that were not taken up again."""
        if journal.state.token <= 1:
            return []
        await journal.settled()  # ends on their way to the disk are not to be given twice
        services = self._services
        return end_open_calls(services.reader, services.registry, journal.run_id, reason)

    async def _left_behind(
        self, journal: Journal, request: RunRequested, lost: list[StreamAppend]
    ) -> list[StreamAppend]:
        """What a run that was stopped had of an answer, as the conversation keeps it."""
        await journal.settled()
        services = self._services
        return left_behind(services.reader, services.registry, journal.run_id, request, lost)

    async def _outcome(
        self, running: _Running, request: RunRequested, messages: tuple[Message, ...], record: RunRecord
    ) -> Outcome | RunCanceled | RunFailed | None:
        """What came of the strategy, nothing when it waits on; only here can the run be interrupted."""
        if running.reason:
            return RunCanceled(reason=running.reason)
        running.answering = True
        plan = plan_of(request, messages)
        try:
            return await self._answer(running, request, plan, record)
        except (StoreError, OwnershipLost):
            raise
        except TuttiError as error:
            return without_answer(plan, error)
        except asyncio.CancelledError as canceled:
            if running.steps is not None and running.steps.stop_reason == LEFT_WAITING:
                return None
            return RunCanceled(reason=str(*canceled.args[:1]) or "stopped")
        except Exception as error:  # a strategy may be foreign code: its fault ends its run, not the engine
            log.exception("Run %s failed inside a strategy", running.journal.run_id)
            return RunFailed(error=error_info(_fault(request.strategy, error)))
        finally:
            running.answering = False

    async def _wait_for_room(self, run_id: str, error: StoreFull) -> None:
        """Have a run stand still while the disk is full: an answer that was paid for is kept until it can be recorded.

        Who waits for the run here is told at once, for it may take long.
        """
        self._services.lost(run_id, error)
        if self._closing:
            raise error
        log.info("Run %s waits. %s", run_id, error)
        await asyncio.sleep(AGAIN_SECONDS)

    async def _give_up(self, running: _Running, error: StoreError) -> None:
        """End a run that could not be recorded: in the store as soon as that is possible again, at once for who waits here.

        A run that nobody ends would be shown as answering for as long as this process lives, and nobody could take it up.
        """
        journal, services = running.journal, self._services
        log.error("Run %s could not be recorded. %s", journal.run_id, error)
        while (fault := await self._end_unrecorded(journal, error)) is not None:
            services.lost(journal.run_id, error)
            if self._closing or not (isinstance(fault, StoreError) and fault.retryable):
                return  # it is nothing that passes, or Tutti ends
            await asyncio.sleep(AGAIN_SECONDS)

    async def _end_unrecorded(self, journal: Journal, error: StoreError) -> TuttiError | None:
        """Record what a run failed by; why that cannot be, if so."""
        services = self._services
        try:
            await journal.forget_failed()
            open_calls = end_open_calls(services.reader, services.registry, journal.run_id, error.what.rstrip("."))
            await journal.transition(RunFailed(error=error_info(error)), open_calls)
        except TuttiError as fault:
            return fault
        return None

    async def _answer(self, running: _Running, request: RunRequested, plan: RunPlan, record: RunRecord) -> Outcome:
        journal = running.journal
        if journal.state.phase == "pending":
            for payload in decide(journal.state, RunStarted(owner=self._owner)):
                journal.note(payload)
        strategy = self._services.strategies.get(request.strategy)
        options = strategy.options.model_validate(request.options)
        steps = running.steps = self._steps(journal, request, plan, record)
        made = _models_decision(request)
        steps.decide(made.kind, made.choice, made.reason)
        if again := kept_names(request):
            steps.decide("reuse", ", ".join(again), _used_again(len(again)))
        if (searched := search_of(request.settings.get("run.memory"))) is not None:
            steps.decide("memory", searched.choice, searched.reason, facts={"similarity": searched.similarity})
        if (used := use_of(request.settings.get("run.memory"))) is not None:
            steps.remembered(used)
        try:
            async with asyncio.timeout(plan.seconds):
                outcome = await assessed(steps, options, await strategy.run(steps, options))
        except TimeoutError:
            what = f"The run had no answer within {plan.seconds:g} s."
            raise TimedOut(what, "Ask again with a longer limit.") from None
        await steps.settle_decisions()
        return outcome

    def _steps(self, journal: Journal, request: RunRequested, plan: RunPlan, record: RunRecord) -> Steps:
        services = self._services
        reusable = earlier_steps(services.reader, services.registry, request)
        shared = services.steps
        bundle = bundle_directory(services.reader, services.registry, request, services.recorded)
        if bundle is not None:
            shared = replace(shared, directory=bundle)
        kept = kept_steps(services.reader, services.registry, request, reusable)
        return Steps(journal, plan, shared, Past(Replay(record), reusable, kept), services.strategies)


def _look(stored: asyncio.Future[tuple[StoredEvent, ...]]) -> None:
    """Have a failed append that nobody waits for be told."""
    if not stored.cancelled() and stored.exception() is not None:
        log.warning("The failure of a hook could not be recorded. %s", stored.exception())


def _models_decision(request: RunRequested) -> DecisionMade:
    chosen = request.settings.get("run.models_chosen_by", "person")
    of_preset = f"They are those of the preset {request.settings.get('run.preset')}."
    reasons = {"person": "You chose them.", "preset": of_preset}
    reason = reasons.get(str(chosen), "They are the models set as default.")
    if request.settings.get("run.models_once"):
        reason += f" Each is asked once, for {request.strategy} asks no model several times."
    return DecisionMade(kind="models", choice=", ".join(request.models), reason=reason)


def _used_again(answers: int) -> str:
    if answers == 1:
        return "Its answer is used again as it was given, at no cost."
    return "Their answers are used again as they were given, at no cost."


def _fault(strategy: str, error: Exception) -> RunError:
    what = f"The strategy {strategy} failed inside Tutti ({type(error).__name__})."
    return RunError(what, "Try another strategy; if it happens again, report it with the output of `tutti doctor`.")
