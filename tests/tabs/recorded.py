"""Runs as they are recorded, for the tests of the tabs that show them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallRequested,
)
from events.catalog.conversations import AnswerAdded, PromptAdded
from events.catalog.runs import (
    DecisionMade,
    RunCanceled,
    RunFailed,
    RunRequested,
    RunStarted,
    RunSucceeded,
)
from events.values import Alternative, Confidence, ErrorInfo, Money, Usage, new_id
from tests.tabs.hub import StoreHub

BUSY = ErrorInfo(kind="rate_limited", what="The provider is busy.", do="Wait a moment.", retryable=True, status=429)
NO_KEY = ErrorInfo(
    kind="key_refused", what="The provider refused the key (401).", do="Enter a valid key under Settings, Providers."
)


class Run:
    """One run being recorded. Each method appends what the engine would, in its order.

    :param owner: ``me`` is a living process.
    :param blind: whether its answers are to be compared without names.
    """

    def __init__(
        self,
        hub: StoreHub,
        prompt: str = "How many primes are below 100?",
        *,
        models: Sequence[str] = ("practice/small",),
        strategy: str = "single",
        owner: str = "me",
        blind: bool = False,
    ) -> None:
        self.hub = hub
        self.id = new_id()
        self.conversation = new_id()
        self.prompt = new_id()
        asked = PromptAdded(message_id=self.prompt, run_id=self.id, text=prompt)
        hub.append(f"conversation-{self.conversation}", asked, run=self.id)
        requested = RunRequested(
            conversation_id=self.conversation,
            prompt_id=self.prompt,
            prompt=prompt[:200],
            strategy=strategy,
            models=tuple(models),
            options={},
            settings={"run.blind": True} if blind else {},
            owner=owner,
        )
        hub.append(f"run-{self.id}", requested, run=self.id)
        self._owner = owner

    def start(self) -> Run:
        """A process begins to carry it out."""
        self._run(RunStarted(owner=self._owner))
        return self

    def decide(self, kind: str, choice: str, reason: str, *others: str) -> None:
        """A decision, with what could have been chosen instead."""
        alternatives = tuple(
            Alternative(name=name, reason="Slower on this kind of task.", score=0.5) for name in others
        )
        confidence = Confidence(value=0.8, source="agreement") if others else None
        self._run(
            DecisionMade(kind=kind, choice=choice, reason=reason, alternatives=alternatives, confidence=confidence)
        )

    def ask(self, model: str, step: str = "") -> str:
        """A model is asked, at a step of that key where it matters. Returns the call's id."""
        call = new_id()
        requested = ModelCallRequested(
            run_id=self.id,
            conversation_id=self.conversation,
            step=step or f"ask:{model}",
            model=model,
            request_hash="0" * 64,
            simulated=model.startswith("practice/"),
        )
        self._call(call, requested)
        return call

    def retry(self, call: str, wait: float = 0.8) -> None:
        """An attempt fails and is made again."""
        self._call(call, ModelCallAttemptFailed(run_id=self.id, attempt=1, error=BUSY, wait_seconds=wait))

    def answer(
        self,
        call: str,
        model: str,
        text: str,
        *,
        seconds: float = 1.2,
        cost: int | None = 2_100_000_000,
        attempts: int = 1,
    ) -> None:
        """A model answers."""
        simulated = model.startswith("practice/")
        priced = date(2026, 11, 1)
        completed = ModelCallCompleted(
            run_id=self.id,
            conversation_id=self.conversation,
            model=model,
            answered_by=model,
            text=text,
            finish="stop",
            usage=Usage(input_tokens=120, output_tokens=max(1, len(text) // 4)),
            cost=None if cost is None else Money(picodollars=cost, priced_on=priced, simulated=simulated),
            seconds=seconds,
            first_seconds=seconds / 4,
            attempts=attempts,
            simulated=simulated,
        )
        self._call(call, completed)

    def fail_call(self, call: str, model: str, error: ErrorInfo = NO_KEY) -> None:
        """A call ends in an error."""
        failed = ModelCallFailed(
            run_id=self.id, conversation_id=self.conversation, model=model, error=error, seconds=0.4
        )
        self._call(call, failed)

    def cancel_call(self, call: str, model: str, reason: str = "stopped by you") -> None:
        """A call is stopped."""
        canceled = ModelCallCanceled(
            run_id=self.id, conversation_id=self.conversation, model=model, reason=reason, seconds=0.7
        )
        self._call(call, canceled)

    def succeed(
        self, model: str, text: str, reason: str = "It was the only one asked.", *, degraded: bool = False
    ) -> None:
        """The run has its answer."""
        message = new_id()
        added = AnswerAdded(
            message_id=message, prompt_id=self.prompt, run_id=self.id, model=model, text=text, degraded=degraded
        )
        self.hub.append(f"conversation-{self.conversation}", added, run=self.id)
        confidence = None if degraded else Confidence(value=0.9, source="agreement")
        self._run(
            RunSucceeded(message_id=message, call_ids=(), reason=reason, degraded=degraded, confidence=confidence)
        )

    def fail(self, error: ErrorInfo = NO_KEY) -> None:
        """The run ends without an answer."""
        self._run(RunFailed(error=error))

    def cancel(self, reason: str = "stopped by you") -> None:
        """The run is stopped."""
        self._run(RunCanceled(reason=reason))

    def whole(self, model: str = "practice/small", text: str = "There are 25.", *, seconds: float = 1.2) -> Run:
        """Start, one call, the answer."""
        self.start()
        self.answer(self.ask(model), model, text, seconds=seconds)
        self.succeed(model, text)
        return self

    def _run(self, payload: RunStarted | DecisionMade | RunSucceeded | RunFailed | RunCanceled) -> None:
        self.hub.append(f"run-{self.id}", payload, run=self.id)

    def _call(
        self,
        call: str,
        payload: ModelCallRequested | ModelCallAttemptFailed | ModelCallCompleted | ModelCallFailed | ModelCallCanceled,
    ) -> None:
        self.hub.append(f"call-{call}", payload, run=self.id)
