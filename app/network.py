"""The part of the composition that needs an HTTP client, loaded by :mod:`app.outside` when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from core.ports.models import Provider
from core.ports.redaction import Redactor
from core.providers.anthropic.provider import AnthropicProvider
from core.providers.discovery import discover
from core.providers.local import LocalServer
from core.providers.openai.provider import OpenAIProvider
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Wire, open_session

FORMATS: Mapping[str, Callable[[Endpoint, Wire], Provider]] = {"openai": OpenAIProvider, "anthropic": AnthropicProvider}


class Network:
    """One pooled session and what is reached through it. Made on the engine's loop."""

    def __init__(self, redactor: Redactor) -> None:
        self._session = open_session()
        self._wire = Wire(self._session, redactor)

    def provider(self, wire_format: str, endpoint: Endpoint) -> Provider:
        """A provider of one wire format."""
        return FORMATS[wire_format](endpoint, self._wire)

    async def discover(self) -> Sequence[LocalServer]:
        """The model servers that answer on this machine."""
        return await discover(self._wire)

    async def close(self) -> None:
        """Close every connection."""
        await self._session.close()
