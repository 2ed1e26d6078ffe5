"""Makes a request again as it was sent, from events alone: no request is stored, its fingerprint is.

Most steps were sent the conversation and the prompt. What another step was sent, such as a judge, its strategy made; so
the strategy is carried out once more on the recorded answers, and asked what it would send. The fingerprint tells
whether that is the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from core.calls.measures import request_hash
from core.context.fitting import refit
from core.critics.named import Critics
from core.errors import InputError, UnknownThing
from core.ports.models import Directory, Image, Message, ModelRequest, Showing, WireForm
from core.queries.sent import SentAnswer, SentMessage, SentRequest
from core.results.receipt import Beside, receipt
from core.runs.origin import messages_of
from core.runs.past_answers import PastAnswers
from core.runs.plan import RunPlan, plan_of
from core.runs.record import SUMMARY, RecordedStep, RunRecord, read_record, recorded_response
from core.runs.recorded_context import RecordedContext, RecordedTime
from core.strategies.catalogue import StrategyCatalogue
from core.strategies.quality import assessed
from events.catalog.calls import ModelCallCompleted, ModelCallFailed, ModelCallRequested
from events.catalog.runs import RunRequested
from events.errors import TuttiError
from events.registry import Registry
from events.store.contract import Reader

_KB = 1024


class SentRequests:
    """Tells what calls were sent. Used on the thread of the reader.

    :param directory: where a model's provider says how it writes a request; nobody is asked.
    """

    def __init__(
        self, reader: Reader, registry: Registry, strategies: StrategyCatalogue, critics: Critics, directory: Directory
    ) -> None:
        self._reader = reader
        self._registry = registry
        self._strategies = strategies
        self._critics = critics
        self._directory = directory

    async def sent(self, call_id: str) -> SentRequest:
        """What a call was sent, and what came back.

        :raises UnknownThing: there is no such call, or its prompt was erased.
        :raises InputError: it belongs to no run.
        """
        asked = self._asked(call_id)
        record = read_record(self._reader, self._registry, asked.run_id)
        step = next((one for one in record.steps.values() if one.call_id == call_id), None)
        if step is None:
            raise UnknownThing(f"Call {call_id} is not on record any more.", "Its step was asked anew; look at that.")
        made, exact = await self._made_again(step, record)
        note = "" if exact else _why_not(asked)
        form, unknown = self._form(asked.model, made)
        return SentRequest(
            call_id=call_id,
            run_id=asked.run_id,
            step=asked.step,
            model=asked.model,
            sample=asked.sample,
            exact=exact,
            note=" ".join(part for part in (note, unknown) if part),
            fingerprint=asked.request_hash,
            url=form.url,
            headers=form.headers,
            body=_without_pictures(form.body),
            messages=tuple(_told(message) for message in made.messages),
            answer=self._answer(step),
        )

    def _asked(self, call_id: str) -> ModelCallRequested:
        stored = self._reader.read_stream(f"call-{call_id}", limit=1)
        payload = self._registry.decode(stored[0]).payload if stored else None
        if not isinstance(payload, ModelCallRequested):
            raise UnknownThing(f"There is no call {call_id}.", "Run `tutti runs show` to see a run's calls.")
        if not payload.run_id:
            raise InputError(f"Call {call_id} belongs to no run.", "It was made for memory; its words are not kept.")
        return payload

    def _run(self, run_id: str) -> RunRequested:
        stored = self._reader.read_stream(f"run-{run_id}", limit=1)
        payload = self._registry.decode(stored[0]).payload if stored else None
        if not isinstance(payload, RunRequested):
            raise UnknownThing(f"There is no run {run_id}.", "Run `tutti runs list` to see them.")
        return payload

    async def _made_again(self, step: RecordedStep, record: RunRecord) -> tuple[ModelRequest, bool]:
        """The request, and whether it has the recorded fingerprint."""
        request = self._run(step.requested.run_id)
        plan = plan_of(request, messages_of(self._reader, self._registry, step.requested.run_id, request))
        made = self._with(step, record, plan, plan.messages)
        if not self._is_it(step, made):
            messages = await self._asked_again(step, request, plan)
            made = made if messages is None else self._with(step, record, plan, messages)
        return made, self._is_it(step, made)

    def _is_it(self, step: RecordedStep, made: ModelRequest) -> bool:
        return request_hash(step.requested.model, made) == step.requested.request_hash

    def _with(
        self, step: RecordedStep, record: RunRecord, plan: RunPlan, messages: tuple[Message, ...]
    ) -> ModelRequest:
        """A request with these messages, fitted as the step's was."""
        asked = step.requested
        use = asked.context
        if use is not None:
            messages = refit(messages, use, self._summary(record, use.summary_step))
        stable = use.stable_messages if use is not None and plan.mark_stable else 0
        name = asked.model.partition("/")[2]
        return ModelRequest(name, messages, dict(asked.parameters), sample=asked.sample, stable=stable)

    def _summary(self, record: RunRecord, key: str) -> str | None:
        """The summary that stood for what was left out; one that is not on record any more stands for nothing."""
        if not key:
            return None
        step = record.steps.get(key)
        end = step.end if step is not None else None
        return recorded_response(end, self._reader).text if isinstance(end, ModelCallCompleted) else ""

    async def _asked_again(
        self, step: RecordedStep, request: RunRequested, plan: RunPlan
    ) -> tuple[Message, ...] | None:
        """What the strategy sends at a step, when it is carried out on the recorded answers."""
        run_id, key = step.requested.run_id, step.requested.step
        events = [self._registry.decode(stored) for stored in self._reader.read_correlated(run_id)]
        then = receipt(events, self._reader, Beside(), run_id=run_id)
        if then is None or SUMMARY in key:
            return None
        past = PastAnswers(self._reader, self._registry, run_id, plan.parameters, lookup=lambda _key: ())
        time = RecordedTime()
        context = RecordedContext(plan, past, self._strategies, time=time, critics=self._critics, then=then)
        with suppress(TuttiError):  # a strategy that is not there any more, or a run that came to no end
            strategy = self._strategies.get(request.strategy)
            own = {f"strategy.{strategy.name}.{name}": value for name, value in request.options.items()}
            options = self._strategies.options(strategy, own, {})
            async with time.passing():
                await assessed(context, options, await strategy.run(context, options))
        return context.sent.get(key)

    def _form(self, model: str, request: ModelRequest) -> tuple[WireForm, str]:
        """The request as its provider writes it, and what there is to say where that is not known."""
        try:
            provider = self._directory.resolve(model).provider
        except TuttiError:
            return _neutral(request), "Its provider is not set up any more, so it is told in a neutral form."
        if isinstance(provider, Showing):
            return provider.wire_form(request), ""
        return _neutral(request), ""

    def _answer(self, step: RecordedStep) -> SentAnswer:
        end = step.end
        if end is None:
            return SentAnswer("running")
        if isinstance(end, ModelCallCompleted):
            whole = recorded_response(end, self._reader)
            return SentAnswer(
                "succeeded",
                whole.text,
                whole.reasoning,
                end.finish,
                end.answered_by,
                end.source,
                end.usage,
                end.cost,
                end.seconds,
                end.first_seconds,
                end.attempts,
            )
        failed = isinstance(end, ModelCallFailed)
        return SentAnswer(
            "failed" if failed else "canceled",
            end.partial_text,
            seconds=end.seconds,
            attempts=end.attempts if isinstance(end, ModelCallFailed) else 1,
            error=end.error if isinstance(end, ModelCallFailed) else None,
        )


def _why_not(asked: ModelCallRequested) -> str:
    if SUMMARY in asked.step:
        return "It sums up what another step could not be sent; the messages of that are not made again here."
    if not asked.request_hash:
        return "No fingerprint of it is kept, for it would tell of forgotten words."
    return "Its fingerprint is another than that on record: something it was made of was erased or has changed since."


def _neutral(request: ModelRequest) -> WireForm:
    messages = [
        {"role": one.role, "content": one.text, **({"images": list(map(_picture, one.images))} if one.images else {})}
        for one in request.messages
    ]
    return WireForm("", {}, {"model": request.model, "messages": messages, **dict(request.parameters)})


def _told(message: Message) -> SentMessage:
    return SentMessage(message.role, message.text, tuple(map(_picture, message.images)))


def _picture(image: Image) -> str:
    digest = hashlib.sha256(image.data).hexdigest()[:12]
    return f"{image.media_type}, {max(1, len(image.data) // _KB)} KB, sha256 {digest}…"


def _without_pictures(body: Mapping[str, Any]) -> dict[str, Any]:
    """The same document with the bytes of pictures cut out."""
    return {name: _cut(value) for name, value in body.items()}


def _cut(value: Any) -> Any:
    if isinstance(value, Mapping):
        in_words = {name: _cut(inner) for name, inner in value.items()}
        if value.get("type") == "base64" and isinstance(value.get("data"), str):
            in_words["data"] = _size(value["data"])
        return in_words
    if isinstance(value, list | tuple):
        return [_cut(inner) for inner in value]
    if isinstance(value, str) and value.startswith("data:") and ";base64," in value:
        kind, _, data = value.partition(";base64,")
        return f"{kind};base64,{_size(data)}"
    return value


def _size(encoded: str) -> str:
    return f"… ({max(1, len(encoded) * 3 // 4 // _KB)} KB)"
