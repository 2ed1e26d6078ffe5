"""``tutti runs rate``: says how good an answer is."""

from __future__ import annotations

import click

from app.bootstrap import Engine
from app.cli import resuming
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.requests import make
from core.commands.models import RateAnswer
from core.errors import InputError, UnknownThing
from events.projections.runs.rows import RunRow

_WORDS = {"good": "is good", "bad": "is bad", "none": "is not rated any more"}


@click.command(
    epilog=example(
        "tutti runs rate 0198c0de-… good",
        "tutti runs rate 0198c0de-… good --model practice/large --picked",
        'tutti runs rate 0198c0de-… bad --edit "It is 391."',
    )
)
@click.argument("run_id", metavar="ID")
@click.argument("rating", type=click.Choice(["good", "bad", "none"]))
@click.option("--model", "-m", help="Rate this model's answer (default: the answer of the run).")
@click.option("--picked", is_flag=True, help="It is the one you would take among several.")
@click.option("--edit", metavar="TEXT", default="", help="How it should have been.")
@shared_options
def rate(invocation: Invocation, *, run_id: str, rating: str, model: str | None, picked: bool, edit: str) -> None:
    """Say how good an answer is. Ratings make the record that strategies weigh models by; none takes one back."""
    if picked and edit:
        raise InputError("An answer is picked as it is, or edited.", "Give --picked or --edit.")
    how = "pick" if picked else "edit" if edit else "thumb"

    async def work(engine: Engine) -> RunRow:
        run = await resuming.row_now(engine, run_id)
        call = await _call_of(engine, run, model) if model else ""
        await engine.commands.send(make(RateAnswer, run_id=run.run_id, call_id=call, rating=rating, how=how, text=edit))
        await engine.caught_up()  # the next run is to know of it
        return run

    run = with_engine(invocation, work)
    about = model or run.answer_model
    if invocation.json:
        invocation.printer.document({"run_id": run.run_id, "model": about, "rating": rating, "how": how})
    else:
        invocation.printer.line(f"The answer of {about} {_WORDS[rating]}.")


async def _call_of(engine: Engine, run: RunRow, model: str) -> str:
    """The newest whole answer of a model in a run.

    :raises UnknownThing: it gave none.
    """
    async with rows_now(engine) as views:
        steps = [step for step in views.runs.steps(run.run_id) if step.state == "succeeded"]
    found = [step.call_id for step in steps if step.model == model]
    if not found:
        answered = ", ".join(dict.fromkeys(step.model for step in steps)) or "no model"
        raise UnknownThing(
            f"There is no whole answer of {model} in that run.", f"Whole answers are there of: {answered}."
        )
    return found[-1]
