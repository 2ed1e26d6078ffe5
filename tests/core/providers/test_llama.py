"""The real llama.cpp server over both wire formats."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from yarl import URL

from core.errors import ContextTooLong, ProviderError
from core.memory.nearness import cosines
from core.ports.models import Message, ModelRequest, Provider
from core.ports.redaction import Redactor
from core.providers.anthropic.provider import AnthropicProvider
from core.providers.discovery import discover
from core.providers.local import PORTS
from core.providers.openai.provider import OpenAIProvider
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Wire, open_session
from tests.core.providers.contract import WEATHER, ask
from tests.core.providers.sinks import Heard
from tests.servers.llama import ANSWER, NAME, llama_server
from tests.servers.raw import unused_port

FORMATS = ("openai", "anthropic")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with llama_server(tmp_path_factory.mktemp("llama")) as url:
        yield url


def speaking(form: str, address: str, wire: Wire) -> Provider:
    if form == "openai":
        return OpenAIProvider(Endpoint("llamacpp", f"{address}/v1", local=True), wire)
    return AnthropicProvider(Endpoint("llamacpp", address, local=True), wire)


@pytest.mark.parametrize("form", FORMATS)
async def test_it_answers(form: str, address: str) -> None:
    """Streamed or not, the answer, its end and its tokens are what the server made."""
    async with open_session() as session:
        provider = speaking(form, address, Wire(session, Redactor()))
        heard = Heard()
        streamed = await provider.call(ask(NAME, "Grüße, how is it?"), heard)
        whole = await provider.call(ask(NAME, "Grüße, how is it?", stream=False), Heard())
    assert streamed.text == whole.text == heard.whole == ANSWER
    assert len(heard.pieces) > 3
    assert streamed.finish == whole.finish == "stop"
    assert streamed.usage.output_tokens == whole.usage.output_tokens == 10
    assert streamed.usage.input_tokens == whole.usage.input_tokens
    assert streamed.answered_by


@pytest.mark.parametrize("form", FORMATS)
async def test_a_limit_cuts(form: str, address: str) -> None:
    """An answer cut at the limit says so."""
    request = ask(NAME, "Hello", parameters={"max_output_tokens": 3})
    async with open_session() as session:
        response = await speaking(form, address, Wire(session, Redactor())).call(request, Heard())
    assert (response.text, response.finish) == ("All is well", "length")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("stream", [True, False])
async def test_a_prompt_can_be_too_long(form: str, stream: bool, address: str) -> None:
    """A prompt over the window is refused as such."""
    request: ModelRequest = ask(NAME, "é" * 9000, stream=stream)
    async with open_session() as session:
        provider = speaking(form, address, Wire(session, Redactor()))
        with pytest.raises(ContextTooLong):
            await provider.call(request, Heard())


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("stream", [True, False])
async def test_it_calls_tools(form: str, stream: bool, address: str) -> None:
    """A tool call of the real server arrives whole, and its result can be sent back."""
    async with open_session() as session:
        provider = speaking(form, address, Wire(session, Redactor()))
        response = await provider.call(ask(NAME, "What is it like?", stream=stream, tools=(WEATHER,)), Heard())
        assert response.finish == "tool_calls"
        assert [(call.name, orjson.loads(call.arguments)) for call in response.tool_calls] == [
            ("weather", {"town": "Ulm"})
        ]
        history = (
            Message("user", "What is it like?"),
            Message("assistant", response.text, tool_calls=response.tool_calls),
            Message("tool", "Sunny.", tool_call_id=response.tool_calls[0].id),
        )
        answer = await provider.call(ModelRequest(NAME, history, stream=stream), Heard())
        assert answer.text == ANSWER


async def test_it_is_found(address: str) -> None:
    """Discovery knows the real server by its answers and lists its model."""
    port = URL(address).port
    assert port is not None
    ports = {**dict.fromkeys(PORTS, await unused_port()), "llamacpp": port}
    async with open_session() as session:
        found = await discover(Wire(session, Redactor()), ports, patience=30)
    assert [model.id for server in found for model in server.models] == [f"llamacpp/{NAME}"]
    assert found[0].models[0].context_tokens


async def test_it_embeds(tmp_path: Path) -> None:
    """Vectors of the real server come one for each text, in their order, and a text that is too long is refused."""
    with llama_server(tmp_path, embedding=True) as address:
        async with open_session() as session:
            provider = OpenAIProvider(Endpoint("llamacpp", f"{address}/v1", local=True), Wire(session, Redactor()))
            found = await provider.embed(NAME, ["Who is in a hurry?", "Grüße aus Ulm!", "And who is not?"])
            with pytest.raises(ProviderError):
                await provider.embed(NAME, ["é" * 9000])
    asked, other, alike = found.vectors
    others = {"other": array("f", other).tobytes(), "alike": array("f", alike).tobytes()}
    assert cosines(asked, others, 0.9) == {"alike": 1.0}
    assert found.usage.input_tokens
    assert found.answered_by
