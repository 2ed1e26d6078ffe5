"""A provider that speaks OpenAI-compatible chat completions."""

from __future__ import annotations

from collections.abc import Sequence

from yarl import URL

from core.errors import RequestRefused
from core.ports.embeddings import Embeddings
from core.ports.models import KEY_PLACE, ModelInfo, ModelRequest, ModelResponse, Sink, WireForm
from core.providers.openai.answer import ChatAnswer
from core.providers.openai.embeddings import embeddings_body, read_embeddings
from core.providers.openai.request import chat_body
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Ask, Wire
from core.providers.wire.listing import list_models
from core.providers.wire.stream import read_events

_VENDOR = "api.openai.com"


class OpenAIProvider:
    """OpenAI, and every server that speaks its chat completions and, maybe, its embeddings.

    :param endpoint: where it is; ``base_url`` ends in the version, such as ``https://api.openai.com/v1``.
    """

    def __init__(self, endpoint: Endpoint, wire: Wire) -> None:
        self.name = endpoint.name
        self._endpoint = endpoint
        self._wire = wire
        self._vendor = URL(endpoint.base_url).host == _VENDOR
        self._ask_usage = True

    async def list_models(self) -> tuple[ModelInfo, ...]:
        """See :class:`core.ports.models.Provider`."""
        headers = await self._headers()
        ask = Ask(f"{self._endpoint.base_url}/models", self.name, headers, keyed="Authorization" in headers)
        return await list_models(self._wire, self._endpoint, ask)

    async def call(self, request: ModelRequest, sink: Sink) -> ModelResponse:
        """See :class:`core.ports.models.Provider`."""
        asked_usage = self._ask_usage
        try:
            return await self._call(request, sink)
        except RequestRefused as error:
            if not (request.stream and asked_usage and "stream_options" in error.what):
                raise
        # the server refused the field before doing anything, so that asking without it costs nothing
        self._ask_usage = False
        return await self._call(request, sink)

    def wire_form(self, request: ModelRequest) -> WireForm:
        """See :class:`core.ports.models.Showing`."""
        body = chat_body(request, vendor=self._vendor, ask_usage=self._ask_usage)
        accepted = "text/event-stream" if request.stream else "application/json"
        headers = {"Authorization": f"Bearer {KEY_PLACE}", "Accept": accepted}
        return WireForm(f"{self._endpoint.base_url}/chat/completions", headers, body)

    async def embed(self, model: str, texts: Sequence[str]) -> Embeddings:
        """See :class:`core.ports.embeddings.Embedder`."""
        headers = await self._headers()
        ask = Ask(
            url=f"{self._endpoint.base_url}/embeddings",
            asked=self._endpoint.asked(model),
            headers={**headers, "Accept": "application/json"},
            body=embeddings_body(model, texts),
            keyed="Authorization" in headers,
        )
        async with self._wire.exchange(ask) as reply:
            return read_embeddings(reply, await reply.whole(), model, len(texts))

    async def close(self) -> None:
        """See :class:`core.ports.models.Provider`. The session belongs to the engine."""

    async def _call(self, request: ModelRequest, sink: Sink) -> ModelResponse:
        headers = await self._headers()
        form = self.wire_form(request)
        ask = Ask(
            url=form.url,
            asked=self._endpoint.asked(request.model),
            headers={**headers, "Accept": form.headers["Accept"]},
            body=form.body,
            keyed="Authorization" in headers,
        )
        async with self._wire.exchange(ask) as reply:
            answer = ChatAnswer(reply, sink, request.model)
            document = await read_events(reply, answer.event) if request.stream else await reply.whole()
            if document is not None:
                answer.document(document)
            return answer.result()

    async def _headers(self) -> dict[str, str]:
        key = await self._endpoint.key()
        return {} if key is None else {"Authorization": f"Bearer {key.get_secret_value()}"}
