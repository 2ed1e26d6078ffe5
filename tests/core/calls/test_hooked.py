from __future__ import annotations

import asyncio

import pytest

from core.calls.cache import Cache
from core.calls.call import Call, CallNames
from core.calls.hooked import Hooked
from core.errors import CanceledError, OverBudget, RateLimited, RefusedError
from core.hooks.facts import AfterCall, BeforeCall, OnFailure
from core.hooks.hooks import Hooks, Refusal
from core.ports.models import Message, ModelRequest, ModelResponse
from events.errors import TuttiError
from tests.core.calls.gateways import RESPONSE, Script, make_call
from tests.core.calls.shelf import MemoryShelf


def named() -> Call:
    """A call that knows where it belongs."""
    call = make_call()
    call.names = CallNames("r", "c", "1", "first")
    call.request = ModelRequest("m", (Message("user", "Hello"),), {"temperature": 0.5})
    call.key = "a" * 64
    return call


class Listener:
    """Hooks that keep what they hear."""

    def __init__(self) -> None:
        self.before: list[BeforeCall] = []
        self.after: list[AfterCall] = []
        self.failed: list[OnFailure] = []
        self.hooks = Hooks()
        self.hooks.register(
            "listener",
            before_call=self.before.append,
            after_call=self.after.append,
            on_failure=self.failed.append,
        )


async def test_without_hooks_nothing_stands_between() -> None:
    """The answer is the one from further in, and no task was made for anybody."""
    hooks = Hooks()
    before = len(asyncio.all_tasks())
    assert await Hooked(Script([RESPONSE]), hooks)(named()) is RESPONSE
    assert len(asyncio.all_tasks()) == before


async def test_hooks_hear_of_a_call_and_its_answer() -> None:
    """Before it who asks whom what, after it the answer, how long it took and where it came from."""
    listener = Listener()
    gateway = Hooked(Cache(Script([RESPONSE]), MemoryShelf()), listener.hooks)
    for _ in range(2):
        assert (await gateway(named())).text == "fine"
        await listener.hooks.settled()
    first, second = listener.after
    assert (first.call.run_id, first.call.call_id, first.call.step, first.call.model) == ("r", "1", "first", "p/m")
    assert (first.source, second.source) == ("model", "cache")
    assert first.response is RESPONSE
    assert first.seconds >= 0
    assert [facts.messages[0].text for facts in listener.before] == ["Hello", "Hello"]
    assert listener.before[0].parameters == {"temperature": 0.5}
    assert listener.failed == []


async def test_a_hook_cannot_change_what_is_sent() -> None:
    """The parameters it is shown are closed."""
    call = named()
    hooks = Hooks()

    def change(facts: BeforeCall) -> None:
        facts.parameters["temperature"] = 2  # type: ignore[index]  # it is what must not work

    hooks.register("meddler", before_call=change)
    await Hooked(Script([RESPONSE]), hooks)(call)
    assert call.request.parameters == {"temperature": 0.5}


@pytest.mark.parametrize("error", [RateLimited("Busy.", "Wait.", status=429), OverBudget("Over.", "Raise it.")])
async def test_hooks_hear_of_a_failure_and_it_stays_what_it_was(error: TuttiError) -> None:
    """The caller gets the very error; hooks get it as data."""

    async def fails(_: Call) -> ModelResponse:
        raise error

    listener = Listener()
    with pytest.raises(type(error)) as raised:
        await Hooked(Script([fails]), listener.hooks)(named())
    await listener.hooks.settled()
    assert raised.value is error
    assert [facts.error.kind for facts in listener.failed] == [error.kind]
    assert listener.after == []


@pytest.mark.parametrize("stop", [CanceledError("Stopped.", "Ask again."), asyncio.CancelledError("no longer needed")])
async def test_a_stop_passes_through_untouched(stop: BaseException) -> None:
    """It is neither an answer nor a failure."""

    async def stopped(_: Call) -> ModelResponse:
        raise stop

    listener = Listener()
    with pytest.raises(type(stop)) as raised:
        await Hooked(Script([stopped]), listener.hooks)(named())
    await listener.hooks.settled()
    assert raised.value is stop
    assert (listener.after, listener.failed) == ([], [])


async def test_a_refused_call_touches_nothing() -> None:
    """Neither the cache nor the model is asked, and it is no failure of the call."""
    listener = Listener()
    listener.hooks.register("policy", before_call=lambda _: Refusal("Not this model.", "Choose another."))
    script = Script([RESPONSE])
    with pytest.raises(RefusedError, match="Not this model"):
        await Hooked(Cache(script, MemoryShelf()), listener.hooks)(named())
    await listener.hooks.settled()
    assert (script.asked, listener.failed) == (0, [])
