"""``tutti prompts``: saved prompts, with variables."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from app.cli.engine import send
from app.cli.files import read_file, write_lines
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.named_models import named_models
from app.cli.printing import Column
from app.cli.requests import make
from app.reading import reading
from core.commands.library import RemovePrompt, SavePrompt, SavePrompts
from core.errors import InputError
from core.ports.prompts import (
    CLIPBOARD,
    DATE,
    LARGEST_FILE,
    SavedPrompt,
    filled,
    from_file,
    library,
    prompt_named,
    to_file,
    variables,
)


@commands(epilog=example("tutti prompts list"))
def prompts() -> None:
    """List, show, save, remove, export and import saved prompts."""


@prompts.command("list", epilog=example("tutti prompts list", "tutti prompts list --json"))
@click.argument("words", nargs=-1)
@shared_options
def list_prompts(invocation: Invocation, *, words: tuple[str, ...]) -> None:
    """List the saved prompts, by folder; those only that hold all the WORDS."""
    found = [prompt for prompt in saved_prompts(invocation) if prompt.holds(" ".join(words))]
    if invocation.json:
        invocation.printer.document({"prompts": [_document(prompt) for prompt in found]})
        return
    columns = (Column("NAME"), Column("FOLDER"), Column("VARIABLES", cut=True), Column("TEXT", cut=True, style="dim"))
    cells = [
        (prompt.name, prompt.folder, ", ".join(one.name for one in variables(prompt.text)), prompt.text)
        for prompt in found
    ]
    invocation.printer.table(columns, cells, empty="No prompts. Save one: tutti prompts save --help")


@prompts.command(epilog=example("tutti prompts show Translate"))
@click.argument("name")
@shared_options
def show(invocation: Invocation, *, name: str) -> None:
    """Show one saved prompt whole, with its variables."""
    prompt = prompt_named(saved_prompts(invocation), name)
    if invocation.json:
        invocation.printer.document(_document(prompt))
        return
    asked = [prompt.strategy, prompt.preset and f"preset {prompt.preset}", ", ".join(prompt.models)]
    pairs = [
        ("Name", prompt.name),
        ("Folder", prompt.folder),
        ("Tags", ", ".join(prompt.tags)),
        ("Asked by", ", ".join(filter(None, asked))),
        ("From", "comes with Tutti" if prompt.shipped else "saved by you"),
    ]
    invocation.printer.fields([(key, value) for key, value in pairs if value])
    for variable in variables(prompt.text):
        among = f" one of {', '.join(variable.choices)}" if variable.choices else ""
        default = f" (else {variable.default})" if variable.default else ""
        invocation.printer.line(f"--var {variable.name}={among}{default}")
    invocation.printer.line()
    invocation.printer.line(prompt.text)


@prompts.command(
    epilog=example(
        'tutti prompts save "Name the key" "In which key is {{piece}}? {{form:short|with reasons}}" --folder Music',
        "cat review.txt | tutti prompts save Review - --preset council",
    )
)
@click.argument("name")
@click.argument("text")
@click.option("--folder", default="", help="Where it stands in the library.")
@click.option("--tag", "tags", multiple=True, help="Another word it is found by; may be given several times.")
@click.option("-s", "--strategy", default="", help="Strategy it is asked by.")
@click.option("--preset", default="", help="Preset it is asked by.")
@click.option("-m", "--model", "models", multiple=True, help="Model it is asked of; may be given several times.")
@shared_options
def save(invocation: Invocation, *, text: str, **fields: Any) -> None:
    """Save TEXT (- reads it from standard input) under NAME; an earlier text of that name is replaced.

    Variables: {{name}}, {{name=value}} with a default, {{name:one|other}} with choices, {{date}}.
    """
    fields["models"] = named_models(fields["models"])
    command = make(SavePrompt, text=sys.stdin.read() if text == "-" else text, **fields)
    send(invocation, command)
    if invocation.json:
        invocation.printer.document({"name": command.name, "saved": True})
    else:
        invocation.printer.line(f'Saved {command.name}. Use it: tutti ask --prompt "{command.name}"')


@prompts.command(epilog=example("tutti prompts remove Translate"))
@click.argument("name")
@shared_options
def remove(invocation: Invocation, *, name: str) -> None:
    """Take a prompt out of the library. What was asked with it stays as it is."""
    send(invocation, make(RemovePrompt, name=name))
    if invocation.json:
        invocation.printer.document({"name": name, "removed": True})
    else:
        invocation.printer.line(f"Removed {name}.")


@prompts.command(epilog=example("tutti prompts export prompts.json"))
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def export(invocation: Invocation, *, file: Path) -> None:
    """Write all saved prompts to FILE as JSON. A file that is there already is replaced."""
    known = saved_prompts(invocation)
    write_lines(file, iter([to_file(known)]))
    if invocation.json:
        invocation.printer.document({"file": str(file), "prompts": len(known)})
    else:
        invocation.printer.line(f"Wrote {len(known)} prompts to {file}.")


@prompts.command("import", epilog=example("tutti prompts import prompts.json"))
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def import_prompts(invocation: Invocation, *, file: Path) -> None:
    """Save the prompts of FILE, all or none; those of the same names are replaced."""
    command = command_of(read_file(file, LARGEST_FILE))
    changed = send(invocation, command)
    if invocation.json:
        invocation.printer.document({"file": str(file), "prompts": len(command.prompts), "changed": changed})
    else:
        invocation.printer.line(f"Read {len(command.prompts)} prompts, {changed} of them new or different.")


def command_of(data: bytes) -> SavePrompts:
    """The command that saves the prompts of a file.

    :raises InputError: it is none, or a prompt in it does not fit.
    """
    return SavePrompts(actor="cli", prompts=tuple(make(SavePrompt, **fields) for fields in from_file(data)))


def saved_prompts(invocation: Invocation) -> list[SavedPrompt]:
    """The library as it is now; nothing is recorded by this."""
    with reading(invocation.home) as found:
        return library(found.views.library.prompts() if found else ())


def fill_in(prompt: SavedPrompt, given: Sequence[str]) -> str:
    """A saved prompt with what was said of its variables.

    :param given: as ``NAME=VALUE``.
    :raises InputError: one is not there, is none of its choices, or is missing.
    """
    known = {variable.name: variable for variable in variables(prompt.text)}
    values = {DATE: f"{datetime.now().astimezone():%Y-%m-%d}"}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals or name not in known:
            there = ", ".join(known) or "none"
            raise InputError(f"{one!r} says nothing of a variable of {prompt.name}.", f"It has: {there}.")
        choices = known[name].choices
        if choices and value not in choices:
            raise InputError(f"{name} cannot be {value!r}.", f"Give one of {', '.join(choices)}.")
        values[name] = value
    missing = [name for name, variable in known.items() if name not in values and not variable.default]
    if missing:
        what = f"{prompt.name} needs {', '.join(missing)}."
        also = " In a terminal the clipboard is given like the others." if CLIPBOARD in missing else ""
        raise InputError(what, f"Give it with --var {missing[0]}=VALUE.{also}")
    return filled(prompt.text, values)


def _document(prompt: SavedPrompt) -> dict[str, Any]:
    return {
        "name": prompt.name,
        "text": prompt.text,
        "folder": prompt.folder,
        "tags": list(prompt.tags),
        "strategy": prompt.strategy or None,
        "preset": prompt.preset or None,
        "models": list(prompt.models),
        "shipped": prompt.shipped,
        "variables": [
            {"name": one.name, "default": one.default or None, "choices": list(one.choices)}
            for one in variables(prompt.text)
        ],
    }
