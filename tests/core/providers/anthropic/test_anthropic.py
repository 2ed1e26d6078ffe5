from __future__ import annotations

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import IncompleteAnswer, MalformedAnswer, ProviderError, TooLarge
from core.ports.models import Image, Message, ModelRequest, ModelResponse, ToolSpec
from core.ports.redaction import Redactor
from core.providers.anthropic.provider import AnthropicProvider
from core.providers.anthropic.request import DEFAULT_MAX_TOKENS, messages_body
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Wire, open_session
from events.values import ToolCall
from tests.core.providers.contract import ask
from tests.core.providers.sinks import Heard
from tests.servers.formats import Answer, Tool, event, messages_document, messages_stream
from tests.servers.raw import RawServer, Received, Talk, document

SCHEMA = {"type": "object", "properties": {"town": {"type": "string"}}}


async def answered(body: bytes, request: ModelRequest | None = None) -> tuple[ModelResponse, Heard]:
    """What comes of a server's words."""

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(document(body, 200, "text/event-stream"))

    async with RawServer(respond) as server, open_session() as session:
        heard = Heard()
        asked = AnthropicProvider(Endpoint("mine", server.url), Wire(session, Redactor()))
        return await asked.call(request or ask("x"), heard), heard


async def test_cached_tokens_are_a_part_of_the_input() -> None:
    """The format counts cached input apart; here it is a part of the input, as with every other provider."""
    response, _ = await answered(b"".join(messages_stream(Answer(input_tokens=11, output_tokens=7))))
    assert (response.usage.input_tokens, response.usage.cached_tokens, response.usage.output_tokens) == (11, 3, 7)


@pytest.mark.parametrize("stream", [True, False])
async def test_structured_output_is_the_answer(stream: bool) -> None:
    """With a schema the model has to call one tool, whose arguments are the answer and no tool call."""
    shaped = Answer("", tools=(Tool("answer", '{"town":"Ulm"}'),))
    body = b"".join(messages_stream(shaped)) if stream else messages_document(shaped)
    response, heard = await answered(body, ask("x", stream=stream, schema=SCHEMA))
    assert (response.text, response.finish, response.tool_calls) == ('{"town":"Ulm"}', "stop", ())
    assert heard.whole == response.text


async def test_a_schema_that_is_not_followed_leaves_words() -> None:
    """A server that cannot force a tool answers in words, which are heard as well."""
    response, heard = await answered(b"".join(messages_stream(Answer("Ulm."))), ask("x", schema=SCHEMA))
    assert response.text == heard.whole == "Ulm."


@pytest.mark.parametrize(
    ("said", "finish"),
    [("end_turn", "stop"), ("max_tokens", "length"), ("stop_sequence", "stop"), ("refusal", "refusal"), ("pause_turn", "other")],
)  # fmt: skip
async def test_finish_is_translated(said: str, finish: str) -> None:
    """Each reason for the end becomes one of ours."""
    body = b"".join(messages_stream(Answer())).replace(b'"end_turn"', f'"{said}"'.encode())
    response, _ = await answered(body)
    assert response.finish == finish


async def test_an_end_needs_a_reason_and_a_last_event() -> None:
    """A stream without its last event, or whose last event came without a reason, is incomplete."""
    events = messages_stream(Answer())
    with pytest.raises(IncompleteAnswer):
        await answered(b"".join(events[:-1]))
    with pytest.raises(IncompleteAnswer):
        await answered(b"".join(events).replace(b'"stop_reason":"end_turn"', b'"stop_reason":null'))


async def test_pings_are_no_data() -> None:
    """Pings keep a connection open and do not count as data."""
    with pytest.raises(IncompleteAnswer, match="before it began"):
        await answered(event({"type": "ping"}, "ping") * 9)


async def test_arguments_have_a_cap() -> None:
    """Arguments of a tool over 256 KB are too large, streamed or whole."""
    arguments = orjson.dumps({"x": "y" * 300_000}).decode()
    big = Answer("", tools=(Tool("f", arguments),))
    with pytest.raises(TooLarge, match="256 KB"):
        await answered(b"".join(messages_stream(big)))
    with pytest.raises(TooLarge, match="256 KB"):
        await answered(messages_document(big), ask("x", stream=False))


async def test_a_document_without_content_is_malformed() -> None:
    """An answer without content is none."""
    with pytest.raises(MalformedAnswer, match="without content"):
        await answered(b'{"type": "message"}', ask("x", stream=False))


async def test_headers() -> None:
    """The version is always sent, and the key only when there is one."""

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(document(messages_document(Answer())))

    async with RawServer(respond) as server, open_session() as session:
        asked = AnthropicProvider(Endpoint("mine", server.url), Wire(session, Redactor()))
        await asked.call(ask("x", stream=False), Heard())
        assert server.requests[0].headers["anthropic-version"] == "2023-06-01"
        assert not {"x-api-key", "authorization"} & set(server.requests[0].headers)
        assert server.requests[0].path == "/v1/messages"


def test_a_request_is_written() -> None:
    """System texts stand apart, results of tools are a person's turn, equal roles are joined, empty texts are left out."""
    request = ModelRequest(
        "x",
        (
            Message("system", "Be kind."),
            Message("system", "Be short."),
            Message("user", "Look", (Image("image/png", b"abc"),)),
            Message("assistant", " ", tool_calls=(ToolCall(id="1", name="f", arguments='{"a":1}'),)),
            Message("tool", "7", tool_call_id="1"),
            Message("user", "Well?"),
            Message("assistant", ""),
        ),
        parameters={"temperature": 0.5, "stop": "END", "seed": 3, "top_k": 4},
        tools=(ToolSpec("f", "does f", {"type": "object"}),),
        tool_choice="required",
    )
    body = messages_body(request)
    source = {"type": "base64", "media_type": "image/png", "data": "YWJj"}
    assert body["messages"] == [
        {"role": "user", "content": [{"type": "image", "source": source}, {"type": "text", "text": "Look"}]},
        {"role": "assistant", "content": [{"type": "tool_use", "id": "1", "name": "f", "input": {"a": 1}}]},
        {
            "role": "user",
            "content": [
                {"type": "tool_result", "tool_use_id": "1", "content": "7"},
                {"type": "text", "text": "Well?"},
            ],
        },
    ]
    assert body["system"] == "Be kind.\n\nBe short."
    assert (body["max_tokens"], body["stop_sequences"], body["top_k"]) == (DEFAULT_MAX_TOKENS, ["END"], 4)
    assert body["tool_choice"] == {"type": "any"}
    assert not {"seed", "stop"} & set(body)
    assert messages_body(ask("x", parameters={"max_output_tokens": 5}))["max_tokens"] == 5


def test_reasoning_effort_becomes_a_budget() -> None:
    """An effort turns thinking on; a limit on the answer holds for both together, as what is reserved does."""
    body = messages_body(ask("x", parameters={"reasoning_effort": "low", "temperature": 0, "top_p": 0.5}))
    assert body["thinking"] == {"type": "enabled", "budget_tokens": 1024}
    assert body["max_tokens"] == DEFAULT_MAX_TOKENS + 1024
    assert not {"temperature", "top_p"} & body.keys()
    limited = messages_body(ask("x", parameters={"reasoning_effort": "high", "max_output_tokens": 4096}))
    assert (limited["max_tokens"], limited["thinking"]["budget_tokens"]) == (4096, 2048)
    small = messages_body(ask("x", parameters={"reasoning_effort": "low", "max_output_tokens": 50, "temperature": 0}))
    assert (small["max_tokens"], small["temperature"], "thinking" in small) == (50, 0, False)


KINDS = ["message_start", "content_block_start", "content_block_delta", "message_delta", "message_stop", "ping", "error", "text", "tool_use", "x"]  # fmt: skip
FIELDS = ["type", "index", "message", "content_block", "delta", "usage", "stop_reason", "text", "thinking", "partial_json",
          "input", "id", "name", "model", "input_tokens", "output_tokens", "content", "error"]  # fmt: skip
RUBBISH = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 2**63)
    | st.floats(allow_nan=False)
    | st.sampled_from(["", "end_turn", *KINDS]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=5),
    max_leaves=15,
)
SHAPED = st.fixed_dictionaries(
    {"type": st.sampled_from(KINDS)},
    optional=dict.fromkeys(("index", "message", "content_block", "delta", "usage", "error"), RUBBISH),
)
STOP = event({"type": "message_delta", "delta": {"stop_reason": "end_turn"}}) + event({"type": "message_stop"})


@given(st.lists(RUBBISH | SHAPED, max_size=5))
async def test_any_json_is_an_answer_or_a_typed_error(values: list[object]) -> None:
    """Events of any shape never raise anything raw, and what was heard is what the answer says."""
    body = b"".join(b"data: " + orjson.dumps(value) + b"\n\n" for value in values)
    try:
        response, heard = await answered(body + STOP)
    except ProviderError:
        return
    assert heard.whole == response.text
