"""Fails calls on purpose, before anything is sent, so that a person can see what happens then.

Innermost but for the provider itself: retries, breakers, fallbacks and budgets meet the same errors as on a bad day.
Which calls fail follows from the call's key and the number of the attempt, so that the same prompt fails the same way.
"""

from __future__ import annotations

import hashlib

from core.calls.call import Call, Gateway
from core.errors import (
    BrokenStream,
    PaymentRequired,
    ProviderError,
    RateLimited,
    ServerFault,
    TimedOut,
    Unreachable,
)
from core.ports.models import ModelResponse

SIMULATED = "Simulated:"
"""How the words of every failure on purpose begin."""
_SWITCH_OFF = "Nothing was sent; switch this off under Settings, Try failures."
_BUSY_SECONDS = 1.0
"""What a provider that is busy on purpose asks to wait."""

_FAULTS: dict[str, tuple[type[ProviderError], str, int | None, float | None]] = {
    "unreachable": (Unreachable, "cannot be reached", None, None),
    "rate_limited": (RateLimited, "says that there are too many requests", 429, _BUSY_SECONDS),
    "server_fault": (ServerFault, "failed inside", 500, None),
    "timed_out": (TimedOut, "sent nothing in time", None, None),
    "broken_stream": (BrokenStream, "went away in the middle of its answer", None, None),
    "payment_required": (PaymentRequired, "says that there is no credit", 402, None),
}
"""By the setting's choices: class, words, status, seconds to wait."""


class Simulation:
    """Raises the error that the run's settings ask for, for the share of attempts they ask for."""

    def __init__(self, inner: Gateway) -> None:
        self._inner = inner

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`.

        :raises ProviderError: on purpose.
        """
        fault = _FAULTS.get(call.policy.simulate)
        if fault is None or _draw(call) >= call.policy.simulate_share:
            return await self._inner(call)
        call.simulated += 1
        error, words, status, wait = fault
        raise error(f"{SIMULATED} {call.target.info.id} {words}.", _SWITCH_OFF, status=status, retry_after=wait)


def _draw(call: Call) -> float:
    """A number from 0 up to but not 1, evenly spread, always the same for one attempt of one call."""
    attempt = call.attempts + call.simulated + 1
    drawn = hashlib.sha256(f"{call.key or call.names.call_id}:{attempt}".encode()).digest()
    return int.from_bytes(drawn[:6], "big") / 2**48
