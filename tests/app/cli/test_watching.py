"""What a person sees of a run while it goes on."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from app.cli.invocation import Invocation
from app.cli.printing import Printer
from app.cli.watching import NoWatch, StreamWatch, progress_words, time_left, watch_for
from core.ports.live import LiveDelta
from tests.app.cli.rows import run_row, step_row

_SECOND = 1_000_000


def _watch() -> tuple[StreamWatch, io.StringIO, io.StringIO]:
    out, err = io.StringIO(), io.StringIO()
    return StreamWatch(Invocation(Path(), json=False, terminal=True, printer=Printer(out, err))), out, err


def test_progress_is_told_in_steps_percent_rate_and_time_left() -> None:
    """The time left runs down with the clock; a run of one step says nothing of all that."""
    run = run_row(planned=12, calls=6, calls_ended=3, active_us=6 * _SECOND, last_at=100 * _SECOND)
    words = progress_words(run, 100 * _SECOND)
    assert words == "3 of 12 steps · 25 % · 0.5 steps/s · about 18 s left"
    assert progress_words(run, 110 * _SECOND).endswith("about 8.0 s left")
    assert "left" not in progress_words(run, 200 * _SECOND)
    assert progress_words(run_row(planned=2, calls=0)) == "0 of 2 steps · 0 %"
    assert progress_words(run_row(calls=1)) == ""


def test_there_is_no_time_left_while_a_person_is_waited_for() -> None:
    """Nobody knows how long that takes."""
    fields = {"planned": 4, "calls_ended": 2, "active_us": _SECOND, "last_at": 1}
    assert time_left(run_row(**fields), 1) == pytest.approx(1)
    assert time_left(run_row(**fields, waiting=1), 1) == 0


def test_an_answer_is_written_as_it_comes_and_another_is_announced() -> None:
    """The call whose text stands there last is known afterwards."""
    watch, out, err = _watch()
    watch.delta(LiveDelta("r", "a", "text", "Fir"))
    watch.delta(LiveDelta("r", "a", "reasoning", "hidden"))
    watch.delta(LiveDelta("r", "a", "text", "st"))
    assert (out.getvalue(), watch.streamed) == ("First", "a")
    watch.delta(LiveDelta("r", "b", "text", "Second\n"))
    watch.end()
    watch.end()
    assert (out.getvalue(), watch.streamed) == ("First\nSecond\n", "b")
    assert "another model answers" in err.getvalue()


def test_between_answers_it_says_how_far_the_run_is() -> None:
    """Once for each step that has ended, never in the middle of an answer."""
    watch, out, err = _watch()
    watch.delta(LiveDelta("r", "a", "text", "First"))
    run = run_row(planned=3, calls=1, calls_ended=1)
    watch.frame(run, [step_row("a", state="succeeded")], str)
    watch.frame(run, [step_row("a", state="succeeded")], str)
    assert out.getvalue() == "First\n"
    assert err.getvalue().count("1 of 3 steps · 33 %") == 1
    watch.delta(LiveDelta("r", "b", "text", "Sec"))
    watch.frame(run_row(planned=3, calls=2, calls_ended=2), [step_row("b")], str)
    assert "2 of 3" not in err.getvalue()


def test_a_pipe_watches_nothing() -> None:
    """Only a terminal has something to watch."""
    pipe = Invocation(Path(), json=False, terminal=False, printer=Printer(io.StringIO(), io.StringIO()))
    watch = watch_for("single", pipe)
    assert isinstance(watch, NoWatch)
    watch.delta(LiveDelta("r", "a", "text", "x"))
    watch.frame(run_row(), [], str)
    watch.end()
    assert watch.streamed == ""
