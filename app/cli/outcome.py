"""How a run ended: on the screen, as a document, and as an exit code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from app.cli.invocation import Invocation
from app.cli.printing import Printer
from app.cli.run_documents import ask_document, sent, told_no_cost
from core.errors import CanceledError, RefusedError
from events.projections.conversations.rows import AnswerRow
from events.projections.runs.rows import RunRow, StepRow
from tabs.shared.wording import duration, money, tokens, total_cost

FAILED = 1
_BY_STATE: Mapping[str, int] = {"succeeded": 0, "canceled": CanceledError.exit_code}
"""Exit codes of the ways a run ends; every other one is ``FAILED``."""
_REFUSALS: tuple[type[RefusedError], ...] = (RefusedError, *RefusedError.__subclasses__())
_BY_ERROR: Mapping[str, int] = {refusal.kind: refusal.exit_code for refusal in _REFUSALS}
"""Exit codes of errors that a run fails with: rules of the person's own. Every other one is ``FAILED``."""

SOURCES: Mapping[str, str] = {
    "cache": "from the cache",
    "reused": "used again",
    "recorded": "from a record",
}
"""Words for answers that no model was asked for."""


class Answered(NamedTuple):
    """How a run ended, read from the rows."""

    run: RunRow
    steps: list[StepRow]
    answers: list[AnswerRow]
    streamed: str
    """The call whose answer stands on the terminal already; empty for none."""

    @property
    def exit_code(self) -> int:
        """What the command line exits with: 0 done, 1 failed, 3 refused, 130 canceled."""
        table = _BY_ERROR if self.run.state == "failed" else _BY_STATE
        key = self.run.error_kind if self.run.state == "failed" else self.run.state
        return table.get(key, FAILED)


def show(answered: Answered, invocation: Invocation, **more: Any) -> int:
    """Print how a run ended, and return the exit code.

    :param more: further fields of the document.
    """
    if invocation.json:
        invocation.printer.document(ask_document(answered.run, answered.steps) | more)
    else:
        show_text(answered, invocation)
    return answered.exit_code


def show_text(answered: Answered, invocation: Invocation) -> None:
    """Print how a run ended for a person: answers, then what failed in the provider's own words, then the costs."""
    _show_answers(answered, invocation.printer)
    for answer in answered.answers:
        if answer.state == "failed" and answer.error_what != answered.run.error_what:  # which is said below
            words = f"{answer.model} failed: {answer.error_what} {answer.error_do}"
            invocation.printer.note(words, style="red")
    _show_state(answered.run, invocation.printer)
    if invocation.terminal:
        _show_costs(answered, invocation.printer)


def step_cost(step: StepRow) -> str:
    """What a step with an answer has cost and spared; for one that no model was asked for, where it came from instead."""
    if step.source == "model":
        cost = money(step.cost_picodollars, simulated=step.simulated)
        spared = money(step.spared_picodollars, simulated=step.simulated)
        return f"{cost}, spared {spared}" if step.spared_picodollars else cost
    parts = [SOURCES[step.source]]
    if step.similarity is not None:
        parts.append(f"{step.similarity:.0%} alike")
    if step.saved_picodollars:
        parts.append(f"saved {money(step.saved_picodollars, simulated=step.simulated)}")
    return ", ".join(parts)


def cost_words(run: RunRow, steps: Sequence[StepRow]) -> str:
    """What a run has cost; of one that was broken off before any call told that, that it is not known."""
    if told_no_cost(run) and sent(steps) and not run.unpriced_calls:
        return "unknown"
    return total_cost(run.cost_picodollars, run.simulated_picodollars, run.unpriced_calls)


def saved_words(run: RunRow) -> str:
    """What a run did not have to pay, empty when that is nothing."""
    if not (run.saved_picodollars or run.saved_simulated):
        return ""
    return total_cost(run.saved_picodollars, run.saved_simulated, 0)


def spared_words(run: RunRow) -> str:
    """What providers' prompt caches and leaving out old messages spared a run, empty when that is nothing."""
    if not (run.spared_picodollars or run.spared_simulated):
        return ""
    return total_cost(run.spared_picodollars, run.spared_simulated, 0)


def _show_answers(answered: Answered, printer: Printer) -> None:
    good = [answer for answer in answered.answers if answer.state == "succeeded"]
    if len(good) < 2:
        stands = bool(good) and good[0].call_id == answered.streamed
        if answered.run.answer and not stands:
            printer.line(answered.run.answer)
        return
    for number, answer in enumerate(good):
        if number:
            printer.line()
        printer.heading(answer.model)
        printer.line(answer.text)


def _show_state(run: RunRow, printer: Printer) -> None:
    if run.state == "succeeded" and run.degraded:
        printer.note(f"This answer is degraded. {run.reason}", style="yellow")
    elif run.state == "canceled":
        printer.note(f"Canceled: {run.reason}.", style="yellow")
    elif run.state == "quarantined":
        printer.error(f"Run {run.run_id} is set apart: {run.reason}.", "Look at it with `tutti runs show`.")
    elif run.state == "failed":
        printer.error(run.error_what, run.error_do)


def _show_costs(answered: Answered, printer: Printer) -> None:
    """A line for each call, and the sum when there are several."""
    run, steps = answered.run, answered.steps
    for step in steps:
        parts = [step.model, tokens(step.input_tokens, step.output_tokens)]
        parts.append(step_cost(step) if step.state == "succeeded" else step.state)
        printer.note(" · ".join([*parts, duration(step.seconds)]))
    if len(steps) > 1:
        cost = cost_words(run, steps)
        took = duration(max(0, run.ended_at - run.requested_at) / 1_000_000)
        sums = ((saved_words(run), "saved"), (spared_words(run), "spared"))
        less = [f"{words} {how}" for words, how in sums if words]
        printer.note(" · ".join([f"together {cost}", *less, took]))
