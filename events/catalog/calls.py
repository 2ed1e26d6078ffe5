"""Events of one model call. Stream: ``call-<id>``, so that parallel calls never fight for a version."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from events.values import BlobRef, Count, ErrorInfo, Json, Money, Payload, Seconds, Text, ToolCall, Usage, Value

AnswerSource = Literal["model", "cache", "reused", "recorded"]
"""Where a whole answer came from: the model, the cache, an earlier run, or a file of recorded answers."""


class ContextUse(Value):
    """How the conversation was fitted into the model's window."""

    estimated_tokens: Count = Field(description="Tokens of the request as counted before it was sent.")
    uncorrected_tokens: Count = Field(
        default=0, description="The same before what the model reported earlier corrected it; 0 when not known."
    )
    dropped: Count = Field(default=0, description="Messages left out behind the instructions, oldest first.")
    dropped_tokens: Count = Field(default=0, description="Tokens those would have taken, as counted.")
    summary_step: str = Field(
        default="", description="Step whose answer stands for them; empty when they were left out."
    )
    stable_messages: Count = Field(
        default=0, description="Messages at the start that the next request begins with too."
    )


class ModelCallRequested(Payload):
    """A model is about to be asked; recorded before the request leaves.

    A call that embeds what is remembered, or searches it, belongs to no run and no conversation.
    """

    type_name: ClassVar[str] = "ModelCallRequested"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to; empty for none.")
    conversation_id: str = Field(description="The conversation of the run; empty for none.")
    step: str = Field(description="Deterministic key of the step inside the run; memory for a call of none.")
    model: str = Field(description="The model asked, as provider/model.")
    request_hash: str = Field(
        description="sha256 of the whole request, hexadecimal; empty where it would tell of forgotten words."
    )
    parameters: dict[str, Json] = Field(default_factory=dict, description="Parameters sent, such as temperature.")
    simulated: bool = Field(default=False, description="Whether it is a practice model.")
    sample: Count = Field(default=0, description="Number of the sample when one model is asked the same several times.")
    reserved: Money | None = Field(default=None, description="What it may cost at most; none when that is not known.")
    effect: Literal["paid", "read", "write"] = Field(
        default="paid",
        description="What doing it twice does: paid costs again, read does nothing, write does it twice.",
    )
    token: Count = Field(
        default=1, description="Fencing token of the owner that asked: how often the run was taken up."
    )
    context: ContextUse | None = Field(default=None, description="How the conversation was fitted into the window.")


class ModelCallAttemptFailed(Payload):
    """One attempt failed and the call is tried again."""

    type_name: ClassVar[str] = "ModelCallAttemptFailed"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")
    attempt: Count = Field(description="Number of the attempt, from 1.")
    error: ErrorInfo = Field(description="What happened.")
    wait_seconds: Seconds = Field(description="How long until the next attempt.")
    booked: Money | None = Field(default=None, description="What the attempt may have cost; none when surely nothing.")
    reserved: Money | None = Field(default=None, description="What the next attempt may cost at most.")


class ModelCallInterrupted(Payload):
    """The process died while the model was answering; whether the provider charged for it is not known."""

    type_name: ClassVar[str] = "ModelCallInterrupted"
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")
    conversation_id: str = Field(description="The conversation of the run.")
    model: str = Field(description="The model asked, as provider/model.")
    partial_text: Text = Field(default="", description="What had arrived; never an answer.")
    booked: Money | None = Field(default=None, description="What the lost request may have cost.")
    resend: bool = Field(description="Whether it is sent once more now.")
    reserved: Money | None = Field(default=None, description="What sending it once more may cost at most.")
    token: Count = Field(description="Fencing token of the owner that found it.")
    simulated: bool = Field(default=False, description="Whether it is a practice model.")


class ModelCallCancelRequested(Payload):
    """A person asked to stop this one call."""

    type_name: ClassVar[str] = "ModelCallCancelRequested"
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")


class ModelCallCompleted(Payload):
    """The model answered whole."""

    type_name: ClassVar[str] = "ModelCallCompleted"
    schema_version: ClassVar[int] = 2
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
    source: AnswerSource = Field(default="model", description="Who answered: the model, the cache, or a record.")
    request_hash: str = Field(default="", description="sha256 of the request, hexadecimal: the key it is cached under.")
    origin_call: str = Field(default="", description="The call whose answer this is, when the model was not asked.")
    similarity: float | None = Field(
        default=None, description="How like the prompts are, 0 to 1, when the cached one was not the same."
    )
    saved: Money | None = Field(
        default=None, description="What asking the model would have cost, when it was not asked."
    )
    spared: Money | None = Field(
        default=None,
        description=(
            "What the answer of the model would have cost more without the provider's prompt cache and with the old "
            "messages that were left out, by the price table; none when that is nothing or not known. Never less than "
            "nothing: a call that fills the cache may pay more for that than it spares, which is in its cost."
        ),
    )


class ModelCallFailed(Payload):
    """The call ended in an error; also when the stream ended without saying why it ended."""

    type_name: ClassVar[str] = "ModelCallFailed"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")
    conversation_id: str = Field(description="The conversation of the run.")
    model: str = Field(description="The model asked, as provider/model.")
    error: ErrorInfo = Field(description="What happened and what to do.")
    partial_text: Text = Field(default="", description="What had arrived; never an answer.")
    seconds: Seconds = Field(description="From the request to the failure.")
    attempts: Count = Field(default=1, description="How many attempts were made.")
    simulated: bool = Field(default=False, description="Whether it is a practice model.")
    booked: Money | None = Field(
        default=None, description="What the last attempt may have cost; none when surely nothing."
    )


class ModelCallCanceled(Payload):
    """The call was stopped and its connection closed."""

    type_name: ClassVar[str] = "ModelCallCanceled"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "call"

    run_id: str = Field(description="The run it belongs to.")
    conversation_id: str = Field(description="The conversation of the run.")
    model: str = Field(description="The model asked, as provider/model.")
    reason: Text = Field(description="Who or what stopped it.")
    partial_text: Text = Field(default="", description="What had arrived; never an answer.")
    seconds: Seconds = Field(description="From the request to the stop.")
    simulated: bool = Field(default=False, description="Whether it is a practice model.")
    by: Literal["person", "strategy", "run"] = Field(
        default="strategy", description="Who stopped it: a person this one call, the strategy, or the end of the run."
    )
    booked: Money | None = Field(default=None, description="What it may have cost; none when surely nothing.")
