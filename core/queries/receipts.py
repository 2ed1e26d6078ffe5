"""What a decision receipt tells: everything that led to an answer, as read from events alone.

Times are microseconds since 1970-01-01 UTC, amounts are :class:`events.values.Money`; ``None`` is not known, never zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from events.values import Alternative, Confidence, ErrorInfo, Money, Usage

StepState = Literal["running", "succeeded", "failed", "canceled"]


@dataclass(frozen=True, slots=True)
class ReceiptOrigin:
    """The earlier run that a run was made from."""

    kind: str
    """retry, fork or bundle."""
    run_id: str
    step: str = ""
    """For a fork: the first step that was done anew."""


@dataclass(frozen=True, slots=True)
class ReceiptBreaker:
    """A state of a circuit breaker that held for a model while the run was on its way."""

    at: int
    model: str
    host: str
    state: str
    previous: str
    reason: str
    before: bool
    """Whether it held already when the run was asked for."""


@dataclass(frozen=True, slots=True)
class ReceiptModel:
    """A model that could be asked, and what was known of it then."""

    model: str
    known: Mapping[str, Any]
    """See :class:`core.routing.knowledge.ModelFacts`; what was not known is left out."""
    requested: bool
    """Whether the run was asked for with it; otherwise an option or a rule named it."""
    asked: int
    """In how many steps it was asked."""


@dataclass(frozen=True, slots=True)
class ReceiptDecision:
    """One decision, as it was recorded before it was acted upon."""

    position: int
    at: int
    actor: str
    kind: str
    choice: str
    reason: str
    alternatives: tuple[Alternative, ...]
    confidence: Confidence | None
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ReceiptMishap:
    """What went wrong with a request before its step had an end."""

    at: int
    kind: Literal["attempt failed", "lost"]
    """lost: the process died while the model was answering."""
    what: str
    booked: Money | None
    """What it may have cost."""
    wait_seconds: float = 0.0
    partial_text: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptStep:
    """One call of a model."""

    call_id: str
    step: str
    model: str
    asked_at: int
    request_hash: str
    sample: int = 0
    parameters: Mapping[str, Any] = field(default_factory=dict)
    simulated: bool = False
    reserved: Money | None = None
    """What was set aside for it when it was asked."""
    estimated_tokens: int | None = None
    dropped: int = 0
    """Older messages that were not sent."""
    summary_step: str = ""
    """The step whose answer stood for those; empty when they were left out."""
    state: StepState = "running"
    ended_at: int = 0
    text: str = ""
    """The whole answer."""
    reasoning: str = ""
    partial_text: str = ""
    """What had arrived of an answer that never became whole."""
    finish: str = ""
    answered_by: str = ""
    usage: Usage | None = None
    cost: Money | None = None
    booked: tuple[Money, ...] = ()
    """What attempts without an answer may have cost."""
    saved: Money | None = None
    """What asking the model would have cost, when it was not asked."""
    spared: Money | None = None
    seconds: float | None = None
    first_seconds: float | None = None
    attempts: int = 0
    source: str = "model"
    """model, cache, reused or recorded."""
    origin_call: str = ""
    origin_run: str = ""
    """The call and the run whose answer it is, when the model was not asked."""
    similarity: float | None = None
    cache: str = ""
    """What the cache had to say, in a sentence."""
    error: ErrorInfo | None = None
    reason: str = ""
    """Why it was stopped."""
    stopped_by: str = ""
    mishaps: tuple[ReceiptMishap, ...] = ()
    counts: bool = False
    """Whether its answer is one of those the strategy counted."""


@dataclass(frozen=True, slots=True)
class ReceiptCheck:
    """What a named check found in an answer."""

    at: int
    check: str
    call_id: str
    model: str
    status: str
    score: float | None
    source: str
    reason: str
    seconds: float
    stand_in: bool


@dataclass(frozen=True, slots=True)
class ReceiptMemory:
    """What was remembered and put into a prompt, word for word."""

    at: int
    memory_ids: tuple[str, ...]
    text: str
    tokens: int


@dataclass(frozen=True, slots=True)
class ReceiptApproval:
    """A step for which a person was asked."""

    step: str
    question: str
    details: str
    cost: Money | None
    asked_at: int
    state: Literal["waiting", "given", "denied"] = "waiting"
    answered_at: int = 0
    actor: str = ""
    answer: str = ""
    """What they said, such as the items they ticked; empty for a plain yes."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptRating:
    """A person's word on an answer."""

    at: int
    call_id: str
    """Empty for the answer of the run."""
    model: str
    rating: str
    how: str
    text: str


@dataclass(frozen=True, slots=True)
class ReceiptReview:
    """What another model said of an answer of the run when a person had it reviewed."""

    run_id: str
    """The run of the reviews, which has a receipt of its own."""
    asked_at: int
    asked_by: str
    answer: str
    """The call whose answer was reviewed, the message of one of no call."""
    writer: str
    """The model whose answer that is; empty for one that no model gave."""
    model: str
    """Who reviewed it."""
    call_id: str
    state: StepState
    verdict: Literal["", "agree", "disagree", "info"] = ""
    """Empty until it has said something."""
    sentence: str = ""
    revision: str = ""
    """The whole answer as it should be, where it disagrees and wrote one."""
    taken_at: int = 0
    """When the words of its revision were last put in the answer's place."""
    in_place: bool = False
    """Whether they stand there now: they may have been taken back, or the answer written anew."""
    error: ErrorInfo | None = None


@dataclass(frozen=True, slots=True)
class ReceiptLimit:
    """A limit on spending that held when the run was asked for."""

    scope: str
    picodollars: int
    zone: str


@dataclass(frozen=True, slots=True)
class ReceiptWarning:
    """A limit whose greater part was used up while the run was on its way."""

    at: int
    scope: str
    period: str
    picodollars: int
    limit: int
    simulated: bool


@dataclass(frozen=True, slots=True)
class ReceiptTaking:
    """A process that began to carry the run out, or took it up after another one had died."""

    at: int
    owner: str
    token: int
    resumed: bool


@dataclass(frozen=True, slots=True)
class ReceiptFault:
    """Something hooked into the run that failed; the run went on without it."""

    at: int
    hook: str
    point: str
    error: str


@dataclass(frozen=True, slots=True)
class ConfidenceWorth:
    """How often answers with about so much confidence of one kind were found good, see :mod:`core.results.calibration`."""

    likelihood: float
    rated: int
    """How many such answers somebody judged."""


@dataclass(frozen=True, slots=True)
class ReceiptEnd:
    """How the run ended."""

    state: str = "running"
    at: int = 0
    message_id: str = ""
    call_id: str = ""
    """The call the answer is from; empty for one that no model gave."""
    model: str = ""
    text: str = ""
    reason: str = ""
    degraded: bool = False
    confidence: Confidence | None = None
    worth: ConfidenceWorth | None = None
    """What such a confidence has been worth; none where no answer with about as much of its kind was rated."""
    counted: tuple[str, ...] = ()
    """The calls whose answers count, the shown one first."""
    error: ErrorInfo | None = None


class Amounts(NamedTuple):
    """A sum whose parts are never mixed, in picodollars."""

    real: int
    simulated: int
    unpriced: int
    """How many answers have no known price."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Everything that led to the answer of a run."""

    run_id: str
    subject: str
    """The id that was asked for: of the run, of a message or of a call."""
    conversation_id: str
    prompt_id: str
    prompt: str
    files: tuple[str, ...]
    """Names of the files given with it."""
    asked_at: int
    asked_by: str
    strategy: str
    strategy_chosen_by: str
    """person, preset or default; empty when that was not recorded."""
    models_chosen_by: str
    options: Mapping[str, Any]
    options_given: tuple[str, ...]
    """Those the person gave with the prompt; the others are from the settings."""
    task: Mapping[str, Any]
    instructions: str
    """What was sent before the conversation, without what was remembered; empty for nothing."""
    instructions_from: str
    """conversation or settings."""
    settings: Mapping[str, Any]
    """The other settings the run kept, as they were."""
    models: tuple[ReceiptModel, ...]
    steps: tuple[ReceiptStep, ...]
    decisions: tuple[ReceiptDecision, ...]
    checks: tuple[ReceiptCheck, ...]
    memory: tuple[ReceiptMemory, ...]
    approvals: tuple[ReceiptApproval, ...]
    breakers: tuple[ReceiptBreaker, ...]
    limits: tuple[ReceiptLimit, ...]
    warnings: tuple[ReceiptWarning, ...]
    ratings: tuple[ReceiptRating, ...]
    reviews: tuple[ReceiptReview, ...]
    """What was said of its answers, in the order it was asked for."""
    lineage: tuple[ReceiptOrigin, ...]
    """The run it was made from, the one that was made from, and so on."""
    takings: tuple[ReceiptTaking, ...]
    faults: tuple[ReceiptFault, ...]
    end: ReceiptEnd

    @property
    def answered(self) -> ReceiptStep | None:
        """The step whose answer was shown, word for word; ``None`` for an answer put together from several, or none."""
        end = self.end
        named = (step for step in self.steps if step.call_id == end.call_id)
        told = (step for step in self.steps if step.state == "succeeded" and step.text == end.text)
        return next(named if end.call_id else told, None) if end.text else None

    @property
    def others(self) -> tuple[ReceiptStep, ...]:
        """The steps with a whole answer that was not the one shown, in the order they were asked."""
        shown = self.answered
        whole = (step for step in self.steps if step.state == "succeeded" and "/summary-" not in step.step)
        return tuple(step for step in whole if shown is None or step.call_id != shown.call_id)

    @property
    def failed(self) -> tuple[ReceiptStep, ...]:
        """The steps that failed."""
        return tuple(step for step in self.steps if step.state == "failed")

    @property
    def seconds(self) -> float | None:
        """From the request of the run to its end; ``None`` when it has none."""
        return max(0, self.end.at - self.asked_at) / 1_000_000 if self.end.at else None

    @property
    def cost(self) -> Amounts:
        """What the run cost: the answers of models, and what attempts without an answer may have cost."""
        asked = [step for step in self.steps if step.state == "succeeded" and step.source == "model"]
        amounts = [*(step.cost for step in asked), *(amount for step in self.steps for amount in step.booked)]
        known = [amount for amount in amounts if amount is not None]
        real = sum(amount.picodollars for amount in known if not amount.simulated)
        practice = sum(amount.picodollars for amount in known if amount.simulated)
        return Amounts(real, practice, len(amounts) - len(known))
