from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.calls.breakers import Breakers
from core.calls.call import Call, CallNames, Gateway, Limits
from core.calls.circuit import Breaker
from core.calls.concurrency import Concurrency
from core.calls.lanes import LaneLimits, Lanes
from core.calls.retry import Retry
from core.calls.timeouts import Timeouts
from core.errors import (
    BreakerOpen,
    ContentRefused,
    ContextTooLong,
    IncompleteAnswer,
    KeyMissing,
    KeyRefused,
    ModelNotFound,
    OverBudget,
    Overloaded,
    PaymentRequired,
    ProviderError,
    RateLimited,
    RequestRefused,
    ServerFault,
    TimedOut,
    TooLarge,
    Unreachable,
)
from core.ports.models import ModelResponse
from events.catalog import PAYLOADS
from events.errors import TuttiError
from events.registry import Registry
from events.store.sqlite.store import open_store
from events.upcasters import UPCASTERS
from tests.core.calls.gateways import RESPONSE, Script, make_call

WORDS = ("It happened.", "Do something.")
SOON = 0.001


class Clock:
    """A monotonic clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Time stands still until a test moves it."""
    return Clock()


@pytest.fixture
async def breakers(home: Path, clock: Clock) -> AsyncIterator[Breakers]:
    """The breakers of a process with a store of its own."""
    registry = Registry(PAYLOADS, UPCASTERS)
    store = open_store(home, registry)
    yield Breakers(store, store.open_reader(), registry, clock=clock, chance=lambda: 0.5)
    await store.close()


async def spend(
    gateway: Gateway, times: int, *, call: Call | None = None, limits: Limits | None = None, local: bool = False
) -> list[type[BaseException]]:
    """Make calls one after the other; the errors they ended with."""
    errors: list[type[BaseException]] = []
    for _ in range(times):
        try:
            await gateway(call or make_call(limits, local=local))
        except TuttiError as error:
            errors.append(type(error))
    return errors


@pytest.mark.parametrize("error", [ServerFault, TimedOut, Overloaded, IncompleteAnswer, ProviderError])
async def test_a_provider_that_fails_is_left_alone(breakers: Breakers, error: type[ProviderError]) -> None:
    """After five failures the sixth call is refused without being sent."""
    script = Script([error(*WORDS)])
    errors = await spend(Breaker(script, breakers), 6)
    assert (script.asked, errors[-1]) == (5, BreakerOpen)


@pytest.mark.parametrize("error", [KeyRefused, PaymentRequired])
async def test_a_refused_key_is_sent_once(breakers: Breakers, error: type[ProviderError]) -> None:
    """After a 401, 402 or 403 nothing is sent until something is changed."""
    script = Script([error(*WORDS)])
    errors = await spend(Breaker(script, breakers), 3)
    assert (script.asked, errors[1:]) == (1, [BreakerOpen, BreakerOpen])
    assert [status.state for status in breakers.statuses()] == ["disabled"]


@pytest.mark.parametrize(
    "error",
    [RequestRefused, ContextTooLong, ModelNotFound, ContentRefused, TooLarge, RateLimited, KeyMissing, OverBudget],
)
async def test_what_is_not_the_providers_fault_opens_nothing(breakers: Breakers, error: type[TuttiError]) -> None:
    """Wrong requests, a missing key, a spent budget and a 429 are passed on, however many there are."""

    async def refuse(_: Call) -> ModelResponse:
        raise error(*WORDS)

    assert await spend(Breaker(Script([refuse]), breakers), 20) == [error] * 20
    assert breakers.statuses() == ()


async def test_answers_to_wrong_requests_are_a_healthy_servers(breakers: Breakers) -> None:
    """Five failures among twelve calls open nothing when the others were refused for the person's fault."""
    refusals = [RequestRefused(*WORDS)] * 6
    assert BreakerOpen not in await spend(Breaker(Script([*refusals, *[ServerFault(*WORDS)] * 5]), breakers), 11)


async def test_a_slow_beginning_counts_and_a_long_answer_does_not(breakers: Breakers, clock: Clock) -> None:
    """Nothing for half of the limit is slow; a prompt beginning of a long answer is not, nor is the wait in a queue."""
    limits = Limits(first_seconds=20)

    async def slow(call: Call) -> ModelResponse:
        clock.now += 11
        call.sink.data()
        return RESPONSE

    async def long(call: Call) -> ModelResponse:
        call.sink.data()
        clock.now += 11
        call.sink.data()
        return RESPONSE

    async def queued(call: Call) -> ModelResponse:
        clock.now += 11
        call.waited = 10
        return RESPONSE

    for healthy in (long, queued):
        assert await spend(Breaker(Script([healthy]), breakers), 10, limits=limits) == []
    patient = Breaker(Script([slow]), breakers)
    assert await spend(patient, 10, limits=limits, local=True) == []
    assert (await spend(patient, 10, limits=limits))[-1:] == [BreakerOpen]


async def test_one_call_at_a_time_tries(breakers: Breakers, clock: Clock) -> None:
    """When its time has come exactly one of twenty calls passes; the others are refused with words that say so."""
    answer: asyncio.Future[ModelResponse] = asyncio.get_running_loop().create_future()

    async def wait(_: Call) -> ModelResponse:
        return await answer

    script = Script([*[Unreachable(*WORDS)] * 3, wait])
    gateway = Breaker(script, breakers)
    await spend(gateway, 3)
    clock.now = 15
    tries = [asyncio.create_task(gateway(make_call())) for _ in range(20)]
    refused, _ = await asyncio.wait(tries, return_when=asyncio.FIRST_COMPLETED)
    assert script.asked == 4
    assert len(refused) == 19
    assert all(isinstance(task.exception(), BreakerOpen) for task in refused)
    answer.set_result(RESPONSE)
    await asyncio.wait(tries)
    assert await gateway(make_call()) is RESPONSE
    assert [status.state for status in breakers.statuses()] == ["closed"]


async def test_a_cancelled_try_lets_the_next_one_try(breakers: Breakers, clock: Clock) -> None:
    """A call that is stopped while it tries neither keeps the place nor counts."""

    async def hang(_: Call) -> ModelResponse:
        begun.set()
        return await asyncio.get_running_loop().create_future()  # type: ignore[no-any-return]  # never done

    begun = asyncio.Event()
    gateway = Breaker(Script([*[Unreachable(*WORDS)] * 3, hang, RESPONSE]), breakers)
    await spend(gateway, 3)
    clock.now = 15
    stopped = asyncio.create_task(gateway(make_call()))
    await begun.wait()
    stopped.cancel()
    await asyncio.wait([stopped])
    for _ in range(2):
        assert await gateway(make_call()) is RESPONSE
    assert [status.state for status in breakers.statuses()] == ["closed"]


async def test_the_sink_is_given_back(breakers: Breakers) -> None:
    """After a call, answered or not, the call has its own sink again."""
    for act in (RESPONSE, ServerFault(*WORDS)):
        call = make_call()
        sink = call.sink
        await spend(Breaker(Script([act]), breakers), 1, call=call)
        assert call.sink is sink


async def test_an_open_breaker_burns_no_retry(breakers: Breakers) -> None:
    """A refused call is not tried again, waits for nothing, and takes nothing from what others may try again."""
    told: list[float] = []
    script = Script([Unreachable(*WORDS)])
    await spend(Breaker(script, breakers), 3)
    retry = Retry(Breaker(script, breakers))
    call = make_call(told=told)
    call.names = CallNames(run_id="r")
    assert await spend(retry, 50, call=call) == [BreakerOpen] * 50
    assert (script.asked, call.attempts, told) == (3, 0, [])
    assert (retry._runs["r"].retries, retry._buckets["p"].allows) == (0, True)


async def test_a_storm_of_calls_to_a_provider_that_is_down_ends_at_once(breakers: Breakers) -> None:
    """Twenty lanes of calls to a provider that always fails: what was under way fails, hardly anything more is sent."""
    script = Script([ServerFault(*WORDS, retry_after=SOON)])
    lanes = Lanes(lambda: LaneLimits(20, 1), clock=Clock())
    gateway = Retry(Breaker(Concurrency(Timeouts(script), lanes, breakers.still), breakers))

    errors: list[type[BaseException]] = []

    async def lane() -> None:
        for _ in range(25):
            call = make_call()
            call.names = CallNames(run_id="storm")
            errors.extend(await spend(gateway, 1, call=call))

    await asyncio.gather(*(lane() for _ in range(20)))
    assert len(errors) == 500
    assert script.asked <= 20 + 3


async def test_those_in_the_queue_are_not_sent_to_a_provider_that_went_down(breakers: Breakers) -> None:
    """Calls that passed the breaker and then stood in the queue are refused when the ones before them opened it."""
    script = Script([Unreachable(*WORDS)])
    lanes = Lanes(lambda: LaneLimits(64, 1), clock=Clock())
    gateway = Breaker(Concurrency(script, lanes, breakers.still), breakers)
    calls = [make_call() for _ in range(100)]
    for call in calls:
        call.target = call.target._replace(info=replace(call.target.info, local=True))
    ends = await asyncio.gather(*(gateway(call) for call in calls), return_exceptions=True)
    assert script.asked == 3
    assert sum(isinstance(end, BreakerOpen) for end in ends) == 97
    assert [(lane.in_flight, lane.waiting) for lane in lanes.statuses()] == [(0, 0)]


async def test_a_try_that_waits_in_the_queue_is_sent(breakers: Breakers, clock: Clock) -> None:
    """The one call that tries is not taken for one from before, even when it had to wait for a place."""
    gate: asyncio.Future[ModelResponse] = asyncio.get_running_loop().create_future()

    async def hold(_: Call) -> ModelResponse:
        return await gate

    lanes = Lanes(lambda: LaneLimits(1, 1), clock=clock)
    script = Script([hold, RESPONSE])
    gateway = Breaker(Concurrency(script, lanes, breakers.still), breakers)
    early = asyncio.create_task(gateway(make_call()))
    await asyncio.sleep(0)
    await spend(Breaker(Script([Unreachable(*WORDS)]), breakers), 3)
    clock.now = 15
    trying = asyncio.create_task(gateway(make_call()))
    await asyncio.sleep(0)
    gate.set_result(RESPONSE)
    assert list(await asyncio.gather(early, trying)) == [RESPONSE, RESPONSE]
