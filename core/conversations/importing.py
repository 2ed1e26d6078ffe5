"""Carries out the command that takes conversations over from an export."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from core.commands.importing import ImportConversations, ImportReport
from core.conversations.imports.reading import read_export
from core.conversations.imports.told import TakenAnswer, TakenConversation, TakenPrompt
from core.conversations.texts import blob_ref, stored_text
from events.catalog.conversations import (
    AnswerAdded,
    AnswerImported,
    AnswersChosen,
    BranchChosen,
    ConversationImported,
    ConversationStarted,
    Imported,
    PromptAdded,
)
from events.envelope import NewEvent, StreamAppend
from events.store.contract import EventStore
from events.values import Attachment, BlobRef, Money, Payload, new_id

TOGETHER = 400
"""Events that are stored in one transaction, about."""
SHOWN_TITLES = 8

Known = Callable[[str], Collection[str]]
"""The ids by which the conversations of a source are known that are here already."""


class Appends(NamedTuple):
    """One conversation, ready to be stored."""

    stream: StreamAppend
    blobs: Sequence[tuple[BlobRef, bytes]]


class ImportHandlers:
    """One handler: read an export, and store the conversations that are not here yet.

    :param known: looked at when an import begins.
    """

    def __init__(self, store: EventStore, known: Known) -> None:
        self._store = store
        self._known = known

    async def run(self, command: ImportConversations) -> ImportReport:
        """Read, and unless it is a trial, store. What was stored stays when it is broken off, and is not stored again.

        :raises InputError: the file cannot be read, or is no export.
        """
        tally = _Tally()
        known: dict[str, set[str]] = {}
        conversations = read_export(Path(command.path))
        waiting: list[Appends] = []
        done = object()
        while (taken := await asyncio.to_thread(next, conversations, done)) is not done:
            if not isinstance(taken, TakenConversation):
                tally.unreadable += 1
                continue
            here = known.setdefault(taken.source, set(self._known(taken.source)))
            if not tally.counts(taken, here):
                continue
            here.add(taken.source_id)
            if command.dry_run:
                continue
            waiting.append(await asyncio.to_thread(appends, taken, command.actor))
            if sum(len(one.stream.events) for one in waiting) >= TOGETHER:
                await self._append(waiting)
                waiting = []
        await self._append(waiting)
        return tally.report()

    async def _append(self, waiting: Sequence[Appends]) -> None:
        if waiting:
            blobs = [blob for one in waiting for blob in one.blobs]
            await self._store.append([one.stream for one in waiting], blobs=blobs)


class _Tally:
    """Counts what is found in an export."""

    def __init__(self) -> None:
        self.unreadable = 0
        self._source = ""
        self._conversations = self._messages = self._known = 0
        self._skipped: Counter[str] = Counter()
        self._titles: list[str] = []

    def counts(self, taken: TakenConversation, here: Collection[str]) -> bool:
        """Whether a conversation is to be stored."""
        self._source = taken.source
        if taken.source_id in here:
            self._known += 1
            return False
        self._skipped.update(taken.skipped)
        if not taken.prompts:
            self._skipped["conversations without a prompt"] += 1
            return False
        self._conversations += 1
        self._messages += taken.messages
        if len(self._titles) < SHOWN_TITLES:
            self._titles.append(taken.title)
        return True

    def report(self) -> ImportReport:
        """What came of it."""
        if self.unreadable:
            self._skipped["conversations that cannot be read"] += self.unreadable
        return ImportReport(
            source=self._source,
            conversations=self._conversations,
            messages=self._messages,
            known=self._known,
            skipped=tuple((what, number) for what, number in self._skipped.most_common() if number),
            titles=tuple(self._titles),
        )


def appends(taken: TakenConversation, actor: str) -> Appends:
    """The events of a conversation, and the long texts and files they refer to."""
    blobs: list[tuple[BlobRef, bytes]] = []
    payloads: list[Payload] = [
        ConversationStarted(title=taken.title),
        ConversationImported(source=taken.source, source_id=taken.source_id, started_at=taken.started_at),
    ]
    told = _Told(blobs)
    for prompt in taken.prompts:
        payloads += told.prompt(prompt)
    payloads += told.end(taken.prompts)
    stream = StreamAppend(f"conversation-{new_id()}", [NewEvent(payload, actor) for payload in payloads], 0)
    return Appends(stream, blobs)


class _Told:
    """Tells the prompts of one conversation, and on which answer each was built.

    :param blobs: gets the long texts and the files.
    """

    def __init__(self, blobs: list[tuple[BlobRef, bytes]]) -> None:
        self._blobs = blobs
        self._ids: dict[str, tuple[str, str]] = {}
        """The message and the run of each prompt, by its key."""
        self._answers: dict[str, dict[TakenAnswer, str]] = {}
        """What the answers to each prompt are called."""
        self._given: dict[str, str] = {}
        """The answer to each prompt that is context on the way in force."""

    def prompt(self, prompt: TakenPrompt) -> Iterator[Payload]:
        """A prompt and its answers."""
        message_id, run_id = self._ids[prompt.key] = new_id(), new_id()
        text, ref = _stored(prompt.text, self._blobs)
        files = []
        for file in prompt.files:
            attachment = Attachment(name=file.name, blob=blob_ref(file.data, file.media_type))
            self._blobs.append((attachment.blob, file.data))
            files.append(attachment)
        yield PromptAdded(
            message_id=message_id,
            run_id=run_id,
            text=text,
            text_blob=ref,
            attachments=tuple(files),
            imported=Imported(written_at=prompt.written_at),
            follows=self._ids[prompt.follows][0] if prompt.follows in self._ids else "",
        )
        yield from self._give(prompt.follows, prompt.after)
        answers = self._answers[prompt.key] = {answer: new_id() for answer in prompt.answers}
        for place, answer in enumerate(prompt.answers, 1):
            text, ref = _stored(answer.text, self._blobs)
            said: dict[str, Any] = {"run_id": run_id, "prompt_id": message_id, "model": answer.model, "text": text}
            said |= {"text_blob": ref, "imported": _said(answer)}
            if place < len(prompt.answers):
                yield AnswerImported.model_validate({**said, "answer_id": answers[answer]})
            else:
                self._given[prompt.key] = answers[answer]
                yield AnswerAdded.model_validate({**said, "message_id": answers[answer]})

    def end(self, prompts: Sequence[TakenPrompt]) -> Iterator[Payload]:
        """Have the branch that was shown last be the one that is shown: others may go on where it ends."""
        last = next((prompt for prompt in reversed(prompts) if prompt.active), None)
        if last is not None and any(prompt.follows == last.key for prompt in prompts):
            yield BranchChosen(prompt_id=self._ids[last.key][0], ends=True)
            yield from self._give(last.key, last.answers[-1] if last.answers else None)

    def _give(self, key: str, answer: TakenAnswer | None) -> Iterator[Payload]:
        """Have what follows a prompt be built on one of its answers."""
        called = self._answers.get(key, {}).get(answer, "") if answer is not None else ""
        if called and called != self._given[key]:
            self._given[key] = called
            message_id, run_id = self._ids[key]
            yield AnswersChosen(prompt_id=message_id, run_id=run_id, answers=(called,))


def _said(answer: TakenAnswer) -> Imported:
    cost = None
    if answer.picodollars is not None:
        cost = Money(picodollars=answer.picodollars, simulated=answer.simulated)
    return Imported(written_at=answer.written_at, seconds=answer.seconds, cost=cost)


def _stored(text: str, blobs: list[tuple[BlobRef, bytes]]) -> tuple[str, BlobRef | None]:
    kept, ref, beside = stored_text(text)
    blobs += beside
    return kept, ref
