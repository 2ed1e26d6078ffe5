"""Every command. Frozen, in the imperative, each with one handler and one result type."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from events.values import Json, Text


class Command(BaseModel):
    """Something a person or a script asks for."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    actor: str = Field(default="person", description="Who asks: person or cli.")


class File(BaseModel):
    """A file given with a prompt."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    name: Text = Field(description="File name without a path.")
    media_type: str = Field(description="MIME type.")
    data: bytes = Field(repr=False, description="Its content.")


class SubmitPrompt(Command):
    """Ask one prompt of one or several models. Result: :class:`Submitted`."""

    text: Text = Field(description="The prompt.")
    conversation_id: str | None = Field(default=None, description="Conversation to go on with; a new one when none.")
    strategy: str | None = Field(default=None, description="Strategy; the default setting when none.")
    models: tuple[str, ...] = Field(default=(), description="Models as provider/model; the default setting when none.")
    options: dict[str, Json] = Field(default_factory=dict, description="Options of the strategy that differ.")
    files: tuple[File, ...] = Field(default=(), description="Files given with it.")
    timeout_seconds: float | None = Field(default=None, gt=0, description="Limit for the whole run.")


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


class CancelCall(Command):
    """Stop one call of a run; the others go on. Result: none."""

    run_id: str = Field(description="The run.")
    call_id: str = Field(description="The call.")


class RenameConversation(Command):
    """Give a conversation another title. Result: none."""

    conversation_id: str = Field(description="The conversation.")
    title: Text = Field(min_length=1, max_length=200, description="The new title.")


class ChangeSetting(Command):
    """Set a setting; null means back to the default. Result: none."""

    key: str = Field(description="Name of the setting.")
    value: Json = Field(description="Its new value.")


class UndoSetting(Command):
    """Take back a change of a setting, the newest not yet undone when no position is given. Result: the key."""

    position: int | None = Field(default=None, ge=1, description="Position of the change.")


class AddProvider(Command):
    """Add a provider or replace its entry; connects to nothing. Result: none."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$", description="Prefix of its models.")
    wire: Literal["openai", "anthropic"] = Field(description="Wire format.")
    base_url: str = Field(default="", description="Where it is reached; the vendor's own address when empty.")
    key_env: str | None = Field(default=None, description="Environment variable that holds the key.")
    key: SecretStr | None = Field(default=None, description="The key, to be put into the OS keyring.")


class RemoveProvider(Command):
    """Take a provider out of the list and its key out of the keyring. Result: none."""

    name: str = Field(description="Its name.")


class EraseEvent(Command):
    """Erase the content of one event for good, audited. Result: none."""

    position: int = Field(ge=1, description="Its position.")
    reason: Text = Field(min_length=1, description="Why.")
