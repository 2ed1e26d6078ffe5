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
    Counted in tenths.
    """

    def __init__(self) -> None:
        self._tenths = 100

    def failed(self) -> None:
        """A call failed in a way that could be retried."""
        self._tenths = max(0, self._tenths - 10)

    def succeeded(self) -> None:
        """A call succeeded."""
        self._tenths = min(100, self._tenths + 1)

    @property
    def allows(self) -> bool:
        """Whether a retry may be made."""
        return self._tenths >= 50


class Retry:
    """Tries a call again when that can help."""

    def __init__(self, inner: Gateway) -> None:
        self._inner = inner
        self._buckets: defaultdict[str, RetryBucket] = defaultdict(RetryBucket)

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`."""
        bucket = self._buckets[call.target.info.provider]
        try:
            response = await self._inner(call)
        except ProviderError as error:
            if not error.retryable:
                raise
            response = await self._again(call, bucket, error)
        bucket.succeeded()
        return response

    async def _again(self, call: Call, bucket: RetryBucket, error: ProviderError) -> ModelResponse:
        """Go on after a first attempt that failed; a call that succeeds at once never pays for the retry loop."""
        failed: list[ProviderError] = [error]

        async def attempt() -> ModelResponse:
            if failed:
                raise failed.pop()
            return await self._inner(call)

        async def announce(state: RetryCallState) -> None:
            fault = state.outcome.exception() if state.outcome else None
            wait = state.next_action.sleep if state.next_action else 0.0
            if isinstance(fault, ProviderError):
                await call.record.attempt_failed(state.attempt_number, fault, wait)

        retrying = AsyncRetrying(
            retry=retry_if_exception(lambda fault: _can_pass(fault, call, bucket)),
            stop=lambda state: state.attempt_number >= call.limits.attempts,
            wait=_wait,
            before_sleep=announce,
            reraise=True,
        )
        response: ModelResponse = await retrying(attempt)
        return response


def _can_pass(fault: BaseException, call: Call, bucket: RetryBucket) -> bool:
    """Whether the same call, made again, can succeed and may be made."""
    if not isinstance(fault, ProviderError) or not fault.retryable:
        return False
    bucket.failed()
    patient = fault.retry_after is None or fault.retry_after <= _longest(call)
    return bucket.allows and patient and not call.sink.heard


def _longest(call: Call) -> float:
    return min(LONGEST_RETRY_AFTER, call.limits.total_seconds)


def _wait(state: RetryCallState) -> float:
    """Seconds to wait: what the provider asked for, spread a little, or the jittered backoff."""
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, ProviderError) and error.retry_after is not None:
        return error.retry_after * random.uniform(1, 1.1)  # noqa: S311 - spreads load, keeps no secret
    return _BACKOFF(state)
