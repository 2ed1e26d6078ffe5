"""One model call on its way through the gateway, and the interface every wrapper has."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from core.errors import ProviderError
from core.ports.models import ModelRequest, ModelResponse, Sink, Target


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


RetryNotice = Callable[[int, ProviderError, float], Awaitable[None]]
"""Told before each wait: the number of the failed attempt, its error, and the seconds until the next."""


@dataclass(slots=True)
class Call:
    """One call. ``attempts`` counts as the gateway tries."""

    target: Target
    request: ModelRequest
    sink: CallSink
    limits: Limits
    on_retry: RetryNotice
    attempts: int = 0


class Gateway(Protocol):
    """Answers a call, or raises a ``ProviderError``. Every wrapper is one and holds the next one."""

    async def __call__(self, call: Call) -> ModelResponse:
        """Answer the call."""
