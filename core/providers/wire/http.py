"""One exchange over HTTP: no redirects, no compression asked for, capped, every library error translated."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, Literal

import aiohttp
import orjson
from yarl import URL

from core.errors import BrokenStream, MalformedAnswer, ProviderError, RequestRefused, TooLarge, Unreachable
from core.providers.wire import limits
from core.providers.wire.complaint import Complaint, read_complaint, shown
from core.providers.wire.faults import refusal
from core.providers.wire.retry_after import retry_after
from events.values import clean_json

_INFLATED = 64 * 1024
_SETTLE_SECONDS = 0.25
"""How long the end of a finished stream is awaited so that its connection can be used again."""
_CLOSERS = frozenset({"llama.cpp"})
"""Servers known to close each connection after a stream although they offer to keep it."""
_HEADERS = {"Accept-Encoding": "identity", "User-Agent": "tutti"}


def open_session() -> aiohttp.ClientSession:
    """The one session of an engine: pooled, without cookies, without proxies or passwords from the environment."""
    connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=30, ttl_dns_cache=60)
    return aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=_timeout(limits.CONNECT_SECONDS),
        auto_decompress=False,
    )


@dataclass(frozen=True, slots=True)
class Ask:
    """What is sent where."""

    url: str
    asked: str
    """Who is asked, in the words of errors: provider/model or the provider."""
    headers: Mapping[str, str]
    body: Mapping[str, Any] | None = None
    """JSON to post; ``None`` for a GET."""
    keyed: bool = False
    """Whether a key is among the headers."""
    connect_seconds: float = limits.CONNECT_SECONDS

    @property
    def method(self) -> Literal["GET", "POST"]:
        """GET without a body, else POST."""
        return "GET" if self.body is None else "POST"


class Wire:
    """Sends requests over the shared session.

    :param redact: takes secrets out of what servers say.
    """

    def __init__(self, session: aiohttp.ClientSession, redact: Callable[[str], str]) -> None:
        self._session = session
        self._redact = redact
        self._single_use: set[tuple[str | None, int | None]] = set()
        """Hosts and ports that closed a connection they had offered to keep; theirs are not used twice from then on."""

    @asynccontextmanager
    async def exchange(self, ask: Ask) -> AsyncIterator[Reply]:
        """Send, and read the reply inside the block. Leaving it early closes the connection.

        :raises ProviderError: no connection, a status other than 2xx, or a connection that broke inside the block.
        """
        try:
            async with await self._send(ask) as response:
                reply = Reply(response, ask, self._redact)
                if not 200 <= response.status < 300:
                    raise await reply.refused()
                yield reply
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise _translated(error, ask, self._redact) from None

    async def _send(self, ask: Ask) -> aiohttp.ClientResponse:
        url = URL(ask.url)
        place = (url.host, url.port)
        closing = {"Connection": "close"} if place in self._single_use else {}
        try:
            response = await self._session.request(
                ask.method,
                url,
                data=None if ask.body is None else _json_bytes(ask.body),
                headers={**_HEADERS, "Content-Type": "application/json", **closing, **ask.headers},
                allow_redirects=False,
                auto_decompress=False,
                timeout=_timeout(ask.connect_seconds),
            )
        except aiohttp.ServerDisconnectedError:
            self._single_use.add(place)
            raise
        if response.headers.get("Server") in _CLOSERS:
            self._single_use.add(place)
            if response.connection is not None and response.connection.protocol is not None:
                response.connection.protocol.force_close()
        return response


class Reply:
    """A response whose body has not been read yet."""

    def __init__(self, response: aiohttp.ClientResponse, ask: Ask, redact: Callable[[str], str]) -> None:
        self._response = response
        self.ask = ask
        self._redact = redact

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """The body as it arrives, unpacked.

        :raises TooLarge: it is over 16 MB.
        """
        inflate = _inflater(self._response.headers.get("Content-Encoding", ""), self.ask.asked)
        total = 0
        async for raw in self._response.content.iter_any():
            for piece in inflate(raw) if inflate else (raw,):
                total += len(piece)
                if total > limits.RESPONSE:
                    raise self.too_large("The answer", "16 MB")
                yield piece

    async def whole(self) -> bytes:
        """The whole body."""
        return b"".join([chunk async for chunk in self.chunks()])

    async def settle(self) -> None:
        """Wait shortly for the end of a finished stream, so that the connection goes back to the pool."""
        if self._response.content.at_eof():
            return
        try:
            async with asyncio.timeout(_SETTLE_SECONDS):
                await self._response.content.readany()
        except (TimeoutError, aiohttp.ClientError):
            self._response.close()

    async def refused(self) -> ProviderError:
        """The error for a status that is no success, with the server's own words."""
        body = bytearray()
        try:
            async for chunk in self.chunks():
                body += chunk
                if len(body) > limits.ERROR_BODY:
                    break
        except (aiohttp.ClientError, ProviderError):
            pass  # the status says enough; the words were cut off
        return self.fault(read_complaint(bytes(body[: limits.ERROR_BODY])), status=self._response.status)

    def fault(self, complaint: Complaint, status: int = 200) -> ProviderError:
        """The error for a complaint; the status 200 stands for one inside a stream."""
        return refusal(
            status,
            complaint,
            shown(complaint.message, self._redact),
            asked=self.ask.asked,
            keyed=self.ask.keyed,
            wait=retry_after(self._response.headers, datetime.now(UTC)),
        )

    def malformed(self, why: str, body: bytes = b"") -> MalformedAnswer:
        """The error for an answer that is not what the format promises, with its beginning."""
        sample = shown(body[:200].decode("utf-8", "replace"), self._redact)
        start = f" It begins: {sample!r}." if sample else ""
        return MalformedAnswer(
            f"{self.ask.asked} {why}.{start}",
            "Check that the provider's address under Settings, Providers leads to its API, and try again.",
            status=self._response.status,
        )

    def too_large(self, what: str, cap: str) -> TooLarge:
        """The error for something over its cap."""
        return TooLarge(
            f"{what} of {self.ask.asked} is larger than {cap} and was cut off.",
            "Ask for a shorter answer, or choose another model.",
        )


@cache
def _timeout(connect_seconds: float) -> aiohttp.ClientTimeout:
    """Connecting only: how long an answer may take is the gateway's to say."""
    return aiohttp.ClientTimeout(total=None, connect=connect_seconds, sock_connect=connect_seconds)


def _json_bytes(body: Mapping[str, Any]) -> bytes:
    try:
        return orjson.dumps(body)
    except TypeError:  # a lone surrogate or a very large integer, which the standard library writes
        return json.dumps(clean_json(dict(body)), ensure_ascii=True, default=str).encode()


def _inflater(encoding: str, asked: str) -> Callable[[bytes], Iterator[bytes]] | None:
    """How to unpack a body that was compressed unasked, a bounded piece at a time."""
    if encoding.lower() in {"", "identity"}:
        return None
    if encoding.lower() not in {"gzip", "x-gzip", "deflate"}:
        raise MalformedAnswer(
            f"{asked} answered with the encoding {encoding[:40]!a}, which was not asked for.",
            "Check the provider's address, or a proxy on the way to it.",
        )
    unpacker = zlib.decompressobj(wbits=47)  # gzip or zlib, told apart by the header

    def inflate(raw: bytes) -> Iterator[bytes]:
        while raw:
            try:
                piece = unpacker.decompress(raw, _INFLATED)
            except zlib.error:
                raise MalformedAnswer(f"{asked} sent broken {encoding}.", "Try again.") from None
            if not piece and not unpacker.unconsumed_tail:
                return
            yield piece
            raw = unpacker.unconsumed_tail

    return inflate


_START = "Check that the server runs and the network works, and the address under Settings, Providers."


def _translated(error: Exception, ask: Ask, redact: Callable[[str], str]) -> ProviderError:
    """The one table from what the HTTP library raises to the tree of errors. No text of an error is passed on unseen."""
    if isinstance(error, aiohttp.InvalidURL):
        return RequestRefused(f"The address of {ask.asked} is not valid.", "Correct it under Settings, Providers.")
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ClientSSLError | aiohttp.ConnectionTimeoutError):
        return _unreachable(error, ask)
    if isinstance(error, aiohttp.ClientResponseError):
        do = "Check that the provider's address under Settings, Providers leads to its API."
        said = shown(error.message.partition("\n")[0], redact).rstrip(":. ")
        return MalformedAnswer(f"{ask.asked} did not answer in HTTP: {said}.", do)
    return BrokenStream(f"The connection to {ask.asked} broke before the answer was whole.", "Try again.")


def _unreachable(error: Exception, ask: Ask) -> Unreachable:
    host = URL(ask.url).host or "its address"
    if isinstance(error, aiohttp.ClientSSLError | aiohttp.ClientConnectorCertificateError):
        do = "Check the address; if a company proxy inspects traffic, install its certificate."
        return Unreachable(f"No trusted connection to {host} can be made, so {ask.asked} was not asked.", do)
    if isinstance(error, aiohttp.ClientConnectorError):
        return Unreachable(f"{ask.asked} cannot be reached at {host}: {_reason(error.os_error)}.", _START)
    return Unreachable(f"{host} took no connection for {ask.asked} within {ask.connect_seconds:g} s.", _START)


def _reason(error: OSError) -> str:
    if isinstance(error, ConnectionRefusedError):
        return "nothing listens there"
    return (error.strerror or "no connection").rstrip(".")
