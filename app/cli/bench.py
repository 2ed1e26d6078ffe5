"""``tutti bench strategies``: how good, how dear and how fast strategies are, over questions whose answers are known."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from app.bench.exam import Exam, exam_of, practice_exam
from app.bench.live import live
from app.bench.report import Result, document, plot
from app.bench.trial import PREFIX, Plan, Tell, measure
from app.cli.ask import parse_option
from app.cli.engine import stopped_by_signals
from app.cli.files import write_lines
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.home import prepare
from core.errors import CanceledError, InputError
from core.providers.practice.catalogue import practice_models
from events.values import PICO


@commands(epilog=example("tutti bench strategies answers.jsonl -s voting"))
def bench() -> None:
    """Measure strategies over questions whose answers are known."""


@bench.command(
    epilog=example(
        "tutti bench strategies answers.jsonl -s single -s voting",
        "tutti bench strategies answers.jsonl -s voting -m big -m small -o method=plain --json",
        "tutti bench strategies --practice -s single -s voting --limit 12 --plot accuracy.svg",
        "tutti bench strategies questions.jsonl -s cascade -m practice/small -m practice/large --max-usd 1",
    )
)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("-s", "--strategy", "strategies_", multiple=True, help="Strategy to measure; may be given several times.")
@click.option(
    "-m", "--model", "models", multiple=True, help="Model of the file, or any as provider/model (default: all)."
)
@click.option("-o", "--option", "options", multiple=True, metavar="OPTION=VALUE", help="An option of the strategies.")
@click.option("--limit", type=click.IntRange(min=1), help="Only so many questions, from the beginning.")
@click.option("--resume", is_flag=True, help="Go on with what an earlier measurement has recorded.")
@click.option("--learning/--no-learning", default=True, help="Learn records on one part, measure on the other.")
@click.option("--practice", is_flag=True, help="Use problems made for the practice models instead of a file.")
@click.option(
    "--max-usd", type=click.FloatRange(min=0), metavar="USD", help="What asking models for real may cost in all."
)
@click.option("--plot", "picture", type=click.Path(path_type=Path), metavar="SVG", help="Draw accuracy against cost.")
@shared_options
def strategies(  # noqa: PLR0913 - one parameter for each option of the command
    invocation: Invocation,
    *,
    file: Path | None,
    strategies_: tuple[str, ...],
    models: tuple[str, ...],
    options: tuple[str, ...],
    limit: int | None,
    resume: bool,
    learning: bool,
    practice: bool,
    max_usd: float | None,
    picture: Path | None,
) -> None:
    """Run strategies over the questions of FILE and compare them with their references.

    FILE has recorded answers as JSON lines; its models are asked by their names in it, and cost nothing real. A file of
    questions and references without answers is asked of the models you name with -m, for real: those of your providers,
    of this machine, or practice models. To learn, each question is asked more than once (--no-learning asks once).

    The strategy single is measured for each model alone. Everything is recorded in a store of its own under the data
    folder.
    """
    exam = _exam(file, limit, practice=practice)
    plans = _plans(
        exam, strategies_ or ("single", "voting"), models, dict(map(parse_option, options)), learning=learning
    )
    folder = prepare(invocation.home) / "bench"
    most = None if max_usd is None else round(max_usd * PICO)
    asked = live(invocation.home, dict.fromkeys(model for plan in plans for model in _asked(plan)), most)
    results = _carry_out(invocation, partial(measure, folder, exam, resume=resume, live=asked), plans)
    if picture is not None:
        write_lines(picture, iter([plot(results).encode()]))
    if invocation.json:
        invocation.printer.document(document(results))
        return
    _show(invocation, exam, results, learning=learning)


def _exam(file: Path | None, limit: int | None, *, practice: bool) -> Exam:
    if practice == (file is not None):
        raise InputError("There is no file of questions, or one and --practice both.", "Give FILE or --practice.")
    return practice_exam(limit) if file is None else exam_of(file, limit)


def _plans(
    exam: Exam, names: Sequence[str], models: Sequence[str], options: dict[str, Any], *, learning: bool
) -> list[Plan]:
    """What is measured: each strategy with all models, single with each alone."""
    if not exam.models and not exam.practice and not models:
        raise InputError(f"{exam.name} has no answers.", "Name the models to ask with -m, or give a file with answers.")
    known = [f"{PREFIX}/{model}" for model in exam.models] or [info.info.id for info in practice_models().values()]
    asked = tuple(f"{PREFIX}/{model}" if model in exam.models else model for model in models) or tuple(known)
    plans: list[Plan] = []
    for name in names:
        groups = [(model,) for model in asked] if name == "single" else [asked]
        own = {} if name == "single" else options
        plans += [Plan(name, group, own, learning) for group in groups]
    return plans


def _asked(plan: Plan) -> Iterable[str]:
    """The models of a plan, and what may be one among its options, such as a judge."""
    words = [word for value in plan.options.values() for word in re.split(r"[\s,;=]+", str(value)) if "/" in word]
    return (*plan.models, *words)


def _carry_out(
    invocation: Invocation, measuring: Callable[[Plan, Tell], Awaitable[Result]], plans: Sequence[Plan]
) -> list[Result]:
    async def whole() -> list[Result]:
        with stopped_by_signals():
            return [await measuring(plan, _teller(invocation, plan)) for plan in plans]

    try:
        with asyncio.Runner() as runner:
            return runner.run(whole())
    except (KeyboardInterrupt, asyncio.CancelledError):
        raise CanceledError("Canceled.", "Add --resume to go on where it stopped.") from None


def _teller(invocation: Invocation, plan: Plan) -> Tell:
    """Says on stderr how far it is, every tenth of the way."""
    name = plan.strategy if len(plan.models) > 1 else f"{plan.strategy} {plan.models[0]}"
    told: set[tuple[str, int]] = set()

    def tell(what: str, done: int, of: int) -> None:
        tenth = done * 10 // max(of, 1)
        if (what, tenth) not in told and (tenth in {0, 5, 10} or invocation.terminal):
            told.add((what, tenth))
            invocation.printer.note(f"{name}: {what}, {done} of {of}", style="dim")

    return tell


def _show(invocation: Invocation, exam: Exam, results: Sequence[Result], *, learning: bool) -> None:
    columns = (
        Column("STRATEGY"),
        Column("MODELS", cut=True),
        Column("ACCURACY", right=True),
        Column("95 % INTERVAL", right=True),
        Column("COST", right=True),
        Column("CALLS", right=True),
        Column("TIME", right=True),
        Column("DEGRADED", right=True),
    )
    invocation.printer.table(columns, [_cells(result) for result in results], empty="Nothing was measured.")
    how = "learned on one half of them and measured on the other" if learning else "not learned"
    count = len(results[0].graded) if results else 0
    paid = "those on record, not paid now" if exam.file or exam.practice else "what was paid for these answers alone"
    invocation.printer.note(f"{count} questions of {exam.name}; records are {how}. Costs are {paid}.")
    if exam.file is not None and not any(result.cost for result in results):
        told = '{"prices": {MODEL: {"input": …, "output": …}}}'
        invocation.printer.note(f"{exam.name} has no prices, so all costs are 0. A first line may have them: {told}.")


def _cells(result: Result) -> tuple[str, ...]:
    low, high = result.interval
    models = result.models[0] if len(result.models) == 1 else f"{len(result.models)} models"
    return (
        result.strategy,
        models,
        f"{result.accuracy:.1%}",
        f"{low:.1%} to {high:.1%}",
        "?" if result.cost is None else f"${result.cost / PICO:.4g}",
        str(result.calls),
        f"{result.seconds:.1f} s",
        str(result.degraded),
    )
