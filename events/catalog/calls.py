"""Events of one model call. Stream: ``call-<id>``, so that parallel calls never fight for a version."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from events.values import BlobRef, Count, ErrorInfo, Json, Money, Payload, Seconds, Text, ToolCall, Usage


class ModelCallRequested(Payload):
    """A model is about to be asked; recorded before the request leaves."""

    type_name: ClassVar[str] = "ModelCallRequested"
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")
    conversation_id: str = Field(description="The conversation of the run.")
    step: str = Field(description="Deterministic key of the step inside the run.")
    model: str = Field(description="The model asked, as provider/model.")
    request_hash: str = Field(description="sha256 of the whole request, hexadecimal.")
    parameters: dict[str, Json] = Field(default_factory=dict, description="Parameters sent, such as temperature.")
    simulated: bool = Field(default=False, description="Whether it is a practice model.")


class ModelCallAttemptFailed(Payload):
    """One attempt failed and the call is tried again."""

    type_name: ClassVar[str] = "ModelCallAttemptFailed"
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")
    attempt: Count = Field(description="Number of the attempt, from 1.")
    error: ErrorInfo = Field(description="What happened.")
    wait_seconds: Seconds = Field(description="How long until the next attempt.")


class ModelCallCancelRequested(Payload):
    """A person asked to stop this one call."""

    type_name: ClassVar[str] = "ModelCallCancelRequested"
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")


class ModelCallCompleted(Payload):
    """The model answered whole."""

    type_name: ClassVar[str] = "ModelCallCompleted"
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")
    conversation_id: str = Field(description="The conversation of the run.")
    model: str = Field(description="The model asked, as provider/model.")
    answered_by: Text = Field(description="The model as the provider named it in its answer.")
    text: Text = Field(description="The answer; its beginning only when text_blob is set.")
    text_blob: BlobRef | None = Field(default=None, description="The whole text when it is over 256 KB.")
    reasoning: Text = Field(
        default="", description="The model's reasoning, when it showed it; never a part of the answer."
    )
    tool_calls: tuple[ToolCall, ...] = Field(default=(), description="Tools the model wants called.")
    finish: str = Field(description="Why it ended: stop, length, tool_calls, content_filter, refusal or other.")
    usage: Usage = Field(description="Tokens as reported.")
    cost: Money | None = Field(description="What it cost; none when the price is not known.")
    seconds: Seconds = Field(description="From the request to the end of the answer.")
    first_seconds: Seconds | None = Field(default=None, description="From the request to the first piece of text.")
    attempts: Count = Field(default=1, description="How many attempts it took.")
    simulated: bool = Field(default=False, description="Whether it is a practice model.")


class ModelCallFailed(Payload):
    """The call ended in an error; also when the stream ended without saying why it ended."""

    type_name: ClassVar[str] = "ModelCallFailed"
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")
    conversation_id: str = Field(description="The conversation of the run.")
    model: str = Field(description="The model asked, as provider/model.")
    error: ErrorInfo = Field(description="What happened and what to do.")
    partial_text: Text = Field(default="", description="What had arrived; never an answer.")
    seconds: Seconds = Field(description="From the request to the failure.")
    attempts: Count = Field(default=1, description="How many attempts were made.")
    simulated: bool = Field(default=False, description="Whether it is a practice model.")


class ModelCallCanceled(Payload):
    """The call was stopped and its connection closed."""

    type_name: ClassVar[str] = "ModelCallCanceled"
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")
    conversation_id: str = Field(description="The conversation of the run.")
    model: str = Field(description="The model asked, as provider/model.")
    reason: Text = Field(description="Who or what stopped it.")
    partial_text: Text = Field(default="", description="What had arrived; never an answer.")
    seconds: Seconds = Field(description="From the request to the stop.")
    simulated: bool = Field(default=False, description="Whether it is a practice model.")
