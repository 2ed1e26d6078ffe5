from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calls.call import Call
from core.calls.discretion import Discretion
from core.errors import BrokenStream
from core.ports.models import ModelResponse
from core.ports.redaction import Redactor
from events.values import ToolCall
from tests.core.calls.gateways import RESPONSE, RememberingSink, Script, make_call

KEY = "sk-abcab-sk-abcab-1234"


def knowing(*keys: str) -> Redactor:
    """A redactor that knows these keys."""
    redactor = Redactor()
    for key in keys:
        redactor.learn(key)
    return redactor


async def heard(*pieces: str, redactor: Redactor) -> list[str]:
    """What a sink is given of an answer in these pieces."""

    async def speak(call: Call) -> ModelResponse:
        for piece in pieces:
            call.sink.text(piece)
        return RESPONSE

    call = make_call()
    await Discretion(Script([speak]), redactor)(call)
    assert isinstance(call.sink, RememberingSink)
    return call.sink.pieces


async def test_a_key_never_comes_back_in_an_answer() -> None:
    """Text, reasoning and tool calls of an answer hold no key that is known."""
    asked = ToolCall(id="1", name="run", arguments=f'{{"key": "{KEY}"}}')
    response = replace(RESPONSE, text=f"Yours is {KEY}.", reasoning=KEY, tool_calls=(asked,))
    said = await Discretion(Script([response]), knowing(KEY))(make_call())
    assert KEY not in repr(said)
    assert said.text == "Yours is [hidden]."


@given(st.text(alphabet="sk-abc", max_size=12), st.text(alphabet="sk-abc14", max_size=12), st.data())
async def test_a_key_in_pieces_is_hidden_and_nothing_else(before: str, after: str, data: st.DataObject) -> None:
    """Wherever a stream is cut, its pieces add up to the text with the key hidden."""
    redactor = knowing(KEY)
    text = f"{before}{KEY}{after}"
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert "".join(await heard(*pieces, redactor=redactor)) == redactor.hide_known(text)


async def test_what_only_begins_like_a_key_arrives() -> None:
    """An end that waited for more is handed on with the end of the answer, and no piece is held otherwise."""
    assert await heard("One ", "two ", "sk-ab", redactor=knowing(KEY)) == ["One ", "two ", "sk-ab"]


async def test_what_had_arrived_of_a_broken_answer_is_handed_on() -> None:
    """A failure leaves the text so far, whole, and the sink as it was."""

    async def broken(call: Call) -> ModelResponse:
        call.sink.text("so far sk-")
        raise BrokenStream("It broke.", "Try again.")

    call = make_call()
    sink = call.sink
    with pytest.raises(BrokenStream):
        await Discretion(Script([broken]), knowing(KEY))(call)
    assert call.sink is sink
    assert isinstance(sink, RememberingSink)
    assert "".join(sink.pieces) == "so far sk-"


async def test_a_key_that_comes_to_be_known_in_the_call_is_hidden_too() -> None:
    """The first call reads its key from where it is kept; a server that repeats it at once does not bring it in."""
    redactor = Redactor()

    async def repeat(call: Call) -> ModelResponse:
        redactor.learn(KEY)
        call.sink.text(f"Your key is {KEY}.")
        return replace(RESPONSE, text=f"Your key is {KEY}.")

    call = make_call()
    sink = call.sink
    response = await Discretion(Script([repeat]), redactor)(call)
    assert isinstance(sink, RememberingSink)
    assert KEY not in "".join(sink.pieces)
    assert KEY not in response.text


async def test_without_a_key_every_piece_passes_at_once() -> None:
    """While no key is known no piece is kept back and the answer is the provider's own."""
    assert await heard("One ", "two ", "sk-", redactor=Redactor()) == ["One ", "two ", "sk-"]
    assert await Discretion(Script([RESPONSE]), Redactor())(make_call()) is RESPONSE
