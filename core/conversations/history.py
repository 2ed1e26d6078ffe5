"""The history of a conversation as messages for a model, read from its own stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.conversations.files import sent_ref
from core.conversations.texts import Blobs, whole_text, words_left
from core.conversations.tree import START, Tree, fold_tree
from core.errors import UnknownThing
from core.ports.models import Image, Message
from events.catalog.calls import ModelCallCanceled, ModelCallCompleted, ModelCallFailed, ModelCallInterrupted
from events.catalog.conversations import (
    AnswerAdded,
    AnswerEdited,
    AnswerImported,
    PromptAdded,
    PromptAskedAgain,
    ReviewRequested,
)
from events.envelope import Event
from events.registry import Registry
from events.store.contract import Reader
from events.turns import Given, Way
from events.values import Attachment

_WITH_WORDS = (
    AnswerAdded,
    AnswerImported,
    ModelCallCompleted,
    ModelCallCanceled,
    ModelCallFailed,
    ModelCallInterrupted,
)


class Texts(Blobs, Protocol):
    """Where the words are that the events of a conversation refer to."""

    def call(self, call_id: str) -> Event | None:
        """The end of a call that left words, whole or not; ``None`` when there is none or it was erased."""


@dataclass(frozen=True, slots=True)
class StoredTexts:
    """The texts of a store."""

    reader: Reader
    registry: Registry

    def blob(self, sha256: str) -> bytes | None:
        """See :class:`core.conversations.texts.Blobs`."""
        return self.reader.blob(sha256)

    def call(self, call_id: str) -> Event | None:
        """See :class:`Texts`."""
        for stored in reversed(self.reader.read_stream(f"call-{call_id}")):
            event = self.registry.decode(stored)
            if words_left(event.payload)[0]:
                return event
        return None


def read_tree(reader: Reader, registry: Registry, conversation_id: str) -> Tree:
    """A conversation as it is now; an empty tree for one that does not exist yet."""
    return fold_tree(conversation_events(reader, registry, conversation_id))


def conversation_events(reader: Reader, registry: Registry, conversation_id: str) -> list[Event]:
    """All that happened in a conversation, in order."""
    return [registry.decode(stored) for stored in reader.read_stream(f"conversation-{conversation_id}")]


def history(tree: Tree, texts: Texts, *, to: str | None = None, towards: str = "") -> tuple[Message, ...]:
    """The turns of one branch up to a prompt, in order: each prompt with the answers that were chosen to be context.

    A prompt without an answer (its run failed, or is under way) is left out: what was never answered would only confuse
    the model. Unless a person chose, the newest answer to a prompt counts, and of a run that was stopped what it had, as
    far as it had come. Several are one message, each under a line of its own, for a model is to be spoken to in turn.

    :param to: the last prompt, whose answer counts too; the head of the branch in force when none is given.
    :param towards: the prompt that follows it, where there are several ways on.
    """
    return tuple(message for turn in tree.ways(_end(tree, to), towards=towards) for message in _turn(tree, turn, texts))


def told_to(tree: Tree, prompt_id: str, texts: Texts) -> tuple[Message, ...]:
    """What comes before a prompt of a conversation."""
    return history(tree, texts, to=tree.follows.get(prompt_id, START), towards=prompt_id)


def before_run(events: Sequence[Event], prompt_id: str, run_id: str) -> list[Event]:
    """The events of a conversation as they were when a run was asked to answer a prompt of it.

    One that is made from another run is sent what that one was, except where it is asked anew.
    """
    settled = asked_by(events, prompt_id, run_id)
    return [event for event in events if not settled or event.stored.version <= settled[-1].stored.version]


def asked_by(events: Sequence[Event], prompt_id: str, run_id: str) -> list[Event]:
    """How a run came to answer a prompt, or to review an answer to it, back to the event with which it was settled what it is sent, which is the last."""
    kinds = (PromptAskedAgain, ReviewRequested)
    again = {event.payload.run_id: event for event in events if isinstance(event.payload, kinds)}
    found: list[Event] = []
    while (event := again.pop(run_id, None)) is not None and isinstance(asked := event.payload, kinds):
        found.append(event)
        if asked.anew if isinstance(asked, PromptAskedAgain) else not asked.origin_run_id:
            return found
        run_id = asked.origin_run_id
    return [*found, *(event for event in events if _is_prompt(event, prompt_id))][: len(found) + 1]


def prompt_in(events: Iterable[Event], prompt_id: str, blobs: Blobs) -> Message:
    """A prompt of a conversation as a model is sent it.

    :raises UnknownThing: it is not there, or was erased.
    """
    for event in events:
        if _is_prompt(event, prompt_id) and isinstance(prompt := event.payload, PromptAdded):
            return asked(prompt, blobs)
    raise UnknownThing("The prompt of this run is not on record any more.", "Ask anew; its answers are still there.")


def asked(prompt: PromptAdded, blobs: Blobs) -> Message:
    """A recorded prompt as a model is sent it."""
    return prompt_message(whole_text(blobs, prompt.text, prompt.text_blob), files_sent(prompt.attachments, blobs))


def files_sent(files: Iterable[Attachment], blobs: Blobs) -> list[tuple[str, str, bytes | None]]:
    """Name, media type and content of files as a model is sent them; no content of those that were erased."""
    refs = [(file.name, sent_ref(file)) for file in files]
    return [(name, ref.media_type, blobs.blob(ref.sha256)) for name, ref in refs]


def prompt_message(text: str, files: Iterable[tuple[str, str, bytes | None]] = ()) -> Message:
    """A prompt as a model is sent it.

    :param files: name, media type and content of each file; ``None`` for one that was erased.
    """
    parts, images = [text] if text.strip() else [], []
    for name, media_type, data in files:
        if data is None:
            parts.append(f"[The file {name} was erased.]")
        elif media_type.startswith("image/"):
            images.append(Image(media_type, data))
        else:
            parts.append(f"Content of the file {name}:\n\n{data.decode('utf-8', 'replace')}")
    return Message("user", "\n\n".join(parts), tuple(images))


def answer_words(tree: Tree, texts: Texts, answer: str) -> tuple[str, str] | None:
    """The model of an answer and its words, a person's where they wrote them anew.

    :param answer: the call whose answer it is, the message of one of no call.
    :returns: ``None`` when it is not on record, or not any more.
    """
    event = tree.answers.get(answer) or texts.call(answer)
    payload = event.payload if event is not None else None
    if not isinstance(payload, _WITH_WORDS):
        return None
    edit = tree.edits[answer].payload if answer in tree.edits else None
    if isinstance(edit, AnswerEdited) and edit.text:
        return payload.model, whole_text(texts, edit.text, edit.text_blob)
    if isinstance(payload, AnswerAdded | AnswerImported):
        return payload.model, whole_text(texts, payload.text, payload.text_blob)
    return payload.model, whole_text(texts, *words_left(payload))


def together(answers: Sequence[tuple[str, str]], *, named: bool) -> str:
    """Several answers as one message; a single one as it is.

    :param answers: model and words of each.
    :param named: whether the models are named.
    """
    if len(answers) == 1:
        return answers[0][1]
    parts = [f"[{len(answers)} answers were given to this, independently of one another.]"]
    for number, (model, text) in enumerate(answers, 1):
        parts.append(f"Answer {number} ({model}):" if named else f"Answer {number}:")
        parts.append(text)
    return "\n\n".join(parts)


def _turn(tree: Tree, turn: tuple[str, Way], texts: Texts) -> Iterator[Message]:
    prompt_id, way = turn
    prompt, given = tree.prompts[prompt_id].payload, way.given or Given(())
    found = [words for answer in given.answers if (words := answer_words(tree, texts, answer)) is not None]
    if found and isinstance(prompt, PromptAdded):
        yield asked(prompt, texts)
        yield Message("assistant", together(found, named=given.named))


def _end(tree: Tree, to: str | None) -> str:
    return tree.head if to is None else to


def _is_prompt(event: Event, prompt_id: str) -> bool:
    return isinstance(event.payload, PromptAdded) and event.payload.message_id == prompt_id
