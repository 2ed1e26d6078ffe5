"""The command about exports of other programs."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from core.commands.models import Command


class ImportConversations(Command):
    """Take conversations over from the export of another program; none twice. Result: :class:`ImportReport`."""

    path: str = Field(description="The file: JSON, or an archive that holds it.")
    dry_run: bool = Field(default=False, description="Whether nothing is stored: what would be is told.")


class ImportReport(BaseModel):
    """What an import came to, or would."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True)

    source: str
    """chatgpt, claude or tutti."""
    conversations: int
    messages: int
    """Prompts and answers of these."""
    known: int
    """Conversations that are here already."""
    skipped: tuple[tuple[str, int], ...] = ()
    """What is left out, in words in the plural, and how much of it."""
    titles: tuple[str, ...] = ()
    """Of the first conversations."""
