"""Long texts: in the event when they fit, in a blob with their beginning in the event when they do not."""

from __future__ import annotations

import hashlib
from typing import Protocol

from events.catalog.calls import ModelCallCanceled, ModelCallCompleted, ModelCallFailed, ModelCallInterrupted
from events.values import INLINE_TEXT_BYTES, BlobRef, Payload

INLINE_BEGINNING = 4096
"""Characters an event keeps of a text that lives in a blob."""


class Blobs(Protocol):
    """Where the bytes are that events refer to: the store's reader, or a bundle."""

    def blob(self, sha256: str) -> bytes | None:
        """The bytes of a blob; ``None`` when unknown or erased."""


def whole_text(blobs: Blobs, text: str, blob: BlobRef | None) -> str:
    """The text of a message or an answer, from its blob when it was too long for the event."""
    data = blobs.blob(blob.sha256) if blob else None
    return text if data is None else data.decode("utf-8", "replace")


def words_left(end: Payload | None) -> tuple[str, BlobRef | None]:
    """What there is of an answer when its call has come to this: all of it, or what had arrived. Empty for nothing."""
    match end:
        case ModelCallCompleted():
            return end.text, end.text_blob
        case ModelCallCanceled() | ModelCallFailed() | ModelCallInterrupted(resend=False):
            return end.partial_text, None
        case _:
            return "", None


def stored_text(text: str) -> tuple[str, BlobRef | None, tuple[tuple[BlobRef, bytes], ...]]:
    """What an event keeps of a text, the blob it refers to, and the blobs to append with it."""
    if len(text) <= INLINE_TEXT_BYTES // 4:
        return text, None, ()
    data = text.encode("utf-8", "replace")
    if len(data) <= INLINE_TEXT_BYTES:
        return text, None, ()
    ref = blob_ref(data, "text/plain")
    return text[:INLINE_BEGINNING], ref, ((ref, data),)


def blob_ref(data: bytes, media_type: str) -> BlobRef:
    """The name of a blob."""
    return BlobRef(sha256=hashlib.sha256(data).hexdigest(), size=len(data), media_type=media_type)
