"""What another strategy would have come to in runs of the past, told from recorded answers alone.

Amounts are picodollars: what the answers cost when their models were asked for them. Nothing is asked or paid now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from core.queries.receipts import Amounts
from events.values import Alternative, Confidence, ErrorInfo

CallState = Literal["answered", "failed", "stopped"]


@dataclass(frozen=True, slots=True)
class CounterfactualCall:
    """A call the strategy would have made, and the recorded one that stands for it."""

    step: str
    model: str
    sample: int
    call_id: str
    run_id: str
    """The run it was made in, which need not be the one that is replayed."""
    state: CallState
    """stopped: the strategy would not have waited for it; what it would have cost is not known and not counted."""
    picodollars: int | None
    """``None`` when the price is not known."""
    simulated: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class MissingAnswer:
    """A call the strategy would have made and of which nothing is recorded."""

    step: str
    model: str
    sample: int


@dataclass(frozen=True, slots=True)
class CounterfactualDecision:
    """A decision the strategy would have made."""

    kind: str
    choice: str
    reason: str
    alternatives: tuple[Alternative, ...]
    confidence: Confidence | None
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ActualRun:
    """What a run really came to."""

    strategy: str
    state: str
    answer: str
    model: str
    cost: Amounts
    seconds: float | None


@dataclass(frozen=True, slots=True)
class CounterfactualRun:
    """What the strategy would have come to in one run."""

    run_id: str
    prompt: str
    models: tuple[str, ...]
    options: Mapping[str, Any]
    answer: str
    """Empty when there would have been none; then ``error`` says why."""
    model: str
    reason: str
    degraded: bool
    confidence: Confidence | None
    cost: Amounts
    seconds: float
    """From the first request to the answer, with each call taking as long as it took when it was recorded."""
    calls: tuple[CounterfactualCall, ...]
    missing: tuple[MissingAnswer, ...]
    """What is not recorded failed in the replay; with anything here the answer may be another one in truth."""
    decisions: tuple[CounterfactualDecision, ...]
    error: ErrorInfo | None
    was: ActualRun
    same: bool | None
    """Whether both answers mean the same; ``None`` when one of them is missing."""


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """What a strategy would have come to in one run or in several."""

    strategy: str
    runs: tuple[CounterfactualRun, ...]

    @property
    def answered(self) -> int:
        """In how many runs it would have answered."""
        return sum(run.error is None for run in self.runs)

    @property
    def complete(self) -> int:
        """In how many runs everything it would have asked is recorded."""
        return sum(not run.missing for run in self.runs)

    @property
    def compared(self) -> int:
        """In how many runs there are two answers to compare."""
        return sum(run.same is not None for run in self.runs)

    @property
    def different(self) -> int:
        """In how many of these the answer means something else."""
        return sum(run.same is False for run in self.runs)

    @property
    def cost(self) -> Amounts:
        """What it would have cost in all."""
        return total([run.cost for run in self.runs])

    @property
    def cost_then(self) -> Amounts:
        """What the runs really cost."""
        return total([run.was.cost for run in self.runs])

    @property
    def seconds(self) -> float:
        """How long it would have taken, one run after the other."""
        return sum(run.seconds for run in self.runs)

    @property
    def seconds_then(self) -> float:
        """How long the runs really took, as far as they have ended."""
        return sum(run.was.seconds or 0.0 for run in self.runs)


def total(amounts: Sequence[Amounts]) -> Amounts:
    """A sum of sums; its parts stay apart."""
    return Amounts(
        sum(one.real for one in amounts), sum(one.simulated for one in amounts), sum(one.unpriced for one in amounts)
    )
