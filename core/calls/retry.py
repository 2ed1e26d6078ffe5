"""The only retry loop. Rules: docs/architecture.md, section on calls.

At most three attempts with full jitter; ``Retry-After`` is obeyed or, when it is too long, the call fails over; never
after the first visible piece of an answer; and a bucket per provider stops a storm of retries.
"""

from __future__ import annotations

import random
from collections import defaultdict

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, wait_random_exponential

from core.calls.call import Call, Gateway
from core.errors import ProviderError
from core.ports.models import ModelResponse

LONGEST_RETRY_AFTER = 120.0
"""Seconds; a provider that asks for more is not waited for."""
_BACKOFF = wait_random_exponential(multiplier=0.5, max=20)


class RetryBucket:
    """Tokens that retries of one provider spend: 10 at most; a failure takes 1, a success gives back 0.1.

    Under 5 there are no retries, so that a provider that is down is not asked three times as often as one that is up.
    """

    def __init__(self) -> None:
        self._tokens = 10.0

    def failed(self) -> None:
        """A call failed in a way that could be retried."""
        self._tokens = max(0.0, self._tokens - 1)

    def succeeded(self) -> None:
        """A call succeeded."""
        self._tokens = min(10.0, self._tokens + 0.1)

    @property
    def allows(self) -> bool:
        """Whether a retry may be made."""
        return self._tokens >= 5


class Retry:
    """Tries a call again when that can help."""

    def __init__(self, inner: Gateway) -> None:
        self._inner = inner
        self._buckets: defaultdict[str, RetryBucket] = defaultdict(RetryBucket)

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`."""
        bucket = self._buckets[call.target.info.provider]

        def again(error: BaseException) -> bool:
            if not isinstance(error, ProviderError) or not error.retryable:
                return False
            bucket.failed()
            patient = error.retry_after is None or error.retry_after <= _longest(call)
            return bucket.allows and patient and not call.sink.heard

        async def announce(state: RetryCallState) -> None:
            error = state.outcome.exception() if state.outcome else None
            wait = state.next_action.sleep if state.next_action else 0.0
            if isinstance(error, ProviderError):
                await call.on_retry(state.attempt_number, error, wait)

        retrying = AsyncRetrying(
            retry=retry_if_exception(again),
            stop=lambda state: state.attempt_number >= call.limits.attempts,
            wait=_wait,
            before_sleep=announce,
            reraise=True,
        )
        response: ModelResponse = await retrying(self._inner, call)
        bucket.succeeded()
        return response


def _longest(call: Call) -> float:
    return min(LONGEST_RETRY_AFTER, call.limits.total_seconds)


def _wait(state: RetryCallState) -> float:
    """Seconds to wait: what the provider asked for, spread a little, or the jittered backoff."""
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, ProviderError) and error.retry_after is not None:
        return error.retry_after * random.uniform(1, 1.1)  # noqa: S311 - spreads load, keeps no secret
    return _BACKOFF(state)
