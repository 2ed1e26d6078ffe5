"""The context a strategy runs in when it is replayed on recorded answers: nothing is asked, paid or recorded."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

from core.calls.fallback import in_place_of
from core.critics.named import Critics
from core.errors import ApprovalRefused, NotRecorded, ProviderError
from core.ports.models import Message
from core.queries.counterfactuals import CounterfactualCall, CounterfactualDecision, MissingAnswer
from core.queries.receipts import Receipt, ReceiptCheck
from core.runs.checking import Checking
from core.runs.limits import Allowance, limit_reached
from core.runs.past_answers import PastAnswer, PastAnswers
from core.runs.plan import RunPlan
from core.runs.planned import PlannedContext
from core.strategies.catalogue import StrategyCatalogue
from core.strategies.context import Answer
from events.catalog.runs import CheckMade
from events.values import Alternative, Confidence, Money

PATIENCE = 50
"""Turns of the loop that a strategy has to act on an answer before time goes on to the next one."""


class RecordedTime:
    """Time as it passed when the answers were given: it goes from one answer to the next without any real waiting, so
    that who was first then is first now.
    """

    def __init__(self) -> None:
        self.now = 0.0
        self._due: list[tuple[float, int, asyncio.Future[None]]] = []
        self._number = 0

    async def wait(self, seconds: float) -> None:
        """Return when so much of that time has passed."""
        self._number += 1
        arrived = asyncio.get_running_loop().create_future()
        heapq.heappush(self._due, (self.now + seconds, self._number, arrived))
        await arrived

    @asynccontextmanager
    async def passing(self) -> AsyncIterator[None]:
        """Have it pass for as long as this is open."""
        task = asyncio.create_task(self._pass())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _pass(self) -> None:
        while True:
            for _ in range(PATIENCE):
                await asyncio.sleep(0)
            while self._due and self._due[0][2].done():
                heapq.heappop(self._due)  # nobody waits for it any more
            if self._due:
                self.now, _, arrived = heapq.heappop(self._due)
                arrived.set_result(None)
            else:
                await asyncio.sleep(0.001)


class RecordedContext(PlannedContext):
    """Implements :class:`core.strategies.context.StrategyContext`."""

    def __init__(
        self,
        plan: RunPlan,
        past: PastAnswers,
        strategies: StrategyCatalogue,
        *,
        time: RecordedTime,
        critics: Critics,
        then: Receipt,
    ) -> None:
        """:param then: what really happened: what the person said counts again, and so does what checks found."""
        made = {(check.check, check.call_id): _made(check) for check in then.checks}
        checking = Checking(critics, plan.checks, lambda name, call_id: made.get((name, call_id)), anew=False)
        super().__init__(plan, strategies, checking)
        self._past = past
        self._approvals = {approval.step: approval for approval in then.approvals}
        self._time = time
        self._allowance = Allowance(plan.limits_of_strategy._replace(seconds=0.0))  # seconds are those of the record
        self.sent: dict[str, tuple[Message, ...]] = {}
        """What was to be sent at each step, by its key, whether or not an answer is on record."""
        self.calls: list[CounterfactualCall] = []
        self.missing: list[MissingAnswer] = []
        self.decisions: list[CounterfactualDecision] = []

    def checked(self, check: CheckMade) -> None:
        """See :class:`core.strategies.context.StrategyContext`."""

    async def sleep(self, seconds: float) -> None:
        """See :class:`core.strategies.context.StrategyContext`."""
        await self._time.wait(seconds)

    def expect(self, steps: int) -> None:
        """See :class:`core.strategies.context.StrategyContext`."""

    async def approve(self, step: str, question: str, details: str = "", *, cost: Money | None = None) -> str:
        """See :class:`core.strategies.context.StrategyContext`. The person says what they said then."""
        del details, cost
        said = self._approvals.get(step)
        if said is not None and said.state == "denied":
            raise ApprovalRefused(f"You refused this: {question}", "Replay it with options that do not ask for it.")
        return said.answer if said is not None else ""

    def decide(
        self,
        kind: str,
        choice: str,
        reason: str,
        *,
        alternatives: Sequence[Alternative] = (),
        confidence: Confidence | None = None,
        facts: Mapping[str, Any] | None = None,
    ) -> None:
        """See :class:`core.strategies.context.StrategyContext`."""
        told = CounterfactualDecision(kind, choice, reason, tuple(alternatives), confidence, dict(facts or {}))
        self.decisions.append(told)

    async def ask(self, model: str, *, step: str = "", messages: Sequence[Message] | None = None) -> Answer:
        """See :class:`core.strategies.context.StrategyContext`.

        :raises NotRecorded: nothing is recorded of this request.
        """
        key, sample = self._key(step or model)
        sent = tuple(self._plan.messages if messages is None else messages)
        failed: dict[str, ProviderError] = {}
        asked = list(dict.fromkeys((model, *self._plan.stand_ins)))
        for name, following in zip(asked, [*asked[1:], None], strict=True):
            try:
                answer = await self._found(name, key if name == model else f"{key}~{name}", sent, sample)
            except NotRecorded:
                if not failed:
                    raise  # that it is missing is no failure of the model
                continue
            except ProviderError as error:
                failed[name] = error
                if following is not None:
                    self.decide("fallback", following, in_place_of(name, error, following))
                continue
            if failed:
                self.degraded[answer.call_id] = failed
            return answer
        raise failed[model]

    async def _found(self, model: str, key: str, sent: tuple[Message, ...], sample: int) -> Answer:
        self.sent.setdefault(key, sent)
        self._allowance.take(model)
        found = self._past.find(model, sent, sample=sample)
        if found is None:
            self.missing.append(MissingAnswer(key, model, sample))
            again = f", sample {sample + 1}" if sample else ""
            what = f"No answer of {model} to the request of step {key}{again} is on record."
            raise NotRecorded(what, "Ask it for real with this strategy.")
        return await self._answer(model, key, sample, found)

    async def _answer(self, model: str, key: str, sample: int, found: PastAnswer) -> Answer:
        """A recorded answer, when it is its turn."""
        place = len(self.calls)
        call = CounterfactualCall(
            step=key,
            model=model,
            sample=sample,
            call_id=found.call_id,
            run_id=found.run_id,
            state="stopped",
            picodollars=None,
            simulated=found.end.simulated,
            seconds=found.seconds,
        )
        self.calls.append(call)
        await self._wait(model, found.seconds)
        paid = found.cost.picodollars if found.cost else None
        self.calls[place] = replace(call, state="failed", picodollars=paid)
        response = self._past.response(found)
        self.calls[place] = replace(call, state="answered", picodollars=paid)
        self._allowance.spent(paid or 0)
        return Answer(found.call_id, model, response)

    async def _wait(self, model: str, seconds: float) -> None:
        """Wait for an answer as long as the strategy's limit allows."""
        limit = self._plan.limits_of_strategy.seconds
        left = limit - self._time.now
        if not limit or seconds <= left:
            await self._time.wait(seconds)
            return
        await self._time.wait(max(0.0, left))
        raise limit_reached(model, f"its {limit:g} s are over", "max_seconds")


def _made(check: ReceiptCheck) -> CheckMade:
    fields = ("check", "call_id", "status", "score", "source", "reason", "seconds", "stand_in")
    return CheckMade.model_validate({name: getattr(check, name) for name in fields})
