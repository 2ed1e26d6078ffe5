"""Finds model servers on this machine. Ports are contested, so the shape of the answer decides what it is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from core.errors import ProviderError
from core.providers.local import PORTS, LocalServer, local_server
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Ask, Wire
from core.providers.wire.json_text import NotJson, as_dict, as_list, read_json
from core.providers.wire.listing import infos, read_listing

PATIENCE_SECONDS = 0.3
"""For each answer; a server on this machine that is not busy needs a few milliseconds."""


async def discover(
    wire: Wire, ports: Mapping[str, int] = PORTS, *, patience: float = PATIENCE_SECONDS
) -> tuple[LocalServer, ...]:
    """Every server that answers in its own way, asked all at once.

    :param patience: seconds each of them has for each answer.
    """
    found = await asyncio.gather(*(_probe(wire, name, port, patience) for name, port in ports.items()))
    return tuple(server for server in found if server is not None)


async def _probe(wire: Wire, name: str, port: int, patience: float) -> LocalServer | None:
    at = f"http://127.0.0.1:{port}"
    asks, recognise = _SIGNS[name]
    answers = await asyncio.gather(*(_get(wire, f"{at}{path}", patience) for path in asks))
    if not recognise(answers):
        return None
    listed = read_listing(answers[-1]) or {}
    server = local_server(name, {name: port})
    return LocalServer(name, server.base_url, infos(Endpoint(name, server.base_url, local=True), listed))


async def _get(wire: Wire, url: str, patience: float) -> Any:
    """The JSON at an address, or ``None``."""
    try:
        async with (
            asyncio.timeout(patience),
            wire.exchange(Ask(url, "a server on this machine", {}, connect_seconds=patience)) as reply,
        ):
            return read_json(await reply.whole())
    except (ProviderError, NotJson, TimeoutError):
        return None


def _entries(listing: Any) -> list[dict[str, Any]]:
    return [as_dict(entry) for entry in as_list(as_dict(listing).get("data"))]


def _is_ollama(answers: list[Any]) -> bool:
    """``/api/tags`` lists models with a name and what they are made of."""
    models = as_dict(answers[0]).get("models")
    return isinstance(models, list) and all("name" in as_dict(entry) for entry in models)


def _is_lmstudio(answers: list[Any]) -> bool:
    """``/v1/models`` is a list that no other known server signed."""
    owners = {entry.get("owned_by") for entry in _entries(answers[0])}
    return as_dict(answers[0]).get("object") == "list" and not owners & {"llamacpp", "vllm", "library"}


def _is_llamacpp(answers: list[Any]) -> bool:
    """``/health`` is well and ``/props`` tells of generation, or the models are signed."""
    health, props, listing = answers
    signed = any(entry.get("owned_by") == "llamacpp" for entry in _entries(listing))
    return as_dict(health).get("status") == "ok" and ("default_generation_settings" in as_dict(props) or signed)


def _is_vllm(answers: list[Any]) -> bool:
    """``/v1/models`` is signed, or says how long prompts may be."""
    entries = _entries(answers[0])
    return any(entry.get("owned_by") == "vllm" or "max_model_len" in entry for entry in entries)


_SIGNS: Mapping[str, tuple[tuple[str, ...], Callable[[list[Any]], bool]]] = {
    "ollama": (("/api/tags",), _is_ollama),
    "lmstudio": (("/v1/models",), _is_lmstudio),
    "llamacpp": (("/health", "/props", "/v1/models"), _is_llamacpp),
    "vllm": (("/v1/models",), _is_vllm),
}
"""What to ask each kind of server, the listing last, and how to know it by the answers."""
