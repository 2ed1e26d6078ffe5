"""Events of the settings, the providers, presets and profiles. Stream: ``settings``."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from events.values import Count, Json, Payload, Text


class SettingChanged(Payload):
    """A setting has another value."""

    type_name: ClassVar[str] = "SettingChanged"
    category: ClassVar[str] = "settings"

    key: str = Field(description="Name of the setting, such as strategy.default.")
    value: Json = Field(description="The new value; null means back to the default.")
    previous: Json = Field(description="The value before; null when it was the default.")
    undoes: Count | None = Field(default=None, description="Position of the change that this one takes back.")


class ProviderAdded(Payload):
    """A provider was added or its entry replaced. Nothing is connected by this."""

    type_name: ClassVar[str] = "ProviderAdded"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "settings"

    name: str = Field(description="The name models are prefixed with, such as openai.")
    kind: str = Field(description="Wire format, openai or anthropic; or recorded, for answers read from a file.")
    base_url: str = Field(description="Where it is reached.")
    key_source: str = Field(
        description="Where its key is: keyring, session (until the program closes), env:NAME or none. Never the key."
    )
    file: Text = Field(default="", description="For recorded answers: the file they are read from.")


class ProviderRemoved(Payload):
    """A provider was taken out of the list; its history stays."""

    type_name: ClassVar[str] = "ProviderRemoved"
    category: ClassVar[str] = "settings"

    name: Text = Field(description="Its name.")


class PresetSaved(Payload):
    """A set of models, a strategy and its options have a name, by which a prompt can be asked."""

    type_name: ClassVar[str] = "PresetSaved"
    category: ClassVar[str] = "settings"

    name: Text = Field(description="Its name.")
    strategy: str = Field(description="Name of the strategy.")
    models: tuple[str, ...] = Field(default=(), description="Models as provider/model, in order.")
    options: dict[str, Json] = Field(default_factory=dict, description="Options of the strategy that differ.")
    answers: dict[str, Json] = Field(
        default_factory=dict,
        description="How answers are written by it: settings such as answers.system_prompt, where it has its own.",
    )


class PresetRemoved(Payload):
    """A name for a set of models is not used any more; runs asked by it keep what they were asked with."""

    type_name: ClassVar[str] = "PresetRemoved"
    category: ClassVar[str] = "settings"

    name: Text = Field(description="Its name.")


class ProfileSaved(Payload):
    """Settings as they were have a name, by which they can be set like that again; or such a name was changed.

    Keys of providers are no settings, and no profile holds one.
    """

    type_name: ClassVar[str] = "ProfileSaved"
    category: ClassVar[str] = "settings"

    profile_id: str = Field(description="Stays the same when it is renamed or saved again.")
    name: Text = Field(description="Its name.")
    values: dict[str, Json] = Field(
        default_factory=dict,
        description="Settings that differ from their defaults; every other one that a profile covers is at its default.",
    )


class ProfileRemoved(Payload):
    """A profile is not there any more; what was set by it stays."""

    type_name: ClassVar[str] = "ProfileRemoved"
    category: ClassVar[str] = "settings"

    profile_id: str = Field(description="Its id.")


class SettingsActed(Payload):
    """One act changed settings, providers, presets or profiles; the changes follow it in the same append.

    Each of them has the act's id as its causation id.
    """

    type_name: ClassVar[str] = "SettingsActed"
    category: ClassVar[str] = "settings"

    act_id: str = Field(description="The causation id of the changes that belong to it.")
    kind: str = Field(
        description="profile (one was put into force), import, undo, redo, or back (to how all was at an earlier position)."
    )
    name: Text = Field(default="", description="Name of the profile or of the imported file, as it was then.")
    profile_id: str = Field(default="", description="For a profile: its id.")
    back_to: Count | None = Field(default=None, description="For back: the position whose settings hold again.")
    undoes: tuple[Count, ...] = Field(default=(), description="Positions of changes that do not hold any more by it.")
    redoes: tuple[Count, ...] = Field(
        default=(), description="Positions of changes that had been undone and hold again."
    )
