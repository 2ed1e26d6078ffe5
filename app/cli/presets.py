"""``tutti presets``: named sets of models, strategy and options."""

from __future__ import annotations

from typing import Any

import click

from app.bootstrap import Engine
from app.cli.ask import parse_option
from app.cli.documents import time_text
from app.cli.engine import rows_now, send, with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.named_models import named_models
from app.cli.printing import Column
from app.cli.requests import make
from app.cli.values import shown
from core.commands.models import RemovePreset, SavePreset
from core.errors import UnknownThing
from events.projections.settings.rows import PresetRow
from tabs.shared.wording import full_time

_ANSWERS = {
    "system": "answers.system_prompt",
    "temperature": "answers.temperature",
    "longest": "answers.max_output_tokens",
}
"""Options and the settings a preset has its own of."""


@commands(epilog=example("tutti presets list"))
def presets() -> None:
    """List, show, save and remove named sets of models, strategy and options."""


@presets.command("list", epilog=example("tutti presets list --json"))
@shared_options
def list_presets(invocation: Invocation) -> None:
    """List the presets."""

    async def work(engine: Engine) -> list[PresetRow]:
        async with rows_now(engine) as views:
            return views.settings.presets()

    rows = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"presets": [_document(row) for row in rows]})
        return
    columns = (Column("NAME"), Column("STRATEGY"), Column("MODELS", cut=True), Column("OPTIONS", cut=True))
    cells = [(row.name, row.strategy, ", ".join(row.models) or "default", _options(row)) for row in rows]
    invocation.printer.table(columns, cells, empty="No presets yet. Save one: tutti presets save --help")


@presets.command(epilog=example("tutti presets show council", "tutti presets show council --json"))
@click.argument("name")
@shared_options
def show(invocation: Invocation, *, name: str) -> None:
    """Show one preset whole."""

    async def work(engine: Engine) -> PresetRow:
        async with rows_now(engine) as views:
            rows = views.settings.presets()
        found = next((row for row in rows if row.name == name), None)
        if found is None:
            there = (
                f"These exist: {', '.join(row.name for row in rows)}."
                if rows
                else "Save one with `tutti presets save`."
            )
            raise UnknownThing(f"There is no preset named {name}.", there)
        return found

    row = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document(_document(row))
        return
    invocation.printer.fields(_fields(row))


@presets.command(
    epilog=example("tutti presets save council -s consensus -m practice/large -m practice/medium -o rounds=2")
)
@click.argument("name")
@click.option("-s", "--strategy", required=True, help="Strategy.")
@click.option("-m", "--model", "models", multiple=True, help="Model as provider/model (default: your default ones).")
@click.option("-o", "--option", "options", multiple=True, metavar="OPTION=VALUE", help="An option of the strategy.")
@click.option("--system", metavar="TEXT", help="Instructions that are sent with every prompt asked by it.")
@click.option("--temperature", type=float, help="Higher is more varied.")
@click.option("--longest", type=int, metavar="TOKENS", help="Tokens a model may write at most.")
@shared_options
def save(
    invocation: Invocation,
    *,
    name: str,
    strategy: str,
    models: tuple[str, ...],
    options: tuple[str, ...],
    **answers: str | float | None,
) -> None:
    """Give a set of models, a strategy and its options a name; an earlier meaning of the name is replaced.

    With --system, --temperature or --longest it also says how answers are written, instead of the settings.
    """
    given, models = dict(map(parse_option, options)), named_models(models)
    written = {_ANSWERS[key]: value for key, value in answers.items() if value is not None}
    send(
        invocation,
        make(SavePreset, name=name, strategy=strategy, models=models, options=given, answers=written or None),
    )
    if invocation.json:
        told = {"name": name, "strategy": strategy, "models": list(models), "options": given, "answers": written}
        invocation.printer.document(told)
    else:
        invocation.printer.line(f'Saved {name}. Use it: tutti ask "…" --preset "{name}"')


@presets.command(epilog=example("tutti presets remove council"))
@click.argument("name")
@shared_options
def remove(invocation: Invocation, *, name: str) -> None:
    """Take a name away. Runs that were asked by it stay as they are."""
    send(invocation, make(RemovePreset, name=name))
    if invocation.json:
        invocation.printer.document({"name": name, "removed": True})
    else:
        invocation.printer.line(f"Removed {name}.")


def _fields(row: PresetRow) -> list[tuple[str, str]]:
    """One line for each model and option, so that none is lost in a long one."""
    models = row.models or ("your default ones",)
    options = [f"{name}={shown(value)}" for name, value in row.options.items()] or ["those of the settings"]
    return [
        ("Name", row.name),
        ("Strategy", row.strategy),
        *zip(("Models", *[""] * (len(models) - 1)), models, strict=True),
        *zip(("Options", *[""] * (len(options) - 1)), options, strict=True),
        *((key, shown(value)) for key, value in row.answers.items()),
        ("Saved", full_time(row.saved_at)),
    ]


def _options(row: PresetRow) -> str:
    return ", ".join(f"{name}={shown(value)}" for name, value in row.options.items())


def _document(row: PresetRow) -> dict[str, Any]:
    return {
        "name": row.name,
        "strategy": row.strategy,
        "models": list(row.models),
        "options": dict(row.options),
        "answers": dict(row.answers),
        "saved_at": time_text(row.saved_at),
    }
