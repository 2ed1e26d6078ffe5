"""Files that go with a prompt: which kinds, how large, and the row of them above the prompt box."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.commands.models import File
from core.errors import InputError
from tabs.shared.icons import IconButton
from tabs.shared.labels import framed, text_label
from tabs.shared.safe_text import one_line
from tabs.shared.theme import SMALL, TINY

MOST_FILES = 10
LARGEST = 20 * 1024 * 1024
"""Bytes of one file."""
_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}


def read_file(path: Path) -> File:
    """A file as it goes with a prompt.

    :raises InputError: it cannot be read, is too large, or is neither an image models understand nor text.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise InputError(f"{path.name} is larger than 20 MB.", "Attach a smaller file.")
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"{path.name} cannot be read: {error.strerror}.", "Check the file and attach it again."
        ) from error
    return File(name=path.name, media_type=media_type(path.name, data), data=data)


def media_type(name: str, data: bytes) -> str:
    """What a file is, told by its content; the name only says which kind of text.

    :raises InputError: neither an image models understand nor text.
    """
    for signature, found in _SIGNATURES.items():
        if data.startswith(signature):
            return found
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if not _is_text(data):
        what = f"{one_line(name, 60)} is neither an image nor text."
        raise InputError(what, "Attach a PNG, JPEG, GIF or WebP image, or a text file.")
    guessed = mimetypes.guess_type(name)[0] or ""
    return guessed if guessed.startswith("text/") else "text/plain"


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode()
    except UnicodeDecodeError:
        return False


def image_file(image: QImage, number: int) -> File:
    """A pasted image as a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes; PySide takes a string only
    return File(name=f"pasted-{number}.png", media_type="image/png", data=content.data())


class AttachmentRow(QWidget):
    """The files of the prompt being written. Hidden when there are none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files: list[File] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SMALL)
        self._row.addStretch(1)
        self.hide()

    def add(self, file: File) -> None:
        """Put a file to the others.

        :raises InputError: there are as many as there may be.
        """
        if len(self.files) >= MOST_FILES:
            raise InputError(f"At most {MOST_FILES} files go with a prompt.", "Take one out first.")
        self.files.append(file)
        chip = framed("sunken", self)
        inside = QHBoxLayout(chip)
        inside.setContentsMargins(SMALL, 2, 2, 2)
        inside.setSpacing(TINY)
        name = text_label(one_line(file.name, 32), "small")
        name.setToolTip(one_line(file.name))
        close = IconButton("close", f"Take out {one_line(file.name, 60)}", chip)
        close.clicked.connect(lambda _checked: self._remove(chip, file))
        inside.addWidget(name)
        inside.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._row.insertWidget(self._row.count() - 1, chip)
        self.show()
        self.changed.emit()

    def clear(self) -> None:
        """Take all out."""
        self.files.clear()
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.hide()
        self.changed.emit()

    def _remove(self, chip: QWidget, file: File) -> None:
        self.files[:] = [kept for kept in self.files if kept is not file]
        self._row.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.setVisible(bool(self.files))
        self.changed.emit()
