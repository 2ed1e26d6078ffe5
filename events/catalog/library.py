"""Events of the prompt library. Stream: ``library``."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from events.values import Payload, Text


class LibraryPromptSaved(Payload):
    """A prompt has a name by which it is put into the box, or another text under it."""

    type_name: ClassVar[str] = "LibraryPromptSaved"
    category: ClassVar[str] = "library"

    name: Text = Field(description="Its name.")
    text: Text = Field(description="The prompt, with its variables as {{name}}.")
    folder: Text = Field(default="", description="Where it stands in the library; empty for no folder.")
    tags: tuple[Text, ...] = Field(default=(), description="Other words it is found by.")
    strategy: str = Field(default="", description="Strategy it is asked by; empty for whatever is chosen.")
    preset: Text = Field(default="", description="Preset it is asked by; empty for whatever is chosen.")
    models: tuple[str, ...] = Field(default=(), description="Models it is asked of; none for whatever is chosen.")


class LibraryPromptRemoved(Payload):
    """A prompt is not in the library any more. One that came with the program is not offered again either."""

    type_name: ClassVar[str] = "LibraryPromptRemoved"
    category: ClassVar[str] = "library"

    name: Text = Field(description="Its name.")
