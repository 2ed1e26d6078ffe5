"""``tutti arena``: answers without names, which of them is better, and who was found better how often."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from random import SystemRandom
from typing import Any

import click

from app.bootstrap import Engine
from app.cli.ask import read_prompt
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.named_models import named_models
from app.cli.printing import Column
from app.cli.requests import make
from app.cli.run_ids import whole_id
from app.leaderboard import standings
from app.reading import reading
from core.commands.models import CompareAnswers, SubmitPrompt, Submitted
from core.errors import InputError
from core.queries.arena import Leaderboard, letters
from core.queries.pairs import Pool, PoolKind, draw, pool_of
from events.projections.conversations.rows import AnswerRow
from events.views import Views
from tabs.shared.wording import count

_POOLS: dict[PoolKind, str] = {
    "chosen": "the {} named that can be asked",
    "free": "{} that cost nothing",
    "practice": "{} for practice",
}
_WORDS = {"tie": "equally good", "none": "none is good"}


@commands(epilog=example("tutti arena board"))
def arena() -> None:
    """Compare answers without knowing whose they are, and see who was found better how often."""


@arena.command(
    "ask",
    epilog=example(
        'tutti arena ask "Which is larger, 9.11 or 9.9?" -m practice/large -m practice/small',
        'tutti arena ask "Which is larger, 9.11 or 9.9?" --surprise',
    ),
)
@click.argument("prompt")
@click.option("-m", "--model", "models", multiple=True, help="Model as provider/model; two or more.")
@click.option(
    "--surprise",
    is_flag=True,
    help="Draw two by chance: of those named by -m, or of the models that cost nothing. Seldom compared ones come first.",
)
@shared_options
def ask_blind(invocation: Invocation, *, prompt: str, models: tuple[str, ...], surprise: bool) -> int:
    """Ask PROMPT of several models and print their answers by letters (- reads it from standard input).

    Say which is the best with `tutti arena choose`; then you are told whose it is.
    """
    command = make(
        SubmitPrompt,
        text=read_prompt(prompt),
        strategy="parallel",
        models=named_models(models),
        options={"wait": "all"},
        blind=True,
    )
    drawn_from: list[Pool] = []

    async def work(engine: Engine) -> tuple[str, dict[str, AnswerRow]]:
        asked = command
        if surprise:
            pool = await _pool(engine, command.models)
            drawn_from.append(pool)
            async with rows_now(engine) as views:
                compared = [row.models for row in views.arena.comparisons(blind_only=False)]
            asked = command.model_copy(update={"models": draw(pool, compared, SystemRandom())})
        submitted: Submitted = await engine.commands.send(asked)
        await engine.ended(submitted.run_id)
        async with rows_now(engine) as views:
            return submitted.run_id, _lettered(views, submitted.run_id)

    run_id, answers = with_engine(invocation, work)
    if invocation.json:
        told = [{"letter": letter, "call_id": row.call_id, "text": row.text} for letter, row in answers.items()]
        pools = [{"kind": pool.kind, "models": [model.id for model in pool.models]} for pool in drawn_from]
        invocation.printer.document({"run_id": run_id, "answers": told, "drawn_from": pools[0] if pools else None})
    else:
        for letter, row in answers.items():
            invocation.printer.heading(letter)
            invocation.printer.line(row.text)
            invocation.printer.line()
        for pool in drawn_from:
            invocation.printer.note(
                f"Two were drawn from {_POOLS[pool.kind].format(count(len(pool.models), 'model'))}."
            )
        invocation.printer.note(f"Say which is the best: tutti arena choose {run_id} A (or several, tie, none)")
    return 0 if len(answers) > 1 else 1


@arena.command(epilog=example("tutti arena choose 0198c0de-… A", "tutti arena choose 0198c0de-… none --json"))
@click.argument("run_id", metavar="RUN")
@click.argument("best", metavar="LETTER...", nargs=-1, required=True)
@shared_options
def choose(invocation: Invocation, *, run_id: str, best: tuple[str, ...]) -> None:
    """Say which answers of RUN are the best: letters, or tie for all of them, or none; then see whose they are."""

    async def work(engine: Engine) -> dict[str, AnswerRow]:
        async with rows_now(engine) as views:
            whole = whole_id(views.runs, run_id)
            answers = _lettered(views, whole)
            blind = views.arena.is_blind(whole) and views.arena.comparison(whole) is None
        calls = _calls(best, answers)
        await engine.commands.send(make(CompareAnswers, run_id=whole, best=calls, blind=blind))
        await engine.caught_up()
        return answers

    answers = with_engine(invocation, work)
    names = {letter: row.model for letter, row in answers.items()}
    if invocation.json:
        invocation.printer.document({"best": list(best), "models": names})
        return
    invocation.printer.line(f"You said: {_WORDS.get(best[0].lower(), ', '.join(best).upper())}.")
    invocation.printer.fields(list(names.items()))


@arena.command(epilog=example("tutti arena board", "tutti arena board --all --json"))
@click.option("--task", default="", metavar="KIND", help="Only comparisons in this kind of task.")
@click.option("--all", "every", is_flag=True, help="Count comparisons with the names in sight too.")
@shared_options
def board(invocation: Invocation, *, task: str, every: bool) -> None:
    """Show who was found better how often, on Elo's scale, with 95 % intervals. 1000 is an average model of the board."""
    with reading(invocation.home) as found:
        told = standings(found.views.arena, task=task, blind_only=not every) if found else Leaderboard((), 0, ())
    if task and task not in told.tasks:
        there = f"There are: {', '.join(told.tasks)}." if told.tasks else "Nothing was compared yet: tutti arena ask"
        raise InputError(f"Nothing of the kind {task} was compared.", there)
    if invocation.json:
        invocation.printer.document(_document(told))
        return
    columns = (
        Column("", right=True),
        Column("MODEL", cut=True),
        Column("RATING", right=True),
        Column("95 % INTERVAL"),
        Column("WON", right=True),
        Column("COMPARISONS", right=True),
    )
    cells = [
        (
            str(place),
            one.model,
            f"{one.rating:.0f}",
            f"{one.low:.0f} to {one.high:.0f}",
            f"{100 * one.wins / one.pairs:.0f} %",
            str(one.comparisons),
        )
        for place, one in enumerate(told.standings, start=1)
    ]
    invocation.printer.table(columns, cells, empty="Nothing was compared yet. Begin: tutti arena ask PROMPT -m … -m …")
    if cells:
        invocation.printer.note(count(told.comparisons, "comparison"))


def _lettered(views: Views, run_id: str) -> dict[str, AnswerRow]:
    """The whole answers of a run by their letters, in order."""
    rows = {row.call_id: row for row in views.conversations.answers(run_id=run_id)}
    called = letters(run_id, list(rows))
    return {letter: rows[call_id] for call_id, letter in called.items() if rows[call_id].state == "succeeded"}


async def _pool(engine: Engine, chosen: tuple[str, ...]) -> Pool:
    """What is drawn from.

    :raises InputError: there are not two models in it.
    """
    if len(set(chosen)) == 1:
        raise InputError("There is nothing to draw from one model.", "Name two or more with -m, or none.")
    pool = pool_of(await engine.queries.models(), chosen)
    if not pool.enough:
        raise InputError(
            f"Of {_POOLS[pool.kind].format(count(len(pool.models), 'model'))} no two can be drawn.",
            "Run `tutti models list` to see which can be asked.",
        )
    return pool


def _calls(best: tuple[str, ...], answers: Mapping[str, AnswerRow]) -> tuple[str, ...]:
    """The calls that are meant.

    :raises InputError: there is no answer of that letter.
    """
    said = [one.upper() for one in best]
    if said == ["TIE"]:
        return tuple(row.call_id for row in answers.values())
    if said == ["NONE"]:
        return ()
    unknown = next((letter for letter in said if letter not in answers), None)
    if unknown is not None:
        there = ", ".join(answers) or "none"
        raise InputError(
            f"There is no answer {unknown}.", f"Whole answers of that run are: {there}. Or say tie or none."
        )
    return tuple(answers[letter].call_id for letter in dict.fromkeys(said))


def _document(told: Leaderboard) -> dict[str, Any]:
    return {
        "comparisons": told.comparisons,
        "tasks": list(told.tasks),
        "standings": [dataclasses.asdict(one) for one in told.standings],
    }
