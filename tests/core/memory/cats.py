"""What tests of finding by meaning share: a server that knows cats from printers, and what to look at."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.bootstrap import Engine
from app.vectors import VectorFile
from core.commands.models import (
    ChangeSetting,
    Remember,
)
from tests.engines import Run
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

MODEL = "local/embedder"
CAT = "Our cat is called Biscuit."
PRINTER = "The printer is broken."
PROMPT = "Which feline lives with us?"
"""Shares no telling word with what it is about."""
_ABOUT = (("cat", "feline", "kitten"), ("printer", "paper"))


def meant(text: str) -> Sequence[float]:
    """A vector that says which of two things a text is about, and a little of neither."""
    words = re.findall(r"\w+", text.casefold())
    return [0.1, *(float(sum(words.count(word) for word in about)) for about in _ABOUT)]


def server(**more: Any) -> ScriptedServer:
    """A server that answers prompts and knows cats from printers."""
    return ScriptedServer(Answer("Biscuit."), meant=meant, **more)


def embedded(server: ScriptedServer) -> list[str]:
    """Every text that was sent to be embedded."""
    return [text for one in server.requests if one.path.endswith("/embeddings") for text in one.json["input"]]


def instructions(server: ScriptedServer) -> str:
    """The instructions of the last prompt that was sent."""
    posts = [one.json["messages"] for one in server.requests if one.path.endswith("/chat/completions")]
    return "".join(message["content"] for message in posts[-1] if message["role"] == "system")


def decisions(run: Run) -> list[tuple[str, str]]:
    """What was decided about memory, and why."""
    return [(made.choice, made.reason) for made in run.decisions if made.kind == "memory"]


async def set_up(engine: Engine, settings: Mapping[str, Any] | None = None, *, model: str = MODEL) -> None:
    """Have memory used, and searched by meaning."""
    for key, value in {"memory.enabled": True, "memory.embeddings": model, **(settings or {})}.items():
        await engine.commands.send(ChangeSetting(key=key, value=value))


async def remember(engine: Engine, *texts: str) -> list[str]:
    """Remember facts; their ids."""
    return [(await engine.commands.send(Remember(text=text))).memory_id for text in texts]


async def marks(home: Path, model: str = MODEL) -> int:
    """How many vectors there are of a model."""
    return len(await VectorFile(home / "cache").marks(model))


async def settled(home: Path, count: int) -> bool:
    """Whether there are so many vectors, soon."""
    for _ in range(250):
        if await marks(home) == count:
            return True
        await asyncio.sleep(0.02)
    return False


def calls(engine: Engine) -> list[str]:
    """The types of the events of calls that were made for memory, in order."""
    reader = engine.store.open_reader()
    try:
        own = [one for one in reader.read() if one.stream.startswith("call-") and not one.correlation_id]
        return [one.type.removeprefix("ModelCall") for one in own]
    finally:
        reader.close()
