"""A model server at zero latency for benchmarks: as little Python as can speak HTTP/1.1, in a process of its own."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_CHUNK = (
    '{"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"content":"%s"},'
    '"finish_reason":null}]}'
)
_END = (
    '{"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],'
    '"usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12}}'
)
_WHOLE = (
    '{"id":"c","object":"chat.completion","model":"m","choices":[{"index":0,"message":{"role":"assistant",'
    '"content":"6 * 7 is 42."},"finish_reason":"stop"}],'
    '"usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12}}'
)


def _answer(body: str, kind: str) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return (head + body).encode()


_STREAMED = _answer(
    "".join(f"data: {_CHUNK % piece}\n\n" for piece in ("6 * 7", " is ", "42.")) + f"data: {_END}\n\ndata: [DONE]\n\n",
    "text/event-stream",
)
_JSON = _answer(_WHOLE, "application/json")


class _Connection(asyncio.Protocol):
    """One kept-alive connection. A request is whole when its announced body has arrived."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._buffer = b""

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while True:
            head, found, rest = self._buffer.partition(b"\r\n\r\n")
            length = _length(head)
            if not found or len(rest) < length:
                return
            streamed = b'"stream":true' in rest[:length].replace(b" ", b"")
            self._transport.write(_STREAMED if streamed else _JSON)  # type: ignore[attr-defined]  # a TCP transport writes
            self._buffer = rest[length:]


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            return int(line[15:])
    return 0


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Connection, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def model_server() -> Iterator[str]:
    """The address of a running server, such as http://127.0.0.1:1234/v1; it ends with the block."""
    command = [sys.executable, "-m", "benchmarks.server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            port = process.stdout.readline().strip() if process.stdout else ""
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.kill()


if __name__ == "__main__":
    asyncio.run(_serve())
