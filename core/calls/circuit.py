"""Refuses a call at once whose model is known to fail: it costs neither time nor money and lets the provider recover.

Which errors speak against a provider: it was silent, broke off, answered nonsense or failed inside. One that is the
person's fault is the answer of a healthy server. A 429 counts neither way: it says busy, and the queue in front of the
provider slows down for it. Nor does a call that was stopped, or that a rule of the person's refused.
"""

from __future__ import annotations

from core.calls.breaker import Outcome
from core.calls.breakers import Breakers
from core.calls.call import LOCAL_PATIENCE, Call, CallSink, Gateway
from core.errors import (
    BreakerOpen,
    ContentRefused,
    ContextTooLong,
    KeyMissing,
    KeyRefused,
    ModelNotFound,
    PaymentRequired,
    ProviderError,
    RateLimited,
    RequestRefused,
    TooLarge,
    Unreachable,
)
from core.ports.models import ModelResponse

SLOW_TO_BEGIN = 0.5
"""Share of the limit for the first data after which an answer is slow; its whole length says how much was written."""

_OUTCOMES: dict[type[BaseException], Outcome] = {
    Unreachable: "unreached",
    KeyRefused: "refused",
    PaymentRequired: "refused",
    RequestRefused: "answered",
    ContextTooLong: "answered",
    ModelNotFound: "answered",
    ContentRefused: "answered",
    TooLarge: "answered",
    RateLimited: "none",
    KeyMissing: "none",
    BreakerOpen: "none",
}


class Breaker:
    """Lets calls through while their model's breaker does, and tells it what came of them."""

    def __init__(self, inner: Gateway, breakers: Breakers) -> None:
        self._inner = inner
        self._breakers = breakers

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`.

        :raises BreakerOpen: the model is not asked now; nothing was sent.
        """
        breakers, target, sink = self._breakers, call.target, call.sink
        call.ticket, call.waited = breakers.enter(target), 0.0
        began = breakers.clock()
        call.sink = watch = _Watch(sink, breakers)
        try:
            response = await self._inner(call)
        except BaseException as error:
            breakers.leave(
                target, call.ticket, _outcome(error), why=error.what if isinstance(error, ProviderError) else ""
            )
            raise
        finally:
            call.sink = sink
        silent = (watch.first or breakers.clock()) - began - call.waited
        breakers.leave(target, call.ticket, "slow" if silent > _patience(call) else "answered")
        return response


class _Watch:
    """Hands an answer on and notes when it began."""

    def __init__(self, sink: CallSink, breakers: Breakers) -> None:
        self._sink = sink
        self._clock = breakers.clock
        self.first: float | None = None
        self.text = sink.text
        self.reasoning = sink.reasoning

    @property
    def heard(self) -> bool:
        """See :class:`core.calls.call.CallSink`."""
        return self._sink.heard

    def data(self) -> None:
        """See :class:`core.ports.models.Sink`."""
        if self.first is None:
            self.first = self._clock()
        self._sink.data()


def _outcome(error: BaseException) -> Outcome:
    return _OUTCOMES.get(type(error)) or ("failed" if isinstance(error, ProviderError) else "none")


def _patience(call: Call) -> float:
    """Seconds to the first data from which on an answer is slow."""
    usual = call.limits.first_seconds * SLOW_TO_BEGIN
    return usual * LOCAL_PATIENCE if call.target.info.local else usual
