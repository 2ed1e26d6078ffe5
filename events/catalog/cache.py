"""Events of the answer cache. Stream: ``cache``. What is cached stands in the events of the calls."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from events.values import Payload

WHOLE = frozenset({"stop", "tool_calls"})
"""How an answer has to have ended to be used again: not cut off, not refused."""


class CacheEntryDeleted(Payload):
    """An answer is not to be used again; it stays in its conversation."""

    type_name: ClassVar[str] = "CacheEntryDeleted"
    category: ClassVar[str] = "cache"

    key: str = Field(description="Its key: sha256 of the request, hexadecimal.")


class CacheCleared(Payload):
    """No answer recorded so far is to be used again."""

    type_name: ClassVar[str] = "CacheCleared"
    category: ClassVar[str] = "cache"
