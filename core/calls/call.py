"""One model call on its way through the gateway, and the interface every wrapper has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from core.errors import ProviderError
from core.ports.models import ModelRequest, ModelResponse, Sink, Target
from events.catalog.calls import AnswerSource
from events.values import Money


@dataclass(frozen=True, slots=True)
class Limits:
    """The three clocks of one attempt and the number of attempts. Source: shared rules in docs/architecture.md."""

    attempts: int = 3
    first_seconds: float = 60
    """Until the first data event."""
    gap_seconds: float = 60
    """Between two data events; keep-alives do not count."""
    total_seconds: float = 600
    """For the whole attempt."""


LOCAL_PATIENCE = 5
"""How many times longer a model on this machine may take to its first data: it may have to be loaded."""


class CallSink(Sink, Protocol):
    """A sink that knows whether a person has seen anything of the answer."""

    @property
    def heard(self) -> bool:
        """Whether any text or reasoning arrived; from then on the call is never tried again by itself."""


class CallRecord(Protocol):
    """What is recorded of a call on its way; its end is recorded by who made it."""

    async def requested(self) -> None:
        """Record that the model is about to be asked, with what that may cost at most. Returns when it is on disk.

        :raises OverBudget: a limit forbids it; nothing is recorded and nothing may be sent.
        :raises ApprovalRefused: a person was asked and said no.
        """

    async def attempt_failed(self, attempt: int, error: ProviderError, wait: float) -> None:
        """Record that an attempt failed and, after ``wait`` seconds, another follows.

        :raises OverBudget: a limit forbids another one.
        """


@dataclass(frozen=True, slots=True)
class CallNames:
    """Where a call belongs."""

    run_id: str = ""
    conversation_id: str = ""
    call_id: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True)
class CallPolicy:
    """What the run has settled for its calls; the same from its start to its end."""

    use_cache: bool = True
    cache_seconds: float = 86_400
    similar: float | None = None
    """How like a cached prompt has to be, 0 to 1; ``None`` for the same word for word."""
    simulate: str = "none"
    """Kind of the error to fail with on purpose, before anything is sent."""
    simulate_share: float = 0.0


@dataclass(frozen=True, slots=True)
class Recalled:
    """Where an answer came from when the model was not asked."""

    source: AnswerSource
    call_id: str
    """The call that was asked for it first."""
    saved: Money | None
    """What that one cost."""
    similarity: float | None = None
    """How like its prompt was, when it was not the same."""


@dataclass(slots=True)
class Call:
    """One call. ``attempts`` counts as the gateway tries."""

    target: Target
    request: ModelRequest
    sink: CallSink
    limits: Limits
    record: CallRecord
    names: CallNames = CallNames()
    policy: CallPolicy = CallPolicy()
    before: str = ""
    """What the answer begins with: the words of the one that it goes on with."""
    key: str = ""
    """sha256 of everything that makes the answer, hexadecimal; empty for an answer that is not to be used again."""
    attempts: int = 0
    """How often the provider was asked; 0 as long as nothing was sent."""
    recalled: Recalled | None = None
    """Set by whoever answers in the model's place."""
    simulated: int = 0
    """How often it failed on purpose; nothing was sent then."""
    waited: float = 0.0
    """Seconds the attempt under way stood in the queue of its provider."""
    ticket: int = 0
    """What the circuit breaker let the attempt under way pass with."""


class Gateway(Protocol):
    """Answers a call, or raises a ``ProviderError``. Every wrapper is one and holds the next one."""

    async def __call__(self, call: Call) -> ModelResponse:
        """Answer the call."""
