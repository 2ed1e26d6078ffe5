"""The history of a conversation as messages for a model, read from its own stream."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.conversations.files import sent_ref
from core.conversations.texts import Blobs, whole_text
from core.errors import UnknownThing
from core.ports.models import Image, Message
from events.catalog.conversations import AnswerAdded, PromptAdded
from events.envelope import Event
from events.registry import Registry
from events.store.contract import Reader
from events.values import Attachment, BlobRef


def history(
    reader: Reader, registry: Registry, conversation_id: str, *, before: int | None = None
) -> tuple[Message, ...]:
    """The answered prompts of a conversation with their answers, in order; nothing of one that does not exist yet.

    A prompt without an answer (its run failed, was stopped, or is under way) is left out: what was never answered would
    only confuse the model. Of several answers to one prompt the newest counts.

    :param before: version of the stream up to which it is read, exclusive: the conversation as it was then.
    """
    limit = None if before is None else before - 1
    stored = reader.read_stream(f"conversation-{conversation_id}", limit=limit) if limit != 0 else []
    return told([registry.decode(one) for one in stored], reader)


def told(events: Sequence[Event], blobs: Blobs) -> tuple[Message, ...]:
    """The answered prompts among the events of a conversation, each with its newest answer, in order."""
    answers = {event.payload.prompt_id: event.payload for event in events if isinstance(event.payload, AnswerAdded)}
    messages: list[Message] = []
    for event in events:
        prompt = event.payload
        if isinstance(prompt, PromptAdded) and prompt.message_id in answers:
            answer = answers[prompt.message_id]
            text = whole_text(blobs, answer.text, answer.text_blob)
            messages += [asked(prompt, blobs), Message("assistant", text)]
    return tuple(messages)


def prompt_of(reader: Reader, registry: Registry, conversation_id: str, prompt_id: str) -> tuple[int, Message]:
    """A prompt of a conversation: its version in the stream, and what a model is sent.

    :raises UnknownThing: it is not there, or was erased.
    """
    for stored in reader.read_stream(f"conversation-{conversation_id}"):
        prompt = registry.decode(stored).payload
        if isinstance(prompt, PromptAdded) and prompt.message_id == prompt_id:
            return stored.version, asked(prompt, reader)
    raise UnknownThing("The prompt of this run is not on record any more.", "Ask anew; its answers are still there.")


def asked(prompt: PromptAdded, blobs: Blobs) -> Message:
    """A recorded prompt as a model is sent it."""
    files = [(file.name, ref.media_type, blobs.blob(ref.sha256)) for file, ref in _sent(prompt)]
    return prompt_message(whole_text(blobs, prompt.text, prompt.text_blob), files)


def _sent(prompt: PromptAdded) -> list[tuple[Attachment, BlobRef]]:
    return [(file, sent_ref(file)) for file in prompt.attachments]


def prompt_message(text: str, files: Iterable[tuple[str, str, bytes | None]] = ()) -> Message:
    """A prompt as a model is sent it.

    :param files: name, media type and content of each file; ``None`` for one that was erased.
    """
    parts, images = [text], []
    for name, media_type, data in files:
        if data is None:
            parts.append(f"[The file {name} was erased.]")
        elif media_type.startswith("image/"):
            images.append(Image(media_type, data))
        else:
            parts.append(f"Content of the file {name}:\n\n{data.decode('utf-8', 'replace')}")
    return Message("user", "\n\n".join(parts), tuple(images))
