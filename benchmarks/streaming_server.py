"""A model server that streams steadily: every answer at a given pace for a given time, as short lines or as Markdown.

It notes when a connection was closed before its answer was whole, and tells those moments at ``/v1/gone``.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

Form = Literal["lines", "markdown"]

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nConnection: close\r\n\r\n"
_PIECE = b'data: {"id":"c","model":"m","choices":[{"index":0,"delta":{"content":%s},"finish_reason":null}]}\n\n'
_END = (
    b'data: {"id":"c","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],'
    b'"usage":{"prompt_tokens":9,"completion_tokens":9,"total_tokens":18}}\n\ndata: [DONE]\n\n'
)
LINES = "The sea is wide and deep, and **several** models speak of it at once.\n\n"
MARKDOWN = f"""## What is known of the sea

{LINES.strip() + " "}It is salty, *cold in winter*, and `blue` where it is deep; [more](https://example.org/sea) is told elsewhere, and in
lines that are broken as models break them, one after the other.

- The first of three things is short.
- The second is **longer**, so that it takes more than a single line in a column that is one of four beside one another.
  1. A step of it, with `code` in it
  2. Another one
- The third is the last.

> What is quoted here is taken from nobody, and stands here for its bar.

```python
def depth(of: str, at: tuple[float, float]) -> float:
    # metres, by the chart
    return max(0.0, CHART[of].sounding(*at) - TIDE.get(of, 0.0))
```

| sea | metres | salt |
|---|---:|---:|
| Baltic | 459 | 0.8 % |
| North | 725 | 3.5 % |

"""
FORMS: dict[Form, str] = {"lines": LINES, "markdown": MARKDOWN}
TICK_SECONDS = 0.05
SIDE_BY_SIDE = 8
"""Models asked in one run, of a provider of their own: each provider is given a few calls at a time."""


def tokens(text: str) -> list[str]:
    """A text in pieces of a word and the blank behind it."""
    words = text.split(" ")
    return [f"{word} " for word in words[:-1]] + ([words[-1]] if words[-1] else [])


class _Server:
    """Answers every request in the same way.

    :param pace: pieces a second.
    :param seconds: for so long.
    :param tick: seconds between two writes.
    """

    def __init__(self, form: Form, pace: float, seconds: float, tick: float) -> None:
        self._pieces = [_PIECE % json.dumps(piece).encode() for piece in tokens(FORMS[form])]
        self._pace, self._seconds, self._tick = pace, seconds, tick
        self._gone: list[float] = []

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request."""
        head = await reader.readuntil(b"\r\n\r\n")
        if head.startswith(b"GET /v1/gone"):
            writer.write(_HEAD % b"application/json" + json.dumps(self._gone).encode())
        else:
            sizes = [int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
            await reader.readexactly(sum(sizes))
            closing = asyncio.ensure_future(reader.read())
            closing.add_done_callback(lambda done: None if done.cancelled() else self._gone.append(time.time()))
            await self._stream(writer, closing)
            closing.cancel()
        writer.close()

    async def _stream(self, writer: asyncio.StreamWriter, closing: asyncio.Future[bytes]) -> None:
        writer.write(_HEAD % b"text/event-stream")
        loop = asyncio.get_running_loop()
        began, sent, pieces = loop.time(), 0, itertools.cycle(self._pieces)
        while (now := loop.time() - began) < self._seconds and not closing.done():
            due = int(now * self._pace)
            writer.write(b"".join(itertools.islice(pieces, due - sent)))
            sent = due
            await asyncio.sleep(self._tick)
        if not closing.done():
            writer.write(_END)
            await writer.drain()


async def _serve(form: Form, pace: float, seconds: float, tick: float) -> None:
    server = await asyncio.start_server(_Server(form, pace, seconds, tick).answer, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def streaming_server(*, pace: float, seconds: float, form: Form = "lines", tick: float = TICK_SECONDS) -> Iterator[str]:
    """The address of a running server; it ends with the block."""
    command = [sys.executable, "-m", "benchmarks.streaming_server", form, str(pace), str(seconds), str(tick)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            port = process.stdout.readline().strip() if process.stdout else ""
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.kill()


if __name__ == "__main__":
    _form, *_numbers = sys.argv[1:]
    asyncio.run(_serve(_form, *map(float, _numbers)))  # type: ignore[arg-type]  # the caller names a form
