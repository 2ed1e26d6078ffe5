"""Carries out the commands that bring an earlier run on: resume, retry, fork, give up, release, agree, refuse."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from core.commands.models import (
    ApproveStep,
    DenyStep,
    FailRun,
    ForkRun,
    ReleaseRun,
    ResumeRun,
    RetryRun,
    Submitted,
)
from core.conversations.about import CONTINUES, REVIEWS
from core.conversations.history import conversation_events
from core.errors import RunError, TransitionRefused, UnknownThing, error_info
from core.memory.recall import Recall
from core.ports.models import Message
from core.runs.decider import RunState
from core.runs.journal import Journal, Opening
from core.runs.origin import messages_of
from core.runs.plan import CARRIED_OUT, KEPT
from core.runs.record import RunRecord, read_record
from core.runs.recovery import RECOVERIES, end_open_calls, next_recovery
from events.catalog.calls import ModelCallCompleted
from events.catalog.conversations import PromptAskedAgain, ReviewRequested
from events.catalog.runs import (
    ApprovalDenied,
    ApprovalGiven,
    RunFailed,
    RunOrigin,
    RunQuarantined,
    RunReleased,
    RunRequested,
    RunResumed,
)
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import Json, new_id


class Owners(Protocol):
    """Which processes live."""

    def alive(self, owner: str) -> bool:
        """Whether a process still holds its lock."""


@dataclass(frozen=True, slots=True)
class ResumeServices:
    """What the handlers need."""

    store: EventStore
    reader: Reader
    registry: Registry
    owners: Owners
    begin: Callable[[str, Opening, tuple[Message, ...]], None]
    """Carries out a run that is being requested here."""
    take_up: Callable[[str, tuple[Message, ...]], None]
    """Carries out a run that this process has just become the owner of."""
    settings: Callable[[], Mapping[str, Any]]
    """Every setting's value now."""
    recall: Recall


class ResumeHandlers:
    """One handler for each command.

    :param owner: id of this process, which carries out what is resumed here.
    """

    def __init__(self, services: ResumeServices, owner: str) -> None:
        self._services = services
        self._owner = owner

    async def resume(self, command: ResumeRun) -> None:
        """Take a run up whose process died. That it is tried is on disk before it is.

        :raises UnknownThing: there is no such run, or its prompt was erased.
        :raises TransitionRefused: it has ended, is set apart, or a living process carries it out.
        """
        journal, record = self._look(command.run_id)
        state = journal.state
        self._refuse_alive(state)
        if await self._set_apart(journal, record, command.actor):
            raise TransitionRefused(
                f"Run {command.run_id} was taken up {RECOVERIES} times in vain and is set apart now.",
                f"Look at it with `tutti runs show`; `tutti runs release {command.run_id}` lets it go on.",
            )
        if state.phase == "quarantined":
            what = f"Run {command.run_id} is set apart."
            raise TransitionRefused(what, f"`tutti runs release {command.run_id}` lets it be resumed.")
        messages = self._messages(state)  # before anything is recorded: a run that cannot go on stays as it is
        taken = RunResumed(owner=self._owner, token=state.token + 1, recovery=next_recovery(state, record))
        await journal.transition(taken, actor=command.actor, token=state.token)
        self._services.take_up(command.run_id, messages)

    async def retry(self, command: RetryRun) -> Submitted:
        """Answer the prompt of an ended run again; what it has finished is used again.

        :raises TransitionRefused: it has not ended, or there is nothing left to do.
        """
        journal, record = self._look(command.run_id)
        state = journal.state
        if state.active:
            what = f"Run {command.run_id} has not ended."
            raise TransitionRefused(what, "Resume it with `tutti runs resume`, or stop it first.")
        whole = all(isinstance(step.end, ModelCallCompleted) for step in record.steps.values())
        if state.phase == "succeeded" and whole:
            what = f"Run {command.run_id} has succeeded in every step."
            raise TransitionRefused(what, "Fork it from a step with `tutti runs fork`, or ask again.")
        return await self._again(state, RunOrigin(kind="retry", run_id=command.run_id), command.actor)

    async def fork(self, command: ForkRun) -> Submitted:
        """Start a new run from a step of an earlier one; what was asked before it is used again.

        :raises UnknownThing: the run has no such step.
        """
        journal, record = self._look(command.run_id)
        if command.step not in record.steps:
            what = f"Run {command.run_id} has no step {command.step}."
            raise UnknownThing(what, f"Its steps are: {', '.join(record.steps) or 'none'}.")
        origin = RunOrigin(kind="fork", run_id=command.run_id, step=command.step)
        return await self._again(journal.state, origin, command.actor)

    async def fail(self, command: FailRun) -> None:
        """Give up a run that nobody carries out.

        :raises TransitionRefused: it has ended, or a living process carries it out.
        """
        journal, _ = self._look(command.run_id)
        state, services = journal.state, self._services
        self._refuse_alive(state)
        reason = command.reason or "marked as failed by you"
        calls = end_open_calls(services.reader, services.registry, command.run_id, reason)
        error = RunError(f"The run was {reason}.", "Retry it with `tutti runs retry`.")
        await journal.transition(RunFailed(error=error_info(error)), calls, actor=command.actor, token=state.token)

    async def release(self, command: ReleaseRun) -> None:
        """Let a run that was set apart be resumed.

        :raises TransitionRefused: it is not set apart.
        """
        journal, _ = self._look(command.run_id)
        await journal.transition(RunReleased(reason=command.reason), actor=command.actor)

    async def approve(self, command: ApproveStep) -> None:
        """Agree to a step; a run whose process died is resumed by this.

        :raises TransitionRefused: the step does not wait for anybody.
        """
        await self._answer(command.run_id, ApprovalGiven(step=command.step, answer=command.answer), command.actor)

    async def deny(self, command: DenyStep) -> None:
        """Refuse a step; a run whose process died is resumed by this, to its end.

        :raises TransitionRefused: the step does not wait for anybody.
        """
        await self._answer(command.run_id, ApprovalDenied(step=command.step, reason=command.reason), command.actor)

    async def recover(self, run_ids: Iterable[str], *, resuming: bool) -> tuple[str, ...]:
        """Look at interrupted runs, as at a start: those taken up in vain too often are set apart, the others resumed.

        :param resuming: whether to resume at all.
        :returns: the runs that were taken up.
        """
        taken = []
        for run_id in run_ids:
            try:
                if resuming:
                    await self.resume(ResumeRun(run_id=run_id, actor="engine"))
                    taken.append(run_id)
                else:
                    await self._set_apart(*self._look(run_id), "engine")
            except (TransitionRefused, UnknownThing):
                continue  # set apart, or another process was first, or its prompt was erased
        return tuple(taken)

    async def _set_apart(self, journal: Journal, record: RunRecord, actor: str) -> bool:
        """Set a run apart that nobody carries out and that was taken up in vain too often; returns whether it was."""
        state = journal.state
        hopeless = state.active and next_recovery(state, record) > RECOVERIES
        if not hopeless or self._services.owners.alive(state.owner):
            return False
        await journal.transition(RunQuarantined(reason=_IN_VAIN), actor=actor, token=state.token)
        return True

    async def _answer(self, run_id: str, answer: ApprovalGiven | ApprovalDenied, actor: str) -> None:
        journal, _ = self._look(run_id)
        await journal.transition(answer, actor=actor)
        if self._services.owners.alive(journal.state.owner):
            return
        try:
            await self.resume(ResumeRun(run_id=run_id, actor=actor))
        except TransitionRefused:
            if not self._services.owners.alive(self._look(run_id)[0].state.owner):
                raise  # else another process was first, and found the answer on record

    async def _again(self, state: RunState, origin: RunOrigin, actor: str) -> Submitted:
        """Request a new run for the prompt of an earlier one."""
        request = state.request
        assert request is not None  # noqa: S101 - a run that exists was requested
        services = self._services
        run_id = new_id()
        again = request.model_copy(
            update={"owner": self._owner, "origin": origin, "settings": self._settings_for(request, origin)}
        )
        messages = self._messages(state)
        asked = self._asked_again(request, run_id, origin)
        conversation = StreamAppend(f"conversation-{request.conversation_id}", [NewEvent(asked, actor, run_id)])
        run = StreamAppend(f"run-{run_id}", [NewEvent(again, actor, run_id)], 0)
        stored = services.store.append_soon([conversation, run])
        services.begin(run_id, Opening(again, stored), messages)
        await asyncio.shield(stored)
        return Submitted(conversation_id=request.conversation_id, message_id=request.prompt_id, run_id=run_id)

    def _asked_again(self, request: RunRequested, run_id: str, origin: RunOrigin) -> PromptAskedAgain | ReviewRequested:
        """What the conversation keeps of the new run."""
        of, prompt_id = origin.run_id, request.prompt_id
        if not (answer := str(request.settings.get(REVIEWS, ""))):
            continues = str(request.settings.get(CONTINUES, ""))
            return PromptAskedAgain(prompt_id=prompt_id, run_id=run_id, origin_run_id=of, continues=continues)
        events = conversation_events(self._services.reader, self._services.registry, request.conversation_id)
        reviewed = next(
            (one.payload for one in events if isinstance(one.payload, ReviewRequested) and one.payload.run_id == of),
            None,
        )
        return ReviewRequested(
            prompt_id=prompt_id,
            run_id=run_id,
            reviewed_run_id=reviewed.reviewed_run_id if reviewed is not None else "",
            answer=answer,
            origin_run_id=of,
        )

    def _settings_for(self, request: RunRequested, origin: RunOrigin) -> dict[str, Json]:
        """What a run made from another keeps: what shapes its requests as it was, how they are carried out as it is set
        now. A fork passes the cache by, for the step it begins with is to be done anew. What is forgotten, retracted or
        expired since then is not sent again.
        """
        now = self._services.settings()
        kept = {key: value for key, value in request.settings.items() if not key.startswith(CARRIED_OUT)}
        if (remembered := kept.pop("run.memory", None)) and (still := self._services.recall.still(remembered)):
            kept["run.memory"] = still
        kept |= {key: value for key, value in now.items() if key.startswith(CARRIED_OUT) and key.startswith(KEPT)}
        return {**kept, "run.fresh": True} if origin.kind == "fork" else kept

    def _messages(self, state: RunState) -> tuple[Message, ...]:
        request = state.request
        if request is None:
            what = f"What run {state.run_id} was asked for was erased."
            raise UnknownThing(what, "Ask anew; its answers are still there.")
        return messages_of(self._services.reader, self._services.registry, state.run_id, request)

    def _look(self, run_id: str) -> tuple[Journal, RunRecord]:
        services = self._services
        journal = Journal(services.store, services.reader, services.registry, run_id)
        if journal.state.phase == "unknown":
            raise UnknownThing(f"There is no run {run_id}.", "Run `tutti runs list` to see them.")
        return journal, read_record(services.reader, services.registry, run_id)

    def _refuse_alive(self, state: RunState) -> None:
        if state.active and self._services.owners.alive(state.owner):
            what = f"Run {state.run_id} is being carried out."
            raise TransitionRefused(what, "Wait for its end, or stop it with `tutti runs cancel`.")


_IN_VAIN = f"taken up {RECOVERIES} times without a step coming to its end"
