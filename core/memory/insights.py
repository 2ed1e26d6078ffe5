"""Takes insights from the answers that several models gave in a run."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.commands.models import ExtractInsights, InsightsExtracted, SubmitPrompt, Submitted
from core.conversations.history import conversation_events, prompt_in
from core.conversations.texts import whole_text
from core.errors import InputError, RunError, UnknownThing
from core.memory.comparison import Compared, Item, by_rules, question, read
from core.memory.handlers import Shown
from core.memory.meaning import Meaning
from core.memory.state import STREAM
from events.catalog.calls import ModelCallCompleted
from events.catalog.conversations import AnswerAdded
from events.catalog.memory import MemoryAdded
from events.catalog.runs import RunFailed, RunRequested
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import Payload, new_id

FEWEST_ANSWERS = 2


@dataclass(frozen=True, slots=True)
class InsightServices:
    """What the handler needs."""

    store: EventStore
    reader: Reader
    registry: Registry
    submit: Callable[[SubmitPrompt], Awaitable[Submitted]]
    """Carries out a prompt."""
    ended: Callable[[str], Awaitable[int]]
    """Waits for the end of a run."""
    settings: Callable[[], Mapping[str, Any]]
    """Every setting's value now."""
    shown: Shown
    meaning: Meaning


class InsightHandlers:
    """The handler of :class:`core.commands.models.ExtractInsights`."""

    def __init__(self, services: InsightServices) -> None:
        self._services = services

    async def extract(self, command: ExtractInsights) -> InsightsExtracted:
        """Have a model compare the answers of a run, in a run of its own, and remember what it found.

        Where what it wrote cannot be read, they are compared by rules; its answer stays in its conversation. When the
        process dies on the way, that run is resumed like any other, and asking for the insights again costs nothing:
        the same question is answered from the cache.

        :raises UnknownThing: there is no such run.
        :raises InputError: fewer than two models answered in it.
        :raises RunError: the model did not answer.
        """
        events = self._correlated(command.run_id)
        request = next((one for one in events if isinstance(one, RunRequested)), None)
        if request is None:
            raise UnknownThing(f"There is no run {command.run_id}.", "Run `tutti runs list` to see them.")
        answers = self._answers(command.run_id, request.models)
        if len(answers) < FEWEST_ANSWERS:
            what = f"In run {command.run_id} fewer than two models answered, so there is nothing to compare."
            raise InputError(what, "Ask several models at once, such as with the strategy parallel.")
        prompt = self._prompt(request)
        model = command.model or next(iter(self._services.settings()["insights.model"]), request.models[0])
        asked = SubmitPrompt(
            actor=command.actor, text=question(prompt, answers), strategy="single", models=(model,), recall=False
        )
        submitted = await self._services.submit(asked)
        items = read(await self._answer(submitted.run_id))
        found, source = (by_rules(prompt, answers), "rules") if items is None else (items, "model")
        by = source if items is None else f"model {model}"
        ids = await self._remember(command.run_id, found, answers, by)
        return InsightsExtracted.model_validate({"run_id": submitted.run_id, "memory_ids": ids, "source": source})

    def _correlated(self, run_id: str) -> list[Payload | None]:
        services = self._services
        return [services.registry.decode(one).payload for one in services.reader.read_correlated(run_id)]

    def _answers(self, run_id: str, models: Sequence[str]) -> list[Compared]:
        """The last answer of each model, in the order in which the models were named, others behind."""
        found: dict[str, Compared] = {}
        for stored in self._services.reader.read_correlated(run_id):
            payload = self._services.registry.decode(stored).payload
            if isinstance(payload, ModelCallCompleted) and payload.text.strip():
                text = whole_text(self._services.reader, payload.text, payload.text_blob)
                found[payload.model] = Compared(payload.model, stored.stream.partition("-")[2], text)
        order = dict.fromkeys((*(model for model in models if model in found), *found))
        return [found[model] for model in order]

    def _prompt(self, request: RunRequested) -> str:
        services = self._services
        try:
            events = conversation_events(services.reader, services.registry, request.conversation_id)
            return prompt_in(events, request.prompt_id, services.reader).text
        except UnknownThing:  # erased; its beginning is kept with the run
            return request.prompt

    async def _answer(self, run_id: str) -> str:
        """The answer of the run that compares.

        :raises RunError: there is none; the words say why.
        """
        await self._services.ended(run_id)
        for payload in self._correlated(run_id):
            if isinstance(payload, AnswerAdded):
                return whole_text(self._services.reader, payload.text, payload.text_blob)
            if isinstance(payload, RunFailed):
                what = f"The answers could not be compared. {payload.error.what}"
                raise RunError(what, payload.error.do)
        raise RunError("The comparison was stopped.", "Ask for the insights again; the answers are still there.")

    async def _remember(
        self, run_id: str, items: Sequence[Item], answers: Sequence[Compared], source: str
    ) -> tuple[str, ...]:
        added = [
            MemoryAdded(
                memory_id=new_id(),
                kind="insight",
                text=item.text,
                form=item.form,
                run_id=run_id,
                call_ids=tuple(one.call_id for one in answers),
                models=tuple(one.model for one in answers),
            )
            for item in items
        ]
        if added:
            events = [NewEvent(payload, source) for payload in added]
            stored = await self._services.store.append([StreamAppend(STREAM, events)])
            await self._services.shown(stored[-1].position)
        ids = tuple(payload.memory_id for payload in added)
        # what fails here is left to `tutti memory index`, and told by the next search
        await self._services.meaning.follow(ids)
        return ids
