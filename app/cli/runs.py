"""``tutti runs``: what ran and how far it is, and what is done about it. What brings a run on stands in ``resuming``."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable
from typing import Any

import click

from app.bootstrap import Engine
from app.cli import bundles, ratings, resuming, reviewing, sent
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.outcome import cost_words, saved_words
from app.cli.printing import Column
from app.cli.requests import make
from app.cli.run_documents import (
    approval_document,
    check_document,
    decision_document,
    hook_document,
    resume_document,
    reviewed_document,
    run_document,
    step_document,
    told_no_cost,
)
from app.cli.run_filters import INTERRUPTED, filters, none_words, wanted
from app.cli.run_ids import whole_id
from app.cli.run_pages import Page, show_page, state_words
from app.reading import Reading, reading, registry
from core.commands.models import CancelRun, Command, FailRun, ReleaseRun
from core.errors import UnknownThing
from core.runs.recovery import forecast
from events.projections.runs.rows import ACTIVE, RunFilter, RunRow, StepRow
from tabs.shared.recorded_words import strategy_words
from tabs.shared.reviewed import Reviewed, reviewed
from tabs.shared.wording import clock


@commands(epilog=example("tutti runs list"))
def runs() -> None:
    """List and show runs, stop them, bring them on, and carry them elsewhere."""


@runs.command(
    "list",
    epilog=example(
        "tutti runs list --state interrupted",
        "tutti runs list --strategy voting --model practice/small --since 7d",
        "tutti runs list --since 2026-11-01 --until 2026-12-01 --words invoice --json",
    ),
)
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many, newest first.")
@filters
@shared_options
def list_runs(invocation: Invocation, *, limit: int, **given: Any) -> None:
    """List runs, newest first, and what waits for you. What narrows the list has to be so all at once."""
    only = wanted(given)
    with reading(invocation.home) as found:
        if found and not invocation.json:
            only = dataclasses.replace(only, nameless=tuple(found.views.arena.hidden_runs()))
        rows = _listed(found, only, limit, interrupted=given["state"] == INTERRUPTED) if found else []
        empty = none_words(found, given)
        about = {run.run_id: reviewed(found.views, run) for run, _ in rows} if found else {}
        if invocation.json:
            view = found.views.runs if found else None
            documents = [run_document(run, view.steps(run.run_id), alive=alive) for run, alive in rows] if view else []
            told = [one | reviewed_document(about[one["run_id"]]) for one in documents]
            invocation.printer.document({"runs": told})
            return
        costs = {run.run_id: _cost(found, run) for run, _ in rows} if found else {}
    columns = (
        Column("RUN", style="dim"),
        Column("STATE"),
        Column("ASKED", right=True),
        Column("PROMPT", cut=True),
        Column("STRATEGY"),
        Column("COST"),
        Column("SAVED"),
    )
    cells = [_cells(run, about[run.run_id], costs[run.run_id], alive=alive) for run, alive in rows]
    invocation.printer.table(columns, cells, empty=empty)
    if any(run.state in ACTIVE and not alive for run, alive in rows):
        invocation.printer.note("Interrupted runs wait to be resumed: tutti runs show ID says what that would do.")
    for run, _ in rows:
        if run.waiting and run.state in ACTIVE:
            words = f"{run.run_id} waits for you at step {run.waiting_step}: {run.waiting_question}"
            invocation.printer.note(words, style="yellow")


@runs.command(epilog=example("tutti runs show 0198c0de-… --json"))
@click.argument("run_id", metavar="ID")
@shared_options
def show(invocation: Invocation, *, run_id: str) -> None:
    """Show a run: its state, its steps in order, its decisions with their reasons, and what a resume would do."""
    with reading(invocation.home) as found:
        run = found.views.runs.get(whole_id(found.views.runs, run_id)) if found else None
        if found is None or run is None:
            raise UnknownThing(f"There is no run {run_id}.", "Run `tutti runs list` to see them.")
        page = _page(found, run)
    if invocation.json:
        invocation.printer.document(_document(page))
    else:
        show_page(invocation.printer, page)


@runs.command(epilog=example("tutti runs cancel 0198c0de-…"))
@click.argument("run_id", metavar="ID")
@shared_options
def cancel(invocation: Invocation, *, run_id: str) -> None:
    """Stop a run, also one of another process, and wait until it has stopped."""
    _end(invocation, run_id, lambda whole: make(CancelRun, run_id=whole))


@runs.command(epilog=example('tutti runs fail 0198c0de-… --reason "no longer needed"'))
@click.argument("run_id", metavar="ID")
@click.option("--reason", default="", help="Why; it is recorded.")
@shared_options
def fail(invocation: Invocation, *, run_id: str, reason: str) -> None:
    """Give up a run that no process carries out: it ends as failed."""
    why = {"reason": reason} if reason else {}
    _end(invocation, run_id, lambda whole: make(FailRun, run_id=whole, **why))


@runs.command(epilog=example("tutti runs release 0198c0de-…"))
@click.argument("run_id", metavar="ID")
@click.option("--reason", default="", help="Why; it is recorded.")
@shared_options
def release(invocation: Invocation, *, run_id: str, reason: str) -> None:
    """Let a run that was set apart be resumed again. Nothing is started by this."""

    async def work(engine: Engine) -> tuple[RunRow, list[StepRow]]:
        whole = (await resuming.row_now(engine, run_id)).run_id
        await engine.commands.send(make(ReleaseRun, run_id=whole, reason=reason))
        return await _now(engine, whole)

    run, steps = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document(run_document(run, steps, alive=False))
    else:
        invocation.printer.line(f"Run {run.run_id} may go on. Resume it: tutti runs resume {run.run_id}")


for _command in (
    resuming.resume,
    resuming.retry,
    resuming.fork,
    resuming.again,
    reviewing.review,
    resuming.approve,
    resuming.deny,
    bundles.bundle,
    bundles.replay,
    ratings.rate,
    sent.sent,
):
    runs.add_command(_command)


def _end(invocation: Invocation, run_id: str, command: Callable[[str], Command]) -> None:
    """Have a run end and say how it has ended."""

    async def work(engine: Engine) -> tuple[RunRow, list[StepRow]]:
        whole = (await resuming.row_now(engine, run_id)).run_id
        await engine.commands.send(command(whole))
        await engine.ended(whole)
        return await _now(engine, whole)

    run, steps = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document(run_document(run, steps, alive=False))
    else:
        invocation.printer.line(f"Run {run.run_id} is {run.state}.")


async def _now(engine: Engine, run_id: str) -> tuple[RunRow, list[StepRow]]:
    """A run and its steps as they are now."""
    run = await resuming.row_now(engine, run_id)
    async with rows_now(engine) as views:
        return run, views.runs.steps(run_id)


def _listed(found: Reading, only: RunFilter, limit: int, *, interrupted: bool) -> list[tuple[RunRow, bool]]:
    """The runs, each with whether a living process carries it out; a thousand may have one dead owner."""
    alive = functools.cache(found.alive)
    rows = found.views.runs.all(only, limit=100_000 if interrupted else limit)
    carried = [(run, _carried(run, alive)) for run in rows]
    return [(run, lives) for run, lives in carried if not (interrupted and lives)][:limit]


def _carried(run: RunRow, alive: Callable[[str], bool]) -> bool:
    return run.state in ACTIVE and alive(run.owner)


def _page(found: Reading, run: RunRow) -> Page:
    view, alive = found.views.runs, _carried(run, found.alive)
    stopped = run.state == "quarantined" or (run.state in ACTIVE and not alive)
    steps = view.steps(run.run_id)
    return Page(
        run,
        alive,
        [_cut_off(step, found.views.draft) for step in steps] if stopped else steps,
        view.decisions(run.run_id),
        view.checks(run.run_id),
        view.approvals(run.run_id),
        view.hook_failures(run.run_id),
        forecast(found.reader, registry(), run.run_id, alive=alive) if stopped else None,
        reviewed(found.views, run),
    )


def _cut_off(step: StepRow, draft: Callable[[str], str]) -> StepRow:
    """A step of a run that is interrupted or set apart, as a resume will record it: none of them is running."""
    if step.state != "running":
        return step
    arrived = draft(step.call_id) or step.partial
    return dataclasses.replace(step, state="interrupted", interrupted=step.interrupted + 1, partial=arrived)


def _document(page: Page) -> dict[str, object]:
    run = page.run
    return run_document(run, page.steps, alive=page.alive) | {
        **reviewed_document(page.reviewed),
        "answer": run.answer,
        "answer_model": run.answer_model,
        "options": run.options,
        "confidence": run.confidence.model_dump(mode="json") if run.confidence else None,
        "steps": [step_document(step) for step in page.steps],
        "decisions": [decision_document(decision) for decision in page.decisions],
        "checks": [check_document(check) for check in page.checks],
        "approvals": [approval_document(approval) for approval in page.approvals],
        "hook_failures": [hook_document(failure) for failure in page.hook_failures],
        "resume": resume_document(page.forecast) if page.forecast else None,
    }


def _cost(found: Reading, run: RunRow) -> str:
    """The steps are read only where it depends on them."""
    return cost_words(run, found.views.runs.steps(run.run_id) if told_no_cost(run) else ())


def _cells(run: RunRow, about: Reviewed | None, cost: str, *, alive: bool) -> tuple[str, ...]:
    return (
        run.run_id,
        state_words(run, alive=alive),
        clock(run.requested_at),
        run.prompt,
        f"Review of {about.model}" if about is not None and about.model else strategy_words(run.strategy),
        cost,
        saved_words(run),
    )
