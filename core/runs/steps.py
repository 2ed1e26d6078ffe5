"""Steps of a run: every model call is recorded before its request leaves, and ends in exactly one way."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from core.calls.call import Call, CallNames, Gateway, Limits
from core.calls.measures import request_hash, usage_of
from core.conversations.texts import stored_text
from core.errors import CanceledError, ProviderError, TooLarge, error_info
from core.ports.costs import cost
from core.ports.models import Directory, Message, ModelRequest, ModelResponse, Target
from core.runs.journal import Journal
from core.runs.live import LiveHub, LiveSink
from core.strategies.context import Answer
from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallRequested,
)
from events.catalog.runs import DecisionMade
from events.envelope import StreamAppend
from events.errors import EventRefused
from events.values import (
    INLINE_TEXT_BYTES,
    Alternative,
    Confidence,
    Payload,
    new_id,
)


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What a run keeps from its start to its end."""

    conversation_id: str
    models: tuple[str, ...]
    messages: tuple[Message, ...]
    parameters: dict[str, Any]
    limits: Limits


@dataclass(slots=True)
class _Step:
    """One call while it is under way."""

    call_id: str
    target: Target
    request: ModelRequest
    sink: LiveSink
    scope: asyncio.Timeout = field(default_factory=lambda: asyncio.timeout(None))
    stopped: bool = False
    ended: bool = False
    """Whether its end is on its way to the store; there is exactly one."""


class Steps:
    """The context a strategy runs in; implements :class:`core.strategies.context.StrategyContext`."""

    def __init__(self, journal: Journal, plan: RunPlan, directory: Directory, gateway: Gateway, live: LiveHub) -> None:
        self._journal = journal
        self._plan = plan
        self._directory = directory
        self._gateway = gateway
        self._live = live
        self._seen: Counter[str] = Counter()
        self._steps: dict[str, _Step] = {}
        self.stop_reason = ""
        """Why the whole run is being stopped; recorded with every call that ends by it."""

    @property
    def models(self) -> Sequence[str]:
        """See :class:`core.strategies.context.StrategyContext`."""
        return self._plan.models

    def decide(
        self,
        kind: str,
        choice: str,
        reason: str,
        *,
        alternatives: Sequence[Alternative] = (),
        confidence: Confidence | None = None,
    ) -> None:
        """See :class:`core.strategies.context.StrategyContext`."""
        others = tuple(alternatives)
        made = DecisionMade(kind=kind, choice=choice, reason=reason, alternatives=others, confidence=confidence)
        self._journal.note(made)

    async def ask(self, model: str, *, step: str = "", messages: Sequence[Message] | None = None) -> Answer:
        """See :class:`core.strategies.context.StrategyContext`."""
        current = self._begin(self._directory.resolve(model), self._plan.messages if messages is None else messages)
        call = self._call(current, self._key(step or model))
        try:
            response = await self._attempt(current, call)
            self._completed(current, response, call.attempts)
        except ProviderError as error:
            await self._failed(current, error, call.attempts)
            raise
        except CanceledError as error:
            await self._canceled(current, "stopped by you")
            raise error from None
        except asyncio.CancelledError as canceled:
            await self._canceled(current, self.stop_reason or str(*canceled.args[:1]) or "no longer needed")
            raise
        finally:
            current.sink.end()
        return Answer(current.call_id, model, response)

    def stop(self, call_id: str) -> None:
        """Stop one call; the strategy hears of it as a ``CanceledError``."""
        step = self._steps.get(call_id)
        if step is not None and not step.stopped:
            step.stopped = True
            step.scope.reschedule(asyncio.get_running_loop().time())

    def _key(self, step: str) -> str:
        self._seen[step] += 1
        count = self._seen[step]
        return step if count == 1 else f"{step}#{count}"

    def _begin(self, target: Target, messages: Sequence[Message]) -> _Step:
        call_id = new_id()
        request = ModelRequest(target.name, tuple(messages), self._plan.parameters)
        return _Step(call_id, target, request, LiveSink(self._live, self._journal.run_id, call_id))

    def _call(self, step: _Step, key: str) -> Call:
        run_id = self._journal.run_id
        names = CallNames(run_id, self._plan.conversation_id, step.call_id, key)
        record = _Record(self, step, key)
        hashed = request_hash(step.target.info.id, step.request)
        return Call(step.target, step.request, step.sink, self._plan.limits, record, names, key=hashed)

    async def record_request(self, step: _Step, key: str) -> None:
        """Record that a model is about to be asked."""
        requested = ModelCallRequested(
            run_id=self._journal.run_id,
            conversation_id=self._plan.conversation_id,
            step=key,
            model=step.target.info.id,
            request_hash=request_hash(step.target.info.id, step.request),
            parameters=dict(step.request.parameters),
            simulated=step.target.info.practice,
        )
        await self._journal.append([self._append(step, requested, expected_version=0)])
        step.sink.began = time.perf_counter()

    async def record_attempt(self, step: _Step, attempt: int, error: ProviderError, wait: float) -> None:
        """Record that an attempt failed and another follows."""
        info = error_info(error)
        failed = ModelCallAttemptFailed(run_id=self._journal.run_id, attempt=attempt, error=info, wait_seconds=wait)
        await self._journal.append([self._append(step, failed)])

    async def _attempt(self, step: _Step, call: Call) -> ModelResponse:
        try:
            async with step.scope:
                self._steps[step.call_id] = step
                return await self._gateway(call)
        except TimeoutError:
            raise CanceledError(f"{step.target.info.id} was stopped.", "Ask again when you like.") from None
        finally:
            self._steps.pop(step.call_id, None)

    def _completed(self, step: _Step, response: ModelResponse, attempts: int) -> None:
        text, ref, blobs = stored_text(response.text)
        usage = usage_of(step.request, response)
        completed = ModelCallCompleted(
            **self._common(step),
            answered_by=response.answered_by,
            text=text,
            text_blob=ref,
            reasoning=response.reasoning[:INLINE_TEXT_BYTES],
            tool_calls=response.tool_calls,
            finish=response.finish,
            usage=usage,
            cost=cost(step.target.info.price, usage),
            first_seconds=step.sink.first_seconds,
            attempts=attempts,
        )
        drafts = [step.call_id]
        try:  # queued, not awaited: what the strategy does next is stored behind it, and waits for both
            append = self._append(step, completed)
            self._journal.append_soon(append, version=attempts + 1, blobs=blobs, drop_drafts=drafts)
        except EventRefused as error:
            what = f"{step.target.info.id} answered with more than can be recorded."
            raise TooLarge(what, "Ask for a shorter answer, or with fewer tools.") from error
        step.ended = True

    async def _failed(self, step: _Step, error: ProviderError, attempts: int) -> None:
        told = {"error": error_info(error), "attempts": max(1, attempts)}
        await self._end(step, ModelCallFailed(**self._common(step), **told, partial_text=_partial(step)))

    async def _canceled(self, step: _Step, reason: str) -> None:
        await self._end(step, ModelCallCanceled(**self._common(step), reason=reason, partial_text=_partial(step)))

    async def _end(self, step: _Step, payload: Payload) -> None:
        if step.ended:
            return
        step.ended = True
        await self._journal.append([self._append(step, payload)], drop_drafts=[step.call_id])

    def _common(self, step: _Step) -> dict[str, Any]:
        return {
            "run_id": self._journal.run_id,
            "conversation_id": self._plan.conversation_id,
            "model": step.target.info.id,
            "seconds": step.sink.seconds,
            "simulated": step.target.info.practice,
        }

    def _append(self, step: _Step, payload: Payload, expected_version: int | None = None) -> StreamAppend:
        return StreamAppend(f"call-{step.call_id}", [self._journal.event(payload)], expected_version)


@dataclass(frozen=True, slots=True)
class _Record:
    """Implements :class:`core.calls.call.CallRecord` for one step."""

    steps: Steps
    step: _Step
    key: str

    async def requested(self) -> None:
        """See :class:`core.calls.call.CallRecord`."""
        await self.steps.record_request(self.step, self.key)

    async def attempt_failed(self, attempt: int, error: ProviderError, wait: float) -> None:
        """See :class:`core.calls.call.CallRecord`."""
        await self.steps.record_attempt(self.step, attempt, error, wait)


def _partial(step: _Step) -> str:
    return step.sink.so_far[:INLINE_TEXT_BYTES]
