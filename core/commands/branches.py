"""The commands about the branches of a conversation, other answers, and which answers are context."""

from __future__ import annotations

from pydantic import Field

from core.commands.models import Command
from events.values import Json, Text


class AskAgain(Command):
    """Answer a prompt by another run, sent the conversation as it is now. Result: :class:`Submitted`.

    What is not given is as in the run it is made from, unless a preset says it.
    """

    conversation_id: str = Field(description="The conversation.")
    prompt_id: str = Field(description="The prompt.")
    run_id: str = Field(default="", description="The run it is made from; the one that is shown when empty.")
    strategy: str | None = Field(default=None, description="Strategy; another one begins with none of the options.")
    models: tuple[str, ...] = Field(default=(), description="Models as provider/model.")
    options: dict[str, Json] = Field(default_factory=dict, description="Options of the strategy that differ.")
    preset: str | None = Field(default=None, description="A preset; what is given beside it wins over what it says.")
    timeout_seconds: float | None = Field(default=None, gt=0, description="Limit for the whole run.")
    fresh: bool = Field(default=True, description="Whether the cache is passed by.")
    keep: tuple[str, ...] | None = Field(
        default=None,
        description="Calls of the run it is made from whose answers are used again as they are, at no cost. The models "
        "are then those asked besides, none when there are none, and the strategy is parallel when none is given.",
    )
    continues: str = Field(
        default="",
        description="The call of an answer, or its message, that its model goes on with from where it stopped.",
    )


class ReviewAnswer(Command):
    """Have other models say what they think of an answer, in a run of its own. Result: :class:`Submitted`."""

    conversation_id: str = Field(description="The conversation.")
    prompt_id: str = Field(description="The prompt it answers.")
    run_id: str = Field(default="", description="The run whose answer it is; the one that is shown when empty.")
    answer: str = Field(description="The call whose answer it is, or the message.")
    models: tuple[str, ...] = Field(
        default=(), description="Models that review it; the others of its run, or the default ones, when none."
    )


class ChooseBranch(Command):
    """See a branch of a conversation, or another run of a prompt, and go on with it. Result: none."""

    conversation_id: str = Field(description="The conversation.")
    prompt_id: str = Field(description="A prompt the branch leads through.")
    run_id: str = Field(
        default="", description="Of the runs that answered it, the one to be shown; empty to leave that."
    )
    ends: bool = Field(default=False, description="Whether what is asked next follows this prompt as a new branch.")


class ChooseAnswers(Command):
    """Choose which answers to a prompt are the context of what follows it in the branch in force. Result: none."""

    conversation_id: str = Field(description="The conversation.")
    prompt_id: str = Field(description="The prompt.")
    run_id: str = Field(default="", description="The run whose answers they are; the one that is shown when empty.")
    answers: tuple[str, ...] | None = Field(
        default=None,
        description="The call of each, or the message; none at all leaves the prompt out, null is the run's own answer.",
    )
    named: bool = Field(default=False, description="Whether several are sent with the names of their models.")


class EditAnswer(Command):
    """Write an answer anew and have it be the context with its new words; empty takes them back. Result: none."""

    conversation_id: str = Field(description="The conversation.")
    prompt_id: str = Field(description="The prompt it answers.")
    run_id: str = Field(default="", description="The run whose answer it is; the one that is shown when empty.")
    answer: str = Field(
        default="", description="The call whose answer it is, or the message; the run's own when empty."
    )
    text: Text = Field(description="The new words.")


class CopyBranch(Command):
    """Begin a new conversation with a copy of a branch of another one. Result: the new conversation's id."""

    conversation_id: str = Field(description="The conversation.")
    prompt_id: str = Field(description="The last prompt that is copied, with what is its context.")
