"""Rows of performance. Times are microseconds since 1970-01-01 UTC, durations are seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from events.catalog.calls import AnswerSource
from events.projections.performance.sketch import quantile


@dataclass(frozen=True, slots=True)
class CallSample:
    """One finished call: a point of every plot."""

    position: int
    run_id: str
    model: str
    ended_at: int
    outcome: Literal["succeeded", "failed", "canceled"]
    seconds: float
    first_seconds: float | None
    input_tokens: int | None
    output_tokens: int | None
    cost_picodollars: int | None
    simulated: bool
    provider: str = ""
    booked: int = 0
    """What a budget counts for it in picodollars: what the answer cost, or may have cost where that is not known, and
    what every attempt lost on the way may have cost."""
    source: AnswerSource = "model"
    """Who answered. Only what a model answered is a measure of that model."""
    cached_tokens: int | None = None
    """Input tokens read from the provider's prompt cache."""
    saved_picodollars: int = 0
    """What asking the model would have cost, when it was not asked."""
    dropped_tokens: int = 0
    """Tokens of the conversation left out of the request."""
    spared_picodollars: int = 0
    """What the answer would have cost more without the provider's prompt cache and with the old messages left out."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What successful calls cost in a span of time, real money and practice money apart."""

    picodollars: int
    simulated_picodollars: int
    unpriced_calls: int
    """Answers whose price is not known."""


@dataclass(frozen=True, slots=True)
class Booked:
    """What budgets count for the finished calls of one provider, real or practice money."""

    provider: str
    simulated: bool
    picodollars: int
    lost: int = 0
    """As much of it as attempts without an answer may have cost."""


@dataclass(frozen=True, slots=True)
class Reservation:
    """A call in flight, as budgets count it. Whether its process still lives is for the reader to know."""

    call_id: str
    run_id: str
    provider: str
    simulated: bool
    started_at: int
    reserved: int | None
    """What the attempt under way may cost at most, in picodollars; ``None`` when that is not known."""
    booked: int
    """What its earlier attempts may have cost."""


@dataclass(frozen=True, slots=True)
class Savings:
    """What was saved in a span of time."""

    cache_hits: int
    """Calls answered from the cache."""
    saved_picodollars: int
    """What answers that no model was asked for would have cost in real money."""
    saved_simulated: int
    """The same in practice money."""
    cached_tokens: int
    """Input tokens that providers read from their prompt caches."""
    trimmed_tokens: int
    """Tokens left out of the requests that models were sent."""
    spared_picodollars: int = 0
    """What those cached tokens and those left out would have cost more, in real money."""
    spared_simulated: int = 0
    """The same in practice money."""


@dataclass(frozen=True, slots=True)
class ModelFigures:
    """What one model did in a span of time. Canceled calls count neither as success nor as failure.

    Calls that were answered in the model's place say nothing of it and count in ``cached`` alone.
    """

    model: str
    calls: int
    """Finished calls of the model, canceled ones included."""
    succeeded: int
    failed: int
    p50_seconds: float | None
    """Latency of the successful calls; ``None`` when there are none."""
    p95_seconds: float | None
    p99_seconds: float | None
    first_p50_seconds: float | None
    """Time to the first piece of text."""
    tokens_per_second: float | None
    """Output tokens over the time they took after the first piece, all successful calls together."""
    cost_picodollars: int
    """Sum of the known real costs."""
    simulated_picodollars: int
    unpriced_calls: int
    input_tokens: int
    output_tokens: int
    cached: int = 0
    """Calls answered from the cache, an earlier run or a file of recorded answers."""

    @property
    def success_rate(self) -> float | None:
        """Successes among successes and failures."""
        decided = self.succeeded + self.failed
        return self.succeeded / decided if decided else None


Dimension = Literal["model", "strategy", "kind"]
"""What calls are told apart by: the model, the strategy of their run, or its kind of task."""


@dataclass(frozen=True, slots=True)
class Only:
    """Which calls are meant; an empty word means all."""

    model: str | None = None
    strategy: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Slice:
    """What the calls of one group came to in one step of time.

    Answers that no model was asked for count in ``hits`` and ``reused`` and in what was saved, and in nothing else.
    """

    key: str
    """The model, strategy or kind of task; empty where calls are not told apart, or where it is not known."""
    start: int
    """Where the step begins, in microseconds since 1970-01-01 UTC."""
    calls: int
    """Finished calls of models, canceled ones included."""
    succeeded: int
    failed: int
    hits: int
    """Calls answered from the cache."""
    reused: int
    """Calls answered from an earlier run or a file of recorded answers."""
    cost_picodollars: int
    simulated_picodollars: int
    unpriced_calls: int
    input_tokens: int
    output_tokens: int
    written: int
    """Output tokens of the answers whose time of writing is known; ``writing_us`` is that time in microseconds."""
    writing_us: int
    busy_us: int
    """How long all calls took together, in microseconds."""
    saved_picodollars: int
    saved_simulated: int
    spared_picodollars: int
    spared_simulated: int
    took: int
    """How long answers took, as a sketch (see :mod:`events.projections.performance.sketch`)."""
    began: int
    """How long they took to their first text, as a sketch."""

    @property
    def canceled(self) -> int:
        """Calls that were stopped, which count neither as success nor as failure."""
        return self.calls - self.succeeded - self.failed

    @property
    def success_rate(self) -> float | None:
        """Successes among successes and failures."""
        decided = self.succeeded + self.failed
        return self.succeeded / decided if decided else None

    @property
    def hit_rate(self) -> float | None:
        """Share of the questions that the cache answered, of those that it or a model did."""
        asked = self.hits + self.calls
        return self.hits / asked if asked else None

    @property
    def tokens_per_second(self) -> float | None:
        """Output tokens over the time they took after the first piece."""
        return self.written * 1_000_000 / self.writing_us if self.writing_us else None

    def seconds(self, share: float) -> float | None:
        """How long answers took that ``share`` of all did not exceed, within 5 %; none without any."""
        return quantile(self.took, share)

    def first_seconds(self, share: float) -> float | None:
        """The same to the first text."""
        return quantile(self.began, share)
