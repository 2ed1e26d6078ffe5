from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.window.safe_mode import FILE, STARTS, WITHIN_SECONDS, Starts


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def starts(tmp_path: Path, clock: Clock) -> Starts:
    return Starts(tmp_path / FILE, clock)


def noted(starts: Starts, clock: Clock, *after: float) -> list[bool]:
    """Start once after each of these seconds, never ready; whether each was a careful one."""
    careful = []
    for seconds in after:
        clock.now += seconds
        careful.append(starts.note())
    return careful


def test_the_fourth_start_is_careful_when_three_never_got_ready(starts: Starts, clock: Clock) -> None:
    """Three windows that died within a minute make the next ones careful, however late they come."""
    assert noted(starts, clock, 0, 5, 5, 5) == [False, False, False, True]
    assert noted(starts, clock, 4000) == [True]


def test_a_start_that_got_ready_wipes_the_slate(starts: Starts, clock: Clock) -> None:
    """After a window that lived, three more have to die."""
    noted(starts, clock, 0, 5, 5)
    starts.clear()
    assert noted(starts, clock, 5, 5, 5, 5) == [False, False, False, True]


def test_deaths_far_apart_are_no_pattern(starts: Starts, clock: Clock) -> None:
    """A window killed now and then over days starts as always."""
    assert not any(noted(starts, clock, *[WITHIN_SECONDS / 2 + 1] * 8))


@pytest.mark.parametrize("jump", [-10_000_000.0, 10_000_000.0])
def test_a_clock_that_is_set_does_no_harm(starts: Starts, clock: Clock, jump: float) -> None:
    """A jump leaves starts far apart, which is no pattern; those after it are counted among themselves."""
    assert noted(starts, clock, 0, 1, jump, 1) == [False, False, False, False]
    assert noted(starts, clock, 1, 1) == [False, True]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\x00",
        b"{",
        b"[]",
        b"null",
        b'{"starts": 7}',
        b'{"starts": {"a": 1}}',
        b'{"starts": [null, true, "x", [], NaN, Infinity, -Infinity]}',
        b'{"starts": [1' + b"0" * 400 + b"]}",
        b'{"starts": ' + b"[" * 3000,
        b"x" * 1_000_000,
    ],
)
def test_a_damaged_file_means_no_starts(tmp_path: Path, starts: Starts, clock: Clock, content: bytes) -> None:
    """Whatever stands in the file, the start is an ordinary one, and counting begins anew."""
    (tmp_path / FILE).write_bytes(content)
    assert noted(starts, clock, 0, 1, 1, 1) == [False, False, False, True]


def test_a_file_that_cannot_be_written_stops_nothing(tmp_path: Path, clock: Clock) -> None:
    """Without a folder, or with a folder in the file's place, every start is an ordinary one."""
    (tmp_path / "taken" / FILE).mkdir(parents=True)
    for folder in ("missing", "taken"):
        starts = Starts(tmp_path / folder / FILE, clock)
        assert noted(starts, clock, 0, 1, 1, 1) == [False] * 4
        starts.clear()


def test_no_more_is_kept_than_is_needed(tmp_path: Path, starts: Starts, clock: Clock) -> None:
    """The file stays as small as it is, and nothing lies beside it."""
    noted(starts, clock, *[1.0] * 20)
    assert len(json.loads((tmp_path / FILE).read_text())["starts"]) == STARTS
    assert [file.name for file in tmp_path.iterdir()] == [FILE]
    starts.clear()
    assert not list(tmp_path.iterdir())
