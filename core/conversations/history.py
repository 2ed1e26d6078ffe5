"""The history of a conversation as messages for a model, read from its own stream."""

from __future__ import annotations

from core.conversations.texts import whole_text
from core.errors import UnknownThing
from core.ports.models import Image, Message
from events.catalog.conversations import AnswerAdded, PromptAdded
from events.envelope import Event
from events.registry import Registry
from events.store.contract import Reader
from events.values import Attachment


def history(reader: Reader, registry: Registry, conversation_id: str, *, until: str = "") -> tuple[Message, ...]:
    """Messages of a conversation in order, the prompt ``until`` being the last.

    A prompt without an answer (its run failed or was stopped) is left out unless it is the last: what was never
    answered would only confuse the model.

    :raises UnknownThing: there is no such conversation.
    """
    stored = reader.read_stream(f"conversation-{conversation_id}")
    if not stored:
        raise UnknownThing(
            f"There is no conversation {conversation_id}.", "Run `tutti conversations list` to see them."
        )
    events = [registry.decode(one) for one in stored]
    answered = {event.payload.prompt_id for event in events if isinstance(event.payload, AnswerAdded)}
    messages: list[Message] = []
    for event in events:
        message = _message(reader, event, answered, until)
        if message is not None:
            messages.append(message)
        if isinstance(event.payload, PromptAdded) and event.payload.message_id == until:
            break
    return tuple(messages)


def _message(reader: Reader, event: Event, answered: set[str], until: str) -> Message | None:
    match event.payload:
        case PromptAdded() as prompt if prompt.message_id in answered or prompt.message_id == until:
            text = whole_text(reader, prompt.text, prompt.text_blob)
            return _with_files(reader, text, prompt.attachments)
        case AnswerAdded() as answer:
            return Message("assistant", whole_text(reader, answer.text, answer.text_blob))
        case _:
            return None


def _with_files(reader: Reader, text: str, attachments: tuple[Attachment, ...]) -> Message:
    parts, images = [text], []
    for attachment in attachments:
        data = reader.blob(attachment.blob.sha256)
        if data is None:
            parts.append(f"[The file {attachment.name} was erased.]")
        elif attachment.blob.media_type.startswith("image/"):
            images.append(Image(attachment.blob.media_type, data))
        else:
            parts.append(f"Content of the file {attachment.name}:\n\n{data.decode('utf-8', 'replace')}")
    return Message("user", "\n\n".join(parts), tuple(images))
