"""Recorded answers: what became of each call of a run, read back from a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from core.ports.models import ModelRequest, ModelResponse
from events.values import ErrorInfo, Money


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """One call and what became of it: ``response`` for a whole answer, ``error`` for a failure, ``stopped_by`` for one
    that was stopped; nothing of these for one that has no end.
    """

    call_id: str
    step: str
    """Key of its step inside the run."""
    model: str
    """provider/model."""
    request_hash: str
    sample: int = 0
    simulated: bool = False
    """Whether it is a practice model."""
    response: ModelResponse | None = None
    error: ErrorInfo | None = None
    stopped_by: Literal["", "person", "strategy", "run"] = ""
    reason: str = ""
    """Why it was stopped."""
    partial_text: str = ""
    """What had arrived of an answer that never became whole."""
    cost: Money | None = None
    """What it cost when it was asked."""
    seconds: float = 0.0
    attempts: int = 1

    @property
    def asks(self) -> int:
        """How often a provider was asked in vain before the caller gave up; once for everything but a failure."""
        return max(1, self.attempts) if self.error else 1


class RecordedAnswers(Protocol):
    """A file of recorded answers."""

    @property
    def source(self) -> str:
        """What they were recorded of, such as ``run 0198…``."""

    @property
    def made_on(self) -> date:
        """The day the file was made."""

    @property
    def models(self) -> Mapping[str, bool]:
        """Every model in it, as provider/model, and whether it is a practice model."""

    @property
    def calls(self) -> tuple[RecordedCall, ...]:
        """Every call, in the order they were asked."""

    def find(self, model: str, request: ModelRequest) -> tuple[RecordedCall, ...]:
        """The calls with this very request, in the order they were asked; none when it was never made.

        :param model: as provider/model.
        """
