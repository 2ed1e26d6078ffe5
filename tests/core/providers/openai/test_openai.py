from __future__ import annotations

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import ContentRefused, MalformedAnswer, ProviderError, ServerFault
from core.ports.models import Image, Message, ModelRequest, ModelResponse, ToolSpec
from core.ports.redaction import Redactor
from core.providers.openai.provider import OpenAIProvider
from core.providers.openai.request import chat_body
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Wire, open_session
from events.values import ToolCall, Usage
from tests.core.providers.contract import ask
from tests.core.providers.sinks import Heard
from tests.servers.formats import DONE, chat_chunk, event
from tests.servers.raw import RawServer, Received, Talk, document

FINISH = event(chat_chunk({}, "stop"))


async def answered(body: bytes, request: ModelRequest | None = None) -> tuple[ModelResponse, Heard]:
    """What comes of a server's words."""

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(document(body, 200, "text/event-stream"))

    async with RawServer(respond) as server, open_session() as session:
        heard = Heard()
        asked = OpenAIProvider(Endpoint("mine", server.url), Wire(session, Redactor()))
        return await asked.call(request or ask("x"), heard), heard


def chunks(*deltas: dict[str, Any] | None, finish: str = "stop", **last: Any) -> bytes:
    events = [event(chat_chunk(delta)) for delta in deltas]
    return b"".join([*events, event(chat_chunk({}, finish, **last)), DONE])


@pytest.mark.parametrize("field", ["reasoning_content", "reasoning", "thinking"])
async def test_reasoning_has_many_names(field: str) -> None:
    """Reasoning is kept apart whatever a server calls it."""
    response, heard = await answered(chunks({field: "Hm. "}, {field: "Well.", "content": "Yes."}))
    assert (response.reasoning, response.text) == ("Hm. Well.", "Yes.")
    assert (heard.reasoning_text, heard.whole) == ("Hm. Well.", "Yes.")


async def test_reasoning_in_tags_and_parts() -> None:
    """Reasoning in tags at the start, or in parts of the content, is kept apart too."""
    response, heard = await answered(chunks({"content": "<thi"}, {"content": "nk>Hm</think>\n\nYes"}))
    assert (response.reasoning, response.text, heard.whole) == ("Hm", "Yes", "Yes")
    parts = [{"type": "thinking", "thinking": [{"type": "text", "text": "Hm"}]}, {"type": "text", "text": "Yes"}]
    response, _ = await answered(chunks({"content": parts}))
    assert (response.reasoning, response.text) == ("Hm", "Yes")


@pytest.mark.parametrize(
    "body",
    [
        chunks({"content": "Yes."}, usage={"prompt_tokens": 5, "completion_tokens": 2}),
        event(chat_chunk({"content": "Yes."}, usage=None)) + FINISH
        + event(chat_chunk(None, usage={"prompt_tokens": 5, "completion_tokens": 2})) + DONE,
        event(chat_chunk({"content": "Yes."}, usage={"prompt_tokens": 5, "completion_tokens": 1}))
        + event(chat_chunk({}, "stop", usage={"prompt_tokens": 5, "completion_tokens": 2})),
        chunks({"content": "Yes."}, x_groq={"usage": {"prompt_tokens": 5, "completion_tokens": 2}}),
    ],
)  # fmt: skip
async def test_usage_comes_in_several_places(body: bytes) -> None:
    """Usage is read from the last chunk, from one without choices, from each, and from a vendor's own field."""
    response, _ = await answered(body)
    assert (response.usage.input_tokens, response.usage.output_tokens) == (5, 2)


async def test_usage_has_details() -> None:
    """Cached and reasoning tokens are read where they are reported, and are unknown where they are not."""
    usage = {
        "prompt_tokens": 9,
        "completion_tokens": 4,
        "prompt_cache_hit_tokens": 3,
        "completion_tokens_details": None,
    }
    response, _ = await answered(chunks({"content": "Yes."}, usage=usage))
    assert response.usage == Usage(input_tokens=9, output_tokens=4, cached_tokens=3)
    response, _ = await answered(chunks({"content": "Yes."}))
    assert response.usage == Usage()


@pytest.mark.parametrize(
    ("said", "finish"),
    [("stop", "stop"), ("length", "length"), ("max_tokens", "length"), ("content_filter", "content_filter"), ("eos", "stop"), ("odd", "other")],
)  # fmt: skip
async def test_finish_is_translated(said: str, finish: str) -> None:
    """Each server's reason for the end becomes one of ours."""
    response, _ = await answered(chunks({"content": "Yes."}, finish=said))
    assert response.finish == finish


async def test_a_filter_that_leaves_nothing_is_an_error() -> None:
    """An answer the filter emptied is refused content, and a model's own refusal is an answer."""
    with pytest.raises(ContentRefused):
        await answered(chunks({"content": None}, finish="content_filter"))
    response, heard = await answered(chunks({"refusal": "I would "}, {"refusal": "rather not."}))
    assert (response.text, response.finish, heard.whole) == ("I would rather not.", "refusal", "I would rather not.")


async def test_an_error_as_the_reason_is_an_error() -> None:
    """A stream whose end is an error is not an answer."""
    with pytest.raises(ServerFault):
        await answered(chunks({"content": "Yes."}, finish="error"))


async def test_without_choices_there_is_no_answer() -> None:
    """Empty choices are malformed, streamed or whole."""
    with pytest.raises(MalformedAnswer, match="without any choice"):
        await answered(event(chat_chunk(None)) + DONE)
    with pytest.raises(MalformedAnswer, match="without any choice"):
        await answered(orjson.dumps({"choices": [], "model": "x"}), ask("x", stream=False))


async def test_null_content_is_an_empty_answer() -> None:
    """Null content, with an end, is an answer without words."""
    response, _ = await answered(orjson.dumps({"choices": [{"message": {"content": None}, "finish_reason": "stop"}]}))
    assert (response.text, response.finish) == ("", "stop")


async def test_a_server_that_does_not_stream_is_read() -> None:
    """A document in the place of a stream is the answer."""
    whole = {"choices": [{"message": {"content": "Yes."}, "finish_reason": "stop"}], "model": "y"}
    response, heard = await answered(orjson.dumps(whole))
    assert (response.text, response.answered_by, heard.whole) == ("Yes.", "y", "Yes.")


async def test_stream_options_are_left_out_where_they_are_refused() -> None:
    """A server that refuses to be asked for usage is asked once more without, and from then on always."""

    async def respond(request: Received, talk: Talk) -> None:
        if "stream_options" in request.json:
            detail = [{"msg": "Extra inputs are not permitted: stream_options"}]
            await talk.send(document(orjson.dumps({"detail": detail}), 422))
        else:
            await talk.send(document(chunks({"content": "Yes."}), 200, "text/event-stream"))

    async with RawServer(respond) as server, open_session() as session:
        asked = OpenAIProvider(Endpoint("mine", server.url), Wire(session, Redactor()))
        assert (await asked.call(ask("x"), Heard())).text == "Yes."
        assert (await asked.call(ask("x"), Heard())).text == "Yes."
        assert len(server.requests) == 3


async def test_the_key_goes_into_one_header() -> None:
    """Without a key no header is sent; no cookie ever is."""

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(document(chunks({"content": "Yes."}), 200, "text/event-stream", Set_Cookie="a=b"))

    async with RawServer(respond) as server, open_session() as session:
        asked = OpenAIProvider(Endpoint("mine", server.url), Wire(session, Redactor()))
        for _ in range(2):
            await asked.call(ask("x"), Heard())
        assert not {"authorization", "cookie"} & set(server.requests[1].headers)
        assert server.requests[0].headers["accept-encoding"] == "identity"


def test_a_request_is_written() -> None:
    """Every part of a request has its place in the format."""
    calls = (ToolCall(id="1", name="f", arguments=""),)
    request = ModelRequest(
        "x",
        (
            Message("system", "Be kind."),
            Message("user", "Look", (Image("image/png", b"abc"),)),
            Message("assistant", "", tool_calls=calls),
            Message("tool", "7", tool_call_id="1"),
        ),
        parameters={"temperature": 0.5, "max_output_tokens": 9, "top_k": 3, "model": "evil", "stream": 5},
        tools=(ToolSpec("f", "does f", {"type": "object"}),),
        tool_choice="required",
        schema={"type": "object", "additionalProperties": False},
    )
    body = chat_body(request, vendor=False)
    assert body["messages"] == [
        {"role": "system", "content": "Be kind."},
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "Look"},
                {"type": "image_url", "image_url": {"url": "data:image/png;base64,YWJj"}},
            ],
        },
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"id": "1", "type": "function", "function": {"name": "f", "arguments": "{}"}}],
        },
        {"role": "tool", "tool_call_id": "1", "content": "7"},
    ]
    assert (body["model"], body["stream"], body["temperature"], body["top_k"]) == ("x", True, 0.5, 3)
    assert (body["max_tokens"], body["tool_choice"]) == (9, "required")
    assert body["response_format"]["json_schema"]["strict"]
    assert body["tools"][0]["function"]["name"] == "f"
    assert body["stream_options"] == {"include_usage": True}
    vendor = chat_body(request, vendor=True, ask_usage=False)
    assert vendor["max_completion_tokens"] == 9
    assert not {"max_tokens", "stream_options"} & set(vendor)


FIELDS = ["choices", "delta", "message", "content", "tool_calls", "function", "index", "id", "name", "arguments",
          "finish_reason", "usage", "prompt_tokens", "error", "model", "reasoning", "refusal", "x_groq", "type"]  # fmt: skip
RUBBISH = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 2**63)
    | st.floats(allow_nan=False)
    | st.sampled_from(["", "stop", "x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=5),
    max_leaves=15,
)
SHAPED = st.fixed_dictionaries(
    {"choices": st.lists(st.fixed_dictionaries({"delta": RUBBISH, "finish_reason": RUBBISH}), max_size=2)},
    optional={"usage": RUBBISH, "model": RUBBISH, "error": RUBBISH, "x_groq": RUBBISH},
)


@given(st.lists(RUBBISH | SHAPED, max_size=4))
async def test_any_json_is_an_answer_or_a_typed_error(values: list[object]) -> None:
    """Events of any shape never raise anything raw, and what was heard is what the answer says."""
    body = b"".join(b"data: " + orjson.dumps(value) + b"\n\n" for value in values)
    try:
        response, heard = await answered(body + DONE)
    except ProviderError:
        return
    assert heard.whole == response.text
