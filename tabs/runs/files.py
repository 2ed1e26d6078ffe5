"""Run bundles as files: chosen in dialogs that do not block, and read beside the window's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import InputError
from tabs.shared import file_dialogs
from tabs.shared.language import tr
from tabs.shared.safe_text import one_line

ENDING = "tutti"
"""What the name of a bundle ends in."""
LARGEST = 64 * 1024 * 1024
"""Bytes; no bundle is larger, and nothing larger is read into memory."""


def ask_where(parent: QWidget, name: str, then: Callable[[Path], None]) -> QFileDialog:
    """Ask where to write a bundle, and call ``then`` with the place when one is chosen. Returns at once.

    :param name: suggested name of the file, without its ending.
    """
    return file_dialogs.ask_where(parent, tr("Export the run as a bundle"), f"{name}.{ENDING}", _kinds(), then)


def ask_which(parent: QWidget, then: Callable[[Path], None]) -> QFileDialog:
    """Ask which bundle to replay, and call ``then`` with it when one is chosen. Returns at once."""
    return file_dialogs.ask_which(parent, tr("Replay a run bundle"), list(_kinds().values()), then)


async def read_file(path: Path) -> bytes:
    """The content of a file that is no larger than a bundle can be.

    :raises InputError: it cannot be read, or is too large.
    """
    try:
        data = await asyncio.to_thread(_read, path)
    except OSError as error:
        what = tr(
            "{path} could not be read: {reason}.",
            path=one_line(str(path)),
            reason=error.strerror or tr("the system refused it"),
        )
        raise InputError(what, tr("Choose another file.")) from error
    if len(data) > LARGEST:
        what = tr(
            "{name} is larger than {size} MB, so it is no run bundle.",
            name=one_line(path.name),
            size=LARGEST // 1024 // 1024,
        )
        raise InputError(what, tr("Choose a file that `tutti runs bundle` or this window wrote."))
    return data


def _kinds() -> dict[str, str]:
    return {ENDING: tr("Run bundles (*.{ending})", ending=ENDING), file_dialogs.ANY: tr("All files (*)")}


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
