"""The benchmark of long answers side by side, at a small size."""

from __future__ import annotations

from benchmarks.columns import measured
from benchmarks.streaming_server import FORMS, tokens


def test_frames_and_a_stop_are_measured_in_a_real_window() -> None:
    """Each figure of the frames has its baseline, and the stop of a real run closed every socket."""
    rows = measured(400)
    assert [bool(row.baseline) for row in rows] == [True] * 3 + [False] * 2
    assert [bool(row.promise) for row in rows] == [True, False, False, True, True]
    assert all(row.value > 0 for row in rows)


def test_the_pieces_are_the_text() -> None:
    """What the server streams is what its forms say, in pieces of one word."""
    for text in FORMS.values():
        pieces = tokens(text)
        assert "".join(pieces) == text
        assert all(piece.rstrip(" ").count(" ") == 0 for piece in pieces)
