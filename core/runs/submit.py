"""Carries out the commands about runs: submit a prompt, stop a run, stop one call."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from core.commands.branches import AskAgain
from core.commands.models import CancelCall, CancelRun, SubmitPrompt, Submitted
from core.conversations.about import CONTINUES, about_answer
from core.conversations.branches import Place, known_prompt, place
from core.conversations.files import attached, sent_of
from core.conversations.history import (
    StoredTexts,
    answer_words,
    asked,
    files_sent,
    history,
    prompt_message,
    read_tree,
    told_to,
)
from core.conversations.instructions import instructions_of, kept_with_run
from core.conversations.texts import stored_text, whole_text
from core.conversations.tree import Tree
from core.errors import InputError, TransitionRefused, UnknownThing
from core.memory.meaning import Near
from core.memory.recall import Recall
from core.ports.models import Message
from core.routing.knowledge import KnowledgeSource
from core.routing.knowledge import to_settings as knowledge_settings
from core.routing.task import analyse
from core.routing.task import to_settings as task_settings
from core.runs.as_before import PRESET, SECONDS, as_before, asked_like, kept_of
from core.runs.choosing import Choosing
from core.runs.comparing import BLIND, check_blind
from core.runs.journal import Journal, Opening
from core.runs.kept import Grown, grown
from core.runs.plan import KEPT
from core.runs.presets import answers_kept, filled_in
from core.runs.record import read_record, request_of
from core.runs.recovery import end_open_calls
from core.runs.stopped import left_behind
from core.settings.schema import SettingsSchema
from core.settings.state import Settings
from events.catalog.calls import ModelCallCancelRequested
from events.catalog.conversations import (
    ConversationMovedToFolder,
    ConversationStarted,
    PromptAdded,
    PromptAskedAgain,
    SystemPromptSet,
)
from events.catalog.runs import RunCanceled, RunCancelRequested, RunOrigin, RunRequested
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import Attachment, Payload, new_id


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


class _Remembered(NamedTuple):
    """What a prompt may be reminded of."""

    earlier: Any
    """What is remembered and was sent with the prompt before it."""
    near: Near | None = None
    """What is near to it in meaning, where a model was asked for that."""


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
        ids = Submitted(conversation_id=command.conversation_id or new_id(), message_id=new_id(), run_id=new_id())
        tree = self._tree(command.conversation_id)
        at = place(tree, command)
        kept = self._kept_files(tree, at)
        if not command.text.strip() and not command.files and not kept:
            raise InputError("The prompt is empty.", "Write something to ask, or attach a file.")
        files = [attached(file) for file in command.files]
        text, ref, blobs = stored_text(command.text)
        prompt = PromptAdded(
            message_id=ids.message_id,
            run_id=ids.run_id,
            text=text,
            text_blob=ref,
            attachments=(*kept, *(attachment for attachment, _ in files)),
            follows=at.follows,
            edits=at.edits,
        )
        messages = self._messages(command, tree, at, kept)
        earlier = self._earlier(tree, at.to)
        requested = self._requested(command, ids, messages, _Remembered(earlier), files=prompt.attachments)
        conversation = self._conversation(command, ids, prompt)
        contents = [*blobs, *(content for _, parts in files for content in parts)]
        before = [conversation]
        if self._by_meaning(command):
            await asyncio.shield(self._services.store.append_soon(before, blobs=contents))
            before, contents = [], []
            known = _Remembered(earlier, await self._services.recall.near(command.text))
            requested = self._requested(command, ids, messages, known, files=prompt.attachments)
        run = StreamAppend(f"run-{ids.run_id}", [NewEvent(requested, command.actor, ids.run_id)], 0)
        stored = self._services.store.append_soon([*before, run], blobs=contents)
        self._services.begin(ids.run_id, Opening(requested, stored), messages)
        await asyncio.shield(stored)
        return ids

    async def ask_again(self, command: AskAgain) -> Submitted:
        """Have a prompt answered by another run, which is sent the conversation as it is now.

        :raises UnknownThing: there is no such conversation, prompt or run, or the prompt was erased.
        :raises InputError: something in it is wrong; nothing was recorded.
        :raises TransitionRefused: answers are to stay of a run that has not ended.
        """
        services = self._services
        tree = self._tree(command.conversation_id)
        prompt_id = known_prompt(tree, command.prompt_id)
        origin = command.run_id or tree.turns[prompt_id].way.run_id
        prompt = tree.prompts[prompt_id].payload
        assert isinstance(prompt, PromptAdded)  # noqa: S101 - a tree has no other prompts
        then = self._request_of(origin)
        asked_now = self._going_on(command, tree) if command.continues else command
        given = asked_like(asked_now, then, whole_text(services.reader, prompt.text, prompt.text_blob))
        grown = None if command.keep is None else self._grown(given, command.keep, then, origin)
        if grown is not None:
            given = given.model_copy(update={"models": grown.models})
        ids = Submitted(conversation_id=command.conversation_id, message_id=prompt_id, run_id=new_id())
        parent = tree.follows[prompt_id]
        messages = (*told_to(tree, prompt_id, self._texts), asked(prompt, services.reader))
        near = await services.recall.near(given.text) if self._by_meaning(given) else None
        inherited = grown is None and not command.models
        known, files = _Remembered(self._earlier(tree, parent), near), prompt.attachments
        requested = self._requested(given, ids, messages, known, files=files, inherited=inherited)
        if grown is not None:
            settings = {**requested.settings, **grown.settings}
            made_from = RunOrigin(kind="retry", run_id=origin)
            requested = requested.model_copy(update={"settings": settings, "origin": made_from})
        if command.continues:
            settings = {**requested.settings, CONTINUES: command.continues}
            requested = requested.model_copy(update={"settings": settings})
            messages = (*messages, *about_answer(settings, tree, self._texts))
        again = PromptAskedAgain(
            prompt_id=prompt_id, run_id=ids.run_id, origin_run_id=origin, anew=True, continues=command.continues
        )
        stream = f"conversation-{ids.conversation_id}"
        conversation = StreamAppend(stream, [NewEvent(again, command.actor, ids.run_id)])
        run = StreamAppend(f"run-{ids.run_id}", [NewEvent(requested, command.actor, ids.run_id)], 0)
        stored = services.store.append_soon([conversation, run])
        services.begin(ids.run_id, Opening(requested, stored), messages)
        await asyncio.shield(stored)
        return ids

    def _grown(self, given: SubmitPrompt, keep: tuple[str, ...], then: RunRequested | None, run_id: str) -> Grown:
        """What is asked for where answers of the run it is made from stay."""
        services = self._services
        if then is None:
            raise UnknownThing(f"What run {run_id} was asked for was erased.", "Ask anew; its answers are still there.")
        if Journal(services.store, services.reader, services.registry, run_id).state.active:
            what = f"Run {run_id} has not ended, so its answers cannot be used again yet."
            raise TransitionRefused(what, "Wait for its end, or stop it with `tutti runs cancel`.")
        presets = services.settings.state().presets
        asked = (filled_in(given, presets) if given.preset is not None else given).models
        return grown(read_record(services.reader, services.registry, run_id), then, keep, asked, run_id)

    def _going_on(self, command: AskAgain, tree: Tree) -> AskAgain:
        """The same for the model alone whose answer is gone on with.

        :raises UnknownThing: there is no such answer.
        """
        found = answer_words(tree, self._texts, command.continues)
        if found is None:
            what = f"There is no answer {command.continues} to go on with."
            raise UnknownThing(what, "Run `tutti runs show` to see a run's calls.")
        return command.model_copy(update={"strategy": "single", "models": command.models or (found[0],), "fresh": True})

    @property
    def _texts(self) -> StoredTexts:
        return StoredTexts(self._services.reader, self._services.registry)

    def _by_meaning(self, command: SubmitPrompt) -> bool:
        """Whether a model is asked what is near to the prompt in meaning."""
        services = self._services
        return command.recall and services.recall.by_meaning(services.settings.resolved(services.schema))

    def _tree(self, conversation_id: str | None) -> Tree:
        """The conversation so far.

        :raises UnknownThing: there is none of that id.
        """
        if conversation_id is None:
            return Tree()
        tree = read_tree(self._services.reader, self._services.registry, conversation_id)
        if not tree.version:
            what = f"There is no conversation {conversation_id}."
            raise UnknownThing(what, "Run `tutti conversations list` to see them.")
        return tree

    def _kept_files(self, tree: Tree, at: Place) -> tuple[Attachment, ...]:
        """The files of the prompt that is given another wording."""
        edited = tree.prompts[at.edits].payload if at.edits else None
        return edited.attachments if isinstance(edited, PromptAdded) else ()

    def _messages(
        self, command: SubmitPrompt, tree: Tree, at: Place, kept: tuple[Attachment, ...]
    ) -> tuple[Message, ...]:
        """What a model is sent: the branch so far, if there is one, and the prompt."""
        files = [*files_sent(kept, self._services.reader), *map(sent_of, command.files)]
        return (*history(tree, self._texts, to=at.to, towards=at.towards), prompt_message(command.text, files))

    def _request_of(self, run_id: str) -> RunRequested | None:
        return request_of(self._services.reader, self._services.registry, run_id)

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
            asked, kept = journal.state.request, []
            if asked is not None:
                kept = left_behind(services.reader, services.registry, command.run_id, asked, calls)
            end = RunCanceled(reason=command.reason)
            with suppress(TransitionRefused):  # who took it up in the same moment finds the wish on record, and ends it
                await journal.transition(end, [*calls, *kept], actor=command.actor, token=token)

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
        self,
        given: SubmitPrompt,
        ids: Submitted,
        messages: tuple[Message, ...],
        known: _Remembered,
        *,
        files: Sequence[Attachment],
        inherited: bool = False,
    ) -> RunRequested:
        """What the run is asked for.

        :param files: of the prompt.
        :param inherited: whether its models are those of an earlier run.
        """
        services = self._services
        then = self._request_of(given.asked_as) if given.asked_as else None
        if given.asked_as:
            command = as_before(given, then, services.choosing.directory).command
        else:
            command = filled_in(given, services.settings.state().presets)
        settings = services.settings.resolved(services.schema)
        choice = services.choosing.choose(
            command.strategy or settings["strategy.default"],
            command.models,
            command.options,
            settings,
            inherited=inherited or not given.models,
        )
        strategy, models, options, named = choice
        if not strategy.offered:
            what = f"No prompt is asked by the strategy {strategy.name}: it works on an answer that is there."
            raise InputError(what, "Have an answer reviewed with `tutti runs review`.")
        task = analyse(messages)
        kept = {key: value for key, value in settings.items() if key.startswith(KEPT)}
        kept["run.models_chosen_by"] = _chosen_by(given=bool(given.models), filled_in=bool(command.models))
        if command.models and len(models) < len(command.models):
            kept["run.models_once"] = True
        kept["run.strategy_chosen_by"] = _chosen_by(given=bool(given.strategy), filled_in=bool(command.strategy))
        kept["run.options_given"] = sorted(given.options)
        kept["run.task"] = task_settings(task)
        kept["run.knowledge"] = knowledge_settings(services.knowledge.known([*models, *named], task.kind))
        if command.recall:
            recall, earlier = services.recall.recalled, known.earlier if settings["memory.enabled"] else None
            remembered = recall(command.text, [*models, *named], settings, earlier=earlier, near=known.near)
            kept |= {"run.memory": remembered} if remembered else {}
        kept |= answers_kept(command.preset, services.settings.state().presets)
        kept |= kept_with_run(self._instructions(command))
        if command.preset is not None:
            kept[PRESET] = command.preset
        if command.fresh:
            kept["run.fresh"] = True
        if command.blind:
            check_blind(strategy.name, models)
            kept[BLIND] = True
        if command.timeout_seconds is not None:
            kept[SECONDS] = command.timeout_seconds
        requested = RunRequested(
            conversation_id=ids.conversation_id,
            prompt_id=ids.message_id,
            prompt=" ".join(_told(command.text, files).split())[:200],
            strategy=strategy.name,
            models=models,
            options=options.model_dump(mode="json"),
            settings=kept,
            owner=self._owner,
        )
        return requested if then is None else kept_of(requested, then)

    def _instructions(self, command: SubmitPrompt) -> str | None:
        """Those the conversation has, or gets with this prompt."""
        services = self._services
        if command.system is not None:
            return command.system
        return instructions_of(services.reader, services.registry, command.conversation_id)

    def _earlier(self, tree: Tree, before: str) -> Any:
        """What is remembered and was sent with a prompt."""
        prompt = tree.prompts[before].payload if before in tree.prompts else None
        if not isinstance(prompt, PromptAdded):
            return None
        request = self._request_of(prompt.run_id)
        return None if request is None else request.settings.get("run.memory")

    def _conversation(self, command: SubmitPrompt, ids: Submitted, prompt: PromptAdded) -> StreamAppend:
        stream = f"conversation-{ids.conversation_id}"
        payloads: list[Payload] = [prompt]
        known = instructions_of(self._services.reader, self._services.registry, command.conversation_id)
        if command.system is not None and command.system != known:
            payloads.insert(0, SystemPromptSet(text=command.system))
        if command.conversation_id is None:
            payloads[:0] = [ConversationMovedToFolder(folder=command.folder)] if command.folder else []
            payloads.insert(0, ConversationStarted(title=_title(_told(command.text, prompt.attachments))))
        return StreamAppend(stream, [NewEvent(payload, command.actor, ids.run_id) for payload in payloads])


def _chosen_by(*, given: bool, filled_in: bool) -> str:
    """Who chose; what is there and was not given is the preset's."""
    return "person" if given else "preset" if filled_in else "default"


def _told(text: str, files: Sequence[Attachment]) -> str:
    """What a prompt is called in lists: its words, or the names of its files where it has none."""
    return text if text.strip() else ", ".join(file.name for file in files)


def _title(text: str) -> str:
    line = next((line for line in text.splitlines() if line.strip()), "New conversation")
    short = " ".join(line.split())
    return short if len(short) <= 60 else f"{short[:59].rstrip()}…"
