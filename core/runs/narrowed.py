"""The same run with other models: what a strategy sees that answers in the place of another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.critics.critic import Checked
from core.ports.models import Message
from core.routing.knowledge import ModelFacts
from core.routing.task import Task
from core.strategies.context import Answer, Outcome, StrategyContext
from events.catalog.runs import CheckMade
from events.values import Alternative, Confidence


class Narrowed:
    """Implements :class:`core.strategies.context.StrategyContext` by another one.

    :param models: those to ask.
    :param task: what the prompt was found to ask for; that of the context when ``None``.
    """

    def __init__(self, context: StrategyContext, models: Sequence[str], task: Task | None = None) -> None:
        self._context = context
        self._task = task
        self.models = models

    @property
    def messages(self) -> Sequence[Message]:
        """See the Protocol."""
        return self._context.messages

    @property
    def task(self) -> Task:
        """See the Protocol."""
        return self._task or self._context.task

    def facts(self, model: str) -> ModelFacts:
        """See the Protocol."""
        facts = self._context.facts(model)
        return (
            facts
            if self._task is None or self._task.kind == self._context.task.kind
            else facts.of_kind(self._task.kind)
        )

    async def ask(self, model: str, *, step: str = "", messages: Sequence[Message] | None = None) -> Answer:
        """See the Protocol."""
        return await self._context.ask(model, step=step, messages=messages)

    async def run(
        self, strategy: str, models: Sequence[str], options: Mapping[str, Any], *, task: Task | None = None
    ) -> Outcome:
        """See the Protocol."""
        return await self._context.run(strategy, models, options, task=task or self._task)

    def checked(self, check: CheckMade) -> None:
        """See the Protocol."""
        self._context.checked(check)

    async def check(self, answer: Answer, *names: str) -> tuple[Checked, ...]:
        """See the Protocol."""
        return await self._context.check(answer, *names)

    async def sleep(self, seconds: float) -> None:
        """See the Protocol."""
        await self._context.sleep(seconds)

    def expect(self, steps: int) -> None:
        """See the Protocol."""
        self._context.expect(steps)

    async def approve(self, step: str, question: str, details: str = "") -> str:
        """See the Protocol."""
        return await self._context.approve(step, question, details)

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
        """See the Protocol."""
        self._context.decide(kind, choice, reason, alternatives=alternatives, confidence=confidence, facts=facts)
