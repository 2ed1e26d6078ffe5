from __future__ import annotations

import asyncio

import pytest

from core.calls.call import Call, CallNames, Limits
from core.calls.retry import REMEMBERED_RUNS, Retry, RetryBucket, RunAllowance
from core.errors import BrokenStream, KeyRefused, Overloaded, ProviderError, RateLimited, RequestRefused
from core.ports.live import Held
from core.ports.models import ModelInfo, ModelResponse
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


async def test_who_looks_is_told_why_it_waits() -> None:
    """From an attempt that failed to the next: what it failed by, and how long it waits."""
    told: list[Held | None] = []
    call = make_call()
    await Retry(Script([busy(), RESPONSE]), lambda _call, held: told.append(held))(call)
    held, gone = told
    assert isinstance(held, Held)
    assert (held.provider, held.at_once, held.why, gone) == (call.target.info.provider, 0, "Busy.", None)
    assert held.seconds >= SOON


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


def of_run(run_id: str, provider: str = "p") -> Call:
    call = make_call()
    call.names = CallNames(run_id=run_id)
    call.target = call.target._replace(info=ModelInfo(f"{provider}/m", provider, "m"))
    return call


def test_the_allowance_follows_its_rule() -> None:
    """A run of few calls has three retries, a run of many one for each ten calls."""
    allowed = []
    for calls in (1, 30, 39, 40, 400):
        run = RunAllowance()
        run.calls = calls
        while run.allows:
            run.retries += 1
        allowed.append(run.retries)
    assert allowed == [3, 3, 3, 4, 40]


async def test_a_run_has_three_retries_however_many_providers_fail() -> None:
    """Each provider's own bucket would allow more; the run's allowance holds for all of them together."""
    retry = Retry(script := Script([busy()]))
    for number in range(10):
        with pytest.raises(RateLimited):
            await retry(of_run("r", f"q{number}"))
    assert script.asked == 10 + 3


async def test_another_run_has_its_own_allowance() -> None:
    """A run that has used up its retries takes none from the next one."""
    retry = Retry(script := Script([busy(), busy(), busy(), busy(), busy(), busy(), RESPONSE]))
    for _ in range(2):
        with pytest.raises(RateLimited):
            await retry(of_run("r"))
    asked = script.asked
    assert await retry(of_run("other", "q")) is RESPONSE
    assert script.asked - asked > 1


async def test_calls_that_fail_together_share_the_allowance() -> None:
    """A storm of twenty lanes of calls that all fail makes no more retries than a tenth of the calls, or three."""
    retry = Retry(script := Script([busy()]))

    async def lane(number: int) -> None:
        for _ in range(10):
            with pytest.raises(RateLimited):
                await retry(of_run("storm", f"q{number}"))

    await asyncio.gather(*(lane(number) for number in range(20)))
    assert 200 < script.asked <= 200 + 20


async def test_runs_are_forgotten() -> None:
    """However many runs there are, the newest thousand are remembered."""
    retry = Retry(Script([RESPONSE]))
    for number in range(REMEMBERED_RUNS + 50):
        await retry(of_run(f"r{number}"))
        await retry(of_run("always"))
    assert len(retry._runs) == REMEMBERED_RUNS
    assert retry._runs["always"].calls == REMEMBERED_RUNS + 50
