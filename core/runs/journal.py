"""Writes what a run decides into its stream, and refuses what its state does not allow."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from core.errors import OwnershipLost, RefusedError, TransitionRefused
from core.runs.decider import Approval, RunState, decide, fold, follow
from core.runs.insisting import Insisting, Patience, Stored
from events.catalog.runs import (
    AnswerRated,
    ApprovalDenied,
    ApprovalGiven,
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunQuarantined,
    RunRequested,
    RunResumed,
    RunSucceeded,
)
from events.envelope import NewEvent, StreamAppend
from events.errors import StoreFull, VersionConflict
from events.registry import Registry
from events.store.contract import EventStore, Guard, Reader
from events.values import Payload

_OF_OTHERS = frozenset(
    payload.type_name for payload in (RunCancelRequested, ApprovalGiven, ApprovalDenied, AnswerRated)
)
"""What others than the owner append to a run that is carried out."""
_TAKEN_AWAY = frozenset(
    payload.type_name for payload in (RunResumed, RunSucceeded, RunFailed, RunCanceled, RunQuarantined)
)
"""What others append to a run that is not this process's any more."""


class Opening(NamedTuple):
    """A run that is being requested: its first append is queued, not yet on disk."""

    request: RunRequested
    stored: Stored


class Queued(NamedTuple):
    """An append on its way to the disk."""

    stored: Stored
    stream: str
    version: int
    """Of the stream, once it is there."""


class BrokenOff(NamedTuple):
    """An append whose caller was cancelled; it may be stored or not."""

    version: int
    """Of the run's stream before it."""
    pending: list[Payload]
    """Events in it that had been kept back."""


class Journal:
    """The stream of one run, written by the process that carries it out.

    Decisions are kept back until the next append, which holds them in the same transaction as what follows from them:
    recorded before they are acted upon, at no commit of their own.
    """

    def __init__(
        self,
        store: EventStore,
        reader: Reader,
        registry: Registry,
        run_id: str,
        *,
        opening: Opening | None = None,
        owner: str = "",
    ) -> None:
        """:param opening: how the run is being requested just now; its stream is read when it was before.
        :param owner: the process that carries the run out here. It is fenced: once another has taken the run up,
            nothing more is recorded. Empty for who only says something about the run.
        """
        self._store = store
        self._reader = reader
        self._registry = registry
        self._pending: list[Payload] = []
        self._broken_off: BrokenOff | None = None
        self._stream = f"run-{run_id}"
        self._queued = [Queued(opening.stored, self._stream, 1)] if opening else []
        self._owner = owner
        self._patience: Patience | None = None
        self._insisting: Insisting | None = None
        self.run_id = run_id
        self.state = replace(follow(RunState(run_id), opening.request), version=1) if opening else self._load()
        """With what is on its way to the disk; when that fails, what was built upon it clashes and is decided anew."""

    def insist(self, patience: Patience) -> None:
        """Have all that is appended from now on wait while the disk is full, instead of raising that."""
        self._patience, self._insisting = patience, Insisting(patience)

    def append_soon(self, append: StreamAppend, *, version: int, **more: Any) -> None:
        """Queue an append to another stream; the next one is stored only behind it, waits for it, and raises its fault.

        :param version: of that stream, once this is stored.
        """

        def queue() -> Stored:
            return self._store.append_soon([append], guard=fence, **more)

        fence = self._fence()
        stored = self._insisting.stored(queue) if self._insisting else queue()
        self._queued.append(Queued(stored, append.stream, version))

    async def settled(self) -> None:
        """Wait for what was queued, which is on disk already when a later append is.

        What failed is raised to everyone who comes, so that nothing is built upon it.
        """
        for queued in tuple(self._queued):
            if not queued.stored.done():
                await asyncio.shield(queued.stored)  # others wait for it too
            queued.stored.result()
        self._queued = [queued for queued in self._queued if not queued.stored.done()]

    async def forget_failed(self) -> None:
        """Let go of what was queued, so that the end of a run can be recorded of which a part could not be."""
        if self._queued:
            await asyncio.wait([queued.stored for queued in self._queued])  # each is on record by then, or never
        self._queued.clear()

    def _behind(self) -> list[StreamAppend]:
        """Appends of nothing that are refused when one that was queued failed: what comes later never stands alone."""
        others = (queued for queued in self._queued if queued.stream != self._stream)
        return [StreamAppend(queued.stream, (), queued.version) for queued in others]

    def _fence(self) -> Guard:
        """Refuses what is queued when the run was taken away from here before it is stored.

        Nothing else notices, for it goes to another stream, and others may append to the run's at any time.
        """
        known = self.state.version

        def fence(reader: Reader) -> None:
            if reader.version(self._stream) == known:
                return
            if any(event.type in _TAKEN_AWAY for event in reader.read_stream(self._stream, after=known)):
                raise _lost(f"Run {self.run_id} was taken away from this process.")

        return fence

    def note(self, payload: Payload) -> None:
        """Keep an event back for the next append."""
        self._pending.append(payload)

    async def append(self, others: Sequence[StreamAppend] = (), **more: Any) -> None:
        """Append the events kept back and those of other streams in one transaction.

        :param more: passed on to :meth:`events.store.contract.EventStore.append`.
        :raises OwnershipLost: another process has taken the run up.
        """
        await self._catch_up()
        pending, self._pending = self._pending, []
        while True:
            before = self.state
            mine = StreamAppend(self._stream, [self.event(one) for one in pending], before.version)
            try:
                await self._send(pending, pending, [mine, *others, *self._behind()], **more)
            except VersionConflict:
                await self._reload()
                continue
            except StoreFull as error:
                await self._wait_for_room(error, pending)
                continue
            except RefusedError:  # by a guard: what was decided on the way stays decided
                self._pending[:0] = pending
                raise
            await self.settled()
            return

    async def transition(
        self,
        wish: Payload,
        others: Sequence[StreamAppend] = (),
        *,
        actor: str = "engine",
        token: int | None = None,
        **more: Any,
    ) -> None:
        """Move the run to another state, with everything kept back, behind what happens in other streams.

        Who has seen the run end has seen all of it.

        :param token: what the run was taken up with last, when the wish holds only as long as nobody takes it up anew.
        :raises TransitionRefused: its state does not allow it.
        """
        await self._catch_up()
        pending, self._pending = self._pending, []
        while True:
            payloads = [*pending, *self._decided(pending, wish, token)]
            if not payloads:
                return
            mine = StreamAppend(self._stream, [self.event(one, actor) for one in payloads], self.state.version)
            try:
                await self._send(payloads, pending, [*self._behind(), *others, mine], **more)
            except VersionConflict:
                await self._reload()
                continue
            except StoreFull as error:
                await self._wait_for_room(error, pending)
                continue
            await self.settled()
            return

    def _decided(self, pending: list[Payload], wish: Payload, token: int | None) -> tuple[Payload, ...]:
        """What a wish leads to, behind what is kept back; that is not lost when the wish is refused."""
        state = self.state
        for payload in pending:
            state = follow(state, payload)
        try:
            _refuse_taken_up(state, token)
            return decide(state, wish)
        except TransitionRefused:
            self._pending[:0] = pending
            raise

    def approval(self, step: str) -> tuple[Approval | None, str]:
        """What is on disk now about a person's consent to a step, whoever put it there."""
        now = self._load()
        return now.approvals.get(step), now.replies.get(step, "")

    async def version(self, stream: str) -> int:
        """The version of a stream once everything that was being appended is through."""
        await self._store.append([])  # the writer takes one after the other
        return self._reader.version(stream)

    def event(self, payload: Payload, actor: str = "engine") -> NewEvent:
        """An event of this run for another stream."""
        return NewEvent(payload, actor, correlation_id=self.run_id)

    async def _wait_for_room(self, error: StoreFull, pending: list[Payload]) -> None:
        """Stand still while the disk is full: nothing of an append is stored then, and it can be made again as it is.

        :param pending: what is kept back again when the caller is cancelled meanwhile.
        """
        if self._patience is None:
            raise error
        try:
            await self._patience(error)
            await self._reload()
        except asyncio.CancelledError:
            self._pending[:0] = pending
            raise

    async def _send(
        self, mine: Sequence[Payload], pending: list[Payload], appends: Sequence[StreamAppend], **more: Any
    ) -> None:
        """Append, and go on from the state that will be there, for what is appended later is stored later.

        :param mine: the events of the run's own stream among them.
        :param pending: those of them that are kept back again when they turn out not to be stored.
        """
        if not any(append.events for append in appends):
            return
        before = self.state
        self._advance(mine)
        try:
            await self._store.append(appends, **more)
        except asyncio.CancelledError:
            if mine:
                self._broken_off = BrokenOff(before.version, pending)
            raise
        except BaseException:
            self.state = before
            raise

    def _advance(self, payloads: Sequence[Payload]) -> None:
        state = self.state
        for payload in payloads:
            state = follow(state, payload)
        self.state = replace(state, version=self.state.version + len(payloads))

    async def _catch_up(self) -> None:
        """Learn whether an append was stored whose caller was cancelled meanwhile; what was not is kept back again."""
        broken, self._broken_off = self._broken_off, None
        if broken is None:
            return
        await self.version(self._stream)  # the broken one is through when this is
        since = self._reader.read_stream(self._stream, after=broken.version)
        if all(event.type in _OF_OTHERS for event in since):
            self._pending[:0] = broken.pending
        await self._reload()

    async def _reload(self) -> None:
        """Somebody asked to stop the run or answered it in the meantime, or it was never stored, which is raised."""
        await self.settled()
        self.state = self._load()
        if self._owner and (self.state.owner != self._owner or not self.state.active):
            run_id, phase = self.run_id, self.state.phase
            raise _lost(
                f"Run {run_id} was taken up by another process." if self.state.active else f"Run {run_id} is {phase}."
            )

    def _load(self) -> RunState:
        stream = self._reader.read_stream(self._stream)
        return fold(self.run_id, (self._registry.decode(one) for one in stream))


def _lost(what: str) -> OwnershipLost:
    return OwnershipLost(what, "Look at it there; this process has stopped working on it.")


def _refuse_taken_up(state: RunState, token: int | None) -> None:
    if token not in {None, state.token}:
        what = f"Run {state.run_id} was taken up in the same moment."
        raise TransitionRefused(what, "Run `tutti runs show` with its id to see how it goes on.")
