"""Carries out the commands about runs: submit a prompt, stop a run, stop one call."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

from core.commands.models import CancelCall, CancelRun, SubmitPrompt, Submitted
from core.conversations.files import attached, sent_of
from core.conversations.history import history, prompt_message
from core.conversations.texts import stored_text
from core.errors import InputError, TransitionRefused, UnknownThing
from core.memory.meaning import Near
from core.memory.recall import Recall
from core.ports.models import Message
from core.routing.knowledge import KnowledgeSource
from core.routing.knowledge import to_settings as knowledge_settings
from core.routing.task import analyse
from core.routing.task import to_settings as task_settings
from core.runs.choosing import Choosing
from core.runs.journal import Journal, Opening
from core.runs.plan import KEPT
from core.runs.presets import filled_in
from core.runs.recovery import end_open_calls
from core.settings.schema import SettingsSchema
from core.settings.state import Settings
from events.catalog.calls import ModelCallCancelRequested
from events.catalog.conversations import ConversationStarted, PromptAdded
from events.catalog.runs import RunCanceled, RunCancelRequested, RunRequested
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import Payload, new_id


class Owners(Protocol):
    """Which processes live."""

    def alive(self, owner: str) -> bool:
        """Whether a process still holds its lock."""


@dataclass(frozen=True, slots=True)
class SubmitServices:
    """What the handlers need."""

    store: EventStore
    reader: Reader
    registry: Registry
    settings: Settings
    schema: SettingsSchema
    choosing: Choosing
    owners: Owners
    begin: Callable[[str, Opening, tuple[Message, ...]], None]
    """Carries out a run that is being requested here."""
    knowledge: KnowledgeSource
    recall: Recall


class RunHandlers:
    """One handler for each command about runs.

    :param owner: id of this process, which will carry out what is submitted here.
    """

    def __init__(self, services: SubmitServices, owner: str) -> None:
        self._services = services
        self._owner = owner

    async def submit(self, command: SubmitPrompt) -> Submitted:
        """Record the prompt and its run in one transaction, and have the run begin behind it.

        Where a model is asked what is near to the prompt in meaning, the prompt is recorded before: what a person wrote is
        not lost when the process dies meanwhile, though it has no run then.

        :raises InputError: something in it is wrong; nothing was recorded.
        """
        if not command.text.strip() and not command.files:
            raise InputError("The prompt is empty.", "Write something to ask.")
        ids = Submitted(conversation_id=command.conversation_id or new_id(), message_id=new_id(), run_id=new_id())
        messages = self._messages(command)
        requested = self._requested(command, ids, messages)
        text, ref, blobs = stored_text(command.text)
        files = [attached(file) for file in command.files]
        prompt = PromptAdded(
            message_id=ids.message_id,
            run_id=ids.run_id,
            text=text,
            text_blob=ref,
            attachments=tuple(attachment for attachment, _ in files),
        )
        conversation = self._conversation(command, ids, prompt)
        contents = [*blobs, *(content for _, kept in files for content in kept)]
        before = [conversation]
        if command.recall and self._services.recall.by_meaning(self._services.settings.resolved(self._services.schema)):
            await asyncio.shield(self._services.store.append_soon(before, blobs=contents))
            before, contents = [], []
            near = await self._services.recall.near(command.text)
            requested = self._requested(command, ids, messages, near)
        run = StreamAppend(f"run-{ids.run_id}", [NewEvent(requested, command.actor, ids.run_id)], 0)
        stored = self._services.store.append_soon([*before, run], blobs=contents)
        self._services.begin(ids.run_id, Opening(requested, stored), messages)
        await asyncio.shield(stored)
        return ids

    def _messages(self, command: SubmitPrompt) -> tuple[Message, ...]:
        """What a model is sent: the conversation so far, if there is one, and the prompt."""
        services = self._services
        prompt = prompt_message(command.text, map(sent_of, command.files))
        if command.conversation_id is None:
            return (prompt,)
        return (*history(services.reader, services.registry, command.conversation_id), prompt)

    async def cancel_run(self, command: CancelRun) -> None:
        """Ask for a run to be stopped; a run whose process died is ended here.

        :raises UnknownThing: there is no such run.
        :raises TransitionRefused: it has ended already.
        """
        services = self._services
        journal = Journal(services.store, services.reader, services.registry, command.run_id)
        await journal.transition(RunCancelRequested(reason=command.reason), actor=command.actor)
        if not services.owners.alive(journal.state.owner):
            token = journal.state.token
            calls = end_open_calls(services.reader, services.registry, command.run_id, command.reason)
            with suppress(TransitionRefused):  # who took it up in the same moment finds the wish on record, and ends it
                await journal.transition(RunCanceled(reason=command.reason), calls, actor=command.actor, token=token)

    async def cancel_call(self, command: CancelCall) -> None:
        """Ask for one call to be stopped.

        :raises UnknownThing: there is no such call.
        :raises TransitionRefused: it has ended already.
        """
        stream = f"call-{command.call_id}"
        events = self._services.reader.read_stream(stream)
        if not events:
            raise UnknownThing(f"There is no call {command.call_id}.", "Run `tutti runs show` to see a run's calls.")
        ended = {"ModelCallCompleted", "ModelCallFailed", "ModelCallCanceled"}
        if any(event.type in ended for event in events):
            raise TransitionRefused(f"Call {command.call_id} has ended already.", "There is nothing to stop.")
        asked = ModelCallCancelRequested(run_id=command.run_id)
        await self._services.store.append([StreamAppend(stream, [NewEvent(asked, command.actor, command.run_id)])])

    def _requested(
        self, given: SubmitPrompt, ids: Submitted, messages: tuple[Message, ...], near: Near | None = None
    ) -> RunRequested:
        services = self._services
        command = given if given.preset is None else filled_in(given, services.settings.state().presets)
        settings = services.settings.resolved(services.schema)
        choice = services.choosing.choose(
            command.strategy or settings["strategy.default"], command.models, command.options, settings
        )
        strategy, models, options, named = choice
        task = analyse(messages)
        kept = {key: value for key, value in settings.items() if key.startswith(KEPT)}
        kept["run.models_chosen_by"] = _chosen_by(given=bool(given.models), filled_in=bool(command.models))
        kept["run.strategy_chosen_by"] = _chosen_by(given=bool(given.strategy), filled_in=bool(command.strategy))
        kept["run.options_given"] = sorted(given.options)
        kept["run.task"] = task_settings(task)
        kept["run.knowledge"] = knowledge_settings(services.knowledge.known([*models, *named], task.kind))
        if command.recall:
            earlier = self._earlier(command.conversation_id, ids.run_id) if settings["memory.enabled"] else None
            recall = services.recall.recalled
            remembered = recall(command.text, [*models, *named], settings, earlier=earlier, near=near)
            kept |= {"run.memory": remembered} if remembered else {}
        if command.preset is not None:
            kept["run.preset"] = command.preset
        if command.fresh:
            kept["run.fresh"] = True
        if command.timeout_seconds is not None:
            kept["run.timeout_seconds"] = command.timeout_seconds
        return RunRequested(
            conversation_id=ids.conversation_id,
            prompt_id=ids.message_id,
            prompt=" ".join(command.text.split())[:200],
            strategy=strategy.name,
            models=models,
            options=options.model_dump(mode="json"),
            settings=kept,
            owner=self._owner,
        )

    def _earlier(self, conversation_id: str | None, run_id: str) -> Any:
        """What is remembered and was sent with the prompt before the one of this run."""
        if conversation_id is None:
            return None
        services = self._services
        stream = services.reader.read_stream(f"conversation-{conversation_id}", backward=True)
        prompts = (services.registry.decode(stored).payload for stored in stream)
        runs = (prompt.run_id for prompt in prompts if isinstance(prompt, PromptAdded))
        before = next((run for run in runs if run != run_id), "")
        first = services.reader.read_stream(f"run-{before}", limit=1)
        request = services.registry.decode(first[0]).payload if first else None
        return request.settings.get("run.memory") if isinstance(request, RunRequested) else None

    def _conversation(self, command: SubmitPrompt, ids: Submitted, prompt: PromptAdded) -> StreamAppend:
        stream = f"conversation-{ids.conversation_id}"
        payloads: list[Payload] = [prompt]
        if command.conversation_id is None:
            payloads.insert(0, ConversationStarted(title=_title(command.text)))
        elif not self._services.reader.version(stream):
            what = f"There is no conversation {ids.conversation_id}."
            raise UnknownThing(what, "Run `tutti conversations list` to see them.")
        return StreamAppend(stream, [NewEvent(payload, command.actor, ids.run_id) for payload in payloads])


def _chosen_by(*, given: bool, filled_in: bool) -> str:
    """Who chose; what is there and was not given is the preset's."""
    return "person" if given else "preset" if filled_in else "default"


def _title(text: str) -> str:
    line = next((line for line in text.splitlines() if line.strip()), "New conversation")
    short = " ".join(line.split())
    return short if len(short) <= 60 else f"{short[:59].rstrip()}…"
