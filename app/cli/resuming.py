"""``tutti runs resume|retry|fork|again|approve|deny``: brings an earlier run on, in this process, to its end."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import click

from app.bootstrap import Engine
from app.cli.ask import parse_option
from app.cli.asking import carry_out
from app.cli.beside import call_named
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.named_models import named_models
from app.cli.outcome import Answered, show
from app.cli.requests import make
from app.cli.run_ids import whole_id
from app.cli.run_pages import show_forecast
from core.commands.branches import AskAgain
from core.commands.models import ApproveStep, Command, DenyStep, ForkRun, ResumeRun, RetryRun, Submitted
from core.errors import InputError, UnknownThing
from core.ports.repeats import model_of
from events.projections.runs.rows import RunRow


@click.command(epilog=example("tutti runs resume 0198c0de-…", "tutti runs resume 0198c0de-… --json"))
@click.argument("run_id", metavar="ID")
@shared_options
def resume(invocation: Invocation, *, run_id: str) -> int:
    """Go on with a run whose process died, and print its answer. What is recorded is used again, at no cost.

    The exit code says how it went, as with `tutti ask`.
    """

    async def work(engine: Engine) -> Answered:
        run = await row_now(engine, run_id)
        _tell(invocation, engine, run.run_id)
        start = _begin(engine, make(ResumeRun, run_id=run.run_id), run.run_id)
        return await carry_out(engine, start, invocation, strategy=run.strategy)

    return show(with_engine(invocation, work), invocation)


@click.command(epilog=example("tutti runs retry 0198c0de-…"))
@click.argument("run_id", metavar="ID")
@shared_options
def retry(invocation: Invocation, *, run_id: str) -> int:
    """Answer the prompt of an ended run again by a new run. Steps with an answer are used again, at no cost."""
    return _again(invocation, run_id, lambda whole: make(RetryRun, run_id=whole))


@click.command(epilog=example("tutti runs fork 0198c0de-… --step practice/large"))
@click.argument("run_id", metavar="ID")
@click.option("--step", required=True, help="The first step that is done anew; `tutti runs show` lists them.")
@shared_options
def fork(invocation: Invocation, *, run_id: str, step: str) -> int:
    """Answer the prompt of a run again from one step on by a new run. What came before that is used again."""
    return _again(invocation, run_id, lambda whole: make(ForkRun, run_id=whole, step=step))


@click.command(
    epilog=example(
        "tutti runs again 0198c0de-…",
        "tutti runs again 0198c0de-… -m practice/large",
        "tutti runs again 0198c0de-… -s voting -m practice/large -m practice/medium -m practice/small",
        "tutti runs again 0198c0de-… --add practice/small",
        "tutti runs again 0198c0de-… --redo practice/large",
        "tutti runs again 0198c0de-… --continue practice/large",
    )
)
@click.argument("run_id", metavar="ID")
@click.option("-s", "--strategy", help="How to answer this time.")
@click.option(
    "-m",
    "--model",
    "models",
    multiple=True,
    help="Model as provider/model, MODEL*3 for three answers of it; may be given several times.",
)
@click.option("-o", "--option", "options", multiple=True, metavar="OPTION=VALUE", help="An option of the strategy.")
@click.option("--preset", metavar="NAME", help="A preset; what is given beside it wins over what it says.")
@click.option("--add", multiple=True, metavar="MODEL", help="Ask this model besides; the answers there are stay.")
@click.option(
    "--redo",
    multiple=True,
    metavar="STEP",
    help="Make this answer anew; the others stay. `tutti runs show` lists steps.",
)
@click.option("--continue", "continues", metavar="MODEL|CALL", help="A stopped answer that its model is to go on with.")
@shared_options
def again(  # noqa: PLR0913 - one parameter for each option of the command
    invocation: Invocation,
    *,
    run_id: str,
    strategy: str | None,
    models: tuple[str, ...],
    options: tuple[str, ...],
    preset: str | None,
    add: tuple[str, ...],
    redo: tuple[str, ...],
    continues: str | None,
) -> int:
    """Answer the prompt of a run anew, otherwise if you like. Nothing is used again, and the earlier answers stay.

    With --add and --redo the answers there are stand in the new set too, side by side with the new ones and at no cost.
    """
    given = dict(parse_option(option) for option in options)
    differ: dict[str, Any] = {"strategy": strategy, "preset": preset, "options": given}
    if (add or redo) and (models or preset):
        raise InputError(
            "Answers are added to those there are, and others are asked for.", "Leave out -m and --preset."
        )

    async def work(engine: Engine) -> Answered:
        run = await row_now(engine, run_id)
        where = {"conversation_id": run.conversation_id, "prompt_id": run.prompt_id, "run_id": run.run_id}
        if continues is not None:
            async with rows_now(engine) as views:
                differ["continues"] = call_named(views.conversations.answers(run_id=run.run_id), continues)
        grown = await _grown(engine, run, named_models(add), redo) if add or redo else {"models": named_models(models)}
        start = _begin(engine, make(AskAgain, **where, **differ, **grown), run.run_id)
        how = "single" if continues is not None else "parallel" if add or redo else run.strategy
        return await carry_out(engine, start, invocation, strategy=strategy or how)

    return show(with_engine(invocation, work), invocation)


@click.command(
    epilog=example("tutti runs approve 0198c0de-… practice/large", 'tutti runs approve 0198c0de-… tick --answer "1,3"')
)
@click.argument("run_id", metavar="ID")
@click.argument("step")
@click.option(
    "--answer", default="", help="What you say, where more than a yes is asked for, such as the points you tick."
)
@shared_options
def approve(invocation: Invocation, *, run_id: str, step: str, answer: str) -> int:
    """Agree to STEP of a run, once. A run that no process carries out is resumed here and its answer printed."""
    return _answer(
        invocation, run_id, lambda whole: make(ApproveStep, run_id=whole, step=step, answer=answer), agreed=True
    )


@click.command(epilog=example('tutti runs deny 0198c0de-… practice/large --reason "too expensive"'))
@click.argument("run_id", metavar="ID")
@click.argument("step")
@click.option("--reason", default="", help="Why; it is recorded.")
@shared_options
def deny(invocation: Invocation, *, run_id: str, step: str, reason: str) -> int:
    """Refuse STEP of a run. A run that no process carries out is resumed here and brought to its end."""
    return _answer(
        invocation, run_id, lambda whole: make(DenyStep, run_id=whole, step=step, reason=reason), agreed=False
    )


async def row_now(engine: Engine, run_id: str) -> RunRow:
    """The row of a run as it is now.

    :param run_id: whole, or its beginning.
    :raises UnknownThing: there is no such run.
    :raises InputError: there are several.
    """
    async with rows_now(engine) as views:
        run = views.runs.get(whole_id(views.runs, run_id))
    assert run is not None  # noqa: S101 - it was just found in these rows
    return run


async def _grown(engine: Engine, run: RunRow, add: tuple[str, ...], redo: tuple[str, ...]) -> dict[str, Any]:
    """The answers that stay, and the models asked besides.

    :raises UnknownThing: there is no answer that is to be made anew.
    """
    async with rows_now(engine) as views:
        steps = {step.step: step for step in views.runs.steps(run.run_id) if model_of(step.step) in run.models}
    unknown = [step for step in redo if step not in steps]
    if unknown:
        what = f"There is no answer of {unknown[0]} in that run."
        raise UnknownThing(what, f"Answers are there of: {', '.join(steps) or 'no model'}.")
    keep = [step.call_id for key, step in steps.items() if step.state == "succeeded" and key not in redo]
    return {"keep": tuple(keep), "models": (*map(model_of, redo), *add)}


def _again(invocation: Invocation, run_id: str, command: Callable[[str], Command]) -> int:
    """Make a new run from an earlier one and carry it out."""

    async def work(engine: Engine) -> Answered:
        run = await row_now(engine, run_id)
        start = _begin(engine, command(run.run_id), run.run_id)
        return await carry_out(engine, start, invocation, strategy=run.strategy)

    return show(with_engine(invocation, work), invocation)


def _answer(
    invocation: Invocation, run_id: str, answer: Callable[[str], ApproveStep | DenyStep], *, agreed: bool
) -> int:
    """Record an answer; when that has the run go on here, see it to its end."""

    async def work(engine: Engine) -> Answered | ApproveStep | DenyStep:
        run = await row_now(engine, run_id)
        command = answer(run.run_id)
        if engine.queries.alive(run.owner):
            await engine.commands.send(command)
            run = await row_now(engine, command.run_id)
            if run.owner != engine.owner:
                return command
            start: Callable[[], Awaitable[str]] = _there(run)  # its process died meanwhile, so this one took it up
        else:
            start = _begin(engine, command, run.run_id)
        return await carry_out(engine, start, invocation, strategy=run.strategy)

    done = with_engine(invocation, work)
    if isinstance(done, Answered):
        return show(done, invocation)
    if invocation.json:
        document = {"run_id": done.run_id, "step": done.step, "approved": agreed}
        invocation.printer.document(document)
    else:
        words = "agreed to" if agreed else "refused"
        invocation.printer.line(f"You {words} step {done.step}. The process that carries the run out goes on.")
    return 0


def _begin(engine: Engine, command: Command, run_id: str) -> Callable[[], Awaitable[str]]:
    """Have a command begin a run here: a new one, or the one of that id."""

    async def start() -> str:
        made = await engine.commands.send(command)
        await engine.caught_up()  # what it waits for was asked, and may have been answered, before
        return made.run_id if isinstance(made, Submitted) else run_id

    return start


def _there(run: RunRow) -> Callable[[], Awaitable[str]]:
    async def start() -> str:
        return run.run_id

    return start


def _tell(invocation: Invocation, engine: Engine, run_id: str) -> None:
    """Before it starts, say to a person what is used again and what is sent again; a script asks `runs show`."""
    if not invocation.terminal:
        return
    forecast = engine.queries.resume_forecast(run_id)
    if forecast.possible:  # otherwise the refusal says why
        show_forecast(invocation.printer.note, forecast)
