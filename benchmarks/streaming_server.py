"""A model server that streams slowly and steadily: every answer at a given pace for a given time."""

from __future__ import annotations

import asyncio
import itertools
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
_PIECE = b'data: {"id":"c","model":"m","choices":[{"index":0,"delta":{"content":"%s"},"finish_reason":null}]}\n\n'
_END = (
    b'data: {"id":"c","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],'
    b'"usage":{"prompt_tokens":9,"completion_tokens":9,"total_tokens":18}}\n\ndata: [DONE]\n\n'
)
_WORDS = b"The sea is wide and deep, and **several** models speak of it at once.\\n\\n".split(b" ")
TICK_SECONDS = 0.05


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, pace: float, seconds: float) -> None:
    """One answer: ``pace`` pieces a second for ``seconds``."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
    await reader.readexactly(length)
    writer.write(_HEAD)
    loop = asyncio.get_running_loop()
    began, sent, words = loop.time(), 0, itertools.cycle(_WORDS)
    while (now := loop.time() - began) < seconds:
        due = int(now * pace)
        writer.write(b"".join(_PIECE % (next(words) + b" ") for _ in range(due - sent)))
        sent = due
        await asyncio.sleep(TICK_SECONDS)
    writer.write(_END)
    writer.close()


async def _serve(pace: float, seconds: float) -> None:
    server = await asyncio.start_server(lambda r, w: _answer(r, w, pace, seconds), "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def streaming_server(*, pace: float, seconds: float) -> Iterator[str]:
    """The address of a running server; it ends with the block."""
    command = [sys.executable, "-m", "benchmarks.streaming_server", str(pace), str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            port = process.stdout.readline().strip() if process.stdout else ""
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.kill()


if __name__ == "__main__":
    asyncio.run(_serve(float(sys.argv[1]), float(sys.argv[2])))
