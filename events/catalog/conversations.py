"""Events of a conversation. Stream: ``conversation-<id>``."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from events.values import Attachment, BlobRef, Count, Money, Payload, Seconds, Text, Value

ImportSource = Literal["tutti", "chatgpt", "claude", "openwebui"]
"""Whose export a conversation was taken over from."""


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


class ConversationPinned(Payload):
    """A person put the conversation at the top of the list."""

    type_name: ClassVar[str] = "ConversationPinned"
    category: ClassVar[str] = "conversation"


class ConversationUnpinned(Payload):
    """A person let the conversation stand among the others again."""

    type_name: ClassVar[str] = "ConversationUnpinned"
    category: ClassVar[str] = "conversation"


class ConversationMovedToFolder(Payload):
    """A person put the conversation into a folder, or took it out of the one it was in."""

    type_name: ClassVar[str] = "ConversationMovedToFolder"
    category: ClassVar[str] = "conversation"

    folder: Text = Field(description="The folder's name; empty for none. A folder is there while something is in it.")


class ConversationArchived(Payload):
    """A person put the conversation away: out of the list, still found. A new prompt to it brings it back."""

    type_name: ClassVar[str] = "ConversationArchived"
    category: ClassVar[str] = "conversation"


class ConversationDeleted(Payload):
    """A person threw the conversation away: it is hidden, and nothing of it erased. A new prompt to it brings it back."""

    type_name: ClassVar[str] = "ConversationDeleted"
    category: ClassVar[str] = "conversation"


class ConversationRestored(Payload):
    """A person brought the conversation back."""

    type_name: ClassVar[str] = "ConversationRestored"
    category: ClassVar[str] = "conversation"

    place: Literal["archived", "deleted"] = Field(
        description="Where it was: back from the archive it is in the list; deleted no more it is where it was before."
    )


class ConversationImported(Payload):
    """The conversation was taken over from an export; what it holds was said elsewhere and is no run of this store."""

    type_name: ClassVar[str] = "ConversationImported"
    category: ClassVar[str] = "conversation"

    source: ImportSource = Field(description="Whose export it was.")
    source_id: Text = Field(description="Its id there, by which it is known when the same export is read again.")
    started_at: Count = Field(description="When it began there, in microseconds since 1970-01-01 UTC.")


class Imported(Value):
    """What is known of a message that was said elsewhere."""

    written_at: Count = Field(description="When it was written, in microseconds since 1970-01-01 UTC.")
    seconds: Seconds | None = Field(default=None, description="How long the answer took, where that is told.")
    cost: Money | None = Field(default=None, description="What the answer cost there; counted nowhere here.")


class SystemPromptSet(Payload):
    """A person gave the conversation instructions of its own; they are sent with every later prompt in it."""

    type_name: ClassVar[str] = "SystemPromptSet"
    category: ClassVar[str] = "conversation"

    text: Text | None = Field(description="The instructions, empty for none; null means those of the settings again.")


class PromptAdded(Payload):
    """A person asked something. A conversation is a tree of prompts: several that follow the same one are its branches."""

    type_name: ClassVar[str] = "PromptAdded"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "conversation"

    message_id: str = Field(description="Id of the message.")
    run_id: str = Field(description="Id of the run that answers it.")
    text: Text = Field(description="What was asked; its beginning only when text_blob is set.")
    text_blob: BlobRef | None = Field(default=None, description="The whole text when it is over 256 KB.")
    attachments: tuple[Attachment, ...] = Field(default=(), description="Files given with it, in order.")
    imported: Imported | None = Field(default=None, description="For one that was said elsewhere; its run is none.")
    follows: str | None = Field(
        default=None,
        description="The prompt whose answer it goes on from; empty for none, the last one of the branch in force when absent.",
    )
    edits: str = Field(default="", description="The prompt it is another wording of, if any.")


class AnswerAdded(Payload):
    """The answer of a run became a part of the conversation, and so of the context of later prompts."""

    type_name: ClassVar[str] = "AnswerAdded"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "conversation"

    message_id: str = Field(description="Id of the message.")
    prompt_id: str = Field(description="Id of the message it answers.")
    run_id: str = Field(description="Id of the run that made it.")
    call_id: str | None = Field(default=None, description="The call it is word for word from; none when composed.")
    model: str = Field(description="Model that wrote it, as provider/model.")
    text: Text = Field(description="The answer; its beginning only when text_blob is set.")
    text_blob: BlobRef | None = Field(default=None, description="The whole text when it is over 256 KB.")
    degraded: bool = Field(default=False, description="Whether something failed on the way to it.")
    imported: Imported | None = Field(default=None, description="For one that was said elsewhere; its run is none.")


class AnswerImported(Payload):
    """Another model's answer to an imported prompt was taken over with it; it is no part of the context."""

    type_name: ClassVar[str] = "AnswerImported"
    category: ClassVar[str] = "conversation"

    answer_id: str = Field(description="Its id.")
    prompt_id: str = Field(description="Id of the message it answers.")
    run_id: str = Field(description="What stands for the run of that prompt.")
    model: Text = Field(description="Model that wrote it, as provider/model.")
    text: Text = Field(description="The answer; its beginning only when text_blob is set.")
    text_blob: BlobRef | None = Field(default=None, description="The whole text when it is over 256 KB.")
    imported: Imported = Field(description="When it was written, and what it took.")


class PromptAskedAgain(Payload):
    """A prompt is answered by another run: tried again, taken up from a step in its middle, or asked anew."""

    type_name: ClassVar[str] = "PromptAskedAgain"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "conversation"

    prompt_id: str = Field(description="The message that is asked again.")
    run_id: str = Field(description="The run that answers it now.")
    origin_run_id: str = Field(description="The run it was made from.")
    anew: bool = Field(
        default=False,
        description="Whether it is sent the conversation as it is now, and not as the run was that it was made from.",
    )
    continues: str = Field(
        default="", description="The answer that it goes on with from where it stopped; empty for none."
    )


class ReviewRequested(Payload):
    """An answer is reviewed by other models, in a run of its own that answers nothing and is no context."""

    type_name: ClassVar[str] = "ReviewRequested"
    category: ClassVar[str] = "conversation"

    prompt_id: str = Field(description="The prompt it answers.")
    run_id: str = Field(description="The run of the reviews.")
    reviewed_run_id: str = Field(description="The run whose answer it is.")
    answer: str = Field(description="The call whose answer it is, the message of one of no call.")
    origin_run_id: str = Field(default="", description="The run of reviews it was made from, if it is tried again.")


class BranchChosen(Payload):
    """A person wants to see, and to go on with, one of the branches of a conversation."""

    type_name: ClassVar[str] = "BranchChosen"
    category: ClassVar[str] = "conversation"

    prompt_id: str = Field(description="The branch in force is one that leads through this prompt.")
    run_id: str = Field(
        default="", description="Of the runs that answered it, the one that is shown and counts; empty to leave that."
    )
    ends: bool = Field(default=False, description="Whether what is asked next follows this prompt as a new branch.")


class AnswersChosen(Payload):
    """Which answers of a run to a prompt are the context of what follows it in the branch in force: a person chose them."""

    type_name: ClassVar[str] = "AnswersChosen"
    category: ClassVar[str] = "conversation"

    prompt_id: str = Field(description="The prompt.")
    run_id: str = Field(description="The run whose answers they are.")
    answers: tuple[str, ...] = Field(
        description="The call of each answer, the message of one of no call, in order; none leaves the prompt out too."
    )
    named: bool = Field(default=False, description="Whether several answers are sent with the names of their models.")
    stopped: bool = Field(
        default=False,
        description="Whether nobody chose: the run was stopped, and what it had is given where its answer was awaited "
        "and nothing else is given.",
    )


class AnswerEdited(Payload):
    """A person wrote an answer anew: its new words are sent wherever it is context. The answer itself stays."""

    type_name: ClassVar[str] = "AnswerEdited"
    category: ClassVar[str] = "conversation"

    prompt_id: str = Field(description="The prompt it answers.")
    run_id: str = Field(description="The run whose answer it is.")
    answer: str = Field(description="The call whose answer it is, the message of one of no call.")
    text: Text = Field(description="The new words, their beginning only when text_blob is set; empty takes them back.")
    text_blob: BlobRef | None = Field(default=None, description="The whole text when it is over 256 KB.")
