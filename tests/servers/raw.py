"""A server of bare sockets on 127.0.0.1: it says exactly the bytes it is told to, and can stop or break anywhere."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

import orjson


@dataclass(frozen=True, slots=True)
class Received:
    """One request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return orjson.loads(self.body)


@dataclass(slots=True)
class Talk:
    """The server's end of one connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    closing: bool = field(default=False)
    """Set to close the connection after this answer."""

    async def send(self, data: bytes) -> None:
        """Send bytes and wait until the client takes them."""
        self.writer.write(data)
        await self.writer.drain()

    async def gone(self) -> None:
        """Wait until the client has closed the connection."""
        while await self.reader.read(65536):
            pass

    def reset(self) -> None:
        """Break the connection with a reset instead of a close."""
        sock = self.writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()
        self.closing = True


Respond = Callable[[Received, Talk], Awaitable[None]]


def head(status: int = 200, content_type: str = "application/json", **headers: str) -> bytes:
    """The head of a response; underscores in names become dashes."""
    lines = [f"HTTP/1.1 {status} Said", f"Content-Type: {content_type}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def document(body: bytes, status: int = 200, content_type: str = "application/json", **headers: str) -> bytes:
    """A whole response with its length."""
    return head(status, content_type, Content_Length=str(len(body)), **headers) + body


def chunk(data: bytes) -> bytes:
    """One chunk of a response with ``Transfer-Encoding: chunked``; the empty one ends it."""
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


EVENT_STREAM = head(200, "text/event-stream", Transfer_Encoding="chunked")


class RawServer:
    """Reads requests and lets ``respond`` say the rest. Use it with ``async with``; ``url`` has no slash at its end."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.requests: list[Received] = []
        self.connections = 0
        self.port = 0
        self.left = asyncio.Event()
        """Set when a client closed its connection before the answer was over."""

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=2**20)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        talk = Talk(reader, writer)
        try:
            while not talk.closing and (request := await _read(reader)) is not None:
                self.requests.append(request)
                await self._respond(request, talk)
        except (ConnectionError, asyncio.IncompleteReadError):
            self.left.set()
        except asyncio.CancelledError:
            pass  # the server is closing; asyncio would report the cancelled handler
        finally:
            self._tasks.discard(task)
            writer.close()
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()


async def _read(reader: asyncio.StreamReader) -> Received | None:
    """The next request, or ``None`` when the client closed the connection between two."""
    try:
        top = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = top[:-4].decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Received(method, path, headers, body)


async def unused_port() -> int:
    """A port of this machine on which nothing listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
