"""Long texts: in the event when they fit, in a blob with their beginning in the event when they do not."""

from __future__ import annotations

import hashlib
from typing import Protocol

from events.values import INLINE_TEXT_BYTES, BlobRef

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
