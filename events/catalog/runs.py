"""Events of a run. Stream: ``run-<id>``; the run's id is also the correlation id of everything it causes."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from events.values import (
    Alternative,
    BlobRef,
    Confidence,
    ConfidenceSource,
    Count,
    ErrorInfo,
    Json,
    Money,
    Payload,
    Text,
    Value,
)

CheckStatus = Literal["passed", "failed", "unclear", "error", "timed_out", "skipped"]
"""unclear: the check cannot tell. error, timed_out: it broke, which says nothing about the answer. skipped: not run,
for one it depends on did not pass.
"""


class RunOrigin(Value):
    """The earlier run whose recorded answers a run may use again."""

    kind: Literal["retry", "fork", "bundle"] = Field(description="Why it was made from the other one.")
    run_id: str = Field(description="The earlier run.")
    step: str = Field(default="", description="For a fork: the first step that is done anew.")
    bundle: BlobRef | None = Field(default=None, description="For a bundle: the file its answers are read from.")


class RunRequested(Payload):
    """A prompt was submitted; the run is pending."""

    type_name: ClassVar[str] = "RunRequested"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "run"

    conversation_id: str = Field(description="The conversation it belongs to.")
    prompt_id: str = Field(description="The message it answers.")
    prompt: Text = Field(
        description="The first 200 characters of the prompt, for lists; the names of its files where it has no words."
    )
    strategy: str = Field(description="Name of the strategy asked for.")
    models: tuple[str, ...] = Field(description="Models asked for, as provider/model, in order.")
    options: dict[str, Json] = Field(description="Options of the strategy, defaults filled in.")
    settings: dict[str, Json] = Field(description="The other settings the run keeps, as they were.")
    owner: str = Field(description="Id of the process that is to carry it out.")
    origin: RunOrigin | None = Field(default=None, description="The run it was made from; none for a new prompt.")


class RunStarted(Payload):
    """A process began to carry the run out; it is running."""

    type_name: ClassVar[str] = "RunStarted"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "run"

    owner: str = Field(description="Id of the process; a lock of that name is held while it lives.")
    token: Count = Field(default=1, description="Fencing token: how often the run was taken up, this time included.")


class RunResumed(Payload):
    """Another process took the run up after its owner died; recorded before anything is done."""

    type_name: ClassVar[str] = "RunResumed"
    category: ClassVar[str] = "run"

    owner: str = Field(description="Id of the process that carries it out from here on.")
    token: Count = Field(description="Fencing token: how often the run was taken up, this time included.")
    recovery: Count = Field(
        description="How often in a row it was taken up without a step coming to an end since, from 1."
    )


class StepsPlanned(Payload):
    """The strategy knows how many steps it will take, as far as it can be known."""

    type_name: ClassVar[str] = "StepsPlanned"
    category: ClassVar[str] = "run"

    steps: Count = Field(description="Steps in all, those done included.")


class ApprovalRequested(Payload):
    """The run waits for a person; it goes on when they agree, and not before."""

    type_name: ClassVar[str] = "ApprovalRequested"
    category: ClassVar[str] = "run"

    step: str = Field(description="Key of the step that waits.")
    question: Text = Field(description="What the person is asked, in one sentence.")
    details: Text = Field(default="", description="All that is needed to answer it.")
    cost: Money | None = Field(default=None, description="What agreeing may cost at most; none when not known.")


class ApprovalGiven(Payload):
    """A person agreed to a step, once."""

    type_name: ClassVar[str] = "ApprovalGiven"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "run"

    step: str = Field(description="Key of the step.")
    answer: Text = Field(
        default="", description="What they said, such as the items they ticked; empty for a plain yes."
    )


class ApprovalDenied(Payload):
    """A person refused a step."""

    type_name: ClassVar[str] = "ApprovalDenied"
    category: ClassVar[str] = "run"

    step: str = Field(description="Key of the step.")
    reason: Text = Field(default="", description="Why, if they said so.")


class HookFailed(Payload):
    """Something hooked into the run failed; the run goes on without it."""

    type_name: ClassVar[str] = "HookFailed"
    category: ClassVar[str] = "run"

    hook: Text = Field(description="Name of the hook.")
    point: str = Field(description="Where: before_call, after_call, on_failure, before_decision or after_run.")
    error: Text = Field(description="What was raised, in one line.")


class DecisionMade(Payload):
    """Something was decided on the way, recorded before it was acted upon."""

    type_name: ClassVar[str] = "DecisionMade"
    schema_version: ClassVar[int] = 2
    category: ClassVar[str] = "run"

    kind: str = Field(
        description="What was decided about: models, task, strategy, accept, escalate, fallback, stop, vote, review, answer, budget, memory."
    )
    choice: Text = Field(description="What was chosen.")
    reason: Text = Field(description="Why, in a sentence a person understands.")
    alternatives: tuple[Alternative, ...] = Field(default=(), description="What could have been chosen instead.")
    confidence: Confidence | None = Field(default=None, description="How sure, and who says so.")
    facts: dict[str, Json] = Field(
        default_factory=dict, description="What it was decided on, by name: thresholds, scores, votes, weights."
    )


class CheckMade(Payload):
    """A named check looked at an answer."""

    type_name: ClassVar[str] = "CheckMade"
    category: ClassVar[str] = "run"

    check: Text = Field(description="Name of the check, such as arithmetic, schema or judge.")
    call_id: str = Field(description="The call whose answer was looked at.")
    status: CheckStatus = Field(description="What came of it.")
    score: float | None = Field(default=None, ge=0, le=1, description="0 is bad, 1 is good; none when it cannot tell.")
    source: ConfidenceSource = Field(default="checker", description="Who says so.")
    reason: Text = Field(default="", description="Why, in a sentence a person understands.")
    seconds: float = Field(default=0.0, ge=0, description="How long it took.")
    stand_in: bool = Field(default=False, description="Whether it failed and its written stand-in is given.")


class MemoryUsed(Payload):
    """What is remembered was put into a prompt of the run; recorded before that left."""

    type_name: ClassVar[str] = "MemoryUsed"
    category: ClassVar[str] = "run"

    memory_ids: tuple[str, ...] = Field(description="What was put in, in order.")
    text: Text = Field(description="The words that were put in.")
    tokens: Count = Field(default=0, description="About how many tokens that is.")


class AnswerRated(Payload):
    """A person said how good an answer is; the newest word about an answer counts."""

    type_name: ClassVar[str] = "AnswerRated"
    category: ClassVar[str] = "run"

    call_id: str = Field(default="", description="The call whose answer it is; none for the answer of the run.")
    model: str = Field(description="Model that gave it, as provider/model.")
    rating: Literal["good", "bad", "none"] = Field(description="none takes an earlier word back.")
    how: Literal["thumb", "edit", "pick", "reference"] = Field(
        description="A thumb up or down, an edit of its words, its pick among several, or a comparison with a reference."
    )
    text: Text = Field(default="", description="For an edit: how it should have been.")


class AnswersCompared(Payload):
    """A person said which answers of a run are the best; the newest word about a run counts."""

    type_name: ClassVar[str] = "AnswersCompared"
    category: ClassVar[str] = "run"

    calls: tuple[str, ...] = Field(description="The calls whose answers were compared, in the order they were shown.")
    models: tuple[str, ...] = Field(description="Who gave each of them, as provider/model.")
    best: tuple[str, ...] = Field(description="The calls of the best; several are equally good, none: all are bad.")
    task: str = Field(default="", description="Kind of task, as the run's analysis has it.")
    blind: bool = Field(default=True, description="Whether the names were hidden until then.")


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


class RunReleased(Payload):
    """A person lets a run that was set apart go on; it waits to be resumed."""

    type_name: ClassVar[str] = "RunReleased"
    category: ClassVar[str] = "run"

    reason: Text = Field(default="", description="Why, if they said so.")
