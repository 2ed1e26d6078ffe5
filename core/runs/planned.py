"""What every context of a run has in common: what its plan says, checks, and other strategies as parts of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from core.critics.critic import Checked
from core.ports.models import Message
from core.routing.knowledge import ModelFacts
from core.routing.task import Task
from core.runs.checking import Checking
from core.runs.narrowed import Narrowed
from core.runs.plan import RunPlan
from core.strategies.catalogue import StrategyCatalogue
from core.strategies.context import Answer, Outcome, StrategyContext
from events.errors import TuttiError


class PlannedContext(StrategyContext):
    """A context over a plan; how steps are taken and decisions kept is its subclasses' business.

    :param checking: has critics look at the answers.
    """

    def __init__(self, plan: RunPlan, strategies: StrategyCatalogue, checking: Checking) -> None:
        self._plan = plan
        self._strategies = strategies
        self._checking = checking
        self._seen: Counter[str] = Counter()
        self.degraded: dict[str, Mapping[str, TuttiError]] = {}
        """For each answer given by a stand-in: the errors of those it stands in for."""

    @property
    def models(self) -> Sequence[str]:
        """See :class:`core.strategies.context.StrategyContext`."""
        return self._plan.models

    @property
    def messages(self) -> Sequence[Message]:
        """See :class:`core.strategies.context.StrategyContext`."""
        return self._plan.messages

    @property
    def task(self) -> Task:
        """See :class:`core.strategies.context.StrategyContext`."""
        return self._plan.task

    def facts(self, model: str) -> ModelFacts:
        """See :class:`core.strategies.context.StrategyContext`."""
        return self._plan.knowledge.get(model) or ModelFacts(model)

    async def run(
        self, strategy: str, models: Sequence[str], options: Mapping[str, Any], *, task: Task | None = None
    ) -> Outcome:
        """See :class:`core.strategies.context.StrategyContext`."""
        chosen = self._strategies.get(strategy)
        fitting = self._strategies.options(chosen, {}, options)
        return await chosen.run(Narrowed(self, tuple(models), task), fitting)

    async def check(self, answer: Answer, *names: str) -> tuple[Checked, ...]:
        """See :class:`core.strategies.context.StrategyContext`."""
        return await self._checking.look(self, answer, names)

    def _key(self, step: str) -> tuple[str, int]:
        """The key of a step, made unique, and the number of its sample."""
        self._seen[step] += 1
        count = self._seen[step]
        key = step if count == 1 else f"{step}#{count}"
        return key, self._plan.samples.get(key, count - 1)
