"""Events of a conversation. Stream: ``conversation-<id>``."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from events.values import Attachment, BlobRef, Payload, Text


class ConversationStarted(Payload):
    """A conversation was opened."""

    type_name: ClassVar[str] = "ConversationStarted"
    category: ClassVar[str] = "conversation"

    title: Text = Field(description="Its title; the beginning of the first prompt unless a person gave one.")


class ConversationRenamed(Payload):
    """A person gave the conversation another title."""

    type_name: ClassVar[str] = "ConversationRenamed"
    category: ClassVar[str] = "conversation"

    title: Text = Field(description="The new title.")


class PromptAdded(Payload):
    """A person asked something."""

    type_name: ClassVar[str] = "PromptAdded"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "conversation"

    message_id: str = Field(description="Id of the message.")
    run_id: str = Field(description="Id of the run that answers it.")
    text: Text = Field(description="What was asked; its beginning only when text_blob is set.")
    text_blob: BlobRef | None = Field(default=None, description="The whole text when it is over 256 KB.")
    attachments: tuple[Attachment, ...] = Field(default=(), description="Files given with it, in order.")


class AnswerAdded(Payload):
    """The answer of a run became a part of the conversation, and so of the context of later prompts."""

    type_name: ClassVar[str] = "AnswerAdded"
    category: ClassVar[str] = "conversation"

    message_id: str = Field(description="Id of the message.")
    prompt_id: str = Field(description="Id of the message it answers.")
    run_id: str = Field(description="Id of the run that made it.")
    call_id: str | None = Field(default=None, description="The call it is word for word from; none when composed.")
    model: str = Field(description="Model that wrote it, as provider/model.")
    text: Text = Field(description="The answer; its beginning only when text_blob is set.")
    text_blob: BlobRef | None = Field(default=None, description="The whole text when it is over 256 KB.")
    degraded: bool = Field(default=False, description="Whether something failed on the way to it.")


class PromptAskedAgain(Payload):
    """A prompt is answered by another run: a failed one tried again, or one taken up from a step in its middle."""

    type_name: ClassVar[str] = "PromptAskedAgain"
    category: ClassVar[str] = "conversation"

    prompt_id: str = Field(description="The message that is asked again.")
    run_id: str = Field(description="The run that answers it now.")
    origin_run_id: str = Field(description="The run it was made from.")
