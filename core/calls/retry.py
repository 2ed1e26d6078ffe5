"""The only retry loop. Rules: docs/architecture.md, section on calls.

At most three attempts with full jitter; ``Retry-After`` is obeyed or, when it is too long, the call fails over; never
after the first visible piece of an answer; and a bucket per provider and an allowance per run stop a storm of retries.
"""

from __future__ import annotations

import random
from collections import OrderedDict, defaultdict

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, wait_random_exponential

from core.calls.call import Call, Gateway
from core.errors import ProviderError
from core.ports.live import Held, Hold, nobody
from core.ports.models import ModelResponse

LONGEST_RETRY_AFTER = 120.0
"""Seconds; a provider that asks for more is not waited for."""
FEWEST_RETRIES = 3
"""So many retries a run has however few calls it makes."""
CALLS_PER_RETRY = 10
"""A run's retries are at most one for so many of its calls."""
REMEMBERED_RUNS = 1000
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


class RunAllowance:
    """What one run may try again: a tenth of its calls, 3 at least. Its steps may multiply, its retries may not."""

    def __init__(self) -> None:
        self.calls = 0
        self.retries = 0

    @property
    def allows(self) -> bool:
        """Whether one more retry may be made."""
        return self.retries < max(FEWEST_RETRIES, self.calls // CALLS_PER_RETRY)


class Retry:
    """Tries a call again when that can help.

    :param hold: told of a call that waits for its next attempt.
    """

    def __init__(self, inner: Gateway, hold: Hold = nobody) -> None:
        self._inner = inner
        self._hold = hold
        self._buckets: defaultdict[str, RetryBucket] = defaultdict(RetryBucket)
        self._runs: OrderedDict[str, RunAllowance] = OrderedDict()

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`."""
        bucket = self._buckets[call.target.info.provider]
        run = self._run(call.names.run_id)
        run.calls += 1
        try:
            response = await self._inner(call)
        except ProviderError as error:
            if not error.retryable:
                raise
            response = await self._again(call, bucket, run, error)
        bucket.succeeded()
        return response

    def _run(self, run_id: str) -> RunAllowance:
        """What a run may still try again; a call that belongs to none stands for itself."""
        if not run_id:
            return RunAllowance()
        run = self._runs.get(run_id)
        if run is None:
            run = self._runs[run_id] = RunAllowance()
            if len(self._runs) > REMEMBERED_RUNS:
                self._runs.popitem(last=False)
        self._runs.move_to_end(run_id)
        return run

    async def _again(self, call: Call, bucket: RetryBucket, run: RunAllowance, error: ProviderError) -> ModelResponse:
        """Go on after a first attempt that failed; a call that succeeds at once never pays for the retry loop."""
        failed: list[ProviderError] = [error]

        async def attempt() -> ModelResponse:
            if failed:
                raise failed.pop()
            self._hold(call.names.call_id, None)
            return await self._inner(call)

        async def announce(state: RetryCallState) -> None:
            fault = state.outcome.exception() if state.outcome else None
            wait = state.next_action.sleep if state.next_action else 0.0
            if isinstance(fault, ProviderError):
                run.retries += 1  # before anything is awaited: of two calls that fail together one may have the last
                await call.record.attempt_failed(state.attempt_number, fault, wait)
                held = Held(call.target.info.provider, seconds=wait, why=fault.what)
                self._hold(call.names.call_id, held)

        retrying = AsyncRetrying(
            retry=retry_if_exception(lambda fault: _can_pass(fault, call, bucket) and run.allows),
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
