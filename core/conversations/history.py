"""The history of a conversation as messages for a model, read from its own stream."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.conversations.texts import Blobs, whole_text
from core.ports.models import Image, Message
from events.catalog.conversations import AnswerAdded, PromptAdded
from events.envelope import Event
from events.registry import Registry
from events.store.contract import Reader


def history(reader: Reader, registry: Registry, conversation_id: str) -> tuple[Message, ...]:
    """The answered prompts of a conversation with their answers, in order; nothing of one that does not exist yet.

    A prompt without an answer (its run failed, was stopped, or is under way) is left out: what was never answered would
    only confuse the model.
    """
    stored = reader.read_stream(f"conversation-{conversation_id}")
    return told([registry.decode(one) for one in stored], reader)


def told(events: Sequence[Event], blobs: Blobs) -> tuple[Message, ...]:
    """The answered prompts among the events of a conversation with their answers, in order."""
    answered = {event.payload.prompt_id for event in events if isinstance(event.payload, AnswerAdded)}
    messages = (_message(blobs, event, answered) for event in events)
    return tuple(message for message in messages if message is not None)


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


def _message(blobs: Blobs, event: Event, answered: set[str]) -> Message | None:
    match event.payload:
        case PromptAdded() as prompt if prompt.message_id in answered:
            files = [(file.name, file.blob.media_type, blobs.blob(file.blob.sha256)) for file in prompt.attachments]
            return prompt_message(whole_text(blobs, prompt.text, prompt.text_blob), files)
        case AnswerAdded() as answer:
            return Message("assistant", whole_text(blobs, answer.text, answer.text_blob))
        case _:
            return None
