"""``tutti settings``: what is set, who changed it, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from app.bootstrap import Engine
from app.cli.acting import Manner, carry_out, dry_run_option
from app.cli.ask import parse_value
from app.cli.engine import rows_now, with_engine
from app.cli.files import read_file, write_lines
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.cli.profiles import profiles
from app.cli.requests import make
from app.cli.safe_text import one_line
from app.cli.settings_history import back, history, redo, undo
from app.cli.values import shown, told
from core.commands.models import ChangeSetting
from core.commands.settings import ImportSettings
from core.errors import UnknownThing
from core.queries import SettingSpec
from core.queries.settings_files import MAX_FILE_BYTES, Exported, read_exported


class Now(NamedTuple):
    """The settings as they are."""

    schema: Sequence[SettingSpec]
    values: Mapping[str, Any]
    changed: Mapping[str, Any]
    """Those that differ from their defaults."""


@commands(epilog=example("tutti settings list"))
def settings() -> None:
    """Read and change settings, and take changes back."""


for command in (history, undo, redo, back, profiles):
    settings.add_command(command)


@settings.command("list", epilog=example("tutti settings list", "tutti settings list --json"))
@shared_options
def list_settings(invocation: Invocation) -> None:
    """List every setting with its value."""
    now = _now(invocation)
    if invocation.json:
        invocation.printer.document({"settings": [_document(spec, now) for spec in now.schema]})
        return
    columns = (Column("SETTING"), Column("VALUE", cut=True), Column(""), Column("WHAT IT IS", cut=True))
    cells = [
        (spec.key, shown(now.values[spec.key]), "changed" if spec.key in now.changed else "", spec.help or spec.title)
        for spec in now.schema
    ]
    invocation.printer.table(columns, cells, empty="There are no settings.")


@settings.command(epilog=example("tutti settings get strategy.default"))
@click.argument("key")
@shared_options
def get(invocation: Invocation, *, key: str) -> None:
    """Print the value of one setting."""
    now = _now(invocation)
    spec = next((spec for spec in now.schema if spec.key == key), None)
    if spec is None:
        raise UnknownThing(f"There is no setting named {key}.", "Run `tutti settings list` to see them all.")
    if invocation.json:
        invocation.printer.document(_document(spec, now))
    else:
        invocation.printer.line(shown(now.values[key]))


@settings.command(
    "set",
    epilog=example("tutti settings set strategy.default parallel", "tutti settings set answers.temperature null"),
)
@click.argument("key")
@click.argument("value")
@shared_options
def set_value(invocation: Invocation, *, key: str, value: str) -> None:
    """Set a setting. VALUE is JSON or text; null is the default again."""

    async def work(engine: Engine) -> Any:
        wanted = _as_wanted(engine, key, value)
        await engine.commands.send(make(ChangeSetting, key=key, value=wanted))
        return engine.queries.settings()[key]

    now = with_engine(invocation, work)
    _confirm(invocation, key, now)


@settings.command("export", epilog=example("tutti settings export mine.json"))
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def export_settings(invocation: Invocation, *, file: Path) -> None:
    """Write what is set to FILE: settings that differ from their defaults, providers, presets and profiles. Never a key."""

    async def work(engine: Engine) -> Exported:
        async with rows_now(engine) as views:
            told = views.settings
            return Exported.of(told.values(), told.providers(), told.presets(), told.profiles())

    found = with_engine(invocation, work)
    write_lines(file, iter([found.file()]))
    counted = {
        "settings": len(found.changed),
        "providers": len(found.providers),
        "presets": len(found.presets),
        "profiles": len(found.profiles),
    }
    if invocation.json:
        invocation.printer.document({"file": str(file), **counted})
    else:
        words = [f"{number} {name if number != 1 else name[:-1]}" for name, number in counted.items()]
        invocation.printer.line(f"Wrote {', '.join(words[:-1])} and {words[-1]} to {file}.")


@settings.command(
    "import", epilog=example("tutti settings import mine.json --dry-run", "tutti settings import mine.json")
)
@click.argument("file", type=click.Path(path_type=Path))
@dry_run_option
@click.option("--skip-invalid", is_flag=True, help="Leave out what does not fit, and set the rest.")
@shared_options
def import_settings(invocation: Invocation, *, file: Path, dry_run: bool, skip_invalid: bool) -> int:
    """Set what FILE says by one act, and print the difference. What it does not name stays as it is, and so do keys."""
    wanted = read_exported(str(file), read_file(file, MAX_FILE_BYTES))
    act = make(ImportSettings, name=one_line(file.name)[:200], **wanted._asdict())
    return carry_out(invocation, act, Manner(dry_run, skip_invalid, nothing="Everything was set like that already."))


def _now(invocation: Invocation) -> Now:
    async def work(engine: Engine) -> Now:
        async with rows_now(engine) as views:
            return Now(engine.queries.settings_schema(), engine.queries.settings(), views.settings.values())

    return with_engine(invocation, work)


def _document(spec: SettingSpec, now: Now) -> dict[str, Any]:
    return {
        "key": spec.key,
        "value": now.values[spec.key],
        "default": spec.default,
        "changed": spec.key in now.changed,
        "title": spec.title,
        "help": spec.help,
        "group": spec.group,
        "kind": spec.kind,
        "choices": list(spec.choices),
    }


def _as_wanted(engine: Engine, key: str, text: str) -> Any:
    """The typed value as the setting's kind wants it: text stays text, models may be listed with commas."""
    kind = next((spec.kind for spec in engine.queries.settings_schema() if spec.key == key), "")
    value = parse_value(text)
    if value is None:
        return None
    if kind in {"text", "choice"}:
        return text
    if kind == "models" and isinstance(value, str):
        return [name.strip() for name in value.split(",")]
    return value


def _confirm(invocation: Invocation, key: str, value: Any) -> None:
    if invocation.json:
        invocation.printer.document({"key": key, "value": value})
    else:
        invocation.printer.line(f"{key} is now {told(value)}.")
