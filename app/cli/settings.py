"""``tutti settings``: what is set, who changed it, and taking it back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from app.bootstrap import Engine
from app.cli.ask import parse_value
from app.cli.documents import change_document
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import LARGEST, Invocation, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from app.cli.safe_text import to_json
from core.commands.models import ChangeSetting, UndoSetting
from core.errors import InputError, UnknownThing
from core.queries import SettingSpec
from events.projections.settings.rows import SettingChangeRow
from tabs.shared.wording import full_time

FORMAT = "tutti-settings"
MAX_FILE_BYTES = 1024 * 1024


class Now(NamedTuple):
    """The settings as they are."""

    schema: Sequence[SettingSpec]
    values: Mapping[str, Any]
    changed: Mapping[str, Any]
    """Those that differ from their defaults."""


@click.group(epilog=example("tutti settings list"))
def settings() -> None:
    """Read and change settings, and take changes back."""


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


@settings.command(epilog=example("tutti settings history --json"))
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many, newest first.")
@shared_options
def history(invocation: Invocation, *, limit: int) -> None:
    """List the changes, newest first."""

    async def work(engine: Engine) -> list[SettingChangeRow]:
        async with rows_now(engine) as views:
            return views.settings.history(limit=limit)

    changes = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"changes": [change_document(change) for change in changes]})
        return
    columns = (
        Column("POSITION", right=True),
        Column("WHEN"),
        Column("BY"),
        Column("SETTING"),
        Column("FROM", cut=True),
        Column("TO", cut=True),
        Column(""),
    )
    cells = [
        (
            str(change.position),
            full_time(change.at),
            change.actor,
            change.key,
            shown(change.previous),
            shown(change.value),
            "taken back" if change.undone else f"takes back {change.undoes}" if change.undoes else "",
        )
        for change in changes
    ]
    invocation.printer.table(columns, cells, empty="Nothing was changed yet.")


@settings.command(epilog=example("tutti settings undo", "tutti settings undo 42"))
@click.argument("position", type=click.IntRange(1, LARGEST), required=False)
@shared_options
def undo(invocation: Invocation, *, position: int | None) -> None:
    """Take back the newest change, or the one at POSITION."""

    async def work(engine: Engine) -> tuple[str, Any]:
        key = await engine.commands.send(make(UndoSetting, position=position))
        return key, engine.queries.settings().get(key)

    key, value = with_engine(invocation, work)
    _confirm(invocation, key, value)


@settings.command("export", epilog=example("tutti settings export mine.json"))
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def export_settings(invocation: Invocation, *, file: Path) -> None:
    """Write the settings that differ from their defaults to FILE. Providers and keys are not among them."""
    now = _now(invocation)
    document = {"format": FORMAT, "version": 1, "settings": dict(now.changed)}
    try:
        file.write_text(to_json(document) + "\n", encoding="utf-8")
    except OSError as error:
        raise InputError(f"{file} cannot be written: {error.strerror}.", "Choose another file.") from None
    if invocation.json:
        invocation.printer.document({"file": str(file), "settings": len(now.changed)})
    else:
        invocation.printer.line(f"Wrote {len(now.changed)} settings to {file}.")


@settings.command("import", epilog=example("tutti settings import mine.json"))
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def import_settings(invocation: Invocation, *, file: Path) -> None:
    """Set what FILE says, and print the difference. Settings it does not name stay as they are."""
    wanted = read_export(file)

    async def work(engine: Engine) -> list[tuple[str, Any, Any]]:
        before = dict(engine.queries.settings())
        _check_all(engine.queries.settings_schema(), wanted)
        for key, value in wanted.items():
            await engine.commands.send(make(ChangeSetting, key=key, value=value))
        after = engine.queries.settings()
        return [(key, before[key], after[key]) for key in after if before[key] != after[key]]

    changes = with_engine(invocation, work)
    if invocation.json:
        found = [{"key": key, "previous": previous, "value": value} for key, previous, value in changes]
        invocation.printer.document({"changes": found})
        return
    columns = (Column("SETTING"), Column("FROM", style="red", cut=True), Column("TO", style="green", cut=True))
    cells = [(key, shown(previous), shown(value)) for key, previous, value in changes]
    invocation.printer.table(columns, cells, empty="Everything was set like that already.")


def read_export(file: Path) -> dict[str, Any]:
    """The settings of an exported file.

    :raises InputError: it cannot be read, or is none.
    """
    try:
        with file.open("rb") as opened:
            raw = opened.read(MAX_FILE_BYTES + 1)
        document = json.loads(raw) if len(raw) <= MAX_FILE_BYTES else None
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}.", "Check its name and permissions.") from None
    except (ValueError, RecursionError):
        document = None
    wanted = document.get("settings") if isinstance(document, dict) and document.get("format") == FORMAT else None
    if not isinstance(wanted, dict):
        raise InputError(f"{file} is no export of settings.", "Make one with `tutti settings export FILE`.")
    return wanted


def shown(value: Any) -> str:
    """A value as a person types it: text as it is, everything else as JSON."""
    if value is None:
        return "default"
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    return value if isinstance(value, str) else to_json(value, indent=None)


def told(value: Any) -> str:
    """A value within a sentence: text in quotes, so that its end is not taken for the sentence's."""
    if value is None:
        return "the default"
    if value in ("", [], ()):
        return "empty"
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return ", ".join(f'"{item}"' for item in value)
    return f'"{value}"' if isinstance(value, str) else shown(value)


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


def _check_all(schema: Sequence[SettingSpec], wanted: Mapping[str, Any]) -> None:
    """Refuse a file whole when it names a setting that does not exist.

    :raises UnknownThing: it does.
    """
    unknown = sorted(set(wanted) - {spec.key for spec in schema})
    if unknown:
        raise UnknownThing(f"There is no setting named {unknown[0]}.", "Take it out of the file; nothing was changed.")


def _confirm(invocation: Invocation, key: str, value: Any) -> None:
    if invocation.json:
        invocation.printer.document({"key": key, "value": value})
    else:
        invocation.printer.line(f"{key} is now {told(value)}.")
