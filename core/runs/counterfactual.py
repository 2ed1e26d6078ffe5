"""What another strategy would have answered in runs of the past, and what that would have cost.

The strategy is carried out over recorded answers alone: nobody is asked, nothing is paid and nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.critics.named import Critics
from core.errors import InputError, InvalidSetting, UnknownThing, error_info
from core.queries.counterfactuals import ActualRun, Counterfactual, CounterfactualCall, CounterfactualRun
from core.queries.receipts import Amounts, Receipt
from core.results.meaning import best_meaning, kind_for
from core.results.receipt import Beside, receipt
from core.routing.task import TaskKind
from core.runs.choosing import check_repeats
from core.runs.limits import limits_of
from core.runs.origin import messages_of
from core.runs.outcomes import without_answer
from core.runs.past_answers import Lookup, PastAnswers
from core.runs.plan import RunPlan, plan_of
from core.runs.recorded_context import RecordedContext, RecordedTime
from core.strategies.catalogue import StrategyCatalogue
from core.strategies.context import Options, Outcome, Strategy
from core.strategies.quality import assessed
from events.catalog.runs import RunRequested
from events.errors import TuttiError
from events.registry import Registry
from events.store.contract import Reader
from events.values import ErrorInfo


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a strategy is replayed with."""

    strategy: Strategy
    models: tuple[str, ...]
    """Those named; the run's own when none are."""
    options: Mapping[str, Any]
    """Those that differ from its defaults, or from the run's own when that had the same strategy."""


class Counterfactuals:
    """Replays strategies on what is recorded.

    :param lookup: finds answers of other runs to the same request.
    """

    def __init__(
        self, reader: Reader, registry: Registry, strategies: StrategyCatalogue, critics: Critics, lookup: Lookup
    ) -> None:
        self._reader = reader
        self._registry = registry
        self._strategies = strategies
        self._critics = critics
        self._lookup = lookup

    async def what_if(
        self,
        run_ids: Sequence[str],
        strategy: str,
        models: Sequence[str] = (),
        options: Mapping[str, Any] | None = None,
    ) -> Counterfactual:
        """What the strategy would have come to in each of these runs.

        :param options: those that differ from its defaults, or from those of a run that had the same strategy.
        :raises UnknownThing: there is no such run or strategy.
        :raises InputError: the options do not fit, or the strategy cannot be carried out in any of the runs.
        """
        chosen = self._strategies.get(strategy)
        given = dict(options or {})
        self._strategies.options(chosen, {}, given)
        replayed = Replayed(chosen, tuple(models), given)
        requests = {run_id: self._request(run_id) for run_id in dict.fromkeys(run_ids)}
        runs, refused = [], []
        for run_id, request in requests.items():
            then = self._then(run_id)
            try:
                runs.append(await self._replay(run_id, request, then, replayed))
            except InputError as error:
                refused.append(error)
                runs.append(_refused(then, replayed, error))
        if refused and len(refused) == len(runs):
            raise refused[0]
        return Counterfactual(strategy, tuple(runs))

    def _request(self, run_id: str) -> RunRequested:
        stored = self._reader.read_stream(f"run-{run_id}", limit=1)
        payload = self._registry.decode(stored[0]).payload if stored else None
        if not isinstance(payload, RunRequested):
            raise UnknownThing(f"There is no run {run_id}.", "Run `tutti runs list` to see them.")
        return payload

    def _then(self, run_id: str) -> Receipt:
        """What really happened."""
        events = [self._registry.decode(stored) for stored in self._reader.read_correlated(run_id)]
        found = receipt(events, self._reader, Beside(), run_id=run_id)
        if found is None:
            raise UnknownThing(f"Nothing is on record of run {run_id}.", "Run `tutti runs list` to see them.")
        return found

    async def _replay(self, run_id: str, request: RunRequested, then: Receipt, replayed: Replayed) -> CounterfactualRun:
        plan = plan_of(request, messages_of(self._reader, self._registry, run_id, request))
        options = self._options(request, replayed)
        plan = replace(
            plan,
            models=_models(request, replayed),
            limits_of_strategy=limits_of(options.model_dump(mode="json")),
            checks=options.checks,
        )
        replayed.strategy.check(plan.models, options)
        past = PastAnswers(self._reader, self._registry, run_id, plan.parameters, lookup=self._lookup)
        time = RecordedTime()
        context = RecordedContext(plan, past, self._strategies, time=time, critics=self._critics, then=then)
        outcome: Outcome | None = None
        error: ErrorInfo | None = None
        async with time.passing():
            try:
                outcome = await assessed(context, options, await replayed.strategy.run(context, options))
            except InputError:
                raise
            except TuttiError as fault:
                end = without_answer(plan, fault)
                outcome, error = (end, None) if isinstance(end, Outcome) else (None, error_info(fault))
        return _told(then, plan, options, context, (outcome, error, time.now))

    def _options(self, request: RunRequested, replayed: Replayed) -> Options:
        """Those given, over the run's own when it had the same strategy."""
        strategy = replayed.strategy
        same = request.options if request.strategy == strategy.name else {}
        own = {f"strategy.{strategy.name}.{name}": value for name, value in same.items()}
        return self._strategies.options(strategy, own, replayed.options)


def _models(request: RunRequested, replayed: Replayed) -> tuple[str, ...]:
    strategy = replayed.strategy
    check_repeats(strategy, replayed.models)
    of_run = request.models if strategy.repeats else tuple(dict.fromkeys(request.models))
    models = tuple(replayed.models) or of_run[: strategy.takes]
    if len(models) < strategy.minimum_models:
        what = f"{strategy.title} needs at least {strategy.minimum_models} models."
        raise InvalidSetting(what, "Name more models with answers on record, or choose another strategy.")
    return models


def _told(
    then: Receipt,
    plan: RunPlan,
    options: Options,
    context: RecordedContext,
    end: tuple[Outcome | None, ErrorInfo | None, float],
) -> CounterfactualRun:
    outcome, error, seconds = end
    answer = outcome.answer.text if outcome else ""
    return CounterfactualRun(
        run_id=then.run_id,
        prompt=then.prompt,
        models=tuple(plan.models),
        options=options.model_dump(mode="json"),
        answer=answer,
        model=outcome.answer.model if outcome else "",
        reason=" ".join(filter(None, (outcome.reason, outcome.doubt))) if outcome else "",
        degraded=outcome is not None and (outcome.degraded or outcome.answer.call_id in context.degraded),
        confidence=outcome.confidence if outcome else None,
        cost=_cost(context.calls),
        seconds=seconds,
        calls=tuple(context.calls),
        missing=tuple(context.missing),
        decisions=tuple(context.decisions),
        error=error,
        was=_was(then),
        same=_same(answer, then.end.text, plan.task.kind),
    )


def _refused(then: Receipt, replayed: Replayed, error: InputError) -> CounterfactualRun:
    """A run in which the strategy cannot be carried out."""
    return CounterfactualRun(
        run_id=then.run_id,
        prompt=then.prompt,
        models=replayed.models,
        options=dict(replayed.options),
        answer="",
        model="",
        reason="",
        degraded=False,
        confidence=None,
        cost=Amounts(0, 0, 0),
        seconds=0.0,
        calls=(),
        missing=(),
        decisions=(),
        error=error_info(error),
        was=_was(then),
        same=None,
    )


def _was(then: Receipt) -> ActualRun:
    end = then.end
    return ActualRun(then.strategy, end.state, end.text, end.model, then.cost, then.seconds)


def _cost(calls: Sequence[CounterfactualCall]) -> Amounts:
    """What the answers cost when they were given, and what failures may have cost."""
    known = [(call.picodollars, call.simulated) for call in calls if call.picodollars is not None]
    return Amounts(
        sum(amount for amount, simulated in known if not simulated),
        sum(amount for amount, simulated in known if simulated),
        sum(call.state == "answered" and call.picodollars is None for call in calls),
    )


def _same(answer: str, then: str, task: TaskKind) -> bool | None:
    """Whether two answers mean the same to this kind of task."""
    kind = kind_for(task)
    ours, theirs = best_meaning(answer, kind), best_meaning(then, kind)
    if ours is None or theirs is None:
        return None
    return ours.key == theirs.key
