"""Files given with a prompt."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from pathlib import Path

from core.commands.models import File
from core.errors import InputError

MAX_BYTES = 20 * 1024 * 1024
"""For each file; providers take at most as much in one request."""
MAX_FILES = 20

_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
)
"""What a file is by its first bytes, whatever its name says."""


def read_files(paths: Sequence[Path]) -> tuple[File, ...]:
    """The files as they go with a prompt.

    :raises InputError: too many, too large, or one that cannot be read.
    """
    if len(paths) > MAX_FILES:
        raise InputError(f"{len(paths)} files are too many for one prompt.", f"Give at most {MAX_FILES}.")
    return tuple(_read(path) for path in paths)


def media_type(name: str, data: bytes) -> str:
    """What a file is, by its content first and its name second."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    guess = mimetypes.guess_type(name)[0]
    if guess and not guess.startswith("image/"):
        return guess
    return "text/plain" if _is_text(data) else "application/octet-stream"


def _read(path: Path) -> File:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"{path.name} is larger than {MAX_BYTES // 1024**2} MB.", "Give a smaller file.")
        with path.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.", "Check its name and permissions.") from None
    if len(data) > MAX_BYTES:
        raise InputError(f"{path.name} is larger than {MAX_BYTES // 1024**2} MB.", "Give a smaller file.")
    return File(name=path.name, media_type=media_type(path.name, data), data=data)


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in data
