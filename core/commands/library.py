"""Commands about saved prompts."""

from __future__ import annotations

from pydantic import Field

from core.commands.models import Command
from events.values import Text

NAME = r"^\w[\w .,()&'-]*$"
"""Letters, digits, blanks and a few marks."""
NAME_LENGTH = 60
"""Characters at most. Said apart from the letters: a bound within the pattern takes ten milliseconds at every start."""


class SavePrompt(Command):
    """Save a prompt under a name, or give the name another text. Result: none."""

    name: str = Field(
        pattern=NAME, max_length=NAME_LENGTH, description="Its name: letters, digits, blanks, and . , ( ) & ' -"
    )
    text: Text = Field(max_length=100_000, description="The prompt, with its variables as {{name}}; never empty.")
    folder: str = Field(default="", pattern=r"^[^\n]*$", max_length=60, description="Where it stands in the library.")
    tags: tuple[str, ...] = Field(default=(), max_length=20, description="Other words it is found by.")
    strategy: str = Field(default="", description="Strategy it is asked by.")
    preset: str = Field(default="", description="Preset it is asked by.")
    models: tuple[str, ...] = Field(default=(), description="Models it is asked of, as provider/model.")
    was: str = Field(default="", description="The name it had before, when that is another.")


class SavePrompts(Command):
    """Save several prompts at once, as those of a file. Result: how many differ from what was there."""

    prompts: tuple[SavePrompt, ...] = Field(description="The prompts.")


class RemovePrompt(Command):
    """Take a prompt out of the library; what was asked with it stays. Result: none."""

    name: str = Field(description="Its name.")
