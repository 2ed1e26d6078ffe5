"""Commands that change several settings by one act, and those of profiles."""

from __future__ import annotations

from pydantic import Field

from core.commands.models import Command, SavePreset
from events.values import Json, Text, Value

_NAME = r"^\w[\w .-]*$"
"""Letters, digits, blanks, dots and dashes."""


class SettingsAct(Command):
    """Changes several settings by one act. Result: a tuple of :class:`core.queries.PlannedChange`.

    What it would change can be asked first, see :meth:`core.queries.Queries.would_change`.
    """

    keys: tuple[str, ...] | None = Field(
        default=None,
        description="Those to change; all when none, and then nothing is changed if one of them cannot be.",
    )


class UndoSetting(SettingsAct):
    """Take back a change, or all of an act; the newest that holds when no position is given."""

    position: int | None = Field(default=None, ge=1, description="Position of the change, or of the act.")


class RedoSetting(SettingsAct):
    """Have a change, or all of an act, hold again that was taken back."""

    position: int = Field(ge=1, description="Position of the change, or of the act.")


class RestoreSettings(SettingsAct):
    """Go back to how everything was set at a position. Providers that were added since then stay."""

    position: int = Field(ge=0, description="The position; 0 is before the first change.")


class ImportedProvider(Value):
    """A provider that a file names. Its key is in no file, nor is the place where one may be."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=40, description="Prefix of its models.")
    wire: str = Field(pattern=r"^[\w.-]+$", max_length=40, description="Wire format.")
    base_url: str = Field(default="", max_length=2000, description="Where it is reached.")
    has_key: bool = Field(default=False, description="Whether it had a key where it was exported.")


class ImportedProfile(Value):
    """A profile that a file holds."""

    name: str = Field(pattern=_NAME, max_length=60, description="Its name.")
    values: dict[str, Json] = Field(default_factory=dict, description="Settings that differ from their defaults.")


class ImportSettings(SettingsAct):
    """Set what a file says; what it does not name stays as it is."""

    name: Text = Field(default="", max_length=200, description="Name of the file.")
    values: dict[str, Json] = Field(default_factory=dict, description="Settings by name; null means the default.")
    providers: tuple[ImportedProvider, ...] = Field(default=(), description="Providers to set up or replace.")
    presets: tuple[SavePreset, ...] = Field(default=(), description="Presets to save.")
    profiles: tuple[ImportedProfile, ...] = Field(default=(), description="Profiles to save.")


class UseProfile(SettingsAct):
    """Set what a profile holds, and put every other setting that profiles cover back to its default."""

    name: str = Field(description="Its name.")


class SaveProfile(Command):
    """Give the settings as they are a name, or another meaning to a name. Result: none."""

    name: str = Field(pattern=_NAME, max_length=60, description="Its name: letters, digits, blanks, dots and dashes.")


class RenameProfile(Command):
    """Give a profile another name. Result: none."""

    name: str = Field(description="The name it has.")
    to: str = Field(pattern=_NAME, max_length=60, description="Its new name.")


class RemoveProfile(Command):
    """Take a profile away; what was set by it stays. Result: none."""

    name: str = Field(description="The name.")
