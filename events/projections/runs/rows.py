"""Rows of runs. Times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from events.values import Alternative, Confidence

RunState = Literal["pending", "running", "succeeded", "failed", "quarantined", "canceled"]
ACTIVE: frozenset[str] = frozenset({"pending", "running"})
"""States a run can still leave by itself."""


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
    """Answers whose price is not known."""
    input_tokens: int
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

    @property
    def progress(self) -> float:
        """The part of the calls asked for so far that has ended, 0 to 1; 1 when the run has ended."""
        if self.state not in ACTIVE:
            return 1.0
        return self.calls_ended / self.calls if self.calls else 0.0


@dataclass(frozen=True, slots=True)
class StepRow:
    """One call of a run."""

    call_id: str
    run_id: str
    step: str
    model: str
    state: Literal["running", "succeeded", "failed", "canceled"]
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
