"""Reads a streamed answer, and notices when a server sent something else instead."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing

from core.errors import IncompleteAnswer, MalformedAnswer
from core.providers.wire.http import Reply
from core.providers.wire.sse import SseEvent, SseFramer, TooLong

Listener = Callable[[SseEvent], bool]
"""Told of each event; says whether the stream is at its end."""
_NOT_EVENTS = (b"{", b"[", b"<")
_BOM = b"\xef\xbb\xbf"


async def read_events(reply: Reply, listen: Listener) -> bytes | None:
    """Bring each event to ``listen`` until it says that was the last, or the server ends.

    :returns: ``None`` for a stream; the whole body when the server sent a JSON document or a page instead, which
        servers do with errors, and when they do not know how to stream.
    :raises TooLarge: a line, an event or the whole is over its cap.
    """
    async with aclosing(reply.chunks()) as chunks:
        start = await _beginning(chunks)
        if start.removeprefix(_BOM).lstrip()[:1] in _NOT_EVENTS:
            return start + b"".join([chunk async for chunk in chunks])
        try:
            finished = await _listen(start, chunks, listen)
        except TooLong as error:
            cap = "1 MB" if error.args[0] == "line" else "4 MB"
            raise reply.too_large(f"A {error.args[0]} in the answer", cap) from None
    if finished:
        await reply.settle()
    return None


async def _beginning(chunks: AsyncIterator[bytes]) -> bytes:
    """The body up to the first chunk that holds more than white space; empty when there is none."""
    start = b""
    async for chunk in chunks:
        start += chunk
        if start.removeprefix(_BOM).strip() and start not in (_BOM[:1], _BOM[:2]):
            break
    return start


async def _listen(start: bytes, chunks: AsyncIterator[bytes], listen: Listener) -> bool:
    """Frame what comes; whether the listener said that it has heard the last event."""
    framer = SseFramer()
    for event in framer.feed(start):
        if listen(event):
            return True
    async for chunk in chunks:
        for event in framer.feed(chunk):
            if listen(event):
                return True
    try:
        return any(listen(event) for event in framer.end())
    except MalformedAnswer:
        return False  # the stream was cut inside an event; that it has no end is what the caller reports


def incomplete(asked: str, events: int) -> IncompleteAnswer:
    """The error for a stream that ended without saying why."""
    if not events:
        what = f"{asked} ended its answer before it began."
    else:
        what = f"{asked} ended its answer without saying that it is finished, so a part may be missing."
    return IncompleteAnswer(what, "Try again; what arrived is kept beside the error.")
