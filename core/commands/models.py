"""Every command. Frozen, in the imperative, each with one handler and one result type."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr

from events.values import Json, Money, Text


class Command(BaseModel):
    """Something a person or a script asks for."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    actor: str = Field(default="person", description="Who asks: person or cli.")


LONGEST_FOLDER = 60
"""Characters of the name of a folder."""


def _folder_name(name: str) -> str:
    line = " ".join(name.split())
    if len(line) > LONGEST_FOLDER:
        raise ValueError(f"the name of a folder has at most {LONGEST_FOLDER} characters")
    return line


FolderName = Annotated[Text, AfterValidator(_folder_name)]
"""Name of a folder of conversations: one line."""


class File(BaseModel):
    """A file given with a prompt."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    name: Text = Field(description="Its name, or its path inside a folder that was given whole.")
    media_type: str = Field(description="MIME type.")
    data: bytes = Field(repr=False, description="Its content.")
    text: Text | None = Field(
        default=None, repr=False, description="Its text, where that is what models are sent, as of a PDF."
    )


class SubmitPrompt(Command):
    """Ask one prompt of one or several models. Result: :class:`Submitted`."""

    text: Text = Field(description="The prompt.")
    conversation_id: str | None = Field(default=None, description="Conversation to go on with; a new one when none.")
    strategy: str | None = Field(default=None, description="Strategy; the default setting when none.")
    models: tuple[str, ...] = Field(default=(), description="Models as provider/model; the default setting when none.")
    options: dict[str, Json] = Field(default_factory=dict, description="Options of the strategy that differ.")
    preset: str | None = Field(default=None, description="A preset; what is given beside it wins over what it says.")
    files: tuple[File, ...] = Field(default=(), description="Files given with it.")
    system: Text | None = Field(
        default=None, max_length=100_000, description="Instructions of the conversation, from this prompt on."
    )
    folder: FolderName = Field(default="", description="The folder of the conversation that begins with it, if any.")
    timeout_seconds: float | None = Field(default=None, gt=0, description="Limit for the whole run.")
    fresh: bool = Field(default=False, description="Whether the cache is passed by, as for another answer to the same.")
    blind: bool = Field(
        default=False, description="Whether the names of the models are hidden until their answers were compared."
    )
    recall: bool = Field(default=True, description="Whether what is remembered may be put in, as the settings say.")
    follows: str | None = Field(
        default=None,
        description="The prompt or answer it goes on from, empty for a new beginning; the end of the branch in force when none.",
    )
    edits: str = Field(
        default="", description="The prompt it is another wording of: it gets that one's place and its files."
    )
    asked_as: str = Field(
        default="",
        description="The run it is asked like: by its strategy, those of its models that are still there, its options and "
        "what its preset said then. None of these is given beside it.",
    )


class Submitted(BaseModel):
    """What came of a submitted prompt."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True)

    conversation_id: str
    message_id: str
    run_id: str


class CancelRun(Command):
    """Stop a run, wherever it runs. Result: none."""

    run_id: str = Field(description="The run.")
    reason: Text = Field(default="stopped by you", description="Why.")


class ResumeRun(Command):
    """Go on with a run whose process died: what is recorded is used again. Result: none.

    The run is carried out by the process that gets this command.
    """

    run_id: str = Field(description="The run.")


class RetryRun(Command):
    """Answer the prompt of an ended run again by a new run that uses its finished steps. Result: :class:`Submitted`."""

    run_id: str = Field(description="The run.")


class ForkRun(Command):
    """Start a new run from a step of an earlier one: what came before is used again. Result: :class:`Submitted`."""

    run_id: str = Field(description="The earlier run.")
    step: str = Field(min_length=1, description="Key of the first step that is done anew.")


class FailRun(Command):
    """Give up a run that no process carries out: it ends as failed. Result: none."""

    run_id: str = Field(description="The run.")
    reason: Text = Field(default="marked as failed by you", description="Why.")


class ReleaseRun(Command):
    """Let a run that was set apart be resumed again; it is not started by this. Result: none."""

    run_id: str = Field(description="The run.")
    reason: Text = Field(default="", description="Why.")


class ApproveStep(Command):
    """Agree to a step that waits, once; an interrupted run is resumed by this. Result: none."""

    run_id: str = Field(description="The run.")
    step: str = Field(description="Key of the step that waits.")
    answer: Text = Field(
        default="", max_length=10_000, description="What the person says, where the question asks for more than a yes."
    )


class DenyStep(Command):
    """Refuse a step that waits. Result: none."""

    run_id: str = Field(description="The run.")
    step: str = Field(description="Key of the step that waits.")
    reason: Text = Field(default="", description="Why.")


class ReplayBundle(Command):
    """Carry out the run of a bundle again, with its recorded answers alone. Result: :class:`Submitted`."""

    data: bytes = Field(repr=False, description="The content of the bundle.")


class SetBudget(Command):
    """Set a limit on spending, or take it away. Result: none."""

    scope: str = Field(description="run, day, month, or provider:NAME.")
    picodollars: int | None = Field(ge=0, description="The most that may be spent; none for no limit.")


class DeleteCacheEntry(Command):
    """Have a cached answer not used again. Result: none."""

    key: str = Field(description="Its key, or the beginning of it when that is clear.")


class ClearCache(Command):
    """Have no cached answer used again. Result: none."""


class CloseBreaker(Command):
    """Let calls pass again at once, after what was wrong has been put right. Result: none."""

    key: str = Field(description="Key of the breaker.")


class CancelCall(Command):
    """Stop one call of a run; the others go on. Result: none."""

    run_id: str = Field(description="The run.")
    call_id: str = Field(description="The call.")


class RateAnswer(Command):
    """Say how good an answer is; the newest word about it counts. Result: none."""

    run_id: str = Field(description="The run.")
    call_id: str = Field(default="", description="The call whose answer it is; none for the answer of the run.")
    rating: Literal["good", "bad", "none"] = Field(description="none takes an earlier word back.")
    how: Literal["thumb", "edit", "pick", "reference"] = Field(
        default="thumb", description="A thumb, an edit of its words, its pick among several, or a comparison."
    )
    text: Text = Field(default="", description="For an edit: how it should have been.")


class CompareAnswers(Command):
    """Say which of the answers of a run are the best; the newest word about a run counts. Result: none."""

    run_id: str = Field(description="The run.")
    best: tuple[str, ...] = Field(description="Calls of the best; several are equally good, none: all are bad.")
    blind: bool = Field(default=True, description="Whether the names were hidden until now.")


class SetSystemPrompt(Command):
    """Give a conversation instructions of its own, from the next prompt on. Result: none."""

    conversation_id: str = Field(description="The conversation.")
    text: Text | None = Field(
        max_length=100_000,
        description="The instructions, empty for none; none of its own when null: the settings count.",
    )


class RenameConversation(Command):
    """Give a conversation another title. Result: none."""

    conversation_id: str = Field(description="The conversation.")
    title: Text = Field(min_length=1, max_length=200, description="The new title.")


class PinConversation(Command):
    """Put a conversation at the top of the list, or among the others again. Result: none."""

    conversation_id: str = Field(description="The conversation.")
    pinned: bool = Field(default=True, description="Whether it is to stand at the top.")


class ArchiveConversation(Command):
    """Put a conversation away: out of the list, still found. Result: none."""

    conversation_id: str = Field(description="The conversation.")


class DeleteConversation(Command):
    """Throw a conversation away: it is hidden, and can be had back. Result: none."""

    conversation_id: str = Field(description="The conversation.")
    stop: bool = Field(default=False, description="Whether a run that is going on in it is stopped.")


class RestoreConversation(Command):
    """Bring a conversation back, from the deleted ones or from the archive. Result: none."""

    conversation_id: str = Field(description="The conversation.")


class EraseConversation(Command):
    """Erase all that a deleted conversation says, for good, audited. Result: how many events were erased."""

    conversation_id: str = Field(description="The conversation.")
    reason: Text = Field(default="erased by you", min_length=1, description="Why.")


class ChangeSetting(Command):
    """Set a setting; null means back to the default. Result: none."""

    key: str = Field(description="Name of the setting.")
    value: Json = Field(description="Its new value.")


RESERVED = frozenset({"practice"})
"""Names of providers that are built in, which no other can have."""


class AddProvider(Command):
    """Add a provider or replace its entry; connects to nothing. Result: none."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=40, description="Prefix of its models.")
    wire: str = Field(
        pattern=r"^[\w.-]+$",
        max_length=40,
        description="Wire format: openai, anthropic, or one that a package adds; recorded for the answers of a file.",
    )
    file: str = Field(default="", description="For recorded answers: the file they stand in.")
    base_url: str = Field(default="", description="Where it is reached; the vendor's own address when empty.")
    key_env: str | None = Field(default=None, description="Environment variable that holds the key.")
    key: SecretStr | None = Field(default=None, description="The key, to be put into the OS keyring.")


class SavePreset(Command):
    """Give a set of models, a strategy and its options a name, or another meaning to a name. Result: none."""

    name: str = Field(
        pattern=r"^\w[\w .-]*$", max_length=60, description="Its name: letters, digits, blanks, dots and dashes."
    )
    strategy: str = Field(description="Name of the strategy.")
    models: tuple[str, ...] = Field(default=(), description="Models as provider/model; the default setting when none.")
    options: dict[str, Json] = Field(default_factory=dict, description="Options of the strategy that differ.")
    answers: dict[str, Json] | None = Field(default=None, description="Its answers.* settings; as before when none.")


class RemovePreset(Command):
    """Take a name away; runs asked by it keep what they were asked with. Result: none."""

    name: str = Field(description="The name.")


class RemoveProvider(Command):
    """Take a provider out of the list and its key out of the keyring. Result: none."""

    name: str = Field(description="Its name.")


class EraseEvent(Command):
    """Erase the content of one event for good, audited. Result: none."""

    position: int = Field(ge=1, description="Its position.")
    reason: Text = Field(min_length=1, description="Why.")


class Remember(Command):
    """Remember a fact from now on. Result: :class:`MemoryKept`."""

    text: Text = Field(max_length=2000, description="What is remembered, in a sentence or a few.")
    topic: Text = Field(default="", max_length=200, description="What it is about, in a few words.")
    expires_days: float | None = Field(
        default=None, gt=0, le=36_500, description="After how many days it is no longer used; none for never."
    )


class EditMemory(Command):
    """Change what is remembered; what is not given stays. Result: :class:`MemoryKept`."""

    memory_id: str = Field(description="Its id.")
    text: Text | None = Field(default=None, max_length=2000, description="What is remembered now.")
    topic: Text | None = Field(default=None, max_length=200, description="What it is about now.")
    expires_days: float | None = Field(
        default=None, ge=0, le=36_500, description="After how many days from now it is no longer used; 0 for never."
    )


class MemoryKept(BaseModel):
    """Something is remembered as it was asked for."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True)

    memory_id: str
    trouble: str = ""
    """Why it cannot be found by meaning yet, and what to do; empty when it can, or when nothing is searched so."""


class IndexMemory(Command):
    """Have everything that is remembered found by meaning, with the model that is set for it. Result: :class:`MemoryIndexed`."""


class MemoryIndexed(BaseModel):
    """What came of it."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True)

    embedded: int
    """Entries that got a vector; those that had one keep it."""
    left: int
    """Entries that have none still."""
    cost: Money | None
    """What that cost; none when the price is not known."""
    trouble: str = ""
    """Why some are left, and what to do."""


class ForgetMemory(Command):
    """Forget something, and erase what it said. Result: none."""

    memory_id: str = Field(description="Its id.")
    reason: Text = Field(default="", description="Why.")


class RetractInsight(Command):
    """Have an insight used no more because it turned out to be wrong. Result: none."""

    memory_id: str = Field(description="Its id.")
    reason: Text = Field(default="", description="Why.")


class ExtractInsights(Command):
    """Compare the answers that several models gave in a run, and remember what comes of it.

    Result: :class:`InsightsExtracted`.
    """

    run_id: str = Field(description="The run.")
    model: str | None = Field(default=None, description="The model that compares; by the settings when none.")


class InsightsExtracted(BaseModel):
    """What came of comparing answers."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True)

    run_id: str
    """The run in which a model compared them."""
    memory_ids: tuple[str, ...]
    source: Literal["model", "rules"]
    """``rules``: what the model wrote could not be read, so the answers were compared by rules."""
