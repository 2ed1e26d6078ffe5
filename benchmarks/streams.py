"""How fast streamed answers are read over both wire formats, beside bare aiohttp with orjson on the same bytes."""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import aiohttp
import orjson

from benchmarks.table import Row
from core.ports.models import Message, ModelRequest
from core.ports.redaction import Redactor
from core.providers.anthropic.provider import AnthropicProvider
from core.providers.openai.provider import OpenAIProvider
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Wire, open_session

ROUNDS = 7
_CHAT = '{"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"content":" word"},"finish_reason":null}]}'
_CHAT_END = '{"id":"c","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}'
_PIECE = '{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":" word"}}'
_PIECE_END = '{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}'
_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: %d\r\n\r\n"

Reading = Callable[[str], Awaitable[int]]
"""Reads one answer from an address and says how many tokens it heard."""


class _Count:
    """A sink that only counts."""

    def __init__(self) -> None:
        self.pieces = 0
        self.first = 0.0

    def data(self) -> None:
        """See :class:`core.ports.models.Sink`."""

    def text(self, piece: str) -> None:
        """See :class:`core.ports.models.Sink`."""
        if piece:
            self.pieces += 1
            self.first = self.first or time.perf_counter()

    def reasoning(self, piece: str) -> None:
        """See :class:`core.ports.models.Sink`."""


def rows(*, quick: bool) -> list[Row]:
    """Tokens a second of each reader, and the time to the first one."""
    return asyncio.run(_measure(2_000 if quick else 40_000))


async def _measure(tokens: int) -> list[Row]:
    async with open_session() as session:
        wire = Wire(session, Redactor())

        async def chat(url: str) -> int:
            sink = _Count()
            await OpenAIProvider(Endpoint("bench", url), wire).call(_request(), sink)
            return sink.pieces

        async def messages(url: str) -> int:
            sink = _Count()
            await AnthropicProvider(Endpoint("bench", url), wire).call(_request(), sink)
            return sink.pieces

        async def bare(url: str) -> int:
            return await _bare(session, url)

        with _server("chat", tokens) as first, _server("messages", tokens) as second, _server("chat", 1) as one:
            speeds = await _speeds([(bare, first), (chat, first), (bare, second), (messages, second)], tokens)
            delay, bare_delay = await _delay(wire, session, one)
    return [
        _speed("chat completions, tokens read a second", speeds[1], speeds[0]),
        _speed("Anthropic Messages, tokens read a second", speeds[3], speeds[2]),
        Row("first token over bare aiohttp", delay, "ms", bare_delay, delay / bare_delay),
    ]


def _speed(name: str, value: float, baseline: float) -> Row:
    ratio = value / baseline
    return Row(name, value, "tokens/s", baseline, ratio, "at least a quarter of bare aiohttp and orjson", ratio >= 0.25)


def _request() -> ModelRequest:
    return ModelRequest("m", (Message("user", "Speak."),))


async def _speeds(readings: list[tuple[Reading, str]], tokens: int) -> list[float]:
    """The median speed of each reader, in interleaved rounds after one to warm up."""
    took: list[list[float]] = [[] for _ in readings]
    for number in range(ROUNDS + 1):
        for times, (read, url) in zip(took, readings, strict=True):
            began = time.perf_counter()
            heard = await read(url)
            if number:
                times.append(time.perf_counter() - began)
            assert heard == tokens
    return [tokens / statistics.median(times) for times in took]


async def _bare(session: aiohttp.ClientSession, url: str) -> int:
    """What reading costs at the least: split at empty lines, parse, count."""
    heard, tail = 0, b""
    async with session.post(url, data=b"{}") as response:
        async for chunk in response.content.iter_any():
            *events, tail = (tail + chunk).split(b"\n\n")
            for event in events:
                data = event.rpartition(b"data: ")[2]
                heard += b" word" in data and bool(orjson.loads(data))
    return heard


async def _delay(wire: Wire, session: aiohttp.ClientSession, url: str) -> tuple[float, float]:
    """Milliseconds to the first token of an answer of one, ours and bare."""
    ours, bare = [], []
    provider = OpenAIProvider(Endpoint("bench", url), wire)
    for _ in range(200):
        began = time.perf_counter()
        sink = _Count()
        await provider.call(_request(), sink)
        ours.append(sink.first - began)
        began = time.perf_counter()
        async with session.post(url, data=b"{}") as response:
            await response.content.readany()
            bare.append(time.perf_counter() - began)
    return statistics.median(ours) * 1000, statistics.median(bare) * 1000


def _body(form: str, tokens: int) -> bytes:
    if form == "chat":
        text = f"data: {_CHAT}\n\n" * tokens + f"data: {_CHAT_END}\n\ndata: [DONE]\n\n"
    else:
        piece = f"event: content_block_delta\ndata: {_PIECE}\n\n"
        text = piece * tokens + f'data: {_PIECE_END}\n\ndata: {{"type":"message_stop"}}\n\n'
    return (_HEAD % len(text) + text).encode()


async def _serve(body: bytes) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n"):
            sizes = [int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
            await reader.readexactly(sum(sizes))
            writer.write(body)
            await writer.drain()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def _server(form: str, tokens: int) -> Iterator[str]:
    """The address of a server that says the same to every request, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.streams", form, str(tokens)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            port = process.stdout.readline().strip() if process.stdout else ""
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()


if __name__ == "__main__":
    asyncio.run(_serve(_body(sys.argv[1], int(sys.argv[2]))))
