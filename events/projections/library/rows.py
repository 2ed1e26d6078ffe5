"""Rows of the prompt library. Times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PromptRow:
    """A saved prompt, or the name of one that was removed."""

    name: str
    text: str
    folder: str = ""
    tags: tuple[str, ...] = ()
    strategy: str = ""
    preset: str = ""
    models: tuple[str, ...] = ()
    """How it is asked; empty parts for whatever is chosen."""
    saved_at: int = 0
    removed: bool = False
