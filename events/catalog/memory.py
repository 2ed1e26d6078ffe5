"""Events of what Tutti remembers: durable facts, and insights taken from strong models. Stream: ``memory``."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from events.values import Count, Payload, Text

MemoryKind = Literal["fact", "insight"]
InsightForm = Literal["", "consensus", "contradiction", "partial_coverage", "unique_insight", "blind_spot"]
"""The five parts that answers of several models are compared into; none for a fact."""


class MemoryAdded(Payload):
    """Something is remembered from now on."""

    type_name: ClassVar[str] = "MemoryAdded"
    category: ClassVar[str] = "memory"

    memory_id: str = Field(description="Its id.")
    kind: MemoryKind = Field(description="fact: a person or a run stated it. insight: taken from answers of models.")
    text: Text = Field(description="What is remembered, in a sentence or a few.")
    form: InsightForm = Field(default="", description="For an insight: which of the five parts it is.")
    topic: Text = Field(default="", description="What it is about, in a few words; a kind of task or a domain.")
    run_id: str = Field(default="", description="The run it was taken from; none when a person wrote it.")
    call_ids: tuple[str, ...] = Field(default=(), description="The calls whose answers it was taken from.")
    models: tuple[str, ...] = Field(default=(), description="The models that gave them.")
    expires_at: Count | None = Field(
        default=None, description="When it is no longer used, in microseconds since 1970 UTC; none for never."
    )


class MemoryEdited(Payload):
    """A person changed what is remembered."""

    type_name: ClassVar[str] = "MemoryEdited"
    category: ClassVar[str] = "memory"

    memory_id: str = Field(description="Its id.")
    text: Text = Field(description="What is remembered now.")
    topic: Text = Field(default="", description="What it is about now.")
    expires_at: Count | None = Field(default=None, description="When it is no longer used now; none for never.")


class MemoryForgotten(Payload):
    """Something is not remembered any more; what it said is erased beside this."""

    type_name: ClassVar[str] = "MemoryForgotten"
    category: ClassVar[str] = "memory"

    memory_id: str = Field(description="Its id.")
    reason: Text = Field(default="", description="Why, if they said so.")


class InsightRetracted(Payload):
    """An insight turned out to be wrong: it is used no more, and every answer it touched can be listed."""

    type_name: ClassVar[str] = "InsightRetracted"
    category: ClassVar[str] = "memory"

    memory_id: str = Field(description="Its id.")
    reason: Text = Field(default="", description="Why.")
