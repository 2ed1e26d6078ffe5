"""One run in words."""

from __future__ import annotations

import io
from typing import Any

import pytest

from app.cli.outcome import cost_words
from app.cli.printing import Printer
from app.cli.run_documents import run_cost, sent
from app.cli.run_pages import Page, show_forecast, show_page, state_words
from core.queries import ResumeForecast, StepForecast
from events.projections.runs.rows import RunRow
from tests.app.cli.rows import run_row, step_row


@pytest.mark.parametrize(
    ("waiting", "alive", "words"),
    [
        (0, True, "running 0 %"),
        (1, True, "waits for you"),
        (0, False, "interrupted"),
        (1, False, "interrupted, waits for you"),
    ],
)
def test_a_run_says_all_that_keeps_it(waiting: int, alive: bool, words: str) -> None:
    """A run that waits for a person and whose process died says both."""
    assert state_words(run_row(waiting=waiting), alive=alive) == words


@pytest.mark.parametrize(
    ("interrupted", "partial", "sentence"),
    [
        (1, "", "Step a was cut off when its process died: nothing had arrived."),
        (1, "x", "Step a was cut off when its process died: 1 character had arrived."),
        (1, "The an" * 200, "Step a was cut off when its process died: 1,200 characters had arrived."),
        (2, "", "Step a was cut off 2 times when its process died: nothing had arrived the last time."),
        (3, "The", "Step a was cut off 3 times when its process died: 3 characters had arrived the last time."),
    ],
)
def test_a_step_that_was_cut_off_says_so_in_a_sentence(interrupted: int, partial: str, sentence: str) -> None:
    """How often, and what there was of an answer."""
    assert sentence in _shown(interrupted=interrupted, partial=partial).splitlines()


def test_the_time_left_stands_still_while_nobody_carries_the_run_out() -> None:
    """What is left to do after a crash does not become less by waiting."""
    run = run_row(planned=3, calls_ended=1, active_us=2_000_000, last_at=1)
    assert "1 of 3 steps · 33 % · 0.5 steps/s · about 4.0 s left" in _shown(run)


def test_what_may_be_spent_is_rounded_up() -> None:
    """What is reserved, booked and sent again is never told as less than it is, and the same in each place."""
    text = _shown(reserved_picodollars=49_400_000_000, booked_picodollars=49_400_000_000)
    assert text.count("simulated $0.05") == 2
    lines: list[str] = []
    step = StepForecast("a", "practice/a", "send again", 49_400_000_000, simulated=True)
    show_forecast(lines.append, ResumeForecast("r", possible=True, why_not="", recoveries=0, steps=(step,)))
    assert "Step a is sent to practice/a once more: simulated $0.05 at most." in lines


@pytest.mark.parametrize(
    ("fields", "step", "cost"),
    [
        ({"state": "canceled"}, {"state": "canceled"}, "unknown"),
        ({"state": "failed"}, {"state": "failed", "attempts": 1}, "unknown"),
        ({"state": "failed"}, {"state": "failed", "attempts": 0}, "$0"),
        ({"state": "canceled", "simulated_picodollars": 2_000_000}, {"state": "canceled"}, "simulated $0.000002"),
        ({"state": "canceled", "unpriced_calls": 1}, {"state": "canceled"}, "1 of unknown price"),
        ({"state": "succeeded"}, {"state": "succeeded", "cost_picodollars": 0}, "$0"),
    ],
)
def test_a_run_that_was_stopped_before_a_call_told_its_cost_claims_none(
    fields: dict[str, Any], step: dict[str, Any], cost: str
) -> None:
    """It is unknown, as in the document, and no zero; nothing is known to be nothing where nothing was sent."""
    run = run_row(**fields, ended_at=2)
    assert cost_words(run, [step_row("a", **step)]) == cost
    (line,) = (line for line in _shown(run, **step).splitlines() if line.startswith("Cost"))
    assert line.split(maxsplit=1)[1] == cost
    assert (run_cost(run, sent=sent([step_row("a", **step)]))["cost_usd"] is None) == ("unknown" in cost)


def _shown(run: RunRow | None = None, **fields: Any) -> str:
    out = io.StringIO()
    page = Page(
        run or run_row(),
        alive=False,
        steps=[step_row("a", **fields)],
        decisions=[],
        checks=[],
        approvals=[],
        hook_failures=[],
        forecast=None,
    )
    show_page(Printer(out, io.StringIO()), page)
    return out.getvalue()
