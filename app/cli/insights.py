"""``tutti insights``: what comparing the answers of several models taught, and whether it helps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import click

from app.bootstrap import Engine
from app.cli.documents import memory_document
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.memory import find, named, print_rows
from app.cli.printing import Column
from app.cli.requests import make
from app.cli.run_ids import whole_id
from app.reading import reading
from core.commands.models import ExtractInsights, InsightsExtracted, RetractInsight
from core.errors import UnknownThing
from events.projections.memory.rows import EffectRow, MemoryRow
from events.projections.runs.rows import RunRow
from events.values import now_us
from tabs.shared.wording import clock, count


@commands(epilog=example("tutti insights list"))
def insights() -> None:
    """Take insights from answers of several models, measure whether they help, and take wrong ones back.

    Cheaper models are sent them once you say so: tutti settings set insights.transfer true
    """


@insights.command("list", epilog=example("tutti insights list --limit 10", "tutti insights list --json"))
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many, newest first.")
@shared_options
def list_insights(invocation: Invocation, *, limit: int) -> None:
    """List insights, newest first, with those that were retracted."""
    with reading(invocation.home) as found:
        rows = found.views.memory.entries(now=now_us(), kind="insight", limit=limit) if found else []
    empty = "There are no insights. Take some from a run of several models: tutti insights extract RUN"
    print_rows(invocation, rows, name="insights", empty=empty)


@insights.command(epilog=example("tutti insights extract 0198c0de-…", "tutti insights extract 0198c0de-… --json"))
@click.argument("run_id", metavar="RUN")
@click.option("-m", "--model", help="The model that compares the answers; by the settings when not given.")
@shared_options
def extract(invocation: Invocation, *, run_id: str, model: str | None) -> None:
    """Have a model compare the answers of RUN, and keep what it finds.

    It is asked in a run of its own. Where its answer cannot be read, the answers are compared by rules.
    """

    async def work(engine: Engine) -> tuple[InsightsExtracted, list[MemoryRow]]:
        async with rows_now(engine) as views:
            whole = whole_id(views.runs, run_id)
        result: InsightsExtracted = await engine.commands.send(make(ExtractInsights, run_id=whole, model=model))
        async with rows_now(engine) as views:
            rows = [views.memory.get(memory_id, now=now_us()) for memory_id in result.memory_ids]
        return result, [row for row in rows if row is not None]

    result, rows = with_engine(invocation, work)
    if result.source == "rules":
        invocation.printer.note(
            f"What the model wrote could not be read (run {result.run_id}); the answers were compared by rules."
        )
    if invocation.json:
        shown = [memory_document(row) for row in rows]
        invocation.printer.document({"run_id": result.run_id, "source": result.source, "insights": shown})
    else:
        print_rows(invocation, rows, name="insights", empty="Comparing the answers taught nothing.")


@insights.command(epilog=example('tutti insights retract 0198c0de-… --reason "out of date"'))
@click.argument("memory_id", metavar="ID")
@click.option("--reason", default="", help="Why.")
@shared_options
def retract(invocation: Invocation, *, memory_id: str, reason: str) -> None:
    """Have an insight used no more, and list every run it was sent with."""

    async def work(engine: Engine) -> tuple[MemoryRow, list[RunRow]]:
        row = await named(engine, memory_id)
        await engine.commands.send(make(RetractInsight, memory_id=row.memory_id, reason=reason))
        async with rows_now(engine) as views:
            runs = [views.runs.get(use.run_id) for use in views.memory.uses(row.memory_id)]
        return row, [run for run in runs if run is not None]

    row, runs = with_engine(invocation, work)
    if invocation.json:
        touched = [{"run_id": run.run_id, "prompt": run.prompt, "answer": run.answer} for run in runs]
        invocation.printer.document({"memory_id": row.memory_id, "retracted": True, "touched": touched})
        return
    invocation.printer.line(f"Retracted: {row.text}")
    if not runs:
        invocation.printer.line("It was sent with no prompt.")
        return
    invocation.printer.line(f"It was sent with {count(len(runs), 'prompt')}:")
    columns = (Column("RUN", style="dim"), Column("STARTED", right=True), Column("PROMPT", cut=True))
    invocation.printer.table(columns, [(run.run_id, clock(run.started_at or 0), run.prompt) for run in runs], empty="")


@insights.command(epilog=example("tutti insights effect 0198c0de-…"))
@click.argument("memory_id", metavar="ID")
@shared_options
def effect(invocation: Invocation, *, memory_id: str) -> None:
    """Compare how answers were rated with and without an insight, for each model that was sent it."""
    with reading(invocation.home) as found:
        if found is None:
            raise UnknownThing("Nothing is remembered.", "Take insights first: tutti insights extract RUN")
        row = find(found.views.memory, memory_id)
        rows = found.views.memory.effect(row.memory_id)
    if invocation.json:
        measured = [asdict(one) for one in rows]
        invocation.printer.document({"memory_id": row.memory_id, "uses": row.uses, "effect": measured})
        return
    columns = (
        Column("MODEL"),
        Column("GOOD WITH", right=True),
        Column("N WITH", right=True),
        Column("GOOD WITHOUT", right=True),
        Column("N WITHOUT", right=True),
    )
    used = count(row.uses, "prompt")
    empty = f"It was sent with {used}, and no answer to them has been rated, so there is nothing to compare."
    invocation.printer.table(columns, _effect_cells(rows), empty=empty)


def _effect_cells(rows: Sequence[EffectRow]) -> list[tuple[str, ...]]:
    return [
        (
            row.model,
            str(row.good_with),
            str(row.good_with + row.bad_with),
            str(row.good_without),
            str(row.good_without + row.bad_without),
        )
        for row in rows
    ]
