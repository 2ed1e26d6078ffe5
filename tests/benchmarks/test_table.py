"""The table of results."""

from __future__ import annotations

from benchmarks.runner import Outcome, names, report
from benchmarks.table import Row, markdown

KEPT = Row("one appender", 0.91234, "s", 1.0, 0.91, "at least 0.8 of bare", holds=True)
BROKEN = Row("memory", 171.4, "MB", promise="at most 170 MB", holds=False)
FREE = Row("events", 1234567, "1/s")


def test_a_row_shows_figure_baseline_ratio_and_promise() -> None:
    """Each figure stands beside what it is compared with and held to."""
    assert markdown([KEPT]).splitlines()[2] == "| one appender | 0.912 s | 1 s | 0.91 | at least 0.8 of bare | yes |"


def test_a_broken_promise_stands_out() -> None:
    """What was not kept is not hidden among what was."""
    assert markdown([BROKEN]).splitlines()[2] == "| memory | 171 MB |  |  | at most 170 MB | **no** |"


def test_a_figure_without_a_promise_is_shown_as_it_is() -> None:
    """A figure may stand alone."""
    assert markdown([FREE]).splitlines()[2] == "| events | 1,234,567 1/s |  |  |  |  |"


def test_a_failure_and_a_broken_promise_are_not_good() -> None:
    """The exit code is honest about both."""
    assert Outcome("store", [KEPT, FREE], 1.0).is_good
    assert not Outcome("store", [KEPT, BROKEN], 1.0).is_good
    assert not Outcome("store", [], 1.0, "Traceback").is_good


def test_the_report_holds_every_outcome() -> None:
    """Results and failures stand under the benchmark's name."""
    text = report([Outcome("store", [KEPT], 1.0), Outcome("runs", [], 1.0, "Traceback\n")], quick=True)
    assert "## store\n\n| what |" in text
    assert "## runs\n\n```\nTraceback\n```" in text
    assert "quick sizes" in text


def test_only_benchmarks_are_benchmarks() -> None:
    """Modules that measure nothing themselves are not run."""
    assert not {"__main__", "runner", "table", "__init__"} & set(names())
