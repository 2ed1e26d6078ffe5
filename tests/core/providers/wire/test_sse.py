from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.providers.wire import limits
from core.providers.wire.sse import SseEvent, SseFramer, TooLong


def framed(chunks: list[bytes]) -> list[SseEvent]:
    framer = SseFramer()
    events = [event for chunk in chunks for event in framer.feed(chunk)]
    return events + framer.end()


def cut(data: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[a:b] for a, b in pairwise(edges)]


STREAM = (
    b'\xef\xbb\xbf: hello\r\n\r\nevent: one\r\ndata: {"a":\r\ndata: "\xc3\xbc\xf0\x9d\x84\x9e"}\r\n\r\n'
    b"data:bare\n\ndata\n\nid: 7\ndata: sep\xe2\x80\xa8arator\n\n:\n\ndata: a\rdata: b\r\rdata: last"
)  # fmt: skip
EVENTS = [
    SseEvent(b"one", b'{"a":\n"\xc3\xbc\xf0\x9d\x84\x9e"}'),
    SseEvent(b"", b"bare"),
    SseEvent(b"", b""),
    SseEvent(b"", b"sep\xe2\x80\xa8arator"),
    SseEvent(b"", b"a\nb"),
    SseEvent(b"", b"last"),
]


@given(st.lists(st.integers(0, 10_000), max_size=30))
def test_it_does_not_matter_where_a_stream_is_cut(places: list[int]) -> None:
    """Any division into chunks, also inside a character or a line end, gives the same events."""
    assert framed(cut(STREAM, places)) == EVENTS


def test_one_byte_at_a_time() -> None:
    """The smallest chunks give the same events."""
    assert framed([bytes([byte]) for byte in STREAM]) == EVENTS


@given(st.binary(max_size=300), st.lists(st.integers(0, 300), max_size=10))
def test_any_bytes_are_framed_the_same_however_cut(data: bytes, places: list[int]) -> None:
    """Rubbish raises nothing, and its division into chunks changes nothing."""
    assert framed(cut(data, places)) == framed([data])


@given(st.lists(st.text(alphabet="data:event \n\r\ufeffx\u2028{}", max_size=20), max_size=20))
def test_text_that_looks_like_events(pieces: list[str]) -> None:
    """The same for texts full of the words of the format."""
    data = "".join(pieces).encode()
    assert framed([piece.encode() for piece in pieces]) == framed([data])


@pytest.mark.parametrize("size", [1, 4096, 10**7])
def test_a_line_over_its_cap_is_refused(size: int) -> None:
    """A line is given up as soon as it is over 1 MB, in chunks of any size."""
    framer = SseFramer()
    framer.feed(b"data: " + b"x" * (limits.LINE - 6))
    with pytest.raises(TooLong, match="line"):
        framer.feed(b"x" * size)


def test_an_event_over_its_cap_is_refused() -> None:
    """Many lines that are short enough do not make an event over 4 MB."""
    framer = SseFramer()
    line = b"data: " + b"x" * (limits.LINE - 10) + b"\n"
    for _ in range(4):
        framer.feed(line)
    with pytest.raises(TooLong, match="event"):
        framer.feed(line)
