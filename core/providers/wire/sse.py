"""Server-sent events, framed from chunks that may be cut anywhere, also inside a character.

Source: the HTML standard, section "Server-sent events". Only LF, CRLF and CR end a line; U+2028 does not. Iterating
lines with the HTTP client will not do: it fails on large events.
"""

from __future__ import annotations

from typing import NamedTuple

from core.providers.wire import limits

_BOM = b"\xef\xbb\xbf"


class TooLong(ValueError):
    """A line or an event is over its cap; the argument says which."""


class SseEvent(NamedTuple):
    """One event that carries data."""

    name: bytes
    """Its ``event`` field; empty when it has none."""
    data: bytes
    """Its data lines, joined by LF."""


class SseFramer:
    """Turns chunks into events. Comment lines and events without data yield nothing."""

    def __init__(self) -> None:
        self._tail: list[bytes] = []
        self._tail_size = 0
        self._after_cr = False
        self._first_line = True
        self._name = b""
        self._data: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> list[SseEvent]:
        """The events completed by this chunk.

        :raises TooLong: a line is over 1 MB or an event over 4 MB.
        """
        if not chunk:
            return []
        if self._after_cr and chunk[0] == 0x0A:
            chunk = chunk[1:]
        self._after_cr = chunk.endswith(b"\r")
        if b"\r" in chunk:
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        lines = chunk.split(b"\n")
        rest = lines.pop()
        if lines and self._tail:
            lines[0] = b"".join([*self._tail, lines[0]])
            self._tail.clear()
            self._tail_size = 0
        if rest:
            self._tail.append(rest)
            self._tail_size += len(rest)
            if self._tail_size > limits.LINE:
                raise TooLong("line")
        return self._events(lines)

    def end(self) -> list[SseEvent]:
        """What was left when the stream ended; servers are known to forget the last empty line."""
        tail = b"".join(self._tail)
        self._tail.clear()
        return self._events([tail, b""] if tail else [b""])

    def _events(self, lines: list[bytes]) -> list[SseEvent]:
        events: list[SseEvent] = []
        for line in lines:
            if not line:
                if self._data:
                    data = self._data[0] if len(self._data) == 1 else b"\n".join(self._data)
                    events.append(SseEvent(self._name, data))
                    self._data = []
                    self._size = 0
                self._name = b""
            else:
                self._line(line)
        return events

    def _line(self, line: bytes) -> None:
        if len(line) > limits.LINE:
            raise TooLong("line")
        if self._first_line:
            self._first_line = False
            line = line.removeprefix(_BOM)
        field, _, value = line.partition(b":")
        if field == b"data":
            value = value.removeprefix(b" ")
            self._size += len(value) + 1
            if self._size > limits.EVENT:
                raise TooLong("event")
            self._data.append(value)
        elif field == b"event":
            self._name = value.removeprefix(b" ")
