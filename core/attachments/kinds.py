"""What a file is, told by its content first and its name second."""

from __future__ import annotations

import mimetypes
from pathlib import PurePath
from typing import Literal

from core.errors import InputError

Kind = Literal["image", "pdf", "text"]

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"%PDF-", "application/pdf"),
)
_ARCHIVE = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE = {
    ".docx": "a Word document",
    ".doc": "a Word document",
    ".xlsx": "an Excel workbook",
    ".xls": "an Excel workbook",
    ".pptx": "a PowerPoint presentation",
    ".ppt": "a PowerPoint presentation",
    ".odt": "an OpenDocument text",
    ".ods": "an OpenDocument spreadsheet",
    ".odp": "an OpenDocument presentation",
}
_AS_TEXT = {".xlsx", ".xls", ".ods"}
"""Those that are saved as CSV rather than as PDF."""


def media_type(name: str, data: bytes) -> str:
    """The MIME type of an image or a PDF by its first bytes, of anything else that of the text it may be.

    :raises InputError: it is surely none of these, such as an archive or an office document; the words say what to do.
    """
    for beginning, found in _BEGINNINGS:
        if data.startswith(beginning) and (found != "image/bmp" or data[6:10] == bytes(4)):
            return found
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith((_ARCHIVE, _OLD_OFFICE)):
        raise _office(name)
    if data[4:8] == b"ftyp" and _brands(data) & {b"avif", b"avis"}:
        return "image/avif"
    if data[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1"}:
        what = f"{name} is a HEIC image, which models are not sent."
        raise InputError(what, "Save it as JPEG or PNG and attach that.")
    guessed = mimetypes.guess_type(name)[0] or ""
    return guessed if guessed.startswith("text/") else "text/plain"


def _brands(data: bytes) -> set[bytes]:
    """What a file of the ISO base media format says it is: the main brand, and those it is compatible with."""
    end = min(int.from_bytes(data[:4]), 256)
    return {data[8:12], *(data[at : at + 4] for at in range(16, end, 4))}


def kind_of(kind: str) -> Kind:
    """Which of the three ways of reading a MIME type has."""
    if kind == "application/pdf":
        return "pdf"
    return "image" if kind.startswith("image/") else "text"


def _office(name: str) -> InputError:
    ending = PurePath(name).suffix.lower()
    if ending not in _OFFICE:
        what = f"{name} is neither text nor an image nor a PDF."
        return InputError(
            what, "Attach what is in it, as text, as an image (PNG, JPEG, GIF, WebP, AVIF, TIFF or BMP), or as PDF."
        )
    do = "Save it as CSV and attach that." if ending in _AS_TEXT else "Save it as PDF or plain text and attach that."
    return InputError(f"{name} is {_OFFICE[ending]}, which cannot be read here.", do)
