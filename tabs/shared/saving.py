"""Files that a person names, written whole or not at all, beside the window's thread."""

from __future__ import annotations

import asyncio
from pathlib import Path

from core.errors import InputError
from tabs.shared.language import tr
from tabs.shared.safe_text import one_line


async def write_file(path: Path, data: bytes) -> Path:
    """Write a file whole: a fault leaves what was there before.

    :raises InputError: it cannot be written there.
    """
    try:
        await asyncio.to_thread(_write, path, data)
    except OSError as error:
        what = tr(
            "{path} could not be written: {reason}.",
            path=one_line(str(path)),
            reason=error.strerror or tr("the system refused it"),
        )
        raise InputError(what, tr("Choose another place.")) from error
    return path


def _write(path: Path, data: bytes) -> None:
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
