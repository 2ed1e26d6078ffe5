"""Replays in words and as a document: what ``tutti replay`` prints."""

from __future__ import annotations

from typing import Any

from app.cli.printing import Column, Printer
from app.cli.receipt_documents import as_document
from core.queries.counterfactuals import Counterfactual, CounterfactualRun
from core.queries.receipts import Amounts
from events.values import PICO
from tabs.shared.replay_words import calls_table, compared_words, replay_fields, totals_words


def replay_document(told: Counterfactual) -> dict[str, Any]:
    """What ``replay --json`` prints."""
    return {
        "strategy": told.strategy,
        "runs": [_run(run) for run in told.runs],
        "n": len(told.runs),
        "answered": told.answered,
        "complete": told.complete,
        "compared": told.compared,
        "different": told.different,
        **_amounts("", told.cost),
        **_amounts("actual_", told.cost_then),
        "seconds": told.seconds,
        "actual_seconds": told.seconds_then,
    }


def show_replay(printer: Printer, told: Counterfactual) -> None:
    """Print it: each run by itself, or a table of several with what they come to in all."""
    if len(told.runs) == 1:
        _show_run(printer, told.runs[0])
        return
    columns = (
        Column("RUN", style="dim"),
        Column("ANSWER BY"),
        Column("THE SAME"),
        Column("COST"),
        Column("COST THEN"),
        Column("TIME", right=True),
        Column("MISSING", right=True),
        Column("ANSWER", cut=True),
    )
    printer.table(columns, [compared_words(run) for run in told.runs], empty="There is no run.")
    printer.line()
    for line in totals_words(told):
        printer.line(line)


def _show_run(printer: Printer, run: CounterfactualRun) -> None:
    printer.fields(replay_fields(run))
    printer.line()
    columns = (
        Column("STEP"),
        Column("MODEL"),
        Column("STATE"),
        Column("COST"),
        Column("TIME", right=True),
        Column("FROM"),
    )
    printer.table(columns, calls_table(run), empty="Nothing that it would have asked is on record.")
    if run.decisions:
        printer.line()
        printer.heading("Decisions")
    for decision in run.decisions:
        printer.line(f"{decision.kind}: {decision.choice}. {decision.reason}")
    if run.answer:
        printer.line()
        printer.heading(f"Answer of {run.model}")
        printer.line(run.answer)
    if run.was.answer and run.same is not True:
        printer.line()
        printer.heading(f"What {run.was.model} answered then")
        printer.line(run.was.answer)


def _run(run: CounterfactualRun) -> dict[str, Any]:
    return {
        **as_document(run),
        "cost": _amounts("", run.cost),
        "was": {**as_document(run.was), "cost": _amounts("", run.was.cost)},
    }


def _amounts(prefix: str, amounts: Amounts) -> dict[str, float | int]:
    """Real money and practice money are never added up."""
    return {
        f"{prefix}cost_usd": amounts.real / PICO,
        f"{prefix}simulated_cost_usd": amounts.simulated / PICO,
        f"{prefix}unpriced": amounts.unpriced,
    }
