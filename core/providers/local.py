"""Model servers on this machine: what they are called and where they would be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.ports.models import ModelInfo

PORTS: Mapping[str, int] = {"ollama": 11434, "lmstudio": 1234, "llamacpp": 8080, "vllm": 8000}
"""Each server's name here and its usual port on 127.0.0.1."""

SERVER_TITLES: Mapping[str, str] = {
    "ollama": "Ollama",
    "lmstudio": "LM Studio",
    "llamacpp": "llama.cpp",
    "vllm": "vLLM",
}
"""What each server calls itself."""


@dataclass(frozen=True, slots=True)
class LocalServer:
    """A server that was found, or could be there."""

    name: str
    base_url: str
    """Of its OpenAI-compatible API."""
    models: tuple[ModelInfo, ...] = ()


def local_server(name: str, ports: Mapping[str, int] = PORTS) -> LocalServer:
    """Where a kind of server would be."""
    return LocalServer(name, f"http://127.0.0.1:{ports[name]}/v1")
