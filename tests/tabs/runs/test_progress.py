from __future__ import annotations

import pytest

from events.projections.runs.rows import RunRow
from tabs.runs.progress import eta_words, progress_words, rate_words
from tabs.runs.states import INTERRUPTED, RUNNING
from tests.tabs.hub import StoreHub
from tests.tabs.runs.stories import interrupted

SECOND = 1_000_000


class Steady(RunRow):
    """A run whose steps take two seconds each."""

    @property
    def rate(self) -> float | None:
        return 0.5


@pytest.fixture
def run(hub: StoreHub) -> RunRow:
    row = hub.views.runs.get(interrupted(hub).id)
    assert row is not None
    return Steady(**{name: getattr(row, name) for name in RunRow.__slots__})


def test_progress_tells_steps_percent_rate_and_time_left(run: RunRow) -> None:
    """One of four steps in two seconds each leaves six seconds, which run down with the clock."""
    assert progress_words(run, RUNNING, run.last_at) == "1 of 4 steps · 25 % · 30 steps/min · about 6.0 s left"
    assert eta_words(run, run.last_at + 4 * SECOND) == "about 2.0 s left"
    assert eta_words(run, run.last_at + 9 * SECOND) == "any moment now"


def test_a_clock_that_was_set_back_adds_nothing(run: RunRow) -> None:
    """The time left never grows beyond what the events say."""
    assert eta_words(run, run.last_at - 3600 * SECOND) == "about 6.0 s left"


def test_nobody_waits_for_a_run_that_no_process_carries_out(run: RunRow) -> None:
    """An interrupted run has steps and percent, but neither speed nor time left."""
    assert progress_words(run, INTERRUPTED, run.last_at) == "1 of 4 steps · 25 %"


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (None, ""),
        (0.0, ""),
        (2.5, "2.5 steps/s"),
        (191.2, "191 steps/s"),
        (1.0, "1 step/s"),
        (0.5, "30 steps/min"),
        (0.001, "3.6 steps/h"),
    ],
)
def test_a_rate_is_told_in_the_unit_that_fits(rate: float | None, words: str) -> None:
    """Slow runs are told by the minute or the hour, so that no rate is a zero."""
    assert rate_words(rate) == words
