"""One run in words: what ``tutti runs show`` prints for a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from app.cli.outcome import cost_words, saved_words, spared_words, step_cost
from app.cli.printing import Column, Printer
from app.cli.safe_text import one_line
from app.cli.watching import progress_words, time_left
from core.queries import ResumeForecast, StepForecast
from events.projections.runs.rows import ACTIVE, ApprovalRow, CheckRow, DecisionRow, HookFailureRow, RunRow, StepRow
from tabs.shared.most import at_most, most
from tabs.shared.recorded_words import strategy_words
from tabs.shared.reviewed import Reviewed
from tabs.shared.safe_text import visible
from tabs.shared.wording import count, duration, full_time, tokens


class Page(NamedTuple):
    """Everything that is told of one run."""

    run: RunRow
    alive: bool
    """Whether a living process carries it out."""
    steps: list[StepRow]
    decisions: list[DecisionRow]
    checks: list[CheckRow]
    approvals: list[ApprovalRow]
    hook_failures: list[HookFailureRow]
    forecast: ResumeForecast | None
    """What a resume would do; for a run that is interrupted or set apart only."""
    reviewed: Reviewed | None = None
    """The answer that it reviews."""


def show_page(printer: Printer, page: Page) -> None:
    """Print it."""
    printer.fields(_summary(page))
    printer.line()
    _show_steps(printer, page.steps)
    if page.forecast is not None:
        printer.line()
        printer.heading("What a resume would do")
        show_forecast(printer.line, page.forecast)
    _show_approvals(printer, page)
    _show_notes(printer, page)
    if page.run.answer:
        printer.line()
        printer.heading(f"Answer of {page.run.answer_model}")
        printer.line(page.run.answer)


def show_forecast(tell: Callable[[str], None], forecast: ResumeForecast) -> None:
    """Say what resuming a run would do and cost at most, in a line for each step that is not simply used again."""
    if not forecast.possible:
        tell(f"It cannot be resumed. {forecast.why_not}")
        return
    reused = forecast.reused
    are = f"{count(reused, 'step')} on record {'is' if reused == 1 else 'are'} used again, at no cost."
    tell(are if reused else "No step has ended yet, so nothing is used again.")
    for step in forecast.steps:
        if step.action != "reuse":
            tell(_forecast_words(step))
    tell("What its strategy asks behind them is not known yet.")


def state_words(run: RunRow, *, alive: bool) -> str:
    """The state in a word or two: how far it is while it runs, or what keeps it."""
    if run.state not in ACTIVE:
        return run.state
    if not alive:
        return "interrupted, waits for you" if run.waiting else "interrupted"
    if run.waiting:
        return "waits for you"
    left = time_left(run)
    return f"{run.state} {run.percent} %{f', {duration(left)} left' if left else ''}"


def _forecast_words(step: StepForecast) -> str:
    if step.action == "ask a person":
        return f"Step {step.step} asks you once more before it goes on."
    cost = at_most(step.picodollars, simulated=step.simulated)
    return f"Step {step.step} is sent to {step.model} once more: {cost}."


def _summary(page: Page) -> list[tuple[str, str]]:
    run, about, alive = page.run, page.reviewed, page.alive
    # the time left runs down only while somebody carries the run out
    going = progress_words(run, None if alive else run.last_at) or f"{run.percent} % done"
    took = duration((run.ended_at - run.requested_at) / 1_000_000) if run.ended_at else going
    origin = f"{run.origin_kind} of {run.origin_run_id}{f' from step {run.origin_step}' if run.origin_step else ''}"
    pairs = [
        ("Run", run.run_id),
        ("Conversation", run.conversation_id),
        ("State", state_words(run, alive=alive)),
        ("Made as", origin if run.origin_kind else ""),
        ("Taken up", f"{count(run.recoveries, 'time')} in a row without a step ending" if run.recoveries else ""),
        ("Prompt", run.prompt),
        ("Strategy", strategy_words(run.strategy)),
        ("Reviews", _reviewed(about) if about is not None else ""),
        ("Models", ", ".join(run.models)),
        ("Requested", full_time(run.requested_at)),
        ("Time", took),
        ("Tokens", tokens(run.input_tokens, run.output_tokens)),
        ("Cost", cost_words(run, page.steps)),
        ("Saved", saved_words(run)),
        ("Spared", f"{spared} by prompt caches and trimming" if (spared := spared_words(run)) else ""),
        ("Reason", f"{run.reason}{' (degraded)' if run.degraded else ''}"),
        ("Error", f"{run.error_what} {run.error_do}".strip()),
    ]
    return [(name, value) for name, value in pairs if value]


def _reviewed(about: Reviewed) -> str:
    of = f"the answer of {about.model}" if about.model else "an answer"
    return f"{of} in run {about.run_id}"


def _show_steps(printer: Printer, steps: list[StepRow]) -> None:
    columns = (
        Column("STEP"),
        Column("MODEL"),
        Column("STATE"),
        Column("TOKENS"),
        Column("COST"),
        Column("RESERVED"),
        Column("TRIES", right=True),
        Column("TIME", right=True),
    )
    printer.table(columns, [_step_cells(step) for step in steps], empty="No model was asked.")
    for step in steps:
        if step.state == "failed":
            printer.line(f"{step.model} failed: {step.error_what} {step.error_do}", style="red")
        if step.interrupted:
            printer.line(_interruption(step), style="yellow")


def _interruption(step: StepRow) -> str:
    """What became of a step whose process died, once or more often."""
    came = f"{count(len(step.partial), 'character')} had arrived" if step.partial else "nothing had arrived"
    if step.interrupted == 1:
        return f"Step {step.step} was cut off when its process died: {came}."
    return f"Step {step.step} was cut off {step.interrupted} times when its process died: {came} the last time."


def _step_cells(step: StepRow) -> tuple[str, ...]:
    costs = [step_cost(step)] if step.state == "succeeded" else []
    if step.booked_picodollars:
        costs.append(f"{most(step.booked_picodollars, simulated=step.simulated)} booked")
    held = step.reserved_picodollars
    reserved = most(held, simulated=step.simulated) if held is not None and not step.ended_at else ""
    return (
        step.step,
        step.model,
        step.state,
        tokens(step.input_tokens, step.output_tokens),
        " + ".join(costs),
        reserved,
        str(step.attempts),
        duration(step.seconds) if step.ended_at else "",
    )


def _show_approvals(printer: Printer, page: Page) -> None:
    if not page.approvals:
        return
    printer.line()
    printer.heading("Asked of you")
    waits = page.run.state in ACTIVE
    for approval in page.approvals:
        state = "not answered" if approval.state == "waiting" and not waits else approval.state
        cost = most(approval.cost_picodollars, simulated=approval.simulated)
        reason = f" ({one_line(approval.reason)})" if approval.reason else ""
        printer.line(f"{approval.step}: {state}{reason}. {visible(approval.question)} At most {cost}.")
        if approval.details:
            printer.line(visible(approval.details), style="dim")
        if state == "waiting":
            printer.line(f"Agree: tutti runs approve {page.run.run_id} {approval.step}", style="dim")


def _show_notes(printer: Printer, page: Page) -> None:
    """What was decided on the way, and what failed beside it."""
    if page.decisions:
        printer.line()
        printer.heading("Decisions")
    for decision in page.decisions:
        printer.line(f"{decision.kind}: {one_line(decision.choice)}. {one_line(decision.reason)}")
    if page.checks:
        printer.line()
        printer.heading("Checks")
    models = {step.call_id: step.model for step in page.steps}
    for check in page.checks:
        about = models.get(check.call_id, check.call_id)
        printer.line(f"{check.name} of {about}: {check.status.replace('_', ' ')}. {one_line(check.reason)}".rstrip())
    if page.hook_failures:
        printer.line()
        printer.heading("Hooks that failed")
    for failure in page.hook_failures:
        printer.line(f"{failure.hook} at {failure.point}: {one_line(failure.error)}")
