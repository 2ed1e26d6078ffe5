from __future__ import annotations

import pytest

from core.calls.call import Call, Limits
from core.calls.retry import Retry, RetryBucket
from core.errors import BrokenStream, KeyRefused, Overloaded, ProviderError, RateLimited, RequestRefused
from core.ports.models import ModelResponse
from tests.core.calls.gateways import RESPONSE, Script, make_call

SOON = 0.001


def busy() -> RateLimited:
    return RateLimited("Busy.", "Wait.", retry_after=SOON)


async def test_a_passing_fault_is_tried_again() -> None:
    """A call that fails in a way that can pass is answered by a later attempt, and each wait is told before it."""
    told: list[float] = []
    script = Script([busy(), busy(), RESPONSE])
    call = make_call(told=told)
    assert await Retry(script)(call) is RESPONSE
    assert (script.asked, call.attempts, len(told)) == (3, 3, 2)


async def test_no_more_attempts_than_allowed() -> None:
    """The last attempt's own error is raised when none succeeded."""
    script = Script([busy()])
    with pytest.raises(RateLimited):
        await Retry(script)(make_call(Limits(attempts=2)))
    assert script.asked == 2


@pytest.mark.parametrize("error", [KeyRefused("No.", "Do."), RequestRefused("No.", "Do.", status=422)])
async def test_what_cannot_pass_is_not_tried_again(error: ProviderError) -> None:
    """A refused key or request is asked once."""
    script = Script([error])
    with pytest.raises(type(error)):
        await Retry(script)(make_call())
    assert script.asked == 1


async def test_never_after_the_first_visible_text() -> None:
    """A call whose answer had begun is not repeated: the person would see two beginnings and pay twice."""

    async def breaks(call: Call) -> ModelResponse:
        call.sink.text("Once upon")
        raise BrokenStream("Cut.", "Ask again.", retry_after=SOON)

    script = Script([breaks])
    with pytest.raises(BrokenStream):
        await Retry(script)(make_call())
    assert script.asked == 1


async def test_a_wait_that_is_too_long_is_not_waited() -> None:
    """A provider that asks to wait longer than two minutes, or than the call may take, is given up at once."""
    for seconds, limits in ((121, Limits()), (11, Limits(total_seconds=10))):
        script = Script([Overloaded("Full.", "Wait.", retry_after=seconds)])
        with pytest.raises(Overloaded):
            await Retry(script)(make_call(limits))
        assert script.asked == 1


async def test_retry_after_is_not_cut_short() -> None:
    """The wait before the next attempt is at least what the provider asked for."""
    told: list[float] = []
    await Retry(Script([RateLimited("Busy.", "Wait.", retry_after=0.02), RESPONSE]))(make_call(told=told))
    assert 0.02 <= told[0] <= 0.022


async def test_a_provider_that_is_down_is_not_stormed() -> None:
    """After a row of failures a provider's calls are made once each, until successes have come back."""
    retry = Retry(script := Script([busy()]))
    for _ in range(20):
        with pytest.raises(RateLimited):
            await retry(make_call())
    assert script.asked < 20 + 6


def test_the_bucket_follows_its_rule() -> None:
    """Ten tokens; a failure takes one, a success gives back a tenth; no retries under five."""
    bucket = RetryBucket()
    for _ in range(5):
        bucket.failed()
    assert bucket.allows
    bucket.failed()
    assert not bucket.allows
    for _ in range(10):
        bucket.succeeded()
    assert bucket.allows
