"""Events about the store itself. Stream: ``audit``."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from events.values import Count, Payload, Text


class PayloadErased(Payload):
    """A person had the content of an event erased; its envelope and hash stay."""

    type_name: ClassVar[str] = "PayloadErased"
    category: ClassVar[str] = "audit"

    position: Count = Field(description="Position of the erased event.")
    reason: Text = Field(description="Why, as the person gave it.")
