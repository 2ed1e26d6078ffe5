"""``tutti runs review``: has an answer reviewed by other models, in this process."""

from __future__ import annotations

from typing import Any

import click

from app.bootstrap import Engine
from app.cli.asking import carry_out
from app.cli.beside import call_named
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.outcome import Answered, show
from app.cli.requests import make
from app.cli.resuming import row_now
from core.commands.branches import ReviewAnswer
from core.commands.models import Submitted
from core.queries.reviews import read_review
from events.projections.conversations.rows import AnswerRow


@click.command(
    epilog=example(
        "tutti runs review 0198c0de-… -m practice/small",
        "tutti runs review 0198c0de-… --answer practice/large -m practice/small -m practice/medium",
    )
)
@click.argument("run_id", metavar="ID")
@click.option("--answer", metavar="MODEL|CALL", help="The answer that is reviewed; the run's own when left out.")
@click.option("-m", "--model", "models", multiple=True, help="Model that reviews it; may be given several times.")
@shared_options
def review(invocation: Invocation, *, run_id: str, answer: str | None, models: tuple[str, ...]) -> int:
    """Have other models say whether they agree with an answer of a run, and revise it where they do not.

    Unless you name them, they are the other models of that run, or your default ones. Nothing of it is context; to have a
    revision sent in the answer's place, give its words to `tutti conversations context --edit`.
    """

    async def work(engine: Engine) -> Answered:
        run = await row_now(engine, run_id)
        async with rows_now(engine) as views:
            rows = views.conversations.answers(run_id=run.run_id)
            own, _ = views.conversations.own_answer(run.prompt_id, run.run_id)
            call = own if answer is None and own else call_named(rows, answer or "")
        where = {"conversation_id": run.conversation_id, "prompt_id": run.prompt_id, "run_id": run.run_id}
        command = make(ReviewAnswer, **where, answer=call, models=models)

        async def start() -> str:
            asked: Submitted = await engine.commands.send(command)
            return asked.run_id

        return await carry_out(engine, start, invocation, strategy="review")

    answered = with_engine(invocation, work)
    said = [row for row in answered.answers if row.state == "succeeded"]
    if invocation.json:
        return show(answered, invocation, reviews=[_document(row) for row in said])
    for row in said:
        read = read_review(row.text)
        invocation.printer.heading(f"{row.model}: {read.verdict}")
        invocation.printer.line(read.sentence)
        if read.revision:
            invocation.printer.line()
            invocation.printer.line(read.revision)
        invocation.printer.line()
    return show(answered._replace(answers=[row for row in answered.answers if row not in said]), invocation)


def _document(row: AnswerRow) -> dict[str, Any]:
    read = read_review(row.text)
    return {
        "model": row.model,
        "call_id": row.call_id,
        "verdict": read.verdict,
        "sentence": read.sentence,
        "revision": read.revision or None,
    }
