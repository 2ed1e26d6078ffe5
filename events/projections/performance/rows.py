"""Rows of performance. Times are microseconds since 1970-01-01 UTC, durations are seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


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


@dataclass(frozen=True, slots=True)
class Spent:
    """What successful calls cost in a span of time, real money and practice money apart."""

    picodollars: int
    simulated_picodollars: int
    unpriced_calls: int
    """Answers whose price is not known."""


@dataclass(frozen=True, slots=True)
class ModelFigures:
    """What one model did in a span of time. Canceled calls count neither as success nor as failure."""

    model: str
    calls: int
    """Finished calls, canceled ones included."""
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

    @property
    def success_rate(self) -> float | None:
        """Successes among successes and failures."""
        decided = self.succeeded + self.failed
        return self.succeeded / decided if decided else None
