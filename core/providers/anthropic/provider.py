"""A provider that speaks Anthropic Messages."""

from __future__ import annotations

from core.ports.models import KEY_PLACE, ModelInfo, ModelRequest, ModelResponse, Sink, WireForm
from core.providers.anthropic.answer import MessagesAnswer
from core.providers.anthropic.request import VERSION, messages_body
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Ask, Wire
from core.providers.wire.listing import list_models
from core.providers.wire.stream import read_events


class AnthropicProvider:
    """Anthropic, and every server that speaks its Messages.

    :param endpoint: where it is; ``base_url`` has no version, such as ``https://api.anthropic.com``.
    """

    def __init__(self, endpoint: Endpoint, wire: Wire) -> None:
        self.name = endpoint.name
        self._endpoint = endpoint
        self._wire = wire

    async def list_models(self) -> tuple[ModelInfo, ...]:
        """See :class:`core.ports.models.Provider`."""
        headers = await self._headers()
        ask = Ask(f"{self._endpoint.base_url}/v1/models?limit=1000", self.name, headers, keyed="x-api-key" in headers)
        return await list_models(self._wire, self._endpoint, ask)

    def wire_form(self, request: ModelRequest) -> WireForm:
        """See :class:`core.ports.models.Showing`."""
        accepted = "text/event-stream" if request.stream else "application/json"
        headers = {"anthropic-version": VERSION, "x-api-key": KEY_PLACE, "Accept": accepted}
        return WireForm(f"{self._endpoint.base_url}/v1/messages", headers, messages_body(request))

    async def call(self, request: ModelRequest, sink: Sink) -> ModelResponse:
        """See :class:`core.ports.models.Provider`."""
        headers = await self._headers()
        form = self.wire_form(request)
        ask = Ask(
            url=form.url,
            asked=self._endpoint.asked(request.model),
            headers={**headers, "Accept": form.headers["Accept"]},
            body=form.body,
            keyed="x-api-key" in headers,
        )
        async with self._wire.exchange(ask) as reply:
            answer = MessagesAnswer(reply, sink, request.model, shaped=request.schema is not None)
            document = await read_events(reply, answer.event) if request.stream else await reply.whole()
            if document is not None:
                answer.document(document)
            return answer.result()

    async def close(self) -> None:
        """See :class:`core.ports.models.Provider`. The session belongs to the engine."""

    async def _headers(self) -> dict[str, str]:
        key = await self._endpoint.key()
        named = {} if key is None else {"x-api-key": key.get_secret_value()}
        return {"anthropic-version": VERSION, **named}
