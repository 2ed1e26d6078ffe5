from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from core.calls.announce import Announce
from core.calls.cache import Cache
from core.calls.call import Call, CallNames, CallPolicy, Recalled
from core.calls.measures import request_hash
from core.errors import OverBudget, ProviderError, RateLimited
from core.ports.models import Finish, Message, ModelRequest, ModelResponse, Price
from events.values import Money, Usage, now_us
from tests.core.calls.gateways import RESPONSE, RememberingRecord, Script, make_call
from tests.core.calls.shelf import MemoryShelf

BUSY = RateLimited("Busy.", "Wait.")
ANSWER = replace(RESPONSE, usage=Usage(input_tokens=3, output_tokens=2))
PRICE = Price(input=10, output=100, cached_input=None, as_of=date(2026, 11, 1), source="local")
COST = Money(picodollars=230, priced_on=PRICE.as_of)
PARIS = "What is the capital of France?"


def asking(text: str = PARIS, call_id: str = "1", policy: CallPolicy | None = None, **other: Any) -> Call:
    """A call with that prompt behind a system message."""
    call = make_call()
    request = ModelRequest("m", (Message("system", "Be brief."), Message("user", text)))
    call.request = replace(request, **other)
    call.target = call.target._replace(info=replace(call.target.info, price=PRICE))
    call.names, call.policy = CallNames(call_id=call_id), policy or CallPolicy()
    call.key = request_hash(call.target.info.id, call.request)
    return call


class Slow:
    """A gateway whose callers wait until they are told how it ends, each in turn."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._ends: list[asyncio.Future[ModelResponse]] = []
        self._grown = asyncio.Event()

    async def __call__(self, call: Call) -> ModelResponse:
        """Wait for the end."""
        end: asyncio.Future[ModelResponse] = asyncio.get_running_loop().create_future()
        self.asked.append(call.names.call_id)
        self._ends.append(end)
        self._grown.set()
        return await end

    async def under_way(self, number: int) -> None:
        """Wait until so many were asked, and until everybody who could be asked next was."""
        while len(self.asked) < number:
            self._grown.clear()
            await self._grown.wait()
        await breathe()

    def end(self, number: int, outcome: ModelResponse | ProviderError) -> None:
        """End one of them, counted from 0."""
        if isinstance(outcome, ModelResponse):
            self._ends[number].set_result(outcome)
        else:
            self._ends[number].set_exception(outcome)


async def breathe() -> None:
    """Let every task that can go on do so."""
    for _ in range(20):
        await asyncio.sleep(0)


async def test_an_answer_on_record_is_used_again() -> None:
    """The second call asks nobody, says whose answer it is and what that saves, and used no token itself."""
    cache = Cache(script := Script([ANSWER]), MemoryShelf())
    assert await cache(first := asking()) is ANSWER
    second = asking(call_id="2")
    again = await cache(second)
    assert (script.asked, first.recalled, second.attempts) == (1, None, 0)
    assert second.recalled == Recalled("cache", "1", COST)
    assert again == replace(ANSWER, usage=Usage(input_tokens=0, output_tokens=0))


async def test_a_hit_spends_nothing_and_is_not_recorded_as_asked_for() -> None:
    """Outside of what announces requests, the cache answers where a budget would refuse."""

    class Broke(RememberingRecord):
        async def requested(self) -> None:
            raise OverBudget("Over.", "Raise it.")

    script, shelf = Script([ANSWER]), MemoryShelf()
    await Cache(Announce(script), shelf)(asked := asking())
    hit = asking(call_id="2")
    hit.record = Broke()
    assert (await Cache(Announce(script), shelf)(hit)).text == ANSWER.text
    assert isinstance(asked.record, RememberingRecord)
    assert (asked.record.asked, script.asked) == (1, 1)
    missed = asking("What else?")
    missed.record = Broke()
    with pytest.raises(OverBudget):
        await Cache(Announce(script), shelf)(missed)


@pytest.mark.parametrize(
    "policy", [CallPolicy(use_cache=False), CallPolicy(cache_seconds=0), CallPolicy(cache_seconds=-1)]
)
async def test_who_does_not_want_it_passes_by(policy: CallPolicy) -> None:
    """Another answer to the same is asked for, and equal requests do not wait for one another."""
    shelf = MemoryShelf()
    await Cache(Script([ANSWER]), shelf)(asking())
    cache = Cache(slow := Slow(), shelf)
    tasks = [asyncio.create_task(cache(asking(policy=policy))) for _ in range(2)]
    await slow.under_way(2)
    slow.end(0, ANSWER)
    slow.end(1, ANSWER)
    assert await asyncio.gather(*tasks) == [ANSWER, ANSWER]


async def test_a_call_without_a_key_passes_by() -> None:
    """Nothing is known of what makes its answer."""
    cache = Cache(script := Script([ANSWER]), MemoryShelf())
    for _ in range(2):
        call = asking()
        call.key = ""
        await cache(call)
    assert script.asked == 2


async def test_answers_are_used_for_as_long_as_the_policy_says() -> None:
    """One that is older is asked for again."""
    cache = Cache(script := Script([ANSWER]), shelf := MemoryShelf())
    await cache(call := asking())
    shelf.entries[call.key] = replace(shelf.entries[call.key], at=now_us() - 60_000_000)
    await cache(asking(policy=CallPolicy(cache_seconds=120)))
    assert script.asked == 1
    await cache(asking(policy=CallPolicy(cache_seconds=30)))
    assert script.asked == 2


async def test_another_sample_of_the_same_is_another_answer() -> None:
    """One model asked several times gives several answers."""
    cache = Cache(script := Script([ANSWER]), MemoryShelf())
    for sample in range(3):
        await cache(asking(sample=sample))
    assert script.asked == 3


@pytest.mark.parametrize("finish", ["length", "content_filter", "refusal", "other"])
async def test_only_whole_answers_are_used_again(finish: Finish) -> None:
    """What was cut off or refused is asked for again."""
    cache = Cache(script := Script([replace(ANSWER, finish=finish)]), MemoryShelf())
    await cache(asking())
    await cache(asking())
    assert script.asked == 2


async def test_an_answer_that_is_gone_is_asked_for_again() -> None:
    """An entry whose content was erased is none."""
    cache = Cache(script := Script([ANSWER]), shelf := MemoryShelf())
    await cache(asking())
    shelf.answers.clear()
    call = asking(call_id="2")
    assert await cache(call) is ANSWER
    assert (script.asked, call.recalled) == (2, None)


async def test_equal_requests_at_the_same_time_are_asked_once() -> None:
    """Two hundred are answered by one call; each but the first says whose answer it has."""
    cache = Cache(slow := Slow(), MemoryShelf())
    calls = [asking(call_id=str(number)) for number in range(200)]
    tasks = [asyncio.create_task(cache(call)) for call in calls]
    other = asyncio.create_task(cache(asking("Something else", call_id="other")))
    await slow.under_way(2)
    slow.end(0, ANSWER)
    slow.end(1, ANSWER)
    answers = await asyncio.gather(*tasks, other)
    assert {answer.text for answer in answers} == {"fine"}
    assert slow.asked == ["0", "other"]
    assert calls[0].recalled is None
    assert {call.recalled for call in calls[1:]} == {Recalled("cache", "0", COST)}
    assert len(cache._flights) == 0


async def test_a_failure_is_not_shared() -> None:
    """When the first fails, one of those who wait asks in its place; the error is the first one's alone."""
    cache = Cache(slow := Slow(), MemoryShelf())
    tasks = [asyncio.create_task(cache(asking(call_id=str(number)))) for number in range(5)]
    await slow.under_way(1)
    slow.end(0, BUSY)
    await slow.under_way(2)
    assert slow.asked == ["0", "1"]
    slow.end(1, ANSWER)
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert outcomes[0] is BUSY
    assert [type(outcome) for outcome in outcomes[1:]] == [ModelResponse] * 4


async def test_failures_do_not_make_many_wait_in_line() -> None:
    """From the second failure on each lets two ask: all of two hundred are through after nine rounds, in no stampede."""
    cache = Cache(slow := Slow(), MemoryShelf())
    tasks = [asyncio.create_task(cache(asking(call_id=str(number)))) for number in range(200)]
    ended, rounds = 0, []
    while ended < 200:
        await slow.under_way(ended + 1)
        rounds.append(len(slow.asked) - ended)
        for number in range(ended, len(slow.asked)):
            slow.end(number, BUSY)
        ended = len(slow.asked)
    assert await asyncio.gather(*tasks, return_exceptions=True) == [BUSY] * 200
    assert rounds == [1, 1, 2, 4, 8, 16, 32, 64, 72]
    assert len(cache._flights) == 0


async def test_one_that_is_stopped_while_asking_hands_on() -> None:
    """The next in turn asks, and only that one: stopping is no failure, however often."""
    cache = Cache(slow := Slow(), MemoryShelf())
    tasks = [asyncio.create_task(cache(asking(call_id=str(number)))) for number in range(5)]
    for number in range(3):
        await slow.under_way(number + 1)
        tasks[number].cancel()
    await slow.under_way(4)
    assert slow.asked == ["0", "1", "2", "3"]
    slow.end(3, ANSWER)
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [asyncio.CancelledError] * 3 + [ModelResponse] * 2


async def test_one_that_is_stopped_while_waiting_harms_nobody() -> None:
    """The others are answered as if it had never been there."""
    cache = Cache(slow := Slow(), MemoryShelf())
    tasks = [asyncio.create_task(cache(asking(call_id=str(number)))) for number in range(4)]
    await slow.under_way(1)
    tasks[2].cancel()
    await breathe()
    slow.end(0, ANSWER)
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert [isinstance(outcome, ModelResponse) for outcome in outcomes] == [True, True, False, True]
    assert slow.asked == ["0"]


async def test_a_turn_that_comes_as_its_taker_is_stopped_goes_to_the_next() -> None:
    """The failure of one and the cancellation of the next in the same moment leave nobody waiting for ever."""
    cache = Cache(slow := Slow(), MemoryShelf())

    async def fails_and_stops_the_next() -> ModelResponse:
        try:
            return await cache(asking(call_id="0"))
        finally:
            tasks[1].cancel()

    tasks = [asyncio.create_task(fails_and_stops_the_next())]
    tasks += [asyncio.create_task(cache(asking(call_id=str(number)))) for number in (1, 2)]
    await slow.under_way(1)
    slow.end(0, BUSY)
    await slow.under_way(2)
    assert slow.asked == ["0", "2"]
    slow.end(1, ANSWER)
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [RateLimited, asyncio.CancelledError, ModelResponse]
    assert len(cache._flights) == 0


SIMILAR = CallPolicy(similar=0.9)


async def test_a_similar_prompt_is_answered_when_that_is_wanted_and_marked() -> None:
    """With a threshold an answer to nearly the same words is used and says how near they are; without one it is not."""
    cache = Cache(script := Script([ANSWER]), MemoryShelf(PARIS))
    await cache(asking(PARIS))
    await cache(asking("Please, what is the capital of France?", call_id="2"))
    assert script.asked == 2
    call = asking("What is the capital city of France?", call_id="3", policy=SIMILAR)
    await cache(call)
    assert script.asked == 2
    assert call.recalled == Recalled("cache", "1", COST, similarity=12 / 13)


async def test_prompts_of_this_process_are_known_as_soon_as_they_are_answered() -> None:
    """Those on record are read once; what is asked later is added."""
    cache = Cache(script := Script([ANSWER]), shelf := MemoryShelf())
    await cache(asking(PARIS, policy=SIMILAR))
    await cache(call := asking("what is the capital of france", call_id="2", policy=SIMILAR))
    assert call.recalled == Recalled("cache", "1", COST, similarity=1.0)
    assert (script.asked, shelf.prompts_read) == (1, 1)


@pytest.mark.parametrize(
    "other",
    [
        {"messages": (Message("system", "Be long."), Message("user", "what is the capital of france"))},
        {"parameters": {"temperature": 1.0}},
        {"sample": 1},
        {"schema": {"type": "object"}},
    ],
)
async def test_everything_but_the_prompt_has_to_be_equal(other: dict[str, Any]) -> None:
    """Other instructions, parameters, samples or shapes of the answer forbid it."""
    cache = Cache(script := Script([ANSWER]), MemoryShelf(PARIS))
    await cache(asking(PARIS))
    await cache(asking("what is the capital of france", policy=SIMILAR, **other))
    assert script.asked == 2


@pytest.mark.parametrize("prompts", [("It is Paris", "It is not Paris"), ("What is 6*7?", "What is 6*8?")])
async def test_what_says_something_else_is_never_taken_for_the_same(prompts: tuple[str, str]) -> None:
    """Not even at the lowest threshold."""
    cache = Cache(script := Script([ANSWER]), MemoryShelf(*prompts))
    await cache(asking(prompts[0]))
    await cache(asking(prompts[1], policy=CallPolicy(similar=0.0)))
    assert script.asked == 2


async def test_only_the_end_of_a_conversation_is_compared() -> None:
    """A request that ends with a tool's result is the same or not."""
    shelf = MemoryShelf(PARIS)
    cache = Cache(script := Script([ANSWER]), shelf)

    def ending(text: str) -> tuple[Message, ...]:
        return Message("user", text), Message("tool", "7")

    await cache(asking(messages=ending(PARIS)))
    await cache(asking(messages=ending("what is the capital of france"), policy=SIMILAR))
    assert (script.asked, shelf.prompts_read) == (2, 0)
