"""Run bundles as files: chosen in dialogs that do not block, and read beside the window's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import InputError
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
    dialog = QFileDialog(parent, tr("Export the run as a bundle"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ENDING)
    dialog.selectFile(f"{name}.{ENDING}")
    return _opened(dialog, then)


def ask_which(parent: QWidget, then: Callable[[Path], None]) -> QFileDialog:
    """Ask which bundle to replay, and call ``then`` with it when one is chosen. Returns at once."""
    dialog = QFileDialog(parent, tr("Replay a run bundle"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _opened(dialog, then)


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


def _opened(dialog: QFileDialog, then: Callable[[Path], None]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters([tr("Run bundles (*.{ending})", ending=ENDING), tr("All files (*)")])
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
