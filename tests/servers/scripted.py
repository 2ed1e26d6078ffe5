"""A server that answers chat completions, embeddings and Anthropic Messages as it was told.

::

    async with ScriptedServer({"good": Answer("Yes."), "slow": Answer("No.")}, delay={"slow": 0.2}) as server:
        base_url = server.openai_url  # or server.anthropic_url

It speaks both formats, streamed and not, lists its models, and remembers what it was asked. ``server.left`` is set when
a client closed its connection in the middle of an answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Self

import orjson

from tests.servers.formats import (
    Answer,
    chat_document,
    chat_stream,
    embeddings_document,
    messages_document,
    messages_stream,
)
from tests.servers.raw import EVENT_STREAM, RawServer, Received, Talk, chunk, document

Answers = Answer | Mapping[str, Answer] | Callable[[str, str], Answer | None]
"""One answer for all, one for each model, or a function of model and last prompt; ``None``: no such model."""


class ScriptedServer(RawServer):
    """Answers as told.

    :param answers: what to say.
    :param delay: seconds before the first byte, for all models or for each.
    :param piece_delay: seconds between two events of a stream.
    :param hold_after: after so many events a stream stops and waits until the client leaves.
    :param held_models: the models whose streams stop; all when empty.
    :param meant: the vector of a text; without it the server does not embed.
    """

    def __init__(
        self,
        answers: Answers | None = None,
        *,
        delay: float | Mapping[str, float] = 0,
        piece_delay: float = 0,
        hold_after: int | None = None,
        held_models: frozenset[str] = frozenset(),
        meant: Callable[[str], Sequence[float]] | None = None,
    ) -> None:
        super().__init__(self._answer)
        self._answers: Answers = answers or Answer()
        self._delay = delay
        self._piece_delay = piece_delay
        self._hold_after = hold_after
        self._held_models = held_models
        self._held_prompt = ""
        self._meant = meant
        self.embeddings: bytes | None = None
        """What is answered instead of vectors, while it is set."""
        self.embedding = asyncio.Event()
        """Set when vectors are asked for."""
        self.held = asyncio.Event()
        """Set when a stream has stopped to wait for the client to leave."""

    @property
    def openai_url(self) -> str:
        """The base address for chat completions."""
        return f"{self.url}/v1"

    @property
    def anthropic_url(self) -> str:
        """The base address for Anthropic Messages."""
        return self.url

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        return self

    def answer_whole(self) -> None:
        """Hold no stream from here on."""
        self._hold_after = None

    def hold(self, prompt: str, after: int = 2) -> None:
        """Hold the streams that answer a prompt with these words, after so many events."""
        self._hold_after, self._held_prompt = after, prompt

    async def _answer(self, request: Received, talk: Talk) -> None:
        if request.method == "GET":
            await talk.send(self._listing(request.path))
            return
        asked = request.json
        if request.path.endswith("/embeddings"):
            await self._embed(asked, talk)
            return
        answer = self._said(asked)
        if answer is None:
            await talk.send(_unknown(request.path, asked["model"]))
            return
        seconds = self._delay if isinstance(self._delay, int | float) else self._delay.get(asked["model"], 0)
        if seconds:
            await asyncio.sleep(seconds)
        chat = request.path.endswith("/chat/completions")
        if asked.get("stream"):
            held = not self._held_models or asked["model"] in self._held_models
            held = held and self._held_prompt in _last_prompt(asked)
            hold_after = self._hold_after if held else None
            await self._stream(chat_stream(answer) if chat else messages_stream(answer), talk, hold_after)
        else:
            await talk.send(document(chat_document(answer) if chat else messages_document(answer)))

    async def _embed(self, asked: dict[str, Any], talk: Talk) -> None:
        self.embedding.set()
        seconds = self._delay if isinstance(self._delay, int | float) else self._delay.get(asked["model"], 0)
        if seconds:
            await asyncio.sleep(seconds)
        if self.embeddings is not None:
            await talk.send(document(self.embeddings))
        elif self._meant is None:
            await talk.send(_no_such_path())
        else:
            await talk.send(document(embeddings_document(asked["model"], list(map(self._meant, asked["input"])))))

    async def _stream(self, events: list[bytes], talk: Talk, hold_after: int | None) -> None:
        if not self._piece_delay and hold_after is None:
            await talk.send(EVENT_STREAM + b"".join(map(chunk, events)) + chunk(b""))
            return
        await talk.send(EVENT_STREAM)
        for number, data in enumerate(events):
            if number == hold_after:
                self.held.set()
                await talk.gone()
                raise ConnectionResetError
            await talk.send(chunk(data))
            await asyncio.sleep(self._piece_delay)
        await talk.send(chunk(b""))

    def _said(self, asked: dict[str, Any]) -> Answer | None:
        model = asked["model"]
        if isinstance(self._answers, Answer):
            return replace(self._answers, model=model)
        if callable(self._answers):
            return self._answers(model, _last_prompt(asked))
        return self._answers.get(model)

    def _listing(self, path: str) -> bytes:
        if not path.partition("?")[0].endswith("/models"):
            return _no_such_path()
        names = list(self._answers) if isinstance(self._answers, Mapping) else ["scripted-1"]
        return document(orjson.dumps({"object": "list", "data": [{"id": name, "object": "model"} for name in names]}))


def _last_prompt(asked: dict[str, Any]) -> str:
    content = asked["messages"][-1]["content"]
    return content if isinstance(content, str) else "".join(part.get("text", "") for part in content)


def _no_such_path() -> bytes:
    return document(b'{"error": {"message": "no such path", "type": "not_found_error"}}', 404)


def _unknown(path: str, model: str) -> bytes:
    if path.endswith("/chat/completions"):
        error = {
            "message": f"The model `{model}` does not exist",
            "type": "invalid_request_error",
            "code": "model_not_found",
        }
        return document(orjson.dumps({"error": error}), 404)
    return document(
        orjson.dumps({"type": "error", "error": {"type": "not_found_error", "message": f"model: {model}"}}), 404
    )
