"""Files as they are to go with a prompt, and those that cannot."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.commands.models import File

MOST_FILES = 20
"""That go with one prompt."""
LARGEST_FILE = 20 * 1024 * 1024
"""Bytes of one file as it is given; providers take at most as much in one request."""
MOST_BYTES = 40 * 1024 * 1024
"""Of all files of a prompt together, as they are sent."""


@dataclass(frozen=True, slots=True)
class Given:
    """Bytes that come from no file, such as a pasted picture."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Ready:
    """A file as it goes with a prompt."""

    file: File
    tokens: int
    """About how many a model reads for it."""
    notes: tuple[str, ...] = ()
    """What was done to it that a person should know, each a sentence."""
    thumbnail: bytes = b""
    """For an image: a small PNG."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot go with a prompt."""

    name: str
    what: str
    """A sentence on what is wrong."""
    do: str
    """A sentence on what to do."""


@dataclass(frozen=True, slots=True)
class FilesRead:
    """What came of reading files."""

    ready: tuple[Ready, ...] = ()
    refused: tuple[Refused, ...] = ()
    notes: tuple[str, ...] = ()
    """About all of them, such as what was left out of a folder."""


Source = Path | Given
"""A file or a folder, or bytes."""
