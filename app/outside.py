"""The network as the engine knows it: loaded when it is first needed, for practice models need none.

Loading an HTTP client takes about 90 ms, a quarter of a short command.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.lazy import load
from core.ports.models import Provider
from core.ports.redaction import Redactor
from core.providers.local import LocalServer
from core.providers.wire.endpoint import Endpoint

if TYPE_CHECKING:
    from app.network import Network


class Outside:
    """Stands for the network. Used on the engine's loop."""

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor
        self._network: Network | None = None

    def openai(self, endpoint: Endpoint) -> Provider:
        """A provider that speaks chat completions."""
        return self._loaded().provider("openai", endpoint)

    def anthropic(self, endpoint: Endpoint) -> Provider:
        """A provider that speaks Anthropic Messages."""
        return self._loaded().provider("anthropic", endpoint)

    async def discover(self) -> Sequence[LocalServer]:
        """The model servers that answer on this machine."""
        return await self._loaded().discover()

    async def close(self) -> None:
        """Close every connection, if there ever was one."""
        if self._network is not None:
            await self._network.close()

    def _loaded(self) -> Network:
        if self._network is None:
            self._network = load("network")(self._redactor)
        return self._network
