"""``tutti runs``: what ran, how far it is, and stopping it."""

from __future__ import annotations

import click

from app.bootstrap import Engine
from app.cli.documents import call_document, decision_document, run_document
from app.cli.engine import with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from app.cli.safe_text import one_line
from app.reading import Reading, reading
from core.commands.models import CancelRun
from core.errors import UnknownThing
from events.projections.runs.rows import ACTIVE, RunRow, StepRow
from tabs.shared.wording import clock, duration, full_time, money, tokens, total_cost


@click.group(epilog=example("tutti runs list"))
def runs() -> None:
    """List, show and cancel runs."""


@runs.command("list", epilog=example("tutti runs list --state running", "tutti runs list --json"))
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many, newest first.")
@click.option("--state", default="", metavar="STATE", help="Only runs in this state.")
@shared_options
def list_runs(invocation: Invocation, *, limit: int, state: str) -> None:
    """List runs, newest first."""
    with reading(invocation.home) as found:
        rows = [(run, _alive(found, run)) for run in found.views.runs.all(limit=limit, state=state)] if found else []
    if invocation.json:
        invocation.printer.document({"runs": [run_document(run, alive=alive) for run, alive in rows]})
        return
    columns = (
        Column("RUN", style="dim"),
        Column("STATE"),
        Column("ASKED", right=True),
        Column("PROMPT", cut=True),
        Column("STRATEGY"),
        Column("COST"),
    )
    invocation.printer.table(
        columns, [_cells(run, alive=alive) for run, alive in rows], empty="No runs yet. Ask something: tutti ask PROMPT"
    )


@runs.command(epilog=example("tutti runs show 0198c0de-… --json"))
@click.argument("run_id", metavar="ID")
@shared_options
def show(invocation: Invocation, *, run_id: str) -> None:
    """Show a run: its state, its steps in order, and its decisions with their reasons."""
    with reading(invocation.home) as found:
        run = found.views.runs.get(run_id) if found else None
        if found is None or run is None:
            raise _unknown(run_id)
        steps, decisions = found.views.runs.steps(run_id), found.views.runs.decisions(run_id)
        alive = _alive(found, run)
    if invocation.json:
        document = run_document(run, alive=alive) | {
            "answer": run.answer,
            "answer_model": run.answer_model,
            "options": run.options,
            "confidence": run.confidence.model_dump(mode="json") if run.confidence else None,
            "steps": [call_document(step) for step in steps],
            "decisions": [decision_document(decision) for decision in decisions],
        }
        invocation.printer.document(document)
        return
    printer = invocation.printer
    printer.fields(_summary(run, alive=alive))
    printer.line()
    columns = (Column("STEP"), Column("MODEL"), Column("STATE"), Column("TOKENS"), Column("COST"), Column("TIME"))
    printer.table(columns, [_step_cells(step) for step in steps], empty="No model was asked.")
    for step in steps:
        if step.state == "failed":
            printer.line(f"{step.model} failed: {step.error_what} {step.error_do}", style="red")
    if decisions:
        printer.line()
        printer.heading("Decisions")
    for decision in decisions:
        printer.line(f"{decision.kind}: {one_line(decision.choice)}. {one_line(decision.reason)}")
    if run.answer:
        printer.line()
        printer.heading(f"Answer of {run.answer_model}")
        printer.line(run.answer)


@runs.command(epilog=example("tutti runs cancel 0198c0de-…"))
@click.argument("run_id", metavar="ID")
@shared_options
def cancel(invocation: Invocation, *, run_id: str) -> None:
    """Stop a run, also one of another process, and wait until it has stopped."""

    async def work(engine: Engine) -> RunRow:
        await engine.commands.send(make(CancelRun, run_id=run_id))
        return await engine.run_ended(run_id)

    run = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document(run_document(run, alive=False))
    else:
        invocation.printer.line(f"Run {run.run_id} is {run.state}.")


def _alive(found: Reading, run: RunRow) -> bool:
    return run.state in ACTIVE and found.alive(run.owner)


def _unknown(run_id: str) -> UnknownThing:
    return UnknownThing(f"There is no run {run_id}.", "Run `tutti runs list` to see them.")


def _state(run: RunRow, *, alive: bool) -> str:
    return "interrupted" if run.state in ACTIVE and not alive else run.state


def _cells(run: RunRow, *, alive: bool) -> tuple[str, ...]:
    return (
        run.run_id,
        _state(run, alive=alive) + (f" {run.progress:.0%}" if alive else ""),
        clock(run.requested_at),
        run.prompt,
        run.strategy,
        total_cost(run.cost_picodollars, run.simulated_picodollars, run.unpriced_calls),
    )


def _summary(run: RunRow, *, alive: bool) -> list[tuple[str, str]]:
    took = duration((run.ended_at - run.requested_at) / 1_000_000) if run.ended_at else f"{run.progress:.0%} done"
    pairs = [
        ("Run", run.run_id),
        ("Conversation", run.conversation_id),
        ("State", _state(run, alive=alive)),
        ("Prompt", run.prompt),
        ("Strategy", run.strategy),
        ("Models", ", ".join(run.models)),
        ("Requested", full_time(run.requested_at)),
        ("Time", took),
        ("Tokens", tokens(run.input_tokens, run.output_tokens)),
        ("Cost", total_cost(run.cost_picodollars, run.simulated_picodollars, run.unpriced_calls)),
        ("Reason", f"{run.reason}{' (degraded)' if run.degraded else ''}"),
        ("Error", f"{run.error_what} {run.error_do}".strip()),
    ]
    return [(name, value) for name, value in pairs if value]


def _step_cells(step: StepRow) -> tuple[str, ...]:
    return (
        step.step,
        step.model,
        step.state,
        tokens(step.input_tokens, step.output_tokens),
        money(step.cost_picodollars, simulated=step.simulated) if step.state == "succeeded" else "",
        duration(step.seconds) if step.ended_at else "",
    )
