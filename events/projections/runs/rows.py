"""Rows of runs. Times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from events.catalog.calls import AnswerSource
from events.catalog.runs import CheckStatus
from events.values import Alternative, Confidence, ConfidenceSource, Money

RunState = Literal["pending", "running", "succeeded", "failed", "quarantined", "canceled"]
StepState = Literal["running", "succeeded", "failed", "canceled", "interrupted"]
"""Interrupted: its process died, it was not sent once more, and nothing has ended it since."""
ApprovalState = Literal["waiting", "given", "denied"]
ACTIVE: frozenset[str] = frozenset({"pending", "running"})
"""States a run can still leave by itself."""
MICROSECONDS = 1_000_000
"""In one second."""


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run. Times are microseconds since 1970-01-01 UTC, 0 when it has not come to that."""

    run_id: str
    conversation_id: str
    prompt_id: str
    prompt: str
    strategy: str
    models: tuple[str, ...]
    options: dict[str, Any]
    state: RunState
    owner: str
    """The process that carries it out, or did."""
    requested_at: int
    started_at: int
    ended_at: int
    calls: int
    calls_ended: int
    cost_picodollars: int
    """Sum of the known real costs."""
    simulated_picodollars: int
    """Sum of practice costs, never mixed with the real ones."""
    unpriced_calls: int
    """Answers of models whose price is not known."""
    input_tokens: int
    """Tokens that models read for it; answers that no model was asked for add none."""
    output_tokens: int
    answer: str
    """Text of the answer, empty until there is one."""
    answer_model: str
    reason: str
    """Why this answer, or why it ended without one."""
    error_kind: str
    error_what: str
    error_do: str
    degraded: bool
    confidence: Confidence | None
    cancel_requested: bool
    ordinal: int = 0
    """Position of the event that asked for it: the order of lists."""
    planned: int = 0
    """Steps it expects to take in all, as told last; 0 when that is not known."""
    steps_reused: int = 0
    """Answers taken from an earlier run."""
    calls_cached: int = 0
    """Answers taken from the cache."""
    calls_recorded: int = 0
    """Answers read from a file of recorded ones."""
    saved_picodollars: int = 0
    """What asking the models would have cost where they were not asked, in real money."""
    saved_simulated: int = 0
    """The same in practice money."""
    cached_tokens: int = 0
    """Input tokens that providers read from their prompt caches."""
    trimmed_tokens: int = 0
    """Tokens of the conversation that were left out of its requests."""
    waiting: int = 0
    """How many steps wait for a person; the next fields tell the one that waits longest."""
    waiting_step: str = ""
    waiting_question: str = ""
    waiting_details: str = ""
    waiting_cost: Money | None = None
    """What agreeing may cost at most; ``None`` when not known, and when nothing waits."""
    recoveries: int = 0
    """How often in a row it was taken up without a step coming to an end since."""
    token: int = 0
    """Fencing token of its owner: how often it was taken up; 0 before it started."""
    origin_kind: Literal["", "retry", "fork", "bundle"] = ""
    """How it was made from an earlier run; empty for a new prompt."""
    origin_run_id: str = ""
    origin_step: str = ""
    """For a fork: the first step that is done anew."""
    resumed_at: int = 0
    active_us: int = 0
    """How long it was carried out, in microseconds, up to its newest event: neither the time its process was dead nor
    the time in which it did nothing but wait for an answer of a person."""
    last_at: int = 0
    """When its newest event was recorded."""
    spared_picodollars: int = 0
    """What its answers would have cost more without prompt caches and with the old messages left out, in real money."""
    spared_simulated: int = 0
    """The same in practice money."""

    @property
    def steps_expected(self) -> int:
        """Steps as far as they are known: those planned, or those asked for when they are more."""
        return max(self.planned, self.calls)

    @property
    def progress(self) -> float:
        """The part of the expected steps that has ended, 0 to 1; 1 when the run has ended."""
        if self.state not in ACTIVE:
            return 1.0
        return min(1.0, self.calls_ended / self.steps_expected) if self.steps_expected else 0.0

    @property
    def percent(self) -> int:
        """Progress in whole percent, rounded down."""
        if self.state not in ACTIVE:
            return 100
        return min(100, 100 * self.calls_ended // self.steps_expected) if self.steps_expected else 0

    @property
    def rate(self) -> float | None:
        """Ended steps for each second it was carried out; ``None`` until one has ended.

        Steps taken over from an earlier run are left out: they come all at once and say nothing of those to come.
        """
        done = self.calls_ended - self.steps_reused
        return done * MICROSECONDS / self.active_us if done > 0 and self.active_us > 0 else None

    @property
    def eta_seconds(self) -> float | None:
        """Steps still to come over the rate: seconds of work left as of ``last_at``.

        ``None`` when the run has ended, waits for a person, or has no rate yet. Made of recorded events alone, so that
        it is the same after a crash; a reader that wants it to run down takes off the time since ``last_at``.
        """
        rate = self.rate
        if rate is None or self.state not in ACTIVE or self.waiting:
            return None
        return max(0, self.steps_expected - self.calls_ended) / rate


@dataclass(frozen=True, slots=True)
class RunFilter:
    """What is empty or 0 leaves nothing out; all that is given has to be so of a run. Times are microseconds since
    1970-01-01 UTC.
    """

    states: tuple[str, ...] = ()
    """It is in one of these."""
    strategies: tuple[str, ...] = ()
    """It was asked for with one of these."""
    models: tuple[str, ...] = ()
    """One of these was to be asked, or was asked: as a judge, say, or in the place of another."""
    since: int = 0
    """It was asked for at this time or later."""
    until: int = 0
    """It was asked for before this time."""
    words: str = ""
    """All of these stand in its prompt, strategy, models or id, or are a part of a word there; case does not matter."""
    conversation_id: str = ""
    waiting: bool = False
    """A step of it waits for a person."""
    run_ids: tuple[str, ...] | None = None
    """It is one of these; ``None`` for any."""
    nameless: tuple[str, ...] = ()
    """Ids of runs whose models are not to be told now: these are not found by their models, neither as such nor by words."""


EVERY = RunFilter()
"""Leaves nothing out."""


@dataclass(frozen=True, slots=True)
class ConversationCost:
    """What the runs of one conversation came to. Real and practice money are never mixed; amounts are picodollars."""

    runs: int
    cost_picodollars: int
    simulated_picodollars: int
    unpriced_calls: int
    saved_picodollars: int
    saved_simulated: int
    spared_picodollars: int = 0
    """What answers would have cost more without prompt caches and with the old messages left out, in real money."""
    spared_simulated: int = 0


@dataclass(frozen=True, slots=True)
class StepRow:
    """One call of a run."""

    call_id: str
    run_id: str
    step: str
    model: str
    state: StepState
    started_at: int
    ended_at: int
    seconds: float
    first_seconds: float | None
    input_tokens: int | None
    output_tokens: int | None
    cost_picodollars: int | None
    simulated: bool
    attempts: int
    error_kind: str
    error_what: str
    error_do: str
    source: AnswerSource = "model"
    """Who answered; ``model`` until it has ended."""
    reserved_picodollars: int | None = None
    """What its latest attempt may cost at most; ``None`` when that is not known."""
    booked_picodollars: int = 0
    """What attempts without an answer may have cost: failed, lost with their process, stopped."""
    saved_picodollars: int = 0
    """What asking the model would have cost, when it was not asked."""
    cached_tokens: int | None = None
    """Input tokens read from the provider's prompt cache."""
    dropped_messages: int = 0
    """Messages of the conversation left out of the request."""
    dropped_tokens: int = 0
    estimated_tokens: int | None = None
    """Tokens of the request as counted before it was sent."""
    similarity: float | None = None
    """How like the prompts are, 0 to 1, when the cached one was not the same."""
    origin_call: str = ""
    """The call whose answer this is, when the model was not asked."""
    interrupted: int = 0
    """How often its process died while the model was answering."""
    partial: str = ""
    """What had arrived when that happened last; never an answer."""
    token: int = 1
    """Fencing token of the owner that asked, or that found it interrupted."""
    request_hash: str = ""
    spared_picodollars: int = 0
    """What the answer would have cost more without the provider's prompt cache and with the old messages left out."""
    ordinal: int = 0
    """Position of the event that asked: what was decided before it has a lower one."""


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision of a run."""

    position: int
    run_id: str
    at: int
    kind: str
    choice: str
    reason: str
    alternatives: tuple[Alternative, ...]
    confidence: Confidence | None
    facts: Mapping[str, Any] = field(default_factory=dict)
    """What it was decided on, by name."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """What a named check found of one answer of a run."""

    position: int
    run_id: str
    at: int
    name: str
    call_id: str
    status: CheckStatus
    score: float | None
    """0 is bad, 1 is good; ``None`` when it cannot tell."""
    source: ConfidenceSource
    reason: str
    seconds: float
    stand_in: bool
    """Whether it broke and its written stand-in is given."""


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """One step for which a run asked a person."""

    position: int
    """Of the event that asked."""
    run_id: str
    step: str
    question: str
    details: str
    cost_picodollars: int | None
    """What agreeing may cost at most; ``None`` when not known."""
    simulated: bool
    state: ApprovalState
    asked_at: int
    answered_at: int
    """0 while it waits."""
    reason: str
    """Why it was refused, if they said so."""


@dataclass(frozen=True, slots=True)
class HookFailureRow:
    """Something hooked into a run that failed; the run went on without it."""

    position: int
    run_id: str
    at: int
    hook: str
    point: str
    """Where: before_call, after_call, on_failure, before_decision or after_run."""
    error: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One event of a run, for its timeline."""

    position: int
    at: int
    stream: str
    type: str
    actor: str
    data: dict[str, Any]
    """The payload; empty after an erasure."""
