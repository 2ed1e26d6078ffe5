"""What is sent to a model for a step: settled once, recorded, and the same again whenever the step is taken up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from core.calls.measures import request_hash
from core.context.fitting import History, fit, measured, refit, summarised
from core.context.fitting import Limits as Room
from core.context.summary import summary_request
from core.errors import ProviderError, StepChanged
from core.ports.models import Message, ModelInfo, ModelRequest, Target
from core.runs.parameters import taken_by
from core.runs.plan import RunPlan
from core.runs.record import SUMMARY, RecordedStep, outcome_of
from core.runs.services import Past, StepServices
from core.runs.step import StepFacts
from events.catalog.calls import ContextUse, ModelCallCompleted
from events.values import Alternative, new_id


def room_for(plan: RunPlan, info: ModelInfo, parameters: Mapping[str, object]) -> Room:
    """What holds for a request of a run to a model.

    :param parameters: as the model is sent them.
    """
    output = parameters.get("max_output_tokens")
    return Room(
        window=info.context_tokens,
        budget=plan.history_tokens,
        output_tokens=output if isinstance(output, int) else 0,
        when_full=plan.when_full,
    )


class Asking(NamedTuple):
    """What settling a request may need from the run."""

    sum_up: Callable[[str, str, tuple[Message, ...]], Awaitable[str]]
    """Asks a model, as a step of that key, to sum messages up."""
    take_over: Callable[[RecordedStep], Awaitable[str]]
    """Takes a summary of the earlier run over, as a step of this one."""
    decide: Callable[..., None]
    """Records a decision; see :class:`core.strategies.context.StrategyContext`."""


class Requests:
    """Settles the requests of one run."""

    def __init__(self, plan: RunPlan, services: StepServices, past: Past, run_id: str, asking: Asking) -> None:
        self._plan = plan
        self._services = services
        self._past = past
        self._run_id = run_id
        self._asking = asking
        self._measured: tuple[tuple[Message, ...], History] | None = None
        """What was fitted last, with its sizes."""

    async def settle(
        self, model: str, key: str, messages: tuple[Message, ...], *, sample: int = 0, fitted: bool = True
    ) -> StepFacts:
        """Settle a step that is taken for the first time.

        :param sample: number of the sample, for the same question asked of one model several times.
        :param fitted: whether the messages are to be fitted into the window; a request for a summary fits by itself.
        """
        earlier = self._past.reusable.get(key)
        target = self._affordable(self._services.directory.resolve(model), earlier)
        if earlier is not None and earlier.requested.model == target.info.id and self._is_whole(earlier):
            parameters, use = dict(earlier.requested.parameters), earlier.requested.context
            sent = messages if use is None else refit(messages, use, await self._summary_of(use))
        else:
            parameters = self._parameters(target)
            sent, use = await self._fitted(target, key, messages, parameters) if fitted else (messages, None)
        request = ModelRequest(target.name, sent, parameters, sample=sample, stable=self._stable(use))
        hashed = request_hash(target.info.id, request)
        return StepFacts(new_id(), key, self._plan.conversation_id, target, request, hashed, use)

    def taken_over(self, earlier: RecordedStep, key: str = "") -> StepFacts:
        """Settle a step whose answer is that of the earlier run, whatever it would be asked now.

        :param key: of the step here, that of the earlier one when empty.
        """
        asked = earlier.requested
        target = self._services.directory.resolve(asked.model)
        request = ModelRequest(target.name, (), dict(asked.parameters), sample=asked.sample)
        conversation, hashed = self._plan.conversation_id, asked.request_hash
        step = key or asked.step
        return StepFacts(new_id(), step, conversation, target, request, hashed, asked.context, taken_over=True)

    def check(self, recorded: RecordedStep, model: str, messages: tuple[Message, ...]) -> None:
        """Make sure that a recorded step is the one that is asked for now.

        :raises StepChanged: it is another one; the words name both.
        """
        asked = recorded.requested
        if asked.model != model and asked.model not in self._plan.cheaper:
            raise self._changed(recorded, f"asked {asked.model}", f"it would ask {model}")
        hashed = request_hash(asked.model, self._again(recorded, messages))
        if hashed != asked.request_hash:
            raise self._changed(recorded, f"was sent {asked.request_hash}", f"it would be sent {hashed}")

    def settle_again(self, lost: RecordedStep, messages: tuple[Message, ...]) -> StepFacts:
        """Settle a step that was in flight when its process died, the same way again."""
        asked = lost.requested
        target = self._services.directory.resolve(asked.model)
        request = replace(self._again(lost, messages), model=target.name)
        partial = self._services.reader.drafts().get(lost.call_id, "")
        conversation, hashed = self._plan.conversation_id, asked.request_hash
        return StepFacts(lost.call_id, asked.step, conversation, target, request, hashed, asked.context, lost, partial)

    def _again(self, recorded: RecordedStep, messages: tuple[Message, ...]) -> ModelRequest:
        """The request of a recorded step, made again from what is recorded; its model need not be there any more."""
        asked = recorded.requested
        use, name = asked.context, asked.model.partition("/")[2]
        if use is not None:
            messages = refit(messages, use, self._summary_again(use, asked.model))
        return ModelRequest(name, messages, dict(asked.parameters), sample=asked.sample, stable=self._stable(use))

    def _stable(self, use: ContextUse | None) -> int:
        return use.stable_messages if use is not None and self._plan.mark_stable else 0

    def _parameters(self, target: Target) -> dict[str, Any]:
        """What is asked of the model, with an end to its answer where a limit on spending holds."""
        parameters = taken_by(target.info, self._plan.parameters)
        cap = None if self._plan.recorded else self._services.budget.output_cap(target)
        if cap is not None:
            parameters.setdefault("max_output_tokens", cap)
        return parameters

    def _changed(self, recorded: RecordedStep, was: str, now: str) -> StepChanged:
        what = (
            f"Step {recorded.requested.step} of run {self._run_id} is not the one on record: then it {was}, now {now}."
        )
        return StepChanged(what, "Fork the run from this step with `tutti runs fork`; what came before is used again.")

    def _affordable(self, target: Target, earlier: RecordedStep | None) -> Target:
        """The model, or a cheaper one when money runs low and the person wants that; from a bundle as it was then."""
        if not self._plan.cheaper:
            return target
        if self._plan.recorded:
            return self._as_then(target, earlier)
        candidates = [self._services.directory.resolve(name) for name in self._plan.cheaper]
        found = self._services.budget.instead_of(target, candidates, run_id=self._run_id)
        if found is None:
            return target
        cheaper, reason = found
        self._asking.decide(
            "budget", cheaper.info.id, reason, alternatives=[Alternative(name=target.info.id, reason=reason)]
        )
        return cheaper

    def _as_then(self, target: Target, earlier: RecordedStep | None) -> Target:
        """The model that was asked in the run a bundle was made of: money is not what decides now."""
        if earlier is None or earlier.requested.model == target.info.id:
            return target
        then = self._services.directory.resolve(earlier.requested.model)
        reason = f"{then.info.id} was asked in the place of {target.info.id} when this was recorded."
        self._asking.decide("budget", then.info.id, reason, alternatives=[Alternative(name=target.info.id)])
        return then

    async def _fitted(
        self, target: Target, key: str, messages: tuple[Message, ...], parameters: Mapping[str, object]
    ) -> tuple[tuple[Message, ...], ContextUse | None]:
        """What fits into the model's window, summed up by a step of its own when the person wants that."""
        model, counter = target.info.id, self._services.counter
        limits = room_for(self._plan, target.info, parameters)
        fitted = fit(self._history(messages), model=model, counter=counter, limits=limits)
        if fitted.needs_summary:
            request = summary_request(fitted.dropped, room=fitted.summary_room, tokens=fitted.summary_tokens)
            step = f"{key}{SUMMARY}{request_hash(model, ModelRequest(target.name, request))[:8]}"
            try:
                summary = await self._asking.sum_up(model, step, request)
            except ProviderError as error:
                self._asking.decide("context", "trim", f"The summary of what does not fit failed. {error.what}")
            else:
                fitted = summarised(fitted, summary, step=step, model=model, counter=counter)
        return fitted.messages, fitted.use

    def _history(self, messages: tuple[Message, ...]) -> History:
        """Messages with their sizes, measured once for all models that are asked the same."""
        if self._measured is None or self._measured[0] is not messages:
            self._measured = messages, measured(messages, self._services.counter)
        return self._measured[1]

    def _is_whole(self, earlier: RecordedStep) -> bool:
        """Whether all that an earlier step was sent is there, the summary included that stood for a part of it."""
        use = earlier.requested.context
        if use is None or not use.summary_step:
            return True
        summary = self._past.reusable.get(use.summary_step)
        return summary is not None and isinstance(summary.end, ModelCallCompleted)

    async def _summary_of(self, use: ContextUse) -> str | None:
        if not use.summary_step:
            return None
        return await self._asking.take_over(self._past.reusable[use.summary_step])

    def _summary_again(self, use: ContextUse, model: str) -> str | None:
        """The summary on record that stands for what was left out."""
        if not use.summary_step:
            return None
        recorded = self._past.replay.step(use.summary_step)
        if recorded is None or recorded.end is None:
            what = f"Step {use.summary_step} of run {self._run_id} is not on record any more."
            raise StepChanged(what, f"Ask {model} again with `tutti runs retry`.")
        return outcome_of(recorded.end, self._services.reader).text
