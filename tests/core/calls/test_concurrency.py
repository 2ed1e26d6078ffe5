from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from core.calls.call import Call, CallNames, Limits
from core.calls.concurrency import Concurrency
from core.calls.lanes import LaneLimits, Lanes
from core.calls.timeouts import Timeouts
from core.errors import BreakerOpen, Overloaded, ProviderError, RateLimited, ServerFault, TimedOut
from core.ports.live import Held
from core.ports.models import ModelResponse, Target
from tests.core.calls.gateways import RESPONSE, Script, make_call


def yes(_: Target, __: int) -> None:
    """Every call may be sent."""


class Server:
    """Answers when told, and counts how many it was asked at a time."""

    def __init__(self) -> None:
        self.now = self.most = 0

    async def __call__(self, call: Call) -> ModelResponse:
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0)
        self.now -= 1
        call.sink.data()
        return RESPONSE


async def test_no_more_calls_at_once_than_allowed() -> None:
    """A hundred calls reach a provider four at a time, and all are answered."""
    server, lanes = Server(), Lanes(lambda: LaneLimits(4, 1))
    gateway = Concurrency(server, lanes, yes)
    assert await asyncio.gather(*(gateway(make_call()) for _ in range(100))) == [RESPONSE] * 100
    assert server.most == 4


async def test_who_looks_is_told_of_a_call_that_stands_in_line() -> None:
    """While it waits for its place, with how many there are, and no more once it has one; the first never waits."""
    told: list[tuple[str, Held | None]] = []
    gateway = Concurrency(Server(), Lanes(lambda: LaneLimits(1, 1)), yes, lambda *held: told.append(held))
    calls = [replace(make_call(), names=CallNames(call_id=name)) for name in ("one", "two")]
    assert await asyncio.gather(*(gateway(call) for call in calls)) == [RESPONSE] * 2
    waited = Held(calls[0].target.info.provider, at_once=1)
    assert [held for name, held in told if name == "one"] == [None]
    assert [held for name, held in told if name == "two"] == [waited, None]


@pytest.mark.parametrize(
    ("error", "limit"), [(RateLimited, 8), (Overloaded, 8), (TimedOut, 8), (ServerFault, 16), (BreakerOpen, 16)]
)
async def test_busy_answers_slow_it_down(error: type[ProviderError], limit: int) -> None:
    """A provider that is too busy is given half as many; one that fails otherwise as many as before."""
    lanes = Lanes(lambda: LaneLimits(64, 1))
    with pytest.raises(error):
        await Concurrency(Script([error("No.", "Do.")]), lanes, yes)(make_call())
    (status,) = lanes.statuses()
    assert (status.limit, status.in_flight) == (limit, 0)


async def test_a_place_is_always_freed() -> None:
    """Answered, failed or cancelled under way: afterwards nobody is counted."""

    async def hang(_: Call) -> ModelResponse:
        begun.set()
        return await asyncio.get_running_loop().create_future()  # type: ignore[no-any-return]  # never done

    begun = asyncio.Event()
    lanes = Lanes(lambda: LaneLimits(1, 1))
    gateway = Concurrency(Script([RESPONSE, ServerFault("No.", "Do."), hang, RESPONSE]), lanes, yes)
    await gateway(make_call())
    with pytest.raises(ServerFault):
        await gateway(make_call())
    stopped = asyncio.create_task(gateway(make_call()))
    await begun.wait()
    stopped.cancel()
    await asyncio.wait([stopped])
    assert await gateway(make_call()) is RESPONSE
    assert lanes.statuses()[0].in_flight == 0


async def test_the_clocks_do_not_run_in_the_queue() -> None:
    """Ten calls of which each takes most of its time limit are all answered, one after the other."""

    async def takes(_: Call) -> ModelResponse:
        await asyncio.sleep(0.05)
        return RESPONSE

    gateway = Concurrency(Timeouts(Script([takes])), Lanes(lambda: LaneLimits(1, 1)), yes)
    calls = [make_call(Limits(first_seconds=0.4, total_seconds=0.4)) for _ in range(10)]
    assert await asyncio.gather(*(gateway(call) for call in calls)) == [RESPONSE] * 10
    assert calls[-1].waited > 0.4
    assert calls[0].waited == 0


async def test_what_may_not_be_sent_after_all_is_not() -> None:
    """Behind the wait it is asked once more whether the call may be sent; when not, its place is freed."""

    def no(_: Target, __: int) -> None:
        raise BreakerOpen("No.", "Do.")

    script, lanes = Script([RESPONSE]), Lanes(lambda: LaneLimits(1, 1))
    with pytest.raises(BreakerOpen):
        await Concurrency(script, lanes, no)(make_call())
    assert (script.asked, lanes.statuses()[0].in_flight) == (0, 0)
