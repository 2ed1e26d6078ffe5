"""``tutti runs sent``: what exactly a model was sent, made again from what is on record."""

from __future__ import annotations

from collections.abc import Sequence

import click

from app.bootstrap import Engine
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Printer
from app.cli.receipt_documents import as_document
from app.cli.run_ids import whole_id
from core.errors import InputError
from core.queries.sent import SentRequest
from events.projections.runs.rows import StepRow
from tabs.shared.sent_words import as_curl, as_json, facts, messages_text


@click.command(
    epilog=example(
        "tutti runs sent 0198c0de-…",
        "tutti runs sent 0198c0de-… --json",
    )
)
@click.argument("run_id", metavar="ID")
@click.argument("step", default="")
@click.option("--curl", is_flag=True, help="Print a command that sends the same; put your key in where it says so.")
@shared_options
def sent(invocation: Invocation, *, run_id: str, step: str, curl: bool) -> None:
    """Show what exactly a model was sent at a step of a run, and what came back.

    No request is stored, only its fingerprint: it is made again from what is on record, and you are told whether it has
    the same one. Nobody is asked. Without STEP it is the step whose answer was taken, or the first.
    """

    async def work(engine: Engine) -> SentRequest:
        async with rows_now(engine) as views:
            whole = whole_id(views.runs, run_id)
            chosen = _chosen(views.runs.steps(whole), step, whole)
        return await engine.queries.sent_request(chosen.call_id)

    told = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document(as_document(told))
    elif curl:
        if not told.url:
            raise InputError(f"{told.model} needs no network.", "See its messages without --curl.")
        invocation.printer.line(as_curl(told))
    else:
        _show(invocation.printer, told)


def _chosen(steps: Sequence[StepRow], key: str, run_id: str) -> StepRow:
    """The step that is meant.

    :raises InputError: the run has none of that key, or none at all.
    """
    if not steps:
        raise InputError(f"Run {run_id} has asked no model.", "See why: tutti runs show, with its id")
    if not key:
        return next((step for step in steps if step.state == "succeeded"), steps[0])
    found = next((step for step in steps if step.step == key), None)
    if found is None:
        raise InputError(f"Run {run_id} has no step {key}.", f"It has: {', '.join(step.step for step in steps)}.")
    return found


def _show(printer: Printer, told: SentRequest) -> None:
    printer.line(facts(told))
    printer.line(messages_text(told))
    printer.line()
    printer.heading("Request")
    printer.line(as_json(told.body))
    printer.line()
    printer.heading("Answer")
    printer.line(told.answer.text)
    if told.note:
        printer.note(told.note, style="" if told.exact else "yellow")
