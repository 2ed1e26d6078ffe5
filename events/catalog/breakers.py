"""Events of circuit breakers. Stream: ``breaker-<key>``, one for each host, credential and model."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from events.values import Count, Payload, Seconds, Text

BreakerState = Literal["closed", "open", "half_open", "disabled"]


class BreakerChanged(Payload):
    """A breaker moved to another state; every process that shares the store follows it."""

    type_name: ClassVar[str] = "BreakerChanged"
    category: ClassVar[str] = "breaker"

    provider: str = Field(description="The provider's name.")
    host: str = Field(description="Host and port that are asked.")
    credential: str = Field(description="Where the key comes from, such as keyring or env:NAME. Never the key.")
    model: str = Field(description="The model, as provider/model.")
    state: BreakerState = Field(
        description="closed lets calls pass, open and disabled refuse them, half_open tries one."
    )
    previous: BreakerState = Field(description="The state before.")
    reason: Text = Field(description="Why, in a sentence a person understands.")
    open_seconds: Seconds = Field(default=0, description="For open: how long until one call is tried.")
    calls: Count = Field(default=0, description="Calls in the window that led to it.")
    failures: Count = Field(default=0, description="Failures among them.")
