"""How a run ended, as an exit code and in words."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from app.cli.invocation import Invocation
from app.cli.outcome import Answered, show_text, spared_words, step_cost
from app.cli.printing import Printer
from events.projections.conversations.rows import AnswerRow
from tests.app.cli.rows import run_row, step_row


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"state": "succeeded"}, 0),
        ({"state": "succeeded", "degraded": True}, 0),
        ({"state": "failed", "error_kind": "no_answer"}, 1),
        ({"state": "failed", "error_kind": "over_budget"}, 3),
        ({"state": "failed", "error_kind": "approval_refused"}, 3),
        ({"state": "failed", "error_kind": "refused"}, 3),
        ({"state": "canceled"}, 130),
        ({"state": "quarantined"}, 1),
        ({"state": "running"}, 1),
    ],
)
def test_the_exit_code_says_how_it_went(fields: dict[str, Any], code: int) -> None:
    """0 answered, 1 failed, 3 refused by a rule of the person's own, 130 canceled."""
    assert Answered(run_row(**fields), [], [], "").exit_code == code


def test_an_answer_that_stands_on_the_terminal_is_not_repeated() -> None:
    """Another call's text standing there is no reason to keep the answer back."""
    run = run_row(state="succeeded", answer="the answer")
    assert _printed(Answered(run, [], [_answer("a")], "a")) == ""
    assert _printed(Answered(run, [], [_answer("a")], "b")) == "the answer\n"
    assert _printed(Answered(run, [], [], "b")) == "the answer\n"


def test_a_step_that_no_model_was_asked_for_says_where_it_is_from() -> None:
    """And what it saved, instead of a price."""
    assert step_cost(step_row("a", cost_picodollars=2_000_000)) == "simulated $0.000002"
    cached = step_row("a", source="cache", cost_picodollars=0, saved_picodollars=2_000_000, similarity=0.93)
    assert step_cost(cached) == "from the cache, 93% alike, saved simulated $0.000002"
    assert step_cost(step_row("a", source="reused")) == "used again"
    assert step_cost(step_row("a", source="recorded")) == "from a record"


def test_a_step_says_what_it_was_spared() -> None:
    """Behind what it cost, and only when there is something; the whole run says the sum, real and practice apart."""
    step = step_row("a", cost_picodollars=2_000_000, spared_picodollars=1_000_000)
    assert step_cost(step) == "simulated $0.000002, spared simulated $0.000001"
    assert spared_words(run_row()) == ""
    both = run_row(spared_picodollars=3_000_000, spared_simulated=1_000_000)
    assert spared_words(both) == "$0.000003 + simulated $0.000001"


def test_the_sum_says_what_was_saved_and_spared() -> None:
    """On a terminal, behind what several calls cost together."""
    steps = [step_row("a", cost_picodollars=0), step_row("b", cost_picodollars=0)]
    run = run_row(state="succeeded", saved_picodollars=5_000_000, spared_picodollars=3_000_000)
    err = io.StringIO()
    printer = Printer(io.StringIO(), err)
    show_text(Answered(run, steps, [], ""), Invocation(Path(), json=False, terminal=True, printer=printer))
    assert "together $0 · $0.000005 saved · $0.000003 spared · " in err.getvalue()


def _printed(answered: Answered) -> str:
    out = io.StringIO()
    show_text(answered, Invocation(Path(), json=False, terminal=False, printer=Printer(out, io.StringIO())))
    return out.getvalue()


def _answer(call: str) -> AnswerRow:
    return AnswerRow(
        call_id=call,
        run_id="r",
        conversation_id="c",
        model="practice/a",
        state="succeeded",
        text="the answer",
        reasoning="",
        finish="stop",
        error_what="",
        error_do="",
        reason="",
        started_at=1,
        ended_at=2,
        seconds=1,
        first_seconds=None,
        input_tokens=1,
        output_tokens=1,
        cost_picodollars=0,
        simulated=True,
        attempts=1,
    )
