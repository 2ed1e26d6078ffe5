"""The context a strategy runs in: its steps, each recorded before it is taken and taken once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.budget.wording import dollars
from core.calls.call import Call, CallNames, Recalled
from core.calls.fallback import in_place_of, with_stand_ins
from core.errors import CanceledError, ProviderError, RefusedError
from core.hooks.facts import BeforeDecision
from core.ports.costs import cost
from core.ports.models import Message, ModelResponse
from core.runs.approvals import Approvals
from core.runs.checking import Checking
from core.runs.journal import Journal
from core.runs.limits import Allowance
from core.runs.live import LiveSink
from core.runs.plan import RunPlan
from core.runs.planned import PlannedContext
from core.runs.record import End, RecordedStep, outcome_of, recorded_response
from core.runs.requests import Asking, Requests
from core.runs.services import Past, StepServices
from core.runs.step import StepFacts, StepRecord
from core.strategies.catalogue import StrategyCatalogue
from core.strategies.context import Answer
from events.catalog.calls import ModelCallCanceled, ModelCallCompleted
from events.catalog.runs import CheckMade, DecisionMade, MemoryUsed, StepsPlanned
from events.errors import TuttiError
from events.values import Alternative, Confidence, Money


@dataclass(slots=True)
class _Running:
    """One call while it is under way."""

    scope: asyncio.Timeout = field(default_factory=lambda: asyncio.timeout(None))
    stopped: bool = False


class Steps(PlannedContext):
    """Implements :class:`core.strategies.context.StrategyContext`."""

    def __init__(
        self,
        journal: Journal,
        plan: RunPlan,
        services: StepServices,
        past: Past,
        strategies: StrategyCatalogue | None = None,
    ) -> None:
        """:param strategies: those that a strategy may have answer in its place; none by default."""
        checking = Checking(services.critics, plan.checks, past.replay.check)
        super().__init__(plan, strategies or StrategyCatalogue(()), checking)
        self._journal = journal
        self._services = services
        self._past = past
        self.approvals = past.approvals or Approvals(journal)
        self._running: dict[str, _Running] = {}
        self._requests = Requests(
            plan, services, past, journal.run_id, Asking(self._sum_up, self._take_over, self.decide)
        )
        self._allowance = Allowance(plan.limits_of_strategy)
        self._undecided: list[DecisionMade] = []
        """Those that hooks have not heard of, or one of them has refused."""
        self._deciding = asyncio.Lock()
        self.asked: set[str] = set()
        """The models that were asked here."""
        self.stop_reason = ""
        """Why the whole run is being stopped; recorded with every call that ends by it."""

    def checked(self, check: CheckMade) -> None:
        """See :class:`core.strategies.context.StrategyContext`."""
        if not self._past.replay.has_noted(check):
            self._journal.note(check)

    def remembered(self, used: MemoryUsed) -> None:
        """Record what was remembered and put into the prompt, in the same transaction as the first request."""
        if not self._past.replay.has_noted(used):
            self._journal.note(used)

    async def sleep(self, seconds: float) -> None:
        """See :class:`core.strategies.context.StrategyContext`."""
        await asyncio.sleep(seconds)

    def expect(self, steps: int) -> None:
        """See :class:`core.strategies.context.StrategyContext`."""
        if steps != self._past.replay.planned:
            self._journal.note(StepsPlanned(steps=steps))

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
        made = DecisionMade(
            kind=kind,
            choice=choice,
            reason=reason,
            alternatives=tuple(alternatives),
            confidence=confidence,
            facts=dict(facts or {}),
        )
        if not self._past.replay.has_decided(made):
            self._journal.note(made)
            self._undecided.append(made)

    async def approve(self, step: str, question: str, details: str = "", *, cost: Money | None = None) -> str:
        """See :class:`core.strategies.context.StrategyContext`."""
        await self.settle_decisions()
        return await self.approvals.ask(step, question, details, cost)

    async def ask(self, model: str, *, step: str = "", messages: Sequence[Message] | None = None) -> Answer:
        """See :class:`core.strategies.context.StrategyContext`."""
        await self.settle_decisions()
        key, sample = self._key(step or model)
        sent = self._plan.messages if messages is None else tuple(messages)

        async def one(name: str) -> Answer:
            return await self._ask(name, key if name == model else f"{key}~{name}", sent, sample=sample)

        if not self._plan.stand_ins:
            return await one(model)
        answer, failed = await with_stand_ins(model, self._plan.stand_ins, one, on_failure=self._stepped_down)
        if failed:
            self.degraded[answer.call_id] = failed
        return answer

    def stop(self, call_id: str) -> None:
        """Stop one call; the strategy hears of it as a ``CanceledError``."""
        running = self._running.get(call_id)
        if running is not None and not running.stopped:
            running.stopped = True
            running.scope.reschedule(asyncio.get_running_loop().time())

    async def settle_decisions(self) -> None:
        """Have those who hooked into decisions hear of the new ones, before they are acted upon.

        :raises RefusedError: one of them refuses.
        """
        async with self._deciding:  # what is asked meanwhile waits too; what was refused is refused to all
            while self._undecided:
                made = self._undecided[0]
                facts = BeforeDecision(self._journal.run_id, made.kind, made.choice, made.reason)
                await self._services.hooks.before_decision(facts)
                self._undecided.remove(made)

    def _stepped_down(self, model: str, error: TuttiError, following: str | None) -> None:
        if following is not None:
            self.decide("fallback", following, in_place_of(model, error, following))

    async def _ask(
        self, model: str, key: str, messages: tuple[Message, ...], *, sample: int = 0, fitted: bool = True
    ) -> Answer:
        recorded = self._past.replay.step(key)
        if key in self._past.kept:
            return await self._keep(key, self._past.kept[key], recorded)
        if recorded is None:
            self._allowance.take(model)
            async with self._allowance.in_time(model):
                facts = await self._requests.settle(model, key, messages, sample=sample, fitted=fitted)
                return await self._take(facts)
        self._allowance.taken()
        self._requests.check(recorded, model, messages)
        async with self._allowance.in_time(model):
            if recorded.end is not None:
                return await self._handed_out(recorded, recorded.end)
            return await self._take(self._requests.settle_again(recorded, messages))

    async def _keep(self, key: str, earlier: RecordedStep, recorded: RecordedStep | None) -> Answer:
        """Have an answer of the earlier run as this step's, as it is; nobody is asked, so that no limit counts it."""
        if recorded is not None and recorded.end is not None:
            return await self._handed_out(recorded, recorded.end)
        use = earlier.requested.context
        if use is not None and use.summary_step in self._past.kept:
            await self._take_over(self._past.kept[use.summary_step])
        return await self._take(self._requests.taken_over(earlier, key))

    async def _sum_up(self, model: str, step: str, messages: tuple[Message, ...]) -> str:
        """Have what does not fit summed up, by a step of its own."""
        return (await self._ask(model, step, messages, fitted=False)).text

    async def _take_over(self, earlier: RecordedStep) -> str:
        """Have a summary of the earlier run on record in this one too, for the steps that were sent it."""
        recorded = self._past.replay.step(earlier.requested.step)
        if recorded is not None and recorded.end is not None:
            return outcome_of(recorded.end, self._services.reader).text
        return (await self._take(self._requests.taken_over(earlier))).text

    async def _take(self, facts: StepFacts) -> Answer:
        """Take a step that has no end yet."""
        self.asked.add(facts.target.info.id)
        run_id = self._journal.run_id
        plan = self._plan
        before = plan.continued if facts.request.messages[-1:] == plan.messages[-1:] and not plan.recorded else ""
        sink = LiveSink(self._services.live, run_id, facts.call_id, before=before)
        record = StepRecord(self._journal, self._services.budget, facts, sink, self._consent)
        names = CallNames(run_id, facts.conversation_id, facts.call_id, facts.key)
        call = Call(facts.target, facts.request, sink, plan.limits, record, names, plan.policy, before, facts.hash)
        try:
            response = await self._answer(facts, call)
            record.completed(response, call)
        except (ProviderError, RefusedError) as error:
            await record.failed(error, call.attempts + call.simulated)
            raise
        except CanceledError as error:
            await record.canceled("stopped by you", "person", attempts=call.attempts + call.simulated)
            raise error from None
        except asyncio.CancelledError as canceled:
            by = "run" if self.stop_reason else "strategy"
            reason = self.stop_reason or str(*canceled.args[:1]) or "no longer needed"
            if record.announced or self.stop_reason != LEFT_WAITING:
                attempts = call.attempts + call.simulated
                await record.canceled(reason, by, attempts=attempts)  # type: ignore[arg-type]  # one of the words
            raise
        finally:
            sink.end()
        self._learn(facts, call, response)
        if call.recalled is None:
            paid = cost(facts.target.info.price, response.usage)
            self._allowance.spent(paid.picodollars if paid else 0)
        return Answer(facts.call_id, facts.target.info.id, response)

    async def _answer(self, facts: StepFacts, call: Call) -> ModelResponse:
        """The answer: one the earlier run has, or what the gateway gets."""
        earlier = self._past.kept.get(facts.key) or self._past.reusable.get(facts.key)
        asked_then = facts.taken_over or not self._plan.recorded
        if earlier is not None and earlier.requested.request_hash == facts.hash and asked_then:
            end = earlier.end
            if isinstance(end, ModelCallCompleted):
                call.recalled = _RECORDED if self._plan.recorded else Recalled("reused", earlier.call_id, end.cost)
                return recorded_response(end, self._services.reader)
        running = self._running[facts.call_id] = _Running()
        try:
            async with running.scope:
                response = await self._services.gateway(call)
        except TimeoutError:
            raise CanceledError(f"{facts.target.info.id} was stopped.", "Ask again when you like.") from None
        finally:
            self._running.pop(facts.call_id, None)
        if self._plan.recorded:
            call.recalled = _RECORDED
        return response

    async def _handed_out(self, recorded: RecordedStep, end: End) -> Answer:
        """What is on record of a step that has ended, in its turn."""
        if isinstance(end, ModelCallCanceled) and end.by == "strategy":
            await asyncio.Event().wait()  # the strategy stopped it then, and will again
        await self._past.replay.turn(recorded)
        if isinstance(end, ModelCallCompleted) and end.cost is not None:
            self._allowance.spent(end.cost.picodollars)
        return Answer(recorded.call_id, recorded.requested.model, outcome_of(end, self._services.reader))

    async def _consent(self, facts: StepFacts, amount: Money | None) -> None:
        """Have a person agree when the call may cost more than they allowed without being asked."""
        above = self._plan.approve_above
        if above is None or self._plan.recorded or (amount is not None and amount.picodollars <= above):
            return
        model = facts.target.info.id
        most = (
            "an unknown amount"
            if amount is None
            else f"up to {dollars(amount.picodollars, simulated=amount.simulated)}"
        )
        question = f"{model} may cost {most}. Go on?"
        if facts.lost is not None:
            question = f"{model} may cost {most} once more, for its first request was lost. Go on?"
        tokens = facts.context.estimated_tokens if facts.context else 0
        details = (
            f"Step {facts.key}, about {tokens} tokens to read. Asked for because of Settings, Budget, Ask me above."
        )
        # consent holds for one request: one that is lost and sent again may be charged again, and is asked for again
        step = facts.key if facts.lost is None else f"{facts.key}/again-{facts.lost.version}"
        await self.approvals.ask(step, question, details, amount)

    def _learn(self, facts: StepFacts, call: Call, response: ModelResponse) -> None:
        """Correct the count of tokens by what the provider reported."""
        reported = response.usage.input_tokens
        if call.recalled is None and reported and facts.context and not response.usage.estimated:
            self._services.counter.learn(facts.target.info.id, facts.context.uncorrected_tokens, reported)


_RECORDED = Recalled("recorded", "", None)
LEFT_WAITING = "left waiting for a person"
"""The reason to stop with which nothing is recorded: the run waits on and is taken up when it is answered."""
