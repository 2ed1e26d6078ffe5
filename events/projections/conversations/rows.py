"""Rows of conversations. Times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from events.catalog.calls import AnswerSource
from events.values import Attachment

Place = Literal["list", "archived", "deleted"]
"""Where a conversation is: in the list, put away, or thrown away and still to be had back."""
AnswerState = Literal["running", "succeeded", "failed", "canceled", "interrupted"]
"""Interrupted: its process died, it was not sent once more, and nothing has ended it since."""


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """One line of the conversation list."""

    conversation_id: str
    title: str
    created_at: int
    """Microseconds since 1970-01-01 UTC, like every time in a row."""
    updated_at: int
    messages: int
    """How many messages it has."""
    preview: str
    """The beginning of the newest message."""
    pinned: bool = False
    archived: bool = False
    deleted_at: int = 0
    """When it was thrown away; 0 when it was not."""
    source: str = ""
    """Whose export it was taken over from; empty for one of this store."""
    branches: int = 1
    """How many ends it has."""
    system_prompt: str | None = None
    """Its own instructions; ``None`` when the settings count."""
    folder: str = ""
    """The folder it is in; empty for none."""

    @property
    def place(self) -> Place:
        """Where it is."""
        return "deleted" if self.deleted_at else "archived" if self.archived else "list"


class ListedRow(NamedTuple):
    """What tells one conversation of thousands from the others, for acts upon many of them."""

    conversation_id: str
    pinned: bool
    folder: str
    """Empty for none."""


class FolderRow(NamedTuple):
    """A folder of conversations."""

    name: str
    conversations: int
    """How many of the list are in it; those that are archived or deleted are not counted."""


class ReviewRef(NamedTuple):
    """A run in which an answer was reviewed."""

    run_id: str
    reviewed_run_id: str
    """The run whose answer it is."""
    answer: str
    """The call whose answer it is, the message of one of no call."""


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A prompt or an answer of the conversation. What counts of several answers to one prompt stands with the prompt."""

    message_id: str
    conversation_id: str
    role: Literal["user", "assistant"]
    text: str
    run_id: str
    """For a prompt: of the runs that answered it, the one that is shown."""
    model: str
    """Empty for a prompt."""
    created_at: int
    degraded: bool
    attachments: tuple[Attachment, ...]
    text_blob: str
    """sha256 of the blob with the whole text, empty when ``text`` is whole."""
    prompt_id: str = ""
    """The message it answers; empty for a prompt."""
    superseded: bool = False
    """Whether another answer to the same prompt counts in its place."""
    imported: bool = False
    """Whether it was said elsewhere, and no run of this store stands behind it."""
    follows: str = ""
    """For a prompt: the one it follows; empty for a first one."""
    edits: str = ""
    """For a prompt: the one it is another wording of."""
    in_force: bool = True
    """Whether it is on the branch in force."""
    answer_id: str = ""
    """For an answer: its call, its message when it is of no call; what it is called where answers are chosen."""
    runs: tuple[str, ...] = ()
    """For a prompt: the runs that were to answer it, in order."""
    given: tuple[str, ...] | None = None
    """For a prompt: the answers to it that are context; ``None`` while nothing has answered it."""
    named: bool = False
    """For a prompt: whether they are sent with the names of their models."""
    followers: tuple[str, ...] = ()
    """For a prompt: the prompts that follow it on any branch, in the order they were asked."""
    reviews: tuple[ReviewRef, ...] = ()
    """For a prompt: the runs in which answers to it were reviewed, in order."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What one model answered, or how it failed to."""

    call_id: str
    run_id: str
    conversation_id: str
    model: str
    state: AnswerState
    text: str
    """The answer; what had arrived when it failed, was stopped or interrupted; empty while it runs (see the live text).
    """
    reasoning: str
    finish: str
    error_what: str
    error_do: str
    reason: str
    """Who or what stopped it."""
    started_at: int
    ended_at: int
    """0 while it runs."""
    seconds: float
    first_seconds: float | None
    input_tokens: int | None
    output_tokens: int | None
    cost_picodollars: int | None
    """``None`` while it runs and when the price is not known."""
    simulated: bool
    attempts: int
    source: AnswerSource | Literal["imported"] = "model"
    """Who answered; ``model`` until it has ended. An imported one has the id of its message for that of a call."""
    similarity: float | None = None
    """How like the prompts are, 0 to 1, when the cached one was not the same."""
    saved_picodollars: int = 0
    """What asking the model would have cost, when it was not asked."""
    interrupted: int = 0
    """How often its process died while the model was answering."""
    partial: str = ""
    """What had arrived when that happened last; never an answer."""
