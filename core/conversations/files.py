"""Files given with a prompt: what is kept of them, and what of that a model is sent."""

from __future__ import annotations

from core.commands.models import File
from core.conversations.texts import blob_ref
from core.errors import InputError
from events.values import Attachment, BlobRef

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes of one file given with a prompt."""
_TEXTUAL = ("text/", "application/json", "application/xml", "application/yaml", "application/toml")
_IMAGES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})

Contents = tuple[tuple[BlobRef, bytes], ...]


def attached(file: File) -> tuple[Attachment, Contents]:
    """A file as an event names it, and the bytes to store: of the file itself and, where it has one, of its text.

    :raises InputError: it is too large, or of a kind no model can be sent.
    """
    if len(file.data) > LARGEST_FILE:
        size = len(file.data) / 1024 / 1024
        raise InputError(f"{file.name} has {size:.0f} MB.", f"Give files of {LARGEST_FILE // 1024 // 1024} MB at most.")
    whole = blob_ref(file.data, file.media_type)
    if file.text is not None:
        written = file.text.encode()
        text = blob_ref(written, "text/plain")
        return Attachment(name=file.name, blob=whole, text=text), ((whole, file.data), (text, written))
    if not file.media_type.startswith(_TEXTUAL) and file.media_type not in _IMAGES:
        what = f"{file.name} is {file.media_type}, which models cannot be sent."
        raise InputError(what, "Give a PNG, JPEG, GIF or WebP image, a text file, or a PDF with text in it.")
    return Attachment(name=file.name, blob=whole), ((whole, file.data),)


def sent_of(file: File) -> tuple[str, str, bytes]:
    """Name, MIME type and content of what a model is sent of a file."""
    if file.text is not None:
        return file.name, "text/plain", file.text.encode()
    return file.name, file.media_type, file.data


def sent_ref(file: Attachment) -> BlobRef:
    """The blob that a model is sent."""
    return file.text or file.blob
