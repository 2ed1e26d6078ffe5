"""Events of a run. Stream: ``run-<id>``; the run's id is also the correlation id of everything it causes."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from events.values import Alternative, Confidence, ErrorInfo, Json, Payload, Text


class RunRequested(Payload):
    """A prompt was submitted; the run is pending."""

    type_name: ClassVar[str] = "RunRequested"
    category: ClassVar[str] = "run"

    conversation_id: str = Field(description="The conversation it belongs to.")
    prompt_id: str = Field(description="The message it answers.")
    prompt: Text = Field(description="The first 200 characters of the prompt, for lists.")
    strategy: str = Field(description="Name of the strategy asked for.")
    models: tuple[str, ...] = Field(description="Models asked for, as provider/model, in order.")
    options: dict[str, Json] = Field(description="Options of the strategy, defaults filled in.")
    settings: dict[str, Json] = Field(description="The other settings the run keeps, as they were.")
    owner: str = Field(description="Id of the process that is to carry it out.")


class RunStarted(Payload):
    """A process began to carry the run out; it is running."""

    type_name: ClassVar[str] = "RunStarted"
    category: ClassVar[str] = "run"

    owner: str = Field(description="Id of the process; a lock of that name is held while it lives.")


class DecisionMade(Payload):
    """Something was decided on the way, recorded before it was acted upon."""

    type_name: ClassVar[str] = "DecisionMade"
    category: ClassVar[str] = "run"

    kind: str = Field(description="What was decided about: models, accept, fallback, stop, answer.")
    choice: Text = Field(description="What was chosen.")
    reason: Text = Field(description="Why, in a sentence a person understands.")
    alternatives: tuple[Alternative, ...] = Field(default=(), description="What could have been chosen instead.")
    confidence: Confidence | None = Field(default=None, description="How sure, and who says so.")


class RunCancelRequested(Payload):
    """A person asked to stop the run; the process that carries it out will do so."""

    type_name: ClassVar[str] = "RunCancelRequested"
    category: ClassVar[str] = "run"

    reason: Text = Field(description="Why, in a few words.")


class RunSucceeded(Payload):
    """The run has an answer."""

    type_name: ClassVar[str] = "RunSucceeded"
    category: ClassVar[str] = "run"

    message_id: str = Field(description="The answer in the conversation.")
    call_ids: tuple[str, ...] = Field(description="The calls whose answers count, the shown one first.")
    reason: Text = Field(description="Why this is the answer.")
    degraded: bool = Field(default=False, description="Whether something failed on the way to it.")
    confidence: Confidence | None = Field(default=None, description="How sure, and who says so.")


class RunFailed(Payload):
    """The run ended without an answer."""

    type_name: ClassVar[str] = "RunFailed"
    category: ClassVar[str] = "run"

    error: ErrorInfo = Field(description="What happened and what to do.")


class RunCanceled(Payload):
    """The run was stopped before it had an answer."""

    type_name: ClassVar[str] = "RunCanceled"
    category: ClassVar[str] = "run"

    reason: Text = Field(description="Who or what stopped it.")


class RunQuarantined(Payload):
    """The run is set apart: readable, never started by itself."""

    type_name: ClassVar[str] = "RunQuarantined"
    category: ClassVar[str] = "run"

    reason: Text = Field(description="Why it is not trusted.")
