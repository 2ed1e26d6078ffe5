"""What can go wrong between a server and us, in either wire format. Each fault says the error it has to become.

A fault is bytes to send, or a coroutine that talks. ``FAULTS`` holds the ones that are the same for every format;
``Format`` builds the parts that differ.
"""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import orjson

from core.errors import (
    BrokenStream,
    ContentRefused,
    ContextTooLong,
    IncompleteAnswer,
    KeyRefused,
    MalformedAnswer,
    ModelNotFound,
    Overloaded,
    PaymentRequired,
    ProviderError,
    RateLimited,
    RequestRefused,
    ServerFault,
    TimedOut,
    TooLarge,
)
from tests.servers.formats import Answer, chat_stream, messages_stream
from tests.servers.raw import EVENT_STREAM, RawServer, Received, Talk, chunk, document, head

TEXT = "Grüße, \N{MUSICAL SYMBOL G CLEF} and\N{LINE SEPARATOR}so on."
ANSWER = Answer(TEXT, pieces=("Grüße, ", "\N{MUSICAL SYMBOL G CLEF} ", "and\N{LINE SEPARATOR}so on."))
OPEN_STREAM = head(200, "text/event-stream", Connection="close")
"""A stream that ends with the connection."""


@dataclass(frozen=True, slots=True)
class Format:
    """One wire format's own words."""

    name: str
    events: tuple[bytes, ...]
    """A whole streamed answer."""
    begun: int
    """How many of its events are sent before the first text."""
    delta: Callable[[str], bytes]
    """A piece of text whose JSON string is given raw, escapes and all."""

    def until_text(self, pieces: int = 1) -> bytes:
        """The answer up to and with so many pieces of its text."""
        return b"".join(self.events[: self.begun + pieces])

    @property
    def whole(self) -> bytes:
        """The whole answer."""
        return b"".join(self.events)


def _chat_delta(raw: str) -> bytes:
    return f'data: {{"choices":[{{"index":0,"delta":{{"content":"{raw}"}},"finish_reason":null}}]}}\n\n'.encode()


def _messages_delta(raw: str) -> bytes:
    inner = f'{{"type":"content_block_delta","index":0,"delta":{{"type":"text_delta","text":"{raw}"}}}}'
    return f"event: content_block_delta\ndata: {inner}\n\n".encode()


FORMATS = (
    Format("openai", tuple(chat_stream(ANSWER)), 1, _chat_delta),
    Format("anthropic", tuple(messages_stream(ANSWER)), 3, _messages_delta),
)

Script = bytes | Callable[[Format, Talk], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault and what it has to become."""

    name: str
    script: Callable[[Format], Script]
    error: type[ProviderError] | None
    """``None``: the answer arrives whole all the same."""
    status: int | None = None
    wait: float | None = None
    words: str = ""
    """What the error has to say."""


def serving(form: Format, fault: Fault) -> RawServer:
    """A server that answers every request with a fault."""

    async def respond(_: Received, talk: Talk) -> None:
        script = fault.script(form)
        if isinstance(script, bytes):
            await talk.send(script)
        else:
            await script(form, talk)

    return RawServer(respond)


def streamed(data: bytes) -> bytes:
    """A stream with a proper end."""
    return EVENT_STREAM + chunk(data) + chunk(b"")


def refusing(status: int, body: bytes | str = b"", **headers: str) -> bytes:
    """An answer that is none; a text becomes an error object with that message."""
    said = orjson.dumps({"error": {"message": body, "type": "said"}}) if isinstance(body, str) else body
    return document(said, status, **headers)


async def _reset_first(_: Format, talk: Talk) -> None:
    talk.reset()
    await asyncio.sleep(0)


async def _close_first(_: Format, talk: Talk) -> None:
    talk.closing = True
    await asyncio.sleep(0)


async def _reset_in_stream(form: Format, talk: Talk) -> None:
    await talk.send(EVENT_STREAM + chunk(form.until_text()))
    talk.reset()


async def _cut_chunk(form: Format, talk: Talk) -> None:
    await talk.send(EVENT_STREAM + chunk(form.until_text())[:-7])
    talk.closing = True


def _closing(data: bytes) -> Callable[[Format, Talk], Awaitable[None]]:
    async def send(_: Format, talk: Talk) -> None:
        await talk.send(data)
        talk.closing = True

    return send


async def _drip(form: Format, talk: Talk) -> None:
    await talk.send(EVENT_STREAM)
    for byte in form.whole:
        await talk.send(chunk(bytes([byte])))
        await asyncio.sleep(0)
    await talk.send(chunk(b""))


async def _endless_line(_: Format, talk: Talk) -> None:
    await talk.send(OPEN_STREAM + b"data: ")
    for _number in range(800):
        await talk.send(b"x" * 65536)


async def _endless_events(form: Format, talk: Talk) -> None:
    await talk.send(OPEN_STREAM + form.until_text())
    event = form.delta("x" * 60000)
    for _number in range(800):
        await talk.send(event)


async def _held_after_the_end(form: Format, talk: Talk) -> None:
    await talk.send(EVENT_STREAM + chunk(form.whole))
    await talk.gone()


def _crlf(form: Format) -> bytes:
    return form.whole.replace(b"\n", b"\r\n")


def _with_comments(form: Format) -> bytes:
    return b"\xef\xbb\xbf: hello\n\n" + b": keep-alive\n\n".join(form.events)


def _first_escape(form: Format, raw: str) -> bytes:
    rest = b"".join(form.events[form.begun + len(ANSWER.pieces) :])
    return b"".join(form.events[: form.begun]) + form.delta(raw) + rest


def _zipped(data: bytes, encoding: str = "gzip") -> bytes:
    return head(200, "text/event-stream", Content_Encoding=encoding, Content_Length=str(len(data))) + data


def _stream_error(kind: str) -> bytes:
    error = {"type": "error", "error": {"type": kind, "message": f"it was {kind}"}}
    return b"event: error\ndata: " + orjson.dumps(error) + b"\n\n"


def _plain(data: bytes) -> Callable[[Format], Script]:
    return lambda _: data


FAULTS: tuple[Fault, ...] = (
    # the connection
    Fault("reset before an answer", lambda _: _reset_first, BrokenStream),
    Fault("closed before an answer", lambda _: _close_first, BrokenStream),
    Fault("reset in the stream", lambda _: _reset_in_stream, BrokenStream),
    Fault("closed inside a chunk", lambda _: _cut_chunk, BrokenStream),
    Fault("closed between events", lambda f: _closing(OPEN_STREAM + f.until_text(2)), IncompleteAnswer),
    Fault("closed inside a line", lambda f: _closing(OPEN_STREAM + f.until_text(2)[:-9]), IncompleteAnswer),
    Fault("closed inside a character", lambda f: _closing(OPEN_STREAM + f.delta("ü").partition(b"\xbc")[0]), IncompleteAnswer),
    Fault("shorter than it said", lambda f: _closing(head(200, "text/event-stream", Content_Length="99999") + f.whole[:-40]), BrokenStream),
    Fault("not HTTP", lambda _: _closing(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), MalformedAnswer),
    Fault("a bad chunk size", lambda _: _closing(EVENT_STREAM + b"zz\r\nhello\r\n"), MalformedAnswer),
    Fault("an endless header", lambda _: _closing(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 300_000 + b"\r\n\r\n"), MalformedAnswer),
    Fault("one byte at a time", lambda _: _drip, None),
    Fault("held open after the end", lambda _: _held_after_the_end, None),
    # the framing
    Fault("CRLF", lambda f: streamed(_crlf(f)), None),
    Fault("CR", lambda f: streamed(f.whole.replace(b"\n", b"\r")), None),
    Fault("BOM and comments", lambda f: streamed(_with_comments(f)), None),
    Fault("no last empty line", lambda f: streamed(f.whole.rstrip(b"\n")), None),
    Fault("no space after the colon", lambda f: streamed(f.whole.replace(b"data: ", b"data:")), None),
    Fault("data over two lines", lambda f: streamed(f.whole.replace(b"data: {", b"data: {\ndata: ")), None),
    Fault("unknown fields", lambda f: streamed(f.whole.replace(b"data: {", b"id: 1\nretry: 5\nfoo\ndata: {")), None),
    Fault("the wrong content type", lambda f: document(f.whole, 200, "text/plain"), None),
    Fault("keep-alives only", lambda _: streamed(b": ping\n\n" * 50), IncompleteAnswer, words="before it began"),
    Fault("nothing", lambda _: EVENT_STREAM + chunk(b""), IncompleteAnswer),
    Fault("204", lambda _: head(204), IncompleteAnswer),
    Fault("no reason for the end", lambda f: streamed(f.until_text(3)), IncompleteAnswer, words="part may be missing"),
    # the content
    Fault("HTML", lambda _: document(b"<!doctype html><title>Log in</title>", 200, "text/html"), MalformedAnswer, words="Log in"),
    Fault("plain words", lambda _: document(b"upstream error", 200, "text/plain"), IncompleteAnswer),
    Fault("an array", lambda _: document(b"[1, 2]"), MalformedAnswer),
    Fault("an empty object", lambda _: document(b"{}"), MalformedAnswer),
    Fault("broken JSON", lambda f: streamed(f.until_text() + b"data: {oops\n\n" + f.whole), MalformedAnswer),
    Fault("NaN", lambda f: streamed(f.until_text() + b'data: {"x": NaN}\n\n' + f.whole), MalformedAnswer),
    Fault("deep JSON", lambda f: streamed(f.until_text() + b"data: " + b"[" * 100_000 + b"\n\n" + f.whole), MalformedAnswer),
    Fault("an error in the stream", lambda f: streamed(f.until_text() + _stream_error("overloaded_error")), Overloaded),
    Fault("a rate limit in the stream", lambda _: streamed(_stream_error("rate_limit_error")), RateLimited),
    Fault("an unknown error in the stream", lambda f: streamed(f.until_text() + _stream_error("odd")), ServerFault, words="it was odd"),
    Fault("a bare error in the stream", lambda f: streamed(f.until_text() + b'data: {"error": "out of memory"}\n\n'), ServerFault, words="out of memory"),
    Fault("an error as 200", lambda _: document(orjson.dumps({"error": {"message": "no", "code": 402}})), PaymentRequired),
    Fault("a text error as 200", lambda _: document(b'{"error": "model \\"x\\" not found"}'), ModelNotFound),
    Fault("half a surrogate pair", lambda f: streamed(_first_escape(f, r"half \ud834 pair")), None),
    # the size
    Fault("a line of 50 MB", lambda _: _endless_line, TooLarge, words="1 MB"),
    Fault("events of 48 MB", lambda _: _endless_events, TooLarge, words="16 MB"),
    Fault("an event of many lines", lambda _: streamed((b"data: " + b"x" * 900_000 + b"\n") * 5), TooLarge, words="4 MB"),
    Fault("a gzip bomb", lambda _: _zipped(gzip.compress(b": " + b"x" * 100_000_000, 9)), TooLarge),
    Fault("gzip unasked", lambda f: _zipped(gzip.compress(f.whole)), None),
    Fault("broken gzip", lambda _: _zipped(b"\x1f\x8bnothing like it"), MalformedAnswer),
    Fault("brotli unasked", lambda _: _zipped(b"\x8b\x03", "br"), MalformedAnswer),
    Fault("an endless error", lambda _: _closing(head(500, "text/plain") + b"no " * 4_000_000), ServerFault, 500),
    # statuses
    Fault("400", _plain(refusing(400, "temperature is too high")), RequestRefused, 400, words="temperature is too high"),
    Fault("400 too long", _plain(refusing(400, "This model's maximum context length is 8192 tokens.")), ContextTooLong, 400),
    Fault("400 prompt too long", _plain(refusing(400, "prompt is too long: 210000 tokens > 200000 maximum")), ContextTooLong, 400),
    Fault("400 filtered", _plain(refusing(400, b'{"error": {"message": "no", "code": "content_filter"}}')), ContentRefused, 400),
    Fault("400 no credit", _plain(refusing(400, "Your credit balance is too low to access the API.")), PaymentRequired, 400),
    Fault("401", _plain(refusing(401, "Incorrect API key provided")), KeyRefused, 401),
    Fault("402", _plain(refusing(402, "Insufficient Balance")), PaymentRequired, 402),
    Fault("403", _plain(refusing(403, "Country not supported")), KeyRefused, 403),
    Fault("404", _plain(refusing(404, "Not Found")), RequestRefused, 404),
    Fault("404 model", _plain(refusing(404, "The model `x` does not exist")), ModelNotFound, 404),
    Fault("405", _plain(refusing(405, b'{"detail": "Method Not Allowed"}')), RequestRefused, 405, words="Method Not Allowed"),
    Fault("408", _plain(refusing(408)), TimedOut, 408),
    Fault("413", _plain(refusing(413, b"<html><head><title>413 Too Large</title></head></html>")), RequestRefused, 413, words="413 Too Large"),
    Fault("418", _plain(refusing(418, b"short and stout")), RequestRefused, 418, words="short and stout"),
    Fault("422", _plain(refusing(422, b'{"detail": [{"loc": ["body"], "msg": "field required"}]}')), RequestRefused, 422, words="field required"),
    Fault("429", _plain(refusing(429, "slow down")), RateLimited, 429),
    Fault("429 in seconds", _plain(refusing(429, "slow down", Retry_After="7")), RateLimited, 429, 7.0),
    Fault("429 in milliseconds", _plain(refusing(429, "slow", Retry_After="9", retry_after_ms="1500")), RateLimited, 429, 1.5),
    Fault("429 at a past date", _plain(refusing(429, "slow", Retry_After="Wed, 21 Oct 2015 07:28:00 GMT")), RateLimited, 429, 0.0),
    Fault("429 with rubbish", _plain(refusing(429, "slow", Retry_After="soon; NaN")), RateLimited, 429),
    Fault("429 no quota", _plain(refusing(429, b'{"error": {"message": "pay", "code": "insufficient_quota"}}')), PaymentRequired, 429),
    Fault("500", _plain(refusing(500)), ServerFault, 500),
    Fault("502 with a page", _plain(document(b"<html>Bad gateway</html>", 502, "text/html")), ServerFault, 502, words="HTML page"),
    Fault("503", _plain(refusing(503, b'{"error": {"message": "Loading model", "code": 503}}', Retry_After="2")), Overloaded, 503, 2.0),
    Fault("529", _plain(refusing(529, b'{"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}')), Overloaded, 529),
    Fault("599 with broken JSON", _plain(refusing(599, b'{"error": {"mess')), ServerFault, 599),
    Fault("500 with an array", _plain(refusing(500, b'[{"error": {"message": "inner", "code": 500}}]')), ServerFault, 500, words="inner"),
)  # fmt: skip
