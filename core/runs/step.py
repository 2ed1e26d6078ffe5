"""One model call of a run on record: its request before it leaves, and exactly one end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any, Literal

from core.budget.budget import Budget
from core.budget.reservation import believable, charged, reservation
from core.calls.call import Call
from core.calls.measures import usage_of
from core.context.savings import spared
from core.conversations.texts import stored_text
from core.errors import ProviderError, TooLarge, error_info
from core.ports.costs import cost
from core.ports.models import ModelRequest, ModelResponse, Target
from core.runs.journal import Journal
from core.runs.live import LiveSink
from core.runs.record import RecordedStep
from events.catalog.calls import (
    ContextUse,
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.envelope import StreamAppend
from events.errors import EventRefused, TuttiError
from events.values import INLINE_TEXT_BYTES, Money, Payload

Consent = Callable[["StepFacts", Money | None], Awaitable[None]]
"""Asks a person about a call that may cost too much; returns when they agree."""


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What is settled about a call before anything is sent."""

    call_id: str
    key: str
    """Of the step in its run."""
    conversation_id: str
    target: Target
    request: ModelRequest
    hash: str
    """sha256 of everything that makes the answer."""
    context: ContextUse | None
    lost: RecordedStep | None = None
    """The call as it was in flight when its process died; none for a new one."""
    partial: str = ""
    """What had arrived of its answer by then."""
    taken_over: bool = False
    """Whether the answer is the one of the earlier run, whatever the request says."""


class StepRecord:
    """Implements :class:`core.calls.call.CallRecord`, and records the end.

    What is answered without asking the model (from the cache, from an earlier run) is recorded with its request in
    one append.
    """

    def __init__(self, journal: Journal, budget: Budget, facts: StepFacts, sink: LiveSink, consent: Consent) -> None:
        self._journal = journal
        self._budget = budget
        self._facts = facts
        self._sink = sink
        self._consent = consent
        self._reserved: Money | None = None
        self._sending = False
        """Whether the request is on its way to the store; it stays so when its caller is stopped meanwhile."""
        self.announced = False
        """Whether the request is on record."""
        self._version = facts.lost.version if facts.lost else 0
        self._over = 0
        """Attempts that have failed and are followed by another."""
        self._owed: Money | None = None
        """What the last of them may have cost, as long as that is not surely on record."""
        self.ended = False
        """Whether its end is on its way to the store; there is exactly one."""

    async def requested(self) -> None:
        """See :class:`core.calls.call.CallRecord`."""
        facts = self._facts
        amount = reservation(facts.target, facts.request)
        await self._consent(facts, amount)
        guard = self._budget.claim(self._journal.run_id, facts.target, amount)
        more: dict[str, Any] = {} if guard is None else {"guard": guard}
        append = self._append(self._first(amount, resend=True), expected_version=None if facts.lost else 0)
        self._reserved, self._sending = amount, True
        await self._journal.append([append], **more)
        self._sending, self.announced = False, True
        self._sink.began = time.perf_counter()

    async def attempt_failed(self, attempt: int, error: ProviderError, wait: float) -> None:
        """See :class:`core.calls.call.CallRecord`."""
        booked = self._charged(error)
        self._over, self._owed = attempt, booked
        failed = ModelCallAttemptFailed(
            run_id=self._journal.run_id,
            attempt=attempt,
            error=error_info(error),
            wait_seconds=wait,
            booked=booked,
            reserved=self._reserved,
        )
        target = self._facts.target
        guard = self._budget.claim(self._journal.run_id, target, self._reserved) if booked is not None else None
        more: dict[str, Any] = {} if guard is None else {"guard": guard}
        await self._journal.append([self._append(failed)], **more)
        self._owed = None

    def completed(self, response: ModelResponse, call: Call) -> None:
        """Queue the answer for the store; what is recorded later is stored behind it and waits for it.

        :raises TooLarge: it is more than can be recorded.
        """
        facts, recalled = self._facts, call.recalled
        text, ref, blobs = stored_text(response.text)
        new = replace(response, text=response.text.removeprefix(call.before)) if recalled is None else response
        usage = usage_of(facts.request, new)
        if recalled is None:
            usage = believable(usage, facts.request, new)
        nothing = Money(picodollars=0, simulated=facts.target.info.practice)
        completed = ModelCallCompleted(
            **self._common(),
            answered_by=response.answered_by,
            text=text,
            text_blob=ref,
            reasoning=response.reasoning[:INLINE_TEXT_BYTES],
            tool_calls=response.tool_calls,
            finish=response.finish,
            usage=usage,
            cost=cost(facts.target.info.price, usage) if recalled is None else nothing,
            spared=spared(facts.target.info, usage, facts.context) if recalled is None else None,
            first_seconds=self._sink.first_seconds,
            attempts=call.attempts,
            request_hash=call.key,
            **_told(recalled),
        )
        payloads = [*self._unannounced(), completed]
        try:
            append = self._append(*payloads)
            self._journal.append_soon(append, version=self._version, blobs=blobs, drop_drafts=[facts.call_id])
        except EventRefused as error:
            what = f"{facts.target.info.id} answered with more than can be recorded."
            raise TooLarge(what, "Ask for a shorter answer, or with fewer tools.") from error
        self.ended = True

    async def failed(self, error: TuttiError, attempts: int) -> None:
        """Record that there is no whole answer."""
        booked = self._charged(error) if isinstance(error, ProviderError) and self.announced else self._owed
        failed = ModelCallFailed(
            **self._common(), error=error_info(error), attempts=attempts, partial_text=self._partial(), booked=booked
        )
        await self._end(failed)

    async def canceled(self, reason: str, by: Literal["person", "strategy", "run"], *, attempts: int) -> None:
        """Record that it was stopped.

        :param attempts: how often the provider was asked; one more than have failed when an attempt is under way.
        """
        booked = self._charged(None) if self.announced and attempts > self._over else self._owed
        canceled = ModelCallCanceled(
            **self._common(), reason=reason, partial_text=self._partial(), by=by, booked=booked
        )
        await self._end(canceled)

    async def _end(self, payload: Payload) -> None:
        if self.ended:
            return
        self.ended = True
        await _to_its_end(self._record_end(payload))

    async def _record_end(self, payload: Payload) -> None:
        if self._sending:
            before = self._facts.lost.version if self._facts.lost else 0
            self.announced = await self._journal.version(f"call-{self._facts.call_id}") > before
        payloads = [*self._unannounced(), payload]
        await self._journal.append([self._append(*payloads)], drop_drafts=[self._facts.call_id])

    def _unannounced(self) -> tuple[Payload, ...]:
        """The request, when it never left and is recorded with its end."""
        return () if self.announced else (self._first(None, resend=False),)

    def _first(self, amount: Money | None, *, resend: bool) -> Payload:
        """What is recorded first: the request, or that the one on record was lost."""
        facts, lost = self._facts, self._facts.lost
        if lost is not None:
            return ModelCallInterrupted(
                run_id=self._journal.run_id,
                conversation_id=facts.conversation_id,
                model=facts.target.info.id,
                partial_text=facts.partial,
                booked=lost.reserved,
                resend=resend,
                reserved=amount,
                token=self._journal.state.token,
                simulated=facts.target.info.practice,
            )
        return ModelCallRequested(
            run_id=self._journal.run_id,
            conversation_id=facts.conversation_id,
            step=facts.key,
            model=facts.target.info.id,
            request_hash=facts.hash,
            parameters=dict(facts.request.parameters),
            simulated=facts.target.info.practice,
            sample=facts.request.sample,
            reserved=amount,
            token=max(1, self._journal.state.token),
            context=facts.context,
        )

    def _charged(self, error: ProviderError | None) -> Money | None:
        facts = self._facts
        return charged(error, self._reserved, facts.request, received=self._sink.arrived, target=facts.target)

    def _partial(self) -> str:
        return self._sink.so_far[:INLINE_TEXT_BYTES]

    def _common(self) -> dict[str, Any]:
        return {
            "run_id": self._journal.run_id,
            "conversation_id": self._facts.conversation_id,
            "model": self._facts.target.info.id,
            "seconds": self._sink.seconds,
            "simulated": self._facts.target.info.practice,
        }

    def _append(self, *payloads: Payload, expected_version: int | None = None) -> StreamAppend:
        self._version += len(payloads)
        events = [self._journal.event(payload) for payload in payloads]
        return StreamAppend(f"call-{self._facts.call_id}", events, expected_version)


async def _to_its_end(work: Coroutine[Any, Any, None]) -> None:
    """Wait for work that goes on when the caller is stopped meanwhile, once more or several times; then it is stopped.

    A call that the strategy stops may be stopped again with its run while its end is being recorded.
    """
    task, stopped = asyncio.ensure_future(work), None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as again:
            stopped = again
    task.result()
    if stopped is not None:
        raise stopped


def _told(recalled: Any) -> dict[str, Any]:
    """What an answer says of where it came from."""
    if recalled is None:
        return {}
    return {
        "source": recalled.source,
        "origin_call": recalled.call_id,
        "saved": recalled.saved,
        "similarity": recalled.similarity,
    }
