"""Text of any encoding, as the UTF-8 that models are sent."""

from __future__ import annotations

import codecs
import re

from core.errors import InputError

_LOOKED_AT = 256 * 1024
"""Bytes that the encoding is told from; the rest of a text is of the same."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_STRAY = 0.01
"""Share of control characters, or of characters that cannot be read, above which something is no text."""
_SHORT = 64
"""Fewer bytes that are not UTF-8 say too little of any other encoding than the one of most old files."""


def plain_text(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and what a person should know about how it was read.

    UTF-8 is tried first, with or without its mark, then what another mark says, then what the bytes look like.

    :raises InputError: it is not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read(name, data, encoding, told=encoding != "utf-8-sig")
    looked_at = data[:_LOOKED_AT]
    if looked_at.count(0) > len(looked_at) // 5:  # half of the bytes of Latin text in UTF-16 are zero
        return _read(name, data, "utf-16-be" if data[0] == 0 else "utf-16-le", told=True)
    try:
        return _checked(name, data.decode()), ()
    except UnicodeDecodeError:
        return _read(name, data, _guessed(name, looked_at), told=True)


def _guessed(name: str, data: bytes) -> str:
    if 0 in data:
        raise _no_text(name)
    if len(data) < _SHORT:
        return "windows-1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - takes a while to load, and few files need it

    best = from_bytes(data).best()
    if best is None:
        raise _no_text(name)
    return best.encoding


def _read(name: str, data: bytes, encoding: str, *, told: bool) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    if lost > _STRAY * len(text) + 1:
        raise _no_text(name)
    notes: tuple[str, ...] = (f"Read as {_common_name(encoding)}.",) if told else ()
    if lost:
        many = "1 character" if lost == 1 else f"{lost:,} characters"
        notes += (f"{many} could not be read and stand as \ufffd.",)
    return _checked(name, text), notes


def _checked(name: str, text: str) -> str:
    if len(_CONTROLS.findall(text)) > _STRAY * len(text):
        raise _no_text(name)
    return text.replace("\x00", "\ufffd")


def _common_name(encoding: str) -> str:
    names = {"cp1252": "windows-1252", "latin_1": "ISO 8859-1", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
    return names.get(encoding, encoding.replace("_", "-").upper() if encoding.startswith("utf") else encoding)


def _no_text(name: str) -> InputError:
    what = f"{name} is neither text nor an image nor a PDF."
    return InputError(what, "Attach a text file, an image (PNG, JPEG, GIF, WebP, AVIF, TIFF or BMP), or a PDF.")
