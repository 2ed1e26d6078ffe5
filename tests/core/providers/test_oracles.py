"""The vendors' own clients as oracles: the same bytes through them and through us say the same.

They are imported inside the tests, because they take a second to load.
"""

from __future__ import annotations

import orjson
import pytest

from core.ports.models import ModelResponse
from core.ports.redaction import Redactor
from core.providers.anthropic.provider import AnthropicProvider
from core.providers.openai.provider import OpenAIProvider
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Wire, open_session
from tests.core.providers.contract import ask
from tests.core.providers.sinks import Heard
from tests.servers.formats import (
    Answer,
    Tool,
    chat_document,
    chat_stream,
    embeddings_document,
    messages_document,
    messages_stream,
)
from tests.servers.raw import EVENT_STREAM, RawServer, Received, Talk, chunk, document

ANSWERS = {
    "words": Answer("Grüße aus \N{MUSICAL SYMBOL G CLEF} Ulm,\N{LINE SEPARATOR}all is well."),
    "cut": Answer("It goes on and", finish="length"),
    "tools": Answer("", tools=(Tool("weather", '{"town":"Ulm"}', "call_a"), Tool("time", "{}", "call_b"))),
    "both": Answer("Let me see.", tools=(Tool("weather", '{"town":"Münster \\"x\\""}', "call_a"),)),
    "long": Answer("word " * 3000, input_tokens=123456, output_tokens=3000),
}
ODD = {
    "crlf": lambda data: data.replace(b"\n", b"\r\n"),
    "comments": lambda data: b": hello\n\n" + data.replace(b"\n\n", b"\n\n: ping\n\n"),
    "no space": lambda data: data.replace(b"data: ", b"data:"),
    "split": lambda data: data,
    "no done": lambda data: data.replace(b"data: [DONE]\n\n", b""),
}


def serving(stream: bytes, whole: bytes) -> RawServer:
    """Says the same to everybody, the stream in chunks of seven bytes."""

    async def respond(request: Received, talk: Talk) -> None:
        if request.json.get("stream"):
            pieces = [stream[at : at + 7] for at in range(0, len(stream), 7)] if len(stream) < 9000 else [stream]
            await talk.send(EVENT_STREAM + b"".join(map(chunk, pieces)) + chunk(b""))
        else:
            await talk.send(document(whole))

    return RawServer(respond)


def ours(response: ModelResponse) -> tuple[object, ...]:
    calls = [(call.id, call.name, orjson.loads(call.arguments)) for call in response.tool_calls]
    usage = response.usage
    return response.text, response.answered_by, calls, usage.input_tokens, usage.output_tokens, usage.cached_tokens


async def openai_says(url: str, *, stream: bool) -> tuple[tuple[object, ...], str]:
    from openai import AsyncOpenAI, LengthFinishReasonError  # noqa: PLC0415 - takes half a second and is an oracle here only

    async with AsyncOpenAI(base_url=url, api_key="sk-test", max_retries=0) as client:
        if stream:
            options = {"include_usage": True}
            asked = client.chat.completions.stream(model="x", messages=[], stream_options=options)  # type: ignore[arg-type]  # a plain dictionary is what the wire has
            async with asked as events:
                try:
                    said = await events.get_final_completion()
                except LengthFinishReasonError as cut:  # its helper refuses what was cut, and hands it over
                    said = cut.completion  # type: ignore[assignment]  # both have the same fields
        else:
            said = await client.chat.completions.create(model="x", messages=[])  # type: ignore[assignment]  # both have the same fields
    choice, usage = said.choices[0], said.usage
    assert usage is not None
    assert usage.prompt_tokens_details is not None
    calls = [
        (call.id, call.function.name, orjson.loads(call.function.arguments)) for call in choice.message.tool_calls or []
    ]
    cached = usage.prompt_tokens_details.cached_tokens
    text = choice.message.content or ""
    return (text, said.model, calls, usage.prompt_tokens, usage.completion_tokens, cached), choice.finish_reason


async def anthropic_says(url: str, *, stream: bool) -> tuple[tuple[object, ...], str | None]:
    from anthropic import AsyncAnthropic  # noqa: PLC0415 - takes a second and is an oracle here only

    async with AsyncAnthropic(base_url=url, api_key="sk-test", max_retries=0) as client:
        if stream:
            async with client.messages.stream(model="x", max_tokens=9, messages=[]) as events:
                said = await events.get_final_message()
        else:
            said = await client.messages.create(model="x", max_tokens=9, messages=[])  # type: ignore[assignment]  # both have the same fields
    text = "".join(block.text for block in said.content if block.type == "text")
    calls = [(block.id, block.name, block.input) for block in said.content if block.type == "tool_use"]
    cached = said.usage.cache_read_input_tokens or 0
    tokens = said.usage.input_tokens + cached
    return (text, said.model, calls, tokens, said.usage.output_tokens, cached), said.stop_reason


STOPS = {"end_turn": "stop", "max_tokens": "length", "tool_use": "tool_calls"}


@pytest.mark.parametrize("stream", [True, False])
@pytest.mark.parametrize("name", list(ANSWERS))
async def test_openai(name: str, stream: bool) -> None:
    """OpenAI's client and ours read the same text, calls, usage and finish."""
    answer = ANSWERS[name]
    async with serving(b"".join(chat_stream(answer)), chat_document(answer)) as server, open_session() as session:
        provider = OpenAIProvider(Endpoint("mine", server.url), Wire(session, Redactor()))
        response = await provider.call(ask("x", stream=stream), Heard())
        theirs, finish = await openai_says(server.url, stream=stream)
    assert ours(response) == theirs
    assert response.finish == finish


@pytest.mark.parametrize("stream", [True, False])
@pytest.mark.parametrize("name", list(ANSWERS))
async def test_anthropic(name: str, stream: bool) -> None:
    """Anthropic's client and ours read the same text, calls, usage and finish."""
    answer = ANSWERS[name]
    bodies = b"".join(messages_stream(answer)), messages_document(answer)
    async with serving(*bodies) as server, open_session() as session:
        provider = AnthropicProvider(Endpoint("mine", server.url), Wire(session, Redactor()))
        response = await provider.call(ask("x", stream=stream), Heard())
        theirs, reason = await anthropic_says(server.url, stream=stream)
    assert ours(response) == theirs
    assert response.finish == STOPS[str(reason)]


async def test_embeddings() -> None:
    """OpenAI's client and ours read the same vectors, in whatever order they come, and the same usage."""
    from openai import AsyncOpenAI  # noqa: PLC0415 - takes half a second and is an oracle here only

    texts, body = ["a", "b", "c"], embeddings_document("e", [[1, 0.25], [-2, 3], [1e-3, 0]])
    async with serving(b"", body) as server, open_session() as session:
        found = await OpenAIProvider(Endpoint("mine", server.url), Wire(session, Redactor())).embed("e", texts)
        async with AsyncOpenAI(base_url=server.url, api_key="sk-test", max_retries=0) as client:
            theirs = await client.embeddings.create(model="e", input=texts, encoding_format="float")
    said = [one.embedding for one in sorted(theirs.data, key=lambda one: one.index)]
    assert [list(vector) for vector in found.vectors] == [pytest.approx(vector) for vector in said]
    assert (found.usage.input_tokens, found.answered_by) == (theirs.usage.prompt_tokens, theirs.model)


@pytest.mark.parametrize("odd", list(ODD))
async def test_odd_framing(odd: str) -> None:
    """Odd but legal framing is read the same by both clients and by us."""
    chat = ODD[odd](b"".join(chat_stream(ANSWERS["both"])))
    messages = ODD[odd](b"".join(messages_stream(ANSWERS["both"])))
    async with serving(chat, b"") as first, serving(messages, b"") as second, open_session() as session:
        wire = Wire(session, Redactor())
        chatted = await OpenAIProvider(Endpoint("mine", first.url), wire).call(ask("x"), Heard())
        assert ours(chatted) == (await openai_says(first.url, stream=True))[0]
        written = await AnthropicProvider(Endpoint("mine", second.url), wire).call(ask("x"), Heard())
        assert ours(written) == (await anthropic_says(second.url, stream=True))[0]
