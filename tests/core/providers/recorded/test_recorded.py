from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

import pytest

from core.calls.measures import request_hash
from core.errors import ModelNotFound, NotRecorded, RateLimited, UnknownThing, error_info
from core.ports.models import Message, ModelRequest, ModelResponse
from core.ports.recorded import RecordedCall
from core.providers.recorded.directory import RecordedDirectory
from core.providers.recorded.provider import RecordedProvider
from core.runs.recording import Recording, recording
from events.values import ErrorInfo, ToolCall, Usage
from tests.core.providers.contract import PIXEL, WEATHER, ProviderContract, Subject, ask
from tests.core.providers.sinks import Heard

USAGE = Usage(input_tokens=3, output_tokens=5)
LONG = "One word after the other. " * 40
TOOL = ToolCall(id="call_1", name="weather", arguments='{"town":"Ulm"}')


def answer(text: str = LONG, **more: object) -> ModelResponse:
    finish = "tool_calls" if "tool_calls" in more else "stop"
    return ModelResponse(text, finish, USAGE, "talker-2", **more)  # type: ignore[arg-type]  # the caller names fields of the answer


def call(request: ModelRequest, step: str = "local/talker", **more: object) -> RecordedCall:
    model = f"local/{request.model}"
    return RecordedCall(f"{step}-id", step, model, request_hash(model, request), **more)  # type: ignore[arg-type]  # the caller names fields of the call


def recorded(*calls: RecordedCall) -> Recording:
    return recording(calls, source="run 7", made_on=date(2026, 7, 1))


class TestContract(ProviderContract):
    """Recorded answers keep what every provider promises."""

    @asynccontextmanager
    async def start(self) -> AsyncIterator[Subject]:
        """Answers to all the contract asks for."""
        picture = ModelRequest("talker", (Message("user", "What is this?", (PIXEL,)),))
        answers = recorded(
            call(ask("talker"), "a", response=answer(reasoning="Hm.")),
            call(picture, "b", response=answer("A pixel.")),
            call(ask("slow"), "c", response=answer(LONG * 400)),
            call(ask("tools", tools=(WEATHER,)), "d", response=answer("", tool_calls=(TOOL,))),
        )
        yield Subject(RecordedProvider("local", answers), model="talker", slow="slow", tools="tools")


async def test_a_request_that_is_not_in_the_file_is_named() -> None:
    """A model that is in the file says that it holds no answer to this request, and to which steps it does."""
    provider = RecordedProvider("local", recorded(call(ask("talker"), "first", response=answer())))
    with pytest.raises(NotRecorded, match=r"run 7 hold none of local/talker to this request; there are those of first"):
        await provider.call(ask("talker", "Something else"), Heard())


@pytest.mark.parametrize("kind", ["rate_limited", "of_tomorrow"])
async def test_a_recorded_failure_is_raised_again(kind: str) -> None:
    """The error has the recorded kind, words and status, what had arrived comes first, and nothing is waited for."""
    info = ErrorInfo(kind=kind, what="Busy.", do="Wait.", retryable=kind == "rate_limited", status=429)
    provider = RecordedProvider("local", recorded(call(ask("talker"), error=info, partial_text="One w")))
    heard = Heard()
    with pytest.raises(Exception, match="Busy") as caught:
        await provider.call(ask("talker"), heard)
    assert heard.whole == "One w"
    if kind == "rate_limited":
        assert isinstance(caught.value, RateLimited)
        assert error_info(caught.value) == info
        assert caught.value.retry_after == 0


async def test_a_refusal_ends_the_call_and_no_more() -> None:
    """A refused budget comes back as a failure of the call, in its own words."""
    info = ErrorInfo(kind="over_budget", what="The budget is spent.", do="Raise it.")
    provider = RecordedProvider("local", recorded(call(ask("talker"), error=info)))
    with pytest.raises(Exception, match=r"The budget is spent\. Raise it\."):
        await provider.call(ask("talker"), Heard())


@pytest.mark.parametrize("by", ["person", "strategy", "run"])
async def test_a_stopped_call_has_no_answer(by: str) -> None:
    """What was stopped then is said to have been stopped; it never becomes an answer."""
    stopped = call(ask("talker"), stopped_by=by, reason="another was good first")
    provider = RecordedProvider("local", recorded(stopped), loser_seconds=0)
    with pytest.raises(NotRecorded, match=r"was stopped \(another was good first\)"):
        await provider.call(ask("talker"), Heard())


async def test_a_loser_waits_to_be_stopped_again() -> None:
    """A call its strategy stopped does not fail before the strategy has had the time to stop it once more."""
    stopped = call(ask("talker"), stopped_by="strategy", reason="slower", partial_text="One")
    provider = RecordedProvider("local", recorded(stopped), loser_seconds=3600)
    heard = Heard()
    asked = asyncio.create_task(provider.call(ask("talker"), heard))
    await heard.first.wait()
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked


async def test_the_same_request_gets_its_ends_in_order() -> None:
    """Asked several times for the same, each recorded end comes in its turn, a failure as often as it was tried."""
    info = ErrorInfo(kind="rate_limited", what="Busy.", do="Wait.", retryable=True)
    calls = (
        call(ask("talker"), "a", response=answer("first")),
        call(ask("talker"), "b", error=info, attempts=2),
        call(ask("talker"), "c", response=answer("last")),
    )
    provider = RecordedProvider("local", recorded(*calls))
    texts: list[str] = []
    for _ in range(5):
        try:
            texts.append((await provider.call(ask("talker"), Heard())).text)
        except RateLimited:
            texts.append("busy")
    assert texts == ["first", "busy", "busy", "last", "last"]


async def test_models_say_what_they_are() -> None:
    """A model keeps its name, so that requests are the same, says that it is recorded, and costs nothing."""
    directory = RecordedDirectory(recorded(call(ask("deep/talker"), response=answer(), simulated=True)))
    target = directory.resolve("local/deep/talker")
    assert target.info.id == "local/deep/talker"
    assert target.name == "deep/talker"
    assert target.info.note.startswith("Recorded answers from run 7")
    assert target.info.practice
    assert target.info.price is not None
    assert target.info.price.input == target.info.price.output == 0
    assert (target.host, target.credential) == ("", "")
    assert (await target.provider.call(ask("deep/talker"), Heard())).text == LONG


def test_a_model_outside_the_file_is_unknown() -> None:
    """The directory names what the file holds; it never looks anywhere else."""
    directory = RecordedDirectory(recorded(call(ask("talker"), response=answer())))
    with pytest.raises(UnknownThing, match=r"practice/small\. They hold answers of: local/talker"):
        directory.resolve("practice/small")


async def test_a_model_without_an_answer_is_not_found() -> None:
    """A provider whose model is not in the file says which are."""
    provider = RecordedProvider("local", recorded(call(ask("talker"), response=answer())))
    with pytest.raises(ModelNotFound, match="local/talker"):
        await provider.call(ask("other"), Heard())
