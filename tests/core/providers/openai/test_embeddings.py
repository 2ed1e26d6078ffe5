"""Vectors over the wire: in the order of the texts, with what was read, or an error in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import orjson
import pytest
from pydantic import SecretStr

from core.errors import KeyMissing, MalformedAnswer, ModelNotFound, ProviderError, RateLimited, TooLarge, Unreachable
from core.ports.embeddings import Embedder, Embeddings
from core.ports.redaction import Redactor
from core.providers.anthropic.provider import AnthropicProvider
from core.providers.openai.provider import OpenAIProvider
from core.providers.practice.provider import PracticeProvider
from core.providers.prices import PriceTable
from core.providers.wire import limits
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Wire, open_session
from tests.servers.raw import RawServer, Received, Talk, document, head, unused_port
from tests.servers.scripted import ScriptedServer

TEXTS = ("first", "second")


async def answered(body: bytes, status: int = 200, texts: Sequence[str] = TEXTS) -> Embeddings:
    """What comes of a server's words."""

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(document(body, status))

    async with RawServer(respond) as server, open_session() as session:
        return await OpenAIProvider(Endpoint("mine", server.url), Wire(session, Redactor())).embed("e", texts)


def said(*embeddings: object, **more: object) -> bytes:
    """A document with these vectors."""
    data = [{"index": place, "embedding": embedding} for place, embedding in enumerate(embeddings)]
    return orjson.dumps({"data": data, **more})


async def test_vectors_stand_in_the_order_of_their_texts() -> None:
    """Each text gets the vector of its number, in whatever order a server sends them, with the tokens it read."""
    async with ScriptedServer(meant=lambda text: [len(text), 1.5]) as server, open_session() as session:
        provider = OpenAIProvider(Endpoint("mine", server.openai_url), Wire(session, Redactor()))
        found = await provider.embed("e", TEXTS)
        (sent,) = server.requests
    assert [list(vector) for vector in found.vectors] == [[5, 1.5], [6, 1.5]]
    assert (found.answered_by, found.usage.input_tokens, found.usage.output_tokens) == ("e", 5, 0)
    assert (sent.method, sent.path, sent.json) == ("POST", "/v1/embeddings", {"model": "e", "input": [*TEXTS]})


async def test_the_key_goes_with_it() -> None:
    """A request for vectors is made with the key that is bound to the provider's address."""

    async def key() -> SecretStr:
        return SecretStr("made-up-key")

    async with ScriptedServer(meant=lambda _: [1.0]) as server, open_session() as session:
        provider = OpenAIProvider(Endpoint("mine", server.openai_url, key), Wire(session, Redactor()))
        await provider.embed("e", ["x"])
        assert server.requests[0].headers["authorization"] == "Bearer made-up-key"


async def test_numbers_and_usage_may_be_missing() -> None:
    """Without numbers the order counts, and what nobody reported is not known."""
    body = orjson.dumps({"data": [{"embedding": [1, 0]}, {"embedding": [0, 1]}]})
    found = await answered(body)
    assert [list(vector) for vector in found.vectors] == [[1, 0], [0, 1]]
    assert found.usage.input_tokens is None


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (said([1, 0]), "gave 1 vectors for 2 texts"),
        (said([1, 0], [0, 1], [1, 1]), "gave 3 vectors for 2 texts"),
        (said(), "gave 0 vectors for 2 texts"),
        (said([1, 0], [1, 0, 0]), "vectors of different lengths: 2, 3 numbers"),
        (said([1, 0], [0, 0]), "a vector of zeros"),
        (said([], []), "vectors of 0 numbers"),
        (said([1, 0], [1e300, 0]), "a number that is none"),
        (said([1, 0], None), "without vectors in a known form"),
        (said([1, 0], ["1", "0"]), "without vectors in a known form"),
        (said([1, 0], [[1], [0]]), "without vectors in a known form"),
        (b'{"data": [{"index": 0, "embedding": [1]}, {"index": 0, "embedding": [1]}]}', "in a known form"),
        (b'{"data": [{"index": 0, "embedding": [1]}, {"index": [1], "embedding": [1]}]}', "in a known form"),
        (b'{"data": [{"embedding": [NaN, 1]}, {"embedding": [1, 1]}]}', "did not answer with JSON"),
        (b'{"data": [{"embedding": [1e999, 1]}, {"embedding": [1, 1]}]}', ""),
        (b"<html><title>Gateway</title></html>", "did not answer with JSON"),
        (b"[]", "gave 0 vectors"),
    ],
)
async def test_what_is_no_vector_is_an_error_in_words(body: bytes, words: str) -> None:
    """Too few or too many, of different lengths, empty, infinite, none: nothing of it is taken for a vector."""
    with pytest.raises(MalformedAnswer) as fault:
        await answered(body)
    assert words in fault.value.what
    assert fault.value.do


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        (b'{"error": {"message": "no such model", "code": "model_not_found"}}', 404, ModelNotFound),
        (b'{"error": {"message": "wrong key"}}', 401, KeyMissing),
        (b'{"error": {"message": "slower"}}', 429, RateLimited),
        (b'{"error": {"message": "no such model", "code": "model_not_found"}}', 200, ProviderError),
    ],
)
async def test_refusals_are_those_of_any_call(body: bytes, status: int, error: type[ProviderError]) -> None:
    """A status, or an error inside of an answer, is told by the same classes as when a model is asked."""
    with pytest.raises(error):
        await answered(body, status)


async def test_an_answer_without_end_is_cut_off() -> None:
    """More than the cap of any answer is not read."""

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(head() + b'{"data": [')
        for _each in range(limits.RESPONSE // 65536 + 2):
            await talk.send(b" " * 65536)

    async with RawServer(respond) as server, open_session() as session:
        with pytest.raises(TooLarge):
            await OpenAIProvider(Endpoint("mine", server.url), Wire(session, Redactor())).embed("e", ["x"])


async def test_a_server_that_is_not_there_is_told() -> None:
    """Where nothing listens there is no connection, and the words say so."""
    async with open_session() as session:
        endpoint = Endpoint("mine", f"http://127.0.0.1:{await unused_port()}")
        with pytest.raises(Unreachable):
            await OpenAIProvider(endpoint, Wire(session, Redactor())).embed("e", ["x"])


async def test_who_cannot_embed_has_no_such_method() -> None:
    """The ability shows in the provider itself, so that nobody else need know which ones have it."""
    async with open_session() as session:
        wire = Wire(session, Redactor())
        can = [OpenAIProvider(Endpoint("a", "http://127.0.0.1"), wire)]
        cannot = [AnthropicProvider(Endpoint("b", "http://127.0.0.1"), wire), PracticeProvider(latency_scale=0)]
    assert [isinstance(provider, Embedder) for provider in (*can, *cannot)] == [True, False, False]


def test_models_that_write_nothing_have_a_price_for_embedding() -> None:
    """The table prices their input alone; as answers, they are of unknown price still."""
    known = PriceTable().find("https://api.openai.com/v1", "text-embedding-3-small")
    assert known is not None
    assert known.price is None
    price = known.embedding_price
    assert price is not None
    assert (price.input, price.output) == (20_000, 0)
    assert price.as_of <= datetime.now(UTC).date()
