from __future__ import annotations

import asyncio

import pytest

from core.calls.call import Call, Limits
from core.calls.timeouts import Timeouts
from core.errors import TimedOut
from core.ports.models import ModelResponse
from tests.core.calls.gateways import RESPONSE, Script, make_call

FOREVER = 60


async def silence(_: Call) -> ModelResponse:
    await asyncio.sleep(FOREVER)
    return RESPONSE


async def one_piece_and_silence(call: Call) -> ModelResponse:
    call.sink.data()
    await asyncio.sleep(FOREVER)
    return RESPONSE


async def drip(call: Call) -> ModelResponse:
    while True:
        call.sink.data()
        await asyncio.sleep(0.005)


@pytest.mark.parametrize(
    ("act", "limits", "words"),
    [
        (silence, Limits(first_seconds=0.03), "sent nothing"),
        (one_piece_and_silence, Limits(gap_seconds=0.03), "stopped in mid-answer"),
        (drip, Limits(total_seconds=0.05, gap_seconds=1), "did not finish"),
    ],
)
async def test_each_clock_ends_the_call_and_says_which_it_was(act: object, limits: Limits, words: str) -> None:
    """A call that is silent, stops, or never ends is cancelled by its own clock, in words."""
    with pytest.raises(TimedOut, match=words):
        await Timeouts(Script([act]))(make_call(limits))  # type: ignore[list-item]  # the acts above fit


async def test_data_in_time_keeps_the_call_alive() -> None:
    """Pieces that arrive within the gap, however long the whole takes, end in the answer."""

    async def steady(call: Call) -> ModelResponse:
        for _ in range(10):
            call.sink.data()
            await asyncio.sleep(0.01)
        return RESPONSE

    assert await Timeouts(Script([steady]))(make_call(Limits(first_seconds=0.08, gap_seconds=0.08))) is RESPONSE


async def test_a_local_model_gets_time_to_load() -> None:
    """A model on this machine may be silent five times as long before its first piece."""

    async def loads(_: Call) -> ModelResponse:
        await asyncio.sleep(0.1)
        return RESPONSE

    limits = Limits(first_seconds=0.05)
    with pytest.raises(TimedOut):
        await Timeouts(Script([loads]))(make_call(limits))
    assert await Timeouts(Script([loads]))(make_call(limits, local=True)) is RESPONSE


async def test_a_timeout_from_inside_is_not_taken_for_ours() -> None:
    """A foreign TimeoutError passes through unchanged."""

    async def foreign(_: Call) -> ModelResponse:
        raise TimeoutError("theirs")

    with pytest.raises(TimeoutError, match="theirs"):
        await Timeouts(Script([foreign]))(make_call())


async def test_the_sink_is_given_back() -> None:
    """After an attempt the call has its own sink again, so that attempts do not pile up clocks."""
    call = make_call()
    sink = call.sink
    await Timeouts(Script([RESPONSE]))(call)
    assert call.sink is sink
