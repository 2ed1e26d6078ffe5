from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from core.calls.lanes import Lane, LaneLimits, Lanes
from core.queries import LaneStatus
from tests.core.calls.gateways import make_call


class Clock:
    """A monotonic clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def lane(most: int = 64, *, clock: Clock | None = None) -> Lane:
    return Lane(lambda: most, adaptive=True, clock=clock or Clock())


async def entered(one: Lane, count: int) -> list[asyncio.Task[float]]:
    """Have so many calls come, in order."""
    tasks = [asyncio.create_task(one.enter()) for _ in range(count)]
    await asyncio.sleep(0)
    return tasks


async def test_it_starts_with_sixteen_or_what_is_allowed() -> None:
    """Sixteen calls pass at once, fewer when the settings say so."""
    for most, passed in ((64, 16), (4, 4)):
        one = lane(most)
        tasks = await entered(one, 20)
        assert (one.in_flight, one.waiting) == (passed, 20 - passed)
        for _ in range(20):
            one.leave()
        await asyncio.gather(*tasks)


async def test_one_more_after_as_many_answers_as_places() -> None:
    """The limit grows by one with each full round of answers, up to the setting."""
    one = lane(18)
    for answers, limit in ((15, 16), (1, 17), (16, 17), (1, 18), (100, 18)):
        for _ in range(answers):
            one.answered()
        assert one.limit == limit


async def test_busy_halves_once_a_second_and_never_below_one() -> None:
    """Calls that are refused together halve the limit once; one call is always allowed."""
    clock = Clock()
    one = lane(clock=clock)
    limits = []
    for _ in range(6):
        one.busy()
        one.busy()
        limits.append(one.limit)
        clock.now += 1
    assert limits == [8, 4, 2, 1, 1, 1]


async def test_first_come_first_served() -> None:
    """Calls get a place in the order they came, and a late one does not pass those who wait."""
    one = lane(1)
    order: list[int] = []

    async def come(number: int) -> None:
        await one.enter()
        order.append(number)
        await asyncio.sleep(0)
        one.leave()

    await asyncio.gather(*(come(number) for number in range(50)))
    assert order == list(range(50))
    assert (one.in_flight, one.waiting) == (0, 0)


async def test_a_call_cancelled_in_the_queue_leaves_it() -> None:
    """Those behind it move up, and no place is lost."""
    one = lane(1)
    first, stopped, last = await entered(one, 3)
    stopped.cancel()
    await asyncio.wait([stopped])
    assert one.waiting == 1
    one.leave()
    await asyncio.gather(first, last)
    assert (one.in_flight, one.waiting) == (1, 0)


@pytest.mark.parametrize("behind", [0, 1])
async def test_a_place_given_to_a_call_that_is_just_being_stopped_is_given_on(behind: int) -> None:
    """When a call is cancelled in the very moment its turn has come, the place goes to the next or is free."""
    one = lane(1)
    first, stopped, *others = await entered(one, 2 + behind)
    one.leave()
    stopped.cancel()
    await asyncio.wait([first, stopped])
    assert stopped.cancelled()
    await asyncio.gather(*others)
    assert (one.in_flight, one.waiting) == (behind, 0)


async def test_how_long_a_call_waited() -> None:
    """The time in the queue is told, so that nobody takes it for the provider's."""
    clock = Clock()
    one = lane(1, clock=clock)
    first, second = await entered(one, 2)
    clock.now = 7
    one.leave()
    assert list(await asyncio.gather(first, second)) == [0, 7]


async def test_settings_count_each_time() -> None:
    """A lower maximum holds at once, and raising it again brings back what was found."""
    allowed = [64]
    one = Lane(lambda: allowed[0], adaptive=True, clock=Clock())
    allowed[0] = 2
    one.answered()
    one.answered()
    assert one.limit == 2
    allowed[0] = 64
    assert one.limit == 16


async def test_who_waits_goes_first_when_the_settings_allow_more() -> None:
    """With a maximum raised while calls wait, the next that comes takes its place behind them, and all get on."""
    allowed = [1]
    one = Lane(lambda: allowed[0], adaptive=True, clock=Clock())
    tasks = await entered(one, 3)
    allowed[0] = 3
    tasks += await entered(one, 1)
    await asyncio.gather(*tasks[:3])
    assert (one.in_flight, one.waiting, tasks[3].done()) == (3, 1, False)
    one.leave()
    await tasks[3]


async def test_each_place_has_its_lane() -> None:
    """Models of one provider share a lane, another address has its own, practice has none."""
    lanes = Lanes(lambda: LaneLimits(64, 1))
    target = make_call().target
    assert lanes.of(target) is lanes.of(target._replace(name="other"))
    assert lanes.of(target) is not lanes.of(target._replace(host="elsewhere"))
    assert lanes.of(target._replace(info=replace(target.info, practice=True))) is None
    assert lanes.statuses() == (LaneStatus("p", "", 16, 0, 0), LaneStatus("p", "elsewhere", 16, 0, 0))


async def test_a_server_on_this_machine_answers_one_after_the_other() -> None:
    """Its limit is the setting's, however well or badly it does."""
    limits = [LaneLimits(64, 1)]
    lanes = Lanes(lambda: limits[0])
    target = make_call(local=True).target
    one = lanes.of(target)
    assert one is not None
    for _ in range(100):
        one.answered()
    assert one.limit == 1
    limits[0] = LaneLimits(64, 3)
    one.busy()
    assert one.limit == 3
